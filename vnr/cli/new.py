"""`vnr new`: a starter file for a State."""

from __future__ import annotations

import difflib
import enum
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vnr.cli.speech import _, explaining
from vnr.errors import UsageError

if TYPE_CHECKING:
    from vnr.model.packs import Packs


class Form(enum.StrEnum):
    """What kind of file is written."""

    YAML = "yaml"
    XLSX = "xlsx"


def new(
    country: Annotated[
        str, typer.Argument(help=_("The State: its three-letter code (ISO 3166-1)."))
    ],
    form: Annotated[Form, typer.Option("--format", help=_("Kind of file."))] = Form.YAML,
    lang: Annotated[
        str | None,
        typer.Option(
            help=_(
                "Language of the review and of the comments, such as fr; if not given, that of "
                "the messages (VNR_LANG, else the system's)."
            )
        ),
    ] = None,
    cycle: Annotated[
        str, typer.Option(help=_("The round of review that the report is for."))
    ] = "imrf-2026",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help=_("The file; KEN.yaml if not given."))
    ] = None,
) -> None:
    """Write a starter file: every field once, explained; in YAML with an example."""
    from vnr.cli.render import save
    from vnr.read.packs import load_packs

    packs = load_packs()
    code = _code(country, packs)
    if cycle not in packs.cycles:
        raise UsageError(
            "there is no cycle “{name}”; known: {known}", name=cycle, known=", ".join(packs.cycles)
        )
    path = output or Path(f"{code}.{form}")
    if path.exists() or path.is_symlink():
        raise UsageError("{path} exists already and is left as it is", path=path)
    save(path, _content(form, code, cycle, explaining(lang), packs))
    sys.stdout.write(f"{path}\n")


def _content(form: Form, country: str, cycle: str, language: str, packs: Packs) -> bytes:
    """The bytes of a starter file."""
    from vnr.model.review.starter import head, starter

    if form is Form.YAML:
        return starter(country, cycle, language, packs).encode()
    from vnr.workbook.write import write_workbook

    return write_workbook(head(country, cycle, language, packs), language, packs)


def _code(country: str, packs: Packs) -> str:
    """The code of a State, in capitals; also one that the standard leaves to users."""
    from vnr.model.review.codes import USER_ASSIGNED

    code = country.strip().upper()
    if code in packs.states or USER_ASSIGNED.fullmatch(code):
        return code
    names = {state.label("en").title.upper(): key for key, state in packs.states.items()}
    by_iso2 = [state.iso3 for state in packs.states.values() if state.iso2 == code]
    by_name = [names[name] for name in difflib.get_close_matches(code, names)]
    near = by_iso2 or by_name or difflib.get_close_matches(code, packs.states)
    if not near:
        raise UsageError(
            "“{name}” is no three-letter code of a State, such as KEN for Kenya", name=country
        )
    raise UsageError(
        "“{name}” is no three-letter code of a State; near it: {known}",
        name=country,
        known=", ".join(f"{each} ({packs.states[each].label('en').title})" for each in near),
    )
