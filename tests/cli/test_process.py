"""The process: what it imports, how it ends when it is stopped or finds a bug of ours."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Vnr
from vnr import __version__

Write = Callable[..., Path]
HEAVY = ("weasyprint", "docx", "openpyxl", "pydyf", "PIL", "fontTools", "jinja2")
REPORT = """
import sys
from vnr.cli import main
try:
    main()
except SystemExit as end:
    print("ended", end.code, file=sys.stderr)
print("imported", sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def imported(*arguments: object) -> tuple[str, set[str]]:
    """How a call ended, and the packages that it imported."""
    done = subprocess.run(
        [sys.executable, "-c", REPORT, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    ended, names = done.stderr.splitlines()[-2:]
    return ended, set(names.removeprefix("imported ").strip("[]").replace("'", "").split(", "))


@pytest.mark.parametrize("command", [(), ("render",), ("check",), ("explain",)])
def test_help_answers_without_any_heavy_library(command: tuple[str, ...]) -> None:
    ended, names = imported(*command, "--help")

    assert ended == "ended 0"
    assert "typer" in names
    assert names.isdisjoint({*HEAVY, "yaml", "lxml", "babel"})


def test_checking_imports_no_writer(write: Write) -> None:
    ended, names = imported("check", write("status: x\n"))

    assert ended == "ended 1"
    assert "pydantic" in names
    assert names.isdisjoint(HEAVY[:6])


def test_explaining_imports_no_writer() -> None:
    ended, names = imported("explain", "gcm:5")

    assert ended in {"ended 0", "ended None"}
    assert names.isdisjoint(HEAVY)


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_names_the_commands(vnr: Vnr, flag: str) -> None:
    run = vnr(flag)

    assert (run.code, run.err) == (0, "")
    assert [command for command in ("render", "check", "explain") if command not in run.out] == []


def test_the_version(vnr: Vnr) -> None:
    assert vnr("--version").out == f"vnr {__version__}\n"


def test_a_call_that_is_stopped_ends_with_130(
    vnr: Vnr, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("vnr.read.folder.gather", stop)
    run = vnr("check", write())

    assert (run.code, run.out) == (130, "")


@pytest.mark.parametrize("debug", [False, True])
def test_a_bug_of_ours_says_so_and_shows_where_only_when_asked(
    vnr: Vnr, write: Write, monkeypatch: pytest.MonkeyPatch, debug: bool
) -> None:
    def fail(_: Path) -> None:
        raise RuntimeError("out of cheese")

    monkeypatch.setattr("vnr.read.folder.gather", fail)
    if debug:
        monkeypatch.setenv("VNR_DEBUG", "1")
    run = vnr("check", write())

    assert (run.code, run.out) == (70, "")
    assert "out of cheese" in run.err
    assert ("Traceback" in run.err) is debug


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path, write: Write) -> None:
    write("objectives: [" + ", ".join(f"{{objective: {n}x}}" for n in range(5_000)) + "]\n")
    command = f"{shlex.quote(sys.executable)} -m vnr check KEN.yaml --format json | head -c 10"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.stdout == '{\n  "forma'
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    assert done.returncode in {0, 1}
