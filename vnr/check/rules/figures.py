"""Series of figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnr.check.registry import Remark, Subject, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.model.node import Path
    from vnr.model.packs import Languages
    from vnr.model.review.figures import IndicatorSeries, Observation, Point
    from vnr.model.review.text import Text

DISAGGREGATIONS = ("sex", "age", "status", "place", "disability")
SMALL = 5  # persons; the threshold of many statistical offices for tables of people
# a typed value with a unit: a sign, a currency or a word after the number, or a currency before
_WITH_UNIT = re.compile(r"[<>~≈]?\s*([A-Z]{3}|US\$|[$€£¥])?\s*[+-]?\d[\d\s.,'’]*(.*)", re.DOTALL)
_CURRENCY = re.compile(r"[A-Z]{3}|US\$|[$€£¥]")


@rule("VNR304")
def same_year_twice(subject: Subject) -> Iterator[Remark]:
    """Two values for one year that nothing tells apart."""
    for index, series in enumerate(subject.review.indicators):
        seen: dict[object, tuple[Observation, Path]] = {}
        for position, point in enumerate(series.observations):
            path: Path = ("indicators", index, "observations", position)
            key = (point.year, point.sex, point.age, point.status, point.place, point.disability,
                   point.note, point.visibility)  # fmt: skip
            if key in seen and seen[key][0].value.typed != point.value.typed:
                first, where = seen[key]
                details = {
                    "year": point.year or "–",
                    "first": first.value.typed or "–",
                    "second": point.value.typed or "–",
                }
                yield Remark(path, details, also=(where,))
            seen.setdefault(key, (point, path))


@rule("VNR318")
def few_people(subject: Subject) -> Iterator[Remark]:
    """A count of fewer than five people in a group that is told apart by sex, age or place."""
    languages = subject.packs.languages
    for index, series in enumerate(subject.review.indicators):
        if not _counts_people(series, languages):
            continue
        for position, point in enumerate(series.observations):
            number = point.value.number
            apart = any(getattr(point, name) for name in DISAGGREGATIONS)
            if apart and number is not None and 0 < number < SMALL and point.audience == "public":
                path = ("indicators", index, "observations", position, "value")
                yield Remark(path, {"value": point.value.typed or "", "limit": str(SMALL)})


def _counts_people(series: IndicatorSeries, languages: Languages) -> bool:
    """Whether the unit, or the name where there is none, speaks of people and of no share."""
    language, text = (series.unit or series.name).versions[0]

    def says(*words: str) -> bool:
        return re.search("|".join(words), text, re.IGNORECASE) is not None

    scaled = languages.cues("multipliers", language), languages.cues("per_cent", language)
    share = says("%", languages.cues("ratio", language), *scaled)
    return says(languages.cues("people", language)) and not share


@rule("VNR324")
def changing_units(subject: Subject) -> Iterator[Remark]:
    """Values of one series that are typed with different units, such as 12 % beside 0.12."""
    for index, series in enumerate(subject.review.indicators):
        first: tuple[str, str, Path] | None = None
        for path, point in _points(series):
            typed = point.value.typed or ""
            unit = _unit(typed, series.name, subject.packs.languages)
            if unit is None or point.audience != "public":
                continue
            first = first or (unit, typed, ("indicators", index, *path))
            if unit != first[0]:
                details = {"first": first[1], "second": typed}
                yield Remark(("indicators", index, *path, "value"), details, also=(first[2],))
                break


def _points(series: IndicatorSeries) -> Iterator[tuple[Path, Point]]:
    for name in ("baseline", "target"):
        if point := getattr(series, name):
            yield (name,), point
    for position, point in enumerate(series.observations):
        yield ("observations", position), point


def _unit(typed: str, name: Text, languages: Languages) -> str | None:
    """The percent sign, the currency and the thousands of a typed value, together; else None.

    Other words ("12 persons", "7 (provisional)") are no unit here, and what has no number has
    none.
    """
    match = _WITH_UNIT.fullmatch(typed)
    if not match:
        return None
    language = name.versions[0][0]
    around = f"{match[1] or ''} {match[2]}"
    percent = re.search(rf"%|{languages.cues('per_cent', language)}", around, re.IGNORECASE)
    scale = re.search(languages.cues("multipliers", language), around, re.IGNORECASE)
    currency = _CURRENCY.search(around)
    return " ".join(["%" if percent else "", *(m[0] for m in (scale, currency) if m)]).strip()
