"""The definitions: complete, in plain sentences, consistent; the page made from them is current."""

from __future__ import annotations

import re

import pytest

from scripts.fields import TARGETS, page
from tests.samples.test_samples import WRITTEN_AS_ONE, classes
from vnr.model.review.field import Kind
from vnr.model.review.fields import FieldInfo, fields_of, walk_fields
from vnr.model.review.shape import keys
from vnr.model.review.text import Statement
from vnr.read.packs import load_packs

FIELDS = dict(walk_fields())


def by_path(path: str) -> FieldInfo:
    return FIELDS[path]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_page_is_current(language: str) -> None:
    kept = TARGETS[language].read_text(encoding="utf-8")
    assert kept == page(language), "run: ./run fields"


def test_every_field_of_every_class_is_walked() -> None:
    walked = {(field.owner, field.key) for field in FIELDS.values()}
    common = {field.key for field in fields_of(Statement) if field.is_common}
    wanted = {
        (owner, key)
        for owner in classes() - {Statement} - set(WRITTEN_AS_ONE)
        for key in keys(owner)
        if key not in common
    }

    assert len(wanted) > 200
    assert wanted - walked == set()


def test_every_field_has_its_words() -> None:
    for path, field in FIELDS.items():
        assert re.fullmatch(r"[A-Z].*[^.]", field.title), path
        assert re.fullmatch(r"[^.]*([.]\d|[^.])*\.", field.description), path
        assert len(field.description) <= 100, path
        assert field.example is not None or field.kind is Kind.GROUP, path


def test_kinds_are_told_apart() -> None:
    kinds = {path: (field.kind, field.of, field.is_list) for path, field in FIELDS.items()}

    assert kinds["objectives[].progress"] == (Kind.NARRATIVE, "", False)
    assert kinds["objectives[].challenges[]"] == (Kind.STATEMENT, "", True)
    assert kinds["objectives[].status_basis"] == (Kind.TEXT, "", False)
    assert kinds["objectives[].status"] == (Kind.CODE, "status of an objective", False)
    assert kinds["objectives[].targets[]"] == (Kind.CODE, "target", True)
    assert kinds["objectives[].indicators[]"] == (Kind.REFERENCE, "indicators", True)
    assert kinds["objectives[].priority"] == (Kind.FLAG, "", False)
    assert kinds["objectives[].next_steps[]"] == (Kind.GROUP, "", True)
    assert kinds["objectives[].next_steps[].due"] == (Kind.DATE, "", False)
    assert kinds["measures[].sources[]"] == (Kind.REFERENCE, "sources", True)
    assert kinds["indicators[].observations[].value"] == (Kind.VALUE, "", False)
    assert kinds["pledges[].nature[]"] == (Kind.CHOICE, "", True)
    assert kinds["pledges[].url"] == (Kind.ADDRESS, "", False)
    assert kinds["sdg_review.next"] == (Kind.NUMBER, "", False)
    assert kinds["period.from"] == (Kind.DATE, "", False)
    assert kinds["methodology"] == (Kind.GROUP, "", False)


def test_narrative_or_plain() -> None:
    assert by_path("conclusion").is_narrative
    assert by_path("challenges[]").is_narrative
    assert not by_path("title").is_narrative
    assert {field.key for field in fields_of(Statement) if field.is_narrative} == {"text"}


def test_choices_come_with_the_definition() -> None:
    assert list(by_path("objectives[].trend").choices) == [
        "improving",
        "stable",
        "worsening",
        "unknown",
    ]
    assert by_path("institutions[].kind").choices["un"] == "the United Nations and its agencies"
    for path, field in FIELDS.items():
        assert bool(field.choices) == (field.kind is Kind.CHOICE), path
        if field.choices and isinstance(field.example, str):
            assert field.example in field.choices, path


def test_required() -> None:
    assert [path for path, field in FIELDS.items() if field.is_required and "." not in path] == [
        "format",
        "country",
        "language",
        "cycle",
    ]
    assert by_path("measures[].title").is_required


def test_regions_are_those_of_the_packs() -> None:
    known = {name for state in load_packs().states.values() for name in state.commissions}
    assert set(by_path("reporting_region").choices) == known
