"""Synthetic reviews are valid, marked as such on every text, and the same each time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from scripts.synthetic import SIZES, synthetic, user_codes
from scripts.synthetic_words import MARKS, SENTENCES
from vnr.build import examine
from vnr.findings import Severity
from vnr.model.job import SourceFile, Submission
from vnr.write.review_yaml import write_yaml

PROSE = {"text", "progress", "description", "results", "process", "introduction", "title", "name"}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_review_is_valid_in_each_language(language: str) -> None:
    content = write_yaml(synthetic("XAA", SIZES["small"], language))
    examined = examine(Submission("XAA", (SourceFile("XAA.yaml", content, len(content)),)))

    assert examined.checked.review is not None
    codes = [f.code for f in examined.checked.findings if f.severity is not Severity.NOTE]
    assert set(codes) <= {"VNR401"}  # a language that has no catalogue yet


def test_every_text_says_that_it_is_synthetic() -> None:
    texts = [
        text
        for language in SENTENCES
        for text in prose(synthetic("XAA", SIZES["small"], language))
        if MARKS[language] not in text
    ]
    assert texts == []
    assert len(list(prose(synthetic("XAA", SIZES["small"], "en")))) > 50


def prose(value: Any, key: str = "") -> Iterator[str]:
    """Every text below: a title, a name or a narrative."""
    if isinstance(value, dict):
        for name, below in value.items():
            yield from prose(below, name)
    elif isinstance(value, list):
        for item in value:
            yield from prose(item, key)
    elif key in PROSE:
        yield str(value)


def test_the_same_arguments_give_the_same_review() -> None:
    first, again = (write_yaml(synthetic("XAA", SIZES["medium"], "en", 7)) for _ in range(2))

    assert first == again
    assert first != write_yaml(synthetic("XAA", SIZES["medium"], "en", 8))


def test_codes_are_those_left_to_users_and_not_that_of_the_worked_example() -> None:
    codes = list(user_codes())

    assert len(codes) == len(set(codes)) == 42 * 26 - 1
    assert {"AAA", "QMA", "QZZ", "XAA", "XZZ", "ZZA", "ZZZ"} <= set(codes)
    assert "XAV" not in codes


def test_the_large_one_is_as_large_as_promised() -> None:
    review = synthetic("XAA", SIZES["large"], "en")
    counts = [len(review[k]) for k in ("objectives", "measures", "pledges", "indicators")]

    assert counts == [23, 230, 40, 60]
    assert {len(series["observations"]) for series in review["indicators"]} == {20}
