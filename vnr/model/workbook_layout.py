"""Where each field of a review stands in a workbook: one table, read off the model.

A sheet holds the review's own single values, or the entries of one list, a row each. Every key is
the address of a field: the reader finds columns by it, in whatever order they stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from vnr.model.review.field import Kind
from vnr.model.review.fields import FieldInfo, fields_of
from vnr.model.review.review import Review
from vnr.model.review.text import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.model.review.base import Frozen

VERSION = "vnr-workbook/1"
REVIEW, TEXTS, LINKS = "review", "texts", "links"
META = "vnr"  # the hidden sheet that says of which template a workbook is
OF, ROW = "of", "row"  # the entry that a row belongs to; a name of a row that has no other
BELONGS_TO, FIELD, ITEM, VALUE = "belongs_to", "field", "item", "value"
# what drafters fill in first stands first; lists that are not named follow in the model's order
FIRST = (
    "institutions", "objectives", "objectives.next_steps", "measures", "indicators",
    "indicators.observations", "pledges", "pledges.milestones", "pledges.follow_up",
    "pledges.actors", "practices", "sources",
)  # fmt: skip
LINKED = ("paragraphs", "targets", "actions", "objectives", "principles", "indicators", "sources")
LISTED = frozenset({Kind.CODE, Kind.REFERENCE, Kind.CHOICE, Kind.TEXT, Kind.WORD})


@dataclass(frozen=True, eq=False)
class Column:
    """A column of a sheet, or a row of the sheet of single values.

    `path` leads from the entry to the field (two steps for a field of a group inside it) and
    `field` is None where the column is ours.
    """

    key: str
    path: tuple[str, ...]
    field: FieldInfo | None

    @property
    def name(self) -> str:
        """Its path in one word."""
        return ".".join(self.path)


@dataclass(frozen=True, eq=False)
class Sheet:
    """A sheet: `key` is the address of its list, `path` leads to it from what it belongs to.

    `parent` is the sheet of the entries that its own belong to; None for those of the review.
    """

    key: str
    path: tuple[str, ...]
    parent: Sheet | None
    field: FieldInfo | None
    holds: type[Frozen]
    columns: tuple[Column, ...]

    @property
    def identity(self) -> str | None:
        """The field that tells one of its entries from the others."""
        return getattr(self.holds, "identity", None) if self.field else None

    @property
    def naming(self) -> str:
        """The column by which rows of other sheets name an entry of this one."""
        return self.identity or ROW

    def column(self, key: str) -> Column | None:
        """The column with this key."""
        return next((column for column in self.columns if column.key == key), None)


@cache
def sheets() -> tuple[Sheet, ...]:
    """All sheets that hold data, in the order in which they stand in a workbook."""
    review = Sheet(REVIEW, (), None, None, Review, _columns(REVIEW, Review))
    found = {sheet.key: sheet for sheet in _lists(Review, None)}
    first = [found.pop(key) for key in FIRST]
    return (review, first[0], _texts(), *first[1:], _links(), *found.values())


@cache
def sheet_of(key: str) -> Sheet:
    """The sheet with this key; raises KeyError where there is none."""
    return {sheet.key: sheet for sheet in sheets()}[key]


def field_at(owner: type[Frozen], path: tuple[str, ...]) -> FieldInfo | None:
    """The field at a path below a group of entries, through groups but not into lists."""
    for depth, key in enumerate(path):
        field = next((field for field in fields_of(owner) if field.key == key), None)
        if field is None or depth == len(path) - 1:
            return field
        if field.holds is None or field.is_list:
            return None
        owner = field.holds
    return None


def _is_list_of_entries(field: FieldInfo) -> bool:
    return field.kind is Kind.GROUP and field.is_list


def _singles(
    owner: type[Frozen], path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], FieldInfo]]:
    """The fields of an entry and of the single groups in it, each with its path.

    Who may see such a group, and who answers for it, is rare: it is entered among the texts.
    """
    for field in fields_of(owner):
        here = (*path, field.key)
        if field.kind is Kind.GROUP and field.holds and not field.is_list:
            yield from _singles(field.holds, here)
        elif not _is_list_of_entries(field) and not (path and field.is_common):
            yield here, field


def _columns(key: str, owner: type[Frozen]) -> tuple[Column, ...]:
    begin = "" if key == REVIEW else f"{key}."
    return tuple(Column(begin + ".".join(path), path, field) for path, field in _singles(owner))


def _lists(
    owner: type[Frozen], parent: Sheet | None, path: tuple[str, ...] = ()
) -> Iterator[Sheet]:
    """The sheets of the lists of entries in `owner`, each followed by those of its own entries."""
    for field in fields_of(owner):
        here = (*path, field.key)
        if field.kind is not Kind.GROUP or field.holds is None:
            continue
        if not field.is_list:
            yield from _lists(field.holds, parent, here)
            continue
        key = ".".join((parent.key, *here) if parent else here)
        ours = [_ours(key, OF)] if parent else []
        if getattr(field.holds, "identity", None) is None:
            ours.append(_ours(key, ROW))
        columns = (*ours, *_columns(key, field.holds))
        sheet = Sheet(key, here, parent, field, field.holds, columns)
        yield sheet
        yield from _lists(field.holds, sheet)


def _ours(sheet: str, name: str) -> Column:
    return Column(f"{sheet}.{name}", (name,), None)


def _texts() -> Sheet:
    ours = [_ours(TEXTS, name) for name in (BELONGS_TO, FIELD, ITEM)]
    return Sheet(TEXTS, (), None, None, Statement, (*ours, *_columns(TEXTS, Statement)))


def _links() -> Sheet:
    """Rows that link an entry with one thing each, where nobody wants to write lists of codes."""
    columns = [_ours(LINKS, name) for name in (BELONGS_TO, *LINKED)]
    return Sheet(LINKS, (), None, None, Review, tuple(columns))
