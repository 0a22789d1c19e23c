"""The ways in which a run can end early, each with its exit code.

A problem of the *input* is never one of these: it is a finding (see `vnr.findings`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class VnrError(Exception):
    """Base of all errors of the tool; `exit_code` is what the command line ends with.

    `sentence` is a source text of the catalogue, whose `{names}` are filled from `details`; so
    the command line can say it in the user's language.
    """

    exit_code = 70

    def __init__(self, sentence: str, **details: object) -> None:
        super().__init__(sentence, details)
        self.sentence = sentence
        self.details = details

    def told(self, translate: Callable[[str], str] = str) -> str:
        """The error as a sentence, in the language of `translate`."""
        sentence = translate(self.sentence)
        return sentence.format_map(self.details) if self.details else sentence

    def __str__(self) -> str:
        return self.told()


class UsageError(VnrError):
    """The call is wrong: an unknown format, a folder that is no State, an option out of range."""

    exit_code = 2


class NoState(UsageError):
    """A path named as the input of a State cannot be used; other States of the call can."""


class EnvironmentProblem(VnrError):
    """The machine lacks something, or a file cannot be read or written; names the remedy."""

    exit_code = 3


class DamagedPack(VnrError):
    """A reference pack, catalogue or theme of the installation is not what it should be."""

    exit_code = 3


class InternalError(VnrError):
    """A bug of ours: a tree outside its vocabulary, a template that names what is not there."""

    exit_code = 70
