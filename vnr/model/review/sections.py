"""Texts beside the objectives: themes, links with other agreements, own sections, pictures."""

from __future__ import annotations

from typing import Annotated, ClassVar

from vnr.model.review.base import Entry, Frozen, ListOf, OneOf
from vnr.model.review.codes import GoalNumber, Objectives
from vnr.model.review.field import entries, field, required
from vnr.model.review.references import EntryId, SourceId
from vnr.model.review.text import Narrative, OptionalNarrative, OptionalText, Text
from vnr.model.review.values import OptionalDate, WholeNumber

# the parts of a report after which a section of the State's own can stand
CHAPTERS = dict.fromkeys(
    (
        "foreword",
        "highlights",
        "introduction",
        "methodology",
        "enabling_environment",
        "objectives",
        "pledges",
        "sdg_review",
        "challenges",
        "means_of_implementation",
        "next_steps",
        "conclusion",
    ),
    "",
)
ROUND_TABLES = {"1": "", "2": "", "3": "", "4": ""}


class Step(Entry):
    """A next step, who takes it and by when. A plain string is the text alone."""

    shorthand: ClassVar[str | None] = "text"

    text: Narrative = required(
        "Text", "What will be done.", "Bring the revised Act on Foreign Nationals into force."
    )
    responsible: OptionalText = field(
        "Responsible", "Who takes the step: the id of an institution, or a name.", "moi"
    )
    due: OptionalDate = field("Due", "By when.", "2027-06")
    source: SourceId = field("Source", "The id of the source that announces it.", "src-survey")


class Cluster(Entry):
    """A theme of the State's own: several objectives told as one."""

    title: Text = required("Title", "The name of the theme.", "Coming to work")
    objectives: Objectives = entries("Objectives", "Objectives told under it.", ["5", "6", "18"])
    text: OptionalNarrative = field(
        "Text", "What is said on the theme as a whole.", "Permits have become fewer and faster."
    )


class RoundTableEntry(Entry):
    """What a State says on a round table as a whole."""

    round_table: Annotated[str, OneOf(ROUND_TABLES)] = required(
        "Round table", "The number of the round table of the review forum.", "2"
    )
    text: Narrative = required(
        "Text", "What is said on it as a whole.", "No child has been detained since 2024."
    )


class GoalEntry(Entry):
    """What the migration work means for one goal of the 2030 Agenda."""

    identity: ClassVar[str | None] = "goal"

    goal: GoalNumber = required("Goal", "The number of the goal, from 1 to 17.", "10")
    text: Narrative = required(
        "Text", "What the work means for the goal.", "Cheaper transfers serve target 10.c."
    )


class SdgReview(Entry):
    """The State's reviews of the 2030 Agenda: the last one, the next one, the links."""

    last: WholeNumber = field("Last review", "The year of the last one.", "2023")
    next: WholeNumber = field("Next review", "The year of the next one.", "2027")
    text: OptionalNarrative = field(
        "Text",
        "How the two kinds of review are linked.",
        "Both reviews share eleven indicators and one editor.",
    )
    goals: Annotated[tuple[GoalEntry, ...], ListOf] = entries(
        "Goals", "What the work on migration means for single goals."
    )


class AgreementEntry(Entry):
    """Links with another agreement, by its id or its name as written."""

    agreement: Text = required(
        "Agreement",
        "2030-agenda, addis-ababa, paris, sendai or gcr, or the name of any other agreement.",
        "paris",
    )
    text: Narrative = required(
        "Text",
        "How the work on migration and the agreement are linked.",
        "The national adaptation plan names four villages that may have to move.",
    )


class OwnSection(Entry):
    """A section of the State's own; it stands after the part that `after` names."""

    title: Text = required("Title", "The heading of the section.", "Seafarers")
    text: Narrative = required(
        "Text", "The text of the section.", "Four in ten crew members are foreign nationals."
    )
    after: Annotated[str | None, OneOf(CHAPTERS)] = field(
        "After", "The part of the report after which it stands.", "means_of_implementation"
    )


class Image(Entry):
    """A picture of the State's folder, placed by `![](id)` alone in a paragraph."""

    identity: ClassVar[str | None] = "id"

    id: EntryId = required("Id", "A short name by which texts place the picture.", "border")
    file: str = required(
        "File", "The file (PNG or JPEG) in the folder of this State.", "figures/border.jpg"
    )
    alt: Text = required(
        "Alternative text",
        "What the picture shows, for those who cannot see it.",
        "Three officials at a border post look at a passport.",
    )
    caption: OptionalText = field("Caption", "The line below the picture.", "The post at Northmark")
    credit: OptionalText = field("Credit", "Whose picture it is.", "Border Police")


class Emblem(Entry):
    """The State's own emblem for the cover; never supplied by the tool."""

    file: str = required(
        "File", "The file (PNG or JPEG) in the folder of this State.", "figures/emblem.png"
    )
    alt: Text = required("Alternative text", "What the emblem shows.", "A sun above three waves")


class Cover(Entry):
    """A picture of the State's folder across the cover."""

    file: str = required(
        "File", "The file (PNG or JPEG) in the folder of this State.", "figures/harbour.jpg"
    )
    alt: Text = required(
        "Alternative text", "What the picture shows.", "A ferry enters a harbour at dawn"
    )
    credit: OptionalText = field("Credit", "Whose picture it is.", "Harbour Office")


class Waiver(Frozen):
    """A finding that the State has looked at and accepts, with the reason."""

    code: str = required("Code", "The code of the finding.", "VNR303")
    where: str | None = field(
        "Where", "The one place meant; without it, all of this code.", "sources.src-survey.date"
    )
    reason: str | None = field(
        "Reason", "Why it is accepted.", "The publication bears no clearer date."
    )


class Settlement(Frozen):
    """What holds where two files of a State disagree, with the reason."""

    where: str = required(
        "Where", "The address of the value, as the remark names it.", "measures.m1.status"
    )
    value: str = required("Value", "The value that holds.", "completed")
    reason: str | None = field("Reason", "Why it holds.", "The Ministry of Justice confirmed it.")
