"""What all tests share: the samples of the checkout, and reports built once a session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest

from vnr.build import build, prepare
from vnr.model.document import Document
from vnr.model.job import Job
from vnr.read.folder import gather
from vnr.resources import read_tree, themes_root

ROOT = Path(__file__).parents[1]
SAMPLES = ("MDA", "XAV")
FORMATS = ("pdf", "docx", "html")


@dataclass(frozen=True)
class Built:
    """A sample's report in all formats, with the tree that they were written from."""

    code: str
    folder: Path
    files: dict[str, bytes] = field(repr=False)
    document: Document = field(repr=False)

    def __getitem__(self, form: str) -> bytes:
        (content,) = (data for name, data in self.files.items() if name.endswith("." + form))
        return content


def job_of(folder: Path, **changes: object) -> Job:
    """The job that `vnr render` makes for a State's folder."""
    settings = {"formats": FORMATS, "theme_files": read_tree(themes_root()), **changes}
    return Job(submission=gather(folder), **settings)  # type: ignore[arg-type]


@cache
def _built(code: str, *, draft: bool = False) -> Built:
    folder = ROOT / "country_inputs" / code
    job = job_of(folder, draft=draft)
    result = build(job)
    document = prepare(job).document
    assert document is not None, result.findings
    return Built(code, folder, dict(result.outputs), document)


@pytest.fixture(scope="session")
def built() -> Callable[[str], Built]:
    """Builds a sample by its code, each once a session."""
    return _built


@pytest.fixture(scope="session", params=SAMPLES)
def sample(request: pytest.FixtureRequest) -> Built:
    """Each sample in turn."""
    return _built(request.param)


@pytest.fixture(scope="session", params=[*SAMPLES, "draft of MDA"])
def report(request: pytest.FixtureRequest) -> Built:
    """Each sample in turn, and a draft with the gaps that one of them has."""
    return _built(request.param.removeprefix("draft of "), draft=" " in request.param)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` writes the golden texts anew; `--size` is that of the long report."""
    parser.addoption("--size", choices=["medium", "large"], default="medium")
    parser.addoption("--update-golden", action="store_true", default=False)
