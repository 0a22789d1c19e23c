"""The repository names no machine and no package registry."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

# Not within a URL, where a folder may well be called work.
MACHINE = re.compile(rb"(?<![\w.-])/(work|root|home|opt/pypi[\w-]*)/\w")
REGISTRY = re.compile(
    rb"pypi\.org|files\.pythonhosted|(deb|security|snapshot)\.debian|registry\.npmjs"
)


@pytest.fixture
def tracked(root: Path) -> list[Path]:
    if not shutil.which("git") or not (root / ".git").exists():
        pytest.skip("not a git checkout: there is no list of tracked files")
    # With files not yet added: what is about to be committed.
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listing, cwd=root, capture_output=True, text=True, check=True).stdout
    return [path for name in names.split("\0") if name and (path := root / name).is_file()]


@pytest.mark.parametrize("pattern", [MACHINE, REGISTRY])
def test_no_machine_path_and_no_registry(tracked: list[Path], pattern: re.Pattern[bytes]) -> None:
    found = {path: match for path in tracked if (match := pattern.search(path.read_bytes()))}

    assert len(tracked) > 50
    assert found == {}


def test_nothing_made_is_tracked(root: Path, tracked: list[Path]) -> None:
    tops = {path.relative_to(root).parts[0] for path in tracked}

    assert tops.isdisjoint({".venv", "output", "build", "dist"})
