"""How a language writes dates, numbers and lists: Babel's rules, in the manner of UN documents."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import get_decimal_symbol, get_group_symbol

if TYPE_CHECKING:
    from decimal import Decimal

    from vnr.catalogue import Catalogue
    from vnr.model.review.values import PartialDate, Value

MISSING = "…"
# UN documents write "31 March 2026" in English, whatever the variety
_LOCALES = {"en": "en_GB"}
RTL_LANGUAGES = frozenset({"ar", "fa", "he", "ur", "ps", "dv", "ckb"})


class LocaleFormats:
    """Formats of one language; texts without Babel data are written in the English manner."""

    def __init__(self, language: str, catalogue: Catalogue) -> None:
        self._locale = _locale(language)
        self._say = catalogue
        self._notations = {
            "not_available": "..",
            "not_applicable": catalogue.pgettext("notation", "n/a"),
            "confidential": catalogue.pgettext("notation", "confidential"),
        }

    def date(self, value: PartialDate | None) -> str:
        """A date as far as it is known; as typed where it could not be read."""
        if value is None:
            return ""
        if value.year is None:
            return value.typed
        if value.month is None:
            return str(value.year)
        day = datetime.date(value.year, value.month, value.day or 1)
        return self.day(day) if value.day else format_skeleton("yMMMM", day, locale=self._locale)

    def day(self, value: datetime.date) -> str:
        """A day in full."""
        if value.day == 1 and self._locale.language == "fr":
            return format_date(value, "d'er' MMMM y", self._locale)  # an ordinal, by custom
        return format_date(value, "long", self._locale)

    def value(self, value: Value) -> str:
        """A value: grouped only where it is a plain number; a sign where nothing was reported."""
        if value.typed is None:
            return MISSING
        if value.notation is not None:
            return self._notations[value.notation]
        return self._number(value.typed) if value.number is not None else value.typed

    def number(self, number: Decimal) -> str:
        """A number that was reckoned, without zeros at its end."""
        digits = f"{number:f}"
        return self._number(digits.rstrip("0").rstrip(".") if "." in digits else digits)

    def _number(self, typed: str) -> str:
        """A plain number with the language's separators; its digits stay as typed."""
        sign = {"-": "−", "+": "+"}.get(typed[0], "")
        whole, _, fraction = typed.lstrip("+-").partition(".")
        group = get_group_symbol(self._locale)
        tail = whole[-3:]
        rest = whole[:-3]
        while rest:
            tail = f"{rest[-3:]}{group}{tail}"
            rest = rest[:-3]
        return sign + tail + (get_decimal_symbol(self._locale) + fraction if fraction else "")

    def count(self, number: int) -> str:
        """A whole number, grouped in the language's manner."""
        return self._number(str(number))

    def money(self, value: Value, currency: str) -> str:
        """Money: the amount, then the currency as the State wrote it; empty where none is given."""
        if value.typed is None:
            return ""
        return self._say.pgettext("money", "{amount} {currency}").format(
            amount=self.value(value), currency=currency
        )

    def period(self, start: PartialDate | None, end: PartialDate | None) -> str:
        """A span of time; empty where neither end is known."""
        if start is None and end is None:
            return ""
        if end is None:
            return self._say.pgettext("period", "since {start}").format(start=self.date(start))
        if start is None:
            return self._say.pgettext("period", "until {end}").format(end=self.date(end))
        if start.typed == end.typed:
            return self.date(start)
        one, two = self.date(start), self.date(end)
        dash = "–" if one.isdigit() and two.isdigit() else " – "
        return f"{one}{dash}{two}"

    def listing(self, items: list[str]) -> str:
        """Items as a list within a sentence."""
        return format_list(items, locale=self._locale) if items else ""


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(_LOCALES.get(language, language.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")


def direction(language: str) -> str:
    """The direction of a language's script: "rtl" for Arabic and its like, else "ltr"."""
    return "rtl" if language.split("-", maxsplit=1)[0] in RTL_LANGUAGES else "ltr"
