"""`vnr check`: what is wrong with the input of one or more States."""

from __future__ import annotations

import enum
import sys
from pathlib import Path
from typing import Annotated

import typer

from vnr.cli.speech import _


class Form(enum.StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"


def check(
    paths: Annotated[list[Path], typer.Argument(help=_("Input of States: a file or folder each."))],
    form: Annotated[
        Form, typer.Option("--format", help=_("How to print the findings."))
    ] = Form.TEXT,
    strict: Annotated[bool, typer.Option(help=_("Warnings block too."))] = False,
) -> None:
    """Check the input of States: every fault at once, each with its place and remedy."""
    from vnr.build import examine
    from vnr.cli.findings import located, print_json, print_text, summary
    from vnr.findings import blocks
    from vnr.read.folder import gather

    findings = []
    for path in paths:
        examined = examine(gather(path))
        findings += located(examined.checked.findings, path)
    if form is Form.JSON:
        print_json(findings)
    else:
        print_text(findings, sys.stdout)
        sys.stderr.write(f"{summary(findings)}\n")
    if blocks(findings, strict=strict):
        raise typer.Exit(1)
