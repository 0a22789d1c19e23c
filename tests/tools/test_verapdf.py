"""The driver of veraPDF tells good from bad: otherwise no other test could trust it."""

from pathlib import Path

import pytest

from tests.tools import verapdf as driver
from tests.tools.verapdf import verapdf

PAGE = (
    "<html lang=en><title>A page</title><h1>Bonjour à tous</h1><p>A <a href='#x'>link</a><p id=x>."
)


def write_pdf(path: Path, variant: str | None) -> Path:
    from weasyprint import HTML

    HTML(string=PAGE).write_pdf(path, pdf_variant=variant)
    return path


@pytest.mark.java
def test_accessible_file_passes_and_untagged_file_fails(tmp_path: Path) -> None:
    good = write_pdf(tmp_path / "good page é.pdf", "pdf/ua-1")
    bad = write_pdf(tmp_path / "bad.pdf", None)

    failures = verapdf([good, bad])

    assert {failure.path for failure in failures} == {bad}
    assert all(failure.count and failure.message for failure in failures)
    assert "7.1-3" in {failure.clause for failure in failures}  # content that is not tagged


@pytest.mark.java
def test_flavours_are_checked_one_by_one(tmp_path: Path) -> None:
    accessible = write_pdf(tmp_path / "page.pdf", "pdf/ua-1")

    assert {failure.flavour for failure in verapdf([accessible], ["ua1", "3a"])} == {"3a"}


@pytest.mark.java
def test_unreadable_file_is_no_pass(tmp_path: Path) -> None:
    (tmp_path / "no.pdf").write_text("not a PDF")

    with pytest.raises(RuntimeError, match=r"no\.pdf"):
        verapdf([tmp_path / "no.pdf"])


@pytest.mark.parametrize(
    ("ci", "outcome"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)]
)
def test_without_java_a_test_is_skipped_but_fails_in_ci(
    monkeypatch: pytest.MonkeyPatch, ci: str, outcome: type[BaseException]
) -> None:
    monkeypatch.setattr(driver, "available", lambda: "no Java here")
    monkeypatch.setenv("CI", ci)

    with pytest.raises(outcome, match="no Java here"):
        verapdf([])
