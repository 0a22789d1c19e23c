"""`Look`: the tokens of a theme in the units and spellings of Word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vnr.write.docx.oxml import twips

if TYPE_CHECKING:
    from collections.abc import Mapping

PAGE_SIZES = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
COMPLEX_FONT = "Noto Sans Arabic"
EAST_ASIAN_FONT = "Noto Sans CJK SC"


@dataclass(frozen=True)
class Look:
    """Colours as RRGGBB, type sizes in points, margins in twips, by the names of the tokens.

    `gutter` is the room in millimetres in which the numbers of headings and paragraphs hang.
    """

    colours: Mapping[str, str]
    tones: tuple[str, ...]
    text_font: str
    heading_font: str
    sizes: Mapping[str, float]
    margins: Mapping[str, int]
    gutter: float

    @classmethod
    def of(cls, tokens: Mapping[str, Any]) -> Look:
        """The look that the tokens of a theme ask for."""
        colours = tokens["colours"]
        sides = ("top", "bottom", "left", "right")
        return cls(
            colours={name: _hex(value) for name, value in colours.items() if name != "tones"},
            tones=tuple(_hex(tone) for tone in colours["tones"]),
            text_font=tokens["fonts"]["text"][0],
            heading_font=tokens["fonts"]["heading"][0],
            sizes=tokens["sizes"],
            margins={side: twips(tokens["page"][f"margin_{side}"]) for side in sides},
            gutter=tokens["page"]["gutter"],
        )


def _hex(colour: str) -> str:
    return colour.lstrip("#").upper()
