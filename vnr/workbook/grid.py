"""A workbook as sheets, rows and cells with what was typed into them; nothing is interpreted.

The parts are read as a stream, so that a million formatted empty rows cost seconds and no memory.
openpyxl is not used here: it gives a formula or its result but not both, drops parts of texts
that hold `x005F_`, and keeps every formatted cell.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vnr.findings import Finding, Place
from vnr.workbook.archive import Archive, RefusedError
from vnr.workbook.numbers import BUILT_IN, figure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime

    from lxml.etree import _Element

CELLS_LIMIT = 1_000_000  # cells that hold something
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_ESCAPE = re.compile(r"_x(?![Dd][89A-Fa-f])([0-9A-Fa-f]{4})_")  # no halves of signs


@dataclass(frozen=True)
class Cell:
    """What stands in a cell: `kind` is text, number, date, flag, error or uncomputed."""

    reference: str
    kind: str
    text: str
    day: datetime | None = None


@dataclass(frozen=True)
class Row:
    """The cells of a row that hold something, by column from 1."""

    number: int
    hidden: bool
    cells: Mapping[int, Cell]


@dataclass
class Page:
    """A sheet as it stands in the file."""

    name: str
    hidden: bool
    rows: list[Row] = field(default_factory=list)


def column_letters(column: int) -> str:
    """The letters of a column: A for 1, AA for 27."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def read_pages(name: str, content: bytes) -> list[Page]:
    """The sheets of a workbook; raises `RefusedError` where it is not to be read."""
    return _Reader(name, Archive(name, content)).pages()


class _Reader:
    def __init__(self, name: str, archive: Archive) -> None:
        self._name = name
        self._archive = archive
        self._since_1904 = False
        self._left = CELLS_LIMIT
        self._strings: list[str] = []
        self._formats: list[str] = []

    def pages(self) -> list[Page]:
        if "xl/workbook.bin" in self._archive:
            raise RefusedError(Finding("VNR135", Place(self._name)))
        book = "xl/workbook.xml"
        if book not in self._archive:
            raise RefusedError(Finding("VNR131", Place(self._name)))
        targets = self._relations("xl/_rels/workbook.xml.rels")
        self._strings = list(self._shared("xl/sharedStrings.xml"))
        self._formats = self._cell_formats("xl/styles.xml")
        pages = []
        for element in self._archive.elements(book, ("workbookPr", "sheet")):
            if _local(element) == "workbookPr":
                self._since_1904 = element.get("date1904") in {"1", "true"}
            else:
                page = Page(element.get("name") or "", element.get("state", "visible") != "visible")
                pages.append((page, targets.get(_relation(element), "")))
        return [self._filled(page, part) for page, part in pages if "worksheets/" in part]

    def _relations(self, part: str) -> dict[str, str]:
        if part not in self._archive:
            return {}
        return {
            element.get("Id", ""): _part(element.get("Target", ""))
            for element in self._archive.elements(part, ("Relationship",))
            if element.get("TargetMode") != "External"
        }  # fmt: skip

    def _shared(self, part: str) -> Iterator[str]:
        if part in self._archive:
            for element in self._archive.elements(part, ("si",)):
                yield _text(element)

    def _cell_formats(self, part: str) -> list[str]:
        """The number format of each style of cells."""
        if part not in self._archive:
            return []
        own: dict[int, str] = {}
        used: list[int] = []
        for element in self._archive.elements(part, ("numFmt", "cellXfs")):
            if _local(element) == "numFmt":
                own[int(element.get("numFmtId", "0"))] = element.get("formatCode", "")
            else:
                used = [int(form.get("numFmtId", "0")) for form in element]
        return [own.get(number) or BUILT_IN.get(number, "") for number in used]

    def _filled(self, page: Page, part: str) -> Page:
        if part not in self._archive:
            raise RefusedError(Finding("VNR131", Place(self._name)))
        number = 0
        for element in self._archive.elements(part, ("row",)):
            number = int(element.get("r") or number + 1)
            if not len(element):
                continue
            cells = dict(self._cells(element, number))
            self._left -= len(cells)
            if self._left < 0:
                place = Place(self._name, sheet=page.name, cell=f"A{number}")
                raise RefusedError(Finding("VNR120", place, {"limit": str(CELLS_LIMIT)}))
            if cells:
                page.rows.append(Row(number, element.get("hidden") in {"1", "true"}, cells))
        return page

    def _cells(self, row: _Element, number: int) -> Iterator[tuple[int, Cell]]:
        column = 0
        for element in row:
            match = _REFERENCE.fullmatch(element.get("r") or "")
            column = _column_number(match[1]) if match else column + 1
            if len(element) and (cell := self._cell(element, f"{column_letters(column)}{number}")):
                yield column, cell

    def _cell(self, element: _Element, reference: str) -> Cell | None:
        """What stands in a cell; None where there is nothing or nothing but spaces."""
        kind = element.get("t", "n")
        raw, has_formula = "", False
        for part in element:
            name = _local(part)
            has_formula = has_formula or name == "f"
            if name in {"v", "is"}:
                raw = _text(part) if name == "is" else part.text or ""
        if has_formula and not raw:
            return Cell(reference, "uncomputed", "")
        cell = self._typed(kind, raw, element, reference)
        return cell if cell.text.strip() else None

    def _typed(self, kind: str, raw: str, element: _Element, reference: str) -> Cell:
        if kind == "s":
            known = raw.strip().isdigit() and int(raw) < len(self._strings)
            return Cell(reference, "text", self._strings[int(raw)] if known else "")
        if kind == "b":
            return Cell(reference, "flag", "true" if raw.strip() == "1" else "false")
        if kind in _AS_TEXT:
            return Cell(reference, "text", _AS_TEXT[kind](raw))
        if kind == "e":
            return Cell(reference, "error", raw)
        style = int(element.get("s") or 0)
        form = self._formats[style] if style < len(self._formats) else ""
        read = figure(raw, form, since_1904=self._since_1904)
        return Cell(reference, "date" if read.day else "number", read.text, read.day)


def _text(element: _Element) -> str:
    """The text of a string with its runs; readings of Asian scripts above it are not part of it."""
    parts = []
    for part in element:
        name = _local(part)
        if name == "t":
            parts.append(_unescaped(part.text or ""))
        elif name == "r":
            parts.append(_text(part))
    return "".join(parts)


def _unescaped(text: str) -> str:
    """A text with the signs that the format writes as `_x000D_`; breaks are single line breaks."""
    whole = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    return whole.replace("\r\n", "\n").replace("\r", "\n")


# kinds of cells that are texts: strings in the cell, results of formulas, dates in ISO 8601
_AS_TEXT: Mapping[str, Callable[[str], str]] = {
    "inlineStr": str,
    "str": _unescaped,
    "d": lambda raw: raw.removesuffix("T00:00:00"),
}


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _part(target: str) -> str:
    """The name of the part that a relation of the workbook leads to."""
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")


def _local(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _relation(element: _Element) -> str:
    return next((str(v) for name, v in element.attrib.items() if str(name).endswith("}id")), "")
