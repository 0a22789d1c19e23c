"""The band along the cover: an ornament of the reference document's first page."""

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

_WIDTH, _HEIGHT = Mm(14), Mm(300)  # a little taller than any page
_NUMBER = 9999  # far from those of the pictures in the text


def add_band(section: Section, colour: str) -> None:
    """Let a band of `colour` stand along the first page, in its header, where nothing reads it."""
    section.different_first_page_header_footer = True
    header = section.first_page_header
    header.is_linked_to_previous = False
    picture = header.part.new_pic_inline(io.BytesIO(_dot(colour)), width=_WIDTH, height=_HEIGHT)
    graphic = etree.tostring(picture.graphic, encoding="unicode")
    placed = "".join(
        f'<wp:position{axis} relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:position{axis}>'
        for axis in "HV"
    )
    anchor = (
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'{placed}<wp:extent cx="{_WIDTH}" cy="{_HEIGHT}"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapNone/><wp:docPr id="{_NUMBER}" name="Band"/><wp:cNvGraphicFramePr/>'
        f"{graphic}</wp:anchor>"
    )
    run = element("r", f"<w:drawing>{anchor}</w:drawing>", prefixes=("w", "wp"))
    paragraph = header.paragraphs[0]
    paragraph.style = "Normal"  # without the rule below running heads
    paragraph._p.append(run)


def _dot(colour: str) -> bytes:
    """One pixel as PNG, to be stretched."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixel = zlib.compress(b"\0" + bytes.fromhex(colour))
    chunks = chunk(b"IHDR", header) + chunk(b"IDAT", pixel) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks
