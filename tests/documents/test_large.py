"""Nothing is lost and nothing overflows in a long report.

`--size large` takes 230 measures, 40 pledges and 60 indicators of 20 years: a minute or so.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.synthetic import SIZES, synthetic
from tests.conftest import FORMATS, job_of
from tests.documents.docx_text import docx_text
from tests.documents.extract import html_text, pdf_pages, squeezed
from tests.documents.facts import public_facts
from tests.documents.geometry import MILLIMETRE, outside
from vnr.build import build
from vnr.write.review_yaml import write_yaml

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("large")]


@pytest.fixture(scope="module")
def large(
    tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config
) -> tuple[Path, dict[str, bytes]]:
    folder = tmp_path_factory.mktemp("large") / "XAA"
    folder.mkdir()
    (folder / "review.yaml").write_bytes(
        write_yaml(synthetic("XAA", SIZES[pytestconfig.getoption("size")], "en"))
    )
    outputs = build(job_of(folder, formats=FORMATS)).outputs
    return folder, {name.rpartition(".")[2]: content for name, content in outputs.items()}


@pytest.mark.parametrize("form", FORMATS)
def test_every_text_and_figure_is_printed(large: tuple[Path, dict[str, bytes]], form: str) -> None:
    folder, files = large
    reading = {"pdf": lambda data: "".join(pdf_pages(data)), "docx": docx_text, "html": html_text}
    text = squeezed(reading[form](files[form]))
    facts = [fact for typed in public_facts(folder) if (fact := squeezed(typed))]
    assert len(facts) > 600
    lost = [fact for fact in facts if fact not in text]
    # in a PDF a text may run on over the foot of a page, where the notes of the page come between
    lost = [fact for fact in lost if form != "pdf" or not _in_two(fact, text)]
    assert lost == []


def _in_two(fact: str, text: str) -> bool:
    return any(fact[:cut] in text and fact[cut:] in text for cut in range(10, len(fact) - 10))


def test_no_word_stands_outside_the_type_area(large: tuple[Path, dict[str, bytes]]) -> None:
    count, found = outside(large[1]["pdf"], left=22 * MILLIMETRE, right=22 * MILLIMETRE)

    assert count > 4000
    assert found == []
