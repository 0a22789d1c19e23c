"""`vnr check`: what is wrong with the input of one or more States."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vnr.cli.speech import _
from vnr.cli.states import Done, end, outcomes, summary
from vnr.cli.view import Form, Quiet, Verbose, View, in_colour

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.cli.states import Outcome
    from vnr.model.job import Submission


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

    def work(submission: Submission) -> Done:
        findings = examine(submission).checked.findings
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
    end(done)
