"""The wheel holds the package, its data and the templates, and nothing else."""

import zipfile
from pathlib import Path

import pytest


@pytest.fixture
def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def files(folder: Path, under: str) -> dict[str, bytes]:
    return {
        f"{under}/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_templates_are_those_of_the_checkout(root: Path, contents: dict[str, bytes]) -> None:
    packed = {name: data for name, data in contents.items() if name.startswith("vnr/_templates/")}

    assert packed == files(root / "templates", "vnr/_templates")
    assert len(packed) > 10


def test_the_whole_package_is_in_it(root: Path, contents: dict[str, bytes]) -> None:
    expected = files(root / "vnr", "vnr")

    assert expected.items() <= contents.items()
    assert "vnr/packs/gcm/pack.yaml" in expected
    assert len(expected) > 100


def test_nothing_else_is_in_it(contents: dict[str, bytes]) -> None:
    tops = {name.partition("/")[0] for name in contents}

    assert tops == {"vnr", next(top for top in tops if top.endswith(".dist-info"))}
    assert not [name for name in contents if name.endswith((".pyc", ".mo"))]


def test_it_offers_the_command_and_the_licence(contents: dict[str, bytes]) -> None:
    entry_points = next(
        data for name, data in contents.items() if name.endswith("entry_points.txt")
    )

    assert b"vnr = vnr.cli:main" in entry_points
    assert any(name.endswith("LICENSE") for name in contents)


def test_no_packaged_copy_of_the_templates_lies_in_the_checkout(root: Path) -> None:
    assert not (root / "vnr/_templates").exists()  # it would hide the real ones
