"""The data of a review as rows of cells, sheet by sheet: what stands where, not how."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from vnr.model.review.field import Kind
from vnr.model.workbook_layout import (
    BELONGS_TO,
    FIELD,
    ITEM,
    OF,
    REVIEW,
    ROW,
    TEXTS,
    VALUE,
    Column,
    Sheet,
    field_at,
    sheet_of,
    sheets,
)  # fmt: skip
from vnr.workbook.passages import CONTINUES, TEXT
from vnr.workbook.scalars import LABEL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnr.model.review.fields import FieldInfo

SHORT = 400  # characters up to which a narrative stands in the row of its entry
CELL_LIMIT = 32_000  # of the 32,767 UTF-16 units that a cell can hold
Cells = dict[tuple[str, str], str]  # by the key of the column and the language of the text

_BETWEEN_PARAGRAPHS = re.compile(r"(?<=\S)\n\n(?=\S)")
_NOT_IN_A_LIST = re.compile(r"[;\r\n]|^\s|\s$|^$|" + re.escape(LABEL))
_IN_LANGUAGES = frozenset({Kind.TEXT, Kind.NARRATIVE, Kind.MARKUP, Kind.STATEMENT})


class Rows:
    """The rows of every sheet for the data of `vnr.model.review.written.as_written`.

    `languages` are those in which some text stands beside that of the review, in order.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._language = str(data.get("language", ""))
        found = dict.fromkeys(_languages(sheet_of(REVIEW), data))
        self.languages = [tag for tag in found if tag != self._language]
        self.of: dict[str, list[Cells]] = {sheet.key: [] for sheet in sheets()}
        self._values: Cells = {}
        _Entry(self, sheet_of(REVIEW), "", self._values).write(data)
        for column in sheet_of(REVIEW).columns:
            row = {(f"{REVIEW}.{FIELD}", ""): column.key}
            row |= {(f"{REVIEW}.{VALUE}", tag): text
                    for (key, tag), text in self._values.items() if key == column.key}  # fmt: skip
            self.of[REVIEW].append(row)

    def in_columns(self, versions: Mapping[str, str]) -> dict[str, str] | None:
        """The versions of a text by column; None where columns would change their order."""
        order = [self._language, *self.languages]
        if sorted(versions, key=order.index) != list(versions):
            return None
        return {"" if tag == self._language else tag: text for tag, text in versions.items()}


class _Entry:
    """Writes one entry into its row; what does not fit there, among the texts."""

    def __init__(self, rows: Rows, sheet: Sheet, of: str, row: Cells) -> None:
        self._rows = rows
        self._sheet = sheet
        self._row = row
        if sheet.parent:
            row[f"{sheet.key}.{OF}", ""] = of

    def write(self, data: Mapping[str, Any]) -> None:
        lists = list(self._fields(data, ()))
        for path, entries in lists:
            sheet = next(s for s in sheets() if s.path == path and s.parent is self._parent)
            of = self._row[self._naming, ""] if self._parent else ""
            for entry in entries:
                row: Cells = {}
                self._rows.of[sheet.key].append(row)
                _Entry(self._rows, sheet, of, row).write(_spelled_out(entry, sheet.holds))
        if not self._row.keys() - {(f"{self._sheet.key}.{OF}", "")} and self._sheet.key != REVIEW:
            self._name()

    @property
    def _parent(self) -> Sheet | None:
        return None if self._sheet.key == REVIEW else self._sheet

    @property
    def _naming(self) -> str:
        return f"{self._sheet.key}.{self._sheet.naming}"

    def _name(self) -> str:
        """What rows of texts call this entry; a row that has no name of its own gets one."""
        if self._sheet.key == REVIEW:
            return ""
        if self._naming.endswith(f".{ROW}"):
            number = str(len(self._rows.of[self._sheet.key]))
            self._row.setdefault((self._naming, ""), number)
        return f"{self._sheet.key}.{self._row[self._naming, '']}"

    def _fields(
        self, data: Mapping[str, Any], path: tuple[str, ...]
    ) -> Iterator[tuple[tuple[str, ...], Sequence[Any]]]:
        """Write the fields of a group; yields the lists of entries in it."""
        for key, value in data.items():
            here = (*path, key)
            field = field_at(self._sheet.holds, here)
            assert field is not None  # the data are of a review
            if field.kind is Kind.GROUP and field.is_list:
                yield here, value
            elif field.kind is Kind.GROUP and field.holds:
                inner = _spelled_out(value, field.holds)
                if not inner:
                    self._text_row(here, {})
                yield from self._fields(inner, here)
            else:
                self._value(here, field, value)

    def _value(self, path: tuple[str, ...], field: FieldInfo, value: Any) -> None:
        column = next((c for c in self._sheet.columns if c.field and c.path == path), None)
        fits = self._in_cells(field, value) if column else None
        if column is None or fits is None:
            self._texts(path, field, value if isinstance(value, list) else [value])
        else:
            self._row |= {(column.key, tag): text for tag, text in fits.items()}

    def _in_cells(self, field: FieldInfo, value: Any) -> dict[str, str] | None:
        """A value in the cells of its column, by language; None where it does not fit."""
        if field.is_list and field.kind is not Kind.STATEMENT:
            items = [item if isinstance(item, str) else "" for item in map(_plain, value)]
            text = "; ".join(items)
            fits = not any(map(_NOT_IN_A_LIST.search, items)) and _units(text) < CELL_LIMIT
            return {"": text} if fits else None
        if isinstance(value, list) and len(value) == 1 and field.is_list:
            value = value[0]
        if isinstance(value, dict) and field.kind in {Kind.TEXT, Kind.NARRATIVE, Kind.MARKUP}:
            short = "text" not in value and all(len(text) <= SHORT for text in value.values())
            return self._rows.in_columns(value) if short else None
        if isinstance(value, dict | list):
            return None
        text = str(_plain(value))
        limit = SHORT if field.is_narrative else CELL_LIMIT
        return {"": text} if _units(text) <= limit else None

    def _texts(self, path: tuple[str, ...], field: FieldInfo, items: list[Any]) -> None:
        """Rows among the texts: one a paragraph, with the versions of a text side by side."""
        for number, item in enumerate(items, 1):
            is_statement = isinstance(item, dict) and field.is_narrative and "text" in item
            text = item["text"] if is_statement else _plain(item)
            rest = {k: _plain(v) for k, v in item.items() if k != "text"} if is_statement else {}
            versions = text if isinstance(text, dict) else {self._language: text}
            rows = _paragraphs(self._rows.in_columns(versions))
            is_one_of_many = field.is_list or len(items) > 1 or rows is None
            if rows is None:
                rows = list(_blocks({self._tag(tag): text for tag, text in versions.items()}))
            for index, (mark, texts) in enumerate(rows):
                label = f"{number}{mark}" if is_one_of_many else ""
                cells = {(f"{TEXTS}.{TEXT}", tag): text for tag, text in texts.items()}
                if label:
                    cells[f"{TEXTS}.{ITEM}", ""] = label
                if index == 0:
                    cells |= {(f"{TEXTS}.{key}", ""): value for key, value in rest.items()}
                self._text_row(path, cells)

    @property
    def _language(self) -> str:
        return self._rows._language

    def _tag(self, tag: str) -> str:
        return "" if tag == self._language else tag

    def _text_row(self, path: tuple[str, ...], cells: Cells) -> None:
        name = self._name()
        begin = {(f"{TEXTS}.{BELONGS_TO}", ""): name} if name else {}
        row = begin | {(f"{TEXTS}.{FIELD}", ""): ".".join(path)} | cells
        self._rows.of[TEXTS].append(row)


