"""Scales of charts: years as places on an axis, round numbers for the other; plain arithmetic."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_YEAR = re.compile(r"(\d{4})(?:\s*[/–-]\s*(\d{4}|\d{2}))?", re.ASCII)
_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_INTERVALS = 4  # at most, so that the words of an axis have room
_FAR_FROM_ZERO = Decimal(2) / 3  # values that all lie this near to the highest


def place_of(year: str | None) -> float | None:
    """Where a year stands on an axis of time: 2020 is 2020, the span 2019/20 is 2019.5.

    None where the text is no year ("spring") or a span that runs backwards.
    """
    match = _YEAR.fullmatch((year or "").strip())
    if match is None:
        return None
    start, end = match.groups()
    if end is None:
        return float(start)
    last = int(end if len(end) == len(start) else start[:2] + end)
    if last < int(start) and len(end) == 2:  # 1999/00
        last += 100
    return (int(start) + last) / 2 if last >= int(start) else None


@dataclass(frozen=True)
class Scale:
    """The ends of an axis and the numbers written on it."""

    low: Decimal
    high: Decimal
    ticks: tuple[Decimal, ...]

    def at(self, value: Decimal) -> float:
        """A value in per cent of the axis."""
        return float(100 * (value - self.low) / (self.high - self.low))


def scale_for(values: Sequence[Decimal]) -> Scale:
    """The scale that holds all `values`, of which there is at least one.

    It begins at zero, unless all values are so far from it that a line would show nothing.
    """
    low, high = min(values), max(values)
    near = low == high or min(abs(low), abs(high)) < max(abs(low), abs(high)) * _FAR_FROM_ZERO
    if near:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if low == high:
        high = low + 1
    step = _round_step((high - low) / _INTERVALS)
    first, last = low // step * step, -(-high // step) * step
    # Decimal's // cuts towards zero; a scale must reach past its values on both sides
    first = first - step if first > low else first
    last = last + step if last < high else last
    ticks = tuple(first + step * n for n in range(int((last - first) / step) + 1))
    return Scale(first, last, ticks)


def _round_step(least: Decimal) -> Decimal:
    """The smallest of 1, 2, 2.5, 5 times a power of ten that is not below `least`."""
    power = Decimal(10) ** least.adjusted()
    return next(step * power for step in _STEPS if step * power >= least)
