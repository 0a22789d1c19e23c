"""What a review answers of what guidance asks for; pure, and of the review as entered.

An answer that is not for the public is an answer: what an audience sees is decided elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import BaseModel

from vnr.model.coverage import Coverage
from vnr.model.review.base import Entry
from vnr.model.review.text import Text
from vnr.model.review.values import PartialDate, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.model.coverage import CoverageState
    from vnr.model.pack_guidance import Condition, Need
    from vnr.model.packs import Packs, Request
    from vnr.model.review import Review

_NO_ANSWER = frozenset({"visibility", "internal_note"})


def coverage(review: Review, packs: Packs) -> tuple[Coverage, ...]:
    """How far each request is answered by the review or by each entry that it is asked of.

    In the order of the guidance, then of the entries; what a condition excludes is not asked.
    """
    return tuple(
        _Asking(review, packs, request, thing, entry).answer()
        for request in packs.guidance.requests.values()
        for entry, thing in _asked(review, request)
        if _holds(thing, request.where) and not (request.unless and _holds(thing, request.unless))
    )


def _asked(review: Review, request: Request) -> Iterator[tuple[tuple[str, str] | None, Entry]]:
    """The review, or each entry of the list of which something is asked, with its key."""
    if request.of == "review":
        yield None, review
        return
    name = request.of.removesuffix("[]")
    for entry in getattr(review, name):
        yield (name, str(getattr(entry, entry.identity))), entry


@dataclass(frozen=True)
class _Asking:
    """One request, asked of the review or one of its entries."""

    review: Review
    packs: Packs
    request: Request
    thing: Entry
    entry: tuple[str, str] | None

    def answer(self) -> Coverage:
        """How far the request is answered."""
        reason = getattr(self.thing, "not_addressed", None)
        if reason is not None:
            return Coverage(self.request, self.entry, "omitted", self._leads(), reason)
        answered = [self._answered(need) for need in self.request.needs]
        missing = tuple(value for _, values in answered for value in values)
        return Coverage(
            self.request, self.entry, _state([s for s, _ in answered]), self._leads(), None, missing
        )

    def _answered(self, need: Need) -> tuple[CoverageState, tuple[str, ...]]:
        """How far one need is met, and which of the values wanted are not there."""
        found = [value for path in need.paths for value in values(self.thing, path)]
        if wanted := need.every or self._members(need):
            given = {str(value) for value in found}
            missing = tuple(value for value in wanted if value not in given)
            return _degree(len(wanted) - len(missing), len(wanted)), missing
        count = len(found) + self._serving(need)
        return _degree(count, need.at_least), ()

    def _members(self, need: Need) -> tuple[str, ...]:
        """The values of a list that guidance names as a whole."""
        if need.members == "objectives":
            return tuple(str(number) for number in self.packs.compact.objectives)
        if need.members == "principles":
            return tuple(self.packs.compact.principles)
        if need.members == "commitments":
            declared = [self.packs.declarations[name] for name in self.review.declarations]
            paragraphs = [p for each in declared for p in each.paragraphs.values()]
            return tuple(str(p.reference) for p in paragraphs if p.asks_states)
        return ()

    def _serving(self, need: Need) -> int:
        """How many entries of other lists name the objective that is asked."""
        number = getattr(self.thing, "objective", None)
        entries = [entry for name in need.served_by for entry in getattr(self.review, name)]
        return sum(number in entry.objectives for entry in entries)

    def _leads(self) -> tuple[str, ...]:
        """Who should answer: the lead of the entry or part, else that of the review."""
        part = self.thing
        if self.entry is None:
            first = self.request.needs[0].paths[0].partition(".")[0]
            part = getattr(self.review, first, None) or self.review
        leads = (part.lead if isinstance(part, Entry) else None, self.review.lead)
        return tuple(dict.fromkeys(lead for lead in leads if lead))


def values(thing: BaseModel, path: str) -> list[object]:
    """What was entered in the field at `path` below a part of a review; empty for nothing.

    Of lists on the way ("next_steps[].due") it is what all their items hold.
    """
    key, _, rest = path.partition(".")
    value = getattr(thing, _name(type(thing), key.removesuffix("[]")))
    found = [item for item in (value if isinstance(value, tuple) else [value]) if _says(item)]
    if not rest:
        return found
    return [below for item in found if isinstance(item, BaseModel) for below in values(item, rest)]


def _name(owner: type[BaseModel], key: str) -> str:
    """The name in code of the field that an input writes as `key`."""
    fields = owner.model_fields.items()
    return next((name for name, field in fields if field.alias == key), key)


def _says(value: object) -> bool:
    """Whether something was entered; a group of entries that holds nothing does not count."""
    if isinstance(value, Value):
        return value.typed is not None
    if isinstance(value, BaseModel) and not isinstance(value, Text | PartialDate):
        return any(_says(below) for name, below in value if name not in _NO_ANSWER)
    return any(map(_says, value)) if isinstance(value, tuple) else bool(value)


def _holds(thing: BaseModel, condition: Condition) -> bool:
    """Whether every field has one of the values given, or any where none is."""
    for path, wanted in condition.items():
        found = values(thing, path)
        if not (any(str(value) in wanted for value in found) if wanted else found):
            return False
    return True


def _degree(found: int, wanted: int) -> CoverageState:
    if found >= wanted:
        return "covered"
    return "partly" if found else "not_covered"


def _state(answered: list[CoverageState]) -> CoverageState:
    """All needs answered is covered, none is not covered, all else partly."""
    return answered[0] if len(set(answered)) == 1 else "partly"
