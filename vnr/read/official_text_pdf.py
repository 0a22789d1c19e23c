"""The lines of a PDF, put together from the pieces of text on its pages.

The size and height of the type tell footnotes and their marks from the text. pypdf is an extra
(`vnr[pdf]`): it is pure Python, so a hostile file meets no code in C.
"""

from __future__ import annotations

import io
import logging
import math
from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING

from vnr.errors import EnvironmentProblem, VnrError
from vnr.read.official_text_lines import Line, plain, raised

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdf import PageObject, PdfReader

PAGE_LIMIT = 300
_SMALL = 0.92  # of the size of the text: below it a line is a footnote
_RAISED = 0.8  # of the size of its line: below it digits are a mark
_SAME_LINE = 0.6  # of the size of the type: so much may a mark stand higher than its line
_GAP = 1.2  # of the usual distance of lines: above it a paragraph begins


def lines_of_pdf(name: str, content: bytes) -> Iterator[Line]:
    """The lines of a PDF. Raises `EnvironmentProblem` where it cannot be read."""
    rows = _rows_of(name, content)
    sizes = Counter[float]()
    for row in rows:
        sizes[row.size] += len(row.text)
    if not sizes:
        raise EnvironmentProblem(
            "{file} has pictures of pages and no text; use the Word file", file=name
        )
    usual = sizes.most_common(1)[0][0]
    for page, on_page in groupby(rows, key=lambda row: row.page):
        yield from _lines(list(on_page), usual, f"{name}#page={page}")


def _rows_of(name: str, content: bytes) -> list[_Row]:
    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # it tells of every oddity
    try:
        reader = _opened(name, content)
        return [row for number, page in enumerate(reader.pages, 1) for row in _rows(page, number)]
    except VnrError:
        raise
    except Exception as problem:  # a damaged file can break the library anywhere
        raise EnvironmentProblem("{file} is a damaged PDF", file=name) from problem


def _opened(name: str, content: bytes) -> PdfReader:
    try:
        from pypdf import PdfReader  # noqa: PLC0415  # an extra, needed for PDF only
    except ImportError as problem:
        raise EnvironmentProblem(
            "to read {file}, install what reads PDF: pip install {extra}; or use the Word file",
            file=name,
            extra="vnr[pdf]",
        ) from problem
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted:
        raise EnvironmentProblem("{file} is protected; use the Word file", file=name)
    if len(reader.pages) > PAGE_LIMIT:
        raise EnvironmentProblem("{file} has more than {limit} pages", file=name, limit=PAGE_LIMIT)
    return reader


@dataclass
class _Row:
    """Pieces of text at one height of a page, from left to right."""

    page: int
    height: float  # from the foot of the page
    pieces: list[tuple[str, float]] = field(default_factory=list)  # with their sizes

    @property
    def size(self) -> float:
        """The size of most of its type."""
        sizes = Counter[float]()
        for text, size in self.pieces:
            sizes[size] += len(text.strip())
        return sizes.most_common(1)[0][0]

    @property
    def text(self) -> str:
        """Its text, with small digits as superscript digits."""
        limit = self.size * _RAISED
        return plain("".join(raised(text) if size < limit else text for text, size in self.pieces))


def _rows(page: PageObject, number: int) -> list[_Row]:
    rows: list[_Row] = []
    ended = True  # a line feed or a gap was seen since the last piece

    def take(
        text: str, user: Sequence[float], matrix: Sequence[float], _font: object, size: float
    ) -> None:
        nonlocal ended
        if not text.strip():
            ended = ended or bool(text)
            return
        height, scaled = _placed(user, matrix, size)
        if not rows or abs(height - rows[-1].height) > _SAME_LINE * max(scaled, rows[-1].size):
            rows.append(_Row(number, height))
        elif ended:
            rows[-1].pieces.append((" ", scaled))
        if scaled > max((each for _, each in rows[-1].pieces), default=0):
            rows[-1].height = height  # a mark does not say how high its line stands
        rows[-1].pieces.append((text.replace("\n", " "), scaled))
        ended = text.endswith("\n")

    page.extract_text(visitor_text=take)
    return sorted((row for row in rows if row.text), key=lambda row: -row.height)


def _placed(user: Sequence[float], matrix: Sequence[float], size: float) -> tuple[float, float]:
    """The height of a piece on the page and the size of its type, both in points."""
    scale = math.hypot(user[2], user[3])
    height = matrix[4] * user[1] + matrix[5] * user[3] + user[5]
    return height, round(size * scale * math.hypot(matrix[2], matrix[3]), 1)


def _lines(rows: list[_Row], usual: float, place: str) -> Iterator[Line]:
    """The rows of a page as lines."""
    drops = [above.height - below.height for above, below in pairwise(rows)]
    text = [
        drop
        for drop, row in zip(drops, rows[1:], strict=True)
        if row.size == usual and drop < 3 * usual
    ]
    gap = _GAP * median(text) if text else 0
    for row, drop in zip(rows, [math.inf, *drops], strict=True):
        yield Line(row.text, place, row.page, drop > gap, row.size < _SMALL * usual)
