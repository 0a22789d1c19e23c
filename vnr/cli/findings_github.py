"""Findings as annotations of GitHub Actions, which a pull request shows at the lines themselves.

The form is that of https://docs.github.com/actions/reference/workflow-commands-for-github-actions;
the escapes are those of its toolkit (packages/core/src/command.ts).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.cli.problems import sentence
from vnr.cli.speech import _
from vnr.findings import Severity, blocks, shown, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnr.cli.states import Outcome
    from vnr.cli.view import View
    from vnr.findings import Finding

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_DATA | str.maketrans({":": "%3A", ",": "%2C"})


def as_github(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """An annotation for each finding, and for each State that could not be looked at."""
    for outcome in outcomes:
        if outcome.problem:
            yield _command("error", sentence(outcome.problem), file=str(outcome.path))
        for finding in outcome.findings:
            yield _annotation(finding, view)


def _annotation(finding: Finding, view: View) -> str:
    place = finding.place
    cell = f" {place.sheet}!{place.cell}" if place.sheet else ""
    texts = [finding.message(_), finding.remedy(_)]
    if finding.waived:
        texts = [texts[0], _("Waived: {reason}").format(reason=shown(finding.waived))]
    return _command(
        _level(finding, view),
        "\n".join(text for text in texts if text),
        file=place.file,
        line=str(place.line or ""),
        col=str(place.column or ""),
        title=finding.code + cell,
    )


def _level(finding: Finding, view: View) -> str:
    """What blocks is an error, also a warning that blocks; what is waived is only noticed."""
    if blocks([finding], strict=view.strict):
        return "error"
    return "notice" if finding.waived else _LEVELS[finding.severity]


def _command(level: str, message: str, **properties: str) -> str:
    given = ",".join(
        f"{name}={visible(value).translate(_IN_PROPERTY)}"
        for name, value in properties.items()
        if value
    )
    return f"::{level} {given}::{message.translate(_IN_DATA)}\n"
