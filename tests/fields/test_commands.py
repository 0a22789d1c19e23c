"""`vnr new` and `vnr schema`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Vnr, process, vnr

__all__ = ["process", "vnr"]  # fixtures


def test_new_writes_a_file_that_check_accepts(
    vnr: Vnr, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run = vnr("new", "ken")

    assert (run.code, run.out, run.err) == (0, "KEN.yaml\n", "")
    assert "\ncountry: KEN\n" in (tmp_path / "KEN.yaml").read_text(encoding="utf-8")
    checked = vnr("check", "KEN.yaml", "--strict", "--format", "json")
    assert checked.code == 0
    assert json.loads(checked.out)["findings"] == []


def test_new_takes_language_and_cycle(vnr: Vnr, tmp_path: Path) -> None:
    path = tmp_path / "below" / "review.yaml"
    run = vnr("new", "CIV", "--lang", "fr", "--cycle", "imrf-2022", "-o", path)
    text = path.read_text(encoding="utf-8")

    assert run.code == 0
    assert "\nlanguage: fr\n" in text
    assert "\ncycle: imrf-2022\n" in text


def test_new_never_overwrites(vnr: Vnr, tmp_path: Path) -> None:
    path = tmp_path / "KEN.yaml"
    path.write_text("mine", encoding="utf-8")
    link = tmp_path / "link.yaml"
    link.symlink_to(tmp_path / "nowhere")

    for there in (path, link):
        run = vnr("new", "KEN", "-o", there)
        assert run.code == 2
        assert run.err == f"vnr: {there} exists already and is left as it is\n"
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("KE",), "near it: KEN (Kenya)"),
        (("KEX",), "KEN (Kenya)"),
        (("Kenia",), "near it: KEN (Kenya)"),
        (("-",), "such as KEN"),
        (("KEN", "--cycle", "imrf-2025"), "imrf-2026"),
        (("KEN", "--lang", "../fr"), "language"),
    ],
)
def test_new_says_what_it_does_not_know(
    vnr: Vnr,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    run = vnr("new", *arguments)

    assert run.code == 2
    assert told in run.err
    assert list(tmp_path.iterdir()) == []


def test_schema_is_printed_or_written(vnr: Vnr, tmp_path: Path) -> None:
    path = tmp_path / "vnr-review.schema.json"
    printed, written = vnr("schema"), vnr("schema", "-o", path)

    assert (printed.code, written.code) == (0, 0)
    assert written.out == f"{path}\n"
    assert printed.out == path.read_text(encoding="utf-8")
    assert json.loads(printed.out)["$id"] == "urn:vnr-review:1"


def test_commands_load_no_writer(process: Vnr) -> None:
    run = process("new", "KEN", PYTHONPROFILEIMPORTTIME="1")
    assert run.code == 0
    assert "vnr.model.review.starter" in run.err
    assert not {"weasyprint", "docx"} & {
        line.split("|")[-1].strip() for line in run.err.split("\n")
    }
