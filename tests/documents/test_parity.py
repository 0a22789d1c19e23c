"""PDF, Word and HTML say the same words, numbers and references included."""

from __future__ import annotations

from collections import Counter

import pytest
from lxml import etree

from tests.conftest import Built
from tests.documents.docx_text import docx_text
from tests.documents.extract import html_text, pdf_pages, squeezed, tree_text
from tests.documents.test_nothing_lost import found

pytestmark = pytest.mark.xdist_group("samples")

BLOCKS = ("h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "th", "td", "caption", "figcaption")


def test_html_says_what_the_document_says(report: Built) -> None:
    assert squeezed(html_text(report["html"])) == squeezed(tree_text(report.document.root))


def test_word_says_what_the_document_says(report: Built) -> None:
    assert squeezed(docx_text(report["docx"])) == squeezed(tree_text(report.document.root))


def test_pdf_says_what_the_document_says(report: Built) -> None:
    text = squeezed("".join(pdf_pages(report["pdf"])))
    blocks = [squeezed(tree_text(b)) for b in leaf_blocks(report.document.root)]
    assert len(blocks) > 200
    assert [block for block in blocks if not found(block, text, "pdf")] == []


def test_pdf_says_no_more_than_page_numbers_and_repeated_header_rows(report: Built) -> None:
    drawn = Counter(squeezed("".join(pdf_pages(report["pdf"]))))
    written = Counter(squeezed(tree_text(report.document.root)))
    # brackets within right-to-left text are mirrored as they are drawn
    missing = {sign: n for sign, n in (written - drawn).items() if sign not in "()[]"}
    assert missing == {}
    assert (drawn - written).total() < 0.015 * written.total()


def leaf_blocks(root: etree._Element) -> list[etree._Element]:
    """Blocks that hold no other block, and no note: notes are drawn at the foot of the page."""
    return [
        block
        for block in root.iter(*BLOCKS)
        if not any(True for _ in block.iterdescendants(*BLOCKS, "note"))
    ]
