"""A workbook as the tree that a YAML file of the same content gives, each value with its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.findings import Finding, Place
from vnr.model.node import Node
from vnr.model.review.review import Review
from vnr.model.workbook_layout import (
    LINKS,
    META,
    OF,
    REVIEW,
    TEXTS,
    VERSION,
    Sheet,
    sheets,
)  # fmt: skip
from vnr.workbook.archive import RefusedError
from vnr.workbook.entries import put, take_single_values
from vnr.workbook.grid import Page, Row, column_letters, read_pages
from vnr.workbook.growth import Group, Items
from vnr.workbook.headers import ASIDE, Table, tables
from vnr.workbook.passages import Passages, Target
from vnr.workbook.scalars import Scalars, unlabelled

if TYPE_CHECKING:
    from vnr.workbook.grid import Cell


def read_workbook(name: str, content: bytes) -> tuple[Node | None, list[Finding]]:
    """Read one workbook: its tree, or None where it has none, and what was found.

    `name` is the file's name in places.
    """
    try:
        pages = read_pages(name, content)
    except RefusedError as refused:
        return None, [refused.finding]
    reader = _Reader(name, pages)
    return reader.tree(), reader.findings


class _Reader:
    def __init__(self, name: str, pages: list[Page]) -> None:
        self._name = name
        self._pages = pages
        self.findings: list[Finding] = []
        self._root = Group(Place(name))
        self._named: dict[str, dict[str, Group]] = {}

    def tree(self) -> Node | None:
        self._check_version()
        found = list(tables(self._name, self._pages, self.findings))
        if not found and not self.findings:
            self.findings.append(Finding("VNR108", Place(self._name)))
        by_key: dict[str, list[Table]] = {}
        for table in found:
            by_key.setdefault(table.sheet.key, []).append(table)
            self._warn_of_hidden(table)
        for sheet in sorted(sheets(), key=lambda sheet: sheet.parent is not None):
            if sheet.key not in {TEXTS, LINKS}:
                for table in by_key.get(sheet.key, ()):
                    self._take(table)
        passages = Passages(self._target, self._language())
        for key, take in ((TEXTS, passages.take_text), (LINKS, passages.take_link)):
            for table in by_key.get(key, ()):
                for row in table.rows:
                    take(row, table, self._scalars(table))
        passages.finish()
        return self._root.node(self._language()) if self._root.entries else None

    def _scalars(self, table: Table) -> Scalars:
        return Scalars(self._name, table.page.name, self.findings)

    def _check_version(self) -> None:
        for page in self._pages:
            first = page.rows[0].cells.get(1) if page.rows else None
            if first is None or first.text.strip() != ASIDE + META:
                continue
            said = {
                row.cells[1].text.strip(): row.cells[2]
                for row in page.rows
                if 1 in row.cells and 2 in row.cells
            }
            version = said.get("template")
            place = Place(self._name, sheet=page.name, cell=version.reference if version else "B2")
            if version is None:
                self.findings.append(Finding("VNR148", place, {"known": VERSION}))
            elif version.text.strip() != VERSION:
                details = {"found": version.text, "known": VERSION}
                self.findings.append(Finding("VNR149", place, details))

    def _warn_of_hidden(self, table: Table) -> None:
        hidden = [row for row in table.rows if row.hidden]
        rows = table.rows if table.page.hidden else hidden
        if rows:
            cell = next(iter(rows[0].cells.values())).reference
            place = Place(self._name, sheet=table.page.name, cell=cell)
            self.findings.append(Finding("VNR144", place, {"count": str(len(rows))}))

    def _language(self) -> str:
        node = self._root.entries.get("language")
        return node.value.strip() if isinstance(node, Node) and isinstance(node.value, str) else ""

    def _take(self, table: Table) -> None:
        scalars = self._scalars(table)
        if table.sheet.key == REVIEW:
            take_single_values(self._root, table, scalars)
            return
        for row in table.rows:
            self._entry(row, table, scalars)

    def _entry(self, row: Row, table: Table, scalars: Scalars) -> None:
        """The entry of one row, put into the list that it belongs to."""
        sheet = table.sheet
        cells = {
            bound.column.key: (bound.column, row.cells[number])
            for number, bound in table.columns.items()
            if number in row.cells and not bound.language
        }
        if not any(number in row.cells for number in table.columns):
            return
        of = cells.get(f"{sheet.key}.{OF}")
        entries = self._list(sheet, of[1] if of else None, row, scalars)
        if entries is None:
            return
        name = cells.get(f"{sheet.key}.{sheet.naming}")
        first = (
            name[1]
            if name
            else next(row.cells[number] for number in table.columns if number in row.cells)
        )
        group = Group(scalars.place(first.reference))
        entries.items.append(group)
        for number, bound in table.columns.items():
            column, cell = bound.column, row.cells.get(number)
            if column.field is None:
                continue
            if cell is not None:
                put(group, column, bound.language, cell, scalars)
            elif column.field.is_required and len(column.path) == 1 and not bound.language:
                missing = scalars.place(f"{column_letters(number)}{row.number}")
                group.entries.setdefault(column.path[0], Node(None, missing))
        if name:
            known = scalars.text(name[1], name[0].field).strip()
            self._named.setdefault(sheet.key, {}).setdefault(known, group)

    def _list(self, sheet: Sheet, of: Cell | None, row: Row, scalars: Scalars) -> Items | None:
        """The list that a row of this sheet belongs to; None where it does not say to which."""
        place = scalars.place(next(iter(row.cells.values())).reference)
        if sheet.parent is None:
            return self._root.items(sheet.path, place)
        identity = sheet.parent.column(f"{sheet.parent.key}.{sheet.parent.identity}")
        name = scalars.text(of, identity.field if identity else None).strip()
        if not name:
            self.findings.append(Finding("VNR143", place))
            return None
        at = scalars.place(of.reference) if of else place
        return self._named_entry(sheet.parent, name, at).items(sheet.path, place)

    def _named_entry(self, sheet: Sheet, name: str, place: Place) -> Group:
        """The entry of this name; one that stands in another file gets a stand-in to merge with."""
        known = self._named.setdefault(sheet.key, {})
        if name not in known:
            known[name] = Group(place, {sheet.naming: Node(name, place)})
            self._root.items(sheet.path, place).items.append(known[name])
        return known[name]

    def _target(self, name: str) -> Target | None:
        """The entry that a row of texts or links belongs to, by its address."""
        if not name:
            return self._root, Review
        for text in (name, unlabelled(name)):
            places = [
                (sheet, text.removeprefix(f"{sheet.key}."))
                for sheet in sheets()
                if sheet.field and text.startswith(f"{sheet.key}.")
            ]
            for sheet, rest in places:
                if rest in self._named.get(sheet.key, {}):
                    return self._named[sheet.key][rest], sheet.holds
        for sheet, rest in places:
            if sheet.identity and not sheet.parent:
                return self._named_entry(sheet, rest, Place(self._name)), sheet.holds
        return None
