"""Every field of a review, as its definition tells of it: for schema, starter file and manual."""

from __future__ import annotations

import typing
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from vnr.model.review.base import Entry, Frozen, OneOf
from vnr.model.review.field import Example, Kind, Means
from vnr.model.review.review import Review
from vnr.model.review.shape import shape
from vnr.model.review.text import Markup, Narrative, Statement, Text
from vnr.model.review.values import PartialDate, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic.fields import FieldInfo as PydanticField

WRITTEN_AS_ONE: Mapping[type[Frozen], Kind] = {
    Markup: Kind.MARKUP,
    Text: Kind.TEXT,
    Narrative: Kind.NARRATIVE,
    Statement: Kind.STATEMENT,
    PartialDate: Kind.DATE,
    Value: Kind.VALUE,
}
BARE: Mapping[type, Kind] = {bool: Kind.FLAG, int: Kind.NUMBER}


@dataclass(frozen=True)
class FieldInfo:
    """A field of a group of entries.

    `key` is what an input writes, `choices` the values of a closed list with what they mean,
    `of` what a code or a reference is of (see `Means`), `holds` the class of what a group, or
    each group of a list, consists of.
    """

    owner: type[Frozen]
    key: str
    title: str
    description: str
    example: Example | None
    kind: Kind
    of: str
    choices: Mapping[str, str]
    holds: type[Frozen] | None
    is_list: bool
    is_required: bool

    @property
    def is_narrative(self) -> bool:
        """Whether its text may have marks (bold, lists, links …); all others are literal."""
        return self.kind in {Kind.NARRATIVE, Kind.MARKUP, Kind.STATEMENT}

    @property
    def is_identity(self) -> bool:
        """Whether it tells an entry from its like."""
        return self.key == getattr(self.owner, "identity", None)

    @property
    def holds_words(self) -> bool:
        """Whether words of the State's own stand in it, and no code or reference."""
        written = self.is_narrative or self.kind is Kind.TEXT
        return written or (self.kind is Kind.WORD and self.is_identity)

    @property
    def is_common(self) -> bool:
        """Whether every group of entries has it: who may see it, who answers for it."""
        return self.owner is not Entry and self.key in Entry.model_fields


@cache
def fields_of(owner: type[Frozen]) -> tuple[FieldInfo, ...]:
    """The fields of one class; those that every group of entries has come last."""
    found = [_field(owner, name, field) for name, field in owner.model_fields.items()]
    return tuple(sorted(found, key=lambda field: field.is_common))


def walk_fields(owner: type[Frozen] = Review, path: str = "") -> Iterator[tuple[str, FieldInfo]]:
    """Every field below `owner` with its path (`objectives[].next_steps[].due`), outer first.

    What every group has is told once, at the top.
    """
    for field in fields_of(owner):
        if field.is_common and path:
            continue
        here = f"{path}.{field.key}" if path else field.key
        here += "[]" if field.is_list else ""
        yield here, field
        if field.kind is Kind.GROUP and field.holds:
            yield from walk_fields(field.holds, here)


def _field(owner: type[Frozen], name: str, field: PydanticField) -> FieldInfo:
    form = shape(owner, name)
    holds = form.holds if form else None
    marks = [*field.metadata, *_marks(field.annotation)]
    means = next((mark for mark in marks if isinstance(mark, Means)), None)
    one_of = next((mark for mark in marks if isinstance(mark, OneOf)), None)
    if means:
        kind = means.kind
    elif one_of:
        kind = Kind.CHOICE
    elif holds:
        kind = next((k for c, k in WRITTEN_AS_ONE.items() if issubclass(holds, c)), Kind.GROUP)
    else:
        kind = next((k for c, k in BARE.items() if c in _marks(field.annotation)), Kind.WORD)
    return FieldInfo(
        owner=owner,
        key=field.alias or name,
        title=field.title or "",
        description=field.description or "",
        example=(field.examples or [None])[0],
        kind=kind,
        of=means.of if means else "",
        choices=one_of.meanings if one_of else {},
        holds=holds if kind is Kind.GROUP else None,
        is_list=form.is_list if form else False,
        is_required=field.is_required(),
    )


def _marks(annotation: Any) -> list[Any]:
    """All that an annotation consists of: types and what stands beside them."""
    inside = typing.get_args(annotation)
    return [annotation, *(mark for part in inside for mark in _marks(part))]
