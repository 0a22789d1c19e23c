"""requirements*.txt fit pyproject.toml, by name and version, each with hashes."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PIN = re.compile(
    r"^([\w.-]+)==([\w.]+)(?: ;[^\\]*)? \\\n(?: +--hash=sha256:\w{64}(?: \\)?\n)+", re.M
)


def pins(path: Path) -> dict[str, str]:
    text = path.read_text()
    assert PIN.sub("", text) == ""  # nothing but pins with hashes: no index, no link, no path
    return {canonicalize_name(name): version for name, version in PIN.findall(text)}


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_lock_fits_the_project(root: Path, lock: str) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text())
    wanted = [Requirement(text) for text in project["project"]["dependencies"]]
    if "dev" in lock:
        wanted += [Requirement(text) for text in project["dependency-groups"]["dev"]]
    locked = pins(root / lock)

    assert wanted
    unmet = [
        str(want)
        for want in wanted
        if not want.specifier.contains(locked.get(canonicalize_name(want.name), "0"))
    ]
    assert unmet == [], "make the locks anew: ./run lock"


def test_tests_run_on_the_versions_that_users_get(root: Path) -> None:
    assert pins(root / "requirements.txt").items() <= pins(root / "requirements-dev.txt").items()
