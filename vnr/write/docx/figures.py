"""Figures: pictures with their alternative text, charts as tables of words and shaded bars."""

from __future__ import annotations

import io
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, cast

from docx.oxml import OxmlElement
from docx.shared import Emu, Mm, Twips
from lxml import etree

from vnr.errors import InternalError
from vnr.write.docx.line import Line
from vnr.write.docx.line_charts import line_charts
from vnr.write.docx.tables import (
    CELL_SIDES,
    TableLook,
    caption_paragraph,
    cell_markup,
    row_markup,
    table_markup,
)
from vnr.write.docx.writer import only

if TYPE_CHECKING:
    from docx.oxml.shape import CT_Inline
    from docx.shared import Length
    from lxml.etree import _Element

    from vnr.write.docx.writer import Place, Writer

_LABEL_SHARE, _BAR_SHARE = 0.34, 0.46  # of a chart's width; the words take the rest
_COVER_HEIGHT = 48.0  # millimetres of a picture across the cover
_STYLES = {"cover-emblem": "Cover Emblem", "cover-photo": "Cover Picture"}
_TALLEST = 0.8  # of its page's text that a picture may take, so that its caption fits below it


def figure(writer: Writer, element: _Element, place: Place) -> str:
    """A picture with its caption below it; a chart, which is a table, has it above."""
    place = place.within(element)
    parts = only(element, "img", "chart", "figcaption")
    shown = [part for part in parts if part.tag != "figcaption"]
    captions = [part for part in parts if part.tag == "figcaption"]
    above = any(part.tag == "chart" for part in shown)
    ordered = [*captions, *shown] if above else [*shown, *captions]
    if any(part.get("kind") == "line" for part in shown):
        (caption,) = captions
        above_them = caption_paragraph(writer, caption, place, above=True)
        return above_them + line_charts(writer, shown, place) + writer.after_block(element, place)
    content = ""
    for part in ordered:
        if part.tag == "figcaption":
            content += caption_paragraph(writer, part, place, above=above)
        else:
            content += _PARTS[str(part.tag)](writer, part, place)
    return content + (writer.after_block(element, place) if above else "")


def _img(writer: Writer, element: _Element, place: Place) -> str:
    writer.remember(element)
    source = str(element.get("src"))
    asset = writer.document.assets.get(source)
    if asset is None:
        raise InternalError(f'there is no picture "{source}"')
    share = float(element.get("width") or 100) / 100
    figure = element.getparent()
    kind = "" if figure is None else figure.get("class", "")
    picture = writer.target.part.new_pic_inline(
        io.BytesIO(asset.content), width=Twips(round(place.width * share))
    )
    size = picture.extent
    tallest = Twips(round(writer.text_height * _TALLEST))
    if kind == "cover-photo":
        _cut(picture, Mm(_COVER_HEIGHT))
    elif size.cy > tallest:
        size.cx, size.cy = Emu(round(size.cx * tallest / size.cy)), tallest
        _resize(picture)
    writer.pictures += 1
    for side in ("distT", "distB", "distL", "distR"):
        picture.set(side, "0")
    picture.docPr.set("id", str(writer.pictures))
    picture.docPr.set("name", f"Picture {writer.pictures}")
    picture.docPr.set("descr", str(element.get("alt", "")))
    line = Line()
    drawing = etree.tostring(cast("_Element", picture), encoding="unicode")
    line.sign(f"<w:r><w:drawing>{drawing}</w:drawing></w:r>")
    return writer.paragraph(_STYLES.get(kind, "Figure"), line.xml(), place)


def _cut(picture: CT_Inline, height: Length) -> None:
    """Show the middle of a picture that is taller than `height`."""
    size = picture.extent
    if size.cy <= height:
        return
    each = round((1 - height / size.cy) / 2 * 100_000)
    blip = picture.graphic.graphicData.pic.blipFill.blip
    blip.addnext(OxmlElement("a:srcRect", {"t": str(each), "b": str(each)}))
    size.cy = height
    _resize(picture)


def _resize(picture: CT_Inline) -> None:
    """Give the drawing within the size that is kept free for it."""
    properties = picture.graphic.graphicData.pic.spPr
    properties.cx, properties.cy = picture.extent.cx, picture.extent.cy


def _chart(writer: Writer, element: _Element, place: Place) -> str:
    """A table of label, bar and words; the bar is the shading of a paragraph, cut by its indent.

    So every word stays text, and a bar is mended in Word by dragging its indent.
    """
    if element.get("kind", "bars") != "bars":
        raise InternalError(f"the Word writer knows no chart of {element.get('kind')}")
    writer.remember(element)
    label, bar = (round(place.width * share) for share in (_LABEL_SHARE, _BAR_SHARE))
    widths = (label, bar, place.width - label - bar)
    look = TableLook("Chart Table", widths, title=str(element.get("label", "")), first_column=True)
    bars = only(element, "bar")
    longest = _decimal(element.get("max")) or max(
        (_decimal(each.get("value")) for each in bars), default=Decimal(0)
    )
    rows = "".join(_bar_row(writer, each, place, widths, longest) for each in bars)
    return table_markup(writer, look, rows)


def _bar_row(
    writer: Writer, bar: _Element, place: Place, widths: tuple[int, int, int], longest: Decimal
) -> str:
    writer.remember(bar)
    place = place.within(bar)
    marks = writer.marks(place.voice)
    cells = ""
    for name, style, width in (
        ("label", "Chart Label", widths[0]),
        ("text", "Chart Value", widths[2]),
    ):
        line = Line()
        writer.text(line, str(bar.get(name, "")), marks)
        cells += cell_markup(width, writer.paragraph(style, line.xml(), place))
        if name == "label":
            cells += cell_markup(widths[1], _bar(writer, bar, place, widths[1], longest))
    return row_markup(cells)


def _bar(writer: Writer, bar: _Element, place: Place, width: int, longest: Decimal) -> str:
    room = width - CELL_SIDES
    value = min(max(_decimal(bar.get("value")), Decimal(0)), longest)
    length = round(room * value / longest) if longest else 0
    if not length:
        return writer.paragraph("Chart Label", "", place)
    rest = {"ind": f'<w:ind w:right="{room - length}"/>'}
    return writer.paragraph(f"Chart Bar {bar.get('tone', '0')}", "", place, rest)


def _decimal(text: str | None) -> Decimal:
    """A value of a chart; what is no number has no bar, only its words."""
    try:
        number = Decimal(text or "0")
    except InvalidOperation:
        return Decimal(0)
    return number if number.is_finite() else Decimal(0)


_PARTS = {"img": _img, "chart": _chart}
