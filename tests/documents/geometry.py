"""Where the words of a PDF stand: what lies outside the type area of its page."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

SLACK = 2.0  # points: italics and brackets reach a little over their advance width


def text_bounds(page: pdfium.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right, top of every run of text of a page, in points."""
    for index in range(raw.FPDFPage_CountObjects(page)):
        item = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_TEXT:
            edges = [ctypes.c_float() for _ in range(4)]
            raw.FPDFPageObj_GetBounds(item, *edges)
            left, bottom, right, top = (edge.value for edge in edges)
            yield left, bottom, right, top


def outside(data: bytes, left: float, right: float) -> tuple[int, list[str]]:
    """How many runs of text a PDF has, and which reach into the side margins (points) or off it.

    The first page, the cover, has margins of its own and is looked at for the edges alone.
    """
    document = pdfium.PdfDocument(data)
    count, found = 0, []
    try:
        for number in range(len(document)):
            page = document[number]
            width, height = page.get_size()
            margins = (left, right) if number else (0.0, 0.0)
            for x0, y0, x1, y1 in text_bounds(page):
                count += 1
                sides = x0 < margins[0] - SLACK or x1 > width - margins[1] + SLACK
                if sides or y0 < 0 or y1 > height:
                    found.append(f"page {number + 1}: {x0:.0f}-{x1:.0f}, {y0:.0f}-{y1:.0f}")
    finally:
        document.close()
    return count, found
