"""Findings: remarks on the input as values, with a place, a code, a sentence and a remedy."""

from vnr.findings.code import Code, Severity
from vnr.findings.codes import CODES
from vnr.findings.finding import Finding, blocks, listing, shown, visible
from vnr.findings.place import Place

__all__ = [
    "CODES",
    "Code",
    "Finding",
    "Place",
    "Severity",
    "blocks",
    "listing",
    "shown",
    "visible",
]
