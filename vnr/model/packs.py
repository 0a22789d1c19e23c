"""Reference frameworks as values: the Compact, declarations, goals, States, review cycles.

They are read from `vnr/packs/` by `vnr.read.packs`. A reference is always (pack, item); a bare
number exists only in an input, never once read. Titles and topics are kept per language with
their standing, so that a report can say which wording is official.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from vnr.model.pack_base import (
    About,
    Item,
    Label,
    Labels,
    Reference,
    Source,
    Standing,
    label_in,
)
from vnr.model.pack_crosswalks import Crosswalk, Crosswalks, Link
from vnr.model.pack_declaration import (
    Addressee,
    Declaration,
    Document,
    Fact,
    Paragraph,
    ParagraphKind,
)
from vnr.model.pack_guidance import Guidance, Guide, Request
from vnr.model.pack_languages import Language, Languages
from vnr.model.pack_registers import (
    Agreement,
    Commission,
    Cycle,
    Form,
    Forms,
    IndicatorSet,
    StakeholderGroup,
    State,
    StateName,
    StatusStep,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "About",
    "Action",
    "Addressee",
    "Agreement",
    "Commission",
    "Compact",
    "CompactParagraph",
    "Crosswalk",
    "Crosswalks",
    "Cycle",
    "Declaration",
    "Document",
    "Fact",
    "Form",
    "Forms",
    "Goal",
    "Goals",
    "Guidance",
    "Guide",
    "Indicator",
    "IndicatorSet",
    "Item",
    "Label",
    "Labels",
    "Language",
    "Languages",
    "Link",
    "Objective",
    "Packs",
    "Paragraph",
    "ParagraphKind",
    "Principle",
    "Reference",
    "Request",
    "RoundTable",
    "Source",
    "StakeholderGroup",
    "Standing",
    "State",
    "StateName",
    "StatusStep",
    "Target",
    "label_in",
]


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
class CompactParagraph(Item):
    """A paragraph of the Compact on implementation or review (40 to 54): `gcm:para.53`.

    `standing` says how far our paraphrase of it was seen confirmed.
    """

    number: int
    section: str
    standing: Standing


@dataclass(frozen=True)
class Compact:
    """The Global Compact for Migration."""

    symbol: str
    objectives: Mapping[int, Objective]
    actions: Mapping[str, Action]  # by number and letter: "5.b"
    principles: Mapping[str, Principle]  # by slug: "child-sensitive"
    round_tables: Mapping[int, RoundTable]
    paragraphs: Mapping[int, CompactParagraph]


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
    """An indicator of the global framework; `code` such as "10.7.2".

    `same_as` are the codes under which the same indicator stands elsewhere in the list.
    """

    code: str
    target: str
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True)
class Goals:
    """The 2030 Agenda: goals, targets and indicators in their own order (8.2, 8.10, 8.a)."""

    framework: str  # which version of the indicator framework
    goals: Mapping[int, Goal]
    targets: Mapping[str, Target]
    indicators: Mapping[str, Indicator]
    repeated: tuple[tuple[str, ...], ...]  # codes of one and the same indicator, group by group

    @property
    def unique_indicators(self) -> int:
        """How many different indicators the list has."""
        return len(self.indicators) - sum(len(group) - 1 for group in self.repeated)


@dataclass(frozen=True)
class Packs:
    """All reference data of a run; `key` changes when any byte of it changes."""

    compact: Compact
    declarations: Mapping[str, Declaration]
    sdg: Goals
    states: Mapping[str, State]
    commissions: Mapping[str, Commission]
    state_names: Mapping[str, StateName]  # names not in use at the United Nations
    cycles: Mapping[str, Cycle]
    agreements: Mapping[str, Agreement]
    objective_statuses: Mapping[str, StatusStep]
    pledge_statuses: Mapping[str, StatusStep]
    stakeholders: Mapping[str, StakeholderGroup]
    forms: Forms
    guidance: Guidance
    indicator_sets: Mapping[str, IndicatorSet]
    languages: Languages
    crosswalks: Crosswalks
    about: Mapping[str, About]  # by id of the pack
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
            *self.compact.paragraphs.values(),
            *self.sdg.goals.values(),
            *self.sdg.targets.values(),
            *self.sdg.indicators.values(),
            *self.states.values(),
            *self.commissions.values(),
            *self.cycles.values(),
            *self.agreements.values(),
            *self.stakeholders.values(),
            *self.indicator_sets.values(),
        ]
        for declaration in self.declarations.values():
            found.append(declaration)
            found.extend(declaration.paragraphs.values())
        return {str(item.reference): item for item in found}
