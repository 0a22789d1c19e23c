"""Where the words of a PDF stand, and what lies outside the type area of its page."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

MILLIMETRE = 72 / 25.4
SLACK = 2.0  # points: italics and brackets reach a little over their advance width


@dataclass(frozen=True)
class Run:
    """A run of text of one page and the box that it fills, in points from the lower left."""

    page: int
    text: str
    left: float
    bottom: float
    right: float
    top: float


def runs(page: pdfium.PdfPage, number: int) -> Iterator[Run]:
    """Every run of text of a page that says something."""
    words = page.get_textpage()
    for index in range(raw.FPDFPage_CountObjects(page)):
        found = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(found) != raw.FPDF_PAGEOBJ_TEXT:
            continue
        sides = [ctypes.c_float() for _ in range(4)]
        raw.FPDFPageObj_GetBounds(found, *map(ctypes.byref, sides))
        left, bottom, right, top = (side.value for side in sides)
        size = raw.FPDFTextObj_GetText(found, words, None, 0)
        buffer = (ctypes.c_ushort * (size // 2))()
        raw.FPDFTextObj_GetText(found, words, buffer, size)
        text = bytes(buffer).decode("utf-16-le").rstrip("\0")
        if text.strip() and right > left:
            yield Run(number, text, left, bottom, right, top)


def outside(data: bytes, left: float, right: float) -> tuple[int, list[Run]]:
    """How many runs of text a PDF has, and which reach into the side margins (points) or off it.

    The first page, the cover, has margins of its own and is looked at for the edges alone.
    """
    document = pdfium.PdfDocument(data)
    count, found = 0, []
    try:
        for number, page in enumerate(document, 1):
            width, height = page.get_size()
            margins = (left, right) if number > 1 else (0.0, 0.0)
            for run in runs(page, number):
                count += 1
                sides = run.left < margins[0] - SLACK or run.right > width - margins[1] + SLACK
                if sides or run.bottom < 0 or run.top > height:
                    found.append(run)
    finally:
        document.close()
    return count, found
