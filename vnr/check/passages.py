"""Texts of a review as its readers see them: what rules on wording look at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import BaseModel

from vnr.model.review.base import Entry
from vnr.model.review.people import Source
from vnr.model.review.text import Markup, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.model.node import Path

# what is quoted, or the address of a link: not the State's own words
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|„[^“”]*[“”]|\"[^\"]*\"|(?<=\])\([^)\s]*\)|https?://\S+")


@dataclass(frozen=True)
class Passage:
    """One version of one text; `is_markup` where it is a narrative."""

    path: Path
    language: str
    text: str
    is_markup: bool

    @property
    def own_words(self) -> str:
        """The text with quotations and addresses blanked out; every sign keeps its place."""
        return _QUOTED.sub(lambda found: " " * len(found[0]), self.text)


def passages(value: object, path: Path = ()) -> Iterator[Passage]:
    """Every text below `value` that the public may see, but for sources, cited as published."""
    if isinstance(value, Source) or (isinstance(value, Entry) and value.audience != "public"):
        return
    if isinstance(value, Text):
        for language, text in value.versions:
            yield Passage((*path, language), language, text, isinstance(value, Markup))
    elif isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from passages(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from passages(item, (*path, index))
