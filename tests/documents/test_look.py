"""What a reader of the PDF sees beside the words: the cover, running lines, the contents."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pypdfium2 as pdfium
import pytest

from tests.conftest import Built
from tests.documents.extract import pdf_pages

pytestmark = pytest.mark.xdist_group("samples")
HEAD = 22 * 72 / 25.4  # points below the upper edge, in which running heads stand
CHAPTER = "Progress on the objectives of the Compact"


def heads(data: bytes) -> list[tuple[str, str]]:
    """What runs along the upper edge of each page: on its left half and on its right."""
    document = pdfium.PdfDocument(data)
    found = []
    for page in document:
        width, height = page.get_size()
        words = page.get_textpage()
        found.append(
            tuple(
                " ".join(words.get_text_bounded(left, height - HEAD, right, height).split())
                for left, right in ((0, width * 0.4), (width * 0.55, width))
            )
        )
    document.close()
    return found  # type: ignore[return-value]


def test_each_page_names_the_state_and_the_chapter(built: Callable[[str], Built]) -> None:
    found = heads(built("XAV")["pdf"])
    chapters = [right for _, right in found if right]

    assert found[0] == ("", ""), "nothing runs along the cover"
    assert {left for left, _ in found[1:]} == {"Avelon"}
    assert chapters.count(f"5 {CHAPTER}") > 20
    assert len(set(chapters)) > 8


def test_viewers_show_all_rings_of_the_cover(built: Callable[[str], Built]) -> None:
    document = pdfium.PdfDocument(built("MDA")["pdf"])
    picture = document[0].render(scale=2).to_pil().convert("L")
    document.close()
    field = picture.getpixel((picture.width // 2, picture.height // 30))
    down = [picture.getpixel((picture.width - 4, y)) for y in range(picture.height)]
    rings = [y for y in range(1, len(down)) if down[y] > field + 4 >= down[y - 1]]

    assert len(rings) >= 20  # one each 13 mm of 297


def test_a_page_on_which_a_chapter_begins_does_not_name_it_twice(
    built: Callable[[str], Built],
) -> None:
    pdf = built("XAV")["pdf"]
    begin = next(n for n, (_, right) in enumerate(heads(pdf)) if CHAPTER in right) - 1

    assert CHAPTER not in heads(pdf)[begin][1]
    assert CHAPTER in " ".join(pdf_pages(pdf)[begin].split())


def test_a_draft_is_marked_on_every_page_but_the_notice_stands_too(
    built: Callable[[str], Built],
) -> None:
    document = pdfium.PdfDocument(built("MDA")["pdf"])
    texts = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    document.close()
    meta = built("MDA").document.meta

    assert meta.stamp
    assert meta.notice
    assert len(texts) > 8
    assert [n for n, text in enumerate(texts) if meta.stamp not in text] == []
    assert [n for n, text in enumerate(texts) if meta.notice not in text] == []


def test_the_contents_of_a_long_report_take_two_pages(built: Callable[[str], Built]) -> None:
    pages = pdf_pages(built("XAV")["pdf"])
    first = next(n for n, text in enumerate(pages) if text.lstrip().startswith("Contents"))
    foreword = next(n for n, text in enumerate(pages) if text.lstrip().startswith("Foreword"))

    assert foreword - first == 2


def test_the_picture_of_the_cover_is_in_every_format(built: Callable[[str], Built]) -> None:
    report = built("XAV")
    told = "A quilt of 36 coloured squares"
    cover = report["html"].decode().partition('<section class="contents">')[0]
    with zipfile.ZipFile(io.BytesIO(report["docx"])) as package:
        body = package.read("word/document.xml").decode()
    first = body.partition("TOCHeading")[0]

    assert told in cover
    assert "Picture: Bridge Association" in cover
    assert re.search(r'descr="A quilt of 36', first)
    assert "a:srcRect" in first, "cut to the height that a cover has for it"
    assert report.document.root[0].find("figure[@class='cover-photo']/img") is not None
