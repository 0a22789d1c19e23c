"""What stands on the pages of a document beside its text: running heads, page numbers, notes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from vnr.read.official_text_lines import SUPERSCRIPTS, Line, ends_sentence, goes_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_EDGE = 2  # so many lines at the head and foot of a page may be furniture
_NUMBER = r"\d{1,3}"
_FURNITURE = re.compile(
    rf"""(
        {_NUMBER}\s*/\s*{_NUMBER}              # 2/14
      | [-–—]\s*{_NUMBER}\s*[-–—]              # - 2 -
      | (page|página|страница|стр\.|صفحة|第)\s*{_NUMBER}(\s*(of|sur|de|из|من|/)\s*{_NUMBER})?\s*页?
      | \d\d-\d{{5}}(\s*\(\w\))?(\s+\d{{6}})*  # 22-08542 (E) 140622: the number of the print job
      | \*\d{{5,}}\*                           # its bar code
      | [_‗―]{{5,}}                            # the rule above footnotes
      | \s+
    )+""",
    re.IGNORECASE | re.VERBOSE,
)
_NUMBERED = re.compile(rf"{_NUMBER}\s?[.．、-]")
_LONE_NUMBER = re.compile(_NUMBER)
_LONE_SYMBOL = re.compile(r"[A-Z]+(/[A-Z0-9.]+){2,}\*?")
_NOTE = re.compile(rf"({_NUMBER})\s+(\S.*)", re.DOTALL)
_RAISED_NOTE = re.compile(rf"[{SUPERSCRIPTS}]+\s*(.*)", re.DOTALL)
_STARRED_NOTE = re.compile(r"\*+\s*[^\W\d]")
_ARABIC_NOTE = re.compile(rf"\(({_NUMBER})\)\s+(\S.*)", re.DOTALL)


def without_furniture(lines: Iterable[Line], symbol: str) -> list[Line]:
    """The lines without running heads and feet; `page` then says between which of them they stand.

    `symbol` is that of the document itself, which stands on each of its pages.
    """
    pages = [(page, _candidates(page)) for page in _pages(lines, symbol)]
    times = Counter(_masked(line.text) for _, candidates in pages for line in candidates)
    return [
        line
        for page, candidates in pages
        for line in page
        if line not in candidates or times[_masked(line.text)] == 1
    ]


def _pages(lines: Iterable[Line], symbol: str) -> list[list[Line]]:
    """The lines by page; what is furniture beyond doubt ends a page too, and goes."""
    pages: list[list[Line]] = [[]]
    known = list(lines)
    for at, line in enumerate(known):
        if pages[-1] and line.page != known[at - 1].page:
            pages.append([])
        if _is_furniture(line, symbol, alone=_alone(known, at)):
            if pages[-1]:
                pages.append([])
            continue
        pages[-1].append(line)
    return [[replace(line, page=n) for line in page] for n, page in enumerate(pages, 1)]


def _alone(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a block of its own."""
    follower = lines[at + 1] if at + 1 < len(lines) else None
    return lines[at].begins and (
        follower is None or follower.begins or follower.page != lines[at].page
    )


def _is_furniture(line: Line, symbol: str, *, alone: bool) -> bool:
    text = line.text
    bare = text.replace(symbol, "", 1).strip() if symbol else text
    if _FURNITURE.fullmatch(bare) or not bare.strip("*"):
        return True
    return alone and bool(_LONE_NUMBER.fullmatch(bare) or _LONE_SYMBOL.fullmatch(text))


def _candidates(page: Sequence[Line]) -> set[Line]:
    """The lines of a page that may be furniture: blocks of one line, and the first and last."""
    edge = {*page[:_EDGE], *page[-_EDGE:]}
    alone = {line for at, line in enumerate(page) if _alone(page, at)}
    return {line for line in edge | alone if not _is_text(line.text)}


def _is_text(text: str) -> bool:
    return bool(_NUMBERED.match(text)) or ends_sentence(text) or goes_on(text)


def _masked(text: str) -> str:
    return re.sub(r"\d+", "#", text)


def without_notes(lines: Iterable[Line], language: str) -> tuple[list[Line], set[int]]:
    """The lines without footnotes, and the numbers of those whose marks are ordinary digits.

    A footnote reaches to the next gap or page. One with an ordinary number is known by its
    place after a gap, by its capital letter, and by having the number that is due.
    """
    kept: list[Line] = []
    plain_numbers: set[int] = set()
    large = (line for line in lines if not line.small)
    for block in _blocks(large):
        due = len(plain_numbers) + 1
        if _plain_number(block[0].text, language) != due:
            kept += _before_note(block)
            continue
        for line in block:
            if _plain_number(line.text, language) == len(plain_numbers) + 1:
                plain_numbers.add(len(plain_numbers) + 1)
    return kept, plain_numbers


def _plain_number(text: str, language: str) -> int | None:
    """The number with which a text begins as footnotes do, without a full stop."""
    note = (_ARABIC_NOTE if language == "ar" else _NOTE).fullmatch(text)
    return int(note[1]) if note and not goes_on(note[2]) else None


def _blocks(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """The lines by block; the end of a page ends a block."""
    block: list[Line] = []
    for line in lines:
        if block and (line.begins or line.page != block[-1].page):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _before_note(block: list[Line]) -> list[Line]:
    """The lines of a block up to the first footnote."""
    if _STARRED_NOTE.match(block[0].text):
        return []
    for at, line in enumerate(block):
        note = _RAISED_NOTE.match(line.text)
        if note and (at == 0 or not goes_on(note[1])):
            return block[:at]
    return block


def without_plain_marks(text: str, numbers: set[int], language: str) -> str:
    """A text without the marks of footnotes in ordinary digits: “Observatory5 and”."""
    if not numbers:
        return text
    pattern = (
        r"\s?\((\d{1,3})\)"
        if language == "ar"
        else (r"(?:(?<=[^\W\d_]{2})|(?<=[^\s\d][.,;)\]”»]))(\d{1,3})(?=[\s.,;:)\]”»]|$)")
    )
    return re.sub(pattern, lambda mark: "" if int(mark[1]) in numbers else mark[0], text)
