"""A small document that uses the whole vocabulary, and the built-in theme."""

from __future__ import annotations

from functools import cache

from vnr.model.theme import Theme
from vnr.read.theme import read_theme
from vnr.resources import read_tree, themes_root


@cache
def theme() -> Theme:
    """The built-in theme, whole."""
    return read_theme(read_tree(themes_root()), "default")
