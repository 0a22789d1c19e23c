"""`Place`: where in the material of a ministry something stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Place:
    """A spot in an input file: line and column of a text file (from 1), or sheet and cell.

    `file` is the path as the user gave it or, inside a State's folder, relative to it.
    """

    file: str
    line: int | None = None
    column: int | None = None
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        if self.sheet:
            return f"{self.file}  {self.sheet}!{self.cell}"
        numbers = [str(n) for n in (self.line, self.column) if n is not None]
        return ":".join([self.file, *numbers])
