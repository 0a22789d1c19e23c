"""Paragraphs are found in the languages of the United Nations, each with its own numbers."""

from __future__ import annotations

import io
from datetime import date

import pytest

from tests.packs_text.material import saved
from vnr.model.packs import Declaration, Label, Paragraph, Reference
from vnr.read.official_text import read_official_text

EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
TEXTS = {
    "fr": "Nous comptons les {n} bateaux des îles : «\u00a0ils sont bleus\u00a0», dans le port",
    "ru": "Мы считаем {n} лодок в гавани островов, и все они синие",
    "ar": "نحصي القوارب {n} في ميناء الجزر وهي زرقاء",
    "zh": "我们清点群岛港口的{n}艘蓝色船只，并请所有人都来观看",
    "es": "Contamos los {n} barcos del puerto y de las islas, que son azules",
}
STARTS = {"fr": "{n}. ", "ru": "{n}. ", "ar": "{n} - ", "zh": "{n}．", "es": "{n}.\u00a0"}
ENDS = {"zh": "。"}
TOTAL = 12


def boats(total: int = TOTAL) -> Declaration:
    """Another declaration, with fewer paragraphs and no labels but English ones."""
    labels = {"en": Label("Boats in the harbour", "ours")}
    return Declaration(
        Reference("declaration", "boats"),
        labels,
        id="boats",
        symbol="A/BOATS/1",
        date=date(2030, 1, 1),
        sections={"all": labels},
        paragraphs={
            n: Paragraph(
                Reference("boats", str(n)), labels, number=n, section="all", kind="recital"
            )
            for n in range(1, total + 1)
        },
    )


def text_of(number: int, language: str) -> str:
    words = TEXTS[language].format(n=number + 100) + ENDS.get(language, ".")
    return words.translate(EASTERN) if language == "ar" else words


def start_of(number: int, language: str) -> str:
    start = STARTS[language].format(n=number)
    return start.translate(EASTERN) if language == "ar" else start


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("wide", [False, True])
def test_plain_text(language: str, wide: bool) -> None:
    pieces = []
    for number in range(1, TOTAL + 1):
        start = start_of(number, language)
        if wide and language == "zh":
            start = start.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
        text = text_of(number, language)
        if wide and number in {3, 7}:  # cut by a page, with a footnote before the rest
            at = 13 if language == "zh" else text.index(" ", 12)
            first, rest = text[:at], text[at:].strip()
            pieces += [start + first, "¹ " + text, "A/BOATS/1", rest]
        else:
            pieces.append(start + text)

    found = read_official_text(f"{language}.txt", "\n\n".join(pieces).encode(), boats(), language)

    assert found.paragraphs == {n: text_of(n, language) for n in range(1, TOTAL + 1)}
    assert found.doubts == []


@pytest.mark.parametrize("language", ["ar", "ru"])
def test_raised_marks_in_a_word_file(language: str) -> None:
    from docx import Document

    document = Document()
    for number in range(1, TOTAL + 1):
        document.add_paragraph(start_of(number, language) + text_of(number, language)[:-1])
        mark = "(٥)" if language == "ar" else "5"
        document.paragraphs[-1].add_run(mark).font.superscript = True
        document.paragraphs[-1].add_run(".")

    found = read_official_text("boats.docx", saved(document), boats(), language)

    assert found.paragraphs == {n: text_of(n, language) for n in range(1, TOTAL + 1)}


@pytest.mark.parametrize(("language", "font"), [("zh", "Noto Serif CJK SC"), ("fr", "DejaVu Sans")])
def test_pdf(language: str, font: str) -> None:
    pytest.importorskip("pypdf")
    from weasyprint import HTML

    body = "".join(f"<p>{start_of(n, language)}{text_of(n, language)}" for n in range(1, TOTAL + 1))
    out = io.BytesIO()
    style = f"body {{ font: 12pt '{font}' }} @page {{ size: A6 }}"
    HTML(string=f"<html lang={language}><style>{style}</style>{body}").write_pdf(out)

    found = read_official_text("boats.pdf", out.getvalue(), boats(), language)

    assert found.paragraphs == {n: text_of(n, language) for n in range(1, TOTAL + 1)}
