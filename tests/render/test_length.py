"""Words are counted as Word counts them, under the heading where they stand."""

from __future__ import annotations

import pytest
from lxml import etree

from vnr.render.length import words, words_of_sections


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("  \n ", 0),
        ("one two\tthree\nfour", 4),
        ("4.7 per cent – after 6.8", 6),  # a dash between spaces is a word to Word
        ("low-cost, https://example.org/a?b=c", 2),
        ("12\u00a0000 personnes\u202f: en 2025", 4),  # what a no-break space joins is one
        ("移民法 2024", 4),
        ("\u202f", 0),
    ],
)
def test_words_are_what_stands_between_spaces(text: str, count: int) -> None:
    assert words(text) == count


def sections(xml: str) -> list[tuple[str, int]]:
    return words_of_sections(etree.fromstring(f"<document>{xml}</document>"))


def test_blocks_are_parted_and_inline_elements_are_not() -> None:
    row = "<tr><td>one</td><td><p>two</p><p>three</p></td></tr>"
    table = f"<table><caption>a<br/>b</caption><tbody>{row}</tbody></table>"
    assert sections(f"<section><p>un<strong>broken</strong> word</p>{table}</section>") == [("", 7)]


def test_numbers_that_word_makes_are_no_words_and_those_in_text_are() -> None:
    made = '<number kind="section" before="" value="1" after=" "/>'
    caption = '<number kind="table" before="Table " value="3" after=". "/>'
    ref = '<ref to="x" kind="table" before="table " value="3" after=""/>'
    text = f"<section><h1>{made}Title</h1><p>See {ref}</p><table><caption>{caption}Name</caption>"
    assert sections(text + "</table></section>") == [("Title", 7)]


def test_notes_count_and_part_no_word_from_its_own_mark() -> None:
    assert sections("<section><p>said<note>where from</note>, so</p></section>") == [("", 4)]


def test_words_belong_to_the_heading_above_them() -> None:
    xml = "<section><p>a b</p><h1>One</h1><p>c</p><h2>Two words</h2><p>d</p><h3>e</h3></section>"
    assert sections(xml) == [("", 2), ("One", 2), ("Two words", 4)]
