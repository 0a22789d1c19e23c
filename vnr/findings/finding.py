"""`Finding`: one remark on the input, and how it is told."""

from __future__ import annotations

import difflib
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vnr.findings.code import Severity
from vnr.findings.codes import CODES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from vnr.findings.code import Code
    from vnr.findings.place import Place

SHOWN_CHARACTERS = 60
LISTED = 12


class Word(str):
    """A detail in our own words ("a list"), told in the reader's language; never typed text."""

    __slots__ = ()


@dataclass(frozen=True)
class Finding:
    """A remark: its code, where it points, and the values its sentence names.

    `path` is the address in the data ("objectives.5.status", see
    `vnr.model.review.address`); `also` are further places of
    the same fault (the other of two duplicates). `waived` is the reason for which the State
    accepts it: it stays visible and blocks nothing. Errors cannot be waived.
    """

    code: str
    place: Place
    details: Mapping[str, str] = field(default_factory=dict)
    path: str = ""
    also: tuple[Place, ...] = ()
    waived: str = ""

    @property
    def about(self) -> Code:
        """The entry of the code table."""
        return CODES[self.code]

    @property
    def severity(self) -> Severity:
        """Error, warning or note, as the code table has it."""
        return self.about.severity

    def message(self, translate: Callable[[str], str] = str) -> str:
        """The sentence, in the language of `translate` (a catalogue's gettext)."""
        details = self._shown(translate)
        sentence = translate(self.about.sentence).format_map(details)
        if not self.details.get("suggestion"):
            return sentence
        nearest = translate("Did you mean “{suggestion}”?").format_map(details)
        return f"{sentence} {nearest}"

    def remedy(self, translate: Callable[[str], str] = str) -> str:
        """What to do about it, in the language of `translate`; may be empty."""
        if not self.about.remedy:
            return ""
        remedy = translate(self.about.remedy).format_map(self._shown(translate))
        return remedy.replace("….", "…")  # a cut list ends a sentence as well

    def _shown(self, translate: Callable[[str], str]) -> dict[str, str]:
        return {
            name: shown(translate(value) if isinstance(value, Word) else value)
            for name, value in self.details.items()
        }


def visible(text: str) -> str:
    """A text on one line, with a code for every sign that a screen would obey or hide."""
    return "".join(
        f"\\x{ord(c):02x}" if unicodedata.category(c) in {"Cc", "Cf", "Cs"} and c != " " else c
        for c in text.replace("\n", " ").replace("\r", " ")
    )


def shown(value: str) -> str:
    """A value as a message may show it: visible and shortened."""
    clean = visible(value)
    return clean if len(clean) <= SHOWN_CHARACTERS * 4 else clean[: SHOWN_CHARACTERS * 4] + "…"


def listing(known: Iterable[str], found: str) -> str:
    """What might have been written in place of `found`: all, or the dozen that are most like it."""
    values = list(known)
    if len(values) <= LISTED:
        return ", ".join(values)
    return ", ".join(difflib.get_close_matches(found, values, n=LISTED, cutoff=0)) + ", …"


def blocks(findings: Iterable[Finding], *, strict: bool = False) -> bool:
    """Whether these findings forbid a final report; with `strict`, warnings do too."""
    barred = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(finding.severity in barred and not finding.waived for finding in findings)
