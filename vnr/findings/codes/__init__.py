"""The one table of finding codes, one module a family.

A code never changes its meaning and is never used again.
"""

from __future__ import annotations

from vnr.findings.codes import entries, files, report, values, workbooks

_ALL = (*files.CODES, *workbooks.CODES, *values.CODES, *entries.CODES, *report.CODES)

# by the first digit of a code; source texts of the catalogue
FAMILIES = {
    "1": "Files and their syntax",
    "2": "Single values",
    "3": "Entries that do not fit each other",
    "4": "The finished report",
}
CODES = {code.code: code for code in _ALL}

if len(CODES) != len(_ALL):
    raise ValueError("a finding code is defined twice")
