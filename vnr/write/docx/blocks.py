"""Sections, headings, paragraphs, lists, boxes, definition lists, contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.write.docx.definitions import definition_list
from vnr.write.docx.fields import LINK_END, field_end, field_start, link_start
from vnr.write.docx.figures import figure
from vnr.write.docx.inlines import sequence
from vnr.write.docx.line import Line
from vnr.write.docx.styles import HEADING_LEVELS, list_style
from vnr.write.docx.tables import data_table
from vnr.write.docx.writer import TAB, only, segments

if TYPE_CHECKING:
    from lxml.etree import _Element

    from vnr.write.docx.writer import BlockHandler, Place, Writer


# The style of a paragraph by its class, in each frame; any other takes the style of its place.
_PARAGRAPH_STYLES: dict[str, dict[str, str]] = {
    "body": {
        "lead": "Lead",
        "meta": "Meta",
        "refs": "Reference Line",
        "gap": "Gap",
        "box-title": "Box Title",
    },
    "box": {"box-title": "Box Title", "lead": "Box Lead", "meta": "Box Meta", "refs": "Box Meta"},
    "gap": {},
    "cell": {
        "gap": "Table Gap",
        "lead": "Table Lead",
        "meta": "Table Note",
        "refs": "Table Note",
    },
    "cover": {
        "cover-kind": "Cover Kind",
        "cover-title": "Cover Title",
        "cover-subtitle": "Cover Subtitle",
        "cover-meta": "Cover Meta",
        "cover-stamp": "Cover Stamp",
        "cover-notice": "Cover Notice",
        "meta": "Cover Credit",
    },
}
_LIST_FAMILIES = {
    "body": "List",
    "box": "Box List",
    "gap": "List",
    "cell": "Table List",
    "cover": "List",
}


def _section(writer: Writer, element: _Element, place: Place) -> str:
    kind = element.get("class", place.section)
    if element.get("class") == "cover":
        content = writer.blocks(
            element, place.within(element, section=kind, frame="cover", style="Cover Meta")
        )
        writer.new_page = True
        return content
    return writer.blocks(element, place.within(element, section=kind))


def _heading(writer: Writer, element: _Element, place: Place) -> str:
    level = int(str(element.tag)[1])
    number = element.find("number")
    if place.section == "cover":
        style = "Cover Title"
    elif place.section == "contents":
        style = "TOC Heading" + (f" {level}" if level > 1 else "")
    elif number is None and not writer.unnumbered:
        style = f"Heading {level} Unnumbered"
    elif number is None:
        style = f"heading {level}"
    else:
        writer.numbers.heading(number, level - 1)
        annex = "Annex Heading" + (f" {level}" if level > 1 else "")
        style = annex if number.get("kind") == "annex" else f"heading {level}"
    if level == 1:
        flows = style in {"heading 1", "Annex Heading"}  # all others begin a page by their style
        begins = flows and _begins_matter(element)
        writer.new_page = writer.new_page or begins  # after a cover in any case
    return writer.paragraph(style, writer.runs(element, place), place)


def _begins_matter(heading: _Element) -> bool:
    """Whether a chapter or annex is the first of its kind: that begins a page, the next flow on.

    What begins the document begins a page as it is.
    """
    section = heading.getparent()
    before = None if section is None else section.getprevious()
    if section is None or before is None:
        return False
    return before.get("class") != section.get("class")


def _p(writer: Writer, element: _Element, place: Place) -> str:
    place = place.within(element)
    number = element.find("number")
    if number is not None and number.get("kind") == "paragraph":
        own_list = writer.numbers.paragraph(number)
        properties = {} if own_list is None else {"numPr": _in_list(own_list, 0)}
        return writer.paragraph(
            "Numbered Paragraph", writer.runs(element, place), place, properties
        )
    style = _PARAGRAPH_STYLES[place.frame].get(element.get("class", ""), place.style)
    whole = place.frame == "gap" and element.getnext() is not None  # what is asked stays together
    kept = {"keepNext": "<w:keepNext/>"} if whole else {}
    return writer.paragraph(style, writer.runs(element, place), place, kept)


def _list(writer: Writer, element: _Element, place: Place) -> str:
    """A list; each list of steps is a list of its own, so that it begins at 1."""
    family = _LIST_FAMILIES[place.frame]
    kind = "Number" if element.tag == "ol" else "Bullet"
    properties = {}
    if kind == "Number":
        properties["numPr"] = _in_list(writer.numbers.steps(place.depth), place.depth)
    inner = place.within(
        element, depth=place.depth + 1, style=list_style(family, "Continue", place.depth)
    )
    item_style = list_style(family, kind, place.depth)
    return "".join(
        _item(writer, item, inner, item_style, properties) for item in only(element, "li")
    )


def _item(
    writer: Writer, item: _Element, place: Place, style: str, properties: dict[str, str]
) -> str:
    """One item: its first paragraph has the bullet or number, the others stand below it."""
    writer.remember(item)
    parts: list[str] = []
    place = place.within(item)
    for segment in segments(item):
        if isinstance(segment, list):
            runs = writer.line(segment, place).xml()
        elif segment.tag == "p" and not parts:
            writer.remember(segment)
            runs = writer.runs(segment, place)
        else:
            parts.append(writer.block(segment, place))
            continue
        parts.append(
            writer.paragraph(
                place.style if parts else style, runs, place, {} if parts else properties
            )
        )
    return "".join(parts)


def _in_list(number: int, depth: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def _aside(writer: Writer, element: _Element, place: Place) -> str:
    """A box or gap: paragraphs whose styles carry the frame, so that it stays text to type in."""
    if element.get("class") == "gap":
        inner = place.within(element, frame="gap", style="Gap")
    else:
        inner = place.within(element, frame="box", style="Box Text", depth=0)
    return writer.blocks(element, inner) + writer.after_block(element, place)


def _toc(writer: Writer, element: _Element, place: Place) -> str:
    depth = element.get("depth", "2")
    return _entries(writer, element, place, rf'TOC \o "1-{depth}" \h \z \u \n')


def _listing(writer: Writer, element: _Element, place: Place) -> str:
    kind = sequence(str(element.get("kind")))
    return _entries(writer, element, place, rf'TOC \h \z \c "{kind}" \n')


def _entries(writer: Writer, element: _Element, place: Place, instruction: str) -> str:
    """One field over all entries, filled as Word fills it, so that it need not ask to."""
    entries = only(element, "entry")
    place = place.within(element)
    paragraphs = []
    for position, entry in enumerate(entries):
        line = Line()
        if position == 0:
            line.markup(field_start(instruction))
        line.markup(link_start(writer.anchors.name(str(entry.get("to")))))
        marks = writer.marks(place.voice.of(entry))
        if entry.get("number"):
            writer.text(line, str(entry.get("number")), marks)
            line.stop(TAB)
        writer.text(line, str(entry.get("text", "")), marks)
        line.markup(LINK_END)
        if position == len(entries) - 1:
            line.markup(field_end())
        paragraphs.append(writer.paragraph(_entry_style(element, entry), line.xml(), place))
    return "".join(paragraphs)


def _entry_style(element: _Element, entry: _Element) -> str:
    if element.tag == "listing":
        return "table of figures"
    return f"toc {min(int(entry.get('level', '1')), HEADING_LEVELS[-1])}"


BLOCKS: dict[str, BlockHandler] = {
    "section": _section,
    **{f"h{level}": _heading for level in HEADING_LEVELS},
    "p": _p,
    "ul": _list,
    "ol": _list,
    "aside": _aside,
    "dl": definition_list,
    "table": data_table,
    "figure": figure,
    "toc": _toc,
    "listing": _listing,
}
