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
CONTENT_LIMIT = 15_000_000  # bytes of all pages once unpacked; a declaration has about one million
_SIZES = (0.92, 1.08)  # of the text, in parts of its usual size: others are notes and headings
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
        _refuse_large(name, reader)
        return [row for number, page in enumerate(reader.pages, 1) for row in _rows(page, number)]
    except VnrError:
        raise
    except Exception as problem:  # a damaged file can break the library anywhere
        raise EnvironmentProblem("{file} is a damaged PDF", file=name) from problem


def _opened(name: str, content: bytes) -> PdfReader:
    if b"/Encrypt" in content:  # stands outside of all that is compressed
        raise EnvironmentProblem("{file} is protected; use the Word file", file=name)
    try:
        from pypdf import PdfReader  # noqa: PLC0415  # an extra, needed for PDF only
    except ImportError as problem:
        raise EnvironmentProblem(
            "to read {file}, install what reads PDF: pip install {extra}; or use the Word file",
            file=name,
            extra="vnr[pdf]",
        ) from problem
    return PdfReader(io.BytesIO(content))


def _refuse_large(name: str, reader: PdfReader) -> None:
    if len(reader.pages) > PAGE_LIMIT:
        raise EnvironmentProblem("{file} has more than {limit} pages", file=name, limit=PAGE_LIMIT)
    unpacked = 0
    for page in reader.pages:
        contents = page.get_contents()
        unpacked += len(contents.get_data()) if contents is not None else 0
        if unpacked > CONTENT_LIMIT:
            raise EnvironmentProblem(
                "{file} unpacks to more than {limit} MB", file=name, limit=CONTENT_LIMIT // 10**6
            )


@dataclass
class _Row:
    """Pieces of text at one height of a page, from left to right."""

    page: int
    height: float = 0  # from the foot of the page
    size: float = 0  # of its largest type
    pieces: list[tuple[str, float]] = field(default_factory=list)  # with their sizes

    def add(self, text: str, height: float, size: float) -> None:
        """Add a piece; a mark, being small, does not say how high its line stands."""
        if size > self.size:
            self.height, self.size = height, size
        self.pieces.append((text, size))

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
            rows.append(_Row(number))
        elif ended:
            text = " " + text
        rows[-1].add(text.replace("\n", " "), height, scaled)
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
        aside = not _SIZES[0] <= row.size / usual <= _SIZES[1]
        yield Line(row.text, place, row.page, drop > gap, aside)
