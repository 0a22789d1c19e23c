"""Small helpers for WordprocessingML: escaping, units, parsing, the order of children."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast
from xml.sax.saxutils import escape

from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from lxml import etree

from vnr.errors import InternalError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

EMU_PER_TWIP = 635


def words(value: str) -> str:
    """A text as character data."""
    return escape(value)


def quoted(value: str) -> str:
    """A text as the inside of an attribute in double quotes; white space becomes one space."""
    return escape(" ".join(value.split()), {'"': "&quot;"})


def twips(millimetres: float) -> int:
    """Millimetres in Word's unit, the twentieth of a point."""
    return round(millimetres * 1440 / 25.4)


def element(
    name: str, content: str = "", *, prefixes: Sequence[str] = ("w",), **attributes: str
) -> _Element:
    """The element `w:name` holding `content`, as python-docx makes them from a file.

    `prefixes` are those of the markup inside. Characters that XML forbids end here, so that no
    file leaves that Word would refuse.
    """
    given = "".join(f' w:{key}="{quoted(value)}"' for key, value in attributes.items())
    try:
        found = parse_xml(f"<w:{name} {nsdecls(*prefixes)}{given}>{content}</w:{name}>")
    except etree.XMLSyntaxError as error:
        raise InternalError(f"the Word file would not be well-formed: {error}") from error
    return cast("_Element", found)


def insert(parent: _Element, child: _Element, followers: Sequence[str]) -> None:
    """Put `child` into `parent` before the first of `followers` (the schema fixes the order).

    An element of the same name is replaced.
    """
    for old in parent.findall(str(child.tag)):
        parent.remove(old)
    later = {qn(f"w:{name}") for name in followers}
    for position, sibling in enumerate(parent):
        if sibling.tag in later:
            parent.insert(position, child)
            return
    parent.append(child)
