"""Findings in print: for people, and as JSON for other programs."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from vnr.cli.speech import _, ngettext
from vnr.findings import Severity, shown, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnr.findings import Finding, Place

SHOWN_PER_CODE = 10
JSON_FORMAT = "vnr-findings/1"
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


def located(findings: Iterable[Finding], path: Path) -> list[Finding]:
    """The findings with places as the caller names them: below the State's folder."""
    if not path.is_dir():
        return list(findings)

    def at(place: Place) -> Place:
        return place if place.file == str(path) else replace(place, file=str(path / place.file))

    return [replace(f, place=at(f.place), also=tuple(map(at, f.also))) for f in findings]


def print_text(findings: Sequence[Finding], stream: IO[str]) -> None:
    """Print findings for people; of many alike the first ten, and how many more there are."""
    colour = stream.isatty() and "NO_COLOR" not in os.environ
    shown: Counter[str] = Counter()
    for finding in findings:
        shown[finding.code] += 1
        if shown[finding.code] <= SHOWN_PER_CODE:
            stream.write(_paragraph(finding, colour=colour))
    for code, count in shown.items():
        if count > SHOWN_PER_CODE:
            more = ngettext("and {n} more of this kind", "and {n} more of this kind",
                            count - SHOWN_PER_CODE)  # fmt: skip
            stream.write(f"{code}  {more.format(n=count - SHOWN_PER_CODE)}\n")


def _paragraph(finding: Finding, *, colour: bool) -> str:
    head = f"{finding.code}  "
    tinted = f"\x1b[{_COLOURS[finding.severity]}m{finding.code}\x1b[0m  " if colour else head
    indent = " " * len(head)
    lines = [
        visible(str(finding.place)),
        tinted + f"{severity_word(finding)}: {finding.message(_)}",
    ]
    if finding.waived:
        return (
            "\n".join([*lines, indent + _("Waived: {reason}").format(reason=shown(finding.waived))])
            + "\n\n"
        )
    if remedy := finding.remedy(_):
        lines += [indent + line for line in remedy.split("\n")]
    lines.append(indent + _("More: {command}").format(command=f"vnr explain {finding.code}"))
    return "\n".join(lines) + "\n\n"


def summary(findings: Sequence[Finding]) -> str:
    """How many errors, warnings and notes there are, in a line."""
    counts = Counter(finding.severity for finding in findings)
    return _("Errors: {errors}. Warnings: {warnings}. Notes: {notes}.").format(
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        notes=counts[Severity.NOTE],
    )


def severity_word(finding: Finding) -> str:
    """How much a finding weighs, in a word."""
    words = {Severity.ERROR: _("error"), Severity.WARNING: _("warning"), Severity.NOTE: _("note")}
    return words[finding.severity]


def print_json(findings: Sequence[Finding]) -> None:
    """Print findings as one JSON object on standard output."""
    data = {"format": JSON_FORMAT, "findings": [as_data(finding) for finding in findings]}
    text = json.dumps(data, ensure_ascii=False, indent=2)
    hidden = {c for c in text if c != "\n" and unicodedata.category(c) in {"Cc", "Cf", "Cs"}}
    sys.stdout.write(text.translate({ord(c): json.dumps(c)[1:-1] for c in hidden}) + "\n")


def as_data(finding: Finding) -> dict[str, Any]:
    """A finding as plain data; the published form of `vnr-findings/1`."""
    return {
        "code": finding.code,
        "severity": finding.severity.word,
        **_place(finding.place),
        "path": finding.path,
        "message": finding.message(_),
        "remedy": finding.remedy(_),
        "waived": finding.waived or None,
        "also": [_place(place) for place in finding.also],
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "sheet": place.sheet or None,
        "cell": place.cell or None,
    }
