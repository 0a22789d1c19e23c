"""How a field of a review is defined: its validation, and what is told of it, in one place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import Field
from pydantic_core import PydanticUndefined

Example = str | list[str] | Mapping[str, str]


class Kind(StrEnum):
    """What is written into a field, or into each item of a list."""

    TEXT = "text"  # literal, in one or several languages
    NARRATIVE = "narrative"  # with marks, in one or several languages, by one or several authors
    MARKUP = "narrative text"  # with marks, in one or several languages, by one author
    STATEMENT = "statement"  # a narrative text with its source
    WORD = "word"  # literal and of no language: an id, a version, a file
    DATE = "date"
    VALUE = "value"  # a number, a notation, or a value in words
    NUMBER = "number"  # a whole number
    FLAG = "flag"  # true or false
    CHOICE = "choice"  # one of a closed list
    CODE = "code"  # one of a pack
    REFERENCE = "reference"  # the id of an entry elsewhere in the review
    ADDRESS = "address"
    GROUP = "group"  # a group of entries


@dataclass(frozen=True)
class Means:
    """Beside a type: what its bare text stands for. It validates nothing.

    `of` names what a code is of ("objective", "target" …), or the list of the review whose
    entries a reference names ("sources").
    """

    kind: Kind
    of: str = ""


def field(
    title: str,
    description: str,
    example: Example | None = None,
    *,
    default: Any = None,
    alias: str | None = None,
) -> Any:
    """An optional field: its name for people, one sentence on what to enter, and an example.

    A group of entries needs no example where those of its own fields make one.
    """
    examples = None if example is None else [example]
    return Field(
        default=default, alias=alias, title=title, description=description, examples=examples
    )


def required(title: str, description: str, example: Example | None = None) -> Any:
    """A field that its group of entries cannot be without."""
    return field(title, description, example, default=PydanticUndefined)


def entries(title: str, description: str, example: Example | None = None) -> Any:
    """A list, empty where nothing is written."""
    return field(title, description, example, default=())
