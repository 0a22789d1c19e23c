"""Who reviews and how: contacts, institutions, foreword, methodology, sources."""

from __future__ import annotations

from typing import Annotated, ClassVar

from vnr.model.review.base import Entry, ListOf, OneOf, Visibility
from vnr.model.review.field import entries, field, required
from vnr.model.review.references import EntryId, SourceId
from vnr.model.review.text import (
    Narrative,
    OptionalNarrative,
    OptionalText,
    Statements,
    Text,
    Texts,
)
from vnr.model.review.values import Address, Flag, OptionalDate, WholeNumber

INSTITUTION_KINDS = {
    "ministry": "",
    "agency": "an office below a ministry, or an independent one",
    "local": "a city, province or other local government",
    "parliament": "",
    "nhri": "a national human rights institution",
    "civil-society": "",
    "un": "the United Nations and its agencies",
    "other": "",
}


class Contact(Entry):
    """Whom to ask; personal data, never printed unless `publish` is true."""

    name: Text = required("Name", "The person or the office to ask.", "Review desk")
    office: OptionalText = field(
        "Office", "Where the person works.", "Department of Migration, Ministry of the Interior"
    )
    email: str | None = field("E-mail", "The address to write to.", "review@example.org")
    phone: str | None = field("Telephone", "The number to call.", "+999 5550 0100")
    publish: Flag = field(
        "Publish", "Write true only where the contact may be printed.", "false", default=False
    )

    @property
    def audience(self) -> Visibility:
        """Internal unless it is to be published."""
        return self.visibility if self.publish else "internal"


class Institution(Entry):
    """An institution that takes part; `kind` as listed, `acronym` feeds the abbreviations."""

    identity: ClassVar[str | None] = "id"

    id: EntryId = required("Id", "A short name by which other entries name the institution.", "moi")
    name: Text = required("Name", "The full name.", "Ministry of the Interior")
    acronym: OptionalText = field(
        "Acronym", "Its usual acronym, which goes into the list of abbreviations.", "MoI"
    )
    kind: Annotated[str | None, OneOf(INSTITUTION_KINDS)] = field(
        "Kind", "What kind of institution it is.", "ministry"
    )
    role: OptionalText = field(
        "Role", "What it does in matters of migration.", "Chairs the commission on migration"
    )


class Period(Entry):
    """The time that the review covers, `from` and `to` a date."""

    start: OptionalDate = field("From", "When the period begins.", "2022-05", alias="from")
    end: OptionalDate = field("To", "When the period ends.", "2026-03", alias="to")


class Foreword(Entry):
    """An opening statement with who signs it."""

    text: Narrative = required(
        "Text", "The opening statement.", "This review says what we have done, and what not yet."
    )
    name: OptionalText = field("Name", "Who signs the foreword.", "Maren Oldcastle")
    office: OptionalText = field("Office", "The office of who signs.", "Minister of the Interior")


class Consultation(Entry):
    """A meeting or survey with stakeholders; `participants` as written, "more than 20" too."""

    date: OptionalDate = field("Date", "When it took place.", "2025-09-18")
    title: OptionalText = field("Title", "What the event was called.", "Opening conference")
    place: OptionalText = field("Place", "Where it took place.", "The capital, and online")
    method: OptionalText = field("Method", "How people were heard.", "Six working groups, one day")
    groups: Texts = entries("Groups", "Which groups took part, one by one.", "migrant associations")
    participants: OptionalText = field(
        "Participants", "How many took part, as a figure or in words.", "about 210"
    )
    summary: OptionalNarrative = field(
        "Summary",
        "What was said, and what became of it.",
        "The groups asked for shorter procedures; the draft was changed in four places.",
    )
    source: SourceId = field("Source", "The id of the source that tells of it.", "src-survey")


class Methodology(Entry):
    """How the review was made."""

    process: OptionalNarrative = field(
        "Process",
        "Who prepared the review, in which steps and how long.",
        "Nine ministries answered for their parts; the Cabinet cleared the whole text.",
    )
    data_limits: OptionalNarrative = field(
        "Limits of the data",
        "What the figures cannot show, and why.",
        "The register is complete since 2022; earlier years were estimated.",
    )
    consultations: Annotated[tuple[Consultation, ...], ListOf] = entries(
        "Consultations", "Meetings, surveys and hearings with those concerned."
    )


class Source(Entry):
    """Where a statement or figure comes from; `date` may be words ("copy of 2023-12-14")."""

    identity: ClassVar[str | None] = "id"

    id: EntryId = required("Id", "A short name by which statements name the source.", "src-survey")
    title: Text = required("Title", "The title of the publication.", "Household survey 2025")
    publisher: OptionalText = field("Publisher", "Who published it.", "National Statistical Office")
    date: OptionalDate = field("Date", "When it was published, as far as known.", "2025-12")
    url: Address = field("Address", "Where it can be read.", "https://example.org/survey-2025")


class Previous(Entry):
    """The review before: a cycle with input of its own, or the data of a printed report."""

    cycle: str | None = field("Cycle", "The round of review that it was for.", "imrf-2022")
    title: OptionalText = field(
        "Title", "Its title, where there is only a printed report.", "First voluntary review"
    )
    year: WholeNumber = field("Year", "The year in which it was presented.", "2022")
    url: Address = field("Address", "Where it can be read.", "https://example.org/review-2022")
    pledges: Statements = entries(
        "Pledges", "What was pledged then.", "To register every birth within a month."
    )
    next_steps: Statements = entries(
        "Next steps", "What was announced then.", "To publish figures on migration every year."
    )
