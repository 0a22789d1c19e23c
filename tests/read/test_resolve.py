"""Settlements: a value that two files disagree on is decided in the open, or not at all."""

from __future__ import annotations

import pytest
import yaml

from tests.read.material import HEAD, folder, spots
from vnr.check.stage import Checked, check
from vnr.model.node import RawInput
from vnr.read.packs import load_packs

ONE = f"""\
{HEAD}status: draft
measures:
  - {{id: m1, title: T, status: planned}}
objectives:
  - {{objective: 5, progress: x, status: planned}}
foreword: {{text: x, name: "A: B"}}
"""
TWO = """\
status: cleared
measures:
  - {id: m0, title: T, status: planned}
  - {id: m1, title: T, status: completed}
objectives:
  - {objective: 5, status: in_progress}
foreword: {name: C}
"""
WHERE = ["foreword.name", "measures.m1.status", "objectives.5.status", "status"]


def read(resolve: str = "", **more: str) -> RawInput:
    files = {"a.yaml": ONE, "b.yaml": TWO, "c.yaml": resolve or "date: 2026\n"}
    return folder({**files, **more})


def checked(resolve: str, **more: str) -> Checked:
    return check(read(resolve, **more), load_packs())


def settling(where: str, value: str) -> str:
    return f"resolve:\n  - where: {where}\n    value: {value}\n    reason: x\n"


def test_without_a_settlement_every_disagreement_is_told_by_its_address() -> None:
    findings = read().findings

    assert sorted(f.path for f in findings) == WHERE
    assert {f.code for f in findings} == {"VNR114"}


@pytest.mark.parametrize("where", WHERE)
def test_the_lines_that_a_remark_shows_settle_it(where: str) -> None:
    told = next(f for f in read().findings if f.path == where)
    _, _, lines = told.remedy().partition("\n")
    left = read(lines).findings

    assert yaml.safe_load(lines)["resolve"][0]["where"] == where
    assert sorted(f.path for f in left) == [other for other in WHERE if other != where]


@pytest.mark.parametrize("value", ["planned", "completed", "suspended", '" completed "'])
def test_the_value_that_holds_is_the_one_that_is_written(value: str) -> None:
    raw = read(settling("measures.m1.status", value))
    assert raw.tree is not None
    node = raw.tree.at(("measures", 0, "status"))[0]

    assert "measures.m1.status" not in [f.path for f in raw.findings]
    assert (node.value, str(node.place)) == (value.strip('"'), "c.yaml:3:12")


def test_a_value_that_cannot_be_is_told_where_it_is_decided() -> None:
    findings = checked(settling("measures.m1.status", "finished")).findings

    assert ("VNR204", "c.yaml:3:12") in spots(findings)


@pytest.mark.parametrize("files", [("a", "b", "c"), ("c", "b", "a"), ("b", "c", "a")])
def test_it_holds_in_whatever_file_it_stands(files: tuple[str, ...]) -> None:
    texts = [ONE, TWO, settling("status", "for_clearance")]
    raw = folder({f"{name}.yaml": text for name, text in zip(files, texts, strict=True)})

    assert raw.tree is not None
    assert raw.tree.at(("status",))[0].value == "for_clearance"
    assert "status" not in [f.path for f in raw.findings]


def test_one_settlement_holds_for_more_than_two_files() -> None:
    raw = folder(
        {
            "a.yaml": "date: 2024",
            "b.yaml": "date: 2025",
            "c.yaml": "date: 2026",
            "d.yaml": settling("date", "2026"),
        }
    )

    assert raw.findings == ()
    assert raw.tree is not None
    assert raw.tree.at(("date",))[0].value == "2026"


@pytest.mark.parametrize(
    ("where", "near"),
    [("measure.m1.status", "measures.m1.status"), ("country", ""), ("measures[0].status", "")],
)
def test_a_settlement_of_nothing_is_told_with_the_nearest_address(where: str, near: str) -> None:
    idle = [f for f in read(settling(where, "x")).findings if f.code == "VNR119"]

    assert [str(f.place) for f in idle] == ["c.yaml:2:12"]
    assert where in idle[0].message()
    if near:
        assert f"“{near}”" in idle[0].message()


@pytest.mark.parametrize("resolve", ["resolve: x", "resolve: [x, {where: status}]", "resolve:"])
def test_a_settlement_that_is_not_whole_settles_nothing(resolve: str) -> None:
    assert sorted(f.path for f in read(resolve).findings) == WHERE


@pytest.mark.parametrize("value", ["[completed]", "{en: completed}", '" "', ""])
def test_only_a_scalar_settles(value: str) -> None:
    found = checked(settling("measures.m1.status", value)).findings

    assert "measures.m1.status" in [f.path for f in found if f.code == "VNR114"]
    assert [f.code for f in found if f.path == "resolve[0].value"] in (["VNR209"], ["VNR202"])


def test_two_settlements_that_disagree_are_an_error_with_both_places() -> None:
    raw = read(settling("status", "draft"), **{"d.yaml": settling("status", "cleared")})
    (told,) = [f for f in raw.findings if f.code != "VNR114"]

    assert (told.code, str(told.place)) == ("VNR123", "d.yaml:3:12")
    assert [str(place) for place in told.also] == ["c.yaml:3:12"]
    assert (told.details["first"], told.details["second"]) == ("draft", "cleared")


def test_two_settlements_that_agree_are_one() -> None:
    raw = read(settling("status", "draft"), **{"d.yaml": settling("status", '"draft "')})

    assert "VNR123" not in [f.code for f in raw.findings]
