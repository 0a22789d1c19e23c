"""Every code for values and entries: its bad example is found where it stands, its good one passes.

The examples are those of the code table, set into a review; codes without one bring their own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

import pytest

from tests.read.material import HEAD, PNG, folder, spots
from vnr.check.stage import check
from vnr.findings import CODES, Finding, Severity
from vnr.model.packs import Packs
from vnr.read.packs import load_packs

PICTURES = {
    "figures/map.png": PNG,
    "figures/fake.png": b"GIF89a",
    "figures/cut.png": PNG[:40],
}
OBJECTIVE = "objectives:\n  - objective: 5\n    {}\n"
POINT = (
    "indicators:\n  - id: i\n    name: N\n    observations:\n"
    "      - {{year: 2020, value: 1}}\n      - {}\n"
)
PLEDGE = "pledges:\n  - id: p\n    title: T\n    {}\n"
IMAGE = "images:\n  - id: map\n    alt: A map\n    {}\n"


@dataclass(frozen=True)
class Case:
    """Where an example stands (`context`, or in place of a line of the head), and where it is told.

    `bad` and `good` are taken from the code table where they are not given.
    """

    code: str
    place: str
    context: str = "{}\n"
    head: str = HEAD
    bad: str = ""
    good: str = ""

    def review(self, example: str) -> str:
        if "{}" in self.head:
            return self.head.format(example)
        return self.head + self.context.format(example)


def in_head(line: str) -> str:
    """The head with a gap in place of one of its lines."""
    (old,) = (found for found in HEAD.splitlines() if found.startswith(line + ":"))
    return HEAD.replace(old, "{}")


CASES = [
    Case("VNR201", "5:1"),
    Case("VNR202", "6:5", "measures:\n  - id: m\n    {}\n"),
    Case("VNR203", "6:16", "objectives:\n  - {}\n"),
    Case("VNR204", "7:13", OBJECTIVE + "    progress: P\n"),
    Case("VNR205", "7:18", OBJECTIVE),
    Case("VNR206", "7:15", OBJECTIVE),
    Case("VNR207", "5:7"),
    Case("VNR208", "6:9", "sdg_review:\n  {}\n"),
    Case("VNR209", "5:8"),
    Case("VNR210", "2:10", head=in_head("country")),
    Case("VNR211", "4:8", head=in_head("cycle")),
    Case("VNR212", "7:15", OBJECTIVE),
    Case("VNR213", "7:12", "indicators:\n  - {{id: i, name: N, baseline: {{\n    {}}}}}\n"),
    Case("VNR214", "3:11", head=in_head("language")),
    Case("VNR215", "7:18", OBJECTIVE),
    Case("VNR216", "1:9", head=in_head("format")),
    Case("VNR217", "8:10", "sources:\n  - id: S\n    title: T\n    {}\n"),
    Case("VNR218", "8:18", "declarations: [pd2022, pd2099]\n" + OBJECTIVE),
    Case("VNR219", "5:16"),
    Case("VNR220", "7:15", OBJECTIVE),
    Case("VNR301", "5:40"),
    Case("VNR302", "5:39"),
    Case("VNR303", "5:7"),
    Case("VNR304", "10:9", POINT),
    Case("VNR305", "2:10", head=in_head("country")),
    Case("VNR306", "8:11", IMAGE),
    Case("VNR307", "8:11", IMAGE),
    Case("VNR309", "8:13", PLEDGE),
    Case("VNR310", "9:10", "date: 2026-03-31\n" + PLEDGE),
    Case("VNR311", "8:17", PLEDGE),
    Case("VNR312", "8:18", PLEDGE, bad="description: " + "x" * 3001, good="description: x"),
    Case("VNR313", "7:18", OBJECTIVE),
    Case("VNR314", "5:16"),
    Case("VNR315", "8:13", "indicators:\n  - id: i\n    name: N\n    {}\n"),
    Case("VNR316", "7:13", OBJECTIVE),
    Case("VNR317", "5:13"),
    Case("VNR318", "9:52", "indicators:\n  - id: i\n    name: N\n    unit: persons\n"
         "    observations: [{{year: 2020, sex: women, {}}}]\n"),
    Case("VNR319", "5:13"),
    Case("VNR320", "5:13"),
    Case("VNR321", "5:13"),
    Case("VNR322", "5:13"),
    Case("VNR323", "6:13", "sources: [{{id: S, title: T}}]\n{}\n"),
    Case("VNR324", "10:29", "indicators:\n  - id: i\n    name: N\n    observations:\n"
         "      - {{year: 2020, value: 12 %}}\n      - {}\n"),
    Case("VNR325", "8:14", PLEDGE),
    Case("VNR308", "7:7", "period:\n  from: 2022-05\n  {}\n"),
]  # fmt: skip


@cache
def two_declarations() -> Packs:
    """The packs with a second declaration, so that a bare number is not enough."""
    packs = load_packs()
    second = replace(packs.declarations["pd2022"], id="pd2099")
    return replace(packs, declarations={**packs.declarations, "pd2099": second})


def found(case: Case, example: str) -> tuple[Finding, ...]:
    packs = two_declarations() if case.code == "VNR218" else load_packs()
    findings = check(folder({"review.yaml": case.review(example), **PICTURES}), packs).findings
    # notes on what such a small review leaves unused say nothing about the case
    return tuple(f for f in findings if f.severity is not Severity.NOTE or f.code == case.code)


@pytest.mark.parametrize("case", CASES, ids=[case.code for case in CASES])
def test_the_bad_example_is_found_where_it_stands(case: Case) -> None:
    example = case.bad or CODES[case.code].bad

    assert example
    assert spots(found(case, example)) == [(case.code, f"review.yaml:{case.place}")]


@pytest.mark.parametrize("case", CASES, ids=[case.code for case in CASES])
def test_the_good_example_passes(case: Case) -> None:
    example = case.good or CODES[case.code].good

    assert example
    assert found(case, example) == ()


def test_no_code_for_values_and_entries_is_without_a_case() -> None:
    codes = {code for code in CODES if code.startswith(("VNR2", "VNR3"))}

    assert {case.code for case in CASES} == codes
    assert len(codes) == len(CASES) > 20


@pytest.mark.parametrize("case", CASES, ids=[case.code for case in CASES])
def test_a_message_is_complete_and_tells_what_to_do(case: Case) -> None:
    (finding,) = found(case, case.bad or CODES[case.code].bad)
    told = [finding.message(), finding.remedy()]

    assert all(told)
    assert not any(sign in text for text in told for sign in ("{", "}", "None", "“”"))


def test_a_damaged_picture_is_none() -> None:
    case = next(case for case in CASES if case.code == "VNR307")
    assert [f.code for f in found(case, "file: figures/cut.png")] == ["VNR307"]
