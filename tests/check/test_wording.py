"""Rules on wording: languages, names of States, personal data, figures without a source."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.read.material import HEAD, folder
from vnr.check.stage import check
from vnr.findings import Finding
from vnr.read.packs import load_packs

PASSAGES: dict[str, list[str]] = json.loads(
    (Path(__file__).parent / "passages.json").read_text(encoding="utf-8")
)
LANGUAGES = sorted(PASSAGES)


def told(body: str, *codes: str, language: str = "en") -> list[Finding]:
    head = HEAD.replace("language: en", f"language: {language}")
    findings = check(folder({"review.yaml": head + body}), load_packs()).findings
    return [each for each in findings if each.code in codes]


def highlights(text: str) -> str:
    return f"highlights: {json.dumps(text, ensure_ascii=False)}\n"


def test_there_are_passages_enough() -> None:
    assert len(LANGUAGES) >= 12
    assert all(len(set(texts)) >= 20 for texts in PASSAGES.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_in_its_own_language_passes(language: str) -> None:
    for text in PASSAGES[language]:
        assert told(highlights(text), "VNR319", "VNR320", language=language) == [], text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_in_another_language_is_found(language: str) -> None:
    """Paragraphs of three passages, declared in every other language."""
    texts = PASSAGES[language]
    paragraphs = [" ".join(texts[n : n + 3]) for n in range(0, len(texts) - 2, 3)]
    others = [other for other in LANGUAGES if other != language]
    missed = [
        (other, text)
        for other in others
        for text in paragraphs
        if not told(highlights(text), "VNR319", "VNR320", language=other)
    ]

    assert len(paragraphs) >= 6
    assert len(missed) <= 0.1 * len(paragraphs) * len(others), missed[:10]


def test_the_languages_are_named_in_that_of_the_review() -> None:
    text = PASSAGES["en"][0]
    (finding,) = told(highlights(text), "VNR319", language="fr")

    assert finding.details == {"found": "anglais", "declared": "français", "texts": "1"}


@pytest.mark.parametrize(
    "text",
    [
        "It says « Le pays a besoin de tous ceux qui y vivent, et les lois sont pour tous » today.",
        "Ministerio de Relaciones Exteriores, Comercio y Culto; Ministerio del Interior y del Plan",
        "Министерство труда",
        "Short text in English.",
    ],
)
def test_quotations_and_names_pass(text: str) -> None:
    assert told(highlights(text), "VNR319", "VNR320") == []


def test_texts_by_language_are_judged_by_their_keys() -> None:
    english, french = PASSAGES["en"][0], PASSAGES["fr"][0]
    right = f"highlights: {json.dumps({'en': english, 'fr': french})}\n"
    wrong = f"highlights: {json.dumps({'en': french, 'fr': english})}\n"

    assert told(right, "VNR319") == []
    assert [f.details["found"] for f in told(wrong, "VNR319")] == ["French", "English"]


def test_a_language_that_is_not_known_is_never_judged() -> None:
    assert told(highlights(PASSAGES["ru"][0]), "VNR319", "VNR320", language="xh") == []


# --- names of States ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An agreement with Swaziland is in force.", "Eswatini"),
        ("Workers from Turkey, Burma and Georgia.", "Türkiye"),
        ("In Macedonia a centre was opened.", "North Macedonia"),
    ],
)
def test_former_names_are_told_with_the_present_one(text: str, name: str) -> None:
    assert name in [finding.details["name"] for finding in told(highlights(text), "VNR321")]


@pytest.mark.parametrize(
    "text",
    [
        "An agreement with North Macedonia is in force.",
        "Eswatini (formerly Swaziland) and Eswatini (Swaziland).",
        "A project in Western Macedonia, a region of Greece.",
        "The report “Migration from Turkey” was published.",
        "Every family was given a turkey.",
        "See [this](https://example.org/Turkey) and https://example.org/Burma.",
    ],
)
def test_right_names_pass(text: str) -> None:
    assert told(highlights(text), "VNR321") == []


def test_titles_of_sources_stay_as_published() -> None:
    assert told("sources: [{id: S, title: Migration in Swaziland}]\n", "VNR321") == []


# --- personal data ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "The first card went to the holder of passport no. AB1234567.",
        "Date of birth: 12 March 1985.",
        "Amina Diallo, born on 12 March 1985, was the first to apply.",
        "Write to amina.diallo85@gmail.com for more.",
        "Write to Amina Diallo, amina.diallo@interior.gov.example.",
        "Call Ms. Amina Diallo, +373 22 123 456.",
        "Her mobile: +254 712 345 678.",
    ],
)
def test_personal_data_are_told_and_hidden(text: str) -> None:
    (finding,) = told(highlights(text), "VNR322")

    assert not any(sign.isdigit() for sign in finding.details["found"])
    assert "diallo@" not in finding.message()


@pytest.mark.parametrize(
    "text",
    [
        "Call the hotline at +373 22 123 456 or 0800 800 900.",
        "Write to info@example.org, migration.office@gmail.com or contact@interior.gov.example.",
        "Passports Act No. 123456 and passport offices in 12345 places.",
        "Children born on or after 1 January 2020, and all born on 1 January 2021.",
        "The passport costs 12,500 francs; 45678 were issued.",
        "In 2024, 318,000 persons came by mobile clinics.",
    ],
)
def test_what_belongs_to_an_office_passes(text: str) -> None:
    assert told(highlights(text), "VNR322") == []


def test_what_the_public_does_not_see_is_not_told() -> None:
    secret = "Passport no. AB1234567."
    body = f"""\
