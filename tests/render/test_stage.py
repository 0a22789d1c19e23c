"""A report and a theme become one sound document, however little or odd a State entered."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from tests.compose.composed import composed
from tests.read.material import HEAD, PNG, folder
from vnr.check.stage import check
from vnr.compose.stage import Options, compose
from vnr.errors import InternalError, UsageError
from vnr.model.document import Document
from vnr.model.node import Node
from vnr.model.theme import Theme
from vnr.model.vocabulary import HEADINGS
from vnr.read.country import read_submission
from vnr.read.folder import gather
from vnr.read.packs import load_packs
from vnr.read.theme import read_theme
from vnr.render.stage import render
from vnr.resources import read_tree, themes_root

SAMPLE = Path(__file__).parents[2] / "country_inputs" / "XAV"
PICTURES = {"figures/map.png": PNG, "figures/fake.png": b"GIF89a"}
MAP = "images: [{id: map, file: figures/map.png, alt: A map}]\n"


@cache
def theme() -> Theme:
    return read_theme(read_tree(themes_root()), "default")


def rendered(body: str, *, draft: bool = False, head: str = HEAD) -> Document:
    raw = folder({"review.yaml": head + body, **PICTURES})
    review = check(raw, load_packs(), draft=draft).review
    assert review is not None
    report = compose(review, load_packs(), Options(draft=draft))
    return render(report, theme(), "gcm-review", raw.assets)


def words(document: Document) -> str:
    return " ".join("".join(map(str, document.root.itertext())).split())


def hollow(root: etree._Element) -> list[str]:
    """Headings with nothing below them, tables without rows, and elements without words."""
    found = []
    for heading in root.iter(*HEADINGS):
        after = heading.getnext()
        above = after is not None and after.tag in HEADINGS and str(after.tag) <= str(heading.tag)
        if after is None or above:
            found.append(etree.tostring(heading, encoding="unicode"))
    tables = [table for table in root.iter("table") if table.find("tbody/tr") is None]
    texts = [
        element
        for element in root.iter("p", "li", "dd", "dt", "caption", "strong", "em", "a")
        if not "".join(map(str, element.itertext())).strip() and not len(element)
    ]
    return [*found, *(etree.tostring(e, encoding="unicode") for e in (*tables, *texts))]


@cache
def sample() -> tuple[dict[str, Node], dict[str, bytes]]:
    raw = read_submission(gather(SAMPLE))
    assert raw.tree is not None
    assert isinstance(raw.tree.value, dict)
    return raw.tree.value, dict(raw.assets)


NEEDED = ("format", "country", "country_name", "language", "cycle", "declarations")
LISTS = ("institutions", "sources", "indicators", "images")
PARTS = sorted(set(sample()[0]) - set(NEEDED) - {"layout", "status", "visibility", "internal_note"})


def document_of(keys: tuple[str, ...], layout: str, status: str = "cleared") -> Document:
    """The fictional State's review with only some of its entries."""
    entries, assets = sample()
    place = entries["format"].place
    chosen = {key: entries[key] for key in keys if key in entries}
    chosen |= {"layout": Node(layout, place), "status": Node(status, place)}
    raw = replace(folder({"a.yaml": HEAD}), tree=Node(chosen, place), assets=assets)
    review = check(raw, load_packs()).review
    assert review is not None
    return render(compose(review, load_packs(), Options()), theme(), "gcm-review", assets)


@pytest.mark.parametrize("part", PARTS)
def test_each_part_of_a_review_makes_a_sound_document_alone(part: str) -> None:
    document = document_of((*NEEDED, *LISTS, part), "by_objective")

    assert hollow(document.root) == []
    assert "None" not in words(document).split()
    assert len(list(document.root.iter())) > 10


@pytest.mark.parametrize("layout", ["by_objective", "by_round_table", "by_theme", "by_sdg"])
def test_the_whole_review_makes_a_sound_document_in_every_layout(layout: str) -> None:
    document = document_of(tuple(sample()[0]), layout)

    assert len(PARTS) > 20
    assert hollow(document.root) == []
    assert len(list(document.root.iter("table"))) > 10


def test_a_review_of_nothing_is_an_honest_short_report() -> None:
    document = rendered("status: cleared")

    assert hollow(document.root) == []
    assert "0" not in words(document).replace("2030", "").replace("2026", "")
    assert {section.get("class") for section in document.root} <= {"cover", "contents"}


