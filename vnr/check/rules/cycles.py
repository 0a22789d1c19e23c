"""Rounds of review that are named beside the review's own."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from vnr.check.registry import Remark, Subject, rule
from vnr.findings import listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.model.node import Path


@rule("VNR325")
def unknown_round(subject: Subject) -> Iterator[Remark]:
    """A round that the packs do not have: it may well have been, and is printed as typed."""
    known = subject.packs.cycles
    for path, round_ in _rounds(subject):
        if round_.strip() not in known:
            near = difflib.get_close_matches(round_.strip().lower(), known, n=1, cutoff=0.75)
            details = {
                "found": round_,
                "suggestion": near[0] if near else "",
                "known": listing(known, round_),
            }
            yield Remark(path, details)


def _rounds(subject: Subject) -> Iterator[tuple[Path, str]]:
    for index, pledge in enumerate(subject.review.pledges):
        if pledge.made_at:
            yield ("pledges", index, "made_at"), pledge.made_at
    previous = subject.review.previous
    if previous and previous.cycle:
        yield ("previous", "cycle"), previous.cycle