contacts: [{{name: Amina Diallo, email: a@gmail.com, phone: +254 712 345 678}}]
highlights: {{text: {secret}, visibility: internal}}
"""
    assert told(body, "VNR322") == []


# --- figures without a source -------------------------------------------------------------------

SOURCES = "sources: [{id: S, title: T}]\n"


def progress(text: str) -> str:
    return f"objectives:\n  - objective: 5\n    progress: {json.dumps(text, ensure_ascii=False)}\n"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Some 43 per cent of permits are late, and 12,000 were refused.", "43 per cent"),
        ("It cost USD 2.5 million.", "USD 2.5"),
        ("In 2024, 318,000 persons came.", "318,000"),
        ("Three in 5 firms; 1.2 million jobs.", "1.2 million"),
        ("12% of all", "12%"),
    ],
)
def test_a_figure_without_a_source_is_noted_once_an_entry(text: str, figure: str) -> None:
    (finding,) = told(SOURCES + progress(text), "VNR323")

    assert finding.details["found"] == figure


@pytest.mark.parametrize(
    "text",
    [
        "Law No. 12,345 of 2024, Decree 45/2023 and resolution 73/195 of 19 December 2018.",
        "Since 2015, 40 posts in 12 districts; article 12 of the Act; see paragraph 62.",
        "Some 43 per cent of permits are late.[^1]\n\n[^1]: Register of permits, 2025.",
        "Some 43 per cent are late, says the [register](https://example.org).",
        "He said: “43 per cent are late”.",
        "Call the hotline at +373 22 123 456.",
    ],
)
def test_years_numbers_of_laws_and_what_is_sourced_pass(text: str) -> None:
    assert told(SOURCES + progress(text), "VNR323") == []


def test_a_review_without_any_source_is_told_so_once() -> None:
    entries = "".join(
        f"  - {{objective: {n}, progress: Some 43 per cent are late.}}\n" for n in (5, 6, 7)
    )
    (finding,) = told(f"objectives:\n{entries}", "VNR323")

    assert len(finding.also) == 2


# --- series -------------------------------------------------------------------------------------


def series(*values: str, more: str = "") -> str:
    points = "".join(
        f"      - {{year: {year}, value: {json.dumps(value)}, sex: female}}\n"
        for year, value in enumerate(values, 2015)
    )
    return f"indicators:\n  - id: i\n    {more or 'name: N'}\n    observations:\n{points}"


@pytest.mark.parametrize(
    "values",
    [("12 %", "0.12"), ("1,200 thousand", "1.2 million"), ("USD 5", "EUR 5"), ("5 €", "5 $")],
)  # fmt: skip
def test_units_that_change_are_told(values: tuple[str, str]) -> None:
    (finding,) = told(series(*values), "VNR324")

    assert (finding.details["first"], finding.details["second"]) == values


def test_one_unit_throughout_passes() -> None:
    for values in (("12 %", "<13%", "n/a", ".."), ("12 persons", "14"), ("7 (provisional)", "8")):
        assert told(series(*values), "VNR324") == [], values


@pytest.mark.parametrize(
    "more",
    ["name: N\n    unit: persons", "name: Number of victims identified", "name: N\n    unit: women",
     "name: {fr: Nombre de victimes}"],
)  # fmt: skip
def test_small_groups_of_people_are_told(more: str) -> None:
    assert len(told(series("3", "12", more=more), "VNR318")) == 1


@pytest.mark.parametrize(
    "more",
    ["name: N\n    unit: persons per 1000", "name: Share of women",
     "name: N\n    unit: thousand persons",
     "name: Centres for migrants\n    unit: centres",
     "name: N"],
)  # fmt: skip
def test_shares_and_other_things_pass(more: str) -> None:
    assert told(series("3", more=more), "VNR318") == []
