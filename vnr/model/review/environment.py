"""The enabling environment and the means of implementation."""

from __future__ import annotations

from typing import Annotated, ClassVar

from vnr.model.review.base import Entry, ListOf, OneOf
from vnr.model.review.codes import Objectives, PrincipleId
from vnr.model.review.field import entries, field, required
from vnr.model.review.references import SourceId
from vnr.model.review.sections import OwnSection
from vnr.model.review.text import Narrative, OptionalNarrative, OptionalText, Text
from vnr.model.review.values import Address, Value

__all__ = ["EnablingEnvironment", "Framework", "MeansOfImplementation", "OwnSection"]

FRAMEWORK_KINDS = {
    "law": "",
    "policy": "",
    "plan": "",
    "agreement": "with other States or organizations",
    "body": "a council, committee or other standing body",
}
ADOPTION = {"draft": "not yet decided", "adopted": "decided, but not yet in force", "in_force": ""}


class Framework(Entry):
    """A law, policy, plan, agreement or body on which the work rests."""

    title: Text = required("Title", "Its official name.", "Act on Foreign Nationals")
    kind: Annotated[str | None, OneOf(FRAMEWORK_KINDS)] = field("Kind", "What it is.", "law")
    year: OptionalText = field("Year", "When it was adopted, or amended.", "2023")
    reference: OptionalText = field(
        "Reference", "Where it was published.", "Official Gazette 2023, No. 41"
    )
    adoption: Annotated[str | None, OneOf(ADOPTION)] = field(
        "Adoption", "How far it has come.", "in_force"
    )
    objectives: Objectives = entries("Objectives", "Objectives that it serves.", ["5", "7"])
    summary: OptionalNarrative = field(
        "Summary",
        "What it provides, in a few sentences.",
        "The Act replaces eleven kinds of permit by three.",
    )
    source: SourceId = field("Source", "The id of the source that tells of it.", "src-survey")


class ImplementationPlan(Entry):
    """A national implementation plan (declaration of 2022, para. 69)."""

    title: Text = required("Title", "The name of the plan.", "National plan for the Compact")
    status: OptionalText = field("Status", "How far the plan has come, in words.", "Under way")
    period: OptionalText = field("Period", "The years that it covers.", "2023–2027")
    url: Address = field("Address", "Where it can be read.", "https://example.org/plan")
    summary: OptionalNarrative = field(
        "Summary",
        "What the plan holds and how it fares.",
        "Of 62 actions, 27 are complete and 25 under way.",
    )


class PrincipleEntry(Entry):
    """How one of the ten guiding principles is applied."""

    identity: ClassVar[str | None] = "principle"

    principle: PrincipleId = required(
        "Principle", "One of the ten guiding principles of the Compact.", "child-sensitive"
    )
    text: Narrative = required(
        "Text",
        "How the principle is applied.",
        "Every child who arrives alone has a guardian within 24 hours.",
    )


class EnablingEnvironment(Entry):
    """Ownership, institutions, coherence, frameworks and principles."""

    ownership: OptionalNarrative = field(
        "Ownership",
        "How the Compact has been made a national concern.",
        "The Cabinet adopted the plan; parliament debates it every year.",
    )
    institutional_mechanisms: OptionalNarrative = field(
        "Institutional mechanisms",
        "Which bodies coordinate the work, and how.",
        "A council of nine ministries meets every three months.",
    )
    policy_coherence: OptionalNarrative = field(
        "Policy coherence",
        "How migration fits in with other policies.",
        "The plan for the Compact and that for sustainable development share one calendar.",
    )
    structural_barriers: OptionalNarrative = field(
        "Structural barriers",
        "What stands in the way of many measures at once.",
        "Offices in the provinces lack staff and have no access to the register.",
    )
    whole_of_government: OptionalNarrative = field(
        "Whole of government",
        "How ministries and levels of government work together.",
        "Municipalities have two seats in the council.",
    )
    whole_of_society: OptionalNarrative = field(
        "Whole of society",
        "How society takes part: migrants, unions, employers, research and others.",
        "Associations of migrants read the draft and changed it.",
    )
    leaving_no_one_behind: OptionalNarrative = field(
        "Leaving no one behind",
        "Who is hardest to reach, and what is done for them.",
        "Domestic workers are visited at home by mediators who speak their language.",
    )
    frameworks: Annotated[tuple[Framework, ...], ListOf] = entries(
        "Frameworks", "Laws, policies, plans, agreements and bodies on which the work rests."
    )
    implementation_plan: ImplementationPlan | None = field(
        "Implementation plan", "The national plan for carrying out the Compact."
    )
    principles: Annotated[tuple[PrincipleEntry, ...], ListOf] = entries(
        "Guiding principles", "How the guiding principles of the Compact are applied."
    )


class Need(Entry):
    """Support that the State needs: of what kind, from whom, how much."""

    need: Text = required("Need", "What is needed.", "Training for 120 labour inspectors")
    kind: OptionalText = field("Kind", "Of what kind the support is.", "capacity-building")
    objectives: Objectives = entries("Objectives", "Objectives that it would serve.", ["6"])
    addressee: OptionalText = field(
        "Addressee", "Who is asked for it.", "United Nations Network on Migration"
    )
    amount: Value = field("Amount", "How much it costs, if known.", "350000", default=Value())
    currency: OptionalText = field("Currency", "The currency of the amount.", "USD")
    period: OptionalText = field("Period", "When it is needed.", "2026–2028")


class Contribution(Entry):
    """What the State gives, for example to the Migration Multi-Partner Trust Fund."""

    to: Text = required("Recipient", "Who receives it.", "Migration Multi-Partner Trust Fund")
    amount: Value = field("Amount", "How much is given.", "500000", default=Value())
    currency: OptionalText = field("Currency", "The currency of the amount.", "USD")
    year: OptionalText = field("Year", "For which year or years.", "2025")


class MeansOfImplementation(Entry):
    """Finance, capacity, technology, partnerships and data; needs and contributions."""

    finance: OptionalNarrative = field(
        "Finance",
        "What the work costs and who pays for it.",
        "Spending rose from 118 million in 2022 to 149 million in 2025.",
    )
    capacity: OptionalNarrative = field(
        "Capacity", "Staff, skills and training.", "About 1,900 officials were trained since 2022."
    )
    technology: OptionalNarrative = field(
        "Technology", "Systems and tools that help.", "One register has replaced three."
    )
    partnerships: OptionalNarrative = field(
        "Partnerships",
        "With whom the State works, at home and abroad.",
        "Employers and unions run the complaints office together.",
    )
    data: OptionalNarrative = field(
        "Data",
        "How figures on migration are collected, published and protected.",
        "The tables of the register are public, down to municipalities.",
    )
    needs: Annotated[tuple[Need, ...], ListOf] = entries("Needs", "Support that the State needs.")
    contributions: Annotated[tuple[Contribution, ...], ListOf] = entries(
        "Contributions", "What the State gives to others for this work."
    )
