"""How a workbook looks: fonts, colours, widths, print set-up, protection. No words and no data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.properties import PageSetupProperties

from vnr.model.review.field import Kind

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from vnr.model.workbook_layout import Column

TEXT_FORMAT, ANY_FORMAT = "@", "General"
NAVY, PALE, REQUIRED, GREY = "1F3864", "DCE6F1", "FFF2CC", "6B6B6B"
FREE = Protection(locked=False)
WRAPPED = Alignment(wrap_text=True, vertical="top")
_LINE = Border(bottom=Side(style="thin", color=NAVY))
WIDTHS = {
    Kind.NARRATIVE: 60, Kind.MARKUP: 60, Kind.STATEMENT: 45, Kind.TEXT: 30, Kind.ADDRESS: 30,
    Kind.CODE: 22, Kind.CHOICE: 22, Kind.REFERENCE: 18, Kind.DATE: 13, Kind.VALUE: 13,
    Kind.NUMBER: 10, Kind.FLAG: 10, Kind.WORD: 18,
}  # fmt: skip
OURS = 22


def width(column: Column) -> int:
    """How wide a column is, in characters."""
    return WIDTHS.get(column.field.kind, OURS) if column.field else OURS


def number_format(column: Column) -> str:
    """Text in every column but those of figures: a spreadsheet changes codes that it may read."""
    is_figure = column.field is not None and column.field.kind is Kind.VALUE
    return ANY_FORMAT if is_figure else TEXT_FORMAT


def as_head(cell: Cell, *, is_required: bool) -> None:
    """The title above a column."""
    cell.font = Font(bold=True, color=NAVY)
    cell.fill = PatternFill("solid", fgColor=REQUIRED if is_required else PALE)
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    cell.border = _LINE


def as_entry(cell: Cell, form: str) -> None:
    """A cell that a drafter fills in."""
    cell.number_format = form
    cell.alignment = WRAPPED
    cell.protection = FREE


def as_label(cell: Cell, *, strong: bool = False, quiet: bool = False) -> None:
    """A cell that explains."""
    cell.font = Font(bold=strong, color=NAVY if strong else GREY if quiet else None)
    cell.alignment = WRAPPED


def set_column(sheet: Worksheet, letters: str, wide: int, form: str | None) -> None:
    """A column; `form` is the number format of one in which entries stand, down to the last row."""
    column = sheet.column_dimensions[letters]
    column.width = wide
    if form is not None:
        column.number_format = form
        column.alignment = WRAPPED
        column.protection = FREE


def set_page(sheet: Worksheet, *, freeze: str, repeat: str, right_to_left: bool) -> None:
    """What stays in sight, how it is printed, and that titles cannot be typed over by accident.

    The protection has no password. Rows can be inserted, removed, sorted and filtered.
    """
    sheet.freeze_panes = freeze
    sheet.print_title_rows = repeat
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.sheet_view.rightToLeft = right_to_left
    guard = sheet.protection
    guard.sheet = True
    for name in ("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows",
                 "insertHyperlinks", "sort", "autoFilter"):  # fmt: skip
        setattr(guard, name, False)
