"""Dates, numbers and codes as offices write them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ValidationInfo, model_validator

from vnr.findings import Said
from vnr.model.review.base import Frozen, blank_as_none, refuse
from vnr.model.review.field import Kind, Means

NOTATIONS = ("not_available", "not_applicable", "confidential")

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_THREE = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})", re.ASCII)
_PLAIN_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)
_IMPOSSIBLE_NUMBER = re.compile(
    r"[+-]?(\.?inf|infinity|\.?nan|\d+(\.\d*)?e\+?\d{3,})", re.IGNORECASE
)


class PartialDate(Frozen):
    """A year, a month or a day; `typed` is what was written and is printed where no more is known.

    `year` is None where the text is not of the form 2026, 2026-03 or 2026-03-31 but may well be
    a date in words. `readings` are the days that a date in figures such as 05/06/2022 can mean.
    """

    typed: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    readings: tuple[date, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _from_input(cls, value: Any) -> Any:
        return _read_date(value.strip()) if isinstance(value, str) else value

    @property
    def first_day(self) -> date | None:
        """The first day that the date can mean, where it is known."""
        if self.year is None:
            return self.readings[0] if len(self.readings) == 1 else None
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date | None:
        """The last day that the date can mean, where it is known."""
        if self.year is None:
            return self.first_day
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])


def _read_date(typed: str) -> dict[str, Any]:
    if match := _ISO.fullmatch(typed):
        year, month, day = (int(part) if part else None for part in match.groups())
        parts = (1 if part is None else part for part in (year, month, day))
        if _day(*parts) is None:
            refuse("VNR207", found=typed)
        return {"typed": typed, "year": year, "month": month, "day": day}
    if match := _THREE.fullmatch(typed):
        first, second, third = map(int, match.groups())
        candidates = {_day(third, second, first), _day(third, first, second)}
        readings = tuple(sorted(found for found in candidates if found))
        if not readings:
            refuse("VNR207", found=typed)
        return {"typed": typed, "readings": readings}
    if typed.isdigit():  # 20222: figures only, and no year
        refuse("VNR207", found=typed)
    return {"typed": typed}


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


class Value(Frozen):
    """A reported value: the text as typed, and a number where it plainly is one.

    Missing stays missing and zero stays zero: `typed` is None where nothing was reported. A
    notation (`not_available` …) or a typed value ("<0.1", "12 persons") has no number, is
    printed as it is and never plotted.
    """

    typed: str | None = None
    number: Decimal | None = None
    notation: Literal["not_available", "not_applicable", "confidential"] | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_input(cls, value: Any) -> Any:
        if isinstance(value, dict):
            return value
        typed = blank_as_none(value)
        if typed is None:
            return {}
        typed = str(typed).strip()
        if _IMPOSSIBLE_NUMBER.fullmatch(typed):
            refuse("VNR213", found=typed)
        if _PLAIN_NUMBER.fullmatch(typed):
            return {"typed": typed, "number": Decimal(typed)}
        return {"typed": typed, "notation": typed if typed in NOTATIONS else None}


def _whole(value: object, info: ValidationInfo) -> object:
    """A whole number that may be absent, else VNR208."""
    value = blank_as_none(value)
    if value is None or isinstance(value, int):
        return value
    text = str(value).strip()
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII):
        year = (info.field_name or "") in {"year", "last", "next"}
        refuse("VNR208", found=text, wanted=Said("year") if year else Said("whole number"),
               example="2024" if year else "12")  # fmt: skip
    return int(text)


def _flag(value: object) -> object:
    """Yes or no, else VNR204."""
    value = blank_as_none(value)
    if value is None or isinstance(value, bool):
        return bool(value)
    word = str(value).strip().lower()
    if word in {"true", "yes", "y", "1"}:
        return True
    if word in {"false", "no", "n", "0"}:
        return False
    return refuse("VNR204", found=str(value), known="true, false")


def _address(value: object) -> object:
    """A web or mail address, else VNR217."""
    value = blank_as_none(value)
    if value is None:
        return None
    text = str(value).strip()
    if not re.match(r"(https?://|mailto:)\S+$", text, re.IGNORECASE):
        refuse("VNR217", found=text)
    return text


WholeNumber = Annotated[int | None, BeforeValidator(_whole)]
Year = Annotated[str | None, BeforeValidator(blank_as_none)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Address = Annotated[str | None, BeforeValidator(_address), Means(Kind.ADDRESS)]
OptionalDate = Annotated[PartialDate | None, BeforeValidator(blank_as_none)]
