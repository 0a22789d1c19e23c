"""How far a review answers what guidance asks for: coverage, never a mark that one can fail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from vnr.model.packs import Request
    from vnr.model.review.text import Text

CoverageState = Literal["covered", "partly", "not_covered", "omitted"]


@dataclass(frozen=True)
class Coverage:
    """One request, asked of the review or of one of its entries, and how far it is answered.

    `entry` is the list and the id of the entry (("objectives", "5")), None for the review.
    `leads` are the institutions by id that should answer, the nearest first. `reason` is the
    State's own where it left something out; `missing` are the values that are not there yet.
    """

    request: Request
    entry: tuple[str, str] | None
    state: CoverageState
    leads: tuple[str, ...]
    reason: Text | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Gap:
    """A request that a draft does not fully answer yet, as it is printed.

    `asked_by` are the documents that ask for it and, where nobody has compared it with them or
    none does, a word on that. `missing` is a list in print; `institution` the name of who
    should answer, "" where nobody is named.
    """

    request: str
    missing: str
    asked_by: tuple[str, ...]
    institution: str


@dataclass(frozen=True)
class GapPlace:
    """A place of the report with its gaps: a section, or an entry told in it.

    `anchor` is the name of the section or the anchor of the entry ("objective-5"), `title` that
    of the entry, None for a section.
    """

    anchor: str
    section: str
    title: Text | str | None
    gaps: tuple[Gap, ...]


@dataclass(frozen=True)
class LeftOut:
    """Something that a draft leaves out since it could not be used: where it stands, and why."""

    place: str
    code: str
    message: str


@dataclass(frozen=True)
class Gaps:
    """The gaps of a draft by place; none in other reports.

    `guides` are the documents that are cited by a short name, with their full one.
    """

    places: Mapping[str, GapPlace]
    left_out: tuple[LeftOut, ...] = ()
    guides: tuple[tuple[str, str], ...] = ()

    def at(self, anchor: str) -> GapPlace | None:
        """The gaps of one place; None where there are none."""
        return self.places.get(anchor)

    def by_institution(
        self, sections: Collection[str]
    ) -> list[tuple[str, list[tuple[GapPlace, list[Gap]]]]]:
        """Who should answer what, and where, for the sections that a report has, in their order.

        Those who have most to answer come first; "", for what nobody is named for, comes last.
        """
        order = {section: position for position, section in enumerate(sections)}
        places = [place for place in self.places.values() if place.section in order]
        places.sort(key=lambda place: order[place.section])
        names = dict.fromkeys(gap.institution for place in places for gap in place.gaps)
        found = [(name, list(_of(name, places))) for name in names]
        return sorted(found, key=lambda group: (not group[0], -sum(len(g) for _, g in group[1])))


NO_GAPS = Gaps({})


def _of(name: str, places: list[GapPlace]) -> list[tuple[GapPlace, list[Gap]]]:
    """The places in which an institution has something to answer, each with what it is."""
    shared = [(place, [gap for gap in place.gaps if gap.institution == name]) for place in places]
    return [(place, gaps) for place, gaps in shared if gaps]
