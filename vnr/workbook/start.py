"""The first sheet of a workbook: what it is, how it is filled in, and where everything stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openpyxl.styles import Font

from vnr.catalogue import catalogue
from vnr.model.review.wording import FIELD
from vnr.model.workbook_layout import LINKS, REVIEW, TEXTS, VERSION, Sheet, sheets
from vnr.model.workbook_wording import SheetWording
from vnr.workbook import looks
from vnr.workbook.cells import put_text
from vnr.workbook.headers import ASIDE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openpyxl.worksheet.worksheet import Worksheet

    from vnr.model.packs import Packs


def fill_start(page: Worksheet, data: Mapping[str, Any], language: str, packs: Packs) -> None:
    """Write the first sheet, in `language`."""
    gettext = catalogue(language).gettext
    page.title = gettext("Start")
    put_text(page, 1, 1, f"{ASIDE}start")
    page.row_dimensions[1].hidden = True
    looks.set_column(page, "A", 34, None)
    looks.set_column(page, "B", 90, None)
    country = str(data["country"])
    state = packs.states.get(country)
    name = state.label(language).title if state else country
    title = put_text(page, 2, 1, gettext("Voluntary national review: {name}").format(name=name))
    title.font = Font(bold=True, size=16, color=looks.NAVY)
    row = 4
    for head, text in _told(language, str(data["cycle"])):
        looks.as_label(put_text(page, row, 1, head), strong=True)
        cell = put_text(page, row, 2, text)
        looks.as_label(cell)
        if not text:
            looks.as_entry(cell, looks.TEXT_FORMAT)
        row += 1
    row += 1
    for column, head in enumerate((gettext("Sheet"), gettext("What stands in it")), 1):
        looks.as_head(put_text(page, row, column, head), is_required=False)
    names = SheetWording(language)
    for sheet in sheets():
        row += 1
        link = put_text(page, row, 1, names.name(sheet))
        link.hyperlink = f"#'{names.name(sheet).replace(chr(39), chr(39) * 2)}'!A3"
        link.font = Font(color="0563C1", underline="single")
        link.alignment = looks.WRAPPED
        looks.as_label(put_text(page, row, 2, _about(sheet, language)))
    looks.set_page(page, freeze="A3", repeat="2:2", right_to_left=False)


def _told(language: str, cycle: str) -> Iterator[tuple[str, str]]:
    """What is said on the sheet: a heading, often none, and a text; empty what is filled in."""
    gettext = catalogue(language).gettext
    what = gettext(
        "One State's review of how it carries out the Global Compact for Migration, for the "
        "round {cycle}. From this workbook a report is made as PDF, Word file and web page."
    )
    how = (
        gettext(
            "One row for each entry, below the titles. Click on a cell: a note says what to "
            "enter. A star marks what an entry cannot be without; leave empty whatever you do "
            "not need."
        ),
        gettext(
            "Cells with a drop-down take a code, such as 5; what stands behind the line | only "
            "explains it. Several codes stand in one cell with a semicolon between them, or in "
            "the sheet Links."
        ),
        gettext(
            "Long texts stand in the sheet Texts, a paragraph in each row. Short ones may stand "
            "beside the entry. They know **bold**, *italic* and lists of lines with a dash."
        ),
        gettext(
            "You may insert, sort and hide rows. Sheets and columns whose name begins with # are "
            "only for yourself and are not read."
        ),
    )
    send = gettext(
        "Send it back. “{command}” lists what is missing or does not fit, with its cell."
    )
    yield gettext("What this is"), what.format(cycle=cycle)
    yield gettext("How to fill it in"), how[0]
    yield from (("", text) for text in how[1:])
    yield gettext("When it is filled in"), send.format(command="vnr check")
    yield gettext("To be returned by"), ""
    yield gettext("To be returned to"), ""
    yield gettext("Version of this template"), VERSION


def _about(sheet: Sheet, language: str) -> str:
    gettext = catalogue(language).gettext
    own = {
        REVIEW: gettext(
            "Single values: the State, the period, the title, opening and closing texts."
        ),
        TEXTS: gettext(
            "Longer texts, a paragraph in each row, with the entry that they belong to."
        ),
        LINKS: gettext("Links of entries with paragraphs, targets, objectives and principles."),
    }
    if sheet.field is None:
        return own[sheet.key]
    return catalogue(language).pgettext(FIELD, sheet.field.description)
