"""`vnr packs`, and where an added text is kept."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.packs_text.material import Block, as_text, blocks, paragraphs
from vnr.errors import EnvironmentProblem
from vnr.read import text_store
from vnr.read.text_store import load_official_text, stored_texts


@dataclass(frozen=True)
class Run:
    code: object
    out: str
    err: str


Call = Callable[..., Run]


@pytest.fixture
def vnr(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Call:
    """The command line, with a data folder of its own."""
    from vnr.cli import main

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")

    def call(*arguments: object) -> Run:
        monkeypatch.setattr(sys, "argv", ["vnr", "packs", *map(str, arguments)])
        code: object = 0
        try:
            main()
        except SystemExit as end:
            code = end.code or 0
        printed = capsys.readouterr()
        return Run(code, printed.out, printed.err)

    return call


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "boats.txt"
    path.write_bytes(as_text(blocks()))
    return path


def test_list(vnr: Call) -> None:
    run = vnr("list")

    assert run.code == 0
    assert "A/RES/76/266, 2022-05-20" in run.out
    assert "paragraphs: 77; en, fr" in run.out
    assert "targets: 169" in run.out


def test_list_as_json(vnr: Call) -> None:
    data = json.loads(vnr("list", "--format", "json").out)

    assert data["format"] == "vnr-packs/1"
    found = {pack["id"]: pack for pack in data["packs"]}
    assert found["gcm"]["counts"]["actions"] == 187
    assert found["pd2022"]["official_texts"] == []


def test_show(vnr: Call) -> None:
    run = vnr("show", "pd2022")

    assert run.code == 0
    assert "kind: declaration" in run.out
    assert "symbol: A/RES/76/266" in run.out
    assert "not added; vnr packs add-text pd2022 --lang en FILE" in run.out
    assert "unverified, never: A/RES/76/266" in run.out


def test_show_every_pack_as_json(vnr: Call) -> None:
    names = [pack["id"] for pack in json.loads(vnr("list", "--format", "json").out)["packs"]]

    assert len(names) >= 7
    for name in names:
        pack = json.loads(vnr("show", name, "--format", "json").out)["pack"]
        assert pack["id"] == name
        assert pack["provenance"]
        assert sum(pack["counts"].values()) > 0


def test_unknown_packs(vnr: Call) -> None:
    assert vnr("show", "pd2023").code == 2
    assert "known: agreements" in vnr("show", "pd2023").err
    assert "there is no declaration “gcm”" in vnr("add-text", "gcm", "x.txt", "--lang", "en").err


def test_an_added_text_is_kept_and_read(vnr: Call, file: Path) -> None:
    assert load_official_text("pd2022", "en") is None

    run = vnr("add-text", "pd2022", "--lang", "EN", file)

    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("77 paragraphs are kept in ")
    assert load_official_text("pd2022", "en") == paragraphs()
    assert load_official_text("pd2022", "en-GB") == paragraphs()
    assert load_official_text("pd2022", "fr") is None
    (stored,) = stored_texts("pd2022")
    assert (stored.symbol, stored.language, stored.file, stored.added) == (
        "A/RES/76/266", "en", "boats.txt", "2027-01-15",
    )  # fmt: skip
    assert len(stored.sha256) == 64
    assert "official text: en, from boats.txt, added 2027-01-15" in vnr("show", "pd2022").out


def test_a_failure_leaves_the_good_text(vnr: Call, file: Path) -> None:
    vnr("add-text", "pd2022", "--lang", "en", file)
    file.write_bytes(as_text(blocks()[:-1]))

    run = vnr("add-text", "pd2022", "--lang", "en", file)

    assert run.code == 3
    assert "paragraph 77 was not found" in run.err
    assert load_official_text("pd2022", "en") == paragraphs()


def test_what_is_doubtful_is_told(vnr: Call, file: Path) -> None:
    at = next(n for n, piece in enumerate(blocks()) if piece.text.startswith("9. "))
    more = Block("rest", "In this regard, the boats of Avelon are painted blue.")
    file.write_bytes(as_text([*blocks()[:at], more, *blocks()[at:]]))

    run = vnr("add-text", "pd2022", "--lang", "en", file)

    assert run.code == 0
    assert run.err == (
        "paragraph 8: please check that this belongs to it: “In this regard, the boats of Avelon "
        "are painted blue.”\n"
    )


@pytest.mark.parametrize("language", ["../en", "english!", "", "e"])
def test_a_language_is_a_tag(vnr: Call, file: Path, language: str) -> None:
    assert vnr("add-text", "pd2022", "--lang", language, file).code == 2


def test_a_file_that_is_not_there(vnr: Call, tmp_path: Path) -> None:
    run = vnr("add-text", "pd2022", "--lang", "en", tmp_path / "none.txt")

    assert run.code == 3
    assert "none.txt could not be read: No such file" in run.err


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": "vnr-official-text/1"}', "null"])
def test_a_damaged_store_says_what_to_do(vnr: Call, content: str) -> None:
    path = text_store.text_path("pd2022", "en")
    path.parent.mkdir(parents=True)
    path.write_text(content)

    with pytest.raises(EnvironmentProblem, match="vnr packs add-text pd2022 --lang en FILE"):
        load_official_text("pd2022", "en")


def test_the_usual_data_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "Local"))
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    places = {
        "linux": tmp_path / ".local" / "share",
        "darwin": tmp_path / "Library" / "Application Support",
        "win32": tmp_path / "Local",
    }
    for platform, place in places.items():
        monkeypatch.setattr(sys, "platform", platform)
        assert text_store.text_path("pd2022", "en") == place / "vnr/texts/pd2022/en.json"
