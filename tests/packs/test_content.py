"""What the reference data says, item by item."""

from __future__ import annotations

import re
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from vnr.read.packs import load_packs
from vnr.resources import packs_root, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnr.model.packs import Item, Packs


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


def everything(packs: Packs) -> Iterable[Item]:
    forms = packs.forms
    return chain(
        packs.items.values(),
        *(scale.values() for scale in packs.scales.values()),
        *(choices.values() for choices in forms.vocabularies.values()),
        *((form, *form.fields.values()) for form in forms.forms.values()),
        *(each.documents.values() for each in packs.declarations.values()),
        *(each.facts for each in packs.declarations["pd2022"].paragraphs.values()),
    )


def test_every_item_has_an_english_label(packs: Packs) -> None:
    for item in everything(packs):
        assert item.labels["en"].title.strip(), item.reference
    for section in packs.declarations["pd2022"].sections.values():
        assert section["en"].title


def test_labels_are_one_clean_line(packs: Packs) -> None:
    for item in everything(packs):
        for label in item.labels.values():
            for text in (label.title, label.short, label.summary):
                assert text == " ".join(text.split(" ")).strip()
                assert "\n" not in text, item.reference


@pytest.mark.parametrize(
    ("reference", "title"),
    [
        ("gcm:5", "Enhance availability and flexibility of pathways for regular migration"),
        ("gcm:5.i", "Access to family reunification"),
        ("gcm:principle.h", "Child-sensitive"),
        ("rt:2", "Protecting migrants through rights-based border governance measures"),
        ("pd2022:67", "Cheaper and digital remittances"),
        ("sdg:10", "Reduced inequalities"),
        ("sdg:10.7", "Orderly, safe, regular and responsible migration"),
        ("sdg:8.10", "Access to banking and financial services"),
        ("sdg:10.7.2", "Migration policies for safe and orderly migration"),
        ("gcm:para.49", "International Migration Review Forum"),
        ("commission:ece", "Economic Commission for Europe"),
        ("stakeholder:trade-unions", "Trade unions"),
        (
            "indicators:a-79-590",
            "Voluntary indicators for the Compact proposed by the Secretary-General",
        ),
        ("state:MDA", "Republic of Moldova"),
        ("state:NOR", "Norway"),
        ("cycle:imrf-2026", "International Migration Review Forum 2026"),
        ("declaration:pd2022", "Progress Declaration of the International Migration Review Forum"),
    ],
)
def test_references_lead_to_items(packs: Packs, reference: str, title: str) -> None:
    assert packs.items[reference].label("en").title == title


def test_references_are_their_keys(packs: Packs) -> None:
    assert str(packs.compact.principles["child-sensitive"].reference) == "gcm:principle.h"
    step = packs.objective_statuses["in_progress"]
    assert str(step.reference) == "scale:objective.in_progress"
    assert packs.items["cycle:imrf-2022"] is packs.cycles["imrf-2022"]


def test_objective_13_has_the_form_of_the_list(packs: Packs) -> None:
    assert packs.items["gcm:13"].label("en").title.startswith("Use migration detention only")


def test_standing_says_whose_wording_it_is(packs: Packs) -> None:
    standings = {
        reference: packs.items[reference].label("en").standing
        for reference in ("gcm:1", "gcm:1.a", "rt:1", "pd2022:1", "sdg:1", "sdg:1.1", "state:MDA")
    }
    assert standings == {
        "gcm:1": "official",
        "gcm:1.a": "ours",
        "rt:1": "sourced",
        "pd2022:1": "ours",
        "sdg:1": "official",
        "sdg:1.1": "ours",
        "state:MDA": "sourced",
    }


@pytest.mark.parametrize("language", ["en", "fr"])
def test_topics_are_short_and_different(packs: Packs, language: str) -> None:
    paragraphs = packs.declarations["pd2022"].paragraphs
    topics = [each.labels[language].title for each in paragraphs.values()]
    for number, topic in enumerate(topics, 1):
        assert 2 <= len(topic.split()) <= 6, (number, topic)
    assert len(set(topics)) == 77


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_paragraph_has_a_summary(packs: Packs, language: str) -> None:
    for number, paragraph in packs.declarations["pd2022"].paragraphs.items():
        summary = paragraph.labels[language].summary
        assert summary.endswith("."), number
        assert len(re.findall(r"[.](?: |$)", summary)) <= 3, number


