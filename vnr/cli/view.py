"""`View`: what of the findings a user wants to see; the options of commands that print them."""

from __future__ import annotations

import enum
import os
from dataclasses import dataclass
from typing import IO, Annotated

import typer

from vnr.cli.speech import _


class Form(enum.StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help=_("Show only findings that block, and the result."))
]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help=_("Show all findings, also many of one kind."))
]


@dataclass(frozen=True)
class View:
    """`strict`: warnings block too; `quiet`: only what blocks; `verbose`: all; in colours or not.

    `quiet` and `verbose` are for people; what other programs read is always complete.
    """

    strict: bool = False
    quiet: bool = False
    verbose: bool = False
    colour: bool = False


def in_colour(stream: IO[str]) -> bool:
    """Whether a stream is a terminal whose user has not declined colours."""
    return stream.isatty() and "NO_COLOR" not in os.environ