def _paragraphs(versions: dict[str, str] | None) -> list[tuple[str, dict[str, str]]] | None:
    """A text as rows of paragraphs, its versions side by side; None where that cannot be."""
    if versions is None:
        return None
    split = {tag: _BETWEEN_PARAGRAPHS.split(text) for tag, text in versions.items()}
    if any(_units(piece) > CELL_LIMIT for pieces in split.values() for piece in pieces):
        return None
    return [
        ("", {tag: pieces[row] for tag, pieces in split.items() if row < len(pieces)})
        for row in range(max(map(len, split.values())))
    ]


def _blocks(versions: dict[str, str]) -> Iterator[tuple[str, dict[str, str]]]:
    """A text as rows, one version after the other; a mark where no new paragraph begins."""
    for tag, text in versions.items():
        for paragraph in _BETWEEN_PARAGRAPHS.split(text):
            for index, piece in enumerate(_pieces(paragraph)):
                yield CONTINUES if index else "", {tag: piece}


def _pieces(text: str) -> Iterator[str]:
    """A text cut into what a cell can hold."""
    while _units(text) > CELL_LIMIT:
        end = CELL_LIMIT // 2
        yield text[:end]
        text = text[end:]
    yield text


def _units(text: str) -> int:
    """The length of a text as spreadsheets count it."""
    return len(text.encode("utf-16-le")) // 2


def _plain(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return str(value) if isinstance(value, int) else value


def _spelled_out(entry: Any, holds: Any) -> Mapping[str, Any]:
    """An entry in full where it is written as its text alone."""
    return {holds.shorthand: entry} if isinstance(entry, str) else entry


def _languages(sheet: Sheet, data: Any) -> Iterator[str]:
    """The languages of all texts that say theirs, in the order of the data."""
    yield from _below(sheet.holds, data)


def _below(holds: Any, data: Any) -> Iterator[str]:
    for key, value in data.items() if isinstance(data, dict) else ():
        field = field_at(holds, (key,))
        for item in value if isinstance(value, list) else [value]:
            if field is None or not isinstance(item, dict):
                continue
            if field.holds:
                yield from _below(field.holds, item)
            elif field.kind in _IN_LANGUAGES:
                text = item.get("text", {}) if "text" in item else item
                yield from text if isinstance(text, dict) else ()


def column_languages(rows: list[Cells], column: Column, languages: list[str]) -> list[str]:
    """The languages in which a column of these rows holds texts, beside that of the review."""
    found = {tag for row in rows for key, tag in row if key == column.key}
    return [tag for tag in languages if tag in found]
