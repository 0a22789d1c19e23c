"""Which colour of text can be read on a tint: the contrast of WCAG 2.2."""

from __future__ import annotations

WHITE = "#ffffff"


def readable_on(tint: str, ink: str) -> str:
    """The running text's colour or white, whichever stands out more from a tint (`#rrggbb`)."""
    return max((ink, WHITE), key=lambda colour: contrast(colour, tint))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21; 4.5 is enough for small text."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour.lstrip("#")[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
