"""Every kind of document, of every sample, in English and French: whole, sound, the same words."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pypdfium2 as pdfium
import pytest
import yaml
from lxml import etree, html

from tests.conftest import ROOT, job_of
from tests.documents.docx_text import docx_text
from tests.documents.extract import html_text, pdf_pages, squeezed, tree_text
from tests.documents.facts import pieces
from tests.documents.test_nothing_lost import found
from tests.documents.test_parity import leaf_blocks
from tests.samples.markers import private_markers
from vnr.build import build, prepare
from vnr.model.document import Document
from vnr.read.theme import read_theme
from vnr.render.length import words, words_of_sections
from vnr.resources import read_tree, themes_root
from vnr.write import WRITERS

pytestmark = pytest.mark.xdist_group("profiles")

INPUTS = ROOT / "country_inputs"
STATES = sorted(path.name for path in INPUTS.iterdir() if path.is_dir())
PROFILES = sorted(read_theme(read_tree(themes_root()), "default").profiles)
OTHERS = [name for name in PROFILES if name != "gcm-review"]  # which has tests of its own
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Made:
    """One document of a sample with its files by ending."""

    document: Document
    files: dict[str, bytes]


@cache
def made(state: str, profile: str, language: str, formats: tuple[str, ...]) -> Made:
    job = job_of(INPUTS / state, profile=profile, language=language, formats=formats)
    prepared = prepare(job)
    assert prepared.document is not None
    write = {name: WRITERS[name].write for name in formats}
    files = {name: write[name](prepared.document, prepared.theme).content for name in formats}
    return Made(prepared.document, files)


def test_there_are_several_kinds_and_samples() -> None:
    assert {"gcm-review", "sdg-chapter", "main-messages", "pledge-progress"} <= set(PROFILES)
    assert len(STATES) >= 6


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("profile", OTHERS)
@pytest.mark.parametrize("state", STATES)
def test_word_and_html_say_what_the_document_says(state: str, profile: str, language: str) -> None:
    one = made(state, profile, language, ("docx", "html"))
    said = squeezed(tree_text(one.document.root))

    assert len(said) > 100
    assert squeezed(html_text(one.files["html"])) == said
    assert squeezed(docx_text(one.files["docx"])) == said
    page = html.fromstring(one.files["html"].decode())
    ids = [e.get("id") for e in page.iter() if isinstance(e.tag, str) and e.get("id")]
    assert len(ids) == len(set(ids))
    assert {a.get("href", "") for a in page.iter("a") if a.get("href", "").startswith("#")} <= {
        f"#{name}" for name in ids
    }


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("profile", OTHERS)
def test_pdf_says_what_the_document_says(profile: str, language: str) -> None:
    one = made("XAV", profile, language, ("pdf",))
    text = squeezed("".join(pdf_pages(one.files["pdf"])))
    blocks = [squeezed(tree_text(block)) for block in leaf_blocks(one.document.root)]

    assert len(blocks) > 12
    assert [block for block in blocks if not found(block, text, "pdf")] == []


@pytest.mark.parametrize("profile", OTHERS)
def test_nothing_private_is_in_any_kind_of_document(profile: str) -> None:
    one = made("XAV", profile, "en", ("docx", "html"))
    markers = private_markers(INPUTS / "XAV")
    text = (docx_text(one.files["docx"]) + html_text(one.files["html"])).lower()

    assert len(markers) > 80
    assert [marker for marker in markers if marker.lower() in text] == []


def paragraphs(data: bytes) -> Iterator[tuple[str, str]]:
    """(style, text) of each paragraph of a Word file that says something."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    for paragraph in body.iter(W + "p"):
        text = "".join(t.text or "" for t in paragraph.iter(W + "t"))
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if text.strip() and style is not None:
            yield style.get(W + "val", ""), text


@pytest.mark.parametrize("profile", ["sdg-chapter", "main-messages"])
def test_a_document_to_be_pasted_has_words_own_headings_without_numbers(profile: str) -> None:
    data = made("XAV", profile, "en", ("docx", "html")).files["docx"]
    styles = [style for style, _ in paragraphs(data)]

    assert styles[0] == "Heading1"  # neither cover nor contents
    assert not [s for s in styles if "Unnumbered" in s or "Cover" in s or s.startswith("TOC")]
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        sheet = etree.fromstring(package.read("word/styles.xml"))
        body = etree.fromstring(package.read("word/document.xml"))
    own = [s for s in sheet.iter(W + "style") if s.get(W + "styleId", "").startswith("Heading")]
    bare = [s for s in own if s.get(W + "styleId") in {"Heading1", "Heading2"}]
    assert len(bare) == 2
    assert [s.get(W + "styleId") for s in bare if s.find(f".//{W}numPr") is not None] == []
    headings = [p for p in body.iter(W + "p") if p.find(f"{W}pPr/{W}pStyle") is not None]
    first = headings[0].find(f"{W}pPr")
    assert first is not None
    assert [child.tag for child in first] == [W + "pStyle"]  # nothing that would be pasted along


def test_the_chapter_has_two_to_four_pages() -> None:
    pdf = pdfium.PdfDocument(made("XAV", "sdg-chapter", "en", ("pdf",)).files["pdf"])
    assert 2 <= len(pdf) <= 4
    pdf.close()


def test_the_main_messages_say_all_that_was_entered() -> None:
    data = yaml.load((INPUTS / "XAV" / "review.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    facts = [fact for fact in pieces(data["main_messages"]) if fact.strip()]
    said = squeezed(html_text(made("XAV", "main-messages", "en", ("docx", "html")).files["html"]))

    assert len(facts) > 8
    assert [fact for fact in facts if squeezed(fact) not in said] == []


@pytest.mark.parametrize("profile", ["sdg-chapter", "main-messages"])
def test_the_words_counted_are_those_of_the_word_file(profile: str) -> None:
    one = made("XAV", profile, "en", ("docx", "html"))
    in_word = sum(words(line) for line in docx_text(one.files["docx"]).splitlines())

    assert in_word > 200
    assert sum(count for _, count in words_of_sections(one.document.root)) == in_word


def test_documents_of_one_state_have_names_of_their_own() -> None:
    names = {
        name
        for profile in PROFILES
        for name in build(job_of(INPUTS / "THA", profile=profile, formats=("html",))).outputs
    }
    assert names == {f"THA_imrf-2026_{profile}_en.html" for profile in PROFILES}
