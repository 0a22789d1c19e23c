"""The application and its commands."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from vnr import __version__
from vnr.cli.check import check
from vnr.cli.explain import explain
from vnr.cli.render import render

app = typer.Typer(
    help="Voluntary national reviews of the Global Compact for Migration: from structured input "
    "to PDF, Word and HTML.",
    no_args_is_help=True,
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(render)
app.command()(check)
app.command()(explain)


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"vnr {__version__}\n")
        raise typer.Exit


@app.callback()
def _common(
    _: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass
