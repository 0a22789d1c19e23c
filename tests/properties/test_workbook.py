"""Any valid review survives being written as a workbook and read again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings

from tests.properties.profile import STABLE
from tests.properties.reviews import PICTURE, reviews
from tests.read.material import PNG, folder
from vnr.check.stage import check
from vnr.findings import Severity
from vnr.model.review import Review
from vnr.model.review.written import as_written
from vnr.read.country import read_submission
from vnr.read.folder import gather
from vnr.read.packs import load_packs
from vnr.workbook.write import write_workbook

SAMPLES = Path(__file__).parents[2] / "country_inputs"


def review_of(name: str, content: bytes) -> Review:
    found = check(folder({name: content, PICTURE: PNG}), load_packs())
    assert [f for f in found.findings if f.severity is Severity.ERROR] == []
    assert found.review is not None
    return found.review


@pytest.mark.parametrize("code", ["KAZ", "MDA", "MLI", "PRT", "THA", "XAV"])
def test_a_sample_survives_as_a_workbook(code: str) -> None:
    raw = read_submission(gather(SAMPLES / code))
    review = check(raw, load_packs()).review
    assert review is not None

    written = write_workbook(as_written(review), "fr", load_packs())
    again = check(folder({"KEN.xlsx": written, **raw.assets}), load_packs()).review

    assert again is not None
    assert again == review
    assert as_written(again) == as_written(review), "also in order"
    assert list(as_written(again)) == list(as_written(review))


@settings(STABLE, max_examples=100, phases=[Phase.explicit, Phase.generate])
@given(reviews())
def test_a_review_survives_as_a_workbook(data: dict[str, Any]) -> None:
    review = review_of("KEN.yaml", json.dumps(data, ensure_ascii=False).encode())

    written = write_workbook(as_written(review), "en", load_packs())

    assert review_of("KEN.xlsx", written) == review
