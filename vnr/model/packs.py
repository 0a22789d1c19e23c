"""Reference frameworks as values: the Compact, declarations, goals, States, review cycles.

They are read from `vnr/packs/` by `vnr.read.packs`. A reference is always (pack, item); a bare
number exists only in an input, never once read. Titles and topics are kept per language with
their standing, so that a report can say which wording is official.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

Standing = Literal["official", "sourced", "unverified", "ours"]
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


@dataclass(frozen=True, order=True)
class Reference:
    """An address in a pack, printed as `pd2022:62`, `gcm:5`, `gcm:5.b`, `sdg:10.7`."""

    pack: str
    item: str

    def __str__(self) -> str:
        return f"{self.pack}:{self.item}"

    @property
    def anchor(self) -> str:
        """The reference as an id that HTML, PDF and Word bookmarks accept: `pd2022-62`."""
        return re.sub(r"[^A-Za-z0-9]+", "-", str(self))


@dataclass(frozen=True)
class Label:
    """What an item is called in one language.

    `title` is the wording shown, `standing` says whose it is; `short` is a label of one to five
    words for tables and chips; `summary` says in our own words what the item asks, for
    `explain` and prompts only: reports never print it.
    """

    title: str
    standing: Standing
    short: str = ""
    summary: str = ""


Labels = dict[str, Label]


def _label(labels: Mapping[str, Label], language: str) -> Label:
    """The label in `language`, else in its base language, else in English."""
    for candidate in (language, language.split("-", maxsplit=1)[0], "en"):
        if candidate in labels:
            return labels[candidate]
    raise KeyError(language)


@dataclass(frozen=True)
class Item:
    """Anything in a pack that has an address and a name."""

    reference: Reference
    labels: Mapping[str, Label] = field(repr=False)

    def label(self, language: str) -> Label:
        """The name in `language`, falling back to English."""
        return _label(self.labels, language)


@dataclass(frozen=True)
class Objective(Item):
    """One of the 23 objectives (A/RES/73/195); `paragraph` is its paragraph of the resolution.

    `actions` are the letters of its actions ("a" to at most "l"), in order.
    """

    number: int
    paragraph: int
    round_table: int
    actions: tuple[str, ...]


@dataclass(frozen=True)
class Action(Item):
    """A lettered action of an objective: `gcm:5.b`."""

    objective: int
    letter: str


@dataclass(frozen=True)
class Principle(Item):
    """One of the ten guiding principles (A/RES/73/195, para. 15); `letter` is "a" to "j"."""

    letter: str


@dataclass(frozen=True)
class RoundTable(Item):
    """One of the four round tables of A/RES/73/326 with its objectives, in order."""

    number: int
    objectives: tuple[int, ...]


@dataclass(frozen=True)
class Compact:
    """The Global Compact for Migration."""

    symbol: str
    objectives: Mapping[int, Objective]
    actions: Mapping[str, Action]  # by number and letter: "5.b"
    principles: Mapping[str, Principle]  # by slug: "child-sensitive"
    round_tables: Mapping[int, RoundTable]


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

    @property
    def asks_states(self) -> bool:
        """Whether it holds a commitment or request that States are to act on."""
        return "states" in self.addressees


@dataclass(frozen=True)
class Declaration(Item):
    """A progress declaration: symbol, date of adoption, its numbered paragraphs from 1 on."""

    id: str
    symbol: str
    date: date
    sections: Mapping[str, Mapping[str, Label]]
    paragraphs: Mapping[int, Paragraph]


@dataclass(frozen=True)
class Goal(Item):
    """A Sustainable Development Goal; `colour` is "#RRGGBB", `ink` is readable on it."""

    number: int
    colour: str
    ink: str
    targets: tuple[str, ...]


@dataclass(frozen=True)
class Target(Item):
    """One of the 169 targets; `code` is text: "8.10" is not "8.1"."""

    code: str
    goal: int


@dataclass(frozen=True)
class Indicator(Item):
    """An indicator of the global framework; `code` such as "10.7.2"."""

    code: str
    target: str


@dataclass(frozen=True)
class Goals:
    """The 2030 Agenda: goals, targets and indicators in their own order (8.2, 8.10, 8.a)."""

    framework: str  # which version of the indicator framework
    goals: Mapping[int, Goal]
    targets: Mapping[str, Target]
    indicators: Mapping[str, Indicator]


@dataclass(frozen=True)
class State(Item):
    """A member or observer of the United Nations.

    `commissions` are the regional commissions it belongs to ("eca", "ece", "eclac", "escap",
    "escwa"), any number of them; `article_en` is "the" where a sentence needs it.
    """

    iso3: str
    iso2: str
    m49: str
    status: Literal["member", "observer"]
    commissions: tuple[str, ...]
    article_en: str = ""


@dataclass(frozen=True)
class Cycle(Item):
    """A round of review: "imrf-2026". `start` and `end` are days where they are sourced."""

    id: str
    forum: str
    year: int
    start: date | None
    end: date | None
    standing: Standing


@dataclass(frozen=True)
class Agreement(Item):
    """Another agreement that a review may link its work with, such as the Paris Agreement."""


@dataclass(frozen=True)
class StatusStep(Item):
    """A step of a status scale; `tone` (0 to 6) tints it."""

    id: str
    tone: int


@dataclass(frozen=True)
class Packs:
    """All reference data of a run; `key` changes when any byte of it changes."""

    compact: Compact
    declarations: Mapping[str, Declaration]
    sdg: Goals
    states: Mapping[str, State]
    cycles: Mapping[str, Cycle]
    agreements: Mapping[str, Agreement]
    objective_statuses: Mapping[str, StatusStep]
    pledge_statuses: Mapping[str, StatusStep]
    key: str

    @property
    def scales(self) -> Mapping[str, Mapping[str, StatusStep]]:
        """The status scales by what they rate: "objective" and "pledge"."""
        return {"objective": self.objective_statuses, "pledge": self.pledge_statuses}

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """Every addressable item by its printed reference ("pd2022:62", "state:MDA")."""
        found: list[Item] = [
            *self.compact.objectives.values(),
            *self.compact.actions.values(),
            *self.compact.principles.values(),
            *self.compact.round_tables.values(),
            *self.sdg.goals.values(),
            *self.sdg.targets.values(),
            *self.sdg.indicators.values(),
            *self.states.values(),
            *self.cycles.values(),
            *self.agreements.values(),
        ]
        for declaration in self.declarations.values():
            found.append(declaration)
            found.extend(declaration.paragraphs.values())
        return {str(item.reference): item for item in found}
