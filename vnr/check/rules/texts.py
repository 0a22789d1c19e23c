"""Texts that were damaged on the way, and figures that could point at single people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnr.check.registry import Remark, Subject, rule
from vnr.model.review.shape import walk
from vnr.model.review.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

# UTF-8 read as Windows-1252: a letter of the second byte's page after Ã, Â, â€ …
MISREAD = re.compile("\ufffd|[ÃÂ][\u0080-\u00bf\u0152-\u0178\u2013-\u2122]|â€[\u0080-\u2122]")
DISAGGREGATIONS = ("sex", "age", "status", "place", "disability")
SMALL = 5  # persons; the threshold of many statistical offices for tables of people
PEOPLE = re.compile(r"\b(persons?|people|personnes?|человек|лиц|personas?|cases?)\b", re.IGNORECASE)


@rule("VNR317")
def misread(subject: Subject) -> Iterator[Remark]:
    """Text that was read with another encoding than it was written with."""
    for path, value in walk(subject.review):
        if not isinstance(value, Text):
            continue
        for _, text in value.versions:
            if match := MISREAD.search(text):
                around = text[max(match.start() - 10, 0) : match.end() + 10]
                yield Remark(path, {"found": around})


@rule("VNR318")
def few_people(subject: Subject) -> Iterator[Remark]:
    """A count of fewer than five people in a group that is told apart by sex, age or place."""
    for index, series in enumerate(subject.review.indicators):
        unit = series.unit.versions[0][1] if series.unit else ""
        if not PEOPLE.search(unit):
            continue
        for position, point in enumerate(series.observations):
            number = point.value.number
            apart = any(getattr(point, name) for name in DISAGGREGATIONS)
            if apart and number is not None and 0 < number < SMALL:
                path = ("indicators", index, "observations", position, "value")
                yield Remark(path, {"value": point.value.typed or "", "limit": str(SMALL)})
