"""Progress declarations as values: paragraphs with the facts and documents that they name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from vnr.model.pack_base import Item, label_in

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from decimal import Decimal

    from vnr.model.pack_base import Label, Labels, Standing

ParagraphKind = Literal["recital", "assessment", "commitment", "request"]
Addressee = Literal[
    "states",
    "secretary-general",
    "network",
    "president-ga",
    "president-ecosoc",
    "regional-bodies",
    "stakeholders",
    "subsidiary-bodies",  # of the General Assembly and the Economic and Social Council
]
Comparison = Literal["exactly", "as_many_as", "more_than", "less_than"]
Unit = Literal["persons", "per_cent", "usd", "objectives", "round_tables"]
Timing = Literal["in", "by"]


@dataclass(frozen=True)
class Fact(Item):
    """A figure or a date that a paragraph states.

    `comparison` is the text's own word before the value; a fact without a value is a date.
    `period` is a year, quarter ("2021-Q3"), half ("2024-H2"), day, or two of them with a slash;
    `timing` "by" makes it the term of an aim.
    """

    value: Decimal | None
    comparison: Comparison
    unit: Unit | None
    period: str
    timing: Timing


@dataclass(frozen=True)
class Document(Item):
    """A document that a declaration names; `standing` is that of symbol and date."""

    symbol: str
    date: date | None
    standing: Standing


@dataclass(frozen=True)
class Paragraph(Item):
    """A numbered paragraph of a declaration.

    `section` is the slug of the part it stands in ("introduction", "rt-2", "actions");
    `addressees` are those whom it asks something, empty for recitals and assessments.
    """

    number: int
    section: str
    kind: ParagraphKind
    addressees: tuple[Addressee, ...] = ()
    facts: tuple[Fact, ...] = ()
    documents: tuple[Document, ...] = ()
    notes: Labels = field(default_factory=dict, repr=False)

    @property
    def asks_states(self) -> bool:
        """Whether it holds a commitment or request that States are to act on."""
        return "states" in self.addressees

    def note(self, language: str) -> str:
        """The reading note: what it says, to whom, which objectives it serves and why.

        Empty where a declaration was added without notes.
        """
        return label_in(self.notes, language).title if self.notes else ""


@dataclass(frozen=True)
class Declaration(Item):
    """A progress declaration: symbol, date of adoption, its numbered paragraphs from 1 on."""

    id: str
    symbol: str
    date: date
    sections: Mapping[str, Mapping[str, Label]]
    paragraphs: Mapping[int, Paragraph]
    documents: Mapping[str, Document] = field(default_factory=dict)
