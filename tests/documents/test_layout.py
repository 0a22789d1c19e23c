"""No word lies outside the page's type area or over another one."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest

from tests.conftest import ROOT, job_of
from tests.documents.nasty import nasty
from vnr.build import build
from vnr.read.theme import read_theme
from vnr.resources import read_tree, themes_root

MILLIMETRE = 72 / 25.4
SLACK = 1.0  # points: side bearings, and signs that lean over
CASES = [
    (review, size) for review in ("XAV", "MDA", "nasty") for size in ("A4", "Letter")
]  # fmt: skip


@dataclass(frozen=True)
class Run:
    """A run of text of one page and the box that it fills, in points from the lower left."""

    page: int
    text: str
    left: float
    bottom: float
    right: float
    top: float


def file_of(review: str, size: str) -> bytes:
    if review == "nasty":
        return nasty(size)
    job = job_of(ROOT / "country_inputs" / review, formats=("pdf",), page_size=size)
    return next(iter(build(job).outputs.values()))


def runs(page: pdfium.PdfPage, number: int) -> Iterator[Run]:
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


def overlapping(first: Run, second: Run) -> bool:
    wide = min(first.right, second.right) - max(first.left, second.left)
    high = min(first.top, second.top) - max(first.bottom, second.bottom)
    lower = min(first.top - first.bottom, second.top - second.bottom)
    return wide > SLACK and high > max(SLACK, 0.35 * lower)


@pytest.mark.parametrize(("review", "size"), CASES)
def test_all_text_is_inside_its_page_and_none_over_another(review: str, size: str) -> None:
    margins = read_theme(read_tree(themes_root()), "default").tokens["page"]
    document = pdfium.PdfDocument(file_of(review, size))
    outside, over, seen = [], [], 0
    for number, page in enumerate(document, 1):
        width, height = page.get_size()
        left = margins["margin_left"] * MILLIMETRE - SLACK
        right = width - margins["margin_right"] * MILLIMETRE + SLACK
        found = sorted(runs(page, number), key=lambda run: -run.top)
        seen += len(found)
        outside += [
            run
            for run in found
            if run.left < left or run.right > right or run.bottom < 20 or run.top > height - 20
        ]
        for at, run in enumerate(found):
            for below in found[at + 1 :]:
                if below.top < run.bottom:
                    break
                if overlapping(run, below):
                    over.append((run, below))
    document.close()

    assert seen > 300
    assert outside == []
    assert over == []
