"""Content that tries to act: a case for each row C of the list of bad inputs, in all formats.

What is typed is printed as it stands, leads nowhere, and the files stay sound.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from functools import cache

import pikepdf
import pytest
from lxml import etree, html

from tests.conftest import FORMATS
from tests.documents.docx_text import docx_text
from tests.documents.extract import html_text, pdf_pages, squeezed, words_of
from tests.read.material import PNG, checked, submission
from vnr.build import build
from vnr.model.job import Job, Result
from vnr.resources import read_tree, themes_root

LITERAL = {
    "C01 markup": "<script>alert(1)</script> <b> <img src=x onerror=alert(1)> <iframe> <!-- -->",
    "C03 a picture of the machine": '<img src="file:///etc/passwd">',
    "C06 addresses that act": "javascript:alert(1) data:text/html,<b> vbscript:x file:///etc/passwd",
    "C06 a link that acts": "[here](javascript:alert(1)) and [there](file:///etc/passwd)",
    "C08 templates": "{{ 7*7 }} {% for x in y %} {{ self.__globals__ }} {# hidden #} ${x} %s",
    "C11 closing tags": "</w:t></w:r> ]]> &bogus; &lt; &amp;amp; </p></main>",
    "C13 formulas": "=1+1 +251911223344 -1 @SUM(A1:A9) =cmd|'/c calc'!A0",
    "C14 directions": "see \u202eexe.pdf and \u2067open",
    "C16 signs": "\U0001f600 \U0001f1f0\U0001f1ea \U0001f469\u200d\U0001f4bb \U00013000 \ue000",
    "C18 a long word": "W" * 10_000,
    "C18 a long address": "https://example.org/" + "x" * 2_000,
    "C24 marks that are none": "# one ~~two~~ `three` ![](http://x.example/y.png) _four_ <u>",
    "C27 a title": 'A/B\\C: "quoted" ../../x ' + "t" * 400,
    "a figure below": "< 5 % of all, =SUM(A1) in words, +373 22 123 456",
}  # fmt: skip


@cache
def built() -> Result:
    """One review with every text in a plain field, a narrative and a table cell."""
    texts = list(LITERAL.values())
    data = {
        "format": "vnr-review/1", "country": "FJI", "language": "en", "cycle": "imrf-2026",
        "status": "cleared", "title": LITERAL["C27 a title"],
        "introduction": "\n\n".join(texts),
        "institutions": [{"id": f"i{n}", "name": text} for n, text in enumerate(texts)],
        "measures": [
            {"id": f"m{n}", "title": text, "objectives": [5], "lead": f"i{n}"}
            for n, text in enumerate(texts)
        ],
        "pledges": [{"id": "p", "title": "x", "milestones": [{"text": text} for text in texts]}],
        "foreword": {"text": "x", "name": texts[0], "office": texts[5]},
        "disclaimer": texts[4],
    }  # fmt: skip
    files = {"FJI.yaml": json.dumps(data, ensure_ascii=False)}
    return build(Job(submission(files), FORMATS, read_tree(themes_root())))


def content(form: str) -> bytes:
    (found,) = (data for name, data in built().outputs.items() if name.endswith(form))
    return found


@cache
def words(form: str) -> str:
    if form == "pdf":
        return squeezed("".join(pdf_pages(content(form))))
    return squeezed(html_text(content(form)) if form == "html" else docx_text(content(form)))


def expected(text: str, form: str) -> str:
    """The text as it is to be read: signs that nobody could see or draw by their code points."""
    without_font = {f.details["sign"] for f in built().findings if f.code == "VNR402"}
    for sign in text:
        if sign in without_font and form == "pdf":
            text = text.replace(sign, f"[U+{ord(sign):04X}]")
    return squeezed(text.replace("\u202e", "[U+202E]"))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("row", LITERAL)
def test_what_is_typed_is_printed_as_it_stands(row: str, form: str) -> None:
    wanted = expected(LITERAL[row], form)
    found = words(form)
    # in a PDF a cell that runs over a page is drawn with the header row in its middle
    if form == "pdf" and len(wanted) > 1_000:
        wanted = wanted[:1_000]
    assert found.count(wanted) >= 3


def test_c14_nothing_that_turns_text_around_is_left_anywhere() -> None:
    page = content("html").decode()
    with zipfile.ZipFile(io.BytesIO(content("docx"))) as package:
        parts = [package.read(name).decode() for name in package.namelist() if ".xml" in name]
    with pikepdf.open(io.BytesIO(content("pdf"))) as pdf, pdf.open_metadata() as about:
        parts.append(str(about))
    assert len(parts) > 10
    assert not [part for part in (page, *parts) if re.search("[\u202a-\u202e]", part)]


def test_c14_an_isolate_that_is_opened_in_a_cell_is_closed_in_it() -> None:
    page = html.fromstring(content("html").decode())
    cells = [text for c in page.iter("td", "th") if "\u2067" in (text := words_of(c))]
    assert len(cells) >= 2
    assert all(text.count("\u2067") == text.count("\u2069") for text in cells)


def test_nothing_but_web_addresses_becomes_a_link() -> None:
    page = html.fromstring(content("html").decode())
    web = [a.get("href") for a in page.iter("a") if not a.get("href", "").startswith("#")]
    with zipfile.ZipFile(io.BytesIO(content("docx"))) as package:
        relations = package.read("word/_rels/document.xml.rels").decode()
    word = re.findall(r'Target="([^"]*)" TargetMode="External"', relations)
    with pikepdf.open(io.BytesIO(content("pdf"))) as pdf:
        paper = [
            str(note.A.URI) for sheet in pdf.pages for note in sheet.get("/Annots", [])
            if "/A" in note and "/URI" in note.A
        ]  # fmt: skip
        actions = {str(note.A.S) for sheet in pdf.pages for note in sheet.get("/Annots", [])
                   if "/A" in note}  # fmt: skip
        assert "/OpenAction" not in pdf.Root
        assert "/JavaScript" not in pdf.Root.get("/Names", {})

    assert actions <= {"/URI", "/GoTo"}
    for addresses in (web, word, paper):
        assert addresses
        assert all(
            str(a).startswith(("https://example.org/", "http://x.example/")) for a in addresses
        )


def test_the_page_holds_no_element_that_acts() -> None:
    page = html.fromstring(content("html").decode())
    assert [e.tag for e in page.iter("script", "iframe", "object", "embed", "form")] == []
    assert [e for e in page.iter("img") if not e.get("src", "").startswith("data:image/")] == []
    assert not [
        name for e in page.iter() for name in e.attrib if str(name).lower().startswith("on")
    ]


def test_every_part_of_the_word_file_is_sound_xml() -> None:
    with zipfile.ZipFile(io.BytesIO(content("docx"))) as package:
        parts = [name for name in package.namelist() if name.endswith((".xml", ".rels"))]
        assert len(parts) > 10
        for name in parts:
            etree.fromstring(package.read(name))


def test_the_names_of_files_and_properties_are_safe() -> None:
    names = [f"FJI_imrf-2026_gcm-review_en.{form}" for form in FORMATS]
    assert sorted(built().outputs) == sorted(names)
    with pikepdf.open(io.BytesIO(content("pdf"))) as pdf, pdf.open_metadata() as about:
        assert LITERAL["C27 a title"] in str(about["dc:title"])


@pytest.mark.parametrize(
    "file",
    [
        "/etc/passwd", "../../../etc/passwd", "figures/../../x.png", "C:\\Windows\\win.ini",
        "\\\\host\\share\\x.png", "file:///etc/passwd", "https://example.org/x.png", "~/x.png",
    ],
)  # fmt: skip
def test_c04_a_picture_from_elsewhere_is_refused(file: str) -> None:
    quoted = json.dumps(file)
    images = f"images:\n  - {{id: a, file: {quoted}, alt: A}}\n"
    result = checked(images + f"emblem: {{file: {quoted}, alt: A}}\n")

    assert [(f.code, f.place.line, f.place.column) for f in result.findings] == [
        ("VNR306", 6, 19), ("VNR306", 7, 16),
    ]  # fmt: skip


SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e9 1e9"><script>alert(1)</script></svg>'
)


@pytest.mark.parametrize("pretended", [SVG, b"", PNG[:30], b"\xff\xd8\xff", b"GIF89a" + b"\0" * 40])
def test_c20_a_picture_of_another_kind_is_refused(pretended: bytes) -> None:
    head = {"format": "vnr-review/1", "country": "KEN", "language": "en", "cycle": "imrf-2026"}
    body = {**head, "emblem": {"file": "logo.png", "alt": "A"}}
    files: dict[str, str | bytes] = {"KEN.yaml": json.dumps(body), "logo.png": pretended}
    result = build(Job(submission(files), ("html",), read_tree(themes_root())))

    assert not result.outputs
    assert [f.code for f in result.findings if f.code.startswith("VNR3")] == ["VNR307"]


def test_c20_an_svg_is_named_and_left_aside() -> None:
    head = {"format": "vnr-review/1", "country": "KEN", "language": "en", "cycle": "imrf-2026"}
    body = {**head, "emblem": {"file": "logo.svg", "alt": "A"}}
    files: dict[str, str | bytes] = {"KEN.yaml": json.dumps(body), "logo.svg": SVG}
    result = build(Job(submission(files), ("html",), read_tree(themes_root())))

    assert not result.outputs
    assert [(f.code, f.place.file) for f in result.findings] == [
        ("VNR306", "KEN.yaml"), ("VNR113", "logo.svg"),
    ]  # fmt: skip
