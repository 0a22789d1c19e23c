"""The enabling environment, means of implementation, and links with other agreements."""

from __future__ import annotations

from typing import Annotated, ClassVar

from vnr.model.review.base import Entry, ListOf, one_of
from vnr.model.review.codes import GoalNumber, Objectives, PrincipleId
from vnr.model.review.text import Narrative, OptionalNarrative, OptionalText, Text
from vnr.model.review.values import Address, OptionalDate, Value, WholeNumber

FRAMEWORK_KINDS = ("law", "policy", "plan", "agreement", "body")


class Framework(Entry):
    """A law, policy, plan, agreement or body on which the work rests."""

    title: Text
    kind: Annotated[str | None, one_of(*FRAMEWORK_KINDS)] = None
    year: OptionalText = None
    reference: OptionalText = None
    adoption: Annotated[str | None, one_of("draft", "adopted", "in_force")] = None
    objectives: Objectives = ()
    summary: OptionalNarrative = None
    source: str | None = None


class ImplementationPlan(Entry):
    """A national implementation plan (declaration of 2022, para. 69)."""

    title: Text
    status: OptionalText = None
    period: OptionalText = None
    url: Address = None
    summary: OptionalNarrative = None


class PrincipleEntry(Entry):
    """How one of the ten guiding principles is applied."""

    identity: ClassVar[str | None] = "principle"

    principle: PrincipleId
    text: Narrative


class EnablingEnvironment(Entry):
    """Ownership, institutions, coherence, frameworks and principles."""

    ownership: OptionalNarrative = None
    institutional_mechanisms: OptionalNarrative = None
    policy_coherence: OptionalNarrative = None
    structural_barriers: OptionalNarrative = None
    whole_of_government: OptionalNarrative = None
    whole_of_society: OptionalNarrative = None
    leaving_no_one_behind: OptionalNarrative = None
    frameworks: Annotated[tuple[Framework, ...], ListOf] = ()
    implementation_plan: ImplementationPlan | None = None
    principles: Annotated[tuple[PrincipleEntry, ...], ListOf] = ()


class Need(Entry):
    """Support that the State needs: of what kind, from whom, how much."""

    need: Text
    kind: OptionalText = None
    objectives: Objectives = ()
    addressee: OptionalText = None
    amount: Value = Value()
    currency: OptionalText = None
    period: OptionalText = None


class Contribution(Entry):
    """What the State gives, for example to the Migration Multi-Partner Trust Fund."""

    to: Text
    amount: Value = Value()
    currency: OptionalText = None
    year: OptionalText = None


class MeansOfImplementation(Entry):
    """Finance, capacity, technology, partnerships and data; needs and contributions."""

    finance: OptionalNarrative = None
    capacity: OptionalNarrative = None
    technology: OptionalNarrative = None
    partnerships: OptionalNarrative = None
    data: OptionalNarrative = None
    needs: Annotated[tuple[Need, ...], ListOf] = ()
    contributions: Annotated[tuple[Contribution, ...], ListOf] = ()


class GoalEntry(Entry):
    """What the migration work means for one goal of the 2030 Agenda."""

    identity: ClassVar[str | None] = "goal"

    goal: GoalNumber
    text: Narrative


class SdgReview(Entry):
    """The State's reviews of the 2030 Agenda: the last one, the next one, the links."""

    last: WholeNumber = None
    next: WholeNumber = None
    text: OptionalNarrative = None
    goals: Annotated[tuple[GoalEntry, ...], ListOf] = ()


class AgreementEntry(Entry):
    """Links with another agreement, by its id or its name as written."""

    agreement: Text
    text: Narrative


class OwnSection(Entry):
    """A section of the State's own; it stands after the part that `after` names."""

    title: Text
    text: Narrative
    after: str | None = None


class Image(Entry):
    """A picture of the State's folder, placed by `![](id)` alone in a paragraph."""

    identity: ClassVar[str | None] = "id"

    id: str
    file: str
    alt: Text
    caption: OptionalText = None
    credit: OptionalText = None


class Emblem(Entry):
    """The State's own emblem for the cover; never supplied by the tool."""

    file: str
    alt: Text


class Step(Entry):
    """A next step, who takes it and by when. A plain string is the text alone."""

    shorthand: ClassVar[str | None] = "text"

    text: Narrative
    responsible: OptionalText = None
    due: OptionalDate = None
    source: str | None = None
