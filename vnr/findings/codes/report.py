"""Codes 4xx: what the finished report would suffer from."""

from __future__ import annotations

from vnr.findings.code import Code, Severity

CODES = (
    Code(
        "VNR401",
        Severity.WARNING,
        "The headings and labels are in English: there is no translation into “{language}”.",
        "Add the catalogue of this language, or render in one that has a catalogue.",
        "A report in two languages by half is rarely what a State wants to submit.",
    ),
    Code(
        "VNR402",
        Severity.WARNING,
        "No font here has the sign {code} “{sign}”: the {format} shows its code instead.",
        "Install a font that has it, or leave the sign out.",
        "A sign without a font would be printed as an empty box.",
    ),
)
