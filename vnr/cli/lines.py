"""Explanations in lines that fit a screen."""

from __future__ import annotations

import textwrap

WIDTH = 88


def wrapped(text: str) -> str:
    """A text in lines below a heading."""
    return textwrap.fill(text, WIDTH, initial_indent="  ", subsequent_indent="    ")
