"""Rows of bad files, F01 to F12: what is read, what is written, and what is left when a run ends.

The ids of the rows are those of the collection that the tool was built against. F12 stands in
`test_isolation.py`.
"""

from __future__ import annotations

import os
import resource
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Vnr
from tests.read.material import HEAD

Write = Callable[..., Path]
NAME = "KEN_imrf-2026_gcm-review_en.html"


@pytest.fixture
def html(vnr: Vnr, tmp_path: Path) -> Vnr:
    """Render as HTML to the folder `out`."""
    return lambda *arguments: vnr("render", "-f", "html", "-o", tmp_path / "out", *arguments)


@pytest.fixture
def older(html: Vnr, write: Write, tmp_path: Path) -> Path:
    """The folder `out` with a good report of an earlier run; the input has changed since."""
    assert html(write("highlights: Old.\n")).code == 0
    write("highlights: New.\n")
    return tmp_path / "out"


def left(out: Path) -> tuple[list[str], bool]:
    """The files of the folder, and whether the older report is whole."""
    report = (out / NAME).read_text(encoding="utf-8")
    return sorted(path.name for path in out.iterdir()), "Old." in report and "</html>" in report


# --- what is read -------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["check", "render"])
@pytest.mark.parametrize("what", ["nothing", "pipe", "device", "socket"])
def test_f01_what_is_no_file_or_folder_is_wrong_use(
    process: Vnr, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, what: str
) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")  # a short name: the system allows about a hundred signs
    path = Path("/dev/zero") if what == "device" else tmp_path / what
    run = process(command, path)

    assert (run.code, run.out) == (2, "")
    assert str(path) in run.err


@pytest.mark.parametrize("command", ["check", "render"])
def test_f01_what_cannot_be_read_is_an_error_of_the_machine(
    vnr: Vnr, write: Write, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    path, read = write(), Path.read_bytes

    def refuse(file: Path) -> bytes:
        if file != path:
            return read(file)
        raise PermissionError(13, "Permission denied", str(file))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    run = vnr(command, path)

    assert (run.code, run.out) == (3, "")
    assert f"{path} cannot be read: Permission denied" in run.err


def test_f03_yaml_and_a_workbook_of_one_state_are_never_merged_silently(
    html: Vnr, write: Write, tmp_path: Path
) -> None:
    write(name="KEN/KEN.yaml")
    (tmp_path / "KEN" / "KEN.xlsx").write_bytes(b"PK\x03\x04")
    run = html(tmp_path / "KEN")

    assert (run.code, run.out) == (1, "")
    assert f"{tmp_path / 'KEN' / 'KEN.xlsx'}\nVNR131" in run.err


def test_f04_what_is_no_input_is_named_and_left_aside(
    html: Vnr, write: Write, tmp_path: Path
) -> None:
    aside = [".DS_Store", "Thumbs.db", "~$x.xlsx", ".git/a.yaml", "x.yaml.bak", ".x.yaml.swp"]
    for name in ("a.yaml", *aside):
        write(name=f"KEN/{name}")
    run = html(tmp_path / "KEN")

    assert run.code == 0
    assert run.err.count("VNR113") == len(aside) + 1, "each with its remark, one with how to ask"
    assert [name for name in aside if f"{tmp_path / 'KEN' / name}\nVNR113" not in run.err] == []


def test_f04_a_copy_of_a_file_is_read_and_told_where_it_differs(vnr: Vnr, write: Write) -> None:
    write("date: 2025\n", name="KEN/ken.yaml")
    folder = write("date: 2026\n", name="KEN/ken (1).yaml").parent
    run = vnr("check", folder)

    assert run.code == 1
    place, excerpt, _caret, told, *_ = run.out.splitlines()
    assert place == f"{folder / 'ken.yaml'}:5:7"
    assert "date: 2025" in excerpt
    assert told.startswith("VNR114")


# --- what is written ----------------------------------------------------------------------------


@pytest.mark.parametrize("parent", ["new", "new/and deeper", "Ünïcode (x)"])
def test_f06_a_folder_that_is_missing_is_made(
    vnr: Vnr, write: Write, tmp_path: Path, parent: str
) -> None:
    run = vnr("render", write(), "-f", "html", "-o", tmp_path / parent)

    assert run.code == 0
    assert (tmp_path / parent / NAME).is_file()


def test_f06_a_disk_that_is_full_in_the_middle_of_a_file(older: Path, tmp_path: Path) -> None:
    """A limit on the size of files stands for the disk: part is written, then no more."""
    done = subprocess.run(
        [sys.executable, "-m", "vnr", "render", "KEN.yaml", "-f", "html", "-o", "out"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000)),
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout) == (3, "")
    assert NAME in done.stderr
    assert "could not be written" in done.stderr
    assert left(older) == ([NAME], True)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("mkstemp", PermissionError(13, "Permission denied")),
        ("mkstemp", OSError(30, "Read-only file system")),
        ("mkstemp", OSError(28, "No space left on device")),
    ],
)
def test_f06_a_folder_that_must_not_be_written_to(
    html: Vnr, older: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str,
    problem: OSError,
) -> None:  # fmt: skip
    def refuse(**_: object) -> tuple[int, str]:
        raise problem

    monkeypatch.setattr(f"tempfile.{name}", refuse)
    run = html(tmp_path / "KEN.yaml")

    assert (run.code, run.out) == (3, "")
    assert f"{older / NAME} could not be written: {problem.strerror}" in run.err
    assert left(older) == ([NAME], True)


