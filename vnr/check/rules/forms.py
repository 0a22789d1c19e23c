"""What the forms of the Network on Migration have room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.check.registry import Remark, Subject, rule
from vnr.model.review.text import Narrative, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.model.node import Path
    from vnr.model.pack_registers import FormField
    from vnr.model.review.pledges import Pledge
    from vnr.model.review.progress import Practice

FORMS = {"pledges": "pledge", "practices": "practice"}  # the form by the list whose entries fill it


@rule("VNR311")
def many_entries(subject: Subject) -> Iterator[Remark]:
    """More entries, such as main objectives, than a form has room for; States name more."""
    for path, entry, field in _answered(subject):
        value = getattr(entry, field.enters)
        if field.at_most and isinstance(value, tuple) and len(value) > field.at_most:
            details = {
                "field": field.enters,
                "entry": entry.id,
                "given": str(len(value)),
                "limit": str(field.at_most),
            }
            yield Remark(path, details)


@rule("VNR312")
def long_text(subject: Subject) -> Iterator[Remark]:
    """A text longer than its field of a form takes."""
    for path, entry, field in _answered(subject):
        length = _length(getattr(entry, field.enters))
        if field.characters and length > field.characters[1]:
            details = {
                "field": field.enters,
                "length": str(length),
                "limit": str(field.characters[1]),
            }
            yield Remark(path, details)


def _answered(subject: Subject) -> Iterator[tuple[Path, Pledge | Practice, FormField]]:
    """Every field of a form that an entry answers, with its path."""
    for name, form in FORMS.items():
        for index, entry in enumerate(getattr(subject.review, name)):
            for field in subject.packs.forms.forms[form].fields.values():
                if field.enters:
                    yield (name, index, field.enters), entry, field


def _length(value: object) -> int:
    """The characters of a text: of its longest version, and of all who answered together."""
    if isinstance(value, Text):
        return max(len(text) for _, text in value.versions)
    if isinstance(value, Narrative):
        return sum(_length(statement.text) for statement in value.statements)
    return 0
