"""Ids: each once, and every reference to one leads somewhere."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from vnr.check.registry import Remark, Subject, rule
from vnr.findings import Word, listing
from vnr.model.review.base import Entry
from vnr.model.review.shape import shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnr.model.node import Path

# which list of the review a field refers to, by the field's name
REFERENCES = {
    "lead": "institutions",
    "contributors": "institutions",
    "contributor": "institutions",
    "by": "institutions",
    "source": "sources",
    "sources": "sources",
    "indicators": "indicators",
}
GUESSES = 100  # unknown ids for which the nearest is looked up: that is slow
KINDS = {
    "institutions": Word("institution"),
    "sources": Word("source"),
    "indicators": Word("indicator"),
    "objectives": Word("objective"),
    "measures": Word("measure"),
    "pledges": Word("pledge"),
    "practices": Word("practice"),
    "images": Word("image"),
    "principles": Word("principle"),
    "goals": Word("goal"),
}


@rule("VNR301")
def given_twice(subject: Subject) -> Iterator[Remark]:
    """An entry whose identity stands twice in the same list (files of a folder are merged)."""
    for path, value in subject.values:
        if not isinstance(value, Entry):
            continue
        for name in type(value).model_fields:
            field = shape(type(value), name)
            if field and field.is_list and field.identity:
                yield from _twice(subject, value, name, field.identity, path)


def _twice(
    subject: Subject, owner: Entry, name: str, identity: str, path: Path
) -> Iterator[Remark]:
    first: dict[str, Path] = {}
    for index, item in enumerate(getattr(owner, name)):
        key, here = str(getattr(item, identity)), (*path, name, index, identity)
        if key in first:
            details = {
                "kind": KINDS.get(name, Word("entry")),
                "id": key,
                "first": str(subject.place(first[key])),
            }
            yield Remark(here, details, also=(first[key],))
        first.setdefault(key, here)


@rule("VNR302")
def leads_nowhere(subject: Subject) -> Iterator[Remark]:
    """A reference to an institution, source or indicator that is not in the review's lists."""
    known = {
        name: {str(item.id): None for item in getattr(subject.review, name)}
        for name in set(REFERENCES.values())
    }
    guessed: dict[tuple[str, str], tuple[str, str]] = {}
    for path, value in subject.values:
        if len(path) == 1 and path[0] in known:
            continue  # the lists themselves
        field = next((step for step in reversed(path) if isinstance(step, str)), "")
        wanted = REFERENCES.get(field)
        if wanted and isinstance(value, str) and value not in known[wanted]:
            if (wanted, value) not in guessed and len(guessed) < GUESSES:
                guessed[wanted, value] = _guess(value, known[wanted])
            near, listed = guessed.get((wanted, value), ("", "…"))
            details = {
                "kind": KINDS[wanted], "found": value, "suggestion": near, "known": listed,
            }  # fmt: skip
            yield Remark(path, details)


def _guess(found: str, known: Iterable[str]) -> tuple[str, str]:
    """The id that was probably meant, if any, and a list of those that exist."""
    near = difflib.get_close_matches(found, known, n=1)
    return near[0] if near else "", listing(known, found) or "–"


@rule("VNR305")
def nameless(subject: Subject) -> Iterator[Remark]:
    """A code that ISO 3166-1 leaves to users names no State by itself."""
    review = subject.review
    if review.country not in subject.packs.states and review.country_name is None:
        yield Remark(("country",), {"found": review.country})
