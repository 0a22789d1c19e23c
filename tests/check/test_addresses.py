"""Addresses: one form for findings and waivers, which adding entries does not shift."""

from __future__ import annotations

import pytest

from tests.read.material import HEAD, checked, folder
from vnr.model.review.address import Addresses

ADDRESSED = [
    ("an entry at the top", "date: 31/04/2022", "date"),
    ("an objective", "objectives: [{objective: 5, status: x}]", "objectives.5.status"),
    ("spaces around", "objectives: [{objective: ' 5 ', status: x}]", "objectives.5.status"),
    ("an id", "measures: [{id: m1, title: T, kind: x}]", "measures.m1.kind"),
    ("an id with a dot", "measures: [{id: m.1, title: T, kind: x}]", "measures.m.1.kind"),
    ("a list without identity", "contacts: [{name: A}, {name: B, titel: x}]", "contacts[1].titel"),
    ("a bare value", "objectives: [{objective: 5, targets: [x]}]", "objectives.5.targets[0]"),
    ("a key that is missing", "measures: [{id: m1}]", "measures.m1.title"),
    ("an identity that is missing", "measures: [{title: T}]", "measures[0].id"),
    ("an identity that is empty", "measures: [{id: ' ', title: T, kind: x}]", "measures[0].kind"),
    ("a principle", "enabling_environment: {principles: [{principle: x, text: y}]}",
     "enabling_environment.principles.x.principle"),
    ("statements", "highlights: [a, {text: b, titel: x}]", "highlights[1].titel"),
    ("inside an entry", "pledges: [{id: p, title: T, milestones: [{text: x, due: 31/04/2022}]}]",
     "pledges.p.milestones[0].due"),
    ("an id that no line can hold", 'measures: [{id: "a\\nb", title: T, kind: x}]',
     "measures[0].kind"),
    ("an id with brackets", 'measures: [{id: "[1]", title: T, kind: x}]', "measures[0].kind"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "address"), [row[1:] for row in ADDRESSED], ids=[row[0] for row in ADDRESSED]
)
def test_a_value_is_named_by_the_identities_on_its_way(body: str, address: str) -> None:
    assert address in [finding.path for finding in checked(body + "\n").findings]


def test_an_identity_that_stands_twice_names_nobody() -> None:
    body = "measures: [{id: m, title: T, kind: x}, {id: m, title: T, kind: y}, {id: n, titel: x}]\n"

    assert [finding.path for finding in checked(body).findings] == [
        "measures[0].kind", "measures[1].id", "measures[1].kind", "measures.n.title",
        "measures.n.titel",
    ]  # fmt: skip


def test_an_address_does_not_shift_when_an_entry_is_added() -> None:
    waived = "waive: [{code: VNR303, where: sources.s.date, reason: R}]\n"
    one, more = "{id: s, title: T, date: 05/06/2022}", "{id: r, title: T}, "

    for body in (f"sources: [{one}]\n", f"sources: [{more}{one}]\n"):
        told = [f for f in checked(body + waived).findings if f.code == "VNR303"]
        assert [f.waived for f in told] == ["R"]


def test_a_position_of_the_merged_list_is_no_address_of_an_entry_with_identity() -> None:
    body = "sources: [{id: s, title: T, date: 05/06/2022}]\n"
    waiver = "waive: [{code: VNR303, where: 'sources[0].date', reason: R}]\n"

    assert [f.waived for f in checked(body + waiver).findings] == [""]


def test_what_is_found_while_reading_can_be_waived_too() -> None:
    (finding,) = checked("title: Measure #1\nwaive: [{code: VNR121, reason: Meant so.}]\n").findings

    assert (finding.code, finding.waived) == ("VNR121", "Meant so.")


def test_a_path_that_leads_on_into_nothing_is_named_to_its_end() -> None:
    tree = folder({"a.yaml": HEAD + "measures: [{id: m}]\n"}).tree
    assert tree is not None

    assert Addresses(tree).of(("measures", 0, "title", "en")) == "measures.m.title.en"
