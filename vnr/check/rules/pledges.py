"""Pledges: what the Network's form asks for, and what paragraph 73 expects of a follow-up."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from vnr.check.registry import Remark, Subject, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vnr.model.pack_registers import FormField

CLOSED = frozenset({"fulfilled", "discontinued"})


def form(subject: Subject) -> Mapping[str, FormField]:
    """The pledge form of the United Nations Network on Migration."""
    return subject.packs.forms.forms["pledge"].fields


@rule("VNR309")
def fulfilled_without_result(subject: Subject) -> Iterator[Remark]:
    """A pledge said to be fulfilled that names neither a result nor evidence."""
    for index, pledge in enumerate(subject.review.pledges):
        told = pledge.results or pledge.evidence or any(step.text for step in pledge.follow_up)
        if pledge.status == "fulfilled" and not told:
            yield Remark(("pledges", index, "status"), {"pledge": pledge.id})


@rule("VNR310")
def past_its_end(subject: Subject) -> Iterator[Remark]:
    """A pledge that is still open after its end, as long as the review is a draft."""
    review = subject.review
    today = review.date.last_day if review.date else None
    if review.is_final or today is None:
        return
    for index, pledge in enumerate(review.pledges):
        end = pledge.end.last_day if pledge.end else None
        if end is not None and end < today and pledge.status not in CLOSED:
            details = {"pledge": pledge.id, "end": pledge.end.typed if pledge.end else ""}
            yield Remark(("pledges", index, "end"), details)


@rule("VNR311")
def many_objectives(subject: Subject) -> Iterator[Remark]:
    """More main objectives than the form has room for; States name more, and may."""
    limit = form(subject)["objectives"].at_most or math.inf
    for index, pledge in enumerate(subject.review.pledges):
        if len(pledge.objectives) > limit:
            details = {"pledge": pledge.id, "limit": str(limit)}
            yield Remark(("pledges", index, "objectives"), details)


@rule("VNR312")
def long_description(subject: Subject) -> Iterator[Remark]:
    """A description longer than the form takes."""
    _least, limit = form(subject)["description"].characters or (0, math.inf)
    for index, pledge in enumerate(subject.review.pledges):
        length = pledge.description.characters if pledge.description else 0
        if length > limit:
            details = {"length": str(length), "limit": str(limit)}
            yield Remark(("pledges", index, "description"), details)
