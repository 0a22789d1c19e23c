"""`Code`: a kind of finding."""

from __future__ import annotations

import enum
from dataclasses import dataclass


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
