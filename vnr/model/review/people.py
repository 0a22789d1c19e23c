"""Who reviews: contacts, institutions, the signature of a foreword, the review before."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from vnr.model.review.base import Entry, ListOf, one_of
from vnr.model.review.text import (
    Narrative,
    OptionalNarrative,
    OptionalText,
    Statements,
    Text,
    Texts,
)
from vnr.model.review.values import Address, Flag, OptionalDate, WholeNumber

INSTITUTION_KINDS = (
    "ministry",
    "agency",
    "local",
    "parliament",
    "nhri",
    "civil-society",
    "un",
    "other",
)


class Contact(Entry):
    """Whom to ask; personal data, never printed unless `publish` is true."""

    name: Text
    office: OptionalText = None
    email: str | None = None
    phone: str | None = None
    publish: Flag = False


class Institution(Entry):
    """An institution that takes part; `kind` as listed, `acronym` feeds the abbreviations."""

    identity: ClassVar[str | None] = "id"

    id: str
    name: Text
    acronym: OptionalText = None
    kind: Annotated[
        str | None,
        one_of(*INSTITUTION_KINDS),
    ] = None
    role: OptionalText = None


class Period(Entry):
    """The time that the review covers, `from` and `to` a date."""

    start: OptionalDate = Field(default=None, alias="from")
    end: OptionalDate = Field(default=None, alias="to")


class Foreword(Entry):
    """An opening statement with who signs it."""

    text: Narrative
    name: OptionalText = None
    office: OptionalText = None


class Consultation(Entry):
    """A meeting or survey with stakeholders; `participants` as written, "more than 20" too."""

    date: OptionalDate = None
    title: OptionalText = None
    place: OptionalText = None
    method: OptionalText = None
    groups: Texts = ()
    participants: OptionalText = None
    summary: OptionalNarrative = None
    source: str | None = None


class Methodology(Entry):
    """How the review was made."""

    process: OptionalNarrative = None
    data_limits: OptionalNarrative = None
    consultations: Annotated[tuple[Consultation, ...], ListOf] = ()


class Source(Entry):
    """Where a statement or figure comes from; `date` may be words ("copy of 2023-12-14")."""

    identity: ClassVar[str | None] = "id"

    id: str
    title: Text
    publisher: OptionalText = None
    date: OptionalDate = None
    url: Address = None


class Previous(Entry):
    """The review before: a cycle with input of its own, or the data of a printed report."""

    cycle: str | None = None
    title: OptionalText = None
    year: WholeNumber = None
    url: Address = None
    pledges: Statements = ()
    next_steps: Statements = ()