def test_declaration_names_its_resolution(packs: Packs) -> None:
    declaration = packs.declarations["pd2022"]
    assert (declaration.symbol, declaration.date) == ("A/RES/76/266", date(2022, 5, 20))
    assert packs.compact.symbol == "A/RES/73/195"


def test_codes_stand_in_their_own_order(packs: Packs) -> None:
    def place(code: str) -> list[tuple[bool, int, str]]:
        parts = code.split(".")
        return [(part.isalpha(), int(part) if part.isdigit() else 0, part) for part in parts]

    for codes in (list(packs.sdg.targets), list(packs.sdg.indicators)):
        assert codes == sorted(codes, key=place)
    goal = packs.sdg.goals[8].targets
    assert goal.index("8.2") < goal.index("8.10") < goal.index("8.a")
    assert goal[-3:] == ("8.10", "8.a", "8.b")


def test_codes_that_yaml_is_known_to_spoil(packs: Packs) -> None:
    assert packs.states["NOR"].iso2 == "NO"
    assert packs.states["NAM"].iso2 == "NA"
    assert packs.states["AFG"].m49 == "004"
    assert {"8.1", "8.10"} <= packs.sdg.targets.keys()


def test_text_is_readable_on_the_colour_of_each_goal(packs: Packs) -> None:
    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    for goal in packs.sdg.goals.values():
        dark, light = sorted((luminance(goal.colour), luminance(goal.ink)))
        assert (light + 0.05) / (dark + 0.05) >= 4.5, goal.number


def test_tones_grow_with_progress(packs: Packs) -> None:
    tones = {
        name: [step.tone for step in scale.values() if 1 <= step.tone <= 5]
        for name, scale in packs.scales.items()
    }
    assert tones["objective"] == sorted(tones["objective"])
    steps = ("planned", "in_progress", "partly_fulfilled", "fulfilled")
    assert [packs.pledge_statuses[step].tone for step in steps] == [2, 3, 4, 5]


def test_repeated_indicators_have_one_name(packs: Packs) -> None:
    indicators = packs.sdg.indicators
    for group in packs.sdg.repeated:
        for language in ("en", "fr"):
            assert len({indicators[code].label(language).title for code in group}) == 1, group


def test_packs_say_where_they_come_from(packs: Packs) -> None:
    about = packs.about["states"]
    assert about.languages == ("en", "ar", "es", "fr", "ru", "zh")
    assert any("hdx-python-country 4.2.5" in each.source for each in about.provenance)
    for each in packs.about.values():
        assert each.provenance, each.id
        for source in each.provenance:
            assert source.checked is not None or source.standing == "unverified", source.what


def test_no_path_of_a_machine_is_in_the_packs() -> None:
    for name, content in read_tree(packs_root()).items():
        assert not re.search(rb"(/home/|/work/|/tmp/|/Users/|[A-Z]:\\)", content), name


def test_everything_is_named_in_french(packs: Packs) -> None:
    for item in everything(packs):
        assert "fr" in item.labels, item.reference


def test_french_is_typeset(packs: Packs) -> None:
    for item in everything(packs):
        if label := item.labels.get("fr"):
            assert "'" not in label.title + label.short + label.summary, item.reference
            text = f"{label.title} {label.summary}"
            assert not re.search(r"[^\xa0\u202f][:;!?»]", text), item.reference


def test_french_titles_that_no_source_has_are_marked(packs: Packs) -> None:
    standings = {
        number: objective.label("fr").standing
        for number, objective in packs.compact.objectives.items()
    }
    assert [number for number, each in standings.items() if each != "official"] == [18, 19, 20]
    assert {standings[number] for number in (18, 19, 20)} == {"unverified"}


def test_wording_differs_between_items_of_a_list(packs: Packs) -> None:
    compact = packs.compact
    for items in (
        *(compact.objectives, compact.actions, compact.paragraphs),
        *(packs.states, packs.cycles, packs.sdg.targets),
    ):
        for language in ("en", "fr"):
            titles = [item.label(language).title for item in items.values()]
            assert len(set(titles)) == len(titles)
