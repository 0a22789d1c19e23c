"""What the writer may count on: every style and list, whatever reference document it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from vnr.write.docx import lists
from vnr.write.docx.styles import all_styles

if TYPE_CHECKING:
    from docx.document import Document

    from vnr.write.docx.look import Look


def complete(document: Document, look: Look) -> tuple[dict[str, str], lists.Lists]:
    """Add the styles and lists that a reference document lacks.

    Returns the style ids by name in lower case and the lists.
    """
    styles = document.styles.element
    ids = _style_ids(document)
    for style in all_styles(look):
        if style.name.lower() not in ids:
            styles.append(style.element())
            ids[style.name.lower()] = style.id
    return ids, lists.install(document, ids, look)


def _style_ids(document: Document) -> dict[str, str]:
    ids = {}
    for style in document.styles.element.findall(qn("w:style")):
        name = style.find(qn("w:name"))
        if name is not None:
            ids[str(name.get(qn("w:val"))).lower()] = str(style.get(qn("w:styleId")))
    return ids
