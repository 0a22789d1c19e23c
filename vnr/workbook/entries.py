"""A cell of an entry, put where its column says; and the sheet of the review's single values."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from vnr.findings import listing
from vnr.model.node import Node
from vnr.model.review.field import Kind
from vnr.model.workbook_layout import FIELD, REVIEW, VALUE, Column, sheet_of
from vnr.workbook.grid import column_letters
from vnr.workbook.scalars import unlabelled

if TYPE_CHECKING:
    from vnr.workbook.grid import Cell
    from vnr.workbook.growth import Group
    from vnr.workbook.headers import Table
    from vnr.workbook.scalars import Scalars

WITH_TEXT = frozenset({Kind.TEXT, Kind.NARRATIVE, Kind.MARKUP})


def put(group: Group, column: Column, language: str, cell: Cell, scalars: Scalars) -> None:
    """Put a cell into an entry; the versions of a text are gathered under their languages."""
    if column.field is None:
        return
    node = scalars.node(cell, column.field)
    if node is None:
        return
    owner = group.group(column.path[:-1], node.place)
    key = column.path[-1]
    if column.field.kind in WITH_TEXT and not column.field.is_list:
        owner.versions(key, node.place).texts[language] = node
    else:
        owner.entries[key] = node


def take_single_values(root: Group, table: Table, scalars: Scalars) -> None:
    """Put the rows of the sheet of single values, a field each, into the review."""
    fields = [n for n, bound in table.columns.items() if bound.column.name == FIELD]
    values = {n: b.language for n, b in table.columns.items() if b.column.name == VALUE}
    seen: dict[str, Cell] = {}
    for row in table.rows:
        given = {n: row.cells[n] for n in values if n in row.cells}
        what = next((row.cells[n] for n in fields if n in row.cells), None)
        column = _named(what, next(iter(given.values()), None), scalars)
        if column is None:
            continue
        if given:
            cell = next(iter(given.values()))
            first = seen.setdefault(column.key, cell)
            if first is not cell:
                place = str(scalars.place(first.reference))
                scalars.find("VNR145", cell, first=first.text, second=cell.text, place=place)
                continue
        elif column.field and column.field.is_required and len(column.path) == 1 and values:
            missing = scalars.place(f"{column_letters(min(values))}{row.number}")
            root.entries.setdefault(column.path[0], Node(None, missing))
        for number, cell in given.items():
            put(root, column, values[number], cell, scalars)


def _named(what: Cell | None, value: Cell | None, scalars: Scalars) -> Column | None:
    """The field that a row is of; one that nobody knows is told where something was entered."""
    sheet = sheet_of(REVIEW)
    name = unlabelled(scalars.text(what))
    column = sheet.column(name)
    if column is None and value is not None:
        known = [column.key for column in sheet.columns]
        near = difflib.get_close_matches(name, known, n=1)
        details = {"known": listing(known, name), "suggestion": near[0] if near else ""}
        scalars.find("VNR146", what or value, found=name, **details)
    return column
