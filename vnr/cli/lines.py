"""Explanations in lines that fit a screen."""

from __future__ import annotations

import textwrap

WIDTH = 88


def wrapped(text: str) -> str:
    """A text in lines below a heading; its own line breaks are kept."""
    return "\n".join(
        textwrap.fill(line, WIDTH, initial_indent="  ", subsequent_indent="    ")
        for line in text.split("\n")
    )
