"""The PDF of a small document: tagged, with language, title, bookmarks and links that resolve."""

from __future__ import annotations

import gc
import io
import logging
from collections.abc import Iterator
from functools import cache
from typing import Any

import pikepdf
import pypdfium2
import pytest

from tests.documents.test_docx_sample import chapter, document
from tests.write.material import theme
from vnr.write import WRITERS

pytestmark = pytest.mark.xdist_group("pdf")  # one worker makes the file once
POINTS = 72 / 25.4


@cache
def content() -> bytes:
    return WRITERS["pdf"].write(document(), theme()).content


@pytest.fixture
def pdf() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(content())) as opened:
        yield opened


def text(data: bytes) -> str:
    opened = pypdfium2.PdfDocument(data)
    pages = [opened[number].get_textpage().get_text_bounded() for number in range(len(opened))]
    opened.close()
    return "\n".join(pages)


def test_nothing_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        made = WRITERS["pdf"].write(chapter('<p>x <em>y</em></p><h1 id="a">z</h1>'), theme())

    assert caplog.records == []
    assert made.unprintable == ()
    assert gc.isenabled()


def test_the_file_opens_and_holds_the_words() -> None:
    found = " ".join(text(content()).split())

    assert "Republic of Testland" in found
    assert "Permits rose by 12 per cent" in found
    assert "Draft, not cleared" in found


def test_the_file_says_what_it_is(pdf: pikepdf.Pdf) -> None:
    root: Any = pdf.Root

    assert str(root.Lang) == "en"
    assert root.MarkInfo.Marked
    assert root.ViewerPreferences.DisplayDocTitle
    assert str(pdf.docinfo["/Title"]) == "Republic of Testland: Migration for all"
    assert str(pdf.docinfo["/Author"]) == "Republic of Testland"
    assert "/CreationDate" not in pdf.docinfo, "the clock has no part in a report"


def kinds(element: Any) -> Iterator[str]:
    """The structure tags of a tagged file, in reading order."""
    if isinstance(element, pikepdf.Array):
        for child in element:
            yield from kinds(child)
    elif isinstance(element, pikepdf.Dictionary):
        if "/S" in element:
            yield str(element["/S"])
        if "/K" in element:
            yield from kinds(element["/K"])


def test_the_file_is_tagged(pdf: pikepdf.Pdf) -> None:
    tags = list(kinds(pdf.Root["/StructTreeRoot"]["/K"]))

    assert {"/H1", "/H2", "/P", "/Table", "/TH", "/TD", "/L", "/LI", "/Figure", "/Link"} <= set(
        tags
    )
    assert tags.count("/H1") >= 4


def test_chapters_are_bookmarks(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]

    assert "1 Progress & challenges" in titles
    assert "Annex I. Index of paragraphs" in titles


def test_links_within_the_file_resolve(pdf: pikepdf.Pdf) -> None:
    names = {str(name) for name in pdf.Root["/Names"]["/Dests"]["/Names"][::2]}
    annotations: list[Any] = [
        annotation for page in pdf.pages for annotation in page.get("/Annots", [])
    ]
    inside = [str(a["/Dest"]) for a in annotations if "/Dest" in a]
    outside = {str(a["/A"]["/URI"]) for a in annotations if "/A" in a}

    assert len(inside) > 10
    assert set(inside) <= names
    assert outside == {"https://example.org/act?a=1&b=2", "mailto:office@example.org"}


@pytest.mark.parametrize(("size", "width"), [("A4", 210), ("Letter", 215.9)])
def test_the_paper_is_the_one_asked_for(size: str, width: float) -> None:
    made = WRITERS["pdf"].write(
        document(
            '<document><section class="chapter"><p>x</p></section></document>', page_size=size
        ),
        theme(),
    )
    opened = pypdfium2.PdfDocument(made.content)

    assert len(opened) == 1
    assert opened[0].get_width() == pytest.approx(width * POINTS, abs=1)
    opened.close()


def test_hostile_words_in_the_running_lines_stay_words() -> None:
    trick = '</style><script>x</script>";} * {display:none} @import "http://x.org/a.css"; \\'
    made = WRITERS["pdf"].write(
        document(
            '<document><section class="chapter"><p>Still here</p></section></document>',
            notice=trick, running_title=trick, stamp=trick, title=trick,
        ),
        theme(),
    )  # fmt: skip

    assert "Still here" in text(made.content)
    assert "</style>" in text(made.content)


@pytest.mark.parametrize("silenced", [False, True])
def test_a_sign_without_a_font_is_named(silenced: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logging.getLogger("weasyprint"), "disabled", silenced)
    made = WRITERS["pdf"].write(chapter("<p>a\U0010fffdb</p>"), theme())  # a private sign

    assert made.unprintable == ("\U0010fffd",)
    assert "a[U+10FFFD]b" in text(made.content)
