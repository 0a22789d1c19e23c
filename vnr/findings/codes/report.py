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
    Code(
        "VNR403",
        Severity.WARNING,
        "This document has {words} words; at most {limit} are advised. "
        "Its longest section is “{section}” with {most}.",
        "Shorten the text; nothing is cut without you.",
        "Kinds of document that are read aloud or compiled have a length that readers expect; "
        "vnr profiles says which, and who says so.",
    ),
)
