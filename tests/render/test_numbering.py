"""Numbers, contents and references come from the order of the document, nothing is typed twice."""

from __future__ import annotations

import pytest
from lxml import etree

from vnr.catalogue import catalogue
from vnr.errors import InternalError
from vnr.model.document import verify
from vnr.render.numbering import complete


def completed(inside: str) -> etree._Element:
    root = etree.fromstring(f"<document>{inside}</document>")
    complete(root, catalogue("en"))
    verify(root)
    return root


def numbers(root: etree._Element, kind: str) -> list[str]:
    return [
        "".join(n.get(part, "") for part in ("before", "value", "after"))
        for n in root.iter("number")
        if n.get("kind") == kind
    ]


CHAPTERS = """
<section class="cover"><h1>Cover</h1></section>
<section class="contents"><h1>Contents</h1><toc depth="2"/><listing kind="table"/>
  <listing kind="figure"/></section>
<section class="front"><h1>Foreword</h1><p class="para">Dear reader</p></section>
<section class="chapter"><h1>One</h1><p class="para">A</p>
  <section class="entry"><h2 id="own">One <em>one</em></h2><p class="para" id="p">B</p>
    <h3>Deep</h3><h4>Deeper</h4></section>
  <h2>Two<note>Not in the contents</note></h2><h3>Deep again</h3></section>
<section class="chapter" numbered="no"><h1>Aside</h1><p class="para">C</p></section>
<section class="chapter"><h1>Two</h1><h2>Two one</h2></section>
<section class="annex"><h1>Index</h1><h2>Part</h2><p class="para">D</p></section>
<section class="annex"><h1 id="sources">Sources</h1></section>
"""


def test_headings_are_numbered_in_their_order() -> None:
    root = completed(CHAPTERS)

    assert numbers(root, "section") == [
        "1 ", "1.1 ", "1.1.1 ", "1.1.1.1 ", "1.2 ", "1.2.1 ", "2 ", "2.1 ",
    ]  # fmt: skip
    assert numbers(root, "annex") == ["Annex I. ", "Annex II. "]


def test_every_heading_can_be_linked_to_and_keeps_the_id_that_it_has() -> None:
    ids = [heading.get("id") for heading in completed(CHAPTERS).iter("h1", "h2", "h3", "h4")]

    assert len(ids) == len(set(ids)) == 15
    assert ids[3:6] == ["section-1", "own", "section-1-1-1"]
    assert ids[-3:] == ["annex-1", "h-14", "sources"]


def test_the_number_stands_before_the_words() -> None:
    heading = completed(CHAPTERS).find(".//h2[@id='own']")
    assert heading is not None

    assert (heading[0].tag, heading.text, heading[0].tail) == ("number", None, "One ")


def test_contents_list_the_headings_of_their_depth() -> None:
    root = completed(CHAPTERS)
    entries = [
        (e.get("level"), e.get("number"), e.get("text")) for e in root.findall(".//toc/entry")
    ]

    assert entries == [
        ("1", "", "Foreword"),
        ("1", "1", "One"),
        ("2", "1.1", "One one"),
        ("2", "1.2", "Two"),
        ("1", "", "Aside"),
        ("1", "2", "Two"),
        ("2", "2.1", "Two one"),
        ("1", "Annex I", "Index"),
        ("2", "", "Part"),
        ("1", "Annex II", "Sources"),
    ]
    ids = {element.get("id") for element in root.iter()}
    assert {e.get("to") for e in root.findall(".//toc/entry")} <= ids


def test_paragraphs_are_numbered_through_the_chapters_only() -> None:
    root = completed(CHAPTERS)

    assert numbers(root, "paragraph") == ["1. ", "2. "]
    assert [p.get("id") for p in root.iter("p")] == [None, "para-1", "p", None, None]


@pytest.mark.parametrize("around", ["aside", "table", "dl", "ul"])
def test_a_paragraph_inside_something_else_has_no_number(around: str) -> None:
    inner = {
        "aside": '<aside><p class="para">x</p></aside>',
        "table": '<table><tbody><tr><td><p class="para">x</p></td></tr></tbody></table>',
        "dl": '<dl><dt>t</dt><dd><p class="para">x</p></dd></dl>',
        "ul": '<ul><li><p class="para">x</p></li></ul>',
    }[around]
    root = completed(f'<section class="chapter"><h1>T</h1>{inner}<p class="para">y</p></section>')

    assert [(p.get("class"), p.get("id")) for p in root.iter("p")] == [
        (None, None), ("para", "para-1"),
    ]  # fmt: skip


