"""The Word reference document of a theme, made from its tokens (`./run reference-docx`)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import docx
from docx.oxml.ns import qn

from vnr.write.docx.contract import complete
from vnr.write.docx.field import add_field
from vnr.write.docx.look import COMPLEX_FONT, EAST_ASIAN_FONT, PAGE_SIZES, Look
from vnr.write.docx.oxml import element, insert, quoted, twips
from vnr.write.docx.package import drop_leftovers, fixed_package

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document

_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
# Mode 15 is Word 2013 and later: without it Word says "compatibility mode" in its title bar.
_SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
)


def make_reference(tokens: Mapping[str, Any], page_size: str = "A4") -> bytes:
    """The reference document of a theme: every style made from its tokens, the page set up."""
    look = Look.of(tokens)
    document = docx.Document()
    drop_leftovers(document, lists=True)
    _replace_content(document.settings.element, _SETTINGS)
    styles = document.styles.element
    for old in styles.findall(qn("w:style")):
        styles.remove(old)
    _set_defaults(document, look)
    complete(document, look)
    _set_page(document, look, page_size)
    add_field(document.sections[0], look.colours["cover"], look.colours["cover_line"])
    properties = document.core_properties
    properties.title, properties.author, properties.comments = "Reference document", "", ""
    properties.created = properties.modified = _EPOCH
    return fixed_package(document)


def _set_defaults(document: Document, look: Look) -> None:
    font, half_points = quoted(look.text_font), round(look.sizes["text"] * 2)
    fonts = (
        f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" '
        f'w:eastAsia="{EAST_ASIAN_FONT}" w:cs="{COMPLEX_FONT}"/>'
    )
    face = f'{fonts}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
    content = (
        f"<w:rPrDefault><w:rPr>{face}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr/></w:pPrDefault>"
    )
    insert(document.styles.element, element("docDefaults", content), ("latentStyles", "style"))


def _set_page(document: Document, look: Look, page_size: str) -> None:
    width, height = (twips(side) for side in PAGE_SIZES[page_size])
    edges = " ".join(f'w:{side}="{margin}"' for side, margin in look.margins.items())
    page = f'<w:pgSz w:w="{width}" w:h="{height}"/>'
    margins = f'<w:pgMar {edges} w:header="{twips(12)}" w:footer="{twips(11)}" w:gutter="0"/>'
    _replace_content(document.sections[0]._sectPr, page + margins)


def _replace_content(parent: Any, content: str) -> None:
    for child in list(parent):
        parent.remove(child)
    parent.extend(list(element("content", content)))
