"""`vnr new --format xlsx` and `vnr convert`, as their users call them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.conftest import ROOT, Vnr


@pytest.mark.parametrize(("language", "first"), [("en", "Start"), ("fr", "Accueil")])
def test_new_makes_a_workbook_that_passes(
    vnr: Vnr, tmp_path: Path, language: str, first: str
) -> None:
    file = tmp_path / "KEN.xlsx"
    assert vnr("new", "KEN", "--format", "xlsx", "--lang", language, "-o", file).code == 0

    run = vnr("check", file)
    assert (run.code, run.out) == (0, "")
    book = load_workbook(file)
    assert book.sheetnames[0] == first
    assert book.properties.language == language
    assert book["vnr"].sheet_state == "hidden"
    assert [name for name in book.defined_names if name.startswith("ids_")] != []


def test_the_same_call_gives_the_same_bytes(vnr: Vnr, tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        vnr("new", "KEN", "--format", "xlsx", "-o", tmp_path / name)

    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_convert_there_and_back(vnr: Vnr, tmp_path: Path) -> None:
    first, book, second = (tmp_path / name for name in ("a.yaml", "a.xlsx", "b.yaml"))
    for source, target in ((ROOT / "country_inputs" / "MDA", first), (first, book), (book, second)):
        run = vnr("convert", source, target)
        assert (run.code, run.out) == (0, f"{target}\n"), run.err

    assert second.read_bytes() == first.read_bytes()
    assert vnr("convert", book, second).code == 2, "it exists already"
    assert vnr("convert", book, tmp_path / "a.csv").code == 2


def test_yaml_needs_no_openpyxl() -> None:
    program = (
        "import sys; from vnr.cli import main; sys.argv = ['vnr', 'check', 'country_inputs/MDA']\n"
        "try: main()\nexcept SystemExit: pass\n"
        "assert 'openpyxl' not in sys.modules"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
