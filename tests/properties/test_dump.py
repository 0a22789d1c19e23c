"""Any valid review survives being written down and read again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from tests.properties.profile import STABLE
from tests.properties.reviews import PICTURE, reviews
from tests.read.material import PNG, folder
from vnr.check.stage import check
from vnr.compose.projection import project
from vnr.compose.public_input import public_input
from vnr.findings import Finding, Severity
from vnr.model.review import Review
from vnr.model.review.written import as_written
from vnr.read.country import read_submission
from vnr.read.folder import gather
from vnr.read.packs import load_packs
from vnr.write.review_yaml import write_yaml

SAMPLES = Path(__file__).parents[2] / "country_inputs"


def read(content: bytes) -> tuple[Review | None, list[Finding]]:
    found = check(folder({"KEN.yaml": content, PICTURE: PNG}), load_packs())
    return found.review, [f for f in found.findings if f.severity is Severity.ERROR]


@pytest.mark.parametrize("code", ["KAZ", "MDA", "MLI", "PRT", "THA", "XAV"])
def test_a_sample_survives_being_written_and_read(code: str) -> None:
    raw = read_submission(gather(SAMPLES / code))
    review = check(raw, load_packs()).review
    assert review is not None

    written = write_yaml(as_written(review)).decode()
    again = check(folder({"KEN.yaml": written, **raw.assets}), load_packs())

    assert again.review == review
    assert len(written.splitlines()) > 80


@settings(STABLE, max_examples=100)
@given(reviews())
def test_a_review_survives_being_written_and_read(data: dict[str, Any]) -> None:
    review, errors = read(json.dumps(data, ensure_ascii=False).encode())
    assert errors == []
    assert review is not None

    written = write_yaml(as_written(review))

    assert read(written) == (review, [])


@settings(STABLE, max_examples=100)
@given(reviews())
def test_the_public_part_of_a_review_is_an_input_without_faults(data: dict[str, Any]) -> None:
    """What is attached to a report can be read again, and is public as a whole."""
    review, _ = read(json.dumps(data, ensure_ascii=False).encode())
    assert review is not None

    shown, pictures = public_input(review, {PICTURE: ".png"})
    written = write_yaml(as_written(shown))
    files = {"KEN.yaml": written, **dict.fromkeys(pictures, PNG)}
    again = check(folder(files), load_packs())

    assert [f for f in again.findings if f.severity is Severity.ERROR] == []
    assert again.review == shown
    assert project(shown, "public") == shown
