"""The gaps of a draft: what guidance asks for and the draft does not answer yet, in print."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vnr.compose.coverage import coverage
from vnr.model.coverage import Gap, GapPlace, Gaps, LeftOut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vnr.compose.links import Links
    from vnr.compose.names import Names
    from vnr.compose.objectives import Progress
    from vnr.findings import Finding
    from vnr.model.coverage import Coverage
    from vnr.model.packs import Label, Reference
    from vnr.model.review import Review
    from vnr.model.review.text import Text

_Key = tuple[str, str]


@dataclass(frozen=True)
class Speech:
    """How a report names what it tells of: institutions, paragraphs, sentences of the tool."""

    names: Names
    links: Links


def compose_gaps(
    review: Review, progress: Progress, speech: Speech, left_out: Iterable[Finding]
) -> Gaps:
    """The gaps of a draft by place.

    `review` is the review as entered, since a private answer is an answer; only entries that
    `progress` tells of get a place, so that nothing private is named. `left_out` are errors that
    the audience may see.
    """
    entries = dict(_entries(progress, speech))
    found: dict[str, GapPlace] = {}
    for row in coverage(review, speech.links.packs):
        place = _place(row, entries)
        if place is not None and row.state in {"partly", "not_covered"}:
            known = found.get(place.anchor, place)
            gaps = dict.fromkeys((*known.gaps, _gap(row, speech)))  # of two of an id: each once
            found[place.anchor] = replace(known, gaps=tuple(gaps))
    order = {anchor: position for position, (anchor, _) in enumerate(entries.values(), 1)}
    in_order = sorted(found.values(), key=lambda place: order.get(place.anchor, 0))
    return Gaps(
        {place.anchor: place for place in in_order},
        tuple(_left_out(finding, speech) for finding in left_out),
        tuple((label.short, label.title) for label in _guides(speech.links)),
    )


def _guides(links: Links) -> list[Label]:
    return [each.label(links.language) for each in links.packs.guidance.guides.values()]


def _place(row: Coverage, entries: Mapping[_Key, tuple[str, Text | str]]) -> GapPlace | None:
    """Where a request is shown, without gaps yet; None where the report does not tell of it."""
    section = row.request.section
    if row.entry is None:
        return GapPlace(section, section, None, ())
    if row.entry not in entries:
        return None
    anchor, title = entries[row.entry]
    return GapPlace(anchor, section, title, ())


def _entries(progress: Progress, speech: Speech) -> Iterator[tuple[_Key, tuple[str, Text | str]]]:
    """Every entry that the report tells of: its key, its anchor and its title, in order."""
    parts = [part for group in progress.groups for part in group.objectives]
    objective = speech.links.say.gettext("Objective {number}: {title}")
    for part in parts:
        if part.entry is not None:
            title = objective.format(number=part.number, title=part.short)
            yield ("objectives", str(part.number)), (part.anchor, title)
        for measure in part.measures:
            yield ("measures", measure.entry.id), (measure.anchor, measure.entry.title)
        for practice in part.practices:
            yield ("practices", practice.entry.id), (practice.anchor, practice.entry.title)
    for measure in progress.general_measures:
        yield ("measures", measure.entry.id), (measure.anchor, measure.entry.title)
    for practice in progress.general_practices:
        yield ("practices", practice.entry.id), (practice.anchor, practice.entry.title)
    for pledge in progress.pledges:
        yield ("pledges", pledge.entry.id), (pledge.anchor, pledge.entry.title)
    for indicator in progress.indicators:
        yield ("indicators", indicator.entry.id), (indicator.anchor, indicator.entry.name)


def _gap(row: Coverage, speech: Speech) -> Gap:
    links, known = speech.links, speech.names.institutions
    # where nothing at all is there, the question says it; a list of everything would not help
    missing = [_value(value, speech) for value in row.missing] if row.state == "partly" else []
    return Gap(
        request=row.request.label(links.language).title,
        missing=", ".join(missing),
        asked_by=tuple(_asked_by(row, links)),
        institution=next((known[lead] for lead in row.leads if lead in known), ""),
    )


def _value(value: str, speech: Speech) -> str:
    """A value that is missing, in print: a number, a code, the name of a principle."""
    links = speech.links
    principle = links.packs.compact.principles.get(value)
    if principle is not None:
        return principle.label(links.language).title
    return value.partition(":")[2] or value


def _asked_by(row: Coverage, links: Links) -> Iterator[str]:
    for reference in row.request.asked_by:
        yield _cited(reference, links)
    standing = {
        "verified": "",
        "unverified": links.say.gettext("not verified"),
        "ours": links.say.gettext("suggestion of this tool"),
    }
    if word := standing[row.request.standing]:
        yield word


def _cited(reference: Reference, links: Links) -> str:
    """A guide, by its chapter where one is named, or a paragraph."""
    gettext = links.say.gettext
    guide = links.packs.guidance.guides.get(reference.pack)
    if guide is not None:
        name = guide.label(links.language).short
        chapter = gettext("{document}, chapter {number}")
        return chapter.format(document=name, number=reference.item) if reference.item else name
    is_declared = reference.pack in links.packs.declarations
    name = links.declaration_name(reference.pack) if is_declared else gettext("Global Compact")
    number = reference.item.removeprefix("para.")
    return gettext("{document}, para. {number}").format(document=name, number=number)


def _left_out(finding: Finding, speech: Speech) -> LeftOut:
    """An error in print. What has no address in the data could quote anything: only its place."""
    gettext = speech.links.say.gettext
    told = replace(finding, details={**finding.details, "suggestion": ""})
    message = (
        told.message(gettext) if finding.path else gettext("What stands here could not be used.")
    )
    return LeftOut(str(finding.place), finding.code, message)
