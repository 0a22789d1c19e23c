"""The command line as its users call it: inside this process, or as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.read.material import HEAD

os.environ["VNR_LANG"] = "en"  # before the command line is imported

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Run:
    """What a call gave."""

    code: int
    out: str
    err: str


Vnr = Callable[..., Run]


@pytest.fixture
def vnr(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Vnr:
    """Call the command line inside this process."""
    from vnr.cli import main

    def call(*arguments: object) -> Run:
        monkeypatch.setattr(sys, "argv", ["vnr", *map(str, arguments)])
        capsys.readouterr()
        code: object = 0
        try:
            main()
        except SystemExit as end:
            code = end.code or 0
        printed = capsys.readouterr()
        assert isinstance(code, int)
        return Run(code, printed.out, printed.err)

    return call


@pytest.fixture
def process(tmp_path: Path) -> Vnr:
    """Call the command line as a process of its own, from a folder that is not the checkout."""

    def call(*arguments: object, **environment: str) -> Run:
        done = subprocess.run(
            [sys.executable, "-m", "vnr", *map(str, arguments)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            capture_output=True,
            timeout=120,
            check=False,
        )
        return Run(done.returncode, done.stdout.decode(), done.stderr.decode())

    return call


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a review: the head and what a test adds."""

    def make(body: str = "", name: str = "KEN.yaml", head: str = HEAD) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(head + body, encoding="utf-8")
        return path

    return make
