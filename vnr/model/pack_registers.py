"""States, review cycles, agreements, scales, groups, forms and sets of indicators as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from vnr.model.pack_base import Item

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from vnr.model.pack_base import Reference, Standing
    from vnr.model.pack_crosswalks import Link

NameKind = Literal["former", "formal", "informal", "translated"]
FieldKind = Literal["text", "date", "yes-no", "choice", "choices", "references", "file", "people"]
SetStatus = Literal["official", "candidate", "national"]


@dataclass(frozen=True)
class Commission(Item):
    """A regional commission of the United Nations; its short label is the acronym."""

    id: str


@dataclass(frozen=True)
class State(Item):
    """A member or observer of the United Nations.

    `commissions` are the regional commissions it belongs to ("eca", "ece", "eclac", "escap",
    "escwa"), any number of them; `article_en` is "the" where a sentence needs it. `reviewed_in`
    is the commission of whose review it is taken to be part, by round where that is known
    (0 otherwise): our default, since a State says itself for which it reports.
    """

    iso3: str
    iso2: str
    m49: str
    status: Literal["member", "observer"]
    commissions: tuple[str, ...]
    article_en: str = ""
    reviewed_in: Mapping[int, str] = field(default_factory=dict)

    def commission_in(self, review_round: int | None = None) -> str:
        """The primary commission in a round of regional reviews; "" where it belongs to none."""
        default = self.reviewed_in.get(0, self.commissions[0] if self.commissions else "")
        return self.reviewed_in.get(review_round or 0, default)


@dataclass(frozen=True)
class StateName:
    """A name that is not the one used at the United Nations, and the State that is meant.

    `kind` says why: a former name, the formal name of a State with a shorter one, an informal
    or shortened name, or a translation that the State or the United Nations does not use.
    """

    name: str
    state: str
    kind: NameKind
    note: str = ""


@dataclass(frozen=True)
class Cycle(Item):
    """A round of review: "imrf-2026". `start` and `end` are days where they are sourced.

    `commission` and `review_round` belong to regional reviews; `deadline` is the last day for
    national reports, where a source gives one.
    """

    id: str
    forum: str
    year: int
    start: date | None
    end: date | None
    standing: Standing
    commission: str = ""
    review_round: int | None = None
    deadline: date | None = None


@dataclass(frozen=True)
class Agreement(Item):
    """Another agreement that a review may link its work with, such as the Paris Agreement."""


@dataclass(frozen=True)
class StatusStep(Item):
    """A step of a status scale; `tone` (0 to 6) tints it."""

    id: str
    tone: int


@dataclass(frozen=True)
class StakeholderGroup(Item):
    """A group that may take part in a review; `named_in` are the paragraphs that name it."""

    id: str
    named_in: tuple[Reference, ...]


@dataclass(frozen=True)
class Choice(Item):
    """A value that a field of a form may take."""

    id: str


@dataclass(frozen=True)
class FormField(Item):
    """A field of a form of the United Nations Network on Migration.

    `enters` is the field of our input that answers it ("" where none does); `characters` are the
    least and the most that it takes, `at_most` the number of entries advised. `private` fields
    hold personal data and are never printed. `standing` says how far the field was seen.
    """

    id: str
    section: str
    kind: FieldKind
    standing: Standing
    enters: str = ""
    vocabulary: str = ""
    characters: tuple[int, int] | None = None
    at_most: int | None = None
    private: bool = False


@dataclass(frozen=True)
class Form(Item):
    """A form with its fields, in its own order."""

    id: str
    fields: Mapping[str, FormField]


@dataclass(frozen=True)
class Forms:
    """Forms and the vocabularies of their fields."""

    forms: Mapping[str, Form]
    vocabularies: Mapping[str, Mapping[str, Choice]]


@dataclass(frozen=True)
class IndicatorSet(Item):
    """A set of indicators that a review may draw from.

    `framework` names a pack whose indicators it has in full, `links` its own choice among them
    with the objectives that each serves; `indicators` are the codes of that choice. A set with
    neither is open (States add to it) or, where `is_slot`, known to exist but not yet seen.
    """

    id: str
    status: SetStatus
    symbol: str
    framework: str
    is_slot: bool
    indicators: tuple[str, ...]
    links: tuple[Link, ...]
