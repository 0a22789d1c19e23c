"""The numbered paragraphs of a declaration among the lines of its published text.

They count up by one from 1, and every one has to be found: a paragraph that is missing or stands
twice ends the reading with its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from vnr.errors import EnvironmentProblem
from vnr.read.official_text_lines import after_last_sentence, ends_sentence, goes_on, prose

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from vnr.read.official_text_lines import Line

_TRIES = 5  # counts from a number 1; a document has few
_LENGTH_LIMIT = 20_000  # characters of a paragraph; the longest of a declaration has about 1,000
_BLOCK = 200  # so many characters a piece after a gap counts at least
_HEADING_LIMIT = 250  # characters; longer pieces are text
_TEXT_AT_LEAST = 20  # characters of a piece that ends as a sentence does
_STOPS = {"zh": ".．、。", "ar": ".-–ـ"}  # after the number; other languages have a full stop


@dataclass(frozen=True)
class Outline:
    """What is known of the text before it is read."""

    total: int
    last_of_sections: Collection[int]  # after these paragraphs a heading may stand
    headings: Collection[str]  # as far as they are known in this language
    language: str


@dataclass(frozen=True)
class Doubt:
    """Something that a person should compare with the published text."""

    number: int
    kind: Literal["joined", "heading", "unfinished", "mark", "unfit"]
    piece: str = ""


@dataclass(frozen=True)
class Found:
    """The paragraphs by number, and what is doubtful about them."""

    paragraphs: Mapping[int, str]
    doubts: Sequence[Doubt]


def find_paragraphs(name: str, lines: Sequence[Line], outline: Outline) -> Found:
    """The paragraphs among `lines`. Raises `EnvironmentProblem`, saying which one is missing.

    A resolution has numbered paragraphs before those of the declaration in its annex; so the
    count is tried from every number 1.
    """
    starts = [at for at, line in enumerate(lines) if _numbered(line.text, outline.language)[0] == 1]
    counts = [_Count(lines[at:], outline) for at in starts[:_TRIES]]
    if not counts:
        raise EnvironmentProblem(
            "{file} has no paragraph with the number 1; is it the published text?", file=name
        )
    complete = [count for count in counts if count.problem is None]
    if len(complete) > 1:
        raise EnvironmentProblem(
            "{file} holds the paragraphs more than once: from {first} and from {second}",
            file=name,
            first=complete[0].opened[0].place,
            second=complete[1].opened[0].place,
        )
    best = max(counts, key=lambda count: (count.problem is None, len(count.opened)))
    if best.problem:
        raise best.problem
    return _assembled(best.opened, outline)


def _numbered(text: str, language: str) -> tuple[int, str]:
    """The number with which a text begins, 0 where there is none, and what follows it."""
    stops = re.escape(_STOPS.get(language, ".．"))
    match = re.match(rf"(\d{{1,3}})\s?[{stops}](?!\d)\s*(.*)", text, re.DOTALL)
    return (int(match[1]), match[2]) if match and not goes_on(match[2]) else (0, text)


@dataclass
class _Open:
    """A paragraph in the making: its blocks, each a list of lines."""

    number: int
    place: str
    blocks: list[list[str]] = field(default_factory=list)
    length: int = 0


class _Count:
    """One count of the paragraphs; `problem` says why it did not reach the last."""

    def __init__(self, lines: Sequence[Line], outline: Outline) -> None:
        self._outline = outline
        self._complete = False  # the last paragraph is at its end
        self.opened: list[_Open] = []
        self.problem: EnvironmentProblem | None = None
        for line in lines:
            self._complete = self._complete or self._at_end(line)
            if self._complete and _numbered(line.text, outline.language)[0] == 1:
                return  # another count, of what follows
            self.problem = self._take(line)
            if self.problem:
                return
        if len(self.opened) < outline.total:
            self.problem = EnvironmentProblem(
                "paragraph {missing} was not found; the last one found is {last}, at {place}",
                missing=len(self.opened) + 1,
                last=len(self.opened),
                place=self.opened[-1].place,
            )

    def _at_end(self, line: Line) -> bool:
        """Whether the last paragraph is finished before this line."""
        return (
            line.begins
            and len(self.opened) == self._outline.total
            and ends_sentence(_text(self.opened[-1], self._outline)[0])
        )

    def _take(self, line: Line) -> EnvironmentProblem | None:
        """Take the next line; why the count ends with it, if it does."""
        number, rest = _numbered(line.text, self._outline.language)
        last = len(self.opened)
        if number == last + 1 and last < self._outline.total:
            self.opened.append(_Open(number, line.place, [[rest]]))
        elif number and self._out_of_order(number, line):
            return self._disorder(number, line.place)
        else:
            return self._append(line)
        return None

    def _append(self, line: Line) -> EnvironmentProblem | None:
        """Append the line to the last paragraph, unless that is at its end."""
        last = self.opened[-1]
        if self._complete:
            return None
        if line.begins:
            last.blocks.append([])
        last.blocks[-1].append(line.text)
        last.length += max(len(line.text), _BLOCK if line.begins else 0)
        if last.length <= _LENGTH_LIMIT:
            return None
        return EnvironmentProblem(
            "paragraph {number} at {place} is longer than {limit} characters; is it the "
            "published text?",
            number=last.number,
            place=last.place,
            limit=_LENGTH_LIMIT,
        )

    def _out_of_order(self, number: int, line: Line) -> bool:
        """Whether a line with a wrong number begins a paragraph: it does after a full stop."""
        last = self.opened[-1]
        if last.number == self._outline.total and number != last.number + 1:
            return number == last.number
        if line.begins:
            return ends_sentence(_text(last, self._outline)[0])
        return number == last.number and ends_sentence(last.blocks[-1][-1])

    def _disorder(self, number: int, place: str) -> EnvironmentProblem:
        last = self.opened[-1]
        if number <= last.number:
            return EnvironmentProblem(
                "paragraph {number} stands twice: at {first} and at {second}",
                number=number,
                first=self.opened[number - 1].place,
                second=place,
            )
        if last.number == self._outline.total:
            return EnvironmentProblem(
                "after the last paragraph, {last}, the text goes on with {number} at {place}: "
                "it is not the text of this declaration",
                last=last.number,
                number=number,
                place=place,
            )
        return EnvironmentProblem(
            "paragraph {missing} is missing: after {last} at {place} comes {number} at {there}",
            missing=last.number + 1,
            last=last.number,
            place=last.place,
            number=number,
            there=place,
        )


def _assembled(opened: Sequence[_Open], outline: Outline) -> Found:
    paragraphs: dict[int, str] = {}
    doubts: list[Doubt] = []
    for each in opened:
        text, joined = _text(each, outline)
        doubts += [Doubt(each.number, "joined", piece) for piece in joined]
        if not ends_sentence(text):
            text, doubt = _without_heading(text, each.number, outline)
            doubts += [doubt] if doubt else []
        paragraphs[each.number] = text
    return Found(paragraphs, doubts)


def _text(each: _Open, outline: Outline) -> tuple[str, list[str]]:
    """The text of a paragraph without headings after it, and pieces that may not belong to it.

    A piece after a gap belongs to it where the sentence is not ended yet or the piece is one.
    """
    kept = list(each.blocks[0])
    ended = ends_sentence(prose(kept))
    doubtful: list[str] = []
    for block in each.blocks[1:]:
        piece = prose(block)
        if _same(piece) in map(_same, outline.headings) or (ended and _is_heading(piece)):
            continue
        if ended:
            doubtful.append(piece)
        kept += block
        ended = ends_sentence(piece)
    return prose(kept), doubtful


def _is_heading(piece: str) -> bool:
    is_sentence = ends_sentence(piece) and len(piece) >= _TEXT_AT_LEAST
    return not is_sentence and not goes_on(piece)


def _without_heading(text: str, number: int, outline: Outline) -> tuple[str, Doubt | None]:
    """A text without the heading that no gap parted from it, and a doubt unless it is known."""
    tail = after_last_sentence(text)
    known = _same(tail) in map(_same, outline.headings)
    if known or (number in outline.last_of_sections and len(tail) <= _HEADING_LIMIT):
        doubt = None if known else Doubt(number, "heading", tail)
        return text.removesuffix(tail).rstrip(), doubt
    return text, Doubt(number, "unfinished", tail)


def _same(heading: str) -> str:
    """A heading in the form in which two are compared: letters only, no marks of footnotes."""
    return "".join(re.findall(r"[^\W\d_]+", heading)).casefold()
