"""Several States in one call: a bad one stops no other; the result; the gravest exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Vnr
from tests.read.material import HEAD
from vnr.errors import EnvironmentProblem, InternalError
from vnr.model.job import Submission

Write = Callable[..., Path]
NOWHERE = Path("/nowhere/KEN.yaml")
NORWAY = HEAD.replace("KEN", "NOR")


@pytest.fixture
def folders(write: Write) -> list[Path]:
    """A sound State, one with an error, no State at all, another sound State."""
    return [
        write("date: 05/06/2022\n", name="KEN.yaml"),
        write("status: x\n", name="MDA.yaml", head=HEAD.replace("KEN", "MDA")),
        NOWHERE,
        write(name="NOR.yaml", head=NORWAY),
    ]


def test_check_looks_at_all_and_ends_with_a_table(vnr: Vnr, folders: list[Path]) -> None:
    run = vnr("check", *folders)
    problem, head, *rows = run.err.splitlines()

    assert run.code == 2
    assert [code in run.out for code in ("VNR303", "VNR204")] == [True, True]
    assert problem == f"vnr: {NOWHERE}: there is no such file or folder"
    assert head.split() == ["State", "Errors", "Warnings", "Notes", "Verdict"]
    assert [row.split(maxsplit=4) for row in rows] == [
        [str(folders[0]), "0", "1", "0", "ready"],
        [str(folders[1]), "1", "0", "0", "blocked"],
        [str(NOWHERE), "–", "–", "–", "not done"],
        [str(folders[3]), "0", "0", "0", "ready"],
    ]


def test_render_makes_all_that_can_be_made(vnr: Vnr, folders: list[Path], tmp_path: Path) -> None:
    run = vnr("render", *folders, "-f", "html", "-o", tmp_path / "out")

    assert run.code == 2
    assert sorted(path.name[:3] for path in (tmp_path / "out").iterdir()) == ["KEN", "NOR"]
    assert [Path(line).name[:3] for line in run.out.splitlines()] == ["KEN", "NOR"]
    assert f"{folders[1]}: no report was made. Errors: 1." in run.err
    assert [row.split(maxsplit=4)[-1] for row in run.err.splitlines()[-4:]] == [
        "ready", "blocked", "not done", "ready",
    ]  # fmt: skip


def test_one_state_needs_no_table(vnr: Vnr, write: Write) -> None:
    assert vnr("check", write()).err == "Errors: 0. Warnings: 0. Notes: 0.\n"
    assert vnr("check", NOWHERE).err.count("\n") == 1


def test_programs_are_told_of_every_state(vnr: Vnr, folders: list[Path]) -> None:
    run = vnr("check", *folders, "--format", "json")
    states = json.loads(run.out)["states"]

    assert run.code == 2
    assert [state["path"] for state in states] == [str(path) for path in folders]
    assert [state["verdict"] for state in states] == ["ready", "blocked", "not_done", "ready"]
    assert "no such file" in states[2]["problem"]


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (RuntimeError("out of cheese"), 70, "RuntimeError: out of cheese"),
        (RecursionError("deep"), 70, "RecursionError: deep"),
        (InternalError("a tree that is none"), 70, "a tree that is none"),
        (EnvironmentProblem("the disk is gone"), 3, "the disk is gone"),
        (OSError(5, "Input/output error"), 70, "Input/output error"),
    ],
)
@pytest.mark.parametrize("command", ["check", "render"])
def test_what_goes_wrong_with_one_leaves_the_others(
    vnr: Vnr,
    write: Write,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    error: Exception,
    code: int,
    told: str,
) -> None:
    from vnr.read.country import read_submission

    def read(submission: Submission) -> object:
        if submission.name.endswith("bad.yaml"):
            raise error
        return read_submission(submission)

    monkeypatch.setattr("vnr.build.read_submission", read)
    paths = [write(name="bad.yaml"), write("status: x\n"), write(name="NOR.yaml", head=NORWAY)]
    options = ("-f", "html", "-o", tmp_path / "out") if command == "render" else ()
    run = vnr(command, *paths, *options)

    assert run.code == code
    assert told in run.err
    assert "Traceback" not in run.err
    assert [row.rpartition("  ")[2] for row in run.err.splitlines()[-3:]] == [
        "not done", "blocked", "ready",
    ]  # fmt: skip
    if command == "render":
        assert [path.name[:3] for path in (tmp_path / "out").iterdir()] == ["NOR"]


def test_a_wrong_option_concerns_all_and_is_told_once(vnr: Vnr, folders: list[Path]) -> None:
    run = vnr("render", *folders, "--profile", "poem", "-f", "html")

    assert (run.code, run.out) == (2, "")
    assert run.err.count("poem") == 1


@pytest.mark.parametrize(
    ("body", "head"),
    [
        ("", HEAD),
        ("date: 05/06/2022\n", HEAD),
        ("status: x\n", HEAD),
        ("highlights: Sọ́ọ̀\n", HEAD.replace("language: en", "language: yo")),
        ("waive: [{code: VNR401, reason: Meant so.}]\n", HEAD.replace("ge: en", "ge: yo")),
        ("sources: [{id: S, title: T}]\n", HEAD),
    ],
)
@pytest.mark.parametrize("strict", [(), ("--strict",)])
def test_check_and_render_come_to_the_same_verdict(
    vnr: Vnr, write: Write, tmp_path: Path, body: str, head: str, strict: tuple[str, ...]
) -> None:
    path = write(body, head=head)
    checked = vnr("check", path, *strict)
    rendered = vnr("render", path, *strict, "-f", "html", "-o", tmp_path / "out")

    assert checked.code == rendered.code
    assert (tmp_path / "out").exists() is (rendered.code == 0)


def test_ctrl_c_ends_at_once_and_leaves_no_half_file(write: Write, tmp_path: Path) -> None:
    out = tmp_path / "out"
    stop = """
import os, signal, sys, pathlib
from vnr.cli import main
def stop(path, mode): os.kill(os.getpid(), signal.SIGINT)
pathlib.Path.chmod = stop
main()
"""
    done = subprocess.run(
        [sys.executable, "-c", stop, "render", write(), write(name="NOR.yaml", head=NORWAY),
         "-f", "html", "-o", out],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )  # fmt: skip

    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr == "interrupted\n"
    assert list(out.iterdir()) == []
