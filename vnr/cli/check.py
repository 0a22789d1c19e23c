"""`vnr check`: what is wrong with the input of one or more States."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vnr.cli.speech import _
from vnr.cli.states import Done, end, outcomes, summary
from vnr.cli.view import Form, Quiet, Verbose, View, in_colour
from vnr.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vnr.cli.states import Outcome
    from vnr.model.job import Submission
    from vnr.model.node import RawInput


def check(
    paths: Annotated[list[Path], typer.Argument(help=_("Input of States: a file or folder each."))],
    form: Annotated[
        Form, typer.Option("--format", help=_("How to print the findings."))
    ] = Form.TEXT,
    strict: Annotated[bool, typer.Option(help=_("Warnings block too."))] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Check the input of States: every fault at once, each with its place and remedy."""
    from vnr.build import examine
    from vnr.cli.findings import FORMS
    from vnr.findings import blocks

    inputs: dict[tuple[str, ...], dict[str, None]] = {}  # each path once, in order

    def work(submission: Submission) -> Done:
        examined = examine(submission)
        inputs.setdefault(_state_and_cycle(examined.raw), {})[submission.name] = None
        findings = examined.checked.findings
        return Done(findings, blocks(findings, strict=strict))

    done: list[Outcome] = []

    def as_they_come() -> Iterator[Outcome]:
        for outcome in outcomes(paths, work):
            done.append(outcome)
            yield outcome

    view = View(strict, quiet, verbose, colour=in_colour(sys.stdout))
    for piece in FORMS[form](as_they_come(), view):
        sys.stdout.write(piece)
    if form is Form.TEXT:
        sys.stdout.flush()  # the result comes last also where both streams are one
        sys.stderr.write(summary(done))
    _refuse_two_of_one_state(inputs)
    end(done)


def _state_and_cycle(raw: RawInput) -> tuple[str, ...]:
    """Which State's review of which round an input is, as typed; empty where it does not say."""
    nodes = [raw.tree.at((key,))[0].value for key in ("country", "cycle")] if raw.tree else []
    words = tuple(value.strip().upper() for value in nodes if isinstance(value, str))
    return words if len(words) == 2 else ()


def _refuse_two_of_one_state(inputs: Mapping[tuple[str, ...], Iterable[str]]) -> None:
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
