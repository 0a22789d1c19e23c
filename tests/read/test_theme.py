"""A theme is a folder: it can build on another one, and damage to it is named."""

from __future__ import annotations

import pytest

from vnr.errors import DamagedPack, UsageError
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
    ],
)
def test_a_damaged_theme_is_named_by_its_file(name: str, content: bytes, told: str) -> None:
    with pytest.raises(DamagedPack, match=told):
        read_theme({**BASE, name: content}, "base")


def test_the_built_in_theme_is_complete() -> None:
    theme = read_theme(read_tree(themes_root()), "default")
    profile = theme.profiles["gcm-review"]

    assert len(profile.sections) > 10
    assert [n for n in profile.sections if f"sections/{n}.html.j2" not in theme.templates] == []
