"""All styles of a report, made from the look: the contract between writer and reference document.

A ministry may bring its own `reference.docx`: only the names below count, and what it lacks is
taken from here. No text is ever formatted directly where a style can say it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.write.contrast import readable_on
from vnr.write.docx.style import Shape, Style, Type, edge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.write.docx.look import Look

HEADING_LEVELS = (1, 2, 3, 4)
LIST_LEVELS = {
    "List": 3,
    "Box List": 2,
    "Table List": 2,
}  # families of list styles and how deep they go
LIST_STEP = 6.0  # millimetres from one list level to the next
BOX_INSET = 4.0  # millimetres from the edge of a box to its text
EMBLEM_ROOM = 130.0  # millimetres between the emblem's tab on the cover and the right margin
STAMP_ROOM = 90.0  # the same for the mark of a draft
TERM_WIDTH = 38.0  # millimetres that a term takes in a box


def list_style(family: str, kind: str, depth: int) -> str:
    """The name of the style of a list item, as Word names them: "List Bullet", "List Bullet 2"."""
    level = min(depth, LIST_LEVELS[family] - 1)
    return f"{family} {kind}" + (f" {level + 1}" if level else "")


def all_styles(look: Look) -> Iterator[Style]:
    """Every style that the writer uses."""
    yield Style("Normal", Shape(after=0), Type(colour=look.colours["ink"]), based="")
    yield Style("Default Paragraph Font", kind="character", based="")
    yield Style("Normal Table", kind="table", based="", table=_PLAIN_TABLE)
    yield from _body(look)
    yield from _headings(look)
    yield from _contents(look)
    yield from _lists(look)
    yield from _boxes(look)
    yield from _tables(look)
    yield from _charts(look)
    yield from _cover(look)
    yield from _running(look)
    yield from _characters(look)


def _body(look: Look) -> Iterator[Style]:
    muted, small, heading = look.colours["muted"], look.sizes["small"], look.colours["heading"]
    yield Style("Body Text", Shape(after=6, line=_LINE, left=look.gutter))
    hung = Shape(left=look.gutter, hanging=look.gutter, tabs=(("left", look.gutter),))
    yield Style("Numbered Paragraph", hung, based="Body Text")
    lead = Shape(before=6, after=2, keep_next=True)
    yield Style("Lead", lead, Type(bold=True, colour=heading), based="Body Text", next="Body Text")
    yield Style("Meta", type=Type(size=small, colour=muted), based="Body Text")
    yield Style("Reference Line", Shape(after=9), based="Meta", next="Body Text")
    yield Style("Figure", Shape(before=8, after=4, keep_next=True), next="caption")
    caption = Shape(before=8, after=4, keep_lines=True)
    yield Style("caption", caption, Type(size=small, bold=True, colour=heading), next="Body Text")
    yield Style("footnote text", Shape(after=2), Type(size=small))


def _headings(look: Look) -> Iterator[Style]:
    before, after = (32, 20, 14, 10), (12, 6, 4, 3)
    line = edge("top", look.colours["accent"], 20, 8)
    for level in HEADING_LEVELS:
        colour = look.colours["accent" if level == 3 else "heading"]
        shape = Shape(
            before=before[level - 1],
            after=after[level - 1],
            line=1.05,
            keep_next=True,
            keep_lines=True,
            left=look.gutter,
            hanging=look.gutter,
            borders=line if level == 1 else "",
            outline=level - 1,
        )
        face = Type(look.heading_font, look.sizes[f"h{level}"], bold=True, colour=colour)
        yield Style(f"heading {level}", shape, face, next="Body Text")
        flush = Shape(left=0, hanging=0)
        alone = Shape(left=0, hanging=0, new_page=True if level == 1 else None)
        yield Style(
            f"Heading {level} Unnumbered", alone, based=f"heading {level}", next="Body Text"
        )
        annex = "Annex Heading" + (f" {level}" if level > 1 else "")
        yield Style(annex, flush, based=f"heading {level}", next="Body Text")
    for level in HEADING_LEVELS:  # headings of the contents, which do not list themselves
        name = "TOC Heading" + (f" {level}" if level > 1 else "")
        yield Style(name, Shape(outline=9), based=f"Heading {level} Unnumbered", next="Body Text")


def _contents(look: Look) -> Iterator[Style]:
    bold = Type(size=look.sizes["small"], bold=True, colour=look.colours["heading"])
    first = Shape(
        before=4, after=1, line=0.92, left=11, hanging=11, tabs=(("left", 11),), keep_next=True
    )
    yield Style("toc 1", first, bold)
    small = Type(size=look.sizes["small"])
    entry = Shape(after=1, line=0.92, left=11, hanging=11, tabs=(("left", 11),))
    yield Style("toc 2", entry, small)
    yield Style("toc 3", Shape(after=1, left=25, hanging=14, tabs=(("left", 25),)), small)
    yield Style("toc 4", based="toc 3")
    yield Style("table of figures", Shape(after=3, left=20, hanging=20, tabs=(("left", 20),)))


def _lists(look: Look) -> Iterator[Style]:
    bases = {"List": "Body Text", "Box List": "Box Text", "Table List": "Table Text"}
    for family, depth in LIST_LEVELS.items():
        start, step = {
            "List": (look.gutter, LIST_STEP),
            "Box List": (look.gutter + BOX_INSET, 5.0),
            "Table List": (0.0, 4.0),
        }[family]
        for kind in ("Bullet", "Number", "Continue"):
            for level in range(depth):
                left = start + step * (level + 1)
                hanging = 0 if kind == "Continue" else step
                shape = Shape(after=3, left=left, hanging=hanging)
                yield Style(list_style(family, kind, level), shape, based=bases[family])


def _boxes(look: Look) -> Iterator[Style]:
    heading, muted, small = look.colours["heading"], look.colours["muted"], look.sizes["small"]
    soft = look.colours["accent_soft"]
    bar = edge("left", look.colours["accent"], 24, 9)
    room = edge("top", soft, 4, 5) + bar + edge("bottom", soft, 4, 4)  # lines that nobody sees
    inset = look.gutter + BOX_INSET
    frame = Shape(after=4, line=_LINE, left=inset, right=0, borders=room, shade=soft)
    yield Style("Box Text", frame)
    bold = Type(bold=True, colour=heading)
    title = Shape(before=8, after=2, keep_next=True, keep_lines=True)
    yield Style("Box Title", title, bold, based="Box Text", next="Box Text")
    yield Style("Box Lead", Shape(after=2, keep_next=True), bold, based="Box Text", next="Box Text")
    yield Style("Box Meta", type=Type(size=small, colour=muted), based="Box Text")
    left = inset + TERM_WIDTH
    hung = Shape(left=left, hanging=TERM_WIDTH, tabs=(("left", left),))
    yield Style("Box Term", hung, based="Box Text")
    yield Style("Box Definition", Shape(left=left), based="Box Text")
    sides = ("top", "left", "bottom", "right")
    dashes = "".join(edge(side, look.colours["stamp"], 6, 4, "dashed") for side in sides)
    gap = Shape(before=6, after=8, left=look.gutter + 2, right=2, borders=dashes)
    yield Style("Gap", gap, based="Body Text")


def _tables(look: Look) -> Iterator[Style]:
    heading, muted = look.colours["heading"], look.colours["muted"]
    yield Style("Table Text", Shape(after=1, line=1.1), Type(size=look.sizes["small"]))
    bold = Type(bold=True, colour=heading)
    yield Style("Table Heading", Shape(keep_next=True), bold, based="Table Text")
    yield Style("Table Heading Number", Shape(align="right"), based="Table Heading")
    yield Style("Table Row Heading", based="Table Text")
    yield Style("Table Key", type=Type(bold=True), based="Table Text")
    lead = Shape(keep_next=True)
    yield Style("Table Lead", lead, bold, based="Table Text", next="Table Text")
    yield Style("Table Number", Shape(align="right"), based="Table Text")
    yield Style("Table Term", type=Type(bold=True, colour=muted), based="Table Text")
    yield Style("Table Note", type=Type(colour=muted), based="Table Text")
    yield Style(
        "Table Gap", type=Type(italic=True, colour=look.colours["stamp"]), based="Table Text"
    )
    yield Style("After Block", Shape(after=0, exact=8), next="Body Text")
    rule, soft, accent = (look.colours[name] for name in ("rule", "accent_soft", "accent"))
    lines = edge("top", rule, 4, 0) + edge("bottom", rule, 4, 0) + edge("insideH", rule, 4, 0)
    yield Style(
        "Report Table",
        kind="table",
        based="Normal Table",
        table=_table(lines) + first_row(heading, soft),
    )
    bar = edge("left", accent, 24, 0)
    fill = f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{soft}"/></w:tcPr>'
    yield Style("Profile Table", kind="table", based="Normal Table", table=_table(bar) + fill)
    yield Style("Chart Table", kind="table", based="Normal Table", table=_table(""))


def _charts(look: Look) -> Iterator[Style]:
    yield Style("Chart Label", Shape(after=0, keep_next=True), based="Table Text")
    yield Style("Chart Value", Shape(after=0, keep_next=True), based="Table Text")
    heading, muted = look.colours["heading"], look.colours["muted"]
    title = Shape(before=4, after=2)
    yield Style("Chart Title", title, Type(colour=heading), based="Table Text")
    yield Style("Chart Drawing", Shape(after=0), based="Table Text")
    yield Style("Chart Note", Shape(after=6), Type(size=7, colour=muted), based="Table Text")
    for tone, colour in enumerate(look.tones):
        yield Style(f"Chart Bar {tone}", Shape(shade=colour), based="Chart Label")
    yield Style("Matrix Heading", Shape(align="center"), based="Table Heading")
    yield Style("Matrix Cell", Shape(align="center"), Type(size=7.5), based="Table Text")
    for tone, colour in enumerate((look.colours["accent_soft"], *look.tones[1:])):
        words = Type(colour=_hex_on(colour, look.colours["ink"]))
        yield Style(f"Matrix Cell {tone}", Shape(shade=colour), words, based="Matrix Cell")


def _hex_on(shade: str, ink: str) -> str:
    return readable_on(shade, ink).lstrip("#").upper()


def _cover(look: Look) -> Iterator[Style]:
    """Light type; each line brings its own ground, should the field behind the page be missing."""
    field, ink, soft = (look.colours[name] for name in ("cover", "cover_ink", "cover_soft"))
    paper, stamp, font = look.colours["page"], look.colours["stamp"], look.heading_font

    def line(name: str, before: float, after: float, face: Type) -> Style:
        return Style(name, Shape(before=before, after=after, left=0, shade=field), face)

    sides = ("top", "left", "bottom", "right")
    tab = "".join(edge(side, paper, 4, 12) for side in sides)
    emblem = Shape(after=0, left=4, right=EMBLEM_ROOM, borders=tab, shade=paper)
    yield Style("Cover Emblem", emblem)
    yield Style("Cover Picture", Shape(before=0, after=8))
    yield line("Cover Kind", 56, 18, Type(font, 12, bold=True, colour=soft))
    title = Type(font, look.sizes["cover"], bold=True, colour=ink)
    yield line("Cover Title", 0, 18, title)
    yield line("Cover Subtitle", 0, 24, Type(font, 18, colour=ink))
    yield line("Cover Meta", 0, 2, Type(size=11.5, colour=soft))
    yield line("Cover Credit", 0, 14, Type(size=look.sizes["small"], colour=soft))
    box = "".join(edge(side, stamp, 12, 3) for side in sides)
    mark = Shape(before=24, after=6, left=2, right=STAMP_ROOM, borders=box, shade=paper)
    yield Style("Cover Stamp", mark, Type(size=12, bold=True, colour=stamp))
    yield line("Cover Notice", 20, 0, Type(size=9.5, colour=ink))


def _running(look: Look) -> Iterator[Style]:
    width = 166.0
    small = Type(size=look.sizes["small"], colour=look.colours["muted"])
    line = edge("bottom", look.colours["rule"], 4, 4)
    yield Style("header", Shape(after=0, tabs=(("right", width),), borders=line), small)
    yield Style("footer", Shape(after=0, tabs=(("right", width),)), small)
    yield Style("Footer Notice", Shape(after=2), based="footer")


def _characters(look: Look) -> Iterator[Style]:
    def mark(name: str, face: Type, based: str = "Default Paragraph Font") -> Style:
        return Style(name, type=face, based=based, kind="character")

    accent, muted, stamp = (look.colours[name] for name in ("accent", "muted", "stamp"))
    yield mark("Strong", Type(bold=True))
    yield mark("Emphasis", Type(italic=True))
    yield mark("Intense Emphasis", Type(bold=True, italic=True))
    yield mark("Hyperlink", Type(colour=accent, underline=True))
    yield mark("Cross-reference", Type(colour=accent))
    yield mark("footnote reference", Type(raised=True))
    yield mark("Quiet", Type(colour=muted))
    yield mark("Reference Chips", Type(colour=muted))
    yield mark("Value", Type(bold=True))
    yield mark("Stamp", Type(bold=True, colour=stamp))
    tag = Type(size=look.sizes["small"], bold=True, colour=look.colours["heading"])
    yield mark("Status Tag", tag)
    for tone, colour in enumerate(look.tones):
        yield mark(f"Status Tag {tone}", Type(frame=colour), "Status Tag")


def first_row(line: str, fill: str) -> str:
    """What a table style has for the row of headings."""
    return (
        '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr>'
        f"<w:tcBorders>{edge('bottom', line, 8, 0)}</w:tcBorders>"
        f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/><w:vAlign w:val="bottom"/>'
        "</w:tcPr></w:tblStylePr>"
    )


def _table(borders: str) -> str:
    return (
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders>{_MARGINS}</w:tblPr>"
        if borders
        else f"<w:tblPr>{_MARGINS}</w:tblPr>"
    )


_LINE = 1.1  # Noto's own line is generous already
_MARGINS = (
    '<w:tblCellMar><w:top w:w="45" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
    '<w:bottom w:w="30" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
)
_PLAIN_TABLE = (
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
)
