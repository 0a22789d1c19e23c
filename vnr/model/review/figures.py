"""Figures: indicators with their series."""

from __future__ import annotations

from typing import Annotated, ClassVar

from vnr.model.review.base import Entry, ListOf, OneOf
from vnr.model.review.codes import Objectives, Targets
from vnr.model.review.field import entries, field, required
from vnr.model.review.references import EntryId, SourceId
from vnr.model.review.text import OptionalText, Text
from vnr.model.review.values import Value, Year

FRAMEWORKS = {
    "sdg": "the global indicator framework of the 2030 Agenda",
    "gcm": "indicators of the Compact",
    "national": "the State's own",
}
DIRECTIONS = {"up": "more is better", "down": "less is better", "none": "neither is better"}


class Point(Entry):
    """A year with a value: a baseline or a target. `year` may be a range ("2019/20")."""

    year: Year = field("Year", "A year, or a range such as 2019/20.", "2024")
    value: Value = field(
        "Value",
        "A number with a point; or not_available, not_applicable or confidential; or words.",
        "4.7",
        default=Value(),
    )


class Observation(Point):
    """One observation of a series, with what tells it from others of the same year."""

    note: OptionalText = field("Note", "What to know about this one figure.", "Preliminary")
    source: SourceId = field("Source", "The id of its source, where it has its own.", "src-survey")
    sex: OptionalText = field("Sex", "Of whom, by sex.", "female")
    age: OptionalText = field("Age", "Of whom, by age.", "15–24")
    status: OptionalText = field("Migratory status", "Of whom, by status.", "seasonal workers")
    place: OptionalText = field("Place", "Of which part of the country.", "Northern Province")
    disability: OptionalText = field("Disability", "Of whom, by disability.", "with a disability")


class IndicatorSeries(Entry):
    """An indicator with its series; `code` as the framework has it, text ("8.10.2")."""

    identity: ClassVar[str | None] = "id"

    id: EntryId = required(
        "Id", "A short name by which objectives name the indicator.", "remittance-cost"
    )
    code: str | None = field("Code", "The code in its framework, in quotes.", "10.c.1")
    framework: Annotated[str | None, OneOf(FRAMEWORKS)] = field(
        "Framework", "Where the indicator comes from.", "sdg"
    )
    name: Text = required("Name", "What is measured.", "Cost of remittances, of the amount sent")
    unit: OptionalText = field("Unit", "The unit of all values.", "per cent")
    direction: Annotated[str | None, OneOf(DIRECTIONS)] = field(
        "Direction", "Which way is better.", "down"
    )
    objectives: Objectives = entries("Objectives", "Objectives that it speaks to.", ["20"])
    targets: Targets = entries("SDG targets", "Targets that it belongs to, in quotes.", ["10.c"])
    baseline: Point | None = field(
        "Baseline", "The value from which progress counts.", {"year": "2021", "value": "6.8"}
    )
    target: Point | None = field(
        "Target", "The value aimed at, and when.", {"year": "2030", "value": "3"}
    )
    observations: Annotated[tuple[Observation, ...], ListOf] = entries(
        "Observations", "The values of the series."
    )
    note: OptionalText = field("Note", "What to know about all values.", "Average of the year")
    source: SourceId = field("Source", "The id of the source of the series.", "src-survey")
