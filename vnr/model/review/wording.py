"""What is told of the fields of a review, in a language that has a catalogue.

The English texts stand with the definitions. A catalogue has them under two contexts: FIELD for
titles, descriptions and the meanings of choices, EXAMPLE for examples that consist of words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnr.catalogue import catalogue
from vnr.model.review.field import Example, Kind
from vnr.model.review.fields import FieldInfo, fields_of, walk_fields
from vnr.model.review.text import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vnr.model.packs import Packs

FIELD, EXAMPLE = "field", "example"
IN_WORDS = frozenset({Kind.TEXT, Kind.NARRATIVE, Kind.MARKUP, Kind.STATEMENT, Kind.GROUP})


class Wording:
    """The texts of fields in `language`, in English where the catalogue does not have them."""

    def __init__(self, packs: Packs, language: str) -> None:
        self._scales = packs.scales
        self._language = language
        self._say = catalogue(language).pgettext

    def title(self, field: FieldInfo) -> str:
        """Its name for people."""
        return self._say(FIELD, field.title)

    def description(self, field: FieldInfo) -> str:
        """One sentence on what to enter."""
        return self._say(FIELD, field.description)

    def values(self, field: FieldInfo) -> Mapping[str, str]:
        """The values of a closed list with what they mean; nothing where a value says it itself."""
        if field.of.startswith("status"):
            scale = self._scales[field.of.rpartition(" ")[2]].items()
            told = {value: step.label(self._language).title for value, step in scale}
        else:
            told = {value: self._say(FIELD, text or value) for value, text in field.choices.items()}
        return {value: "" if _says_the_same(value, text) else text for value, text in told.items()}

    def example(self, field: FieldInfo) -> Example | None:
        """The example; one of words in the language, any other as it stands."""
        words = example_in_words(field)
        return self._say(EXAMPLE, words) if words else field.example


def example_in_words(field: FieldInfo) -> str | None:
    """The example of a field if it consists of words of a language, not of a code or a number."""
    example = field.example
    if not isinstance(example, str) or not any(map(str.isalpha, example)):
        return None
    is_remark = field.kind is Kind.WORD and " " in example  # in no language, yet a sentence
    return example if field.kind in IN_WORDS or is_remark else None


def _says_the_same(value: str, text: str) -> bool:
    return re.split("[-_ ]", value) == re.split("[-_ ]", text.lower())


def texts() -> Iterator[tuple[str, str]]:
    """Every text of every field with its context, in the order of the fields."""
    for field in (*(field for _, field in walk_fields()), *fields_of(Statement)):
        meanings = [text or value for value, text in field.choices.items() if not value.isdigit()]
        for text in (field.title, field.description, *meanings):
            yield FIELD, text
        if words := example_in_words(field):
            yield EXAMPLE, words
