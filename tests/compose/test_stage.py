"""The facts of a whole report: names, dates, marks of a draft, the State's own sections."""

from __future__ import annotations

import datetime

import pytest

from tests.compose.composed import composed
from tests.read.material import HEAD, review
from vnr.compose.stage import Options, compose
from vnr.read.packs import load_packs


@pytest.mark.parametrize(
    ("body", "epoch", "date"),
    [
        ("date: 2026-03-31", 0, "2026-03-31"),
        ("date: 2026-02", None, "2026-02-28"),
        ("date: 2025", None, "2025-12-31"),
        ("", 86_400, "1970-01-02"),
        ("date: in spring", 86_400, "1970-01-02"),
        ("", None, "2026-01-01"),
    ],
)
def test_the_date_is_an_input_and_never_the_clock_s(
    body: str, epoch: int | None, date: str
) -> None:
    report = composed(body, Options(epoch=epoch))

    assert report.date == datetime.date.fromisoformat(date)


@pytest.mark.parametrize(
    ("status", "draft", "stamp", "is_draft"),
    [
        ("draft", False, "Draft", True),
        ("for_clearance", False, "Draft for clearance", True),
        ("validated", False, "Validated draft, not yet cleared", True),
        ("cleared", False, "", False),
        ("transmitted", False, "", False),
        ("cleared", True, "Draft", True),
    ],
)
def test_all_but_a_cleared_review_is_marked(
    status: str, draft: bool, stamp: str, is_draft: bool
) -> None:
    report = composed(f"status: {status}", Options(draft=draft))

    assert (report.stamp, report.is_draft) == (stamp, is_draft)


def test_a_state_is_called_by_its_name_or_the_one_that_it_gives() -> None:
    packs = load_packs()
    head = HEAD.replace("KEN", "XAA")

    assert composed("").country == "Kenya"
    assert composed("country_name: {en: Testland}").country == "Testland"
    assert compose(review("country_name: T", head=head), packs, Options()).country == "T"


def test_own_sections_stand_where_the_state_wants_them() -> None:
    body = "sections:\n" + "".join(
        f"  - {{title: {title}, text: x, after: {after}}}\n"
        for title, after in (("A", "objectives"), ("B", ""), ("C", "objectives"))
    )
    placed = composed(body).own_sections

    assert {name: [s.title.versions[0][1] for s in told] for name, told in placed.items()} == {
        "objectives": ["A", "C"],
        "conclusion": ["B"],
    }


def test_frameworks_are_told_by_kind_in_one_order() -> None:
    kinds = ("", "plan", "law", "plan", "body")
    body = "enabling_environment:\n  frameworks:\n" + "".join(
        f"    - {{title: T{number}, kind: {kind}}}\n" for number, kind in enumerate(kinds)
    )
    told = [
        (name, [f.title.versions[0][1] for f in found]) for name, found in composed(body).frameworks
    ]

    assert told == [
        ("Laws", ["T2"]), ("Plans", ["T1", "T3"]), ("Bodies", ["T4"]), ("Other frameworks", ["T0"]),
    ]  # fmt: skip


def test_who_leads_is_named_in_words_and_once() -> None:
    body = """\
institutions: [{id: a, name: Ministry, acronym: MIN}, {id: b, name: Agency}]
measures: [{id: m, title: M, lead: a, contributors: [b, a]}]
"""
    report = composed(body)

    assert report.general_measures[0].lead == "Ministry; Agency"
    assert report.acronyms == (("MIN", "Ministry"),)


def test_sources_are_numbered_in_the_order_of_the_input() -> None:
    report = composed("sources: [{id: b, title: B}, {id: a, title: A}]")

    assert [(s.entry.id, s.number, s.anchor) for s in report.sources] == [
        ("b", 1, "source-1"),
        ("a", 2, "source-2"),
    ]
    assert report.source_numbers["a"].number == 2


def test_a_hidden_source_leaves_no_gap_in_the_numbers() -> None:
    report = composed("sources: [{id: b, title: B, visibility: internal}, {id: a, title: A}]")

    assert [(s.entry.id, s.number) for s in report.sources] == [("a", 1)]


def test_a_party_is_named_by_its_id_or_in_its_own_words() -> None:
    body = """\
institutions: [{id: a, name: Ministry}]
next_steps: [{text: x, responsible: a}, {text: y, responsible: All ministries}]
"""
    report = composed(body)
    told = [report.party(step.responsible) for step in report.review.next_steps if step.responsible]

    assert told[0] == "Ministry"
    assert not isinstance(told[1], str)
    assert told[1].versions == (("en", "All ministries"),)


def test_an_agreement_is_named_by_its_id_or_in_its_own_words() -> None:
    body = "agreements: [{agreement: paris, text: x}, {agreement: A treaty, text: y}]"
    report = composed(body)
    told = [report.agreement(entry.agreement) for entry in report.review.agreements]

    assert told[0] == "Paris Agreement"
    assert not isinstance(told[1], str)


@pytest.mark.parametrize(
    ("language", "asked", "printed", "way"),
    [("en", None, "en", "ltr"), ("fr", None, "fr", "ltr"), ("en", "ar", "ar", "rtl")],
)
def test_the_report_is_in_the_language_asked_for(
    language: str, asked: str | None, printed: str, way: str
) -> None:
    head = HEAD.replace("language: en", f"language: {language}")
    report = compose(review("", head=head), load_packs(), Options(language=asked))

    assert (report.language, report.direction) == (printed, way)
