"""The field of colour behind the cover: an ornament of the reference document's first page."""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING

from docx.shared import Mm
from lxml import etree

from vnr.write.docx.oxml import element

if TYPE_CHECKING:
    from docx.section import Section

_WIDTH, _HEIGHT = 217, 298  # millimetres: a little more than any page
_DOTS = 4  # a millimetre, for the rings
_RING, _LINE = 13.0, 0.5  # millimetres from ring to ring, and how wide their line is
_NUMBER = 9999  # far from those of the pictures in the text


def add_field(section: Section, colour: str, line: str) -> None:
    """Let a field of `colour` with rings in `line` fill the first page, from its header.

    Nothing reads it there aloud, and no text runs into it.
    """
    section.different_first_page_header_footer = True
    header = section.first_page_header
    header.is_linked_to_previous = False
    width, height = Mm(_WIDTH), Mm(_HEIGHT)
    drawn = io.BytesIO(_rings(colour, line))
    picture = header.part.new_pic_inline(drawn, width=width, height=height)
    graphic = etree.tostring(picture.graphic, encoding="unicode")
    placed = "".join(
        f'<wp:position{axis} relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:position{axis}>'
        for axis in "HV"
    )
    anchor = (
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'{placed}<wp:extent cx="{width}" cy="{height}"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapNone/><wp:docPr id="{_NUMBER}" name="Field"/><wp:cNvGraphicFramePr/>'
        f"{graphic}</wp:anchor>"
    )
    run = element("r", f"<w:drawing>{anchor}</w:drawing>", prefixes=("w", "wp"))
    paragraph = header.paragraphs[0]
    paragraph.style = "Normal"  # without the rule below running heads
    paragraph._p.append(run)


def _rings(colour: str, line: str) -> bytes:
    """Rings round the upper right corner, as PNG of a few colours between the two."""
    shades = 16
    below, above = bytes.fromhex(colour), bytes.fromhex(line)
    palette = b"".join(
        bytes(round(a + (b - a) * step / (shades - 1)) for a, b in zip(below, above, strict=True))
        for step in range(shades)
    )
    rows = b"".join(b"\0" + _row(y, shades) for y in range(_HEIGHT * _DOTS))
    return _png(_WIDTH * _DOTS, _HEIGHT * _DOTS, palette, rows)


def _row(y: int, shades: int) -> bytes:
    """One row of the picture: the number of a shade for each dot, two to a byte."""
    across = _WIDTH * _DOTS
    numbers = []
    for x in range(across):
        distance = ((across - x) ** 2 + y**2) ** 0.5 / _DOTS
        from_ring = abs((distance + _RING / 2) % _RING - _RING / 2)
        covered = min(max((_LINE / 2 - from_ring) * _DOTS + 0.5, 0), 1)
        numbers.append(round(covered * (shades - 1)))
    return bytes(high << 4 | low for high, low in zip(numbers[::2], numbers[1::2], strict=True))


def _png(width: int, height: int, palette: bytes, rows: bytes) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 4, 3, 0, 0, 0)
    chunks = chunk(b"IHDR", header) + chunk(b"PLTE", palette)
    chunks += chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks
