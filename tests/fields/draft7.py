"""As much of JSON Schema (draft-07) as our schema uses; an unknown word is an error of the test."""

import re
from collections.abc import Iterator
from typing import Any

TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "number": (int, float),
    "integer": int,
    "boolean": bool,
    "null": type(None),
}
TOLD = {
    "$schema",
    "$id",
    "title",
    "description",
    "markdownDescription",
    "examples",
    "enumDescriptions",
    "definitions",
    "properties",
    "propertyNames",
}


def faults(schema: dict[str, Any], value: object, root: dict[str, Any]) -> Iterator[str]:
    """Why a value does not satisfy a schema; empty where it does."""
    for word, wanted in schema.items():
        if word not in TOLD:
            yield from CHECKS[word](wanted, value, schema, root)


def _type(wanted: Any, value: object, _schema: Any, _root: Any) -> Iterator[str]:
    names = [wanted] if isinstance(wanted, str) else wanted
    good = any(
        isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool))
        for name in names
    )
    if not good:
        yield f"{value!r} is no {wanted}"


def _enum(wanted: Any, value: object, _schema: Any, _root: Any) -> Iterator[str]:
    if not any(value == one and isinstance(value, bool) == isinstance(one, bool) for one in wanted):
        yield f"{value!r} is none of {wanted}"


def _pattern(wanted: Any, value: object, _schema: Any, _root: Any) -> Iterator[str]:
    if isinstance(value, str) and not re.search(wanted, value):
        yield f"{value!r} is not {wanted}"


def _any_of(wanted: Any, value: object, _schema: Any, root: Any) -> Iterator[str]:
    found = [list(faults(each, value, root)) for each in wanted]
    if all(found):
        yield "; ".join(min(found, key=lambda each: len(str(each))))


def _ref(wanted: Any, value: object, _schema: Any, root: Any) -> Iterator[str]:
    yield from faults(root["definitions"][wanted.removeprefix("#/definitions/")], value, root)


def _items(wanted: Any, value: object, _schema: Any, root: Any) -> Iterator[str]:
    for item in value if isinstance(value, list) else ():
        yield from faults(wanted, item, root)


def _required(wanted: Any, value: object, _schema: Any, _root: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (f"{key} is missing" for key in wanted if key not in value)


def _additional(wanted: Any, value: object, schema: Any, root: Any) -> Iterator[str]:
    properties = schema.get("properties", {})
    for key, item in value.items() if isinstance(value, dict) else ():
        yield from faults(schema.get("propertyNames", {}), key, root)
        if key in properties:
            yield from faults(properties[key], item, root)
        elif wanted is False:
            yield f"{key} is unknown"
        else:
            yield from faults(wanted, item, root)


def _bound(sign: int) -> Any:
    def check(wanted: Any, value: object, _schema: Any, _root: Any) -> Iterator[str]:
        number = len(value) if isinstance(value, dict) else value
        if isinstance(number, int | float) and sign * (number - wanted) < 0:
            yield f"{number} is beyond {wanted}"

    return check


CHECKS = {
    "type": _type,
    "enum": _enum,
    "pattern": _pattern,
    "anyOf": _any_of,
    "$ref": _ref,
    "items": _items,
    "required": _required,
    "additionalProperties": _additional,
    "minimum": _bound(1),
    "maximum": _bound(-1),
    "minProperties": _bound(1),
}