def test_f06_a_report_that_is_open_in_another_program(
    html: Vnr, older: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, *_: object) -> Path:
        raise PermissionError(13, "The file is used by another process", str(path))

    monkeypatch.setattr(Path, "replace", refuse)
    run = html(tmp_path / "KEN.yaml")

    assert (run.code, run.out) == (3, "")
    assert NAME in run.err
    assert "used by another process" in run.err
    assert left(older) == ([NAME], True)


def test_f06_a_folder_where_the_report_should_stand(
    html: Vnr, write: Write, tmp_path: Path
) -> None:
    (tmp_path / "out" / NAME).mkdir(parents=True)
    run = html(write())

    assert (run.code, run.out) == (3, "")
    assert str(tmp_path / "out" / NAME) in run.err
    assert [path.name for path in (tmp_path / "out").iterdir()] == [NAME]


def test_f07_one_bad_input_does_not_stop_the_others(
    html: Vnr, write: Write, tmp_path: Path
) -> None:
    states = {
        "a": write("a: b: c\n", name="a.yaml"),
        "b": write(name="b.yaml", head=HEAD.replace("KEN", "MDA")),
        "c": write("x: !!python/object/apply:os.system [ls]\n", name="c.yaml"),
        "d": write(name="d.yaml", head=""),
        "e": write("x: [" + "*a, " * 100_000 + "]\n", name="e.yaml"),
        "f": write(name="f.yaml", head=HEAD.replace("KEN", "NOR")),
    }
    runs = [html(*states.values()) for _ in range(2)]

    assert runs[0] == runs[1]
    assert runs[0].code == 1
    assert [line.rpartition("/")[2][:3] for line in runs[0].out.splitlines()] == ["MDA", "NOR"]
    refused = [
        name for name, path in states.items() if f"{path}: no report was made" in runs[0].err
    ]
    assert refused == ["a", "c", "d", "e"]


STOPPED = """
import os, pathlib, signal, sys
from vnr.cli import main
pathlib.Path.replace = lambda *_: os.kill(os.getpid(), signal.{signal})
main()
"""


@pytest.mark.parametrize("name", ["SIGKILL", "SIGINT", "SIGTERM"])
def test_f08_a_run_that_is_stopped_before_its_end(older: Path, tmp_path: Path, name: str) -> None:
    """Stopped between the last byte and the name: nothing half stands under the report's name."""
    done = subprocess.run(
        [sys.executable, "-c", STOPPED.format(signal=name), "render", "KEN.yaml",
         "-f", "html", "-o", "out"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )  # fmt: skip
    files, whole = left(older)

    assert done.returncode in {-getattr(signal, name), 130}
    assert whole
    assert [file for file in files if not file.startswith(".vnr-")] == [NAME]


def test_f08_what_a_killed_run_left_harms_nobody(html: Vnr, older: Path, tmp_path: Path) -> None:
    (older / ".vnr-abc").write_text("half", encoding="utf-8")
    run = html(tmp_path / "KEN.yaml")

    assert run.code == 0
    assert "New." in (older / NAME).read_text(encoding="utf-8")


WITHOUT_PANGO = """
import sys
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
sys.meta_path.insert(0, Missing())
from vnr.cli import main
main()
"""


@pytest.mark.parametrize(("formats", "code"), [("docx,html", 0), ("pdf", 3)])
def test_f11_without_the_libraries_of_pdf_the_others_are_made(
    write: Write, tmp_path: Path, formats: str, code: int
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_PANGO, "render", write(), "-f", formats, "-o", "out"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "VNR_LANG": "en"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == code
    assert ("libpango" in done.stderr) is (code == 3)
    assert ("HTML and Word work without them" in done.stderr) is (code == 3)
    assert len(done.stdout.splitlines()) == (2 if code == 0 else 0)
