"""Dates, figures and lists as each language writes them; what was typed is never altered."""

from __future__ import annotations

import pytest

from vnr.catalogue import catalogue
from vnr.compose.formats import MISSING, LocaleFormats, direction
from vnr.model.review.values import PartialDate, Value


def formats(language: str) -> LocaleFormats:
    return LocaleFormats(language, catalogue(language))


def date(typed: str) -> PartialDate:
    return PartialDate.model_validate(typed)


def value(typed: str | None) -> Value:
    return Value.model_validate(typed)


LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
DAYS = {
    "en": "31 March 2026",
    "fr": "31 mars 2026",
    "es": "31 de marzo de 2026",
    "ru": "31 марта 2026 г.",
    "ar": "31 مارس 2026",
    "zh": "2026年3月31日",
}
MONTHS = {
    "en": "March 2026",
    "fr": "mars 2026",
    "es": "marzo de 2026",
    "ru": "март 2026 г.",
    "ar": "مارس 2026",
    "zh": "2026年3月",
}
# 544162 and 0.10
NUMBERS = {
    "en": ("544,162", "0.10"),
    "fr": ("544\u202f162", "0,10"),
    "es": ("544.162", "0,10"),
    "ru": ("544\u00a0162", "0,10"),
    "ar": ("544,162", "0.10"),
    "zh": ("544,162", "0.10"),
}
LISTS = {
    "en": "a, b and c",
    "fr": "a, b et c",
    "es": "a, b y c",
    "ru": "a, b и c",
    "ar": "a وb وc",
    "zh": "a、b和c",
}


def spaced(text: str) -> str:
    """With plain spaces: which space binds "г." to its year changes from edition to edition."""
    return " ".join(text.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_dates_as_far_as_they_are_known(language: str) -> None:
    told = formats(language)

    assert spaced(told.date(date("2026-03-31"))) == DAYS[language]
    assert spaced(told.date(date("2026-03"))) == MONTHS[language]
    assert told.date(date("2026")) == "2026"
    assert told.date(None) == ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("typed", ["05/06/2022", "31/12/2022", "spring of 2026", "2019/20"])
def test_a_date_that_was_not_read_is_printed_as_typed(language: str, typed: str) -> None:
    assert formats(language).date(date(typed)) == typed


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers(language: str) -> None:
    told = formats(language)

    assert (told.value(value("544162")), told.value(value("0.10"))) == NUMBERS[language]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("0", "0"),
        ("-5", "−5"),
        ("+5", "+5"),
        ("0.0", "0.0"),
        ("007", "007"),
        ("999", "999"),
        ("1000", "1,000"),
        ("1270.3", "1,270.3"),
        ("-1234567.8900", "−1,234,567.8900"),
        ("12345678901234567890", "12,345,678,901,234,567,890"),
    ],
)
def test_a_number_keeps_every_digit_and_sign(typed: str, printed: str) -> None:
    assert formats("en").value(value(typed)) == printed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "typed", ["<0.1", ">95", "~7", "7–9", "12,5", "1.234,56", "1 234", "(1,234)", "7.5%", "12 men"]
)  # fmt: skip
def test_typed_values_are_untouched(language: str, typed: str) -> None:
    assert formats(language).value(value(typed)) == typed


@pytest.mark.parametrize("typed", [None, "", "  "])
def test_missing_is_told_and_is_not_zero(typed: str | None) -> None:
    assert formats("en").value(value(typed)) == MISSING
    assert formats("en").value(value("0")) != MISSING


def test_notations_are_told_apart_from_missing_and_zero() -> None:
    told = formats("en")
    signs = [told.value(value(n)) for n in ("not_available", "not_applicable", "confidential")]

    assert signs == ["..", "n/a", "confidential"]


@pytest.mark.parametrize(
    ("start", "end", "printed"),
    [
        ("2020", "2023", "2020–2023"),
        ("2020-01", "2023", "January 2020 – 2023"),
        ("2020", "2020", "2020"),
        ("2020", None, "since 2020"),
        (None, "2020-02", "until February 2020"),
        ("spring", "autumn", "spring – autumn"),
        (None, None, ""),
    ],
)
def test_periods(start: str | None, end: str | None, printed: str) -> None:
    one, two = (date(typed) if typed else None for typed in (start, end))

    assert formats("en").period(one, two) == printed


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists(language: str) -> None:
    assert formats(language).listing(["a", "b", "c"]) == LISTS[language]
    assert formats(language).listing(["a"]) == "a"
    assert formats(language).listing([]) == ""


@pytest.mark.parametrize("language", ["xx", "tlh", "en-001-x", "abc-defgh"])
def test_a_language_without_data_is_written_in_the_english_manner(language: str) -> None:
    assert formats(language).date(date("2026-03-31")) == "31 March 2026"


@pytest.mark.parametrize(
    ("language", "way"),
    [("ar", "rtl"), ("ar-EG", "rtl"), ("fa", "rtl"), ("en", "ltr"), ("zh", "ltr")],
)
def test_directions(language: str, way: str) -> None:
    assert direction(language) == way
