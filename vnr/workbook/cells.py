"""A text put into a cell so that it stays one, whatever it begins with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openpyxl.cell import Cell

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def put_text(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    """Put a text into a cell: never a formula, number or date, and read back sign for sign."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)  # nothing is merged in these sheets
    if text:
        cell.value = _LOOKS_ESCAPED.sub("_x005F_", text).replace("\r", "_x000D_")
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(("=", "+", "-", "@"))
    return cell
