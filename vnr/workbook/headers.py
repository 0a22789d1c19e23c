"""Which sheet of the layout a sheet of a file is, and which of its columns holds what."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from vnr.findings import Finding, Place, listing
from vnr.model.review.codes import LANGUAGE_TAG
from vnr.model.workbook_layout import Column, Sheet, sheet_of, sheets
from vnr.model.workbook_wording import head_columns, known_names, known_titles
from vnr.workbook.grid import column_letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.workbook.grid import Page, Row

ROWS_ABOVE = 30  # rows among which the row of keys or titles is looked for
_BEHIND_TITLE = re.compile(rf"(\s*\({LANGUAGE_TAG.pattern}\))?(\s*\*)?$")
ASIDE = "#"  # begins the name of a sheet, or the head of a column, that is not to be read


@dataclass(frozen=True)
class Bound:
    """A column of the layout in a file: `language` where it holds one version of a text."""

    column: Column
    language: str


@dataclass(frozen=True)
class Table:
    """A sheet of a file: what it is, its columns by their number, and its rows below the head."""

    sheet: Sheet
    page: Page
    columns: dict[int, Bound]
    rows: list[Row]


@cache
def _known() -> dict[str, tuple[Sheet, Column]]:
    """Every key that can stand above a column."""
    return {column.key: (sheet, column) for sheet in sheets() for column in head_columns(sheet)}


def tables(file: str, pages: list[Page], findings: list[Finding]) -> Iterator[Table]:
    """The sheets of a file that hold data; what is not known becomes a finding."""
    for page in pages:
        if not page.rows or page.name.startswith(ASIDE) or _says_aside(page):
            continue
        head = _row_of_keys(page)
        sheet = _sheet_by_keys(head) if head else _sheet_by_name(page)
        if head is None and sheet is not None:
            head = _row_of_titles(page, sheet)
        if sheet is None or head is None:
            findings.append(_unknown_sheet(file, page))
            continue
        columns = dict(_bound(file, page, sheet, head, findings))
        rows = [
            row for row in page.rows if row.number > head.number and not _is_titles(row, columns)
        ]
        yield Table(sheet, page, columns, rows)
        findings.extend(_strangers(file, page, columns, rows, head))


def _says_aside(page: Page) -> bool:
    first = page.rows[0].cells.get(1)
    return page.rows[0].number == 1 and first is not None and first.text.startswith(ASIDE)


def _split(text: str) -> tuple[str, str]:
    """A key and the language that stands behind it."""
    key, _, language = text.strip().partition("@")
    return key, language


def _keys(row: Row) -> list[str]:
    return [key for cell in row.cells.values() if (key := _split(cell.text)[0]) in _known()]


def _row_of_keys(page: Page) -> Row | None:
    """The row with most keys; None where none has any."""
    first = [row for row in page.rows if row.number <= ROWS_ABOVE]
    best = max(first, key=lambda row: len(_keys(row)), default=None)
    return best if best and _keys(best) else None


def _sheet_by_keys(row: Row) -> Sheet:
    [(key, _)] = Counter(_known()[key][0].key for key in _keys(row)).most_common(1)
    return sheet_of(key)


def _sheet_by_name(page: Page) -> Sheet | None:
    key = known_names().get(page.name.strip().casefold())
    return sheet_of(key) if key else None


def _row_of_titles(page: Page, sheet: Sheet) -> Row | None:
    titles = known_titles(sheet.key)
    first = [row for row in page.rows if row.number <= ROWS_ABOVE]

    def known(row: Row) -> int:
        return sum(bare_title(cell.text) in titles for cell in row.cells.values())

    best = max(first, key=known, default=None)
    return best if best and known(best) else None


def bare_title(text: str) -> str:
    """A title without its language and the star of what is required, for comparing."""
    return _BEHIND_TITLE.sub("", text.strip()).casefold()


def _is_titles(row: Row, columns: dict[int, Bound]) -> bool:
    """Whether a row repeats the titles of its columns."""
    told = [
        bare_title(cell.text) in _titles_of(columns[number].column)
        for number, cell in row.cells.items()
        if number in columns
    ]
    return len(told) > 1 and sum(told) * 2 > len(told)


@cache
def _titles_of(column: Column) -> frozenset[str]:
    sheet = _known()[column.key][0]
    return frozenset(title for title, key in known_titles(sheet.key).items() if key == column.key)


def _bound(
    file: str, page: Page, sheet: Sheet, head: Row, findings: list[Finding]
) -> Iterator[tuple[int, Bound]]:
    """The columns of a sheet by number."""
    titles = known_titles(sheet.key)
    seen: dict[tuple[str, str], str] = {}
    for number, cell in head.cells.items():
        key, language = _split(cell.text)
        if key not in _known():
            key, language = titles.get(bare_title(cell.text), ""), ""
        if not key or _known()[key][0] is not sheet:
            continue
        first = seen.setdefault((key, language), cell.reference)
        if first != cell.reference:
            place = Place(file, sheet=page.name, cell=cell.reference)
            details = {"key": cell.text.strip(), "first": first}
            findings.append(Finding("VNR138", place, details))
            continue
        yield number, Bound(_known()[key][1], language)


def _strangers(
    file: str, page: Page, columns: dict[int, Bound], rows: list[Row], head: Row
) -> Iterator[Finding]:
    """Columns in which something stands that would be lost."""
    sheet_titles = sorted(
        {title for bound in columns.values() for title in _titles_of(bound.column)}
    )
    told: set[int] = set()
    titled = next((row for row in page.rows if row.number == head.number + 1), head)
    for row in rows:
        for number, cell in row.cells.items():
            if number in columns or number in told:
                continue
            told.add(number)
            above = head.cells.get(number) or titled.cells.get(number)
            if above is not None and above.text.startswith(ASIDE):
                continue
            name = above.text.strip() if above else ""
            near = difflib.get_close_matches(name.casefold(), sheet_titles, n=1)
            place = Place(file, sheet=page.name, cell=above.reference if above else cell.reference)
            details = {
                "key": name or column_letters(number),
                "suggestion": near[0] if near else "",
                "cell": cell.reference,
            }
            yield Finding("VNR137", place, details)


def _unknown_sheet(file: str, page: Page) -> Finding:
    names = known_names()
    near = difflib.get_close_matches(page.name.strip().casefold(), names, n=1, cutoff=0.75)
    cell = next(iter(page.rows[0].cells.values())).reference
    details = {
        "found": page.name,
        "suggestion": near[0] if near else "",
        "known": listing(names, page.name.casefold()),
    }
    return Finding("VNR136", Place(file, sheet=page.name, cell=cell), details)
