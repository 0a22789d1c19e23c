"""What a State left unanswered leaves no empty stripe; what it answered stays."""

from __future__ import annotations

import pytest
from lxml import etree

from vnr.render.tidy import tidy


def tidied(inside: str) -> etree._Element:
    root = etree.fromstring(inside)
    tidy(root)
    return root


def table(*rows: str, widths: tuple[int, ...] = (50, 30, 20)) -> etree._Element:
    columns = "".join(f'<col width="{width}"/>' for width in widths)
    head = "".join(f"<th>{n}</th>" for n in range(len(widths)))
    body = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split("|")) + "</tr>" for row in rows
    )
    return tidied(
        f"<table><colgroup>{columns}</colgroup><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table>"
    )


def shape(root: etree._Element) -> tuple[list[str], list[str], list[int]]:
    return (
        [str(col.get("width")) for col in root.iter("col")],
        ["".join(map(str, th.itertext())) for th in root.iter("th")],
        [len(row) for row in root.iterfind("tbody/tr")],
    )


@pytest.mark.parametrize(
    ("rows", "widths", "heads"),
    [
        (("a|b|c",), ["50", "30", "20"], ["0", "1", "2"]),
        (("a||c", "a| |c"), ["71.43", "28.57"], ["0", "2"]),
        (("a|–|–", "a||"), ["100.00"], ["0"]),
        (("a||c", "a|b|"), ["50", "30", "20"], ["0", "1", "2"]),
        (("|0|c",), ["60.00", "40.00"], ["1", "2"]),
        (("a|<em> </em>|<p>–</p>",), ["100.00"], ["0"]),
        (('a|<figure><img src="x"/></figure>|',), ["62.50", "37.50"], ["0", "1"]),
    ],
)
def test_empty_columns_are_left_out_and_the_others_take_their_room(
    rows: tuple[str, ...], widths: list[str], heads: list[str]
) -> None:
    found = shape(table(*rows))

    assert found == (widths, heads, [len(heads)] * len(rows))
    assert sum(map(float, found[0])) == pytest.approx(100, abs=0.02)


@pytest.mark.parametrize("rows", [("||", "–||"), ("a|b", "a||c"), ()])
def test_other_tables_stay_as_they_are(rows: tuple[str, ...]) -> None:
    """All empty, with cells over several columns, or without any row."""
    widths, heads, _ = shape(table(*rows))

    assert (widths, heads) == (["50", "30", "20"], ["0", "1", "2"])


def test_a_table_without_stated_widths_stays() -> None:
    inside = "<table><tbody><tr><td>a</td><td/></tr></tbody></table>"

    assert etree.tostring(tidied(inside)).decode() == inside


def test_white_space_of_the_templates_goes_and_that_between_words_stays() -> None:
    root = tidied("<section>\n  <p> <em>a</em> <em>b</em>\n <em>c</em> d </p>\n</section>")

    assert (
        etree.tostring(root).decode()
        == "<section><p><em>a</em> <em>b</em><em>c</em> d </p></section>"
    )


def test_a_column_of_references_is_kept() -> None:
    """A reference has no text before the numbering pass; its column is not empty."""
    root = etree.fromstring(
        "<document><section><table><colgroup><col width='50'/><col width='50'/></colgroup>"
        "<tbody><tr><th>24</th><td><ref to='x'/></td></tr></tbody></table></section></document>"
    )
    tidy(root)
    assert len(root.findall(".//ref")) == 1
