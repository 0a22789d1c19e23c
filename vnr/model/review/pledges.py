"""Pledges and how they fare."""

from __future__ import annotations

from typing import Annotated, ClassVar

from vnr.model.review.base import Entry, ListOf, OneOf
from vnr.model.review.codes import Objectives, Paragraphs, Principles, Targets
from vnr.model.review.field import entries, field, required
from vnr.model.review.references import EntryId, SourceIds
from vnr.model.review.scales import PledgeStatus
from vnr.model.review.text import (
    Narrative,
    OptionalNarrative,
    OptionalText,
    Statements,
    Text,
    Texts,
)
from vnr.model.review.values import Address, Flag, OptionalDate, Value

ENTITIES = {
    "state": "the State alone",
    "local": "a city or another local government",
    "joint": "several together",
    "other": "",
}
TYPES = {
    "individual": "made by one",
    "common": "the same by several",
    "partnership": "carried out by several",
    "matching": "answers the pledge of another; see matches",
}
NATURES = {"financial": "", "human_resources": "", "process": "", "policy": ""}
Nature = Annotated[str, OneOf(NATURES)]


class Actor(Entry):
    """Another actor of a pledge. A plain string is the name alone."""

    shorthand: ClassVar[str | None] = "name"

    name: Text = required("Name", "Who else takes part.", "Central bank")
    role: OptionalText = field("Role", "What the actor does.", "Publishes the prices")


class FollowUp(Entry):
    """A dated entry of a pledge's history."""

    date: OptionalDate = field("Date", "When it was reported.", "2024-02")
    status: PledgeStatus = field("Status", "Where the pledge stood then.", "in_progress")
    text: OptionalNarrative = field(
        "Text", "What was reported.", "Prices have been published since February 2023."
    )


class Milestone(Entry):
    """A step on the way to fulfilling a pledge."""

    text: Text = required("Text", "What is to be reached.", "First weekly comparison")
    due: OptionalDate = field("Due", "By when.", "2023-03")
    done: OptionalDate = field("Done", "When it was reached.", "2023-02-06")


class Finance(Entry):
    """Money announced and paid; amounts as typed."""

    amount: Value = field("Amount", "How much was announced.", "1200000", default=Value())
    currency: OptionalText = field("Currency", "The currency of both amounts.", "USD")
    disbursed: Value = field("Disbursed", "How much has been paid.", "800000", default=Value())


class Revision(Entry):
    """How a pledge was changed, and why."""

    text: Narrative = required("Text", "What was changed.", "The end was moved from 2026 to 2030.")
    reason: OptionalNarrative = field(
        "Reason", "Why it was changed.", "Talks on common rules took longer than foreseen."
    )


class Pledge(Entry):
    """What a State announced in the pledging initiative, and how it fares (para. 73)."""

    identity: ClassVar[str | None] = "id"

    id: EntryId = required("Id", "A short name or number, unlike that of any other pledge.", "P-1")
    title: Text = required(
        "Title", "What the pledge is called.", "Sending money home for less than three per cent"
    )
    description: OptionalNarrative = field(
        "Description",
        "What was pledged, as it was announced.",
        "By 2030 the average cost of sending 200 dollars will be below three per cent.",
    )
    entity: Annotated[str | None, OneOf(ENTITIES)] = field("Entity", "Who pledges.", "state")
    type: Annotated[str | None, OneOf(TYPES)] = field(
        "Type", "Whether it was made alone or with others.", "individual"
    )
    matches: OptionalText = field(
        "Matches", "The pledge that a matching pledge answers.", "Pledge 12 of the first forum"
    )
    network_id: str | None = field(
        "Number of the Network", "Its number in the pledging dashboard.", "PL-0000-X2"
    )
    mirror_gcr: Flag = field(
        "Also under the Compact on Refugees",
        "Write true where it was made under the Global Compact on Refugees, too.",
        "false",
        default=False,
    )
    nature: Annotated[tuple[Nature, ...], ListOf] = entries(
        "Nature", "What is given.", ["policy", "process"]
    )
    made_at: str | None = field("Made at", "The round in which it was announced.", "imrf-2022")
    date: OptionalDate = field("Date", "The day of the announcement.", "2022-05-19")
    start: OptionalDate = field("Start", "When the work began.", "2022-09")
    end: OptionalDate = field("End", "By when it is to be fulfilled.", "2030-12")
    objectives: Objectives = entries("Objectives", "At most three main objectives.", ["20"])
    principles: Principles = entries(
        "Guiding principles",
        "Principles of the Compact that it applies.",
        ["international-cooperation"],
    )
    paragraphs: Paragraphs = entries(
        "Paragraphs", "Paragraphs of the declaration that it answers.", ["67", "73"]
    )
    targets: Targets = entries(
        "SDG targets", "Targets of the Sustainable Development Goals, in quotes.", ["10.c"]
    )
    actors: Annotated[tuple[Actor, ...], ListOf] = entries("Actors", "Who else takes part.")
    implemented_in: Texts = entries("Carried out in", "States in which it is carried out.", "Kenya")
    status: PledgeStatus = field("Status", "Where the pledge stands.", "in_progress")
    status_on: OptionalDate = field("Status on", "The day of that status.", "2026-01-31")
    follow_up: Annotated[tuple[FollowUp, ...], ListOf] = entries(
        "Follow-up", "What was reported before, from the first report on."
    )
    results: OptionalNarrative = field(
        "Results", "What it has brought.", "The cost fell from 6.8 to 4.7 per cent."
    )
    evidence: Statements = entries(
        "Evidence", "What shows it, each with its source.", "Weekly comparison of prices"
    )
    revised: Revision | None = field("Revision", "How the pledge was changed, if it was.")
    milestones: Annotated[tuple[Milestone, ...], ListOf] = entries(
        "Milestones", "Steps on the way, with their dates."
    )
    finance: Finance | None = field("Finance", "Money announced and paid.")
    support_requested: OptionalNarrative = field(
        "Support requested", "Help that is asked for.", "Advice on rules of identification."
    )
    url: Address = field("Address", "Where it is published.", "https://example.org/pledges/1")
    sources: SourceIds = entries("Sources", "The ids of its sources.", ["src-survey"])
