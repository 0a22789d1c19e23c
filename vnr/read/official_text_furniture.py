"""Running heads and feet, page numbers and symbols: what stands on pages beside their text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from vnr.read.official_text_lines import Line, ends_sentence, goes_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_EDGE = 2  # so many lines at the head and foot of a page may be furniture
_SHARE = 0.3  # of the pages: a line at the edge of so many is a running head
_LENGTH_LIMIT = 120  # characters; longer lines are text
_NUMBER = r"\d{1,3}"
_FURNITURE = re.compile(
    rf"""(
        {_NUMBER}\s*/\s*{_NUMBER}              # 2/14
      | [-–—]\s*{_NUMBER}\s*[-–—]              # - 2 -
      | (page|página|страница|стр\.|صفحة|第)\s*{_NUMBER}(\s*(of|sur|de|из|من|/)\s*{_NUMBER})?\s*页?
      | \d\d-\d{{5}}(\s*\(\w\))?(\s+\d{{6}})*  # 22-08542 (E) 140622: the number of the print job
      | \*\d{{5,}}\*                           # its bar code
      | [_‗―]{{5,}}+                           # the rule above footnotes
      | \s++
    )+""",
    re.IGNORECASE | re.VERBOSE,
)
_NUMBERED = re.compile(rf"{_NUMBER}\s?[.．、-]")
_LONE_NUMBER = re.compile(_NUMBER)
_LONE_SYMBOL = re.compile(r"[A-Z]+(/[A-Z0-9.]+){2,}\*?")


def without_furniture(lines: Iterable[Line], symbol: str) -> list[Line]:
    """The lines without running heads and feet; `page` then says between which of them they stand.

    `symbol` is that of the document itself, which stands on each of its pages.
    """
    pages = [(page, _candidates(page)) for page in _pages(lines, symbol)]
    times = Counter(_masked(line.text) for _, candidates in pages for line in candidates)
    often = max(2, _SHARE * len(pages))
    return [
        line
        for page, candidates in pages
        for line in page
        if line not in candidates or times[_masked(line.text)] < often
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
    if len(text) > _LENGTH_LIMIT:
        return False
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
    """A line without the number of its page."""
    return re.sub(r"^\d+\s|\s\d+$", "", text)
