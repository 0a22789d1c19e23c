"""The Word writer: a `Document` as a .docx that behaves as if a careful person had typed it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
from docx.oxml.ns import qn

from vnr.write.docx.blocks import BLOCKS
from vnr.write.docx.contract import complete
from vnr.write.docx.fields import Anchors
from vnr.write.docx.inlines import INLINES
from vnr.write.docx.lists import unnumber
from vnr.write.docx.look import Look
from vnr.write.docx.notes import Notes
from vnr.write.docx.numbers import Numbers
from vnr.write.docx.oxml import element
from vnr.write.docx.package import drop_leftovers, fixed_package, set_language, set_properties
from vnr.write.docx.page import Page, set_running_text
from vnr.write.docx.writer import Place, Writer

if TYPE_CHECKING:
    from vnr.model.document import Document
    from vnr.model.theme import Theme


def write_docx(document: Document, theme: Theme) -> bytes:
    """The document as a Word file in the styles of the theme's reference document.

    Raises `InternalError` where the tree holds what the writer does not know, or a number that
    Word would count differently.
    """
    target = docx.Document(io.BytesIO(theme.reference_docx))
    drop_leftovers(target)
    look = Look.of(theme.tokens)
    styles, lists = complete(target, look)
    page = Page.of(target, document.meta.page_size)
    writer = Writer(
        document=document,
        target=target,
        styles=styles,
        numbers=Numbers(lists.part, lists.ids),
        anchors=Anchors(document.root),
        notes=Notes.of(target),
        block_handlers=BLOCKS,
        inline_handlers=INLINES,
        text_height=page.text_height,
        look=look,
    )
    if writer.unnumbered:
        unnumber(target, styles, lists.part)
    _write_body(writer, page)
    set_running_text(writer, page)
    set_language(target, writer.home)
    set_properties(target, document.meta)
    return fixed_package(target)


def _write_body(writer: Writer, page: Page) -> None:
    """Fill the body, leaving of the reference document only its page."""
    place = Place(page.text_width, writer.home)
    xml = writer.blocks(writer.document.root, place)
    if writer.bookmarks or not xml:  # an id on something empty at the very end
        xml += writer.paragraph("Body Text", "", place)
    body = writer.target.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
    for position, child in enumerate(
        list(element("body", xml, prefixes=("w", "r", "wp", "a", "pic")))
    ):
        body.insert(position, child)
