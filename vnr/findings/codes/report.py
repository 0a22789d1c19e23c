"""Codes 4xx: what the finished report would suffer from."""

from __future__ import annotations

from vnr.findings.code import Code, Severity

CODES = (
    Code(
        "VNR401",
        Severity.WARNING,
        "No font of this machine has the signs {found}.",
        "Install a font for this script, for example the Noto fonts.",
        "A sign without a font would be printed as an empty box.",
    ),
)
