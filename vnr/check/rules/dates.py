"""Dates: readable in one way only, and in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.check.registry import Remark, Subject, rule
from vnr.model.review.base import Entry
from vnr.model.review.values import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

IN_ORDER = (("start", "end"), ("date", "end"))


@rule("VNR303")
def ambiguous(subject: Subject) -> Iterator[Remark]:
    """A date in figures that can be two days, such as 05/06/2022."""
    for path, value in subject.values:
        if isinstance(value, PartialDate) and len(value.readings) > 1:
            yield Remark(path, {"found": value.typed})


@rule("VNR308")
def reversed_period(subject: Subject) -> Iterator[Remark]:
    """An end that lies before the beginning, whatever day a partial date means."""
    for path, value in subject.values:
        if not isinstance(value, Entry):
            continue
        for first, second in IN_ORDER:
            one, two = getattr(value, first, None), getattr(value, second, None)
            if not isinstance(one, PartialDate) or not isinstance(two, PartialDate):
                continue
            begin, end = one.first_day, two.last_day
            if begin and end and begin > end:
                key = type(value).model_fields[second].alias or second
                yield Remark((*path, key), {"from": one.typed, "to": two.typed})
