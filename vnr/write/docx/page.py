"""The page: its size and margins, what runs along its head and foot."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Twips

from vnr.write.docx.line import Line
from vnr.write.docx.look import PAGE_SIZES
from vnr.write.docx.oxml import EMU_PER_TWIP, element, insert, twips
from vnr.write.docx.writer import TAB, Place

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import _BaseHeaderFooter
    from lxml.etree import _Element

    from vnr.write.docx.writer import Writer

_RUNNING = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
_AFTER_DIRECTION = ("rtlGutter", "docGrid", "printerSettings", "sectPrChange")
_AFTER_TITLE_PAGE = ("textDirection", "bidi", *_AFTER_DIRECTION)


@dataclass(frozen=True)
class Page:
    """The room for text on a page, in twips."""

    text_width: int
    text_height: int

    @classmethod
    def of(cls, document: Document, size: str) -> Page:
        """Set the size of the pages; the margins stay those of the reference document."""
        document.element.body.get_or_add_sectPr()
        section = document.sections[-1]
        width, height = (twips(side) for side in PAGE_SIZES[size])
        section.page_width, section.page_height = Twips(width), Twips(height)
        across = (section.left_margin or 0) + (section.right_margin or 0)
        along = (section.top_margin or 0) + (section.bottom_margin or 0)
        return cls(width - across // EMU_PER_TWIP, height - along // EMU_PER_TWIP)


def set_running_text(writer: Writer, page: Page) -> None:
    """Head and foot of every page but the cover, in place of those of the reference document."""
    section = writer.target.sections[-1]
    properties = section._sectPr
    _drop_running_text(writer.target, properties)
    place = Place(page.text_width, writer.home)
    meta = writer.document.meta
    if meta.running_title or meta.stamp:
        _fill(section.header, _header(writer, place))
    _fill(section.footer, _footer(writer, place))
    if writer.document.root.find("section[@class='cover']") is not None:
        insert(properties, element("titlePg"), _AFTER_TITLE_PAGE)
    if writer.home.rtl:
        insert(properties, element("bidi"), _AFTER_DIRECTION)


def _header(writer: Writer, place: Place) -> str:
    meta, line = writer.document.meta, Line()
    writer.text(line, meta.running_title, writer.marks(place.voice))
    if meta.stamp:
        line.stop(TAB)
        writer.text(line, meta.stamp, replace(writer.marks(place.voice), style="Stamp"))
    return writer.paragraph("header", line.xml(), place)


def _footer(writer: Writer, place: Place) -> str:
    meta, line = writer.document.meta, Line()
    marks = writer.marks(place.voice)
    notice = ""
    if meta.notice:
        text = Line()
        writer.text(text, meta.notice, marks)
        notice = writer.paragraph("Footer Notice", text.xml(), place)
    line.stop(TAB)
    if meta.page_label:
        writer.text(line, f"{meta.page_label} ", marks)
    writer.field(line, "PAGE", "1", marks)
    return notice + writer.paragraph("footer", line.xml(), place)


def _fill(running: _BaseHeaderFooter, paragraphs: str) -> None:
    running.is_linked_to_previous = False
    root = running._element
    for child in list(root):
        root.remove(child)
    root.extend(list(element("content", paragraphs, prefixes=("w", "r"))))


def _drop_running_text(document: Document, properties: _Element) -> None:
    """Drop what runs along the pages of the reference document, but not what adorns its first."""
    for name in ("headerReference", "footerReference"):
        for reference in properties.findall(qn(f"w:{name}")):
            if reference.get(qn("w:type")) == "first":
                continue
            properties.remove(reference)
            del document.part.rels[str(reference.get(qn("r:id")))]
    kept = {str(found.get(qn("r:id"))) for found in properties.iter() if found.get(qn("r:id"))}
    for identifier, relation in list(document.part.rels.items()):  # those of other sections
        if relation.reltype in _RUNNING and identifier not in kept:
            del document.part.rels[identifier]
    for title_page in properties.findall(qn("w:titlePg")):
        properties.remove(title_page)
