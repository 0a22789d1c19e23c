"""The excerpt of a line: complete or cut around its place, harmless, with the mark in its place."""

from __future__ import annotations

import unicodedata

import pytest

from vnr.cli.excerpt import ROOM, Excerpts
from vnr.findings import Place, visible


def excerpt(text: str | bytes, column: int | None = None, line: int = 1) -> list[str]:
    content = text.encode() if isinstance(text, str) else text
    return list(Excerpts({"a.yaml": content}).of(Place("a.yaml", line, column)))


def cells(text: str) -> int:
    """The width on a screen of texts without joined marks."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


@pytest.mark.parametrize(
    ("text", "column", "shown", "before"),
    [
        ("objective: 24", 12, "objective: 24", "objective: "),
        ("  - objective: 24", 5, "  - objective: 24", "  - "),
        ("x", 1, "x", ""),
        ("title: 移民の概要 x", 14, "title: 移民の概要 x", "title: 移民の概要 "),
        ("title: e\u0301te\u0301 x", 14, "title: e\u0301te\u0301 x", "title: ete x"[:-1]),
        ("\ttitle: x", 9, "\\x09title: x", "\\x09title: "),
        ("a: \u202ex\x1b[31m y", 12, "a: \\x202ex\\x1b[31m y", "a: \\x202ex\\x1b[31m "),
        ("🚢🚢: x", 5, "🚢🚢: x", "🚢🚢: "),
    ],
)
def test_the_mark_stands_under_the_sign_that_is_meant(
    text: str, column: int, shown: str, before: str
) -> None:
    line, mark = excerpt(text, column)

    assert line == f"     1 | {shown}"
    assert mark == f"       | {' ' * cells(before)}^"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_lines_are_counted_as_yaml_does(ending: str) -> None:
    text = ending.join(["a: 1", "b: 2", "c: 3"])

    assert excerpt(text, 4, line=2) == ["     2 | b: 2", "       |    ^"]
    assert excerpt("\ufeff" + text, 4) == ["     1 | a: 1", "       |    ^"]


@pytest.mark.parametrize("at", [0, 10, 40, 71, 72, 73, 500, 900, 960, 999])
@pytest.mark.parametrize("filling", ["x", "字", "\u200b", "e\u0301"])
def test_a_long_line_is_cut_around_its_place(at: int, filling: str) -> None:
    text = (filling * 1000)[:at] + "#" + (filling * 1000)[at:1000]
    line, mark = excerpt(text, at + 1)

    assert cells(line) <= ROOM + len("     1 | ") + 2 + line.count("\u0301")
    before = line[: line.index("#")].replace("\u0301", "")
    assert mark.index("^") == cells(before)
    shown, whole = line[len("     1 | ") :], visible(text)
    assert whole.startswith(shown.strip("…")) is not shown.startswith("…")
    assert whole.endswith(shown.strip("…")) is not shown.endswith("…")


def test_a_file_of_one_endless_line_is_cut_too() -> None:
    line, mark = excerpt("x" * 5_000_000 + "#" + "y" * 5_000_000, 5_000_001)

    assert len(line) < 100
    assert line[mark.index("^")] == "#"


@pytest.mark.parametrize(
    ("text", "column", "line"),
    [
        ("", 1, 1),
        ("a: 1\n\nb: 2", 1, 2),
        ("a: 1", 1, 7),
        (b"caf\xe9: x", 5, 1),
        (b"PK\x03\x04\x00\xff", 1, 1),
        (b"\x89PNG\r\n", 1, 1),
    ],
)
def test_where_there_is_no_line_of_text_nothing_is_shown(
    text: str | bytes, column: int, line: int
) -> None:
    assert excerpt(text, column, line) == []


def test_places_without_a_line_or_a_file_at_hand_show_nothing() -> None:
    excerpts = Excerpts({"a.yaml": b"a: 1"})

    assert list(excerpts.of(Place("a.yaml"))) == []
    assert list(excerpts.of(Place("/etc/passwd", 1, 1))) == []
    assert list(excerpts.of(Place("a.xlsx", sheet="S", cell="A1"))) == []


def test_no_mark_where_a_screen_may_turn_the_line_round() -> None:
    assert excerpt("title: خطة وطنية", 8) == ["     1 | title: خطة وطنية"]
    assert excerpt("title: x") == ["     1 | title: x"]
