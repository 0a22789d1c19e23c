"""The Word file as Word sees it: real headings, fields, notes, tables, properties."""

import io
import os
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path

import docx
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from tests.documents.docx_text import W, docx_text
from tests.documents.test_docx_sample import META, SAMPLE, chapter, document, theme
from vnr.errors import InternalError
from vnr.model.document import Document
from vnr.model.vocabulary import INLINE, VOCABULARY
from vnr.resources import themes_root
from vnr.write.docx import write_docx
from vnr.write.docx.blocks import BLOCKS
from vnr.write.docx.inlines import INLINES

NAMESPACES = {
    "w": W[1:-1],
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}


@cache
def sample() -> bytes:
    return write_docx(document(), theme())


def part(name: str, data: bytes | None = None) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data or sample())) as package:
        return etree.fromstring(package.read(f"word/{name}.xml"))


def find(path: str, name: str = "document", data: bytes | None = None) -> list[etree._Element]:
    found = part(name, data).xpath(path, namespaces=NAMESPACES)
    assert isinstance(found, list)
    return found  # type: ignore[return-value]


def values(path: str, name: str = "document", data: bytes | None = None) -> list[str]:
    return [str(value) for value in find(path, name, data)]


def with_style(style: str, data: bytes | None = None) -> list[str]:
    found = find(f"//w:p[w:pPr/w:pStyle/@w:val='{style}']", data=data)
    return ["".join(str(t) for t in p.itertext(f"{W}t")) for p in found]


def fields(data: bytes | None = None) -> list[tuple[str, str]]:
    """The instruction of each field and what it shows; fields of contents show their entries."""
    found, open_fields = [], []
    for node in part("document", data).iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
        step = node.get(f"{W}fldCharType")
        if step == "begin":
            open_fields.append(["", ""])
        elif step == "end":
            instruction, shown = open_fields.pop()
            found.append((instruction.strip(), shown))
        elif node.tag == f"{W}instrText":
            open_fields[-1][0] += node.text or ""
        elif node.tag == f"{W}t":
            for open_field in open_fields:
                open_field[1] += node.text or ""
    assert not open_fields
    return found


# -- the vocabulary -------------------------------------------------------------------


def test_every_element_is_written_by_a_handler_or_by_its_parent() -> None:
    by_parent = {
        "document",
        *("li", "dt", "dd"),
        *("caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td"),
        *("figcaption", "img", "entry"),
        *("chart", "bar", "tick", "level", "spot"),
    }

    assert set(INLINES) == INLINE
    assert set(BLOCKS) | INLINE | by_parent == set(VOCABULARY)
    assert not set(BLOCKS) & by_parent


@pytest.mark.parametrize(
    "inside",
    [
        "<blink>x</blink>",
        "<p><blink>x</blink></p>",
        "<ul><p>x</p></ul>",
        "<dl><p>x</p></dl>",
        "<table><p>x</p></table>",
        "<table><tbody><p/></tbody></table>",
        "<table><tbody><tr><p/></tr></tbody></table>",
        "<figure><p>x</p></figure>",
        "<figure><chart kind='pie'/></figure>",
        "<toc><p>x</p></toc>",
        "<p><a href='javascript:alert(1)'>x</a></p>",
        "<p><a href='#nowhere'>x</a></p>",
        "<p><ref to='nowhere' kind='section' value='1'/></p>",
        "<figure><img src='nowhere.png'/></figure>",
        "<table><tbody><tr><td>1</td></tr><tr><td>1</td><td>2</td></tr></tbody><colgroup><col/></colgroup></table>",
        "<p id='a'>x</p><p id='a'>y</p>",
        "<p>x<note value='2'>n</note></p>",
        "<h1><number kind='section' before='' value='2' after=' '/>x</h1>",
    ],
)
def test_what_the_writer_does_not_know_is_an_error(inside: str) -> None:
    root = etree.fromstring(f"<document><section>{inside}</section></document>")

    with pytest.raises(InternalError):
        write_docx(Document(META, root), theme())


def test_tree_is_left_as_it_was() -> None:
    given = document()
    before = etree.tostring(given.root)

    write_docx(given, theme())

    assert etree.tostring(given.root) == before


# -- headings, paragraphs, lists ------------------------------------------------------


def test_headings_have_heading_styles_and_numbers_from_word() -> None:
    assert with_style("Heading1") == ["Progress & challenges", "Means of implementation"]
    assert with_style("Heading2") == ["Objective 5: Pathways"]
    assert with_style("Heading3") == ["Measures"]
    assert with_style("Heading1Unnumbered") == ["Foreword"]
    assert with_style("AnnexHeading") == ["Index of paragraphs", "Statistics"]
    assert with_style("TOCHeading") == ["Contents"]


