"""What sheets and columns of a workbook are called, in every language that has a catalogue."""

from __future__ import annotations

from functools import cache

from vnr.catalogue import catalogue, languages
from vnr.model import workbook_layout as layout
from vnr.model.review.wording import FIELD
from vnr.model.workbook_layout import (
    BELONGS_TO,
    ITEM,
    LINKS,
    OF,
    REVIEW,
    ROW,
    TEXTS,
    VALUE,
    Column,
    Sheet,
    field_at,
    sheets,
)  # fmt: skip

NAME_LIMIT = 31


class SheetWording:
    """The names of sheets and columns in one language."""

    def __init__(self, language: str) -> None:
        self._say = catalogue(language).pgettext
        self.gettext = catalogue(language).gettext

    def name(self, sheet: Sheet) -> str:
        """The name of a sheet, cut to what spreadsheet programs allow."""
        name = self._whole_name(sheet)
        return name if len(name) <= NAME_LIMIT else name[: NAME_LIMIT - 1] + "…"

    def _whole_name(self, sheet: Sheet) -> str:
        own = {
            REVIEW: self.gettext("Review"),
            TEXTS: self.gettext("Texts"),
            LINKS: self.gettext("Links"),
        }
        if sheet.field is None:
            return own[sheet.key]
        title = self._say(FIELD, sheet.field.title)
        if sheet.parent is None or sheet.parent.field is None:
            return title
        parent = self._say(FIELD, sheet.parent.field.title)
        return self.gettext("{parent} - {title}").format(parent=parent, title=title)

    def title(self, sheet: Sheet, column: Column) -> str:
        """The title of a column; that of a field of a group inside names the group as well."""
        if column.field is None:
            return self._ours(sheet, column)
        title = self._say(FIELD, column.field.title)
        group = self.group(sheet, column)
        if not group:
            return title
        return self.gettext("{group}: {title}").format(group=group, title=title)

    def group(self, sheet: Sheet, column: Column) -> str:
        """The title of the group inside an entry that a field is of; mostly none."""
        owner = field_at(sheet.holds, column.path[:-1]) if len(column.path) > 1 else None
        return self._say(FIELD, owner.title) if owner else ""

    def _ours(self, sheet: Sheet, column: Column) -> str:
        name = column.path[0]
        if name == OF and sheet.parent and sheet.parent.field:
            return self._say(FIELD, sheet.parent.field.title)
        linked = {
            f.key: f.title for s in sheets() for c in s.columns if (f := c.field) and f.is_list
        }
        words = {
            ROW: self.gettext("Name of the row"),
            BELONGS_TO: self.gettext("Belongs to"),
            layout.FIELD: self.gettext("Field"),
            ITEM: self.gettext("Number of the text"),
            VALUE: self.gettext("Your entry"),
        }
        return words.get(name) or self._say(FIELD, linked[name])


@cache
def known_names() -> dict[str, str]:
    """The keys of sheets by their names in any language, in lower case."""
    return {
        SheetWording(language).name(sheet).casefold(): sheet.key
        for language in languages()
        for sheet in sheets()
    }


@cache
def known_titles(key: str) -> dict[str, str]:
    """The keys of the columns of a sheet by their titles in any language, in lower case."""
    found: dict[str, str] = {}
    for language in languages():
        say = SheetWording(language)
        for sheet in sheets():
            if sheet.key == key:
                found |= {say.title(sheet, c).casefold(): c.key for c in head_columns(sheet)}
    return found


@cache
def head_columns(sheet: Sheet) -> tuple[Column, ...]:
    """The columns that stand side by side in a sheet; the single values have rows instead."""
    if sheet.key != REVIEW:
        return sheet.columns
    return tuple(Column(f"{REVIEW}.{name}", (name,), None) for name in (layout.FIELD, VALUE))
