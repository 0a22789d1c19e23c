"""`vnr explain`: any code of a finding, paragraph, objective, target, State or cycle."""

from __future__ import annotations

import difflib
import re
import sys
import textwrap
from typing import TYPE_CHECKING, Annotated

import typer

from vnr.cli.speech import _
from vnr.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.findings import Code
    from vnr.model.packs import Item, Packs

WIDTH = 88


def explain(
    what: Annotated[
        str,
        typer.Argument(
            help=_("VNR203, pd2022:62, gcm:5, gcm:5.b, sdg:10.7, MDA, rt:2, imrf-2026 …")
        ),
    ],
    lang: Annotated[str, typer.Option(help=_("Language of titles and topics."))] = "en",
) -> None:
    """Explain a finding code, or anything that a review can refer to."""
    from vnr.findings import CODES
    from vnr.read.packs import load_packs

    if what.upper() in CODES:
        _write(_about_code(CODES[what.upper()]))
        return
    packs = load_packs()
    item = _find(what, packs)
    if item is None:
        raise UsageError(_unknown(what, packs))
    _write(_about_item(item, packs, lang))


def _write(lines: Iterator[str]) -> None:
    sys.stdout.write("\n".join(lines) + "\n")


def _wrapped(text: str) -> str:
    text = re.sub(r"\{\w+\}", "…", text)  # what a finding fills in
    return textwrap.fill(text, WIDTH, initial_indent="  ", subsequent_indent="  ")


def _about_code(code: Code) -> Iterator[str]:
    yield f"{code.code}  {code.severity.word}"
    yield _wrapped(code.sentence)
    yield ""
    yield _wrapped(code.why)
    if code.remedy:
        yield ""
        yield _wrapped(code.remedy)
    for title, example in (("Not so:", code.bad), ("But so:", code.good)):
        if example:
            yield f"\n{title}\n" + textwrap.indent(example, "    ")


def _find(what: str, packs: Packs) -> Item | None:
    """The item of a reference; a bare State's code or cycle is understood too."""
    name = what.strip()
    candidates = [name, name.lower(), f"state:{name.upper()}", f"cycle:{name.lower()}"]
    candidates += [f"declaration:{name.lower()}"]
    return next((packs.items[c] for c in candidates if c in packs.items), None)


def _unknown(what: str, packs: Packs) -> str:
    from vnr.findings import CODES

    known = [*packs.items, *CODES, *(item.removeprefix("state:") for item in packs.items)]
    near = difflib.get_close_matches(what, known, n=3)
    pack, _, number = what.partition(":")
    if pack in packs.declarations and re.fullmatch(r"\d+", number):
        return f"{what}: {pack} has the paragraphs 1 to {max(packs.declarations[pack].paragraphs)}"
    hint = f"; near: {', '.join(near)}" if near else ""
    return f"nothing is known here as “{what}”{hint}"


def _about_item(item: Item, packs: Packs, language: str) -> Iterator[str]:
    label = item.label(language)
    yield f"{item.reference}  {label.title}"
    yield f"  wording: {label.standing}"
    if label.short:
        yield f"  short: {label.short}"
    yield from (f"  {line}" for line in _facts(item, packs, language))
    if label.summary:
        yield ""
        yield _wrapped(label.summary)


def _facts(item: Item, packs: Packs, language: str) -> Iterator[str]:
    from vnr.model.packs import Declaration, Objective, Paragraph, RoundTable, State, Target

    if isinstance(item, Objective):
        yield f"paragraph {item.paragraph} of {packs.compact.symbol}"
        table = packs.compact.round_tables[item.round_table]
        yield f"round table {item.round_table}: {table.label(language).title}"
        yield f"actions: ({item.actions[0]}) to ({item.actions[-1]})"
    elif isinstance(item, RoundTable):
        for number in item.objectives:
            objective = packs.compact.objectives[number]
            yield f"gcm:{number}  {objective.label(language).title}"
    elif isinstance(item, Paragraph):
        yield f"kind: {item.kind}"
        if item.addressees:
            yield f"asks: {', '.join(item.addressees)}"
    elif isinstance(item, Declaration):
        yield f"{item.symbol}, {item.date}, {len(item.paragraphs)} paragraphs"
    elif isinstance(item, Target):
        goal = packs.sdg.goals[item.goal]
        yield f"Goal {item.goal}: {goal.label(language).title}"
        indicators = [i for i in packs.sdg.indicators.values() if i.target == item.code]
        yield from (f"{i.reference}  {i.label(language).title}" for i in indicators)
    elif isinstance(item, State):
        yield f"ISO 3166-1: {item.iso2}, {item.iso3}; M49: {item.m49}; {item.status}"
        if item.commissions:
            yield f"regional commissions: {', '.join(c.upper() for c in item.commissions)}"
