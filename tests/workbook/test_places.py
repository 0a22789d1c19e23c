"""The true cell of every value, wherever rows and columns were moved to."""

from __future__ import annotations

from openpyxl import Workbook

from tests.workbook.books import column, enter, opened, read, saved
from vnr.workbook.read import read_workbook


def cell_of(content: bytes, *path: str | int) -> str:
    tree, _ = read_workbook("KEN.xlsx", content)
    assert tree is not None
    node, found = tree.at(path)
    assert found == path, f"nothing at {path}"
    return f"{node.place.sheet}!{node.place.cell}"


def with_measures() -> Workbook:
    book = opened()
    enter(book, "Measures", 3, id="m-1", title="One window")
    enter(book, "Measures", 4, id="m-2", title="A register", start="31 June 2024")
    return book


def test_a_value_knows_its_cell() -> None:
    book = saved(with_measures())

    assert cell_of(book, "country") == "Review!C4"
    assert cell_of(book, "measures", 0, "title") == "Measures!B3"
    assert cell_of(book, "measures", 1, "start") == "Measures!F4"


def test_after_blank_rows() -> None:
    book = with_measures()
    book["Measures"].move_range("A4:S4", rows=37)

    assert cell_of(saved(book), "measures", 1, "title") == "Measures!B41"


def test_after_hidden_rows() -> None:
    book = with_measures()
    book["Measures"].row_dimensions[3].hidden = True
    content = saved(book)

    assert cell_of(content, "measures", 0, "title") == "Measures!B3"
    assert cell_of(content, "measures", 1, "title") == "Measures!B4"
    assert read(content)[1] == [("VNR144", "KEN.xlsx  Measures!A3")]


def test_after_rows_inserted_above_the_titles() -> None:
    book = with_measures()
    book["Measures"].insert_rows(1, amount=5)

    assert cell_of(saved(book), "measures", 1, "title") == "Measures!B9"


def test_after_a_column_of_ones_own() -> None:
    book = with_measures()
    page = book["Measures"]
    page.insert_cols(1)
    page["A2"], page["A4"] = "# to do", "ask the registry"
    content = saved(book)

    assert read(content)[1] == []
    assert cell_of(content, "measures", 1, "start") == "Measures!G4"


def test_after_columns_and_sheets_were_moved() -> None:
    book = with_measures()
    page = book["Measures"]
    page.move_range("B1:B4", cols=30)
    book.move_sheet("Measures", -3)
    book["Measures"].title = "Nos mesures"
    content = saved(book)

    assert read(content)[1] == []
    assert cell_of(content, "measures", 1, "title") == "Nos mesures!AF4"


def test_what_is_missing_points_to_the_empty_cell() -> None:
    book = opened()
    enter(book, "Measures", 7, id="m-1")

    assert cell_of(saved(book), "measures", 0, "title") == "Measures!B7"


def test_titles_do_where_the_keys_were_deleted() -> None:
    for language, sheet in (("en", "Measures"), ("fr", "Mesures")):
        book = opened(language)
        enter(book, sheet, 4, id="m-1", title="One window")
        book[sheet].delete_rows(1)
        content = saved(book)

        assert read(content)[1] == []
        assert cell_of(content, "measures", 0, "title") == f"{sheet}!B3"


def test_texts_and_links_know_theirs() -> None:
    book = with_measures()
    last = book["Texts"].max_row
    enter(book, "Texts", last + 2, belongs_to="measures.m-2", field="results", text="First.")
    enter(book, "Texts", last + 3, belongs_to="measures.m-2", field="results", text="Second.")
    enter(book, "Links", 5, belongs_to="measures.m-2", paragraphs="62 | Return", targets="8.10")
    enter(book, "Links", 6, belongs_to="measures.m-2", paragraphs="59")
    content = saved(book)

    data, findings = read(content)
    assert findings == []
    assert data["measures"][1]["results"] == "First.\n\nSecond."
    assert data["measures"][1]["paragraphs"] == ["62", "59"]
    assert data["measures"][1]["targets"] == ["8.10"]
    assert cell_of(content, "measures", 1, "results") == f"Texts!D{last + 2}"
    assert cell_of(content, "measures", 1, "paragraphs", 1) == "Links!B6"


def test_rows_of_another_sheet_find_their_entry() -> None:
    book = opened()
    enter(book, "Indicators", 3, id="cost", name="Cost")
    enter(book, "Indicators - Observations", 3, of="cost", year=2023, value=4.7)
    enter(book, "Indicators - Observations", 4, year=2024, value=4.5)
    data, findings = read(saved(book))

    assert data["indicators"][0]["observations"] == [{"year": "2023", "value": "4.7"}]
    assert findings == [("VNR143", "KEN.xlsx  Indicators - Observations!C4")]


def test_a_template_has_keys_above_every_title() -> None:
    book = opened()
    looked_at = 0
    for page in book.worksheets:
        if str(page["A1"].value or "").startswith("#"):
            continue
        assert page.row_dimensions[1].hidden
        for key, title in zip(page[1], page[2], strict=True):
            assert key.value, f"{page.title}!{title.coordinate}"
            looked_at += 1
    assert looked_at > 300
    assert column(book["Pledges"], "pledges.finance.amount") > 20
