"""Findings: remarks on the input as values, with a place, a code, a sentence and a remedy."""

from vnr.findings.code import Code, Severity
from vnr.findings.codes import CODES
from vnr.findings.finding import Finding, Said, blocks, shown, visible
from vnr.findings.place import Place

__all__ = ["CODES", "Code", "Finding", "Place", "Said", "Severity", "blocks", "shown", "visible"]
