"""Numbers of a workbook as they were typed: dates, months, percentages, plain figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

# formats that a workbook names by number alone (ECMA-376, part 1, 18.8.30)
BUILT_IN = {
    9: "0%", 10: "0.00%", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm",
    19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm", 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mmss.0",
}  # fmt: skip
_DAY_SHIFT_1904 = 1462
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_LAST_DAY = 2_958_465  # 31 December 9999


@dataclass(frozen=True)
class Figure:
    """A number as text; `day` is the day where it is a date."""

    text: str
    day: datetime | None = None


def figure(raw: str, form: str, *, since_1904: bool) -> Figure:
    """What the number `raw` of a cell says in the number format `form`."""
    try:
        number = Decimal(repr(float(raw)))
    except (ValueError, InvalidOperation):
        return Figure(raw)
    signs = _LITERAL.sub("", form.partition(";")[0]).lower()
    if form.startswith("["):
        signs = signs or "h" * ("h" in form.lower())
    if "general" not in signs and re.search("[ymdhs]", signs):
        return _date(number, signs, since_1904=since_1904)
    if "%" in signs:
        return Figure(f"{_plain(number * 100)}%")
    return Figure(_plain(number))


def _plain(number: Decimal) -> str:
    """A number in figures, without an exponent and without zeros that nobody typed."""
    if not number.is_finite():
        return str(number)
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _date(number: Decimal, signs: str, *, since_1904: bool) -> Figure:
    """A date as far as its format shows it: a year, a month or a day."""
    serial = float(number) + (_DAY_SHIFT_1904 if since_1904 else 0)
    if not 1 <= serial < _LAST_DAY:  # a time alone, or no date
        return Figure(_plain(number))
    # Excel counts 29 February 1900, which there was not
    start = datetime(1899, 12, 30 if serial >= 60 else 31)  # noqa: DTZ001  # a day, no moment
    day = start + timedelta(days=int(serial))
    seconds = round((serial - int(serial)) * 86_400)
    if seconds:
        clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}"
        return Figure(f"{day:%Y-%m-%d} {clock}", day)
    if "d" in signs:
        return Figure(f"{day:%Y-%m-%d}", day)
    return Figure(f"{day:%Y-%m}" if "m" in signs else f"{day:%Y}", day)
