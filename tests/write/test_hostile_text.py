"""Texts that try to act, or that no font can draw, in a finished PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2 as pdfium

from tests.conftest import job_of
from tests.documents.extract import pdf_pages, squeezed
from tests.tools.verapdf import available, verapdf
from vnr.build import build

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "format: vnr-review/1\ncountry: FJI\nlanguage: en\ncycle: imrf-2026\nstatus: cleared\n"


def rendered(folder: Path, highlights: str) -> tuple[bytes, list[str]]:
    """The PDF of a review with these highlights, and the codes of what was found."""
    text = "".join(f"  {line}\n" for line in highlights.splitlines())
    (folder / "FJI.yaml").write_text(HEAD + "highlights: |\n" + text, encoding="utf-8")
    result = build(job_of(folder, formats=("pdf",)))
    (content,) = result.outputs.values()
    return content, [finding.code for finding in result.findings]


def test_a_sign_without_a_font_is_shown_by_its_code_and_told(tmp_path: Path) -> None:
    content, codes = rendered(tmp_path, "Before \U0010fffd after")
    assert "Before[U+10FFFD]after" in squeezed("".join(pdf_pages(content)))
    assert codes == ["VNR402"]
    if not available():
        path = tmp_path / "report.pdf"
        path.write_bytes(content)
        assert verapdf([path], ("ua1",)) == []


def test_overrides_of_direction_turn_nothing_around(tmp_path: Path) -> None:
    content, _ = rendered(tmp_path, "The file \u202eexe.pdf is \u2067open")
    assert "[U+202E]exe.pdf" in squeezed("".join(pdf_pages(content)))


def test_markup_and_templates_are_literal(tmp_path: Path) -> None:
    typed = "<script>alert(1)</script> ]]> &bogus; </w:t> {{ 7*7 }} {% for x in y %} =SUM(A1)"
    content, codes = rendered(tmp_path, typed)
    assert squeezed(typed) in squeezed("".join(pdf_pages(content)))
    assert codes == []


def test_long_words_and_addresses_stay_on_the_page(tmp_path: Path) -> None:
    word, address = "W" * 5000, "https://example.org/" + "x" * 1500
    content, _ = rendered(tmp_path, f"{word}\n\n{address}")
    text = squeezed("".join(pdf_pages(content)))
    assert word in text
    assert address in text


def test_tabs_and_quotes_in_a_notice_stay_what_they_are(tmp_path: Path) -> None:
    head = HEAD + 'disclaimer: "Not\\ta \\"statement\\" \\\\ of <the> State"\n'
    (tmp_path / "FJI.yaml").write_text(head, encoding="utf-8")
    (content,) = build(job_of(tmp_path, formats=("pdf",))).outputs.values()
    document = pdfium.PdfDocument(content)
    shown = document[0].get_textpage().get_text_range()
    document.close()
    assert 'Not a "statement" \\ of <the> State' in " ".join(shown.split())
