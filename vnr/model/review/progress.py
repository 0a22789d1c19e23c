"""Progress: objectives, measures and practices; figures and pledges have modules of their own."""

from __future__ import annotations

from typing import Annotated, ClassVar

from vnr.model.review.base import Entry, ListOf, OneOf
from vnr.model.review.codes import (
    Actions,
    ObjectiveNumber,
    Objectives,
    Paragraphs,
    Principles,
    Targets,
)
from vnr.model.review.field import entries, field, required
from vnr.model.review.figures import IndicatorSeries, Observation, Point
from vnr.model.review.pledges import Pledge
from vnr.model.review.references import EntryId, IndicatorIds, SourceIds
from vnr.model.review.scales import ObjectiveStatus
from vnr.model.review.sections import Step
from vnr.model.review.text import OptionalNarrative, OptionalText, Statements, Text, Texts
from vnr.model.review.values import Address, Flag, OptionalDate

__all__ = [
    "IndicatorSeries",
    "Measure",
    "ObjectiveEntry",
    "Observation",
    "Pledge",
    "Point",
    "Practice",
    "Steps",
]

MEASURE_KINDS = {
    "law": "",
    "policy": "",
    "programme": "",
    "agreement": "with other States or organizations",
    "service": "an office, desk, line or site that people use",
    "campaign": "",
    "other": "",
}
MEASURE_STATUSES = {"planned": "", "under_way": "", "completed": "", "suspended": ""}
TRENDS = {"improving": "", "stable": "", "worsening": "", "unknown": ""}

Steps = Annotated[tuple[Step, ...], ListOf]


class ObjectiveEntry(Entry):
    """What a State reports on one of the 23 objectives."""

    identity: ClassVar[str | None] = "objective"

    objective: ObjectiveNumber = required(
        "Objective", "The number of the objective, from 1 to 23.", "20"
    )
    status: ObjectiveStatus = field(
        "Status", "How far the State has come, in its own judgement.", "in_progress"
    )
    status_basis: OptionalText = field(
        "Basis of the status", "What the judgement rests on.", "Prices of the central bank"
    )
    trend: Annotated[str | None, OneOf(TRENDS)] = field(
        "Trend", "How things have moved since the last review.", "improving"
    )
    priority: Flag = field(
        "Priority", "Write true for what the State puts first.", "true", default=False
    )
    not_addressed: OptionalText = field(
        "Not addressed",
        "The reason, where the State prefers not to report on the objective.",
        "Fees of intermediaries abroad lie outside our competence.",
    )
    progress: OptionalNarrative = field(
        "Progress",
        "What was done and with what result.",
        "Sending 200 dollars cost 4.7 per cent in 2025, after 6.8 per cent in 2021.",
    )
    challenges: Statements = entries(
        "Challenges", "What makes the work hard, each on its own.", "Two firms share the market."
    )
    lessons: Statements = entries(
        "Lessons learned", "What others could learn from it.", "Published prices fall faster."
    )
    next_steps: Steps = entries(
        "Next steps", "What comes next on this objective.", "Open accounts with the residence card."
    )
    support_needed: Statements = entries(
        "Support needed",
        "What help would make a difference.",
        "Advice on rules of identification that banks abroad accept.",
    )
    paragraphs: Paragraphs = entries(
        "Paragraphs",
        "Paragraphs of the declaration that it answers; 59-61 is a range.",
        ["67"],
    )
    targets: Targets = entries(
        "SDG targets",
        "Targets of the Sustainable Development Goals, in quotes: 8.10 is not 8.1.",
        ["10.c"],
    )
    actions: Actions = entries(
        "Actions", "Letters of the objective's own actions in the Compact.", ["a", "c"]
    )
    indicators: IndicatorIds = entries(
        "Indicators", "The ids of the indicators that show it.", ["remittance-cost"]
    )


