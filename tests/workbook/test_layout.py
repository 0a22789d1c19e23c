"""Every field of the model has exactly one place in a workbook."""

from __future__ import annotations

import pytest

from vnr.model.review.field import Kind
from vnr.model.review.fields import walk_fields
from vnr.model.review.text import Statement
from vnr.model.workbook_layout import LINKS, REVIEW, TEXTS, sheets
from vnr.model.workbook_wording import NAME_LIMIT, SheetWording

PLACES = [
    *(column.key for sheet in sheets() if sheet.key not in {TEXTS, LINKS}
      for column in sheet.columns if column.field),
    *(sheet.key for sheet in sheets() if sheet.field),
]  # fmt: skip


def test_every_field_has_one_place() -> None:
    wanted = [(path.replace("[]", ""), field) for path, field in walk_fields()]
    single_groups = {path for path, f in wanted if f.kind is Kind.GROUP and not f.is_list}

    assert len(wanted) > 250
    assert len(single_groups) == 14
    for path, _ in wanted:
        assert PLACES.count(path) == (0 if path in single_groups else 1), path


def test_a_statement_has_all_its_fields_among_the_texts() -> None:
    (texts,) = (sheet for sheet in sheets() if sheet.key == TEXTS)
    fields = {column.name for column in texts.columns if column.field}

    assert fields == set(Statement.model_fields)
    assert len(fields) == 7


def test_what_every_entry_has_is_in_every_sheet_of_entries() -> None:
    looked_at = 0
    for sheet in sheets():
        if sheet.field and "visibility" in sheet.holds.model_fields:
            names = {column.name for column in sheet.columns}
            assert names >= {"visibility", "internal_note", "lead", "contributors"}, sheet.key
            looked_at += 1
    assert looked_at > 20


@pytest.mark.parametrize("language", ["en", "fr"])
def test_names_are_distinct_and_allowed(language: str) -> None:
    say = SheetWording(language)
    names = [say.name(sheet) for sheet in sheets()]

    assert len({name.casefold() for name in names}) == len(names) > 25
    assert max(map(len, names)) <= NAME_LIMIT
    assert not set("".join(names)) & set("[]:*?/\\")
    for sheet in sheets():
        titles = [say.title(sheet, column).casefold() for column in sheet.columns]
        assert sheet.key == REVIEW or len(set(titles)) == len(titles), sheet.key
