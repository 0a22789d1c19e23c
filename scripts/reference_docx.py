"""Make the Word reference document of a theme from its tokens: ./run reference-docx [THEME]."""

import sys

from vnr.read.theme import REFERENCE, read_theme
from vnr.resources import read_tree, themes_root
from vnr.write.docx.reference import make_reference


def reference_docx(theme: str) -> bytes:
    """The document that belongs to the tokens of `theme` as they are now."""
    files = read_tree(themes_root())
    files[f"{theme}/{REFERENCE}"] = b""  # the one there, if any, is of no account
    return make_reference(read_theme(files, theme).tokens)


if __name__ == "__main__":
    name = sys.argv[1] if len(sys.argv) > 1 else "default"
    target = themes_root() / name / REFERENCE
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(reference_docx(name))
    sys.stdout.write(f"{target}\n")
