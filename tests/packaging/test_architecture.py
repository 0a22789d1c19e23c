"""What pyproject.toml and DESIGN promise of the modules: direction and size."""

from pathlib import Path

import pytest
from importlinter.cli import lint_imports

LIMIT = 300


def test_imports_keep_the_directions_of_the_contracts(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)  # import-linter takes the package from the working folder

    assert lint_imports(no_cache=True, no_logo=True) == 0


def test_no_module_is_long(root: Path) -> None:
    lines = {
        path.relative_to(root).as_posix(): len(path.read_bytes().splitlines())
        for path in (root / "vnr").rglob("*.py")
    }

    assert len(lines) > 20
    assert {path: count for path, count in lines.items() if count > LIMIT} == {}
