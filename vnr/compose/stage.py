"""The compose stage: a checked review becomes the report of one language for one audience."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from vnr.catalogue import Catalogue, catalogue
from vnr.compose.formats import LocaleFormats, direction
from vnr.compose.forms import form_views
from vnr.compose.gaps import Speech, compose_gaps
from vnr.compose.goals import goal_parts
from vnr.compose.links import Links
from vnr.compose.matrices import goal_matrix, pledge_history
from vnr.compose.names import Names
from vnr.compose.objectives import Parts, compose_progress
from vnr.compose.projection import in_language, project
from vnr.model.coverage import NO_GAPS
from vnr.model.report import Count, Report
from vnr.model.review.shape import walk
from vnr.model.review.values import Value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from vnr.compose.projection import Audience
    from vnr.findings import Finding
    from vnr.model.packs import Packs
    from vnr.model.review import Review
    from vnr.model.review.environment import Framework, OwnSection


LAST_CHAPTER = "conclusion"


@dataclass(frozen=True)
class Options:
    """What a caller decides: the language (None: the review's own), audience, draft, the date.

    `epoch` (seconds, SOURCE_DATE_EPOCH) dates a review that states no date of its own.
    `left_out` are the errors that a draft passes over, as far as the audience may see them.
    """

    language: str | None = None
    audience: Audience = "public"
    draft: bool = False
    epoch: int | None = None
    official_texts: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    left_out: tuple[Finding, ...] = ()


def compose(review: Review, packs: Packs, options: Options) -> Report:
    """Compose the report; every fact that a template prints is in it."""
    language = options.language or review.language
    say = catalogue(language)
    shown = in_language(project(review, options.audience), language)
    formats = LocaleFormats(language, say)
    names = Names(shown, packs, language, say)
    links = Links(packs, language, say, options.official_texts)
    parts = Parts(shown, packs, names, links, formats)
    progress = compose_progress(parts)
    is_draft = options.draft or not review.is_final
    speech = Speech(names, links)
    gaps = compose_gaps(review, progress, speech, options.left_out) if options.draft else NO_GAPS
    return Report(
        review=shown,
        packs=packs,
        formats=formats,
        language=language,
        direction=cast("Literal['ltr', 'rtl']", direction(language)),
        country=_country(shown, packs, language),
        cycle=packs.cycles[review.cycle].label(language).title,
        date=_date(review, packs, options.epoch),
        stamp=_stamp(review, say, draft=options.draft),
        is_draft=is_draft,
        status=names.answer("review-status", review.status),
        groups=progress.groups,
        overviews=progress.overviews,
        told=frozenset(part.number for group in progress.groups for part in group.objectives),
        general_measures=progress.general_measures,
        general_practices=progress.general_practices,
        indicators=progress.indicators,
        pledges=progress.pledges,
        goals=goal_parts(parts, progress),
        forms=form_views(parts, progress),
        own_sections=_own_sections(shown),
        frameworks=_frameworks(shown, names),
        statuses=_counts([o.status for o in shown.objectives], "objective", names, say),
        pledge_statuses=_counts([p.status for p in shown.pledges], "pledge", names, say),
        pledge_history=pledge_history(progress.pledges, names, say.pgettext("pledge", "Announced")),
        goal_matrix=goal_matrix(shown, packs, language),
        paragraph_indexes=links.paragraph_indexes(),
        target_index=links.target_index(),
        sources=names.sources,
        source_numbers=names.by_source,
        institutions=names.institutions,
        acronyms=names.acronyms(),
        principles={
            slug: item.label(language).title for slug, item in packs.compact.principles.items()
        },
        covered=tuple(sorted(o.objective for o in shown.objectives if o.not_addressed is None)),
        answers=names.answers,
        scales={name: tuple(tag for _, tag in names.scale(name)) for name in packs.scales},
        notations=_notations(shown),
        notation_legend=_legend(say),
        gaps=gaps,
    )


def _country(review: Review, packs: Packs, language: str) -> str:
    if review.country_name is not None:
        return review.country_name.versions[0][1]
    return packs.states[review.country].label(language).title


def _date(review: Review, packs: Packs, epoch: int | None) -> datetime.date:
    """The review's own date; else SOURCE_DATE_EPOCH; else the beginning of its cycle's year."""
    if review.date is not None and (day := review.date.last_day):
        return day
    if epoch is not None:
        return datetime.datetime.fromtimestamp(epoch, datetime.UTC).date()
    return datetime.date(packs.cycles[review.cycle].year, 1, 1)


def _stamp(review: Review, say: Catalogue, *, draft: bool) -> str:
    """What marks every page of a report that the State has not cleared; else nothing."""
    stamps = {
        "draft": say.gettext("Draft"),
        "for_clearance": say.gettext("Draft for clearance"),
        "validated": say.gettext("Validated draft, not yet cleared"),
    }
    return stamps.get(review.status, stamps["draft"] if draft else "")


def _frameworks(review: Review, names: Names) -> tuple[tuple[str, tuple[Framework, ...]], ...]:
    """The frameworks by kind, in the order of the kinds, each kind under its name."""
    environment = review.enabling_environment
    if environment is None:
        return ()
    kinds = ("law", "policy", "plan", "agreement", "body", "other")
    grouped = (
        (kind, tuple(f for f in environment.frameworks if (f.kind or "other") == kind))
        for kind in kinds
    )
    return tuple((names.answer("framework-kind", kind), found) for kind, found in grouped if found)


def _counts(steps: list[str | None], scale: str, names: Names, say: Catalogue) -> tuple[Count, ...]:
    """How many entries have each status that occurs, in the order of the scale."""
    counts = []
    for step, tag in names.scale(scale):
        if number := steps.count(step):
            counts.append(Count(tag.label, number, tag.tone))
    if counts and (silent := steps.count(None)):
        counts.append(Count(say.gettext("No status reported"), silent, 0))
    return tuple(counts)


def _notations(review: Review) -> tuple[str, ...]:
    """Which signs the tables use that a legend must explain: "missing" and notations."""
    values = [value for _, value in walk(review.indicators) if isinstance(value, Value)]
    points = [p.value for i in review.indicators for p in i.observations]
    found = {"missing"} if any(value.typed is None for value in points) else set()
    found |= {value.notation for value in values if value.notation}
    return tuple(sorted(found))


def _legend(say: Catalogue) -> dict[str, str]:
    return {
        "not_available": say.gettext(".. not available"),
        "not_applicable": say.gettext("n/a not applicable"),
        "confidential": say.gettext("confidential: not published"),
    }


def _own_sections(review: Review) -> dict[str, tuple[OwnSection, ...]]:
    """The State's own sections by what they stand after; those without a place, at the end."""
    placed: dict[str, list[OwnSection]] = {}
    for section in review.sections:
        placed.setdefault(section.after or LAST_CHAPTER, []).append(section)
    return {name: tuple(sections) for name, sections in placed.items()}
