"""A ministry's own reference document, and what two versions of a report have in common."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Mm
from lxml import etree
from openxml_audit import OpenXmlValidator

from tests.documents.test_docx import find, values
from tests.documents.test_docx_sample import chapter, document, png, theme
from vnr.write.docx import write_docx

_BODY = "//w:body/w:p"


def own_reference() -> bytes:
    """A letterhead as somebody keeps it: text, a picture, a link, two sections, one style."""
    letter = docx.Document()
    letter.add_paragraph("Confidential memo, not for the report")
    letter.add_picture(io.BytesIO(png(30, 30)))
    letter.part.relate_to("http://192.0.2.1/a", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    letter.sections[0].header.paragraphs[0].text = "Header of the memo"
    letter.add_section().header.is_linked_to_previous = False
    letter.sections[-1].left_margin = Mm(41)
    letter.styles.add_style("Box Text", WD_STYLE_TYPE.PARAGRAPH).font.name = "Garamond"
    made = io.BytesIO()
    letter.save(made)
    return made.getvalue()


def test_styles_and_margins_come_from_it_and_its_text_does_not() -> None:
    data = write_docx(document(), replace(theme(), reference_docx=own_reference()))

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        everything = {name: package.read(name) for name in package.namelist()}
    assert len(everything) > 5
    for name, content in everything.items():
        for left in (b"memo", b"192.0.2.1"):
            assert left not in content, name
    margin = docx.Document(io.BytesIO(data)).sections[0].left_margin
    assert margin is not None
    assert round(margin.mm) == 41
    fonts = "//w:style[w:name/@w:val='Box Text']/w:rPr/w:rFonts/@w:ascii"
    assert values(fonts, "styles", data) == ["Garamond"]


def test_cover_keeps_its_page_whatever_the_styles_of_contents_are() -> None:
    data = write_docx(document(), replace(theme(), reference_docx=own_reference()))

    first = find("//w:p[w:pPr/w:pageBreakBefore]", data=data)[0]
    assert "".join(str(text) for text in first.itertext()) == "Contents"


def test_report_in_it_is_valid(tmp_path: Path) -> None:
    data = write_docx(document(), replace(theme(), reference_docx=own_reference()))

    path = tmp_path / "report.docx"
    path.write_bytes(data)
    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []


def test_paragraph_that_is_added_changes_no_other() -> None:
    """What Word's comparison shows between two versions is what somebody changed."""
    rows = [f'<p id="p{number}">Paragraph {number}</p>' for number in range(1, 9)]
    before = write_docx(chapter("".join(rows)), theme())
    after = write_docx(chapter("".join([*rows[:2], '<p id="new">New</p>', *rows[2:]])), theme())

    old, new = (
        [etree.tostring(paragraph, encoding="unicode") for paragraph in find(_BODY, data=data)]
        for data in (before, after)
    )
    assert len(old) == 8
    assert [paragraph for paragraph in new if "New" not in paragraph] == old