def test_numbers_that_word_computes_equal_those_of_the_tree() -> None:
    lines = docx_text(sample()).split("\n")
    printed = []
    for number in document().root.iter("number"):
        texts = (str(number.get(name, "")) for name in ("before", "value", "after"))
        printed.append(("".join(texts).strip(), (number.tail or "").split()[0]))

    assert len(printed) > 10
    for number_text, first_word in printed:
        assert any(
            " ".join(line.split()).startswith(f"{number_text} {first_word}") for line in lines
        ), number_text


def test_style_alone_numbers_headings_and_paragraphs() -> None:
    styles = ("Heading1", "Heading2", "Heading3", "AnnexHeading", "NumberedParagraph")
    for style in styles:
        assert not find(f"//w:p[w:pPr/w:pStyle/@w:val='{style}']/w:pPr/w:numPr")
        assert find(f"//w:style[@w:styleId='{style}']/w:pPr/w:numPr/w:numId[@w:val!='0']", "styles")
    assert find("//w:style[@w:styleId='Heading1Unnumbered']//w:numId[@w:val='0']", "styles")


def test_paragraphs_that_begin_anew_do_so_in_word() -> None:
    number = "<p class='para'><number kind='paragraph' before='' value='{}' after='. '/>x</p>"
    text = docx_text(write_docx(chapter("".join(map(number.format, (1, 2, 7, 8, 1)))), theme()))

    assert text.split("\n") == ["1. x", "2. x", "7. x", "8. x", "1. x"]


def test_annexes_by_letter_in_another_language() -> None:
    headings = "".join(
        f"<h1><number kind='annex' before='Annexe ' value='{letter}' after=' – '/>x</h1>"
        for letter in "AB"
    )

    text = docx_text(write_docx(chapter(headings), theme()))

    assert text.split("\n") == ["Annexe A – x", "Annexe B – x"]


def test_lists_begin_at_one_each() -> None:
    lines = docx_text(sample()).split("\n")
    steps = [line for line in lines if "first" in line or "second" in line]

    assert steps == ["1. first", "2. second", "1. second, inside", "1. first again"]
    assert "first again" in docx_text(sample(), list_numbers=False).split("\n")
    assert with_style("ListBullet2") == ["one, inside"]
    assert with_style("ListContinue") == ["two, continued"]


# -- fields, links, notes -------------------------------------------------------------


def test_captions_count_by_field() -> None:
    sequences = [field for field in fields() if field[0].startswith("SEQ")]

    assert sequences == [
        (r"SEQ Figure \* ARABIC", "1"),
        (r"SEQ Table \* ARABIC", "1"),
        (r"SEQ Table \* ARABIC", "2"),
        (r"SEQ Box \* ARABIC", "1"),
        (r"SEQ Figure \* ARABIC", "2"),
        (r"SEQ Figure \* ARABIC", "3"),
        (r"SEQ Table \* ARABIC", "3"),
    ]
    assert with_style("Caption")[1] == "Table 1. Indicators"


def test_references_are_fields_to_bookmarks_with_their_text() -> None:
    shown = [shown for instruction, shown in fields() if instruction.startswith("REF")]
    targets = {i.split()[1] for i, _ in fields() if i.startswith("REF")}

    assert shown == ["1", "2", "annex I", "2", "1", "1.1", "3"]
    assert targets <= set(values("//w:bookmarkStart/@w:name"))
    assert "(see table 1, section 2, annex I and para.\u00a02)" in docx_text(sample())
    linked = values("//w:hyperlink[w:r/w:instrText[contains(., 'REF')]]/@w:anchor")
    assert len(linked) == len(shown)


def test_contents_are_one_filled_field_of_links() -> None:
    contents = dict(field for field in fields() if field[0].startswith("TOC"))

    assert list(contents) == [
        r'TOC \o "1-3" \h \z \u \n',
        r'TOC \h \z \c "Table" \n',
        r'TOC \h \z \c "Figure" \n',
    ]
    assert (
        contents[r'TOC \h \z \c "Figure" \n']
        == "Figure 1Objectives by statusFigure 2The border post"
    )
    assert with_style("Toc2") == ["1.1Objective 5: Pathways"]
    assert not find("//w:updateFields", "settings")
    for paragraph in find("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Toc')]"):
        assert paragraph.find(f"{W}hyperlink") is not None


def test_every_id_is_a_bookmark_and_every_link_leads_to_one() -> None:
    names, ids = values("//w:bookmarkStart/@w:name"), values("//w:bookmarkStart/@w:id")

    assert len({name.lower() for name in names}) == len(names)
    assert len(set(ids)) == len(ids)
    assert sorted(ids) == sorted(values("//w:bookmarkEnd/@w:id"))
    assert set(values("//w:hyperlink/@w:anchor")) <= set(names)
    assert len(names) >= sum("id" in element.attrib for element in document().root.iter())


def test_ids_of_any_kind_give_valid_bookmarks() -> None:
    ids = ["a-b", "a_b", "A-B", "9lives", "x" * 60, "x" * 61, "الهدف"]
    body = "".join(f"<p id='{identifier}'>x</p>" for identifier in ids)

    names = values("//w:bookmarkStart/@w:name", data=write_docx(chapter(body), theme()))

    assert len({name.lower() for name in names}) == len(ids)
    for name in names:
        assert len(name) <= 40
        assert name[0].isalpha()
        assert name.isascii()
        assert name.replace("_", "").isalnum()


def test_notes_are_footnotes_with_their_own_links() -> None:
    assert values("//w:footnoteReference/@w:id") == ["1", "2"]
    notes = find("//w:footnote[@w:id > 0]", "footnotes")
    assert ["".join(str(t) for t in note.itertext(f"{W}t")) for note in notes] == [
        " Act No. 12 of 2023, see the official text.",
        " Provisional.",
    ]
    with zipfile.ZipFile(io.BytesIO(sample())) as package:
        assert b"https://example.org/act?a=1&amp;b=2" in package.read(
            "word/_rels/footnotes.xml.rels"
        )


def test_marks_are_styles() -> None:
    used = set(values("//w:rStyle/@w:val"))

    assert {"Strong", "Emphasis", "IntenseEmphasis", "StatusTag2", "Quiet", "Value"} <= used
    assert not find("//w:body//w:r/w:rPr/w:color | //w:body//w:r/w:rPr/w:sz")


# -- tables, charts, pictures ---------------------------------------------------------


def test_tables_repeat_their_header_and_keep_rows_whole() -> None:
    table = find("//w:tbl[w:tblPr/w:tblCaption/@w:val='Table 1. Indicators']")[0]
    rows = table.findall(f"{W}tr")

    assert [row.find(f".//{W}tblHeader") is not None for row in rows] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert all(row.find(f".//{W}cantSplit") is not None for row in rows)
    look = table.find(f"{W}tblPr/{W}tblLook")
    assert look is not None
    assert look.get(f"{W}firstRow") == "1"
    widths = [int(str(column.get(f"{W}w"))) for column in table.iter(f"{W}gridCol")]
    for row in rows:
        assert sum(int(str(w.get(f"{W}w"))) for w in row.iter(f"{W}tcW")) == sum(widths)
    merges = [str(m.get(f"{W}val")) for m in table.iter(f"{W}vMerge")]
    assert merges == ["restart", "continue", "restart", "continue"]
    styles = {str(s.get(f"{W}val")) for s in rows[2].iter(f"{W}pStyle")}
    assert styles == {"TableRowHeading", "TableNumber"}


def test_every_cell_ends_in_a_paragraph() -> None:
    for cell in find("//w:tc"):
        assert cell[-1].tag == f"{W}p"


def test_tables_never_touch() -> None:
    for table in find("//w:tbl"):
        following = table.getnext()
        assert following is not None
        assert following.tag == f"{W}p"


def test_chart_is_a_table_of_words_with_bars_to_scale() -> None:
    chart = find("//w:tbl[w:tblPr/w:tblStyle/@w:val='ChartTable']")[0]
    words = [
        ["".join(str(t) for t in c.itertext(f"{W}t")) for c in row.iter(f"{W}tc")]
        for row in chart.iter(f"{W}tr")
    ]
    bars = [b for b in chart.iter(f"{W}p") if "Bar" in str(b.find(f".//{W}pStyle").get(f"{W}val"))]  # type: ignore[union-attr]
    rests = [int(str(bar.find(f".//{W}ind").get(f"{W}right"))) for bar in bars]  # type: ignore[union-attr]
    room = int(str(list(chart.iter(f"{W}gridCol"))[1].get(f"{W}w"))) - 170

    assert words == [["Not started", "", "0"], ["In progress", "", "9"], ["Implemented", "", "4.5"]]
    assert rests == [0, pytest.approx(room / 2, abs=1)]


def test_pictures_speak() -> None:
    assert values("//wp:docPr/@descr") == [
        "Emblem of the Republic",
        "A border post in the hills",
        "Line chart: 7 to 5.",
    ]
    assert len(set(values("//wp:docPr/@id"))) == 3


# -- the file as a whole --------------------------------------------------------------


def test_valid_for_word(tmp_path: Path) -> None:
    for name, data in (("sample", sample()), ("reference", theme().reference_docx)):
        path = tmp_path / f"{name}.docx"
        path.write_bytes(data)

        assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []


