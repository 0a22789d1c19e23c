"""`Report`: everything a template needs; templates decide order and wording, never facts.

The `review` in it is the public projection, every text reduced to the one version to print.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from vnr.model.charts import GoalMatrix, LineChart, PledgeHistory
    from vnr.model.coverage import Gaps
    from vnr.model.packs import Packs
    from vnr.model.report_excerpts import FormView, GoalPart
    from vnr.model.report_links import Citing, Index, LinkGroup
    from vnr.model.review import Review
    from vnr.model.review.environment import Framework, OwnSection
    from vnr.model.review.people import Source
    from vnr.model.review.progress import (
        IndicatorSeries,
        Measure,
        ObjectiveEntry,
        Pledge,
        Point,
        Practice,
    )
    from vnr.model.review.text import Narrative, Text
    from vnr.model.review.values import PartialDate, Value


class Formats(Protocol):
    """How the report's language writes dates, numbers and lists; given to templates as filters."""

    def date(self, value: PartialDate | None) -> str:
        """A date as far as it is known; as typed where it could not be read."""

    def value(self, value: Value) -> str:
        """A value: grouped in the language's manner only where it is a plain number."""

    def period(self, start: PartialDate | None, end: PartialDate | None) -> str:
        """A span of time; empty where neither end is known."""

    def listing(self, items: list[str]) -> str:
        """Items as a list within a sentence."""


@dataclass(frozen=True)
class Tag:
    """A status in words; `tone` (0 to 6) tints it."""

    label: str
    tone: int


@dataclass(frozen=True)
class MeasureView:
    """A measure as it is told: once, at `anchor`."""

    entry: Measure
    anchor: str
    kind: str
    status: Tag | None
    lead: str
    links: tuple[LinkGroup, ...]


@dataclass(frozen=True)
class PracticeView:
    """A practice as it is told: once, at `anchor`."""

    entry: Practice
    anchor: str
    links: tuple[LinkGroup, ...]


@dataclass(frozen=True)
class SeriesRow:
    """One year of a series: a cell for each column of the table, and the notes of the row."""

    year: str
    cells: tuple[str, ...]
    notes: tuple[Text, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class IndicatorView:
    """An indicator: its series as a table, its first, latest and wanted values."""

    entry: IndicatorSeries
    anchor: str
    code: str
    framework: str
    direction: str
    columns: tuple[str, ...]  # what tells the values of one year apart; one empty name if nothing
    rows: tuple[SeriesRow, ...]
    latest: tuple[str, str] | None  # year and printed value
    distance: str  # from the latest value to the target, in words; empty where not to be reckoned
    charts: tuple[LineChart, ...]
    links: tuple[LinkGroup, ...]

    @property
    def has_notes(self) -> bool:
        """Whether any row carries a note."""
        return any(row.notes for row in self.rows)


@dataclass(frozen=True)
class PledgeView:
    """A pledge: what was announced and how it fares."""

    entry: Pledge
    anchor: str
    status: Tag | None
    entity: str
    type: str
    nature: tuple[str, ...]
    made_at: str
    lead: str
    links: tuple[LinkGroup, ...]
    follow_up_status: tuple[str, ...]


@dataclass(frozen=True)
class ObjectivePart:
    """One objective as the report tells it.

    `measures` and `practices` are told here; `also` are measures and practices told under
    another objective: their title and where that is.
    """

    number: int
    anchor: str
    title: str
    short: str
    entry: ObjectiveEntry | None
    status: Tag | None
    trend: str
    lead: str
    links: tuple[LinkGroup, ...]
    measures: tuple[MeasureView, ...]
    practices: tuple[PracticeView, ...]
    also: tuple[Citing, ...]
    indicators: tuple[IndicatorView, ...]
    pledges: tuple[PledgeView, ...]


@dataclass(frozen=True)
class Group:
    """Objectives told together: a round table, a theme, a goal; without title when by objective."""

    title: Text | str
    anchor: str
    text: Narrative | None
    objectives: tuple[ObjectivePart, ...]


@dataclass(frozen=True)
class Overview:
    """What the State says on a round table or theme by which the report is not ordered."""

    title: Text | str
    text: Narrative | None
    objectives: tuple[int, ...]


@dataclass(frozen=True)
class Count:
    """One bar of a chart: how many of what."""

    label: str
    value: int
    tone: int


@dataclass(frozen=True)
class SourceView:
    """A source with the number under which the report cites it."""

    entry: Source
    number: int
    anchor: str


@dataclass(frozen=True)
class Report:
    """One document's facts. Every name here is printed as it stands.

    `sources` are in the order of the input; `source_numbers` gives "[3]" and its anchor for an
    id. `covered` are the numbers of the objectives reported on, `left_out` those that the State
    says it does not address. `institutions` maps ids to printed names. `told` are the objectives
    that have a section; `overviews` tell of round tables and themes by which it is
    not ordered; `own_sections` stand after the section template they are filed under. `gaps` are
    there in a draft only.
    `goals` tell the same by goal, `forms` as the Network asks for it.
    """

    review: Review
    packs: Packs
    formats: Formats
    language: str
    direction: Literal["ltr", "rtl"]
    country: str
    cycle: str
    date: date
    stamp: str
    is_draft: bool
    status: str
    groups: tuple[Group, ...]
    overviews: tuple[Overview, ...]
    told: frozenset[int]
    general_measures: tuple[MeasureView, ...]
    general_practices: tuple[PracticeView, ...]
    indicators: tuple[IndicatorView, ...]
    pledges: tuple[PledgeView, ...]
    goals: tuple[GoalPart, ...]
    forms: tuple[FormView, ...]
    own_sections: Mapping[str, tuple[OwnSection, ...]]
    frameworks: tuple[tuple[str, tuple[Framework, ...]], ...]
    statuses: tuple[Count, ...]
    pledge_statuses: tuple[Count, ...]
    pledge_history: PledgeHistory | None
    goal_matrix: GoalMatrix | None
    paragraph_indexes: tuple[Index, ...]
    target_index: Index
    sources: tuple[SourceView, ...]
    source_numbers: Mapping[str, SourceView]
    institutions: Mapping[str, str]
    acronyms: tuple[tuple[str, str], ...]
    principles: Mapping[str, str]
    covered: tuple[int, ...]
    answers: Mapping[str, Mapping[str, str]]
    scales: Mapping[str, tuple[Tag, ...]]
    notations: tuple[str, ...]
    notation_legend: Mapping[str, str]
    gaps: Gaps

    def point(self, point: Point | None) -> str:
        """A baseline or target in print: its value and year."""
        if point is None:
            return ""
        value = self.formats.value(point.value)
        return f"{value} ({point.year})" if point.year else value

    def party(self, text: Text) -> Text | str:
        """A person or office in words; an institution's id stands for its name."""
        return self.institutions.get(text.versions[0][1].strip(), text)

    def agreement(self, name: Text) -> Text | str:
        """An agreement by its id in the packs, else as the State wrote it."""
        found = self.packs.agreements.get(name.versions[0][1].strip())
        return found.label(self.language).title if found else name
