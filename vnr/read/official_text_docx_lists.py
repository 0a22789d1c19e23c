"""The numbers of Word's automatic lists: they stand nowhere in a file and have to be counted."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLE_DEPTH = 20
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True)
class _Level:
    start: int
    form: str
    label: str  # "%1." or "(%2)"


@dataclass(frozen=True)
class _List:
    counted_as: str  # lists of one definition share their counters
    levels: dict[int, _Level]
    restarts: dict[int, int]


class ListNumbers:
    """Counts the items of all lists of a document, in the order of its paragraphs."""

    def __init__(self, styles: etree._Element | None, numbering: etree._Element | None) -> None:
        self._styles = {
            str(style.get(f"{W}styleId")): style
            for style in (() if styles is None else styles.iter(f"{W}style"))
        }
        self._lists = {} if numbering is None else _lists(numbering)
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._seen: set[str] = set()

    def next_label(self, paragraph: etree._Element) -> str:
        """What Word prints before this paragraph: "12.", "(a)"; empty outside lists."""
        number, depth = self._list_of(paragraph)
        known = self._lists.get(number)
        if known is None or depth not in known.levels:
            return ""
        counts = self._counts[known.counted_as]
        if number not in self._seen:
            self._seen.add(number)
            counts.update({level: start - 1 for level, start in known.restarts.items()})
        counts[depth] = counts.get(depth, known.levels[depth].start - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]
        return _label(known, depth, counts)

    def _list_of(self, paragraph: etree._Element) -> tuple[str, int]:
        """The list and depth of a paragraph, from itself or from its style."""
        holder: etree._Element | None = paragraph
        for _ in range(_STYLE_DEPTH):
            if holder is None:
                break
            if (given := holder.find(f"{W}pPr/{W}numPr")) is not None:
                return _value(given, "numId"), _whole(_value(given, "ilvl"))
            base = _value(holder, "pPr/pStyle" if holder is paragraph else "basedOn")
            holder = self._styles.get(base)
        return "", 0


def _value(element: etree._Element, path: str) -> str:
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return "" if found is None else str(found.get(f"{W}val"))


def _whole(text: str | None, otherwise: int = 0) -> int:
    """A number of the file; one that no document has is not believed."""
    return int(text) if text and re.fullmatch(r"[0-9]{1,3}", text) else otherwise


def _lists(numbering: etree._Element) -> dict[str, _List]:
    definitions = {
        str(definition.get(f"{W}abstractNumId")): _levels(definition)
        for definition in numbering.iter(f"{W}abstractNum")
    }
    return {
        str(num.get(f"{W}numId")): _List(
            _value(num, "abstractNumId"),
            definitions.get(_value(num, "abstractNumId"), {}),
            {
                _whole(change.get(f"{W}ilvl")): _whole(_value(change, "startOverride"))
                for change in num.iter(f"{W}lvlOverride")
                if _value(change, "startOverride")
            },
        )
        for num in numbering.iter(f"{W}num")
    }


def _levels(definition: etree._Element) -> dict[int, _Level]:
    return {
        _whole(level.get(f"{W}ilvl")): _Level(
            _whole(_value(level, "start"), 1), _value(level, "numFmt"), _value(level, "lvlText")
        )
        for level in definition.iter(f"{W}lvl")
    }


def _label(known: _List, depth: int, counts: dict[int, int]) -> str:
    def number(match: re.Match[str]) -> str:
        level = int(match[1]) - 1
        shown = known.levels.get(level, known.levels[depth])
        return _number(counts.get(level, shown.start), shown.form)

    level = known.levels[depth]
    if level.form in {"bullet", "none", ""}:
        return ""
    return re.sub(r"%(\d)", number, level.label).strip()


def _number(count: int, form: str) -> str:
    if form == "lowerLetter":
        return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
    if form == "lowerRoman":
        return _roman(count)
    return str(count)


def _roman(count: int) -> str:
    for value, sign in _ROMAN:
        if count >= value:
            return sign + _roman(count - value)
    return ""
