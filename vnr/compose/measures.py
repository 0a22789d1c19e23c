"""Measures, practices and pledges: told once, linked from wherever else they belong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.model.report import MeasureView, PledgeView, PracticeView
from vnr.model.report_links import Citing

if TYPE_CHECKING:
    from vnr.compose.links import Links
    from vnr.compose.names import Names
    from vnr.model.packs import Packs
    from vnr.model.review.progress import Measure, Pledge, Practice


def measure_view(entry: Measure, number: int, links: Links, names: Names) -> MeasureView:
    """A measure as it is told; `number` is its place in the review, for a stable anchor."""
    anchor = f"measure-{number}"
    citing = Citing(anchor, "measure", entry.title)
    return MeasureView(
        entry=entry,
        anchor=anchor,
        kind=names.answer("measure-kind", entry.kind),
        status=names.tag("measure-status", entry.status),
        lead=names.who(entry),
        links=links.groups(
            citing, entry.paragraphs, entry.targets, full_actions(entry.actions, entry.objectives)
        ),
    )


def practice_view(entry: Practice, number: int, links: Links) -> PracticeView:
    """A practice as it is told."""
    anchor = f"practice-{number}"
    citing = Citing(anchor, "practice", entry.title)
    return PracticeView(entry, anchor, links.groups(citing, entry.paragraphs, entry.targets))


def pledge_view(entry: Pledge, number: int, links: Links, names: Names, packs: Packs) -> PledgeView:
    """A pledge with its history in print."""
    anchor = f"pledge-{number}"
    citing = Citing(anchor, "pledge", entry.title)
    cycle = packs.cycles.get(entry.made_at or "")
    return PledgeView(
        entry=entry,
        anchor=anchor,
        status=names.status("pledge", entry.status),
        entity=names.answer("pledge-entity", entry.entity),
        type=names.answer("pledge-type", entry.type),
        nature=tuple(names.answer("pledge-nature", item) for item in entry.nature),
        made_at=cycle.label(links.language).title if cycle else entry.made_at or "",
        lead=names.who(entry),
        links=links.groups(citing, entry.paragraphs, entry.targets),
        follow_up_status=tuple(
            tag.label if (tag := names.status("pledge", step.status)) else ""
            for step in entry.follow_up
        ),
    )


def full_actions(actions: tuple[str, ...], objectives: tuple[int, ...]) -> list[str]:
    """Actions as "6.c"; a bare letter belongs to the only objective of its entry."""
    first = objectives[0] if objectives else None
    return [a if "." in a else f"{first}.{a}" for a in actions if "." in a or first]
