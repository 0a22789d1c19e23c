"""Which items of different packs belong together, row by row, each with its provenance.

No official correspondence exists for most rows: what is printed from them is called indicative.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Literal

from vnr.model.pack_base import Item

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnr.model.pack_base import Reference

LinkStanding = Literal["official", "sourced", "editorial"]
LinkKind = Literal[
    "objective-paragraph", "principle-paragraph", "objective-target", "objective-indicator"
]


@dataclass(frozen=True)
class Link:
    """A row of a crosswalk: `start` and `end` belong together, and why.

    `standing` is "official" where the text of one names the other, "sourced" where a named
    source links them, "editorial" where it is our own reading. `umbrella` marks an end, such as
    target 10.7, that concerns every objective: it says little and is not counted.
    """

    kind: LinkKind
    start: Reference
    end: Reference
    standing: LinkStanding
    source: str
    note: str
    umbrella: bool = False


@dataclass(frozen=True)
class Crosswalk(Item):
    """A pack of rows, with the name under which they are printed.

    `rejected` are rows that a reading proposed and ours did not accept, with the reason;
    `general` are the paragraphs that concern a review as a whole, by printed reference.
    """

    id: str
    links: tuple[Link, ...]
    rejected: tuple[Link, ...]
    general: Mapping[str, str]


@dataclass(frozen=True)
class Crosswalks:
    """All rows, in the order of the packs, with both directions derived from them.

    Rows of sets of indicators stand after those of the `tables`.
    """

    tables: Mapping[str, Crosswalk]
    of_sets: tuple[Link, ...] = ()

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """All rows."""
        tables = chain.from_iterable(table.links for table in self.tables.values())
        return (*tables, *self.of_sets)

    @cached_property
    def rejected(self) -> tuple[Link, ...]:
        """All rows that were not accepted."""
        return tuple(chain.from_iterable(table.rejected for table in self.tables.values()))

    @cached_property
    def general(self) -> Mapping[str, str]:
        """Why a paragraph concerns a review as a whole, by printed reference."""
        return dict(chain.from_iterable(each.general.items() for each in self.tables.values()))

    @cached_property
    def _touching(self) -> Mapping[str, tuple[Link, ...]]:
        found: dict[str, list[Link]] = {}
        for link in self.links:
            found.setdefault(str(link.start), []).append(link)
            found.setdefault(str(link.end), []).append(link)
        return {end: tuple(links) for end, links in found.items()}

    def touching(
        self, reference: Reference | str, kind: LinkKind | None = None
    ) -> tuple[Link, ...]:
        """The rows that begin or end at `reference`, of one kind or all."""
        links = self._touching.get(str(reference), ())
        return links if kind is None else tuple(link for link in links if link.kind == kind)

    def of(self, item: Item) -> tuple[Link, ...]:
        """The rows that begin or end at `item`."""
        return self.touching(item.reference)

    def paragraphs_of(self, objective: int) -> tuple[Link, ...]:
        """The rows from an objective to paragraphs of declarations."""
        return self.touching(f"gcm:{objective}", "objective-paragraph")

    def objectives_of(self, paragraph: Reference | str) -> tuple[Link, ...]:
        """The rows from objectives to a paragraph (`pd2022:62`)."""
        return self.touching(paragraph, "objective-paragraph")

    def targets_of(self, objective: int) -> tuple[Link, ...]:
        """The rows from an objective to targets of the 2030 Agenda."""
        return self.touching(f"gcm:{objective}", "objective-target")

    def objectives_of_target(self, code: str) -> tuple[Link, ...]:
        """The rows from objectives to a target ("10.7")."""
        return self.touching(f"sdg:{code}", "objective-target")

    def principles_of(self, paragraph: Reference | str) -> tuple[Link, ...]:
        """The rows from guiding principles to a paragraph (`pd2022:62`)."""
        return self.touching(paragraph, "principle-paragraph")

    def paragraphs_of_principle(self, letter: str) -> tuple[Link, ...]:
        """The rows from a guiding principle ("a" to "j") to paragraphs of declarations."""
        return self.touching(f"gcm:principle.{letter}", "principle-paragraph")

    def indicators_of(self, objective: int) -> tuple[Link, ...]:
        """The rows from an objective to indicators that a set proposes for it."""
        return self.touching(f"gcm:{objective}", "objective-indicator")

    def objectives_of_indicator(self, code: str) -> tuple[Link, ...]:
        """The rows from objectives to an indicator ("10.7.2")."""
        return self.touching(f"sdg:{code}", "objective-indicator")
