"""`vnr explain`: any code of a finding, paragraph, objective, target, State or cycle."""

from __future__ import annotations

import difflib
import os
import re
import sys
import textwrap
from typing import TYPE_CHECKING, Annotated

import typer

from vnr.cli.speech import _, ui_language
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
            help=_("VNR203, pd2022:62, gcm:5, gcm:5.b, gcm:principle.h, sdg:10.7, MDA, rt:2 …")
        ),
    ],
    lang: Annotated[
        str | None, typer.Option(help=_("Language of titles and topics; yours if not given."))
    ] = None,
) -> None:
    """Explain a finding code, or anything that a review can refer to."""
    from vnr.cli.about import about
    from vnr.findings import CODES
    from vnr.read.packs import load_packs
    from vnr.read.text_store import load_official_text

    if what.upper() in CODES:
        _write(_about_code(CODES[what.upper()]))
        return
    packs, language = load_packs(), lang or ui_language()
    item = _find(what, packs)
    if item is None:
        raise _unknown(what, packs)
    official = load_official_text(item.reference.pack, language)
    _write(_page(item, about(item, packs, language, official), language))


def _write(lines: Iterator[str]) -> None:
    sys.stdout.write("\n".join(_linked(line) for line in lines) + "\n")


def _linked(line: str) -> str:
    """A line whose addresses and symbols can be clicked where the terminal knows how."""
    if not sys.stdout.isatty() or os.environ.get("TERM", "dumb") == "dumb":
        return line
    line = re.sub(r"https?://\S+", r"\x1b]8;;\g<0>\x1b\\\g<0>\x1b]8;;\x1b\\", line)
    symbol = r"\x1b]8;;https://undocs.org/\g<0>\x1b\\\g<0>\x1b]8;;\x1b\\"
    return re.sub(r"(?<![\w/])A/(?:RES/)?\d+/\d+", symbol, line)


def _page(item: Item, parts: Iterator[tuple[str, list[str]]], language: str) -> Iterator[str]:
    yield f"{item.reference}  {item.label(language).title}"
    for heading, lines in parts:
        if heading:
            yield f"\n{heading}"
        yield from (_wrapped(line) for line in lines)


def _wrapped(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(
        textwrap.fill(line, WIDTH, initial_indent="  ", subsequent_indent="    ") for line in lines
    )


def _about_code(code: Code) -> Iterator[str]:
    yield f"{code.code}  {_(code.severity.word)}"
    for text in (code.sentence, code.why, code.remedy):
        if text:
            yield _wrapped(re.sub(r"\{\w+\}", "…", _(text))) + "\n"  # … what a finding fills in
    for title, example in ((_("Not so:"), code.bad), (_("But so:"), code.good)):
        if example:
            yield f"{title}\n" + textwrap.indent(example, "    ") + "\n"


def _find(what: str, packs: Packs) -> Item | None:
    """The item of a reference; a bare code of a State, a cycle or a declaration is understood."""
    name = what.strip()
    prefixed = [f"state:{name.upper()}", f"cycle:{name.lower()}", f"declaration:{name.lower()}"]
    candidates = [name, name.lower(), *prefixed]
    return next((packs.items[c] for c in candidates if c in packs.items), None)


def _unknown(what: str, packs: Packs) -> UsageError:
    from vnr.findings import CODES

    pack, _colon, number = what.partition(":")
    if pack in packs.declarations and re.fullmatch(r"\d+", number):
        last = max(packs.declarations[pack].paragraphs)
        return UsageError("{pack} has the paragraphs 1 to {last}", pack=pack, last=last)
    known = [*packs.items, *CODES, *packs.states, *packs.cycles, *packs.declarations]
    near = difflib.get_close_matches(what, known, n=3) or difflib.get_close_matches(
        what.upper(), known, n=3
    )
    if near:
        return UsageError(
            "nothing is known here as “{what}”; near: {near}", what=what, near=", ".join(near)
        )
    return UsageError("nothing is known here as “{what}”", what=what)
