"""Findings: remarks on the input as values, with a place, a code, a sentence and a remedy."""

from vnr.findings.code import Code, Severity
from vnr.findings.codes import CODES, FAMILIES
from vnr.findings.finding import Finding, Word, blocks, listing, shown, visible
from vnr.findings.place import Place

__all__ = [
    "CODES",
    "FAMILIES",
    "Code",
    "Finding",
    "Place",
    "Severity",
    "Word",
    "blocks",
    "listing",
    "shown",
    "visible",
]
