"""What guidance on voluntary reviews asks for, as values: requests, never conditions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from vnr.model.pack_base import Item

if TYPE_CHECKING:
    from vnr.model.pack_base import Reference

RequestStanding = Literal["verified", "unverified", "ours"]
ListName = Literal["objectives", "principles", "commitments"]
# what is asked: the review itself, or each entry of one of its lists
Asked = Literal["review", "objectives[]", "measures[]", "indicators[]", "pledges[]", "practices[]"]
# values of a field; none given stands for whatever is entered
Condition = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Need:
    """A part of a request, answered by any of the fields `paths` or by entries of other lists.

    Paths begin at what is asked ("next_steps[].due"). `at_least` is the number of values
    wanted. Of `every` (or of the list `members`) no value is to be missing. `served_by` are the
    lists whose entries answer by naming the objective.
    """

    paths: tuple[str, ...]
    at_least: int = 1
    every: tuple[str, ...] = ()
    members: ListName | None = None
    served_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class Guide(Item):
    """A document that asks for something; its short label is how it is cited."""

    id: str


@dataclass(frozen=True)
class Request(Item):
    """Something that guidance asks of a voluntary review; its label is the question.

    `id` is a stable key ("F4.next-steps"), `section` the part of a report in which the answer
    would stand. It is asked where all of `where` holds and `unless` does not. `asked_by` are
    paragraphs ("pd2022:73") and guides, with a chapter ("guidelines:4") or as a whole;
    `standing` says whether anyone has seen that they ask for it.
    """

    id: str
    of: Asked
    section: str
    needs: tuple[Need, ...]
    standing: RequestStanding
    asked_by: tuple[Reference, ...] = ()
    where: Condition = field(default_factory=dict)
    unless: Condition = field(default_factory=dict)

    @property
    def paths(self) -> tuple[str, ...]:
        """Every field that it looks at, as paths from the review ("objectives[].progress")."""
        named = [path for need in self.needs for path in need.paths]
        start = "" if self.of == "review" else f"{self.of}."
        return tuple(start + path for path in (*named, *self.where, *self.unless))


@dataclass(frozen=True)
class Guidance:
    """All requests, in the order of the list of checks, and the guides that they cite."""

    requests: Mapping[str, Request]
    guides: Mapping[str, Guide]
