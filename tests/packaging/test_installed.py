"""The installed tool works in another folder, with no checkout, network or development tools."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

# Python runs this before anything else; an audit hook sees every socket and import.
GUARD = """
import sys

DEVELOPMENT = {"hatchling", "hypothesis", "mypy", "pikepdf", "pypdfium2", "pytest"}

def guard(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo"}:
        raise RuntimeError(f"the network is closed: {event} {arguments}")
    if event == "import" and arguments[0].partition(".")[0] in DEVELOPMENT:
        raise ModuleNotFoundError(f"a development tool: {arguments[0]}")

sys.addaudithook(guard)
"""


@pytest.fixture(scope="session")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A pure wheel is installed by unpacking it; the libraries are those of this environment."""
    site = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    (site / "sitecustomize.py").write_text(GUARD)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return kept | {"PYTHONPATH": str(site)}


def run(
    arguments: list[str], folder: Path, environment: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_guard_bites(tmp_path: Path, environment: dict[str, str]) -> None:
    connect = "import socket; socket.create_connection(('127.0.0.1', 9))"

    assert "the network is closed" in run(["-c", connect], tmp_path, environment).stderr
    assert "a development tool" in run(["-c", "import pytest"], tmp_path, environment).stderr


def test_the_package_is_not_the_checkout(
    root: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    where = run(["-c", "import vnr; print(vnr.__file__)"], tmp_path, environment)

    assert where.stdout.startswith(environment["PYTHONPATH"])
    assert str(root) not in where.stdout


def test_a_review_is_rendered_in_all_formats(
    root: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    sample = min(path for path in (root / "country_inputs").iterdir() if path.is_dir())
    shutil.copytree(sample, tmp_path / sample.name)

    render = ["-m", "vnr", "render", sample.name, "-f", "html,docx,pdf", "-o", "out"]
    done = run(render, tmp_path, environment)

    assert done.returncode == 0, done.stderr
    reports = sorted((tmp_path / "out").iterdir())
    assert [report.suffix for report in reports] == [".docx", ".html", ".pdf"]
    assert {report.stem.partition("_")[0] for report in reports} == {sample.name}
    assert all(report.stat().st_size > 10_000 for report in reports)
