"""Progress by objective, in the order and grouping that the review asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnr.compose.figures import indicator_view
from vnr.compose.measures import full_actions, measure_view, pledge_view, practice_view
from vnr.model.report import Group, ObjectivePart, Overview
from vnr.model.report_links import Citing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vnr.compose.formats import LocaleFormats
    from vnr.compose.links import Links
    from vnr.compose.names import Names
    from vnr.model.packs import Packs
    from vnr.model.report import (
        IndicatorView,
        MeasureView,
        PledgeView,
        PracticeView,
    )
    from vnr.model.report_links import LinkGroup
    from vnr.model.review import Review
    from vnr.model.review.progress import ObjectiveEntry
    from vnr.model.review.text import Narrative, Text


@dataclass(frozen=True)
class Parts:
    """What the objectives of a report are put together from."""

    review: Review
    packs: Packs
    names: Names
    links: Links
    formats: LocaleFormats


@dataclass(frozen=True)
class Progress:
    """The result: groups of objectives, and what belongs to no objective."""

    groups: tuple[Group, ...]
    overviews: tuple[Overview, ...]
    general_measures: tuple[MeasureView, ...]
    general_practices: tuple[PracticeView, ...]
    indicators: tuple[IndicatorView, ...]
    pledges: tuple[PledgeView, ...]


@dataclass(frozen=True)
class Told:
    """What there is to tell; `entries` are the objectives that have a section, in order."""

    entries: Mapping[int, ObjectiveEntry | None]
    measures: tuple[MeasureView, ...]
    practices: tuple[PracticeView, ...]
    indicators: tuple[IndicatorView, ...]
    pledges: tuple[PledgeView, ...]

    def home(self, view: MeasureView | PracticeView) -> int | None:
        """The objective under which an entry is told: the first of its own that has a section."""
        return next((number for number in view.entry.objectives if number in self.entries), None)


def compose_progress(parts: Parts) -> Progress:
    """Put measures, practices, indicators and pledges under the objectives that they serve."""
    told = _told(parts)
    sections = {number: _objective(parts, told, number) for number in told.entries}
    return Progress(
        groups=tuple(_groups(parts, sections)),
        overviews=tuple(_overviews(parts)),
        general_measures=tuple(m for m in told.measures if told.home(m) is None),
        general_practices=tuple(p for p in told.practices if told.home(p) is None),
        indicators=told.indicators,
        pledges=told.pledges,
    )


def _told(parts: Parts) -> Told:
    """An objective has a section where it is reported on, or a measure or practice serves it."""
    review, links, names = parts.review, parts.links, parts.names
    entries = {entry.objective: entry for entry in review.objectives}
    served = {n for measure in review.measures for n in measure.objectives[:1]}
    served |= {n for practice in review.practices for n in practice.objectives[:1]}
    return Told(
        entries={number: entries.get(number) for number in sorted(entries.keys() | served)},
        measures=tuple(measure_view(m, n, links, names) for n, m in enumerate(review.measures, 1)),
        practices=tuple(practice_view(p, n, links) for n, p in enumerate(review.practices, 1)),
        indicators=tuple(
            indicator_view(i, n, links, names, parts.formats)
            for n, i in enumerate(review.indicators, 1)
        ),
        pledges=tuple(
            pledge_view(p, n, links, names, parts.packs) for n, p in enumerate(review.pledges, 1)
        ),
    )


def _objective(parts: Parts, told: Told, number: int) -> ObjectivePart:
    label = parts.packs.compact.objectives[number].label(parts.links.language)
    entry = told.entries[number]
    anchor = f"objective-{number}"
    wanted = set(entry.indicators) if entry else set()
    return ObjectivePart(
        number=number,
        anchor=anchor,
        title=label.title,
        short=label.short,
        entry=entry,
        status=parts.names.status("objective", entry.status) if entry else None,
        trend=parts.names.answer("trend", entry.trend) if entry else "",
        lead=parts.names.who(entry),
        links=_links(parts, anchor, entry),
        measures=tuple(m for m in told.measures if told.home(m) == number),
        practices=tuple(p for p in told.practices if told.home(p) == number),
        also=tuple(_also(told, number)),
        indicators=tuple(
            i for i in told.indicators if i.entry.id in wanted or number in i.entry.objectives
        ),
        pledges=tuple(p for p in told.pledges if number in p.entry.objectives),
    )


def _links(parts: Parts, anchor: str, entry: ObjectiveEntry | None) -> tuple[LinkGroup, ...]:
    if entry is None:
        return ()
    actions = full_actions(entry.actions, (entry.objective,))
    citing = Citing(anchor, "objective")
    return parts.links.groups(citing, entry.paragraphs, entry.targets, actions)


def _also(told: Told, number: int) -> Iterable[Citing]:
    """Measures and practices that serve this objective and are told under another one."""
    for measure in told.measures:
        if number in measure.entry.objectives and told.home(measure) != number:
            yield Citing(measure.anchor, "measure", measure.entry.title)
    for practice in told.practices:
        served = (*practice.entry.objectives, *practice.entry.secondary_objectives)
        if number in served and told.home(practice) != number:
            yield Citing(practice.anchor, "practice", practice.entry.title)


def _groups(parts: Parts, sections: Mapping[int, ObjectivePart]) -> Iterable[Group]:
    layout = parts.review.layout
    if layout == "by_round_table":
        yield from _by_round_table(parts, sections)
    elif layout == "by_theme":
        yield from _by_theme(parts, sections)
    elif layout == "by_sdg":
        yield from _by_goal(parts, sections)
    elif sections:
        yield Group("", "", None, tuple(sections.values()))


def _by_round_table(parts: Parts, sections: Mapping[int, ObjectivePart]) -> Iterable[Group]:
    texts = {entry.round_table: entry.text for entry in parts.review.round_tables}
    for number, table in parts.packs.compact.round_tables.items():
        told = tuple(sections[n] for n in table.objectives if n in sections)
        text = texts.get(str(number))
        if told or text:
            title = table.label(parts.links.language).title
            yield Group(title, f"round-table-{number}", text, told)


def _overviews(parts: Parts) -> Iterable[Overview]:
    """What the State says on round tables or themes by which the report is not ordered."""
    review, tables = parts.review, parts.packs.compact.round_tables
    if review.layout != "by_round_table":
        for entry in review.round_tables:
            label = tables[int(entry.round_table)].label(parts.links.language)
            title = parts.links.say.gettext("Round table {number}: {title}")
            title = title.format(number=entry.round_table, title=label.title)
            yield Overview(title, entry.text, tables[int(entry.round_table)].objectives)
    if review.layout != "by_theme":
        for cluster in review.clusters:
            yield Overview(cluster.title, cluster.text, cluster.objectives)


def _by_theme(parts: Parts, sections: Mapping[int, ObjectivePart]) -> Iterable[Group]:
    left = dict(sections)
    for number, cluster in enumerate(parts.review.clusters, 1):
        told = tuple(left.pop(n) for n in cluster.objectives if n in left)
        if told or cluster.text:
            yield Group(cluster.title, f"theme-{number}", cluster.text, told)
    yield from _rest(parts, left)


def _by_goal(parts: Parts, sections: Mapping[int, ObjectivePart]) -> Iterable[Group]:
    """Each objective under the first goal that it is linked to."""
    targets = parts.packs.sdg.targets
    home = {
        number: min((targets[code].goal for code in section.entry.targets), default=0)
        if section.entry
        else 0
        for number, section in sections.items()
    }
    for number, goal in parts.packs.sdg.goals.items():
        told = tuple(section for n, section in sections.items() if home[n] == number)
        if told:
            title = parts.links.say.gettext("Goal {number}: {title}").format(
                number=number, title=goal.label(parts.links.language).title
            )
            yield Group(title, f"goal-{number}", None, told)
    yield from _rest(parts, {n: s for n, s in sections.items() if home[n] == 0})


def _rest(parts: Parts, left: Mapping[int, ObjectivePart]) -> Iterable[Group]:
    if left:
        title: Text | str = parts.links.say.gettext("Other objectives")
        text: Narrative | None = None
        yield Group(title, "other-objectives", text, tuple(left.values()))
