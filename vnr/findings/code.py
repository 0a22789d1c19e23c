"""`Code`: a kind of finding."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from inspect import cleandoc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


# a first line below which what follows belongs to it
_INCOMPLETE = re.compile(r"-|.*[:|>,\[{]$", re.MULTILINE)


class Severity(enum.IntEnum):
    """How much a finding weighs: an error forbids a final report."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The lower-case name, as JSON has it."""
        return self.name.lower()


@dataclass(frozen=True)
class Code:
    """A kind of finding: what it says, what to do, why it matters, and an example of each side.

    `sentence`, `remedy` and `why` are English source texts of the catalogue (the extraction
    knows them by their position); `{names}` are filled from the details of a finding.
    """

    code: str
    severity: Severity
    sentence: str
    remedy: str
    why: str
    bad: str = ""
    good: str = ""

    @property
    def examples(self) -> tuple[str, str]:
        """The bad and the good example, either may be empty, as they stand without indentation.

        In the table, what follows a complete first line is indented as in the entry it is from.
        """
        one, other = (
            text if _INCOMPLETE.match(text) else cleandoc(text) for text in (self.bad, self.good)
        )
        return one, other

    def outline(self, text: str, translate: Callable[[str], str] = str) -> str:
        """One of its texts, in the language of `translate`, with dots for what a finding fills."""
        return re.sub(r"\{\w+\}", "…", translate(text)).replace("….", "…")
