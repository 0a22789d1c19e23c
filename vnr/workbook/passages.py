"""The sheets of texts and links: rows that belong to an entry of another sheet."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from dataclasses import field as datafield
from typing import TYPE_CHECKING

from vnr.findings import listing
from vnr.model.node import Node
from vnr.model.review.field import Kind
from vnr.model.review.fields import FieldInfo, fields_of
from vnr.model.workbook_layout import BELONGS_TO, FIELD, ITEM, field_at
from vnr.workbook.growth import Group, Versions
from vnr.workbook.scalars import unlabelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vnr.findings import Place
    from vnr.model.review.base import Frozen
    from vnr.workbook.grid import Cell, Row
    from vnr.workbook.headers import Table
    from vnr.workbook.scalars import Scalars

TEXT, BY = "text", "by"
CONTINUES = "+"  # behind the number of a text: no new paragraph begins
Target = tuple[Group, "type[Frozen]"]


@dataclass
class _Text:
    """One text: its paragraphs by language, and what else is said of it."""

    label: str
    author: str
    place: Place
    versions: dict[str, str] = datafield(default_factory=dict)
    places: dict[str, Place] = datafield(default_factory=dict)
    rest: dict[str, Node] = datafield(default_factory=dict)

    def add(self, language: str, text: str, place: Place, *, joined: bool) -> None:
        known = self.versions.get(language)
        between = "" if joined else "\n\n"
        self.versions[language] = text if known is None else known + between + text
        self.places.setdefault(language, place)


@dataclass
class _Passage:
    """All rows for one field of one entry."""

    group: Group
    path: tuple[str, ...]
    field: FieldInfo
    items: list[_Text] = datafield(default_factory=list)

    def item(self, label: str, author: str, place: Place) -> _Text:
        """The text that a row goes on with, or a new one."""
        number = label.rstrip(CONTINUES)
        goes_on = number != label
        if not number and goes_on and self.items:
            return self.items[-1]
        for item in reversed(self.items):
            same_author = item.author == author or not author
            if item.label == number and same_author and (number or not self.field.is_list):
                return item
        self.items.append(_Text(number, author, place))
        return self.items[-1]


class Passages:
    """Gathers the rows of texts and links and puts them into the tree.

    `target` finds the entry that a row belongs to; `language` is that of texts that name none.
    """

    def __init__(self, target: Callable[[str], Target | None], language: str) -> None:
        self._target = target
        self._language = language
        self._found: dict[tuple[int, tuple[str, ...]], _Passage] = {}

    def take_text(self, row: Row, table: Table, scalars: Scalars) -> None:
        """Take one row of the sheet of texts."""
        cells = _by_name(row, table)
        what = cells.get((FIELD, ""))
        rest = [cell for (name, _), cell in cells.items() if name not in {BELONGS_TO, FIELD, ITEM}]
        found = self._field(cells.get((BELONGS_TO, "")), what, rest, row, scalars)
        if found is None:
            return
        group, path, info = found
        if info.kind is Kind.GROUP:
            group.group(path, scalars.place(_first(row)))
            return
        if not rest:
            return
        passage = self._found.setdefault((id(group), path), _Passage(group, path, info))
        label = scalars.text(cells.get((ITEM, ""))).strip()
        by = scalars.text(cells.get((BY, ""))).strip()
        item = passage.item(label, by, scalars.place(_first(row)))
        for number, bound in table.columns.items():
            cell = row.cells.get(number)
            if cell is None or bound.column.field is None:
                continue
            if bound.column.name == TEXT:
                text = scalars.text(cell)
                joined = label.endswith(CONTINUES)
                item.add(bound.language, text, scalars.place(cell.reference), joined=joined)
            elif node := scalars.node(cell, bound.column.field):
                known = item.rest.setdefault(bound.column.name, node)
                if known.plain() != node.plain():
                    scalars.find("VNR145", cell, first=str(known.plain()), second=cell.text,
                                 place=str(known.place))  # fmt: skip

    def take_link(self, row: Row, table: Table, scalars: Scalars) -> None:
        """Take one row of the sheet of links."""
        cells = _by_name(row, table)
        owner = cells.pop((BELONGS_TO, ""), None)
        if not cells:
            return
        found = self._owner(owner, next(iter(cells.values())), scalars)
        if found is None:
            return
        group, holds = found
        for (name, _), cell in cells.items():
            info = field_at(holds, (name,))
            if info is None or not info.is_list or info.kind is Kind.GROUP:
                known = [f.key for f in fields_of(holds) if f.is_list and f.kind is not Kind.GROUP]
                scalars.find("VNR146", cell, found=name, known=", ".join(known), suggestion="")
            elif node := scalars.node(cell, info):
                linked = group.items((name,), node.place)
                there = {item.plain() for item in _nodes(linked.items)}
                new = node.value if isinstance(node.value, tuple) else (node,)
                linked.items += [item for item in new if item.plain() not in there]

    def finish(self) -> None:
        """Put what was gathered into the tree."""
        for passage in self._found.values():
            owner = passage.group.group(passage.path[:-1], passage.items[0].place)
            key = passage.path[-1]
            known = owner.entries.get(key)
            known = known.node(self._language) if isinstance(known, Versions) else known
            nodes = [self._node(item, passage.field) for item in passage.items]
            if isinstance(known, Node) and known.value is not None:
                before = known.value if isinstance(known.value, tuple) else (known,)
                nodes = [*before, *nodes]
            single = len(nodes) == 1 and not passage.field.is_list
            owner.entries[key] = nodes[0] if single else Node(tuple(nodes), passage.items[0].place)

    def _node(self, item: _Text, info: FieldInfo) -> Node:
        text = self._text(item)
        if item.rest:
            entries = {TEXT: text} if text else {}
            return Node(entries | item.rest, item.place)
        return text or Node(None, item.place)

    def _text(self, item: _Text) -> Node | None:
        if not item.versions:
            return None
        if list(item.versions) == [""]:
            return Node(item.versions[""], item.places[""])
        versions = {
            language or self._language: Node(text, item.places[language])
            for language, text in item.versions.items()
        }
        return Node(versions, next(iter(item.places.values())))

    def _field(
        self, owner: Cell | None, what: Cell | None, rest: list[Cell], row: Row, scalars: Scalars
    ) -> tuple[Group, tuple[str, ...], FieldInfo] | None:
        """The field that a row of texts is of, in the entry that it belongs to."""
        at = what or owner or next(iter(row.cells.values()))
        if what is None and not rest:
            return None
        found = self._owner(owner, at, scalars)
        if found is None:
            return None
        group, holds = found
        name = unlabelled(scalars.text(what))
        path = tuple(name.split("."))
        info = field_at(holds, path)
        if info is None or (info.kind is Kind.GROUP and info.is_list):
            known = [f.key for f in fields_of(holds) if not (f.kind is Kind.GROUP and f.is_list)]
            near = difflib.get_close_matches(name, known, n=1)
            scalars.find("VNR146", at, found=name, known=listing(known, name),
                         suggestion=near[0] if near else "")  # fmt: skip
            return None
        return group, path, info

    def _owner(self, cell: Cell | None, at: Cell, scalars: Scalars) -> Target | None:
        name = scalars.text(cell).strip()
        found = self._target(name)
        if found is None:
            scalars.find("VNR147", cell or at, found=name)
        return found


def _by_name(row: Row, table: Table) -> dict[tuple[str, str], Cell]:
    return {
        (bound.column.name, bound.language): row.cells[number]
        for number, bound in table.columns.items()
        if number in row.cells
    }


def _first(row: Row) -> str:
    return next(iter(row.cells.values())).reference


def _nodes(items: list[Group | Node]) -> Iterator[Node]:
    yield from (item for item in items if isinstance(item, Node))
