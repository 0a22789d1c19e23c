"""How far a review answers what guidance asks for: covered, partly, not covered, omitted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.read.material import review
from vnr.compose.coverage import coverage
from vnr.read.packs import load_packs

if TYPE_CHECKING:
    from vnr.model.coverage import Coverage


def rows(body: str, request: str) -> list[Coverage]:
    found = coverage(review(body), load_packs())
    return [row for row in found if row.request.id == request]


def row(body: str, request: str) -> Coverage:
    (found,) = rows(body, request)
    return found


def test_an_empty_review_is_asked_what_a_review_is_asked_and_covers_nothing() -> None:
    found = coverage(review(""), load_packs())
    assert len(found) == 43
    assert {r.state for r in found} == {"not_covered"}
    assert {r.entry for r in found} == {None}


OBJECTIVE = "objectives: [{objective: 5}]\n"


@pytest.mark.parametrize(
    ("request_id", "state", "body"),
    [
        ("B2", "covered", "highlights: Much was done."),
        ("A2.period", "partly", "period: {from: 2022}"),
        ("A2.period", "covered", "period: {from: 2022, to: 2026}"),
        ("D1.process", "not_covered", "methodology: {}"),
        ("I3", "partly", "next_steps: [A, B, C]"),
        ("I3", "partly", "next_steps: [A]"),
        ("B3.challenges", "partly", "challenges: [A]"),
        ("B3.challenges", "covered", "challenges: [A, B]"),
        ("B3.challenges", "covered", "objectives: [{objective: 5, challenges: [A, B]}]"),
        ("F2", "covered", "objectives: [{objective: 5, progress: P}]"),
        ("F2", "not_covered", OBJECTIVE),
        ("F2", "covered", OBJECTIVE + "measures: [{id: m, title: T, objectives: [5]}]"),
        ("F2", "not_covered", OBJECTIVE + "measures: [{id: m, title: T, objectives: [6]}]"),
        ("F7", "covered", "objectives: [{objective: 5, priority: true}]"),
        ("F7", "not_covered", "objectives: [{objective: 5, priority: false}]"),
        ("J3", "partly", "indicators: [{id: i, name: N, baseline: {year: 2020}}]"),
        ("J3", "partly", "indicators: [{id: i, name: N, observations: [{value: confidential}]}]"),
        ("H2", "partly", "objectives: [{objective: 5, targets: ['10.7']}]"),
    ],
)
def test_states(request_id: str, state: str, body: str) -> None:
    assert row(body, request_id).state == state


def test_what_is_missing_is_named() -> None:
    body = "objectives: [{objective: 5, targets: ['10.7']}, {objective: 6, not_addressed: R}]"
    assert row(body, "H2").missing == ("10.c", "17.18")
    objectives = row(body, "F1")
    assert objectives.missing == tuple(str(n) for n in range(1, 24) if n not in {5, 6})


def test_paragraphs_that_ask_others_than_states_are_no_gap() -> None:
    missing = row("objectives: [{objective: 5, paragraphs: [59]}]", "F5").missing
    assert len(missing) == 21
    assert not {"pd2022:59", "pd2022:68", "pd2022:70", "pd2022:72", "pd2022:77"} & set(missing)


def test_an_objective_left_out_with_a_reason_is_omitted() -> None:
    found = coverage(review("objectives: [{objective: 5, not_addressed: Not ours.}]"), load_packs())
    own = [r for r in found if r.entry == ("objectives", "5")]
    assert len(own) == 7
    assert {r.state for r in own} == {"omitted"}
    assert all(r.reason and r.reason.versions == (("en", "Not ours."),) for r in own)


def test_an_objective_that_is_not_reported_on_is_asked_nothing() -> None:
    assert rows("highlights: H", "F2") == []


@pytest.mark.parametrize(
    ("status", "asked"),
    [("planned", {"G4": 0, "G1.progress": 0, "G3.fulfilled": 0, "G3.changed": 0}),
     ("delayed", {"G4": 1, "G1.progress": 1, "G3.fulfilled": 0, "G3.changed": 1}),
     ("fulfilled", {"G4": 0, "G1.progress": 1, "G3.fulfilled": 1, "G3.changed": 0})],
)  # fmt: skip
def test_what_a_pledge_is_asked_depends_on_its_status(status: str, asked: dict[str, int]) -> None:
    body = f"pledges: [{{id: p, title: T, status: {status}}}]"
    assert {name: len(rows(body, name)) for name in asked} == asked


def test_the_review_before_is_asked_for_only_where_there_was_one() -> None:
    assert rows("previous: {}", "C3") == []
    assert row("previous: {year: 2020}", "C3").state == "partly"
    assert row("previous: {cycle: imrf-2022}", "C3").state == "covered"


def test_a_private_answer_is_an_answer() -> None:
    body = "highlights: {text: Not for print, visibility: internal}"
    assert row(body, "B2").state == "covered"


def test_who_should_answer() -> None:
    body = (
        "lead: a\ninstitutions: [{id: a, name: A}, {id: b, name: B}]\n"
        "methodology: {lead: b, process: P}\n"
        "objectives: [{objective: 5, lead: b}, {objective: 6}]"
    )
    assert row(body, "B2").leads == ("a",)
    assert row(body, "D2").leads == ("b", "a")
    assert [r.leads for r in rows(body, "F2")] == [("b", "a"), ("a",)]
    assert row("", "B2").leads == ()
