"""What guidance asks for: every request leads to fields, a section, a source and a question."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from vnr.model.review.base import Entry
from vnr.model.review.fields import walk_fields
from vnr.read.packs import load_packs
from vnr.read.theme import read_theme
from vnr.resources import read_tree, themes_root

if TYPE_CHECKING:
    from vnr.model.packs import Packs, Request

LISTS = ("objectives[]", "measures[]", "indicators[]", "pledges[]", "practices[]")
# checks that need no field of the input; pack.yaml says why each is left out
LEFT_OUT = {"A1", "A3", "A4", "A5", "A6", "A7", "B5", "D5", "F6", "G2", "H1", "H4", "J2", "J5"}


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


@pytest.fixture(scope="module")
def requests(packs: Packs) -> list[Request]:
    return list(packs.guidance.requests.values())


def test_counts(requests: list[Request]) -> None:
    assert len(requests) == 75
    assert Counter(request.standing for request in requests) == {
        "verified": 27,
        "unverified": 35,
        "ours": 13,
    }
    assert {request.of for request in requests} == {"review", *LISTS}


def test_every_check_that_a_field_can_answer_is_there(requests: list[Request]) -> None:
    numbers = {"A": 7, "B": 5, "C": 3, "D": 6, "E": 6, "F": 8, "G": 4, "H": 4, "I": 4, "J": 5}
    listed = {f"{letter}{n}" for letter, last in numbers.items() for n in range(1, last + 1)}
    asked = {request.id.partition(".")[0] for request in requests}
    assert asked - listed == {"E7", "G0"}
    assert listed - asked == LEFT_OUT


def test_every_path_is_a_field_of_a_review(requests: list[Request]) -> None:
    fields = {path for path, _ in walk_fields()}
    common = {"lead", "contributors[]"}
    assert common <= {name + "[]" * (name == "contributors") for name in Entry.model_fields}
    paths = [path for request in requests for path in request.paths]
    assert len(paths) > 120
    unknown = [p for p in paths if p not in fields and p.rpartition(".")[2] not in common]
    assert unknown == []


def test_conditions_name_values_that_the_field_can_have(requests: list[Request]) -> None:
    packs = load_packs()
    known = {
        "objectives[]": set(packs.objective_statuses),
        "pledges[]": set(packs.pledge_statuses),
        "measures[]": {"planned", "under_way", "completed", "suspended"},
    }
    looked_at = 0
    for request in requests:
        for values in [c["status"] for c in (request.where, request.unless) if "status" in c]:
            looked_at += 1
            assert set(values) <= known[request.of], request.id
    assert looked_at == 10


def test_single_values_that_are_wanted_exist(packs: Packs, requests: list[Request]) -> None:
    wanted = [value for request in requests for need in request.needs for value in need.every]
    assert len(wanted) == 3
    assert set(wanted) <= set(packs.sdg.targets)


def test_every_section_is_one_of_the_report(requests: list[Request]) -> None:
    profile = read_theme(read_tree(themes_root()), "default").profiles["gcm-review"]
    sections = {request.section for request in requests}
    assert len(sections) == 14
    assert sections <= set(profile.sections)
    assert profile.sections[-1] == "annex_open_points"


def test_only_what_no_document_asks_for_is_ours(requests: list[Request]) -> None:
    assert all(bool(r.asked_by) == (r.standing != "ours") for r in requests)
    cited = {str(reference) for request in requests for reference in request.asked_by}
    assert {"pd2022:73", "pd2022:74", "pd2022:75", "guidelines:4"} <= cited


def test_no_paragraph_that_asks_others_than_states_is_cited(
    packs: Packs, requests: list[Request]
) -> None:
    cited = {r for request in requests for r in request.asked_by if r.pack in packs.declarations}
    assert len(cited) == 6
    for reference in cited:
        assert packs.declarations[reference.pack].paragraphs[int(reference.item)].asks_states


def test_requests_are_questions_in_both_languages(packs: Packs, requests: list[Request]) -> None:
    for request in requests:
        english, french = request.labels["en"].title, request.labels["fr"].title
        assert "?" in english, request.id
        assert "\u202f?" in french, request.id
        assert len(english) < 115, request.id
    for guide in packs.guidance.guides.values():
        assert guide.labels["en"].short
        assert guide.labels["fr"].short
