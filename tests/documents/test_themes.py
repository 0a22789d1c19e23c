"""The themes that come with the tool: legible, whole in every format, and `mono` without colour."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from itertools import product
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from tests.conftest import ROOT, Built, job_of
from tests.documents.docx_text import docx_text
from tests.documents.extract import html_text, squeezed
from tests.documents.test_conformance import valid_docx
from tests.tools.verapdf import verapdf
from vnr.build import build
from vnr.read.theme import read_theme
from vnr.resources import read_tree, themes_root

THEMES = sorted({name.split("/")[0] for name in read_tree(themes_root())})
ON_PAPER = ("ink", "heading", "accent", "muted", "stamp")
PAIRS = [
    *product(ON_PAPER, ["page"]),
    *product(("ink", "heading", "accent", "muted"), ["accent_soft"]),
    *product(("cover_ink", "cover_soft"), ("cover", "cover_line")),
]
pytestmark = pytest.mark.xdist_group("themes")


@cache
def mono(code: str) -> dict[str, bytes]:
    """A sample's report in the theme `mono` by format."""
    job = job_of(ROOT / "country_inputs" / code, theme="mono", page_size="Letter")
    return {name.rpartition(".")[2]: data for name, data in build(job).outputs.items()}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(first: str, second: str) -> float:
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_of_contrast_is_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("name", "pair"), list(product(THEMES, PAIRS)))
def test_type_stands_out_from_its_ground(name: str, pair: tuple[str, str]) -> None:
    colours = read_theme(read_tree(themes_root()), name).tokens["colours"]

    assert contrast(colours[pair[0]], colours[pair[1]]) >= 4.5  # WCAG 2.2, 1.4.3, level AA


def test_there_are_two_themes() -> None:
    assert THEMES == ["default", "mono"]


def test_mono_says_the_same_words(built: object) -> None:
    usual: Built = built("MDA")  # type: ignore[operator]

    assert squeezed(html_text(mono("MDA")["html"])) == squeezed(html_text(usual["html"]))
    assert squeezed(docx_text(mono("MDA")["docx"])) == squeezed(docx_text(usual["docx"]))


def test_mono_draws_no_colour() -> None:
    drawn = []
    with pikepdf.open(io.BytesIO(mono("MDA")["pdf"])) as pdf:
        for page in pdf.pages:
            drawn += [
                [round(float(part), 3) for part in step.operands]
                for step in pikepdf.parse_content_stream(page)
                if str(step.operator) in {"rg", "RG"}
            ]
    style = mono("MDA")["html"].decode().partition("<style>")[2].partition("</style>")[0]
    with zipfile.ZipFile(io.BytesIO(mono("MDA")["docx"])) as package:
        styles = package.read("word/styles.xml").decode()
    named = re.findall(r"#([0-9a-f]{6})\b", style)
    in_word = re.findall(r'w:(?:color|fill|val)="([0-9A-F]{6})"', styles)

    assert len(drawn) > 100
    assert len(named) > 10
    assert len(in_word) > 50
    assert [parts for parts in drawn if len(set(parts)) > 1] == []
    assert [c for c in named + in_word if len({c[:2], c[2:4], c[4:]}) > 1] == []


@pytest.mark.java
def test_mono_is_accessible_and_archival(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(mono("XAV")["pdf"])

    assert verapdf([path], ("ua1", "3a")) == []


def test_mono_is_a_valid_word_file(tmp_path: Path) -> None:
    assert valid_docx(mono("XAV")["docx"], tmp_path) == ""


def test_letter_is_letter_in_pdf_and_word() -> None:
    document = pdfium.PdfDocument(mono("XAV")["pdf"])
    sizes = {tuple(round(side) for side in page.get_size()) for page in document}
    document.close()
    with zipfile.ZipFile(io.BytesIO(mono("XAV")["docx"])) as package:
        body = package.read("word/document.xml").decode()
    in_word = set(re.findall(r'<w:pgSz [^>]*w:w="(\d+)"[^>]*w:h="(\d+)"', body))

    assert sizes == {(612, 792)}
    assert in_word == {("12240", "15840")}
