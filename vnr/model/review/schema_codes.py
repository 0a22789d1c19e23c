"""Codes and closed lists in JSON Schema: what an editor offers, and every spelling that is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from vnr.model.review.codes import LANGUAGE_TAG, USER_ASSIGNED
from vnr.model.review.review import FORMAT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vnr.model.packs import Item, Packs

Schema = dict[str, Any]
Key = TypeVar("Key", int, str)


def pattern(inside: str) -> Schema:
    """A text of this form, spaces around it apart."""
    return {"type": "string", "pattern": rf"^\s*({inside})\s*$"}


def offered(values: Mapping[Any, str]) -> Schema:
    """Values that an editor offers, each with what it says of it."""
    listed: Schema = {"enum": list(values)}
    if any(values.values()):
        listed["enumDescriptions"] = list(values.values())
    return listed


def closed(values: Mapping[str, str]) -> list[Schema]:
    """A closed list; capitals do not matter, and dashes, spaces and underlines are one."""
    numbers = {int(value): meaning for value, meaning in values.items() if value.isdigit()}
    return [offered(numbers or values), pattern(_loosely(values))]


def numbered(items: Mapping[int, str]) -> list[Schema]:
    """Numbers with their titles, as numbers or text."""
    return [offered(items), pattern("0*(" + "|".join(map(str, items)) + ")")]


def codes(packs: Packs, language: str) -> dict[str, list[Schema]]:
    """The alternatives for every kind of code; see `Means.of`."""

    def titles(items: Mapping[Key, Item]) -> dict[Key, str]:
        return {key: item.label(language).title for key, item in items.items()}

    targets = titles(packs.sdg.targets)
    states = titles(packs.states)
    declarations = packs.declarations
    last = max(number for each in declarations.values() for number in each.paragraphs)
    dash = r"\s*[-\u2010-\u2015]\s*"
    return {
        "format": [offered({FORMAT: ""}), pattern(re.escape(FORMAT))],
        "country": [
            offered(states),
            pattern(_loosely(states)),
            pattern(f"{USER_ASSIGNED.pattern}|{USER_ASSIGNED.pattern.lower()}"),
        ],
        "language": [pattern(LANGUAGE_TAG.pattern)],
        "cycle": closed(titles(packs.cycles)),
        "declaration": closed({key: each.symbol for key, each in declarations.items()}),
        "objective": numbered(titles(packs.compact.objectives)),
        "goal": numbered(titles(packs.sdg.goals)),
        "target": [
            offered(targets),
            {"enum": sorted({float(code) for code in targets if code[-1].isdigit()})},
            pattern(f"(sdg:)?({_loosely(targets)})"),
        ],
        "action": [pattern(r"([Gg][Cc][Mm]:)?(\d{1,2}\s*\.?\s*)?\(?[A-Za-z]\)?")],
        "paragraph": [
            {"type": "integer", "minimum": 1, "maximum": last},
            pattern(rf"(({'|'.join(declarations)}):\s*)?\d{{1,3}}({dash}\d{{1,3}})?"),
        ],
        "principle": closed(titles(packs.compact.principles)),
        "status of an objective": closed(titles(packs.objective_statuses)),
        "status of a pledge": closed(titles(packs.pledge_statuses)),
    }


def _loosely(values: Iterable[str]) -> str:
    return "|".join("".join(map(_sign, value)) for value in values)


def _sign(sign: str) -> str:
    if sign in "-_":
        return r"[-_\s]+"
    return f"[{sign.upper()}{sign.lower()}]" if sign.isalpha() else re.escape(sign)
