"""What the writer may count on: every style and list, whatever reference document it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from vnr.write.docx import lists
from vnr.write.docx.styles import all_styles

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document
    from lxml.etree import _Element

    from vnr.write.docx.look import Look
    from vnr.write.docx.style import Style


def complete(document: Document, look: Look) -> tuple[dict[str, str], lists.Lists]:
    """Add the styles and lists that a reference document lacks.

    Returns the style ids by name in lower case and the lists.
    """
    ids = _style_ids(document)
    added = [style for style in all_styles(look) if style.name.lower() not in ids]
    for style in added:
        ids[style.name.lower()] = _free_id(style.id, ids)
    for style in added:
        document.styles.element.append(_under_ids(style, ids))
    return ids, lists.install(document, ids, look)


def _free_id(wanted: str, ids: Mapping[str, str]) -> str:
    """An id that no style has, for a reference document may use ours for a style of its own."""
    taken = {identifier.lower() for identifier in ids.values()}
    while wanted.lower() in taken:
        wanted += "-vnr"
    return wanted


def _under_ids(style: Style, ids: Mapping[str, str]) -> _Element:
    """A style of ours, referring to others by the ids that the reference document has."""
    made = style.element()
    made.set(qn("w:styleId"), ids[style.name.lower()])
    for tag, name in (("w:basedOn", style.based), ("w:next", style.next)):
        reference = made.find(qn(tag))
        if reference is not None:
            reference.set(qn("w:val"), ids[name.lower()])
    return made


def _style_ids(document: Document) -> dict[str, str]:
    ids = {}
    for style in document.styles.element.findall(qn("w:style")):
        name = style.find(qn("w:name"))
        if name is not None:
            ids[str(name.get(qn("w:val"))).lower()] = str(style.get(qn("w:styleId")))
    return ids
