"""Indicator series as line charts: what is plainly a number is drawn, all else is said.

A line joins two values only where nothing between them is missing and where they stand no
further apart than is usual in the series.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low
from typing import TYPE_CHECKING

from vnr.compose.axes import place_of, scale_for
from vnr.compose.labels import SIGN_WIDTH, Labels
from vnr.model.charts import Level, LineChart, Spot, Tick

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from vnr.catalogue import Catalogue
    from vnr.compose.axes import Scale
    from vnr.compose.formats import LocaleFormats
    from vnr.model.charts import LevelKind
    from vnr.model.review.figures import Observation, Point

FEWEST = 3  # plain values in different years: less is read faster than looked at
LONGEST = 14  # signs of a number that still has room beside an axis
_EVERY = 8  # values of a series in which each one is written


@dataclass(frozen=True)
class Line:
    """What a chart is drawn of: the points of one column of a series, baseline and target.

    `about` are facts to be said below the drawing.
    """

    title: str
    points: Sequence[Observation]
    baseline: Point | None
    target: Point | None
    about: Sequence[str]


@dataclass(frozen=True)
class _Dot:
    x: float
    number: Decimal
    year: str
    text: str


def line_chart(line: Line, formats: LocaleFormats, say: Catalogue) -> LineChart | None:
    """The chart of a series; None where there are fewer than three plain values to look at."""
    dots = sorted(_dots(line.points, formats), key=lambda dot: dot.x)
    levels = {
        kind: point for kind, point in (("baseline", line.baseline), ("target", line.target))
        if point is not None and point.value.number is not None
    }  # fmt: skip
    numbers = [dot.number for dot in dots]
    numbers += [p.value.number for p in levels.values() if p.value.number is not None]
    if len({dot.x for dot in dots}) < FEWEST or max(map(_length, numbers)) > LONGEST:
        return None
    return _Drawing(line, dots, levels, scale_for(numbers), formats, say).chart()


def _length(number: Decimal) -> int:
    return len(f"{number:f}")


def _dots(points: Iterable[Observation], formats: LocaleFormats) -> Iterable[_Dot]:
    for point in points:
        x = place_of(point.year)
        if x is not None and point.value.number is not None:
            yield _Dot(x, point.value.number, point.year or "", formats.value(point.value))


def runs(dots: Sequence[float], holes: Sequence[float]) -> list[int]:
    """For each place of a value, in order, the number of the stretch of line that it is part of.

    `holes` are the places where a value is missing. Two values of one year are not joined to
    anything: nobody says which of them the series goes on from.
    """
    steps = [after - before for before, after in pairwise(dots) if after > before]
    usual = median_low(steps) if steps else 0
    run, found = 0, []
    for position, place in enumerate(dots):
        before = dots[position - 1] if position else None
        doubled = dots.count(place) > 1 or (before is not None and dots.count(before) > 1)
        if before is not None and (
            doubled or place - before > usual or any(before < hole < place for hole in holes)
        ):
            run += 1
        found.append(run)
    return found


class _Drawing:
    """One chart on its way: scales first, then the words that find room."""

    def __init__(
        self,
        line: Line,
        dots: Sequence[_Dot],
        levels: dict[str, Point],
        scale: Scale,
        formats: LocaleFormats,
        say: Catalogue,
    ) -> None:
        self._line, self._dots, self._points, self._scale = line, dots, levels, scale
        self._formats, self._say = formats, say
        self._others = [
            (x, point.year or "", formats.value(point.value))
            for point in line.points
            if point.value.number is None and (x := place_of(point.year)) is not None
        ]
        places = [dot.x for dot in dots] + [x for x, _, _ in self._others]
        places += [x for p in levels.values() if (x := place_of(p.year)) is not None]
        first, last = min(places), max(places)
        # the words of the first and last value stand inside the drawing, whole
        start, end = (_half(dots[n].text) for n in (0, -1))
        share = (last - first) / (100 - start - end)
        self._first, self._last = first - share * start, last + share * end
        self._labels = Labels(
            [(self._x(dot.x), scale.at(dot.number)) for dot in dots],
            [scale.at(p.value.number) for p in levels.values() if p.value.number is not None],
            self._margin(),
        )

    def chart(self) -> LineChart:
        """The finished chart."""
        values = self._values()
        words, unsaid = self._words()
        goals = list(self._goals())
        return LineChart(
            title=self._line.title,
            alt=self._sentence(),
            note=" · ".join([*self._line.about, *self._remarks(unsaid)]),
            years=(self._first, self._last),
            values=(float(self._scale.low), float(self._scale.high)),
            ticks=(*self._heights(), *self._years()),
            levels=tuple(self._levels()),
            spots=(*goals, *values, *words),
        )

    def _margin(self) -> int:
        """The signs of the longest number at the side."""
        return max(len(tick.text) for tick in self._heights())

    def _x(self, place: float) -> float:
        return 100 * (place - self._first) / (self._last - self._first)

    def _values(self) -> list[Spot]:
        """The plain values; those that say most are written first, the others where room is."""
        numbered = runs([dot.x for dot in self._dots], [x for x, _, _ in self._others])
        numbers = [dot.number for dot in self._dots]
        last = len(numbers) - 1
        wanted = [last, 0, numbers.index(max(numbers)), numbers.index(min(numbers))]
        if len(numbers) <= _EVERY:
            wanted += range(len(numbers))
        placed = {}
        for n in dict.fromkeys(wanted):
            dot = self._dots[n]
            low = all(dot.number < self._dots[m].number for m in (n - 1, n + 1) if 0 <= m <= last)
            x, y = self._x(dot.x), self._scale.at(dot.number)
            placed[n] = self._labels.beside(x, y, dot.text, below=low)
        return [
            Spot("value", self._x(dot.x), self._scale.at(dot.number), dot.x, float(dot.number),
                 numbered[n], dot.text, placed.get(n, ""))
            for n, dot in enumerate(self._dots)
        ]  # fmt: skip

    def _words(self) -> tuple[list[Spot], list[str]]:
        """Words at the foot of the years without a number, and those that found no room there."""
        spots, unsaid = [], []
        for x, year, text in self._others:
            place = self._labels.beside(self._x(x), 0, text)
            spots.append(
                Spot("word", self._x(x), 0, x, float(self._scale.low), -1, text, place)
            )  # fmt: skip
            if not place:
                unsaid.append(f"{year} ({text})")
        return spots, unsaid

    def _goals(self) -> Iterable[Spot]:
        """Baseline and target at their year, where they have one."""
        for kind, point in self._points.items():
            x, number = place_of(point.year), point.value.number
            if x is not None and number is not None:
                yield Spot(_kind(kind), self._x(x), self._scale.at(number), x, float(number), -1,
                           self._formats.value(point.value), "")  # fmt: skip

    def _levels(self) -> Iterable[Level]:
        words = {
            "baseline": self._say.pgettext("chart", "baseline"),
            "target": self._say.pgettext("chart", "target"),
        }
        for kind, point in self._points.items():
            if (number := point.value.number) is not None:
                y = self._scale.at(number)
                x = self._labels.along(y, words[kind])
                text = "" if x is None else words[kind]
                yield Level(_kind(kind), y, float(number), x or 0, text)

    def _heights(self) -> Iterable[Tick]:
        for number in self._scale.ticks:
            yield Tick("y", self._scale.at(number), self._formats.number(number))

    def _years(self) -> Iterable[Tick]:
        """The first, the last and the target's year, then as many as have room."""
        named = {dot.x: dot.year for dot in self._dots} | {x: year for x, year, _ in self._others}
        for point in self._points.values():
            if (x := place_of(point.year)) is not None:
                named.setdefault(x, point.year or "")
        ordered = sorted(named)
        room = Labels(margin=self._margin())
        first = [ordered[0], ordered[-1], *(dot.x for dot in self._dots[-1:])]
        kept = [
            x for x in dict.fromkeys([*first, *ordered])
            if room.beside(self._x(x), 0, f"{named[x]} ")
        ]  # fmt: skip
        return [Tick("x", self._x(x), named[x]) for x in sorted(kept)]

    def _sentence(self) -> str:
        first, last = self._dots[0], self._dots[-1]
        numbers = [dot.number for dot in self._dots]
        facts = {
            "title": self._line.title,
            "count": len(numbers),
            "first": first.text,
            "first_year": first.year,
            "last": last.text,
            "last_year": last.year,
            "low": self._dots[numbers.index(min(numbers))].text,
            "high": self._dots[numbers.index(max(numbers))].text,
        }
        target = self._points.get("target")
        if target is None:
            return self._say.gettext(
                "Line chart, {title}: {count} values, from {first} ({first_year}) to {last} "
                "({last_year}); lowest {low}, highest {high}."
            ).format(**facts)
        return self._say.gettext(
            "Line chart, {title}: {count} values, from {first} ({first_year}) to {last} "
            "({last_year}); lowest {low}, highest {high}; target {target}."
        ).format(**facts, target=self._formats.value(target.value))

    def _remarks(self, unsaid: Sequence[str]) -> Iterable[str]:
        if not self._scale.low <= 0 <= self._scale.high:
            yield self._say.gettext("The scale does not begin at zero")
        unread = [
            f"{point.year or '–'} ({self._formats.value(point.value)})"
            for point in self._line.points
            if place_of(point.year) is None
        ]
        if told := [*unsaid, *unread]:
            yield self._say.gettext("Not drawn: {list}").format(list=", ".join(told))


def _half(text: str) -> float:
    return len(text) * SIGN_WIDTH / 2


def _kind(kind: str) -> LevelKind:
    return "target" if kind == "target" else "baseline"
