"""JSON Schema (draft-07) of a review, for editors: completion, hover, wrong keys at once.

Written from the fields rather than by Pydantic, which does not know the short forms: every
spelling that the model reads is allowed here, and nothing that it refuses as a key.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from vnr.model.review.codes import LANGUAGE_TAG
from vnr.model.review.field import Kind
from vnr.model.review.fields import FieldInfo, fields_of
from vnr.model.review.review import FORMAT, Review
from vnr.model.review.schema_codes import Schema, closed, codes, pattern
from vnr.model.review.text import Statement
from vnr.model.review.wording import Wording

if TYPE_CHECKING:
    from vnr.model.packs import Packs
    from vnr.model.review.base import Frozen

SCALAR: Schema = {"type": ["string", "number", "boolean"]}
NOTHING: Schema = {"enum": [None, ""]}
BY_LANGUAGE: Schema = {
    "type": "object",
    "minProperties": 1,
    "propertyNames": {"pattern": f"^{LANGUAGE_TAG.pattern}$"},
    "additionalProperties": {"anyOf": [SCALAR, NOTHING]},
}
BARE: dict[Kind, list[Schema]] = {
    Kind.TEXT: [SCALAR, BY_LANGUAGE],
    Kind.MARKUP: [SCALAR, BY_LANGUAGE],
    Kind.WORD: [SCALAR],
    Kind.REFERENCE: [SCALAR],
    Kind.VALUE: [SCALAR],
    Kind.DATE: [{"type": ["string", "integer"]}],
    Kind.NUMBER: [{"type": "integer", "minimum": 0}, pattern(r"\d{1,9}")],
    Kind.FLAG: [{"type": "boolean"}, {"enum": [0, 1]}, pattern("[Yy]([Ee][Ss])?|[Nn][Oo]?|[01]"),
                pattern("[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]")],
    Kind.ADDRESS: [pattern(r"([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:)\S+")],
    Kind.STATEMENT: [{"$ref": "#/definitions/AnyStatement"}],
    Kind.NARRATIVE: [{"$ref": "#/definitions/AnyNarrative"}],
}  # fmt: skip


def json_schema(packs: Packs, language: str = "en") -> Schema:
    """The schema of a review; titles and descriptions in `language` where it has a catalogue."""
    return _Writer(packs, language).document()


class _Writer:
    """Collects one definition a class on the way through the fields."""

    def __init__(self, packs: Packs, language: str) -> None:
        self.wording = Wording(packs, language)
        self.codes = codes(packs, language)
        self.definitions: dict[str, Schema] = {}

    def document(self) -> Schema:
        statement = self._group(Statement)
        either = [*BARE[Kind.TEXT], statement]
        any_statement = BARE[Kind.STATEMENT][0]
        self.definitions["AnyStatement"] = {"anyOf": either}
        self.definitions["AnyNarrative"] = {
            "anyOf": [*either, {"type": "array", "items": any_statement}]
        }
        self._group(Review)
        return {
            "$schema": "http://json-schema.org/draft-07/schema#",
            "$id": f"urn:{FORMAT.replace('/', ':')}",
            "title": FORMAT,
            **self.definitions.pop(Review.__name__),
            "definitions": dict(sorted(self.definitions.items())),
        }

    def _group(self, owner: type[Frozen]) -> Schema:
        """A reference to the definition of a class, which is written where it is new."""
        name = owner.__name__
        if name not in self.definitions:
            group = self.definitions[name] = Schema(type="object", additionalProperties=False)
            fields = fields_of(owner)
            group["properties"] = {field.key: self._field(field) for field in fields}
            group["required"] = [field.key for field in fields if field.is_required]
        return {"$ref": f"#/definitions/{name}"}

    def _field(self, field: FieldInfo) -> Schema:
        alternatives = self._item(field)
        if field.is_list:
            item = {"anyOf": alternatives}
            alternatives = [{"type": "array", "items": item}, *alternatives]
        if not field.is_required:
            alternatives = [*alternatives, NOTHING]
        told: Schema = {
            "title": self.wording.title(field),
            "description": self.wording.description(field),
            "markdownDescription": self._told(field),
        }
        example = self.wording.example(field)
        if example is not None:
            told["examples"] = [example]
        return {**told, "anyOf": alternatives}

    def _item(self, field: FieldInfo) -> list[Schema]:
        """What may be written for the field, or for one item of its list."""
        if field.kind is Kind.CODE:
            return [self._code(field.of)]
        if field.kind is Kind.CHOICE:
            return closed(self.wording.values(field))
        if field.holds is None:
            return BARE[field.kind]
        shorthand = [SCALAR] if getattr(field.holds, "shorthand", None) else []
        return [self._group(field.holds), *shorthand]

    def _code(self, of: str) -> Schema:
        """A reference to what may be written for a kind of code."""
        name = of.replace(" ", "-")
        self.definitions[name] = {"anyOf": self.codes[of]}
        return {"$ref": f"#/definitions/{name}"}

    def _told(self, field: FieldInfo) -> str:
        """The title, the sentence and the example, as an editor shows them."""
        text = f"**{self.wording.title(field)}** – {self.wording.description(field)}"
        example = self.wording.example(field)
        if example is None:
            return text
        shown = example if isinstance(example, str) else json.dumps(example, ensure_ascii=False)
        return f"{text}\n\n```yaml\n{field.key}: {shown}\n```"
