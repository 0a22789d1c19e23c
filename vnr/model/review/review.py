"""`Review`: everything that one State enters for one cycle."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from vnr.model.review.base import Entry, Frozen, ListOf, blank_as_none, one_of, refuse
from vnr.model.review.codes import (
    CountryCode,
    CycleId,
    Declarations,
    LanguageTag,
    Objectives,
)
from vnr.model.review.environment import (
    AgreementEntry,
    Emblem,
    EnablingEnvironment,
    Image,
    MeansOfImplementation,
    OwnSection,
    SdgReview,
)
from vnr.model.review.people import (
    Contact,
    Foreword,
    Institution,
    Methodology,
    Period,
    Previous,
    Source,
)
from vnr.model.review.progress import (
    IndicatorSeries,
    Measure,
    ObjectiveEntry,
    Pledge,
    Practice,
    Steps,
)
from vnr.model.review.text import Narrative, OptionalNarrative, OptionalText, Statements, Text
from vnr.model.review.values import OptionalDate

FORMAT = "vnr-review/1"
STATUSES = ("draft", "for_clearance", "validated", "cleared", "transmitted")
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
        "waive",
    ]
)
LAYOUTS = ("by_objective", "by_round_table", "by_theme", "by_sdg")


def _known_format(value: object) -> object:
    return (
        FORMAT if str(value).strip() == FORMAT else refuse("VNR216", found=str(value), known=FORMAT)
    )


class Cluster(Entry):
    """A theme of the State's own: several objectives told as one."""

    title: Text
    objectives: Objectives = ()
    text: OptionalNarrative = None


class RoundTableEntry(Entry):
    """What a State says on a round table as a whole."""

    round_table: Annotated[str, one_of("1", "2", "3", "4")]
    text: Narrative


class Waiver(Frozen):
    """A finding that the State has looked at and accepts, with the reason."""

    code: str
    where: str | None = None
    reason: str | None = None


class Review(Entry):
    """A review as entered and checked. Only format, country, language and cycle are required.

    Visible to whom is not decided here: see `vnr.compose.projection`.
    """

    format: Annotated[str, BeforeValidator(_known_format)]
    country: CountryCode
    country_name: OptionalText = None  # of a code that ISO 3166-1 leaves to users
    language: LanguageTag
    cycle: CycleId
    declarations: Declarations = ()
    reporting_region: Annotated[str | None, one_of("eca", "ece", "eclac", "escap", "escwa")] = None
    period: Period | None = None
    status: Annotated[
        str, BeforeValidator(lambda v: blank_as_none(v) or "draft"), one_of(*STATUSES)
    ] = "draft"
    date: OptionalDate = None
    version: str | None = None
    title: OptionalText = None
    disclaimer: OptionalText = None  # a sentence that must stand on every page
    layout: Annotated[
        str, BeforeValidator(lambda v: blank_as_none(v) or "by_objective"), one_of(*LAYOUTS)
    ] = "by_objective"
    contributor: str | None = None
    contacts: Annotated[tuple[Contact, ...], ListOf] = ()
    institutions: Annotated[tuple[Institution, ...], ListOf] = ()
    foreword: Foreword | None = None
    highlights: OptionalNarrative = None
    introduction: OptionalNarrative = None
    methodology: Methodology | None = None
    enabling_environment: EnablingEnvironment | None = None
    round_tables: Annotated[tuple[RoundTableEntry, ...], ListOf] = ()
    clusters: Annotated[tuple[Cluster, ...], ListOf] = ()
    objectives: Annotated[tuple[ObjectiveEntry, ...], ListOf] = ()
    measures: Annotated[tuple[Measure, ...], ListOf] = ()
    indicators: Annotated[tuple[IndicatorSeries, ...], ListOf] = ()
    pledges: Annotated[tuple[Pledge, ...], ListOf] = ()
    practices: Annotated[tuple[Practice, ...], ListOf] = ()
    challenges: Statements = ()
    means_of_implementation: MeansOfImplementation | None = None
    sdg_review: SdgReview | None = None
    agreements: Annotated[tuple[AgreementEntry, ...], ListOf] = ()
    emerging_challenges: OptionalNarrative = None
    next_steps: Steps = ()
    conclusion: OptionalNarrative = None
    dissemination: OptionalNarrative = None
    sections: Annotated[tuple[OwnSection, ...], ListOf] = ()
    images: Annotated[tuple[Image, ...], ListOf] = ()
    emblem: Emblem | None = None
    sources: Annotated[tuple[Source, ...], ListOf] = ()
    previous: Previous | None = None
    waive: Annotated[tuple[Waiver, ...], ListOf] = ()

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
