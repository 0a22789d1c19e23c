"""Findings for people: each with its place, line, sentence and remedy; then a count by kind."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from vnr.cli.excerpt import Excerpts
from vnr.cli.speech import _
from vnr.findings import CODES, Severity, blocks, shown, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vnr.cli.states import Outcome
    from vnr.cli.view import View
    from vnr.findings import Code, Finding

SHOWN_PER_CODE = 10
LONG = 20  # findings from which on a list needs a count by kind
_INDENT = " " * len("VNR203  ")
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


def as_text(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """The findings of each State as it is done."""
    for outcome in outcomes:
        yield from _of_state(outcome, view)


def _of_state(outcome: Outcome, view: View) -> Iterator[str]:
    wanted = [f for f in outcome.findings if not view.quiet or blocks([f], strict=view.strict)]
    excerpts = Excerpts(outcome.files)
    told: Counter[str] = Counter()
    for finding in wanted:
        told[finding.code] += 1
        if view.verbose or told[finding.code] <= SHOWN_PER_CODE:
            excerpt = excerpts.of(finding.place)
            is_first = told[finding.code] == 1
            lines = [visible(str(finding.place)), *excerpt, *_said(finding, view, is_first)]
            yield "\n".join(lines) + "\n\n"
    if len(wanted) > LONG or max(told.values(), default=0) > SHOWN_PER_CODE:
        yield "\n".join(_by_kind(told, view)) + "\n\n"


def _said(finding: Finding, view: View, is_first: bool) -> Iterator[str]:
    sentences = {
        Severity.ERROR: _("error: {message}"),
        Severity.WARNING: _("warning: {message}"),
        Severity.NOTE: _("note: {message}"),
    }
    sentence = sentences[finding.severity].format(message=finding.message(_))
    yield f"{_tinted(finding.about, view)}  {sentence}"
    if finding.waived:
        yield _INDENT + _("Waived: {reason}").format(reason=shown(finding.waived))
        return
    if remedy := finding.remedy(_):
        yield from (_INDENT + line for line in remedy.split("\n"))
    if is_first:  # the same advice under each of ten alike would only hide them
        yield _INDENT + _("More: {command}").format(command=f"vnr explain {finding.code}")


def _tinted(code: Code, view: View) -> str:
    return f"\x1b[{_COLOURS[code.severity]}m{code.code}\x1b[0m" if view.colour else code.code


def _by_kind(told: Mapping[str, int], view: View) -> Iterator[str]:
    """What a long list consists of, the gravest and most frequent kind first."""
    yield _("By kind:")
    order = sorted(told, key=lambda code: (-CODES[code].severity, -told[code], code))
    for code in (CODES[name] for name in order):
        yield f"{told[code.code]:>6}  {_tinted(code, view)}  {code.outline(code.sentence, _)}"
    if not view.verbose and max(told.values()) > SHOWN_PER_CODE:
        yield _("Of each kind the first {n} are shown; -v shows all.").format(n=SHOWN_PER_CODE)
