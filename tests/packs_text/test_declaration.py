"""All 77 paragraphs of a published text are found, whole and clean, whatever kind the file is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.packs_text import material
from tests.packs_text.material import CUT, Block, blocks, declaration, paragraphs
from vnr.read.official_text import read_official_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vnr.read.official_text_paragraphs import Found

FILES: dict[str, Callable[[], bytes]] = {
    "boats.txt": lambda: material.as_text(blocks()),
    "wrapped.txt": lambda: material.as_wrapped_text(blocks()),
    "windows.txt": lambda: (
        material.as_text(blocks()).decode().replace("\n", "\r\n").encode("utf-16")
    ),
    "boats.docx": lambda: material.as_docx(blocks()),
    "lists.docx": lambda: material.as_docx(blocks(), lists=True),
    "boats.pdf": lambda: material.as_pdf(blocks()),
    "small.pdf": lambda: material.as_pdf(blocks(), size="A5"),
}


def read(name: str, content: bytes, language: str = "en") -> Found:
    return read_official_text(name, content, declaration(), language)


@pytest.fixture(scope="module", params=FILES)
def found(request: pytest.FixtureRequest) -> Found:
    if request.param.endswith(".pdf"):
        pytest.importorskip("pypdf")
    return read(request.param, FILES[request.param]())


def test_every_paragraph_is_found_as_it_was_published(found: Found) -> None:
    assert list(found.paragraphs) == list(range(1, 78))
    assert _different(found.paragraphs) == {}
    # where a page ends with a sentence, nobody can be sure that the next belongs to it
    assert {doubt.kind for doubt in found.doubts} <= {"joined"}


def test_cut_paragraphs_are_whole_and_nothing_strange_is_in_any(found: Found) -> None:
    for number in CUT:
        assert found.paragraphs[number].endswith("beforehand."), number
    for number, text in found.paragraphs.items():
        assert not re.search(r"[\[\]*⁰¹²³⁴⁵⁶⁷⁸⁹]|Objective|of the Boats|A/RES/76/266", text), number
    assert "co-operative of" in found.paragraphs[material.MARKED]


def _different(read: Mapping[int, str]) -> dict[int, tuple[str, str]]:
    return {n: (text, read[n]) for n, text in paragraphs().items() if text != read[n]}


def test_footnotes_with_ordinary_numbers() -> None:
    text = material.as_text(blocks()).decode()
    text = text.translate(str.maketrans("¹²³⁴⁵", "12345"))

    found = read("plain.txt", text.encode())

    assert _different(found.paragraphs) == {}
    assert found.doubts == []


def test_a_declaration_in_the_annex_of_a_resolution() -> None:
    resolution = [
        Block("paragraph", "1. Endorses the declaration that is annexed to this resolution;"),
        Block("paragraph", "2. Decides to sail again."),
        Block("heading", "Annex"),
    ]

    found = read("annexed.txt", material.as_text([*resolution, *blocks()]))

    assert _different(found.paragraphs) == {}


def test_what_follows_the_last_paragraph_is_left_out() -> None:
    after = [Block("title", "Annex"), Block("title", "12th plenary meeting, which ended at 6 p.m.")]

    found = read("more.txt", material.as_text([*blocks(), *after]))

    assert _different(found.paragraphs) == {}


def test_a_heading_without_a_gap_is_left_out() -> None:
    text = material.as_text(blocks()).decode()
    text = re.sub(r"\n\n(Round table|Introduction)", r"\n\1", text)

    found = read("dense.txt", text.encode())

    assert _different(found.paragraphs) == {}


def test_a_piece_that_is_a_sentence_is_joined_and_named() -> None:
    pieces = list(blocks())
    at = next(n for n, piece in enumerate(pieces) if piece.text.startswith("9. "))
    pieces.insert(at, Block("rest", "In this regard, the boats of Avelon are painted blue."))

    found = read("sentence.txt", material.as_text(pieces))

    assert found.paragraphs[8].endswith("beforehand. In this regard, the boats of Avelon are "
                                        "painted blue.")  # fmt: skip
    assert [(doubt.number, doubt.kind) for doubt in found.doubts] == [(8, "joined")]


def test_marks_that_are_left_are_named() -> None:
    text = material.as_text(blocks()).decode().replace("co-operative⁵", "co-operative6")

    found = read("marks.txt", text.encode())

    assert [(d.number, d.kind, d.piece) for d in found.doubts] == [(45, "mark", "co-operative6")]


def test_some_paragraphs_beside_their_topic_are_named() -> None:
    pieces = [
        Block("paragraph", "33. Nothing.") if piece.text.startswith("33. ") else piece
        for piece in blocks()
    ]

    found = read("topics.txt", material.as_text(pieces))

    assert [(doubt.number, doubt.kind) for doubt in found.doubts] == [(33, "unfit")]
