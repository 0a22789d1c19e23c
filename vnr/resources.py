"""The only module that knows where things lie: packs, catalogues, themes."""

from __future__ import annotations

from pathlib import Path

from vnr.errors import DamagedPack, UsageError

_PACKAGE = Path(__file__).resolve().parent


def packs_root() -> Path:
    """The folder of the reference packs."""
    return _PACKAGE / "packs"


def locales_root() -> Path:
    """The folder of the message catalogues."""
    return _PACKAGE / "locales"


def themes_root(given: Path | None = None) -> Path:
    """The folder of themes: the one given, else the packaged copy, else the checkout's.

    The packaged copy comes before the sibling folder, since in `site-packages` a folder named
    `templates` may belong to somebody else. Raises `UsageError` where the one given is no
    folder, `DamagedPack` where an installation has none.
    """
    if given is not None:
        if not given.is_dir():
            raise UsageError("{path} is not a folder of templates", path=given)
        return given
    places = [_PACKAGE / "_templates", _PACKAGE.parent / "templates"]
    for place in places:
        if place.is_dir():
            return place
    raise DamagedPack("no templates found; looked in " + ", ".join(map(str, places)))


def read_tree(root: Path) -> dict[str, bytes]:
    """All files below `root` by their relative name with slashes, in a fixed order."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }
