"""Every element of a document has a form in HTML, on screen and on paper."""

from __future__ import annotations

import base64

import pytest
from lxml import etree, html

from tests.documents.test_docx_sample import ASSETS, document
from vnr.errors import InternalError
from vnr.model.vocabulary import VOCABULARY
from vnr.write.markup import HANDLERS, Markup

MODES = (True, False)
WITHIN_CHARTS = {"chart", "tick", "level", "spot"}  # drawn with their figure: test_panels


def written(inside: str, *, paged: bool = False) -> str:
    return Markup(ASSETS, paged=paged).element(etree.fromstring(inside))


@pytest.mark.parametrize("paged", MODES)
@pytest.mark.parametrize("name", sorted(set(VOCABULARY) - WITHIN_CHARTS))
def test_every_element_of_the_vocabulary_has_a_form(name: str, paged: bool) -> None:
    elements = list(document().root.iter(name))
    forms = [Markup(ASSETS, paged=paged).element(element) for element in elements]

    assert forms
    assert all(form.startswith("<") or name == "document" for form in forms)
    assert set(HANDLERS) <= set(VOCABULARY)


@pytest.mark.parametrize("paged", MODES)
def test_a_chart_is_a_table_of_real_text_with_its_caption(paged: bool) -> None:
    figure = next(f for f in document().root.iter("figure") if f.find("chart") is not None)
    table = html.fromstring(Markup(ASSETS, paged=paged).element(figure))
    rows = [["".join(map(str, cell.itertext())) for cell in row] for row in table.findall(".//tr")]
    bars = [bar.get("style") for bar in table.iter("div")]

    assert table.tag == "table"
    assert (
        " ".join("".join(map(str, table[0].itertext())).split()) == "Figure 1. Objectives by status"
    )
    assert rows == [["Not started", "", "0"], ["In progress", "", "9"], ["Implemented", "", "4.5"]]
    assert bars == ["width:0.00%", "width:100.00%", "width:50.00%"]


def test_a_chart_of_nothing_has_bars_without_length() -> None:
    chart = '<figure><chart max="0"><bar label="a" value="0" text="0"/></chart></figure>'

    assert "width:0.00%" in written(chart)


@pytest.mark.parametrize("name", ["b", "script", "img2", "chart"])
def test_what_has_no_form_is_our_bug_and_never_dropped(name: str) -> None:
    with pytest.raises(InternalError, match=name):
        written(f"<p><{name}>x</{name}></p>")


@pytest.mark.parametrize("paged", MODES)
def test_texts_and_attributes_cannot_break_out(paged: bool) -> None:
    source = """<p id="a&quot;b" lang="x&quot;onload=&quot;y">&lt;script&gt;&amp;amp; "q" ]]&gt;
<a href="https://x.org/?a=1&amp;b=&quot;">l</a>
<ref to="&quot;&gt;" before="&lt;" value="1" after=""/>
<tag tone="&quot;&gt;">t</tag></p>"""
    made = html.fromstring(written(source, paged=paged))

    assert [str(element.tag) for element in made.iter()] == ["p", "a", "a", "span"]
    assert made.get("onload") is None
    assert made.get("id") == 'a"b'
    assert '<script>&amp; "q" ]]>' in "".join(map(str, made.itertext()))


@pytest.mark.parametrize("paged", MODES)
def test_pictures_are_inside_the_page(paged: bool) -> None:
    made = html.fromstring(
        written('<figure><img src="border.png" alt="A &amp; B"/></figure>', paged=paged)
    )
    (image,) = made.iter("img")
    kind, _, data = str(image.get("src")).partition(";base64,")

    assert kind == "data:image/png"
    assert base64.b64decode(data) == ASSETS["border.png"].content
    assert image.get("alt") == "A & B"


def test_a_term_stays_with_all_that_is_said_on_it() -> None:
    source = "<dl><dt>A</dt><dd>one</dd><dd>two</dd><dt>B</dt><dd>three</dd></dl>"

    assert Markup({}, paged=True).element(etree.fromstring(source)) == (
        "<dl><div><dt>A</dt><dd>one</dd><dd>two</dd></div><div><dt>B</dt><dd>three</dd></div></dl>"
    )


def test_a_note_is_an_endnote_on_screen_linked_both_ways() -> None:
    markup = Markup({}, paged=False)
    shown = markup.element(etree.fromstring('<p>A<note value="3">B <em>c</em></note>.</p>'))

    assert shown == '<p>A<sup class="mark"><a id="mark-3" href="#note-3">3</a></sup>.</p>'
    assert markup.notes == [("3", "B <em>c</em>")]


def test_a_note_stands_at_its_mark_on_paper() -> None:
    markup = Markup({}, paged=True)
    shown = markup.element(etree.fromstring('<p>A<note value="3">B</note>.</p>'))

    assert (shown, markup.notes) == ('<p>A<span class="footnote">B</span>.</p>', [])


@pytest.mark.parametrize(
    ("source", "screen", "paper"),
    [
        ('<a href="#x">a</a>', '<a href="#x">a</a>', '<a href="#x">a</a>'),
        (
            '<a href="#x">a <em>b</em> c</a>',
            '<a href="#x">a <em>b</em> c</a>',
            '<a href="#x">a </a><em><a href="#x">b</a></em><a href="#x"> c</a>',
        ),
        (
            '<a href="#x"><strong>a<br/>b</strong></a>',
            '<a href="#x"><strong>a<br>b</strong></a>',
            '<strong><a href="#x">a</a><br><a href="#x">b</a></strong>',
        ),
    ],
)
def test_links_go_inside_the_elements_on_paper(source: str, screen: str, paper: str) -> None:
    assert (written(source), written(source, paged=True)) == (screen, paper)


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ('<td align="number">1</td>', '<td class="number">1</td>'),
        ('<th scope="col" colspan="3">x</th>', '<th scope="col" colspan="3">x</th>'),
        ('<table class="data" width="60"/>', '<table class="data" style="width:60%"></table>'),
        ('<col width="14"/>', '<col style="width:14%">'),
        ('<section numbered="no"/>', "<section></section>"),
        ('<tag tone="4">Done</tag>', '<span class="tag tone-4">Done</span>'),
        ('<span lang="ar" dir="rtl">x</span>', '<span lang="ar" dir="rtl">x</span>'),
        (
            '<number kind="table" before="Table " value="3" after=". "/>',
            '<span class="number">Table 3. </span>',
        ),
        (
            '<ref to="t" kind="table" before="table " value="3" after=""/>',
            '<a href="#t">table 3</a>',
        ),
        ('<aside class="box" id="b"><p>x</p></aside>', '<div class="box" id="b"><p>x</p></div>'),
    ],
)
def test_native_nodes_and_attributes(source: str, made: str) -> None:
    assert written(source) == made
