"""Charts as values: where everything stands, in per cent of the drawing, and every word as text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from vnr.model.review.text import Text

LevelKind = Literal["baseline", "target"]
SpotKind = Literal["value", "word", "baseline", "target"]


@dataclass(frozen=True)
class Tick:
    """A word on an axis: `at` is counted from the left or from the bottom."""

    axis: Literal["x", "y"]
    at: float
    text: str


@dataclass(frozen=True)
class Level:
    """A value to compare with, as a line over the whole width; its word stands at `x`, if it fits.

    `y` is its height, `value` the number itself.
    """

    kind: LevelKind
    y: float
    value: float
    x: float
    text: str


@dataclass(frozen=True)
class Spot:
    """What was reported for a year: a point at a plain number, a word where there is none.

    `x` and `y` are per cent from the left and the bottom, `year` and `value` what they stand for.
    Spots of one `run` are joined by a line. `text` is printed `place` the point; where `place` is
    empty there is no room, and the table has it.
    """

    kind: SpotKind
    x: float
    y: float
    year: float
    value: float
    run: int
    text: str
    place: Literal["above", "below", ""]


@dataclass(frozen=True)
class LineChart:
    """A series over time. `alt` says in a sentence what it shows, `note` what belongs to it.

    `years` and `values` are the ends of the two axes.
    """

    title: str
    alt: str
    note: str
    years: tuple[float, float]
    values: tuple[float, float]
    ticks: tuple[Tick, ...]
    levels: tuple[Level, ...]
    spots: tuple[Spot, ...]


@dataclass(frozen=True)
class Cell:
    """A field of a matrix: its words, and the tint (0 to 6) that repeats them; empty: nothing."""

    text: str = ""
    tone: int = 0


@dataclass(frozen=True)
class GoalRow:
    """An objective and, for each goal of the matrix, how many targets are linked to it."""

    number: int
    title: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class GoalMatrix:
    """Objectives against the goals to whose targets the review links them."""

    goals: tuple[int, ...]
    rows: tuple[GoalRow, ...]


@dataclass(frozen=True)
class PledgeRow:
    """A pledge and what was reported of it in each year of the history."""

    anchor: str
    title: Text
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class PledgeHistory:
    """Pledges against years: when announced, and the last status that was reported in a year.

    `shortened` says that years before the first one shown are left out.
    """

    years: tuple[int, ...]
    rows: tuple[PledgeRow, ...]
    shortened: bool
