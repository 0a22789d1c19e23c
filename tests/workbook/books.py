"""Workbooks made by hand: a template with what a drafter typed, and cells as Excel stores them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.read.material import spots, submission
from vnr.model.review.starter import head
from vnr.read.country import read_submission
from vnr.read.packs import load_packs
from vnr.workbook.read import read_workbook
from vnr.workbook.write import write_workbook

Typed = str | float | int | date | bool


@cache
def template(language: str = "en") -> bytes:
    packs = load_packs()
    return write_workbook(head("KEN", "imrf-2026", language, packs), language, packs)


def opened(language: str = "en") -> Workbook:
    return load_workbook(io.BytesIO(template(language)))


def saved(book: Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def column(sheet: Worksheet, key: str) -> int:
    (found,) = (
        cell.column for row in sheet.iter_rows(max_row=40) for cell in row if cell.value == key
    )
    assert isinstance(found, int)
    return found


def enter(book: Workbook, sheet: str, row: int, **cells: Typed) -> Worksheet:
    """Type into a row, each value below the column whose key ends so (`of` for `….of`)."""
    page = book[sheet]
    prefix = str(page.cell(1, 1).value).rpartition(".")[0]
    for name, value in cells.items():
        page.cell(row, column(page, f"{prefix}.{name.replace('__', '.')}")).value = value
    return page


def read(content: bytes) -> tuple[Any, list[tuple[str, str]]]:
    """What a workbook holds as bare data, and its findings as (code, place)."""
    tree, findings = read_workbook("KEN.xlsx", content)
    return (tree.plain() if tree else None), spots(findings)


def found(content: bytes, name: str = "KEN.xlsx") -> list[tuple[str, str]]:
    """All that the read stage finds, as (code, place)."""
    return spots(read_submission(submission({name: content})).findings)


def repacked(content: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The same file with one part changed."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as changed,
    ):
        for name in source.namelist():
            text = source.read(name)
            changed.writestr(name, change(text.decode()) if name == part else text)
    return target.getvalue()


def part_of(content: bytes, sheet: str) -> str:
    """The part of a workbook that holds a sheet."""
    names = [page.title for page in load_workbook(io.BytesIO(content)).worksheets]
    return f"xl/worksheets/sheet{names.index(sheet) + 1}.xml"


def raw_cell(content: bytes, sheet: str, cell: str, xml: str) -> bytes:
    """The same file with one cell as it is stored: `<c r="B3" …>…</c>` put in its place."""
    pattern = re.compile(rf'<c r="{cell}"[^>]*?(/>|>.*?</c>)', re.DOTALL)

    def change(text: str) -> str:
        assert pattern.search(text), f"{cell} is not in the sheet"
        return pattern.sub(lambda _: xml, text)

    return repacked(content, part_of(content, sheet), change)
