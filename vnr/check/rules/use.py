"""What is entered but nowhere used, and what is said but not told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnr.check.registry import Remark, Subject, rule
from vnr.check.rules.identity import KINDS, REFERENCES
from vnr.model.review.text import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator


# statuses that speak of work done or under way, which a reader wants to be told of
WORK = frozenset({"in_progress", "substantial", "implemented", "ongoing"})


@rule("VNR314")
def unused(subject: Subject) -> Iterator[Remark]:
    """A source, indicator or image that nothing refers to (institutions take part as such).

    An indicator that names objectives or targets itself is used.
    """
    used = _used(subject)
    for index, series in enumerate(subject.review.indicators):
        if not (series.objectives or series.targets or series.id in used["indicators"]):
            details = {"kind": KINDS["indicators"], "id": series.id}
            yield Remark(("indicators", index, "id"), details)
    for name in ("sources", "images"):
        for index, entry in enumerate(getattr(subject.review, name)):
            if entry.id not in used[name]:
                yield Remark((name, index, "id"), {"kind": KINDS[name], "id": entry.id})


def _used(subject: Subject) -> dict[str, set[str]]:
    used: dict[str, set[str]] = {"sources": set(), "indicators": set(), "images": set()}
    for path, value in subject.values:
        field = next((step for step in reversed(path) if isinstance(step, str)), "")
        if isinstance(value, str) and REFERENCES.get(field) in used:
            used[REFERENCES[field]].add(value)
        elif isinstance(value, Markup):
            texts = (text for _, text in value.versions)
            used["images"] |= {name for t in texts for name in re.findall(r"!\[\]\(([\w.-]+)\)", t)}
    return used


@rule("VNR315")
def target_without_direction(subject: Subject) -> Iterator[Remark]:
    """A target of an indicator that does not say which way is better."""
    for index, series in enumerate(subject.review.indicators):
        if series.target is not None and series.direction is None:
            yield Remark(("indicators", index, "target"), {"indicator": series.id})


@rule("VNR316")
def status_without_words(subject: Subject) -> Iterator[Remark]:
    """A status that speaks of work, of which nothing is told: no text, measure or figure."""
    review = subject.review
    served = {n for measure in review.measures for n in measure.objectives}
    served |= {n for practice in review.practices for n in practice.objectives}
    served |= {n for series in review.indicators for n in series.objectives}
    for index, entry in enumerate(review.objectives):
        told = entry.progress or entry.indicators or entry.objective in served
        if entry.status in WORK and not told:
            details = {"objective": str(entry.objective)}
            yield Remark(("objectives", index, "status"), details)
