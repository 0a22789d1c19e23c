"""Footnotes among the lines of a text, and their marks in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from vnr.read.official_text_lines import SUPERSCRIPTS, goes_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnr.read.official_text_lines import Line

_RAISED = re.compile(rf"[{SUPERSCRIPTS}]+\s*(.*)", re.DOTALL)
_STARRED = re.compile(r"\*+\s*[^\W\d]")
_PLAIN = re.compile(r"(\d{1,3})(?:\s+(\S.*))?", re.DOTALL)
_ARABIC = re.compile(r"\((\d{1,3})\)(?:\s+(\S.*))?", re.DOTALL)
_NUMBERED = re.compile(r"\d{1,3}(\s?[.．]|\s[-–])\s")
_PLAIN_MARK = re.compile(r"(?:(?<=[^\W\d_]{2})|(?<=[^\s\d][.,;)\]”»]))(\d{1,2})(?=[\s.,;:)\]”»]|$)")
_ARABIC_MARK = re.compile(r"\s?\((\d{1,3})\)")


def without_notes(lines: Sequence[Line], language: str) -> tuple[list[Line], set[int]]:
    """The lines without footnotes, and the numbers of those whose marks are ordinary digits."""
    notes = _Notes(language, paged=bool(lines) and lines[-1].page > 1)
    kept = [line for line in lines if not line.aside and not notes.has(line)]
    return kept, notes.numbers


def without_plain_marks(text: str, numbers: set[int], language: str) -> str:
    """A text without the marks of footnotes in ordinary digits: “Observatory5 and”."""
    pattern = _ARABIC_MARK if language == "ar" else _PLAIN_MARK
    return pattern.sub(lambda mark: "" if int(mark[1]) in numbers else mark[0], text)


def left_mark(text: str) -> str:
    """A word with a digit that looks like the mark of a footnote which was not found."""
    mark = _PLAIN_MARK.search(text)
    return text[: mark.end()].rsplit(maxsplit=1)[-1] if mark else ""


class _Notes:
    """Tells the lines of footnotes, given all lines in order.

    A raised number or an asterisk tells a footnote. An ordinary number does so where it is the
    one that is due, is followed by no small letter, and stands after a gap, alone in its line, or
    has been seen as a mark. A footnote reaches to the next gap; with a mark, to the page's end.
    """

    def __init__(self, language: str, *, paged: bool) -> None:
        self.numbers: set[int] = set()
        self._marks: set[int] = set()
        self._paged = paged
        self._page = 0
        self._within: Literal["", "block", "page"] = ""
        self._note, self._mark = (
            (_ARABIC, _ARABIC_MARK) if language == "ar" else (_PLAIN, _PLAIN_MARK)
        )

    def has(self, line: Line) -> bool:
        """Whether the line, the next of the text, belongs to a footnote."""
        first = line.begins or line.page != self._page
        over = {
            "": True,
            "block": first,
            "page": line.page != self._page or bool(_NUMBERED.match(line.text)),
        }
        if over[self._within]:
            self._within = ""
        self._page = line.page
        self._within = self._begun(line.text, first=first) or self._within
        if not self._within:
            self._marks |= {int(number) for number in self._mark.findall(line.text)}
        return bool(self._within)

    def _begun(self, text: str, *, first: bool) -> Literal["", "block", "page"]:
        """How far a footnote reaches that begins with this line; empty where none does."""
        note = _RAISED.match(text)
        if note and (first or not goes_on(note[1])):
            return "block"
        if first and _STARRED.match(text):
            return "block"
        note = self._note.fullmatch(text)
        if not note or int(note[1]) != len(self.numbers) + 1 or goes_on(note[2] or ""):
            return ""
        number, alone = int(note[1]), not note[2]
        marked = number in self._marks or (alone and self._paged)
        if not marked and (alone or not (first or self._within)):
            return ""
        self.numbers.add(number)
        return "page" if self._paged and marked else "block"
