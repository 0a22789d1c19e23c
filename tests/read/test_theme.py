"""A theme is a folder: it can build on another one, and damage to it is named."""

from __future__ import annotations

import pytest

from vnr.errors import DamagedPack, UsageError
from vnr.model.theme import Limit
from vnr.read.theme import read_theme
from vnr.resources import read_tree, themes_root

BASE = {
    "base/theme.yaml": b"tokens: {colours: {ink: black, paper: white}, sizes: {text: 10}}",
    "base/report.html.j2": b"base report",
    "base/macros/a.html.j2": b"base macro",
    "base/css/base.css": b"body {}",
    "base/profiles/short.yaml": b"{title: T, kind: K, sections: [cover]}",
    "base/docx/reference.docx": b"word",
}
BLUE = {
    "blue/theme.yaml": b"extends: base\ntokens: {colours: {ink: blue}}",
    "blue/report.html.j2": b"blue report",
}
DARK = {"dark/theme.yaml": b"extends: blue\ntokens: {sizes: {text: 12}}"}


def test_a_theme_has_all_of_the_one_that_it_extends_but_its_own() -> None:
    theme = read_theme({**BASE, **BLUE}, "blue")

    assert theme.tokens == {"colours": {"ink": "blue", "paper": "white"}, "sizes": {"text": 10}}
    assert theme.templates == {"report.html.j2": "blue report", "macros/a.html.j2": "base macro"}
    assert theme.styles == {"css/base.css": "body {}"}
    assert theme.profiles["short"].sections == ("cover",)
    assert theme.reference_docx == b"word"


def test_a_theme_may_extend_one_that_extends_another() -> None:
    theme = read_theme({**BASE, **BLUE, **DARK}, "dark")

    assert theme.templates == {"report.html.j2": "blue report", "macros/a.html.j2": "base macro"}
    assert theme.tokens["colours"] == {"ink": "blue", "paper": "white"}
    assert theme.tokens["sizes"] == {"text": 12}


def test_themes_that_extend_each_other_are_refused() -> None:
    ring = {"blue/theme.yaml": b"extends: dark", "dark/theme.yaml": b"extends: blue"}
    with pytest.raises(DamagedPack, match=r"theme\.yaml.*blue"):
        read_theme({**BASE, **ring}, "blue")


def test_an_unknown_theme_is_wrong_use_and_the_known_ones_are_named() -> None:
    with pytest.raises(UsageError, match=r"“green”.*base, blue"):
        read_theme({**BASE, **BLUE}, "green")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("base/theme.yaml", b"tokens: [", "base/theme.yaml"),
        ("base/theme.yaml", b"- x", "base/theme.yaml"),
        ("base/profiles/short.yaml", b"{title: T, kind: K}", "base/profiles/short.yaml.*sections"),
        (
            "base/profiles/short.yaml",
            b"{title: T, kind: K, sections: }",
            "base/profiles/short.yaml",
        ),
        (
            "base/profiles/short.yaml",
            b"{title: T, kind: K, sections: [a], sectoins: [b]}",
            "sectoins",
        ),
        (
            "base/profiles/short.yaml",
            b"{title: T, kind: K, sections: [a], credits: foot}",
            "credits",
        ),
        (
            "base/profiles/short.yaml",
            b"{title: T, kind: K, sections: [a], limit: {words: 9, fields: [b], source: S}}",
            "standing",
        ),
    ],
)
def test_a_damaged_theme_is_named_by_its_file(name: str, content: bytes, told: str) -> None:
    with pytest.raises(DamagedPack, match=told):
        read_theme({**BASE, name: content}, "base")


def test_a_profile_has_all_that_its_file_says_and_defaults_for_the_rest() -> None:
    limit = b"limit: {words: 700, fields: [highlights], source: Practice, standing: ours}"
    long = b"{title: T, kind: K, sections: [a], numbered: false, part: true, credits: none, "
    theme = read_theme({**BASE, "base/profiles/long.yaml": long + limit + b"}"}, "base")
    short, other = theme.profiles["short"], theme.profiles["long"]

    assert (short.numbered, short.part, short.credits, short.limit) == (True, False, "list", None)
    assert (other.numbered, other.part, other.credits) == (False, True, "none")
    assert other.limit == Limit(700, ("highlights",), "Practice", "ours")


def test_the_built_in_theme_is_complete() -> None:
    theme = read_theme(read_tree(themes_root()), "default")
    named = [name for profile in theme.profiles.values() for name in profile.sections]

    assert len(theme.profiles) >= 4
    assert len(named) > 25
    assert [name for name in named if f"sections/{name}.html.j2" not in theme.templates] == []
