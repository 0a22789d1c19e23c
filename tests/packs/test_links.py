"""What the crosswalks say, read in both directions."""

from __future__ import annotations

from itertools import chain

import pytest

from vnr.model.packs import Packs
from vnr.read.packs import load_packs


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


def test_rows_are_found_from_both_ends(packs: Packs) -> None:
    crosswalks = packs.crosswalks
    for link in crosswalks.links:
        assert link in crosswalks.touching(link.start)
        assert link in crosswalks.touching(link.end)
        assert {str(link.start), str(link.end)} <= packs.items.keys()
        assert link.note
        assert link.source


def test_every_action_paragraph_serves_an_objective(packs: Packs) -> None:
    for number in (*range(51, 73), 76):
        used = packs.crosswalks.objectives_of(f"pd2022:{number}")
        general = f"pd2022:{number}" in packs.crosswalks.general
        assert used, number
        assert general == (number in {55, 56, 68, 69, 70, 72}), number


def test_every_paragraph_is_linked_or_general(packs: Packs) -> None:
    crosswalks = packs.crosswalks
    for number in packs.declarations["pd2022"].paragraphs:
        reference = f"pd2022:{number}"
        assert crosswalks.objectives_of(reference) or reference in crosswalks.general, number


def test_every_objective_has_paragraphs_and_targets(packs: Packs) -> None:
    paragraphs = packs.declarations["pd2022"].paragraphs
    without_commitment = []
    for number in packs.compact.objectives:
        linked = [paragraphs[int(row.end.item)] for row in packs.crosswalks.paragraphs_of(number)]
        assert any(each.kind == "assessment" for each in linked), number
        assert packs.crosswalks.targets_of(number), number
        if not any(each.asks_states for each in linked):
            without_commitment.append(number)
    assert without_commitment == []


def test_findings_of_a_round_table_serve_its_objectives(packs: Packs) -> None:
    for number, paragraph in packs.declarations["pd2022"].paragraphs.items():
        if paragraph.section.startswith("rt-"):
            table = packs.compact.round_tables[int(paragraph.section[-1])]
            linked = {
                int(row.start.item) for row in packs.crosswalks.objectives_of(paragraph.reference)
            }
            assert linked & set(table.objectives), number


def test_rows_stand_in_the_order_of_the_packs(packs: Packs) -> None:
    for number in packs.compact.objectives:
        paragraphs = [int(row.end.item) for row in packs.crosswalks.paragraphs_of(number)]
        assert paragraphs == sorted(paragraphs)
    assert [row.end.item for row in packs.crosswalks.targets_of(15)] == [
        *("1.4", "3.8", "4.1", "4.5", "6.1", "6.2", "11.1"),
    ]


def ends(packs: Packs, objective: int) -> list[str]:
    return [row.end.item for row in packs.crosswalks.paragraphs_of(objective)]


def test_where_the_earlier_lists_differ_the_reading_decided(packs: Packs) -> None:
    assert "74" in ends(packs, 2)
    assert "69" not in ends(packs, 2)
    assert "69" in ends(packs, 19)
    assert "59" in ends(packs, 7)
    assert "59" not in ends(packs, 6)
    assert "51" not in ends(packs, 7)
    assert "57" not in ends(packs, 21)
    assert "33" in ends(packs, 9)


def test_rejected_rows_are_no_links(packs: Packs) -> None:
    linked = {(row.start, row.end) for row in packs.crosswalks.links}
    for row in packs.crosswalks.rejected:
        assert (row.start, row.end) not in linked
        assert row.note


def test_the_umbrella_target_is_flagged(packs: Packs) -> None:
    rows = packs.crosswalks.objectives_of_target("10.7")
    assert len(rows) == 11
    assert {row.end.item for row in packs.crosswalks.links if row.umbrella} == {"10.7"}
    assert all(row.umbrella for row in rows)


def test_only_the_compact_makes_a_target_official(packs: Packs) -> None:
    official = [row for row in packs.crosswalks.links if row.standing == "official"]
    targets = [row for row in official if row.kind == "objective-target"]
    assert [(str(row.start), str(row.end)) for row in targets] == [("gcm:20", "sdg:10.c")]
    assert not any(row.kind == "objective-paragraph" for row in official)


def test_paragraph_3_names_every_principle(packs: Packs) -> None:
    rows = packs.crosswalks.principles_of("pd2022:3")
    assert "".join(row.start.item[-1] for row in rows) == "abcdefghij"
    assert all(row.standing == "official" for row in rows)
    assert len(packs.crosswalks.paragraphs_of_principle("c")) == 2


def test_candidate_indicators(packs: Packs) -> None:
    candidate = packs.indicator_sets["candidate"]
    assert candidate.status == "candidate"
    assert set(candidate.indicators) <= packs.sdg.indicators.keys()
    links = chain.from_iterable(map(packs.crosswalks.indicators_of, packs.compact.objectives))
    assert set(links) == set(candidate.links)
    assert [row.start.item for row in packs.crosswalks.objectives_of_indicator("10.7.2")] == [
        "5",
        "23",
    ]
    assert packs.crosswalks.objectives_of_indicator("10.7.4") == ()


def test_the_set_of_the_secretary_general_is_an_empty_slot(packs: Packs) -> None:
    slot = packs.indicator_sets["a-79-590"]
    assert (slot.symbol, slot.is_slot, slot.indicators) == ("A/79/590", True, ())
    assert packs.indicator_sets["sdg"].framework == "sdg"
    assert not packs.indicator_sets["national"].is_slot