CAPTIONED = """
<section class="contents"><h1>C</h1><listing kind="table"/><listing kind="figure"/></section>
<section class="chapter"><h1>T</h1>
<table id="mine"><caption>First <em>one</em></caption><tbody/></table>
<table><tbody/></table>
<figure><img src="a" alt="b"/><figcaption>Picture</figcaption></figure>
<figure id="bars"><chart kind="bars"/><figcaption>Bars</figcaption></figure>
<aside class="box"><p class="box-title">Practice</p></aside>
<table><caption>Second</caption><tbody/></table>
</section>
"""


def test_captions_are_numbered_by_kind() -> None:
    root = completed(CAPTIONED)

    assert numbers(root, "table") == ["Table 1. ", "Table 2. "]
    assert numbers(root, "figure") == ["Figure 1. ", "Figure 2. "]
    assert numbers(root, "box") == ["Box 1. "]
    assert [t.get("id") for t in root.iter("table")] == ["mine", None, "table-2"]
    assert [t.get("id") for t in root.iter("figure", "aside")] == ["figure-1", "bars", "box-1"]


def test_lists_of_tables_and_figures_name_what_has_a_caption() -> None:
    root = completed(CAPTIONED)
    entries = [
        (e.get("to"), e.get("number"), e.get("text")) for e in root.findall(".//listing/entry")
    ]

    assert entries == [
        ("mine", "Table 1", "First one"),
        ("table-2", "Table 2", "Second"),
        ("figure-1", "Figure 1", "Picture"),
        ("bars", "Figure 2", "Bars"),
    ]


REFERENCES = [
    ("section-1-1", "section", "section 1.1"),
    ("annex-1", "annex", "annex I"),
    ("para-1", "paragraph", "para.\u00a01"),
    ("table-1", "table", "table 1"),
    ("figure-1", "figure", "figure 1"),
    ("box-1", "box", "box 1"),
]
TARGETS = """
<section class="chapter"><h1>T</h1><h2>U</h2><p class="para">x {}</p>
<table><caption>C</caption><tbody/></table>
<figure><img src="a" alt="b"/><figcaption>Picture</figcaption></figure>
<aside class="box"><p class="box-title">Practice</p></aside></section>
<section class="annex"><h1>A</h1></section>
"""


@pytest.mark.parametrize(("to", "kind", "printed"), REFERENCES)
def test_a_reference_prints_what_it_leads_to(to: str, kind: str, printed: str) -> None:
    (found,) = completed(TARGETS.format(f'<ref to="{to}"/>')).iter("ref")

    assert "".join(found.get(part, "") for part in ("before", "value", "after")) == printed
    assert found.get("kind") == kind


def test_a_reference_may_print_the_number_alone() -> None:
    (found,) = completed(TARGETS.format('<ref to="table-1" form="number"/>')).iter("ref")

    assert {name: str(value) for name, value in found.attrib.items()} == {
        "to": "table-1", "kind": "table", "before": "", "after": "", "value": "1",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("inside", "named"),
    [
        ('<ref to="nowhere"/>', "nowhere"),
        ("<ref/>", "None"),
        ('<a href="#nowhere">x</a>', "#nowhere"),
        ('<strong id="plain">x</strong><ref to="plain"/>', "plain"),
        ('<em id="twice">x</em><em id="twice">y</em>', "twice"),
        ('<em id="section-1">x</em>', "section-1"),
    ],
)
def test_what_leads_nowhere_or_stands_twice_is_our_bug(inside: str, named: str) -> None:
    with pytest.raises(InternalError, match=named):
        completed(TARGETS.format(inside))


def test_links_to_ids_and_to_addresses_are_sound() -> None:
    root = completed(TARGETS.format('<a href="#para-1">x</a><a href="https://x.org/#y">z</a>'))

    assert len(list(root.iter("a"))) == 2


def test_notes_are_numbered_as_they_come() -> None:
    root = completed(TARGETS.format("<note>a</note> <em>b<note>c</note></em>"))

    assert [note.get("value") for note in root.iter("note")] == ["1", "2"]


@pytest.mark.parametrize(
    ("count", "last"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (19, "XIX")]
)
def test_annexes_have_roman_numbers(count: int, last: str) -> None:
    root = completed('<section class="annex"><h1>A</h1></section>' * count)

    assert numbers(root, "annex")[-1] == f"Annex {last}. "
