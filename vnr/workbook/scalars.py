"""What a cell says in a column: text as it was typed, or a finding where nobody can know that."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnr.findings import Finding, Place
from vnr.model.node import Node
from vnr.model.review.field import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.model.review.fields import FieldInfo
    from vnr.workbook.grid import Cell

LABEL = " | "  # stands between a code and what a drop-down says of it
CODES = frozenset({Kind.CODE, Kind.REFERENCE, Kind.CHOICE, Kind.WORD})
_LABELLED = frozenset({Kind.CODE, Kind.CHOICE, Kind.FLAG})
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_BETWEEN = re.compile("[;\n]")


class Scalars:
    """Makes nodes of the cells of one sheet; what cannot be told is added to `findings`."""

    def __init__(self, file: str, sheet: str, findings: list[Finding]) -> None:
        self._file = file
        self._sheet = sheet
        self.findings = findings

    def place(self, reference: str) -> Place:
        """A cell of the sheet."""
        return Place(self._file, sheet=self._sheet, cell=reference)

    def find(self, code: str, cell: Cell, **details: str) -> None:
        """Say something of a cell."""
        self.findings.append(Finding(code, self.place(cell.reference), details))

    def text(self, cell: Cell | None, field: FieldInfo | None = None) -> str:
        """The text of a cell, bare of the label of a code; empty where nothing can be read."""
        if cell is None or not self._is_sound(cell, field):
            return ""
        text = cell.text
        for match in _CONTROL.finditer(text):
            self.find("VNR110", cell, character=f"U+{ord(match[0]):04X}")
        text = _CONTROL.sub("", text)
        return unlabelled(text) if field and field.kind in _LABELLED and not field.is_list else text

    def node(self, cell: Cell, field: FieldInfo) -> Node | None:
        """The value of a field that stands in one cell; None where it cannot be told."""
        text = self.text(cell, field)
        if not text.strip():
            return None
        place = self.place(cell.reference)
        if field.is_list:
            return Node(tuple(Node(item, place) for item in items(text, field)), place)
        return Node(text, place)

    def _is_sound(self, cell: Cell, field: FieldInfo | None) -> bool:
        if cell.kind == "error":
            self.find("VNR139", cell, found=cell.text)
        elif cell.kind == "uncomputed":
            self.find("VNR140", cell)
        elif field and field.kind in CODES and cell.kind == "date" and cell.day:
            first, second = _as_codes(cell, field)
            self.find("VNR142", cell, found=cell.text, first=first, second=second)
        elif field and field.kind in CODES and cell.kind == "number" and "." in cell.text:
            self.find("VNR141", cell, found=cell.text, first=cell.text, second=f"{cell.text}0")
        else:
            return True
        return False


def _as_codes(cell: Cell, field: FieldInfo) -> tuple[str, str]:
    """What was typed, most likely, where a spreadsheet made a date of a code."""
    assert cell.day is not None  # asked of dates alone
    sign = "-" if field.of == "paragraph" else "."
    day, month = str(cell.day.day), str(cell.day.month)
    return sign.join((day, month)), sign.join((month, day))


def unlabelled(text: str) -> str:
    """A code without what a drop-down says of it."""
    return text.partition(LABEL)[0].strip()


def items(text: str, field: FieldInfo) -> Iterator[str]:
    """The items of a list in one cell; a statement is a single one, whatever is in it."""
    if field.kind is Kind.STATEMENT:
        yield text
        return
    for part in _BETWEEN.split(text):
        item = unlabelled(part) if field.kind in _LABELLED else part.strip()
        if item:
            yield item
