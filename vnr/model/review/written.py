"""A review as an input would write it: plain data that reads as the same review again."""

from __future__ import annotations

from typing import Any

from vnr.model.packs import Reference
from vnr.model.review.base import Entry, Frozen
from vnr.model.review.review import Review
from vnr.model.review.text import Narrative, Text
from vnr.model.review.values import PartialDate, Value

_COMMON = frozenset(Entry.model_fields)  # told last, as in the manual


def as_written(review: Review) -> dict[str, Any]:
    """What an input file would hold: texts, whole numbers, true or false, lists and mappings.

    What says nothing beyond the default is left out, and short forms are used where they say the
    same. Read and checked again, the data give a review equal to this one.
    """
    return _group(review, review.language)


def _group(entry: Frozen, language: str) -> dict[str, Any]:
    data = {}
    fields = sorted(type(entry).model_fields.items(), key=lambda item: item[0] in _COMMON)
    for name, field in fields:
        value = getattr(entry, name)
        if field.is_required() or value != field.get_default(call_default_factory=True):
            data[field.alias or name] = _plain(value, language)
    return data


def _plain(value: object, language: str) -> Any:
    match value:
        case Text():
            return _text(value, language)
        case Narrative(statements=(statement,)):
            return _plain(statement, language)
        case Narrative(statements=items) | (tuple() as items):
            return [_plain(item, language) for item in items]
        case PartialDate(typed=typed) | Value(typed=typed):
            return typed
        case Frozen():
            return _shortened(value, _group(value, language))
    return str(value) if isinstance(value, Reference) else value


def _text(text: Text, language: str) -> str | dict[str, str]:
    """A text alone where it is in the language of the review, else each with its tag."""
    return (
        text.versions[0][1]
        if [tag for tag, _ in text.versions] == [language]
        else dict(text.versions)
    )


def _shortened(entry: Frozen, data: dict[str, Any]) -> Any:
    """The text alone where an entry can be written so and holds nothing else."""
    short = data.get(getattr(entry, "shorthand", None) or "")
    return short if len(data) == 1 and isinstance(short, str) else data
