"""Make the Word reference document of every theme anew from its tokens (`./run reference-docx`)."""

from __future__ import annotations

from pathlib import Path

from vnr.read.theme import REFERENCE, read_theme
from vnr.resources import read_tree
from vnr.write.docx.reference import make_reference

THEMES = Path(__file__).parents[1] / "templates"


def main() -> None:
    """Write `docx/reference.docx` of each theme, with the tokens that it inherits."""
    files = read_tree(THEMES)
    for name in sorted({path.split("/")[0] for path in files}):
        theme = read_theme({f"{name}/{REFERENCE}": b"", **files}, name)
        path = THEMES / name / REFERENCE
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(make_reference(theme.tokens))


if __name__ == "__main__":
    main()
