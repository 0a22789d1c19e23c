"""Rows X of the catalogue of bad inputs, by their numbers: each with the exact cell."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import Literal

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.workbook.books import (
    enter,
    found,
    opened,
    part_of,
    raw_cell,
    read,
    repacked,
    saved,
    template,
)  # fmt: skip
from vnr.model.workbook_layout import VERSION


def test_x01_a_sheet_that_lost_its_keys_and_its_name_is_named() -> None:
    book = opened()
    enter(book, "Objectives", 3, objective="5")
    book["Objectives"].delete_rows(1)
    book["Objectives"].title = "Objektives"

    assert read(saved(book))[1] == [("VNR136", "KEN.xlsx  Objektives!A1")]


@pytest.mark.parametrize("name", ["Objectives ", "Objectifs"])
def test_x01_a_name_in_another_language_or_with_spaces_will_do(name: str) -> None:
    book = opened()
    enter(book, "Objectives", 3, objective="5", trend="improving")
    book["Objectives"].delete_rows(1)
    book["Objectives"].title = name

    data, findings = read(saved(book))
    assert (data["objectives"], findings) == ([{"objective": "5", "trend": "improving"}], [])


def test_x04_a_column_that_stands_twice() -> None:
    book = opened()
    book["Objectives"]["Z1"] = "objectives.status"

    assert read(saved(book))[1] == [("VNR138", "KEN.xlsx  Objectives!Z1")]


def test_x04_a_column_that_nobody_knows() -> None:
    book = opened()
    enter(book, "Objectives", 3, objective="5")
    book["Objectives"]["Z2"], book["Objectives"]["Z3"] = "Comentarios", "text"

    assert read(saved(book))[1] == [("VNR137", "KEN.xlsx  Objectives!Z2")]


def test_x05_rows_after_blank_rows_are_not_lost() -> None:
    book = opened()
    for row in (3, 9, 400):
        enter(book, "Objectives", row, objective=str(row % 23))

    assert len(read(saved(book))[0]["objectives"]) == 3


def test_x07_the_result_of_a_formula_is_used_and_none_is_refused() -> None:
    book = opened()
    enter(book, "Measures", 3, id="m-1", title="x", description="x")
    content = saved(book)
    with_result = raw_cell(
        content, "Measures", "B3", '<c r="B3" t="str"><f>A3&amp;"!"</f><v>m-1!</v></c>'
    )
    without = raw_cell(content, "Measures", "B3", '<c r="B3"><f>A3</f></c>')

    assert read(with_result)[0]["measures"][0]["title"] == "m-1!"
    assert read(without)[1] == [("VNR140", "KEN.xlsx  Measures!B3")]


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?"])
def test_x09_an_error_is_no_answer(error: str) -> None:
    book = opened()
    enter(book, "Measures", 3, id="m-1", title=error)

    data, findings = read(saved(book))
    assert findings == [("VNR139", "KEN.xlsx  Measures!B3")]
    assert "title" not in data["measures"][0]


@pytest.mark.parametrize("since_1904", [False, True])
def test_x10_dates_of_both_systems(since_1904: bool) -> None:
    book = opened()
    if since_1904:
        book.epoch = CALENDAR_MAC_1904
    page = enter(book, "Measures", 3, id="m", title="x", start=date(2022, 5, 20), end="2023-01")
    page["F3"].number_format = "dd/mm/yyyy"
    page["F4"].number_format, page["F5"].number_format = "mmm-yy", "General"
    for row, start in ((4, date(2022, 5, 1)), (5, 44701)):
        form = page.cell(row, 6).number_format
        enter(book, "Measures", row, id=f"m{row}", title="x", start=start)
        page.cell(row, 6).number_format = form
    measures = read(saved(book))[0]["measures"]

    assert [m["start"] for m in measures] == ["2022-05-20", "2022-05", "44701"]
    assert measures[0]["end"] == "2023-01"


@pytest.mark.parametrize(
    ("typed", "form", "code"),
    [
        (16.1, "General", "VNR141"),
        (8.1, "General", "VNR141"),
        (date(2026, 7, 10), "d-mmm", "VNR142"),
        (date(2026, 3, 1), "d-mmm", "VNR142"),
    ],
)
def test_x13_a_code_that_became_a_number_or_a_date(
    typed: float | date, form: str, code: str
) -> None:
    book = opened()
    enter(book, "Objectives", 3, objective=5, targets=typed)["L3"].number_format = form

    data, findings = read(saved(book))
    assert findings == [(code, "KEN.xlsx  Objectives!L3")]
    assert "targets" not in data["objectives"][0]
    assert data["objectives"][0]["objective"] == "5", "a whole number is no other code"


def test_x13_both_candidates_are_named() -> None:
    from vnr.workbook.read import read_workbook

    book = opened()
    enter(book, "Objectives", 3, objective="5", targets=8.1)
    enter(book, "Objectives", 4, objective="6", targets=date(2026, 7, 10))
    enter(book, "Objectives", 5, objective="7", paragraphs=date(2026, 6, 5))
    _, findings = read_workbook("KEN.xlsx", saved(book))

    assert [(f.details["first"], f.details["second"]) for f in findings] == [
        ("8.1", "8.10"), ("10.7", "7.10"), ("5-6", "6-5"),
    ]  # fmt: skip
    assert "8.1 or 8.10 may have been typed" in findings[0].message()


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_x15_a_hidden_sheet_is_read_and_told(state: Literal["hidden", "veryHidden"]) -> None:
    book = opened()
    enter(book, "Measures", 3, id="m-1", title="x").sheet_state = state

    data, findings = read(saved(book))
    assert data["measures"] == [{"id": "m-1", "title": "x"}]
    assert findings == [("VNR144", "KEN.xlsx  Measures!A3")]


def test_x17_rich_text_and_line_breaks() -> None:
    book = opened()
    rich = CellRichText("Since ", TextBlock(InlineFont(b=True), "2024"), " no child")
    enter(book, "Measures", 3, id="m-1", title="x", results="one_x000D_\ntwo\n_x0041_")["B3"] = rich
    measure = read(saved(book))[0]["measures"][0]

    assert measure["title"] == "Since 2024 no child"
    assert measure["results"] == "one\ntwo\nA"


def test_x20_a_million_formatted_empty_rows() -> None:
    book = opened()
    enter(book, "Measures", 3, id="m-1", title="x")
    content = saved(book)
    rows = "".join(f'<row r="{n}" s="1" customFormat="1"/>' for n in range(3000, 1_003_000))
    wide = '<row r="1048576">' + '<c r="XFD1048576" s="1"/>' + "</row>"
    padded = repacked(
        content, part_of(content, "Measures"),
        lambda text: text.replace("</sheetData>", rows + wide + "</sheetData>"),
    )  # fmt: skip
    data, findings = read(padded)

    assert (data["measures"], findings) == ([{"id": "m-1", "title": "x"}], [])


def test_x22_another_version_and_none() -> None:
    book = opened()
    page = book["vnr"]
    assert page["B2"].value == VERSION
    page["B2"] = "vnr-workbook/9"
    assert read(saved(book))[1] == [("VNR149", "KEN.xlsx  vnr!B2")]
    page["B2"] = None
    assert read(saved(book))[1] == [("VNR148", "KEN.xlsx  vnr!B2")]


def test_x24_the_same_objective_on_two_rows_stays_two_entries() -> None:
    book = opened()
    enter(book, "Objectives", 3, objective="5", progress="One.")
    enter(book, "Objectives", 4, objective="5", progress="Two.")

    assert [o["progress"] for o in read(saved(book))[0]["objectives"]] == ["One.", "Two."]


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zipped(**parts: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (OLE + b"\0" * 600, "an Excel workbook of 1997 to 2003 (.xls)"),
        (
            zipped(mimetype="application/vnd.oasis", content_xml="<x/>"),
            "an OpenDocument file (.ods)",
        ),
        (b"country;cycle\nKEN;imrf-2026\n", "a text file, such as CSV"),
        (b"<html><body>Session expired</body></html>", "a web page or XML file"),
        (bytes(range(256)) * 9, "a file of another kind"),
    ],
)
def test_x26_files_of_another_kind_are_named(content: bytes, kind: str) -> None:
    from vnr.workbook.read import read_workbook

    tree, (finding,) = read_workbook("KEN.xlsx", content)
    assert (tree, finding.code, finding.details) == (None, "VNR130", {"kind": kind})


def test_x26_a_binary_workbook() -> None:
    content = zipped(**{"[Content_Types]_xml": "<Types/>", "xl__workbook.bin": "\0"})

    assert found(content) == [("VNR135", "KEN.xlsx")]


def test_x27_an_encrypted_workbook_and_a_protected_sheet() -> None:
    encrypted = OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 90

    assert found(encrypted) == [("VNR132", "KEN.xlsx")]
    assert opened()["Objectives"].protection.sheet
    assert found(template()) == []


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "VNR108"), (template()[:9_000], "VNR131"), (b"PK\x03\x04" + b"\xff" * 900, "VNR131"),
     (zipped(**{"[Content_Types]_xml": "<Types/>"}), "VNR131")],
    ids=["empty", "cut off", "random", "no workbook inside"],
)  # fmt: skip
def test_x28_damaged_files(content: bytes, code: str) -> None:
    assert found(content) == [(code, "KEN.xlsx")]


def test_x28_a_part_whose_bytes_changed() -> None:
    content = bytearray(template())
    middle = content.index(b"xl/worksheets/sheet3.xml") + 400
    content[middle : middle + 60] = b"\xff" * 60

    assert found(bytes(content)) == [("VNR131", "KEN.xlsx")]


def test_x28_lock_files_are_left_aside() -> None:
    assert found(b"\x05Name", "~$KEN.xlsx")[0] == ("VNR113", "~$KEN.xlsx")
    assert found(b"PK", "KEN.xlsx.crdownload")[0] == ("VNR113", "KEN.xlsx.crdownload")


def test_x29_a_file_that_becomes_huge() -> None:
    bomb = repacked(
        template(), part_of(template(), "Measures"),
        lambda text: text.replace("</sheetData>", " " * 160_000_000 + "</sheetData>"),
    )  # fmt: skip

    assert len(bomb) < 1_000_000
    assert found(bomb) == [("VNR133", "KEN.xlsx")]


@pytest.mark.parametrize(
    "entity",
    ['<!ENTITY x SYSTEM "file:///etc/passwd">',
     '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x "&b;&b;&b;&b;">'],
)  # fmt: skip
def test_x30_entities_are_refused(entity: str) -> None:
    def declare(text: str) -> str:
        body = text.partition("?>")[2] if text.startswith("<?xml") else text
        return f"<!DOCTYPE x [{entity}]>" + body.replace("</row>", "&x;</row>", 1)

    content = repacked(template(), part_of(template(), "Review"), declare)
    assert found(content) == [("VNR134", "KEN.xlsx")]


@pytest.mark.parametrize(
    "text", ["=1+1", "+251 11", "-1", "@SUM", "\t=1", "_x0041_", "8.10", "\r="]
)
def test_c13_what_looks_like_a_formula_is_text_and_comes_back_as_typed(text: str) -> None:
    from vnr.model.review.starter import head
    from vnr.read.packs import load_packs
    from vnr.workbook.write import write_workbook

    packs = load_packs()
    data = {**head("KEN", "imrf-2026", "en", packs), "measures": [{"id": "m", "title": text}]}
    content = write_workbook(data, "en", packs)

    assert b"<f>" not in zipfile.ZipFile(io.BytesIO(content)).read(part_of(content, "Measures"))
    assert read(content)[0]["measures"][0]["title"] == text.replace("\r", "\n")
