"""The declaration of 2022: facts, documents and reading notes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from vnr.model.packs import Declaration, Packs
from vnr.read.packs import load_packs


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


@pytest.fixture(scope="module")
def declaration(packs: Packs) -> Declaration:
    return packs.declarations["pd2022"]


FACTS = [
    ("1.forum", "exactly", None, None, "2022-05-17/2022-05-20"),
    ("9.migrants", "as_many_as", "281000000", "persons", "2020"),
    ("9.women", "exactly", "48", "per_cent", "2020"),
    ("9.under-twenty", "exactly", "15", "per_cent", "2020"),
    ("9.remittances", "more_than", "751000000000", "usd", "2021"),
    ("14.deaths", "more_than", "8436", "persons", "2019/2021"),
    ("14.missing", "exactly", "5534", "persons", "2019/2021"),
    ("18.meeting", "exactly", None, None, "2022-03-25"),
    ("23.objectives", "exactly", "23", "objectives", "2022-05-17/2022-05-20"),
    ("23.round-tables", "exactly", "4", "round_tables", "2022-05-17/2022-05-20"),
    ("42.cost", "exactly", "6.3", "per_cent", "2021-Q3"),
    ("48.censuses", "exactly", None, None, "2020"),
    ("67.cost-then", "exactly", "6.3", "per_cent", "2021-Q3"),
    ("67.cost-goal", "less_than", "3", "per_cent", "2030"),
    ("77.plenary", "exactly", None, None, "2024-H2"),
]


def test_facts(declaration: Declaration) -> None:
    facts = [
        (fact.reference.item, fact.comparison, fact.value, fact.unit, fact.period)
        for paragraph in declaration.paragraphs.values()
        for fact in paragraph.facts
    ]
    assert facts == [
        (name, comparison, None if value is None else Decimal(value), unit, period)
        for name, comparison, value, unit, period in FACTS
    ]
    assert declaration.paragraphs[67].facts[1].timing == "by"


def test_documents(packs: Packs, declaration: Declaration) -> None:
    def named(number: int) -> list[str]:
        return [each.reference.item for each in declaration.paragraphs[number].documents]

    assert named(2) == ["document.gcm", "document.a-res-73-195", "document.a-res-73-326"]
    report = declaration.documents["a-76-642"]
    assert (report.symbol, report.date) == ("A/76/642", date(2021, 12, 27))
    assert declaration.documents["sendai"].standing == "unverified"
    four = {each.removeprefix("document.") for each in named(74)} - {"gcm"}
    assert four == {"2030-agenda", "addis-ababa", "paris", "sendai"}
    assert four < packs.agreements.keys()
    assert sum("gcm" in str(named(number)) for number in declaration.paragraphs) == 23


def test_every_paragraph_has_a_reading_note(declaration: Declaration) -> None:
    notes = [each.note("en") for each in declaration.paragraphs.values()]
    assert len(set(notes)) == 77
    assert all(20 <= len(note.split()) <= 110 for note in notes)
    assert all(note.endswith(".") for note in notes)


def test_notes_name_the_objectives_of_the_crosswalk(packs: Packs, declaration: Declaration) -> None:
    for number, paragraph in declaration.paragraphs.items():
        for row in packs.crosswalks.objectives_of(paragraph.reference):
            assert row.start.item in paragraph.note("en"), (number, row.start)
        if str(paragraph.reference) in packs.crosswalks.general:
            said = ("eneral", "o single objective", "all objectives", "every objective")
            assert any(words in paragraph.note("en") for words in said), number


def test_a_note_in_another_language_falls_back_to_english(declaration: Declaration) -> None:
    paragraph = declaration.paragraphs[62]
    assert paragraph.note("fr") == paragraph.note("en")


def test_who_is_asked(declaration: Declaration) -> None:
    asked = {number: each.addressees for number, each in declaration.paragraphs.items()}
    assert asked[71] == ("states", "stakeholders")
    assert asked[73] == ("states", "stakeholders", "network")
    assert asked[75] == ("states", "president-ecosoc", "subsidiary-bodies")
    assert asked[76] == ("secretary-general",)
    assert asked[77] == ("president-ga",)
