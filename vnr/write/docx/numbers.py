"""The numbers that Word will compute, kept equal to those in the tree.

The tree is the authority: from its numbers come the labels of Word's lists ("Annex %1"), and
every number is counted along as Word counts, so that a difference stops us and not the reader.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from vnr.errors import InternalError
from vnr.write.docx import lists

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

_TOKEN = re.compile(r"[^\W_]+")
_PLACE = re.compile(r"%(\d)")
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
          (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_LISTS = {"section": lists.HEADINGS, "annex": lists.ANNEXES, "paragraph": lists.PARAGRAPHS}


def formatted(number: int, style: str) -> str:
    """A number as Word writes it in one of the formats of lists."""
    if style.endswith("Roman"):
        text = ""
        for value, letters in _ROMAN:
            text, number = text + letters * (number // value), number % value
    elif style.endswith("Letter"):
        text = chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    else:
        text = str(number)
    return text.lower() if style.startswith("lower") else text


def _format_of(value: str) -> str:
    if value.isdigit():
        return "decimal"
    case = "lower" if value.islower() else "upper"
    return case + ("Roman" if set(value.upper()) <= set("IVXLCDM") else "Letter")


def field_text(number: _Element) -> str:
    """What a REF field to a numbered heading or paragraph shows: its label, no trailing stop."""
    return _label_text(number, str(number.get("value"))).rstrip(". ")


def _label_text(number: _Element, value: str) -> str:
    return f"{number.get('before', '')}{value}{number.get('after', '')}".strip()


@dataclass(frozen=True)
class _Level:
    """How one level of a list is written: "%1.%2" with the format of its own, last number."""

    pattern: str
    format: str
    label: str


@dataclass
class Numbers:
    """Counts along with Word while the text is written.

    `part` is the root of the numbering part, `ids` are the `numId` of the lists by name.
    """

    part: _Element
    ids: Mapping[str, int]
    _levels: dict[tuple[str, int], _Level] = field(default_factory=dict)
    _counts: dict[str, list[int]] = field(default_factory=dict)
    _captions: Counter[str] = field(default_factory=Counter)
    _paragraphs: int | None = None

    def heading(self, number: _Element, level: int) -> None:
        """Count a heading; its style numbers it."""
        self._verify(number, _LISTS[str(number.get("kind"))], level)

    def paragraph(self, number: _Element) -> int | None:
        """Count a numbered paragraph.

        Returns the `numId` that it must name itself where the count began anew, else None.
        """
        value = str(number.get("value"))
        counts = self._counts.setdefault(lists.PARAGRAPHS, [0] * 9)
        if value.isdigit() and int(value) != counts[0] + 1:
            counts[0] = int(value) - 1
            first = self.ids[lists.PARAGRAPHS]
            self._paragraphs = lists.add_restart(self.part, first, 0, int(value))
        self._verify(number, lists.PARAGRAPHS, 0)
        return self._paragraphs

    def steps(self, depth: int) -> int:
        """The `numId` of one more list of steps, which begins at 1."""
        return lists.add_restart(self.part, self.ids[lists.STEPS], depth)

    def caption(self, kind: str, value: str) -> str | None:
        """The switches that make the SEQ field of a caption show `value`; None where none can."""
        if not value.isdigit():
            return None
        self._captions[kind] += 1
        if int(value) == self._captions[kind]:
            return ""
        self._captions[kind] = int(value)
        return rf" \r {value}"

    def _verify(self, number: _Element, name: str, depth: int) -> None:
        """Raise `InternalError` where Word would print another number than the tree."""
        value = str(number.get("value"))
        level = self._levels.get((name, depth)) or self._define(number, name, depth)
        counts = self._counts.setdefault(name, [0] * 9)
        counts[depth:] = [counts[depth] + 1] + [0] * (8 - depth)
        computed = _PLACE.sub(lambda match: self._component(name, int(match[1]) - 1), level.pattern)
        if computed != value or level.label != _label_text(number, "%"):
            raise InternalError(f'the document says "{value}" where Word would count "{computed}"')

    def _component(self, name: str, depth: int) -> str:
        level = self._levels.get((name, depth))
        return formatted(self._counts[name][depth], level.format if level else "decimal")

    def _define(self, number: _Element, name: str, depth: int) -> _Level:
        """Write the label of a level as its first number in the tree has it."""
        value = str(number.get("value"))
        tokens = _TOKEN.findall(value)
        places = iter(range(depth + 2 - len(tokens), depth + 2))
        pattern = _TOKEN.sub(lambda _: f"%{next(places)}", value)
        level = _Level(pattern, _format_of(tokens[-1]), _label_text(number, "%"))
        self._levels[name, depth] = level
        definition = lists.level_of(self.part, self.ids[name], depth)
        for tag, text in (("lvlText", _label_text(number, pattern)), ("numFmt", level.format)):
            child = definition.find(qn(f"w:{tag}"))
            if child is not None:
                child.set(qn("w:val"), text)
        return level
