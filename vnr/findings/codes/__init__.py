"""The one table of finding codes, one module a family.

A code never changes its meaning and is never used again.
"""

from __future__ import annotations

from vnr.findings.codes import entries, files, report, values

_ALL = (*files.CODES, *values.CODES, *entries.CODES, *report.CODES)

CODES = {code.code: code for code in _ALL}

if len(CODES) != len(_ALL):
    raise ValueError("a finding code is defined twice")
