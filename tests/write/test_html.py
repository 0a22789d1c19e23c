"""The page: one file, readable without scripts, network or other files."""

from __future__ import annotations

import re
from functools import cache

import pytest
from lxml import html

from tests.documents.test_docx_sample import document
from tests.write.material import theme
from vnr.write import WRITERS

LOADING = ("script", "link", "iframe", "object", "embed", "base", "video", "audio", "form")
SHAPES = {"line", "polyline", "circle"}


@cache
def page() -> html.HtmlElement:
    return html.fromstring(WRITERS["html"].write(document(), theme()).content.decode())


def test_nothing_is_loaded_and_nothing_runs() -> None:
    found = [str(element.tag) for element in page().iter(*LOADING)]
    sources = [str(element.get("src")) for element in page().iter() if element.get("src")]
    handlers = [name for e in page().iter() for name in e.attrib if str(name).startswith("on")]
    styles = "".join(str(style.text) for style in page().iter("style"))

    assert (found, handlers) == ([], [])
    assert len(sources) == 2
    assert all(source.startswith("data:image/") for source in sources)
    assert len(styles) > 1_000
    assert re.findall(r'@import|url\((?!"data:image/)|expression\(', styles) == []


def test_drawings_are_shapes_and_nothing_else() -> None:
    shapes = [shape for drawing in page().iter("svg") for shape in drawing.iterdescendants()]
    attributes = {str(name) for shape in shapes for name in shape.attrib}

    assert {str(shape.tag) for shape in shapes} == SHAPES
    assert not {name for name in attributes if name.startswith("on") or "href" in name}


def test_the_page_forbids_what_it_does_not_need() -> None:
    (policy,) = page().xpath("//meta[@http-equiv='Content-Security-Policy']/@content")

    assert str(policy).startswith("default-src 'none'")
    assert "script-src" not in str(policy)


def test_language_direction_and_title_are_those_of_the_document() -> None:
    right = WRITERS["html"].write(
        document(language="ar", direction="rtl", title="<a> & b"), theme()
    )
    other = html.fromstring(right.content.decode())

    assert (page().get("lang"), page().get("dir")) == ("en", "ltr")
    assert (other.get("lang"), other.get("dir")) == ("ar", "rtl")
    assert other.findtext(".//title") == "<a> & b"


def test_every_link_leads_somewhere_and_every_id_stands_once() -> None:
    ids = [str(name) for name in page().xpath("//@id")]
    links = [str(link) for link in page().xpath("//@href")]

    assert len(ids) == len(set(ids)) > 20
    assert len(links) > 20
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    outside = {link for link in links if not link.startswith("#")}
    assert outside == {"https://example.org/act?a=1&b=2", "mailto:office@example.org"}


def test_notes_stand_at_the_end_and_lead_back() -> None:
    notes = page().xpath("//section[@class='notes']//li")

    assert [note.get("id") for note in notes] == ["note-1", "note-2"]
    assert [note.get("value") for note in notes] == ["1", "2"]
    assert [note[-1].get("href") for note in notes] == ["#mark-1", "#mark-2"]


@pytest.mark.parametrize(
    ("stamp", "notice", "shown"),
    [("Draft", "A sample.", "Draft A sample."), ("", "A sample.", "A sample."), ("", "", None)],
)
def test_what_must_be_seen_on_every_page_stands_above_it(
    stamp: str, notice: str, shown: str | None
) -> None:
    made = WRITERS["html"].write(document(stamp=stamp, notice=notice), theme()).content.decode()
    header = html.fromstring(made).find(".//header")
    text = None if header is None else " ".join("".join(map(str, header.itertext())).split())

    assert text == shown


def test_a_document_without_notes_has_no_notes() -> None:
    plain = document('<document><section class="chapter"><p>x</p></section></document>')
    made = WRITERS["html"].write(plain, theme()).content.decode()

    assert html.fromstring(made).xpath("//section[@class='notes']") == []
    assert made.endswith("</html>\n")
