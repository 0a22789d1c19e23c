"""Every count of the reference data, as a number."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from vnr.read.packs import load_packs

if TYPE_CHECKING:
    from vnr.model.packs import Packs


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


def test_compact(packs: Packs) -> None:
    compact = packs.compact
    assert list(compact.objectives) == list(range(1, 24))
    assert [len(each.actions) for each in compact.objectives.values()] == [
        *(11, 12, 5, 7, 10, 12, 12, 6, 6, 10, 7, 5),
        *(8, 6, 6, 9, 7, 12, 10, 9, 9, 3, 5),
    ]
    assert len(compact.actions) == 187
    assert "".join(each.letter for each in compact.principles.values()) == "abcdefghij"
    assert list(compact.round_tables) == [1, 2, 3, 4]
    assert all(each.paragraph == each.number + 16 for each in compact.objectives.values())
    assert list(compact.paragraphs) == list(range(40, 55))
    assert Counter(each.section for each in compact.paragraphs.values()) == {
        "implementation": 8,
        "follow-up-and-review": 7,
    }
    assert Counter(each.standing for each in compact.paragraphs.values()) == {
        "sourced": 6,
        "unverified": 9,
    }


def test_round_tables_share_out_the_objectives(packs: Packs) -> None:
    compact = packs.compact
    tables = compact.round_tables
    assert {number: len(table.objectives) for number, table in tables.items()} == {
        1: 5,
        2: 7,
        3: 6,
        4: 5,
    }
    everyone = chain.from_iterable(table.objectives for table in tables.values())
    assert sorted(everyone) == list(range(1, 24))
    for number, objective in compact.objectives.items():
        assert number in tables[objective.round_table].objectives


def test_actions_agree_with_their_objectives(packs: Packs) -> None:
    compact = packs.compact
    named = [
        f"{number}.{letter}"
        for number, objective in compact.objectives.items()
        for letter in objective.actions
    ]
    assert list(compact.actions) == named


def test_declaration_2022(packs: Packs) -> None:
    declaration = packs.declarations["pd2022"]
    paragraphs = declaration.paragraphs.values()
    assert list(declaration.paragraphs) == list(range(1, 78))
    assert Counter(each.section for each in paragraphs) == {
        "opening": 1,
        "introduction": 19,
        "progress": 3,
        "rt-1": 6,
        "rt-2": 7,
        "rt-3": 8,
        "rt-4": 6,
        "actions": 27,
    }
    assert Counter(each.kind for each in paragraphs) == {
        "recital": 21,
        "assessment": 29,
        "commitment": 21,
        "request": 6,
    }
    assert Counter(chain.from_iterable(each.addressees for each in paragraphs)) == {
        "states": 22,
        "network": 2,
        "secretary-general": 2,
        "president-ga": 1,
        "president-ecosoc": 1,
        "regional-bodies": 1,
        "stakeholders": 2,
        "subsidiary-bodies": 1,
    }


def test_paragraphs_that_ask_states(packs: Packs) -> None:
    paragraphs = packs.declarations["pd2022"].paragraphs
    asking = [number for number, each in paragraphs.items() if each.asks_states]
    assert asking == [*range(51, 68), 69, 71, 73, 74, 75]


def test_goals(packs: Packs) -> None:
    assert list(packs.sdg.goals) == list(range(1, 18))
    assert len(packs.sdg.targets) == 169
    assert len(packs.sdg.indicators) == 251
    assert "2025 comprehensive review" in packs.sdg.framework


def test_repeated_indicators(packs: Packs) -> None:
    repeated = packs.sdg.repeated
    assert len(repeated) == 13
    assert sorted(map(len, repeated)) == [2] * 9 + [3] * 4
    assert packs.sdg.unique_indicators == 251 - 17 == 234
    assert packs.sdg.indicators["1.5.1"].same_as == ("11.5.1", "13.1.1")
    assert packs.sdg.indicators["10.3.1"].same_as == ("16.b.1",)
    assert packs.sdg.indicators["10.7.2"].same_as == ()


def test_states(packs: Packs) -> None:
    states = packs.states.values()
    assert Counter(each.status for each in states) == {"member": 193, "observer": 2}
    assert Counter(chain.from_iterable(each.commissions for each in states)) == {
        "eca": 54,
        "ece": 56,
        "eclac": 46,
        "escap": 53,
        "escwa": 21,
    }
    assert sum(len(each.commissions) > 1 for each in states) == 31
    assert [each.iso3 for each in states if not each.commissions] == ["VAT"]
    assert sum(each.article_en == "the" for each in states) == 23
    assert list(packs.commissions) == ["eca", "ece", "eclac", "escap", "escwa"]
    assert Counter(each.kind for each in packs.state_names.values()) == {
        "former": 24,
        "formal": 8,
        "informal": 41,
        "translated": 4,
    }


def test_cycles(packs: Packs) -> None:
    assert Counter(each.forum for each in packs.cycles.values()) == {
        "regional": 10,
        "imrf": 2,
        "ga-plenary": 1,
    }
    undated = [each.id for each in packs.cycles.values() if each.start is None]
    assert undated == ["regional-2021-eclac", "ga-plenary-2024"]
    regional = [each for each in packs.cycles.values() if each.forum == "regional"]
    assert sorted((each.review_round, each.commission) for each in regional) == [
        (review_round, commission) for review_round in (1, 2) for commission in packs.commissions
    ]
    deadlines = {each.id: each.deadline for each in packs.cycles.values() if each.deadline}
    assert deadlines == {"regional-2020-ece": date(2020, 10, 31)}


def test_scales(packs: Packs) -> None:
    assert list(packs.objective_statuses) == [
        "not_started",
        "planned",
        "in_progress",
        "substantial",
        "implemented",
        "ongoing",
        "not_applicable",
    ]
    assert list(packs.pledge_statuses) == [
        "planned",
        "in_progress",
        "partly_fulfilled",
        "fulfilled",
        "delayed",
        "modified",
        "discontinued",
    ]
    for scale in packs.scales.values():
        assert all(0 <= step.tone <= 6 for step in scale.values())


def test_stakeholders_forms_and_sets(packs: Packs) -> None:
    assert len(packs.stakeholders) == 18
    forms = packs.forms
    assert {name: len(form.fields) for name, form in forms.forms.items()} == {
        "pledge": 20,
        "practice": 18,
    }
    assert {name: len(choices) for name, choices in forms.vocabularies.items()} == {
        "pledge-entity": 4,
        "pledge-type": 4,
        "pledge-nature": 4,
        "practice-type": 8,
        "practice-scope": 6,
    }
    assert {each.id: len(each.indicators) for each in packs.indicator_sets.values()} == {
        "sdg": 0,
        "a-79-590": 0,
        "national": 0,
        "candidate": 31,
    }


def test_crosswalks(packs: Packs) -> None:
    links = packs.crosswalks.links
    assert Counter(each.kind for each in links) == {
        "objective-paragraph": 105,
        "principle-paragraph": 72,
        "objective-target": 83,
        "objective-indicator": 37,
    }
    assert Counter(each.standing for each in links) == {
        "editorial": 238,
        "official": 49,
        "sourced": 10,
    }
    assert len(packs.crosswalks.rejected) == 26
    assert len(packs.crosswalks.general) == 22


def test_facts_and_documents(packs: Packs) -> None:
    declaration = packs.declarations["pd2022"]
    facts = {number: len(each.facts) for number, each in declaration.paragraphs.items()}
    assert {number: count for number, count in facts.items() if count} == {
        **dict.fromkeys((1, 18, 42, 48, 77), 1),
        **dict.fromkeys((14, 23, 67), 2),
        9: 4,
    }
    assert len(declaration.documents) == 13


def test_addressable_items(packs: Packs) -> None:
    compact = 23 + 187 + 10 + 4 + 15
    registers = 195 + 5 + 13 + 5 + 18 + 4
    assert len(packs.items) == compact + 17 + 169 + 251 + registers + 77 + 1
