"""The line of an input that a finding points at, cut to fit a screen, with a mark below it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from vnr.findings import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vnr.findings import Place

ROOM = 72  # cells of the screen for the text of the line
GUTTER = 6  # cells for its number
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # as YAML counts lines


class Excerpts:
    """Excerpts of the files of one State, whose bytes are at hand: nothing is read again."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files
        self._lines: dict[str, list[str]] = {}

    def of(self, place: Place) -> Iterator[str]:
        """The line of a place and, where it has a column, a caret; nothing where there is none."""
        line = self._line(place)
        if not line.strip():
            return
        text, before = _cut(line, (place.column or 1) - 1)
        yield f"{place.line:>{GUTTER}} | {text}"
        if place.column and not _turns(text):
            yield f"{'':>{GUTTER}} | {'':>{before}}^"

    def _line(self, place: Place) -> str:
        if place.file not in self._lines:
            try:
                text = self._files.get(place.file, b"").decode("utf-8-sig")
            except UnicodeDecodeError:  # not text, or not in an encoding that we know
                text = ""
            self._lines[place.file] = _BREAK.split(text)
        lines = self._lines[place.file]
        return lines[place.line - 1] if place.line and place.line <= len(lines) else ""


def _cut(line: str, at: int) -> tuple[str, int]:
    """What of a line is shown, and how many cells of it stand before the sign at `at`."""
    left = [visible(sign) for sign in line[max(0, at - ROOM) : at]]
    right = [visible(sign) for sign in line[at : at + ROOM]]
    begins, ends = at <= ROOM, len(line) - at <= ROOM
    if not (begins and ends and _cells("".join(left + right)) <= ROOM):
        while _cells("".join(left)) > ROOM // 2:
            del left[0]
            begins = False
        while _cells("".join(left + right)) > ROOM:
            del right[-1]
            ends = False
    start = "" if begins else "…"
    return start + "".join(left + right) + ("" if ends else "…"), _cells(start + "".join(left))


def _cells(text: str) -> int:
    """How many cells of a screen a text takes: two for wide signs, none for joined marks."""
    return sum(
        0 if unicodedata.category(sign) in {"Mn", "Me"}
        else 2 if unicodedata.east_asian_width(sign) in {"W", "F"}
        else 1
        for sign in text
    )  # fmt: skip


def _turns(text: str) -> bool:
    """Whether a screen may set signs of a text from right to left: then no mark fits."""
    return any(unicodedata.bidirectional(sign) in {"R", "AL"} for sign in text)
