"""Progress: objectives, measures, practices, pledges and figures."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, ValidationInfo

from vnr.model.review.base import Entry, ListOf, blank_as_none, one_of, reading
from vnr.model.review.codes import (
    Actions,
    ObjectiveNumber,
    Objectives,
    Paragraphs,
    Principles,
    Targets,
    known_key,
)
from vnr.model.review.environment import Step
from vnr.model.review.text import (
    Narrative,
    OptionalNarrative,
    OptionalText,
    Statements,
    Text,
    Texts,
)
from vnr.model.review.values import Address, Flag, OptionalDate, Value, Year

MEASURE_KINDS = ("law", "policy", "programme", "agreement", "service", "campaign", "other")
MEASURE_STATUSES = ("planned", "under_way", "completed", "suspended")
TRENDS = ("improving", "stable", "worsening", "unknown")


def _step_of(name: str) -> BeforeValidator:
    """Validator of a status: a step of the scale `name` of the packs, or nothing."""

    def check(value: object, info: ValidationInfo) -> object:
        if blank_as_none(value) is None:
            return None
        return known_key(str(value), list(reading(info).packs.scales[name]), "VNR204")

    return BeforeValidator(check)


ObjectiveStatus = Annotated[str | None, _step_of("objective")]
PledgeStatus = Annotated[str | None, _step_of("pledge")]
Steps = Annotated[tuple[Step, ...], ListOf]
Ids = Annotated[tuple[str, ...], ListOf]


class ObjectiveEntry(Entry):
    """What a State reports on one of the 23 objectives."""

    identity: ClassVar[str | None] = "objective"

    objective: ObjectiveNumber
    status: ObjectiveStatus = None
    status_basis: OptionalText = None
    trend: Annotated[str | None, one_of(*TRENDS)] = None
    priority: Flag = False
    not_addressed: OptionalText = None
    progress: OptionalNarrative = None
    challenges: Statements = ()
    lessons: Statements = ()
    next_steps: Steps = ()
    support_needed: Statements = ()
    paragraphs: Paragraphs = ()
    targets: Targets = ()
    actions: Actions = ()
    indicators: Ids = ()


class Measure(Entry):
    """A law, policy, programme or service; told once, under every objective that it serves."""

    identity: ClassVar[str | None] = "id"

    id: str
    title: Text
    kind: Annotated[
        str | None,
        one_of(*MEASURE_KINDS),
    ] = None
    objectives: Objectives = ()
    description: OptionalNarrative = None
    start: OptionalDate = None
    end: OptionalDate = None
    status: Annotated[str | None, one_of(*MEASURE_STATUSES)] = None
    partners: Texts = ()
    results: OptionalNarrative = None
    actions: Actions = ()
    paragraphs: Paragraphs = ()
    targets: Targets = ()
    principles: Principles = ()
    sources: Ids = ()


class Practice(Entry):
    """A practice as the Network's repository asks for it."""

    identity: ClassVar[str | None] = "id"

    id: str
    title: Text
    objectives: Objectives = ()
    secondary_objectives: Objectives = ()
    principles: Principles = ()
    targets: Targets = ()
    paragraphs: Paragraphs = ()
    start: OptionalDate = None
    end: OptionalDate = None
    type: OptionalText = None
    scope: OptionalText = None
    implementers: Texts = ()
    partners: Texts = ()
    summary: OptionalNarrative = None
    impact: OptionalNarrative = None
    lessons: OptionalNarrative = None
    replication: OptionalNarrative = None
    url: Address = None
    sources: Ids = ()


class Point(Entry):
    """A year with a value: a baseline or a target. `year` may be a range ("2019/20")."""

    year: Year = None
    value: Value = Value()


class Observation(Point):
    """One observation of a series, with what tells it from others of the same year."""

    note: OptionalText = None
    source: str | None = None
    sex: OptionalText = None
    age: OptionalText = None
    status: OptionalText = None
    place: OptionalText = None
    disability: OptionalText = None


class IndicatorSeries(Entry):
    """An indicator with its series; `code` as the framework has it, text ("8.10.2")."""

    identity: ClassVar[str | None] = "id"

    id: str
    code: str | None = None
    framework: Annotated[str | None, one_of("sdg", "gcm", "national")] = None
    name: Text
    unit: OptionalText = None
    direction: Annotated[str | None, one_of("up", "down", "none")] = None
    objectives: Objectives = ()
    targets: Targets = ()
    baseline: Point | None = None
    target: Point | None = None
    observations: Annotated[tuple[Observation, ...], ListOf] = ()
    note: OptionalText = None
    source: str | None = None


class Actor(Entry):
    """Another actor of a pledge. A plain string is the name alone."""

    shorthand: ClassVar[str | None] = "name"

    name: Text
    role: OptionalText = None


class FollowUp(Entry):
    """A dated entry of a pledge's history."""

    date: OptionalDate = None
    status: PledgeStatus = None
    text: OptionalNarrative = None


class Milestone(Entry):
    """A step on the way to fulfilling a pledge."""

    text: Text
    due: OptionalDate = None
    done: OptionalDate = None


class Finance(Entry):
    """Money announced and paid; amounts as typed."""

    amount: Value = Value()
    currency: OptionalText = None
    disbursed: Value = Value()


class Revision(Entry):
    """How a pledge was changed, and why."""

    text: Narrative
    reason: OptionalNarrative = None


class Pledge(Entry):
    """What a State announced in the pledging initiative, and how it fares (para. 73)."""

    identity: ClassVar[str | None] = "id"

    id: str
    title: Text
    description: OptionalNarrative = None
    entity: Annotated[str | None, one_of("state", "local", "joint", "other")] = None
    type: Annotated[
        str | None,
        one_of("individual", "common", "partnership", "matching"),
    ] = None
    matches: OptionalText = None
    network_id: str | None = None
    mirror_gcr: Flag = False
    nature: Annotated[
        tuple[
            Annotated[
                str,
                one_of("financial", "human_resources", "process", "policy"),
            ],
            ...,
        ],
        ListOf,
    ] = ()
    made_at: str | None = None
    date: OptionalDate = None
    start: OptionalDate = None
    end: OptionalDate = None
    objectives: Objectives = ()
    principles: Principles = ()
    paragraphs: Paragraphs = ()
    targets: Targets = ()
    actors: Annotated[tuple[Actor, ...], ListOf] = ()
    implemented_in: Texts = ()
    status: PledgeStatus = None
    status_on: OptionalDate = None
    follow_up: Annotated[tuple[FollowUp, ...], ListOf] = ()
    results: OptionalNarrative = None
    evidence: Statements = ()
    revised: Revision | None = None
    milestones: Annotated[tuple[Milestone, ...], ListOf] = ()
    finance: Finance | None = None
    support_requested: OptionalNarrative = None
    url: Address = None
    sources: Ids = ()
