"""Tables of data: header rows, widths, cells over several rows or columns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from vnr.errors import InternalError
from vnr.write.docx.oxml import quoted
from vnr.write.docx.writer import only

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from vnr.write.docx.writer import Place, Writer

CELL_SIDES = 170  # twips that the margins of a cell take of its width
_HEADING_STYLES = {"number": "Table Heading Number"}
_STYLES = {"number": "Table Number"}


@dataclass(frozen=True)
class TableLook:
    """A table apart from its rows.

    `title` and `description` are for readers who do not see it; `first_row` and `first_column`
    switch on what the style has for headings.
    """

    style: str
    widths: Sequence[int]
    title: str = ""
    description: str = ""
    first_row: bool = False
    first_column: bool = False


def table_markup(writer: Writer, look: TableLook, rows: str) -> str:
    """The `w:tbl` element."""
    value = (
        0x0400 | 0x0200 | (0x0020 if look.first_row else 0) | (0x0080 if look.first_column else 0)
    )
    flags = (
        f'<w:tblLook w:val="{value:04X}" w:firstRow="{int(look.first_row)}" w:lastRow="0" '
        f'w:firstColumn="{int(look.first_column)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    )
    properties = (
        f'<w:tblStyle w:val="{writer.style(look.style)}"/>'
        + ("<w:bidiVisual/>" if writer.home.rtl else "")
        + f'<w:tblW w:w="{sum(look.widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{flags}'
        + (f'<w:tblCaption w:val="{quoted(look.title)}"/>' if look.title else "")
        + (f'<w:tblDescription w:val="{quoted(look.description)}"/>' if look.description else "")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in look.widths)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def row_markup(cells: str, *, header: bool = False) -> str:
    """A row, which does not break over pages; a header row stands on each of them."""
    repeated = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"


def cell_markup(width: int, content: str, *, span: int = 1, merge: str = "") -> str:
    """A cell; `merge` is "restart" where it reaches down, "continue" where one reaches into it."""
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>{spanned}{merged}'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def data_table(writer: Writer, element: _Element, place: Place) -> str:
    """A table with its caption above it."""
    place = place.within(element)
    parts = {str(part.tag): part for part in only(element, "caption", "colgroup", "thead", "tbody")}
    caption = parts.get("caption")
    width = round(place.width * float(element.get("width") or 100) / 100)
    above = "" if caption is None else caption_paragraph(writer, caption, place, above=True)
    head = _rows(parts.get("thead"))
    body = [row for part in element.findall("tbody") for row in _rows(part)]
    look = TableLook(
        "Report Table",
        _widths(parts.get("colgroup"), [*head, *body], width),
        title="" if caption is None else plain_text(caption),
        description="; ".join(plain_text(cell) for row in head[:1] for cell in row),
        first_row=bool(head),
        first_column=bool(body) and all(len(row) and row[0].tag == "th" for row in body),
    )
    rows = "".join(
        [
            *_row_group(writer, head, look, place, header=True),
            *_row_group(writer, body, look, place, header=False),
        ]
    )
    return above + table_markup(writer, look, rows) + writer.after_block(element, place)


def caption_paragraph(writer: Writer, caption: _Element, place: Place, *, above: bool) -> str:
    """A caption with its numbered label; one above a table must not stand alone on a page."""
    writer.remember(caption)
    properties = {"keepNext": "<w:keepNext/>"} if above else {}
    return writer.paragraph("caption", writer.runs(caption, place), place, properties)


def plain_text(element: _Element) -> str:
    """The words of a caption or cell without marks and notes."""
    text = element.text or ""
    for child in element:
        if child.tag in ("number", "ref"):
            text += "".join(str(child.get(name, "")) for name in ("before", "value", "after"))
        elif child.tag == "br":
            text += " "
        elif child.tag != "note":
            text += plain_text(child)
        text += child.tail or ""
    return text


def _rows(part: _Element | None) -> list[_Element]:
    return [] if part is None else only(part, "tr")


def _widths(columns: _Element | None, rows: list[_Element], width: int) -> list[int]:
    """The widths of the columns in twips: as asked for, or equal."""
    if columns is None:
        spans = (sum(_span(cell, "colspan") for cell in row) for row in rows)
        count = max(spans, default=1) or 1
        shares = [1.0] * count
    else:
        shares = [float(column.get("width") or 0) for column in only(columns, "col")]
        given = [share for share in shares if share]
        rest = (100 - sum(given)) / max(len(shares) - len(given), 1)
        shares = [share or max(rest, 5.0) for share in shares]
    edges = [round(width * sum(shares[:at]) / sum(shares)) for at in range(len(shares) + 1)]
    return [right - left for left, right in pairwise(edges)]


def _row_group(
    writer: Writer, rows: list[_Element], look: TableLook, place: Place, *, header: bool
) -> Iterator[str]:
    """The rows of a head or body. `reaching` are the cells that span rows still to come."""
    reaching: dict[int, tuple[int, int]] = {}  # column: (rows to come, columns)
    for row in rows:
        writer.remember(row)
        cells = list(_cells(writer, row, look, place.within(row), reaching))
        yield row_markup("".join(cells), header=header)


def _cells(
    writer: Writer,
    row: _Element,
    look: TableLook,
    place: Place,
    reaching: dict[int, tuple[int, int]],
) -> Iterator[str]:
    waiting = only(row, "th", "td")
    column = 0
    while column < len(look.widths):
        if column in reaching:
            rows, span = reaching.pop(column)
            if rows > 1:
                reaching[column] = (rows - 1, span)
            empty = writer.paragraph("Table Text", "", place)
            yield cell_markup(
                sum(look.widths[column : column + span]), empty, span=span, merge="continue"
            )
        elif waiting:
            cell = waiting.pop(0)
            span, rows = _span(cell, "colspan"), _span(cell, "rowspan")
            width = sum(look.widths[column : column + span])
            style = _cell_style(cell)
            inner = replace(place, width=width - CELL_SIDES, frame="cell", style=style, depth=0)
            content = writer.flow(cell, inner) or writer.paragraph(style, "", inner)
            yield cell_markup(width, content, span=span, merge="restart" if rows > 1 else "")
            if rows > 1:
                reaching[column] = (rows - 1, span)
        else:
            span = 1
            yield cell_markup(look.widths[column], writer.paragraph("Table Text", "", place))
        column += span
    if waiting:
        raise InternalError("a row of a table has more cells than the table has columns")


def _cell_style(cell: _Element) -> str:
    align = cell.get("align", "")
    table = next(cell.iterancestors("table"))
    if table.get("class") == "matrix" and cell.get("scope") != "row":
        return _matrix_style(cell)
    if cell.tag == "td":
        return _STYLES.get(align, "Table Text")
    if cell.get("scope") == "row":
        return "Table Key" if table.get("class") == "index" else "Table Row Heading"
    return _HEADING_STYLES.get(align, "Table Heading")


def _matrix_style(cell: _Element) -> str:
    """Fields are centred; the first column, which names the rows, is not."""
    if cell.tag == "th":
        return "Table Heading" if cell.getprevious() is None else "Matrix Heading"
    tone = cell.get("tone")
    return "Matrix Cell" if tone is None else f"Matrix Cell {tone}"


def _span(cell: _Element, name: str) -> int:
    return int(cell.get(name) or 1)
