"""The input in the PDF: public, standard, and enough to make the same report again."""

from __future__ import annotations

import io
import os
from functools import cache
from pathlib import Path

import pikepdf
import pytest

from tests.conftest import job_of
from tests.documents.test_profiles import INPUTS, OTHERS, STATES, made
from tests.samples.markers import private_markers
from tests.tools.verapdf import available, verapdf
from vnr.build import build, examine
from vnr.errors import UsageError
from vnr.findings import Severity
from vnr.model.job import SourceFile, Submission
from vnr.read.attached import attached_input

pytestmark = pytest.mark.xdist_group("profiles")


@cache
def carrying(state: str) -> bytes:
    """The sample's PDF with its input; the small kind of document is enough for most."""
    job = job_of(INPUTS / state, formats=("pdf",), profile="main-messages", attach_input=True)
    (pdf,) = build(job).outputs.values()
    return pdf


def submission(files: dict[str, bytes]) -> Submission:
    return Submission("x", tuple(SourceFile(n, c, len(c)) for n, c in files.items()))


@pytest.mark.parametrize("state", STATES)
def test_an_input_taken_out_is_sound_and_stays_the_same(state: str) -> None:
    files = attached_input("r.pdf", carrying(state))
    found = examine(submission(files)).checked
    again = job_of(INPUTS / state, formats=("pdf",), profile="main-messages", attach_input=True)
    object.__setattr__(again, "submission", submission(files))

    assert found.review is not None
    assert [f for f in found.findings if f.severity is Severity.ERROR] == []
    (pdf,) = build(again).outputs.values()
    assert pdf == carrying(state)


def test_the_report_of_the_input_taken_out_is_the_report(tmp_path: Path) -> None:
    for name, content in attached_input("r.pdf", carrying("XAV")).items():
        (tmp_path / name).write_bytes(content)
    formats = ("docx", "html")  # the PDF is made of the same document; see above
    before = build(job_of(INPUTS / "XAV", formats=formats)).outputs
    after = build(job_of(tmp_path, formats=formats)).outputs

    assert len(after) == len(formats)
    assert {name: after[name] == content for name, content in before.items()} == dict.fromkeys(
        before, True
    )


def test_nothing_private_is_attached() -> None:
    files = attached_input("r.pdf", carrying("XAV"))
    markers = private_markers(INPUTS / "XAV")

    assert sorted(name.partition(".")[2] for name in files) == ["jpg", "png", "png", "yaml"]
    assert len(markers) > 80
    everything = b"".join(files.values()).lower()
    assert [marker for marker in markers if marker.lower().encode() in everything] == []
    assert b"internal_note" not in everything
    assert b"\nwaive:" not in everything
    assert b"visibility" not in everything


def test_attached_files_are_the_source_of_the_document() -> None:
    with pikepdf.open(io.BytesIO(carrying("XAV"))) as pdf:
        files = list(pdf.Root.AF)
        (first,) = (f for f in files if str(f.UF).endswith(".yaml"))
        stream = first.EF.F
        assert len(files) == 4
        assert {str(f.AFRelationship) for f in files} == {"/Source"}
        assert str(first.UF) == "XAV_imrf-2026.yaml"
        assert str(stream.Subtype) == "/application/yaml"
        assert "public" in str(first.Desc)
        assert str(stream.Params.ModDate).startswith("D:20260331")


def test_a_report_without_the_option_carries_nothing() -> None:
    with pikepdf.open(io.BytesIO(made("XAV", "main-messages", "en", ("pdf",)).files["pdf"])) as pdf:
        assert "/AF" not in pdf.Root


@pytest.mark.parametrize(
    ("options", "told"),
    [({"formats": ("html",)}, "only a PDF"), ({"draft": True}, "draft")],
)
def test_an_input_that_cannot_be_attached_is_wrong_use(
    options: dict[str, object], told: str
) -> None:
    with pytest.raises(UsageError, match=told):
        build(job_of(INPUTS / "THA", attach_input=True, **options))


@pytest.mark.java
def test_all_kinds_of_document_are_accessible_and_archival(tmp_path: Path) -> None:
    reason = available()
    if reason and os.environ.get("CI") != "true":
        pytest.skip(reason)
    paths = []
    for profile in OTHERS:
        paths.append(tmp_path / f"{profile}.pdf")
        paths[-1].write_bytes(made("XAV", profile, "fr", ("pdf",)).files["pdf"])
    paths.append(tmp_path / "carrying.pdf")
    paths[-1].write_bytes(carrying("XAV"))
    assert verapdf(paths, ("ua1", "3a")) == []
