"""`vnr check`: what is wrong with the input of one or more States."""

from __future__ import annotations

import enum
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vnr.cli.speech import _
from vnr.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vnr.model.node import RawInput


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
    inputs: dict[tuple[str, ...], dict[Path, None]] = {}  # each path once, in order
    for path in paths:
        examined = examine(gather(path))
        findings += located(examined.checked.findings, path)
        inputs.setdefault(_state_and_cycle(examined.raw), {})[path] = None
    if form is Form.JSON:
        print_json(findings)
    else:
        print_text(findings, sys.stdout)
        sys.stderr.write(f"{summary(findings)}\n")
    _refuse_two_of_one_state(inputs)
    if blocks(findings, strict=strict):
        raise typer.Exit(1)


def _state_and_cycle(raw: RawInput) -> tuple[str, ...]:
    """Which State's review of which round an input is, as typed; empty where it does not say."""
    nodes = [raw.tree.at((key,))[0].value for key in ("country", "cycle")] if raw.tree else []
    words = tuple(value.strip().upper() for value in nodes if isinstance(value, str))
    return words if len(words) == 2 else ()


def _refuse_two_of_one_state(inputs: Mapping[tuple[str, ...], Iterable[Path]]) -> None:
    """Two inputs of one State would overwrite each other's reports; those of a folder are merged.

    Raises `UsageError` with the first two.
    """
    for state_and_cycle, (first, *others) in inputs.items():
        if state_and_cycle and others:
            raise UsageError(
                "{first} and {second} are both input for {name}",
                first=first,
                second=others[0],
                name=state_and_cycle[0],
            )