class Measure(Entry):
    """A law, policy, programme or service; told once, under every objective that it serves."""

    identity: ClassVar[str | None] = "id"

    id: EntryId = required(
        "Id", "A short name, unlike that of any other measure.", "price-comparison"
    )
    title: Text = required("Title", "What the measure is called.", "Weekly comparison of prices")
    kind: Annotated[str | None, OneOf(MEASURE_KINDS)] = field(
        "Kind", "What kind of measure it is.", "service"
    )
    objectives: Objectives = entries(
        "Objectives", "All objectives that it serves; it is told once.", ["20", "3"]
    )
    description: OptionalNarrative = field(
        "Description",
        "What is done, for whom and by whom.",
        "The central bank publishes every week what it costs to send money home.",
    )
    start: OptionalDate = field("Start", "When it began or will begin.", "2023-02")
    end: OptionalDate = field("End", "When it ended or will end.", "2028-12")
    status: Annotated[str | None, OneOf(MEASURE_STATUSES)] = field(
        "Status", "Where the measure stands.", "under_way"
    )
    partners: Texts = entries("Partners", "Who takes part beside the lead.", "Banking association")
    results: OptionalNarrative = field(
        "Results",
        "What it has changed, with figures where there are any.",
        "The average price fell by two points in four years.",
    )
    actions: Actions = entries(
        "Actions", "Actions of the Compact, as objective and letter.", ["20.e"]
    )
    paragraphs: Paragraphs = entries(
        "Paragraphs", "Paragraphs of the declaration that it answers.", ["67"]
    )
    targets: Targets = entries(
        "SDG targets", "Targets of the Sustainable Development Goals, in quotes.", ["10.c"]
    )
    principles: Principles = entries(
        "Guiding principles", "Principles of the Compact that it applies.", ["people-centred"]
    )
    sources: SourceIds = entries("Sources", "The ids of its sources.", ["src-survey"])


class Practice(Entry):
    """A practice as the Network's repository asks for it."""

    identity: ClassVar[str | None] = "id"

    id: EntryId = required("Id", "A short name, unlike that of any other practice.", "mediators")
    title: Text = required("Title", "What the practice is called.", "Mediators for newcomers")
    objectives: Objectives = entries("Objectives", "Its main objectives.", ["16"])
    secondary_objectives: Objectives = entries(
        "Other objectives", "Objectives that it serves as well.", ["15", "17"]
    )
    principles: Principles = entries(
        "Guiding principles", "Principles of the Compact that it applies.", ["whole-of-society"]
    )
    targets: Targets = entries(
        "SDG targets", "Targets of the Sustainable Development Goals, in quotes.", ["10.7"]
    )
    paragraphs: Paragraphs = entries(
        "Paragraphs", "Paragraphs of the declaration that it answers.", ["63"]
    )
    start: OptionalDate = field("Start", "When it began.", "2022")
    end: OptionalDate = field("End", "When it ended or will end.", "2027")
    type: OptionalText = field("Type", "What sort of practice it is.", "Community programme")
    scope: OptionalText = field("Scope", "Where it is applied.", "Five cities")
    implementers: Texts = entries("Implementers", "Who carries it out.", "City of Merrowick")
    partners: Texts = entries("Partners", "Who helps.", "Bridge Association")
    summary: OptionalNarrative = field(
        "Summary",
        "What is done, and why it is worth telling.",
        "Forty former newcomers go with families to school, doctor and office.",
    )
    impact: OptionalNarrative = field(
        "Impact", "What it has changed.", "Children start school within two weeks."
    )
    lessons: OptionalNarrative = field(
        "Lessons learned", "What was learned.", "Mediators need a contract, not a fee."
    )
    replication: OptionalNarrative = field(
        "Replication", "What others need in order to do the same.", "A budget for three years."
    )
    url: Address = field("Address", "Where more can be read.", "https://example.org/mediators")
    sources: SourceIds = entries("Sources", "The ids of its sources.", ["src-survey"])
