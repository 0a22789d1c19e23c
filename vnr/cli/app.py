"""The application and its commands."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from vnr import __version__
from vnr.cli.check import check
from vnr.cli.convert import convert
from vnr.cli.explain import explain
from vnr.cli.extract import extract
from vnr.cli.new import new
from vnr.cli.packs import packs
from vnr.cli.profiles import profiles
from vnr.cli.render import render
from vnr.cli.schema import schema
from vnr.cli.speech import _

app = typer.Typer(
    help=_(
        "Voluntary national reviews of the Global Compact for Migration: from structured input "
        "to PDF, Word and HTML."
    ),
    no_args_is_help=True,
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(help=_("Render reports; nothing is written for a State whose input has errors."))(
    render
)
app.command(help=_("Check the input of States: every fault at once, with place and remedy."))(check)
app.command(help=_("Explain a finding code, or anything that a review can refer to."))(explain)
app.command(help=_("Write a starter file: every field once, explained, with an example."))(new)
app.command(help=_("Write the input of a State as a workbook or as YAML; no data are lost."))(
    convert
)
app.command(help=_("Write the JSON Schema of a review, for completion and help in editors."))(
    schema
)
app.command(help=_("List the kinds of document: what each is for, how long it should be."))(
    profiles
)
app.command(
    help=_("Take the input out of a report made with --attach-input, ready to render again.")
)(extract)
app.add_typer(packs, name="packs")


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"vnr {__version__}\n")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help=_("Print the version.")),
    ] = False,
) -> None:
    pass
