"""A finding as it is told: filled, shortened, harmless, in the reader's language."""

from __future__ import annotations

import pytest

from vnr.findings import Finding, Place, Word, blocks, shown, visible

PLACE = Place("a.yaml", 3, 7)
ERROR, WARNING = Finding("VNR203", PLACE), Finding("VNR303", PLACE)
NOTE = Finding("VNR113", PLACE)


@pytest.mark.parametrize(
    ("place", "printed"),
    [
        (Place("a.yaml", 3, 7), "a.yaml:3:7"),
        (Place("a.yaml", 3), "a.yaml:3"),
        (Place("KEN/b c.yaml"), "KEN/b c.yaml"),
        (Place("a.xlsx", sheet="Pledges", cell="D14"), "a.xlsx  Pledges!D14"),
    ],
)
def test_places(place: Place, printed: str) -> None:
    assert str(place) == printed


def test_places_are_sorted_as_a_reader_meets_them() -> None:
    places = [Place("b", 1, 1), Place("a", 10, 2), Place("a", 2, 9), Place("a", 2, 1)]

    assert [str(place) for place in sorted(places)] == ["a:2:1", "a:2:9", "a:10:2", "b:1:1"]


def test_a_message_is_filled_and_offers_what_is_near() -> None:
    details = {"key": "challanges", "known": "challenges, lessons", "suggestion": "challenges"}
    finding = Finding("VNR201", PLACE, details)

    assert finding.message() == (
        "“challanges” is not an entry known here. Did you mean “challenges”?"
    )
    assert finding.remedy() == "Known here: challenges, lessons."
    assert "Did you mean" not in Finding("VNR201", PLACE, details | {"suggestion": ""}).message()


def test_a_message_is_told_in_the_language_of_its_reader() -> None:
    french = {"Objective “{found}” is not a number from 1 to {last}.": "« {found} » n’est pas …"}
    finding = Finding("VNR203", PLACE, {"found": "24", "last": "23"})

    assert finding.message(lambda text: french.get(text, text)) == "« 24 » n’est pas …"


def test_our_own_words_in_it_are_told_so_too_but_never_what_was_typed() -> None:
    french = {"a list": "une liste", "text": "un texte"}.get
    ours = {"field": "title", "found": Word("a list"), "wanted": Word("text")}
    typed = {"field": "text", "found": "a list", "wanted": Word("text")}

    def told(details: dict[str, str]) -> str:
        return Finding("VNR209", PLACE, details).message(lambda text: french(text) or text)

    assert told(ours) == "“title” holds une liste; un texte is wanted."
    assert told(typed) == "“text” holds a list; un texte is wanted."


def test_what_was_typed_is_never_taken_for_a_name_to_be_filled() -> None:
    finding = Finding("VNR203", PLACE, {"found": "{last} {0} %s", "last": "23"})

    assert "“{last} {0} %s”" in finding.message()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("plain – “text” é ж 中", "plain – “text” é ж 中"),
        ("two\nlines\r\nhere", "two lines  here"),
        ("\x1b[31m\x07", "\\x1b[31m\\x07"),
        ("\u202e\u200b\x9b", "\\x202e\\x200b\\x9b"),
        ("tab\there", "tab\\x09here"),
    ],
)
def test_signs_that_a_screen_obeys_are_shown_by_their_code(typed: str, told: str) -> None:
    assert shown(typed) == visible(typed) == told


def test_a_long_value_is_shortened_where_it_is_shown() -> None:
    assert len(shown("x" * 10_000)) < 300
    assert shown("x" * 10_000).endswith("x…")
    assert len(visible("x" * 10_000)) == 10_000


@pytest.mark.parametrize(
    ("findings", "blocked", "strictly"),
    [
        ([], False, False),
        ([NOTE], False, False),
        ([NOTE, WARNING], False, True),
        ([WARNING, ERROR], True, True),
        ([Finding("VNR303", PLACE, waived="Known.")], False, False),
    ],
)
def test_what_forbids_a_report(findings: list[Finding], blocked: bool, strictly: bool) -> None:
    assert blocks(findings) is blocked
    assert blocks(findings, strict=True) is strictly


@pytest.mark.parametrize("detail", [Word("a list"), "a list"])
def test_words_of_ours_are_told_in_the_language_of_the_reader_typed_ones_are_not(
    detail: str,
) -> None:
    french = {"“{field}” holds {found}; {wanted} is wanted.": "{found} / {wanted}", "a list": "X"}
    finding = Finding("VNR209", PLACE, {"field": "title", "found": detail, "wanted": "a list"})

    told = finding.message(lambda text: french.get(text, text))
    assert told == ("X / a list" if isinstance(detail, Word) else "a list / a list")
