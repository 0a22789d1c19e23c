"""The samples against the standards: PDF/UA-1 and PDF/A-3a by veraPDF, DOCX by openxml-audit."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Built
from tests.tools.verapdf import available, verapdf

pytestmark = pytest.mark.xdist_group("samples")


@pytest.mark.java
def test_pdf_is_accessible_and_archival(report: Built, tmp_path: Path) -> None:
    reason = available()
    if reason and os.environ.get("CI") != "true":
        pytest.skip(reason)
    path = tmp_path / "report.pdf"
    path.write_bytes(report["pdf"])
    assert verapdf([path], ("ua1", "3a")) == []


def valid_docx(content: bytes, folder: Path) -> str:
    """What openxml-audit finds wrong in a Word file; empty where nothing is."""
    path = folder / "report.docx"
    path.write_bytes(content)
    audit = [sys.executable, "-m", "openxml_audit", "-m", "0", "-o", "json", str(path)]
    done = subprocess.run(audit, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout[:4000] + done.stderr[:1000]


def test_docx_is_valid(report: Built, tmp_path: Path) -> None:
    assert valid_docx(report["docx"], tmp_path) == ""
