"""The pass before numbering: white space, columns in which nothing stands, links out of a part.

A table is laid out for all that a State may enter; where it left a whole column unanswered, the
column would be an empty stripe. It is left out, and the others take its room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml.etree import strip_tags

if TYPE_CHECKING:
    from lxml.etree import _Element

_NOTHING = frozenset({"", "–"})


def tidy(root: _Element) -> None:
    """Tidy the tree in place."""
    for element in root.iter():
        if element.text is not None and not element.text.strip() and len(element):
            element.text = None
        if element.tail is not None and not element.tail.strip() and "\n" in element.tail:
            element.tail = None
    for table in root.iter("table"):
        _drop_empty_columns(table)


def unlink(root: _Element) -> None:
    """Turn links to what this document does not hold into plain words, in place.

    For a document that tells a part of the review: its texts and tables are those of the whole.
    """
    held = {element.get("id") for element in root.iter()}
    for link in list(root.iter("a")):
        address = link.get("href", "")
        if address.startswith("#") and address[1:] not in held:
            link.tag = "unlinked"
    strip_tags(root, "unlinked")


def _drop_empty_columns(table: _Element) -> None:
    rows = [list(row) for row in table.iterfind("tbody/tr")]
    columns = table.find("colgroup")
    if not rows or columns is None or any(len(row) != len(columns) for row in rows):
        return  # a table without stated widths, or with cells over several columns, stays
    empty = [n for n in range(len(columns)) if all(_is_empty(row[n]) for row in rows)]
    if len(empty) == len(columns):
        return
    for part in (columns, *table.iterfind("thead/tr"), *table.iterfind("tbody/tr")):
        for position in reversed(empty):
            part.remove(part[position])
    if empty:
        total = sum(float(column.get("width", "0")) for column in columns)
        for column in columns:
            column.set("width", f"{100 * float(column.get('width', '0')) / total:.2f}")


def _is_empty(cell: _Element) -> bool:
    text = "".join(str(piece) for piece in cell.itertext())
    # a reference has no text yet: it gets its number after this pass
    shown = cell.find(".//img") is not None or cell.find(".//ref") is not None
    return text.strip() in _NOTHING and not shown
