"""What kind of thing each field of a review is, read off the model: one place for all who walk."""

from __future__ import annotations

import typing
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from vnr.model.review.base import Entry, Frozen
from vnr.model.review.text import Narrative, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.model.node import Path


def keys(owner: type[Frozen]) -> list[str]:
    """The keys that an input may write in a group of entries of this class."""
    return [field.alias or name for name, field in owner.model_fields.items()]


@dataclass(frozen=True)
class Shape:
    """A field: whether it is a list, and the class of what it holds (None for bare values)."""

    is_list: bool
    holds: type[Frozen] | None

    @property
    def is_narrative(self) -> bool:
        """A longer text that several institutions may answer side by side."""
        return self.holds is Narrative and not self.is_list

    @property
    def is_text(self) -> bool:
        """A single text, which may stand in several languages."""
        return self.holds is not None and issubclass(self.holds, Text) and not self.is_list

    @property
    def is_entry(self) -> bool:
        """A single group of entries, such as `methodology`."""
        return self.holds is not None and issubclass(self.holds, Entry) and not self.is_list

    @property
    def identity(self) -> str | None:
        """The field that identifies the entries of this list among each other."""
        return self.holds.identity if self.holds and issubclass(self.holds, Entry) else None


@cache
def shape(owner: type[Frozen], name: str) -> Shape | None:
    """The shape of the field `name` of `owner`; None where there is no such field."""
    field = owner.model_fields.get(name)
    return Shape(*_look(field.annotation)) if field else None


def _look(annotation: Any) -> tuple[bool, type[Frozen] | None]:
    """Whether an annotation is a tuple, and the model class inside it."""
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return False, annotation
    is_list = typing.get_origin(annotation) is tuple
    for argument in typing.get_args(annotation):
        inner_list, holds = _look(argument)
        if holds or inner_list:
            return is_list or inner_list, holds
    return is_list, None


def walk(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Every value inside a review with its path in the input, the outer before the inner."""
    yield path, value
    if isinstance(value, Text):
        return
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from walk(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, (*path, index))