def test_properties_and_language() -> None:
    properties = docx.Document(io.BytesIO(sample())).core_properties

    assert properties.title == META.title
    assert properties.subject == META.subject
    assert properties.author == properties.last_modified_by == META.author
    assert properties.language == "en"
    assert properties.keywords == "Testland, imrf-2026"
    assert properties.comments == ""
    assert properties.revision == 1
    assert properties.created is not None
    assert properties.created == properties.modified
    assert properties.created.date() == META.date
    assert values("//w:docDefaults//w:lang/@w:val", "styles") == ["en-GB"]
    assert values("//w:r[contains(., 'liberté')]/w:rPr/w:lang/@w:val") == ["fr-FR"]
    assert values("//w:r[contains(., 'الهجرة')]/w:rPr/w:lang/@w:bidi") == ["ar-SA"]
    assert find("//w:r[contains(., 'الهجرة')]/w:rPr/w:rtl")


def test_running_head_and_foot_stand_on_all_pages_but_the_cover() -> None:
    section = docx.Document(io.BytesIO(sample())).sections[0]

    assert section.different_first_page_header_footer
    assert section.header.paragraphs[0].text == f"{META.running_title}\t{META.stamp}"
    assert [p.text for p in section.footer.paragraphs] == [META.notice, "\tPage 1"]
    assert "Draft" not in "".join(p.text for p in section.first_page_header.paragraphs)


def test_nothing_is_left_out() -> None:
    words = " ".join(docx_text(sample()).split())
    for element in document().root.iter():
        for text in (element.text, element.tail, element.get("label"), element.get("text")):
            for word in (text or "").split():
                assert word in words


def test_white_space_is_that_of_html() -> None:
    body = "<p>\n  one\n  <strong> two </strong> three<br/>\n  four\n</p>"

    data = write_docx(chapter(body), theme())

    assert "".join(str(t) for t in part("document", data).itertext(f"{W}t")) == "one two threefour"


def test_right_to_left() -> None:
    arabic = SAMPLE.replace('lang="en" dir="ltr"', 'lang="ar" dir="rtl"').replace(
        "Since 2022 the", "منذ عام 2022 وفقا للقرار A/RES/73/195 the"
    )
    data = write_docx(document(arabic, language="ar", direction="rtl"), theme())

    assert find("//w:sectPr/w:bidi", data=data)
    assert find("//w:style[@w:styleId='Normal']/w:pPr/w:bidi", "styles", data)
    assert values("//w:docDefaults//w:lang/@w:bidi", "styles", data) == ["ar-SA"]
    assert not find("//w:tbl[not(w:tblPr/w:bidiVisual)]", data=data)
    assert find("//w:r[w:rPr/w:rtl][contains(., 'منذ')]", data=data)
    assert not find("//w:r[w:rPr/w:rtl][contains(., 'A/RES')]", data=data)


def test_same_input_same_bytes(tmp_path: Path) -> None:
    script = (
        "import sys; from tests.documents.test_docx_sample import document, theme;"
        "from vnr.write.docx import write_docx; sys.stdout.buffer.write(write_docx(document(), theme()))"  # noqa: E501
    )
    for seed, zone in (("1", "Asia/Tokyo"), ("2", "America/Lima")):
        root = str(Path(__file__).parents[2])
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": root}
        written = subprocess.run(
            [sys.executable, "-c", script],
            env=environment,
            capture_output=True,
            check=True,
            cwd=tmp_path,
        )
        assert written.stdout == sample()


def test_reference_document_of_the_theme_is_up_to_date() -> None:
    """`./run reference-docx` makes it anew."""
    kept = (themes_root() / "default" / "docx" / "reference.docx").read_bytes()
    files = [zipfile.ZipFile(io.BytesIO(data)) for data in (kept, theme().reference_docx)]

    assert files[0].namelist() == files[1].namelist()
    for name in files[0].namelist():
        assert files[0].read(name) == files[1].read(name), name


def test_reference_document_of_a_ministry_is_made_complete() -> None:
    plain = io.BytesIO()
    docx.Document().save(plain)
    given = theme()
    bare = type(given)("own", given.tokens, {}, {}, {}, plain.getvalue())

    data = write_docx(document(), bare)

    assert docx_text(data) == docx_text(sample())
    assert "Calibri" in str(etree.tostring(part("theme/theme1", data)))


def test_a_very_long_title_is_shortened_in_the_properties_only() -> None:
    data = write_docx(document(title="Title " * 80), theme())
    shown = docx.Document(io.BytesIO(data)).core_properties.title
    assert len(shown) == 255
    assert shown.endswith("…")
