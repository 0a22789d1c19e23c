"""`Review`: everything that one State enters for one cycle."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from vnr.model.review.base import Entry, ListOf, OneOf, blank_as_none, refuse
from vnr.model.review.codes import CountryCode, CycleId, Declarations, LanguageTag
from vnr.model.review.environment import EnablingEnvironment, MeansOfImplementation
from vnr.model.review.field import Kind, Means, entries, field, required
from vnr.model.review.figures import IndicatorSeries
from vnr.model.review.people import (
    Contact,
    Foreword,
    Institution,
    Methodology,
    Period,
    Previous,
    Source,
)
from vnr.model.review.pledges import Pledge
from vnr.model.review.progress import Measure, ObjectiveEntry, Practice, Steps
from vnr.model.review.references import InstitutionId
from vnr.model.review.sections import (
    AgreementEntry,
    Cluster,
    Cover,
    Emblem,
    Image,
    OwnSection,
    RoundTableEntry,
    SdgReview,
    Settlement,
    Waiver,
)
from vnr.model.review.text import OptionalNarrative, OptionalText, Statements
from vnr.model.review.values import OptionalDate

FORMAT = "vnr-review/1"
STATUSES = {
    "draft": "being written",
    "for_clearance": "complete, not yet cleared",
    "validated": "agreed with those who took part",
    "cleared": "cleared for publication",
    "transmitted": "handed in",
}
FINAL_STATUSES = frozenset({"cleared", "transmitted"})
HEADER = frozenset(
    [
        "format",
        "country",
        "country_name",
        "language",
        "cycle",
        "declarations",
        "reporting_region",
        "period",
        "status",
        "date",
        "version",
        "title",
        "disclaimer",
        "layout",
        "contributor",
        "visibility",
        "internal_note",
        "lead",
        "contributors",
        "emblem",
        "cover",
        "resolve",
        "waive",
    ]
)
LAYOUTS = {
    "by_objective": "from 1 to 23",
    "by_round_table": "under the four round tables of the forum",
    "by_theme": "under the State's own themes; see clusters",
    "by_sdg": "under the Sustainable Development Goals",
}
REGIONS = {
    "eca": "Africa",
    "ece": "Europe",
    "eclac": "Latin America and the Caribbean",
    "escap": "Asia and the Pacific",
    "escwa": "Western Asia",
}


def _known_format(value: object) -> object:
    return (
        FORMAT if str(value).strip() == FORMAT else refuse("VNR216", found=str(value), known=FORMAT)
    )


class Review(Entry):
    """A review as entered and checked. Only format, country, language and cycle are required.

    Visible to whom is not decided here: see `vnr.compose.projection`.
    """

    format: Annotated[str, BeforeValidator(_known_format), Means(Kind.CODE, "format")] = required(
        "Format", "The version of this input format.", FORMAT
    )
    country: CountryCode = required(
        "Country", "The three-letter code of the State (ISO 3166-1).", "KEN"
    )
    country_name: OptionalText = field(
        "Name of the country", "Needed only for a code that the standard leaves to users.", "Avelon"
    )
    language: LanguageTag = required(
        "Language", "The language of all texts that name no other.", "en"
    )
    cycle: CycleId = required("Cycle", "The round of review that it is for.", "imrf-2026")
    declarations: Declarations = entries(
        "Declarations", "Whose paragraphs a bare number means.", ["pd2022"]
    )
    reporting_region: Annotated[str | None, OneOf(REGIONS)] = field(
        "Region", "The regional commission in whose review the State takes part.", "eca"
    )
    period: Period | None = field("Period", "The time that the review covers.")
    status: Annotated[
        str, BeforeValidator(lambda v: blank_as_none(v) or "draft"), OneOf(STATUSES)
    ] = field(
        "Status",
        "How far the review is; all but the last two are marked on every page.",
        "draft",
        default="draft",
    )
    date: OptionalDate = field("Date", "The date of the report.", "2026-03-31")
    version: str | None = field("Version", "Your own number of this version.", "0.3")
    title: OptionalText = field(
        "Title",
        "The title, where it is not to be the usual one.",
        "Moving with care: our second voluntary review",
    )
    disclaimer: OptionalText = field(
        "Disclaimer", "A sentence that must stand on every page.", "Not yet cleared for publication"
    )
    layout: Annotated[
        str, BeforeValidator(lambda v: blank_as_none(v) or "by_objective"), OneOf(LAYOUTS)
    ] = field(
        "Layout", "In which order objectives are told.", "by_objective", default="by_objective"
    )
    contributor: InstitutionId = field(
        "Contributor", "The institution, by its id, that fills in this file.", "moi"
    )
    contacts: Annotated[tuple[Contact, ...], ListOf] = entries(
        "Contacts", "Whom to ask; printed only where it says so."
    )
    institutions: Annotated[tuple[Institution, ...], ListOf] = entries(
        "Institutions", "Who takes part; all else names them by their ids."
    )
    foreword: Foreword | None = field("Foreword", "An opening statement with who signs it.")
    highlights: OptionalNarrative = field(
        "Highlights", "What a reader should remember.", "Since 2024 no child has been detained."
    )
    main_messages: OptionalNarrative = field(
        "Main messages",
        "The document of that name, of at most 700 words; without it, made of the highlights.",
        "Permits come faster, and no child is detained. Remittances still cost too much.",
    )
    introduction: OptionalNarrative = field(
        "Introduction",
        "Migration in the country: who leaves, comes, passes through, returns.",
        "At the end of 2025, one resident in ten had been born abroad.\n\n![](border)",
    )
    methodology: Methodology | None = field("Methodology", "How the review was made.")
    enabling_environment: EnablingEnvironment | None = field(
        "Enabling environment", "What the work rests on: will, institutions, laws, principles."
    )
    round_tables: Annotated[tuple[RoundTableEntry, ...], ListOf] = entries(
        "Round tables", "What is said on each round table of the forum as a whole."
    )
    clusters: Annotated[tuple[Cluster, ...], ListOf] = entries(
        "Themes", "Your own themes, each telling several objectives as one."
    )
    objectives: Annotated[tuple[ObjectiveEntry, ...], ListOf] = entries(
        "Objectives", "What is reported on each objective of the Compact."
    )
    measures: Annotated[tuple[Measure, ...], ListOf] = entries(
        "Measures", "Laws, programmes and services, each told once."
    )
    indicators: Annotated[tuple[IndicatorSeries, ...], ListOf] = entries(
        "Indicators", "Figures with their series."
    )
    pledges: Annotated[tuple[Pledge, ...], ListOf] = entries(
        "Pledges", "What was announced in the pledging initiative, and how it fares."
    )
    practices: Annotated[tuple[Practice, ...], ListOf] = entries(
        "Practices", "Practices worth sharing, as the Network's repository asks for them."
    )
    challenges: Statements = entries(
        "Challenges", "Challenges that belong to no single objective.", "Housing is scarce."
    )
    means_of_implementation: MeansOfImplementation | None = field(
        "Means of implementation", "Money, skills, technology, partners and data."
    )
    sdg_review: SdgReview | None = field(
        "Reviews of the 2030 Agenda",
        "Links with the voluntary national reviews of the 2030 Agenda.",
    )
    agreements: Annotated[tuple[AgreementEntry, ...], ListOf] = entries(
        "Other agreements", "Links with other agreements."
    )
    emerging_challenges: OptionalNarrative = field(
        "Emerging challenges",
        "What will shape the years to come.",
        "Offers of work now arrive by message, from persons who cannot be found later.",
    )
    next_steps: Steps = entries(
        "Next steps", "Steps of the whole report.", "Publish a yearly note on the pledges."
    )
    conclusion: OptionalNarrative = field(
        "Conclusion", "What the review comes to.", "Services work when those who use them try them."
    )
    dissemination: OptionalNarrative = field(
        "Dissemination",
        "How the review is made known.",
        "The review will be presented to parliament in June 2026.",
    )
    sections: Annotated[tuple[OwnSection, ...], ListOf] = entries(
        "Own sections", "Sections of the State's own."
    )
    images: Annotated[tuple[Image, ...], ListOf] = entries(
        "Images", "Pictures, placed in a text by ![](id) alone in a paragraph."
    )
    emblem: Emblem | None = field("Emblem", "The State's own emblem for the cover.")
    cover: Cover | None = field("Cover picture", "A wide picture across the cover.")
    sources: Annotated[tuple[Source, ...], ListOf] = entries(
        "Sources", "Where statements and figures come from."
    )
    previous: Previous | None = field("Previous review", "The review before this one.")
    resolve: Annotated[tuple[Settlement, ...], ListOf] = entries(
        "Settlements", "Which value holds where two files of this State disagree."
    )
    waive: Annotated[tuple[Waiver, ...], ListOf] = entries(
        "Waivers", "Remarks of the check that you have looked at and accept."
    )

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been entered but the header of the file."""
        return not any(
            value
            for name, value in self
            if name not in HEADER and value != type(self).model_fields[name].default
        )

    @property
    def is_final(self) -> bool:
        """Whether the State has cleared it: all other reviews are marked on every page."""
        return self.status in FINAL_STATUSES
