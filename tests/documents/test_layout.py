"""No word lies outside the page's type area or over another one."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest

from tests.conftest import ROOT, job_of
from tests.documents.geometry import MILLIMETRE, Run, runs
from tests.documents.nasty import nasty
from vnr.build import build
from vnr.read.theme import read_theme
from vnr.resources import read_tree, themes_root

SLACK = 1.0  # points: side bearings, and signs that lean over
CASES = [
    (review, size) for review in ("XAV", "MDA", "nasty") for size in ("A4", "Letter")
]  # fmt: skip


def file_of(review: str, size: str) -> bytes:
    if review == "nasty":
        return nasty(size)
    job = job_of(ROOT / "country_inputs" / review, formats=("pdf",), page_size=size)
    return next(iter(build(job).outputs.values()))


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
