"""A workbook to be filled in, empty or with the data of a review."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from vnr.catalogue import catalogue
from vnr.model.review.field import Kind
from vnr.model.review.wording import Wording
from vnr.model.workbook_layout import LINKS, META, REVIEW, VERSION, Column, Sheet, sheets
from vnr.model.workbook_wording import SheetWording, head_columns
from vnr.workbook import looks
from vnr.workbook.cells import put_text
from vnr.workbook.choices import Choices
from vnr.workbook.grid import column_letters
from vnr.workbook.headers import ASIDE
from vnr.workbook.parcel import packed
from vnr.workbook.rows import Cells, Rows, column_languages
from vnr.workbook.start import fill_start

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openpyxl.worksheet.worksheet import Worksheet

    from vnr.model.packs import Packs

LAST_ROW = 2_000  # to which drop-downs reach
KEYS, TITLES, FIRST = 1, 2, 3  # rows: keys (hidden), titles, the first entry
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
_ID_ROWS = 1_000
_PROMPT, _PROMPT_TITLE = 250, 32  # characters that a spreadsheet shows


@dataclass(frozen=True)
class _Place:
    """A column of a sheet as written: its number, and the language of its texts."""

    column: Column
    language: str
    number: int


def write_workbook(data: Mapping[str, Any], language: str, packs: Packs) -> bytes:
    """The data of `vnr.model.review.written.as_written` as a workbook.

    `language` is that of titles and explanations. Of the data only `format`, `country`,
    `language` and `cycle` must be there: then it is a workbook to begin with.
    """
    return packed(_Writer(data, language, packs).book())


class _Writer:
    def __init__(self, data: Mapping[str, Any], language: str, packs: Packs) -> None:
        self._data = data
        self._language = language
        self._packs = packs
        self._rows = Rows(data)
        self._names = SheetWording(language)
        self._wording = Wording(packs, language)
        self.gettext = catalogue(language).gettext
        self._choices = Choices(packs, self._wording, language)
        self._book = Workbook()

    def book(self) -> Workbook:
        start = self._book.active
        assert start is not None  # a new workbook has one sheet
        fill_start(start, self._data, self._language, self._packs)
        for sheet in sheets():
            self._write(sheet)
        self._write_lists()
        self._write_meta()
        properties = self._book.properties
        properties.title = f"{self._data['country']} {self._data['cycle']}"
        properties.creator, properties.language = "vnr", self._language
        return self._book

    def _write(self, sheet: Sheet) -> None:
        page = self._book.create_sheet(self._names.name(sheet))
        places = self._places(sheet)
        for place in places:
            self._head(page, sheet, place)
        if sheet.key == REVIEW:
            self._fill_review(page, places)
        else:
            for number, row in enumerate(self._rows.of[sheet.key], FIRST):
                self._fill_row(page, number, row, places)
        page.row_dimensions[KEYS].hidden = True
        side = 3 if sheet.key == REVIEW else 2
        looks.set_page(
            page, freeze=f"{column_letters(side)}{FIRST}", repeat=f"{TITLES}:{TITLES}",
            right_to_left=self._language.partition("-")[0] in RIGHT_TO_LEFT,
        )  # fmt: skip

    def _places(self, sheet: Sheet) -> list[_Place]:
        """The columns in order, each text followed by its versions in further languages."""
        tagged = [
            (column, tag)
            for column in head_columns(sheet)
            for tag in (
                "",
                *column_languages(self._rows.of[sheet.key], column, self._rows.languages),
            )
        ]
        # among the single values, what to enter stands between the field and its value
        free = [1, *range(3, len(tagged) + 2)] if sheet.key == REVIEW else range(1, len(tagged) + 1)
        return [_Place(column, tag, n) for (column, tag), n in zip(tagged, free, strict=True)]

    def _head(self, page: Worksheet, sheet: Sheet, place: _Place) -> None:
        key = place.column.key + (f"@{place.language}" if place.language else "")
        put_text(page, KEYS, place.number, key)
        field = place.column.field
        is_required = field is not None and field.is_required and len(place.column.path) == 1
        title = self._names.title(sheet, place.column)
        title += f" ({place.language})" if place.language else ""
        title += " *" if is_required else ""
        looks.as_head(put_text(page, TITLES, place.number, title), is_required=is_required)
        letters = column_letters(place.number)
        wide = looks.width(place.column)
        if sheet.key == REVIEW:
            looks.set_column(page, letters, 34 if place.number == 1 else 70, None)
            return
        looks.set_column(page, letters, wide, looks.number_format(place.column))
        area = f"{letters}{FIRST}:{letters}{LAST_ROW}"
        self._validate(page, sheet, place.column, area, title)

    def _validate(
        self, page: Worksheet, sheet: Sheet, column: Column, area: str, title: str
    ) -> None:
        """A drop-down where there is something to choose from, and always a prompt."""
        name = self._choices.of(sheet, column)
        of = self._ids_of(sheet, column)
        source = name or of
        if source:
            rule = DataValidation(type="list", formula1=f"={source}", allow_blank=True)
            rule.showErrorMessage = name is not None and column.field is not None
            rule.errorTitle = self.gettext("Not in the list")
            rule.error = self.gettext(
                "Choose one of the entries of the list, or leave the cell empty."
            )
        else:
            rule = DataValidation(allow_blank=True)
        rule.showInputMessage = True
        rule.promptTitle = title[:_PROMPT_TITLE]
        rule.prompt = self._prompt(column)[:_PROMPT]
        rule.add(area)
        page.add_data_validation(rule)

    def _ids_of(self, sheet: Sheet, column: Column) -> str | None:
        """The list of ids that a column refers to: those entered so far."""
        field = column.field
        if field is not None and field.kind is Kind.REFERENCE and not field.is_list:
            return f"ids_{field.of}"
        if sheet.key == LINKS and column.name in {"indicators", "sources"}:
            return f"ids_{column.name}"
        if column.name == "of" and sheet.parent and sheet.parent.identity == "id":
            return f"ids_{sheet.parent.key}"
        return None

    def _prompt(self, column: Column) -> str:
        if column.field is not None:
            text = self._wording.description(column.field)
            if column.field.is_list and column.field.kind is not Kind.STATEMENT:
                text += "\n" + self.gettext("Several entries: put a semicolon between them.")
            return text
        return {
            "of": self.gettext("The entry of the other sheet that this row belongs to, by its id."),
            "row": self.gettext(
                "Any name; needed only where a row of the sheet Texts belongs to it."
            ),
            "belongs_to": self.gettext(
                "Empty for the review itself; else the list and the id, such as objectives.5 "
                "or measures.m-1."
            ),
            "field": self.gettext("The field that the text is for, such as progress."),
            "item": self.gettext(
                "Rows with the same number are one text. Empty: rows below each other go on."
            ),
        }.get(column.name, self.gettext("One thing a row that the entry is linked with."))

    def _fill_row(self, page: Worksheet, number: int, row: Cells, places: list[_Place]) -> None:
        for place in places:
            text = row.get((place.column.key, place.language))
            if text is not None:
                cell = put_text(page, number, place.number, text)
                looks.as_entry(cell, looks.number_format(place.column))

    def _fill_review(self, page: Worksheet, places: list[_Place]) -> None:
        """A row for each single value: its title, what to enter, and the entry."""
        looks.as_head(put_text(page, TITLES, 2, self.gettext("What to enter")), is_required=False)
        looks.set_column(page, "B", 60, None)
        put_text(page, KEYS, 2, ASIDE)
        review, values = sheets()[0], places[1:]
        by_key = {row[f"{REVIEW}.field", ""]: row for row in self._rows.of[REVIEW]}
        for number, column in enumerate(review.columns, FIRST):
            assert column.field is not None  # every row of this sheet is a field
            is_required = column.field.is_required and len(column.path) == 1
            title = self._names.title(review, column)
            told = f"{column.key} | {title}" + (" *" if is_required else "")
            looks.as_label(put_text(page, number, 1, told), strong=True)
            about = self._wording.description(column.field)
            looks.as_label(put_text(page, number, 2, about), quiet=True)
            for place in values:
                text = by_key[column.key].get((place.column.key, place.language), "")
                cell = put_text(page, number, place.number, text)
                looks.as_entry(cell, looks.number_format(column))
            letters = column_letters(values[0].number)
            self._validate(page, review, column, f"{letters}{number}", title)

    def _write_lists(self) -> None:
        page = self._book.create_sheet("vnr lists")
        page.sheet_state = "hidden"
        put_text(page, 1, 1, f"{ASIDE}lists")
        for number, (name, entries) in enumerate(self._choices.lists.items(), 1):
            letters = column_letters(number)
            put_text(page, 2, number, name)
            for row, entry in enumerate(entries, FIRST):
                put_text(page, row, number, entry)
            last = FIRST + max(len(entries), 1) - 1
            self._define(name, f"'{page.title}'!${letters}${FIRST}:${letters}${last}")
        for sheet in sheets():
            if sheet.identity == "id" and sheet.parent is None:
                number = next(p.number for p in self._places(sheet) if p.column.name == "id")
                letters = column_letters(number)
                name = self._names.name(sheet).replace("'", "''")
                area = f"'{name}'!${letters}${FIRST}:${letters}${_ID_ROWS}"
                self._define(f"ids_{sheet.key}", area)

    def _define(self, name: str, area: str) -> None:
        self._book.defined_names[name] = DefinedName(name, attr_text=area)

    def _write_meta(self) -> None:
        page = self._book.create_sheet(META)
        page.sheet_state = "hidden"
        put_text(page, 1, 1, ASIDE + META)
        told = {key: str(self._data[key]) for key in ("format", "country", "cycle", "language")}
        for row, (key, value) in enumerate({"template": VERSION, **told}.items(), 2):
            put_text(page, row, 1, key)
            put_text(page, row, 2, value)
            # the stubs of openpyxl do not know of it
            self._book.custom_doc_props.append(  # type: ignore[attr-defined]
                StringProperty(name=key, value=value)
            )