def test_properties_of_the_document() -> None:
    body = "title: Our <review>\ndate: 2026-03-31\ndisclaimer: A sample.\nstatus: for_clearance"
    meta = rendered(body).meta

    assert meta.title == "Kenya: Our <review>"
    assert (meta.author, meta.language, meta.direction) == ("Kenya", "en", "ltr")
    assert (meta.stamp, meta.notice) == ("Draft for clearance", "A sample.")
    assert (str(meta.date), meta.page_size) == ("2026-03-31", "A4")


def test_an_unknown_profile_is_wrong_use_and_the_known_ones_are_named() -> None:
    with pytest.raises(UsageError, match=r"“poem”.*gcm-review"):
        render(composed(""), theme(), "poem", {})


@pytest.mark.parametrize(
    "template",
    ["<document><section>", "<document><b>x</b></document>", "<document>text</document>",
     '<document><section><p class="x">y</p></section></document>', "&bogus;", ""],
)  # fmt: skip
def test_a_template_outside_the_vocabulary_is_our_bug(template: str) -> None:
    broken = replace(theme(), templates={"report.html.j2": template})
    with pytest.raises(InternalError):
        render(composed(""), broken, "gcm-review", {})


# --- pictures -------------------------------------------------------------------------------------


def test_only_pictures_that_are_used_are_taken_along() -> None:
    placed = rendered(MAP + 'highlights: "![](map)"')

    assert list(placed.assets) == ["figures/map.png"]
    assert placed.assets["figures/map.png"].media_type == "image/png"
    assert dict(rendered(MAP + "highlights: x").assets) == {}


def test_a_picture_may_stand_in_two_places() -> None:
    document = rendered(MAP + 'highlights: "![](map)"\nconclusion: "![](map)"')

    assert len(list(document.root.iter("img"))) == 2


@pytest.mark.parametrize("file", ["figures/lost.png", "figures/fake.png", "/etc/passwd"])
def test_a_draft_says_where_a_picture_cannot_be_shown(file: str) -> None:
    body = (
        f"images: [{{id: map, file: {file}, alt: A map}}]\n"
        f"emblem: {{file: {file}, alt: Arms}}\n"
        'highlights: "Before\\n\\n![](map)\\n\\nAfter"\n'
    )
    document = rendered(body, draft=True)

    assert list(document.root.iter("img")) == []
    assert dict(document.assets) == {}
    assert "Before" in words(document)
    assert "After" in words(document)
    assert [
        p.get("class") for p in document.root.iter("p") if file in "".join(map(str, p.itertext()))
    ]


def test_a_hidden_picture_is_not_even_named() -> None:
    body = (
        MAP.replace("id: map,", "id: atlas, visibility: internal,")
        + 'highlights: "x\\n\\n![](atlas)"'
    )

    assert "atlas" not in words(rendered(body))


# --- texts ----------------------------------------------------------------------------------------

TRICKS = [
    "{{ 7*7 }} {% for %}",
    "</p></section><script>x</script>",
    "]]> &bogus; <!--",
    "\\u202eexe.pdf",
    "👩‍👩‍👧 \\u0300",
    "x" * 10_000,
]


@pytest.mark.parametrize("text", TRICKS, ids=range(len(TRICKS)))
def test_hostile_texts_are_printed_and_nothing_else(text: str) -> None:
    quoted = f'"{text}"'
    body = f"""\
title: {quoted}
version: {quoted}
foreword: {{text: {quoted}, name: {quoted}}}
institutions: [{{id: {quoted}, name: {quoted}, acronym: {quoted}, role: {quoted}}}]
sources: [{{id: {quoted}, title: {quoted}, date: {quoted}}}]
indicators: [{{id: {quoted}, name: {quoted}, code: {quoted}, unit: {quoted},
  observations: [{{year: {quoted}, value: {quoted}, sex: {quoted}, note: {quoted}}}]}}]
pledges: [{{id: {quoted}, title: {quoted}, network_id: {quoted}, made_at: {quoted}}}]
contacts: [{{name: {quoted}, email: {quoted}, phone: {quoted}, publish: true}}]
objectives: [{{objective: 5, not_addressed: {quoted}, lead: {quoted}}}]
"""
    document = rendered(body)

    assert words(document).count("49") == 0
    assert list(document.root.iter("script")) == []
    assert len(list(document.root.iter("table"))) >= 3
