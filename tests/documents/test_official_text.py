"""A paragraph is quoted in the index only where the caller hands its text over."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT, job_of
from tests.documents.extract import html_text, squeezed
from vnr.build import build

MDA = ROOT / "country_inputs" / "MDA"
TEXT = "An invented sentence that stands for paragraph twenty-four."


def shown(texts: dict[str, dict[int, str]]) -> str:
    (page,) = build(job_of(MDA, formats=("html",), official_texts=texts)).outputs.values()
    return squeezed(html_text(page))


@pytest.mark.parametrize(
    ("texts", "quoted"),
    [
        ({"pd2022:en": {24: TEXT}}, True),
        ({"pd2022:fr": {24: TEXT}}, False),  # never in another language than the report's
        ({"pd2022:en": {62: "x"}}, False),
        ({}, False),
    ],
)
def test_a_paragraph_is_quoted_where_its_text_is_given(
    texts: dict[str, dict[int, str]], quoted: bool
) -> None:
    assert (squeezed(f"“{TEXT}”") in shown(texts)) is quoted
