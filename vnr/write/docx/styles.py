"""All styles of a report, made from the look: the contract between writer and reference document.

A ministry may bring its own `reference.docx`: only the names below count, and what it lacks is
taken from here. No text is ever formatted directly where a style can say it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.write.docx.style import Shape, Style, Type, edge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.write.docx.look import Look

HEADING_LEVELS = (1, 2, 3, 4)
LIST_LEVELS = {"List": 3, "Box": 2, "Table": 2}  # families of list styles and how deep they go
_STEP = 6.0  # millimetres from one list level to the next
BOX_INSET = 4.0  # millimetres from the margin to the text of a box
TERM_WIDTH = 38.0  # millimetres that a term takes in a box


def list_style(family: str, kind: str, depth: int) -> str:
    """The name of the style of a list item, as Word names them: "List Bullet", "List Bullet 2"."""
    level = min(depth, LIST_LEVELS[family] - 1)
    return f"{family} {kind}" + (f" {level + 1}" if level else "")


def all_styles(look: Look) -> Iterator[Style]:
    """Every style that the writer uses."""
    yield Style("Normal", Shape(after=0), based="")
    yield Style("Default Paragraph Font", kind="character", based="")
    yield Style("Normal Table", kind="table", based="", table=_PLAIN_TABLE)
    yield from _body(look)
    yield from _headings(look)
    yield from _contents(look)
    yield from _lists()
    yield from _boxes(look)
    yield from _tables(look)
    yield from _charts(look)
    yield from _cover(look)
    yield from _running(look)
    yield from _characters(look)


def _body(look: Look) -> Iterator[Style]:
    muted, small = look.colours["muted"], look.sizes["small"]
    yield Style("Body Text", Shape(after=6, line=1.2))
    yield Style("Numbered Paragraph", Shape(tabs=(("left", 10),)), based="Body Text")
    yield Style("Lead", Shape(after=8), Type(size=look.sizes["text"] * 1.15), based="Body Text")
    yield Style("Meta", Shape(after=6), Type(size=small, colour=muted), based="Body Text")
    yield Style("Reference Line", Shape(after=6), Type(size=small), based="Body Text")
    yield Style(
        "Figure",
        Shape(before=6, after=4, keep_next=True),
        next="caption",
    )
    yield Style(
        "caption",
        Shape(before=8, after=4, keep_lines=True),
        Type(size=small, bold=True, colour=look.colours["ink"]),
        next="Body Text",
    )
    yield Style("footnote text", Shape(after=2), Type(size=small))


def _headings(look: Look) -> Iterator[Style]:
    before, after = (0, 18, 12, 10), (12, 6, 4, 3)
    for level in HEADING_LEVELS:
        colour = look.colours["accent" if level <= 2 else "ink"]
        shape = Shape(
            before=before[level - 1],
            after=after[level - 1],
            line=1.05,
            keep_next=True,
            keep_lines=True,
            new_page=True if level == 1 else None,
            outline=level - 1,
        )
        face = Type(look.heading_font, look.sizes[f"h{level}"], bold=True, colour=colour)
        yield Style(f"heading {level}", shape, face, next="Body Text")
        flush = Shape(left=0, hanging=0)
        yield Style(
            f"Heading {level} Unnumbered", flush, based=f"heading {level}", next="Body Text"
        )
        annex = "Annex Heading" + (f" {level}" if level > 1 else "")
        yield Style(annex, flush, based=f"heading {level}", next="Body Text")
    for level in HEADING_LEVELS:  # headings of the contents, which do not list themselves
        name = "TOC Heading" + (f" {level}" if level > 1 else "")
        yield Style(name, Shape(outline=9), based=f"Heading {level} Unnumbered", next="Body Text")


def _contents(look: Look) -> Iterator[Style]:
    bold = Type(bold=True, colour=look.colours["accent"])
    yield Style("toc 1", Shape(before=7, after=2, left=8, hanging=8, tabs=(("left", 8),)), bold)
    yield Style("toc 2", Shape(after=2, left=18, hanging=10, tabs=(("left", 18),)))
    small = Type(size=look.sizes["small"], colour=look.colours["muted"])
    yield Style("toc 3", Shape(after=1, left=31, hanging=13, tabs=(("left", 31),)), small)
    yield Style("toc 4", based="toc 3")
    yield Style("table of figures", Shape(after=3, left=8, hanging=8))


def _lists() -> Iterator[Style]:
    bases = {"List": "Body Text", "Box": "Box Text", "Table": "Table Text"}
    for family, depth in LIST_LEVELS.items():
        start, step = {"List": (0.0, _STEP), "Box": (BOX_INSET, 5.0), "Table": (0.0, 4.0)}[family]
        for kind in ("Bullet", "Number", "Continue"):
            for level in range(depth):
                left = start + step * (level + 1)
                hanging = 0 if kind == "Continue" else step
                shape = Shape(after=3, left=left, hanging=hanging)
                yield Style(list_style(family, kind, level), shape, based=bases[family])


def _boxes(look: Look) -> Iterator[Style]:
    accent, soft = look.colours["accent"], look.colours["accent_soft"]
    bar = edge("left", accent, 24, 9)
    frame = Shape(after=4, line=1.15, left=BOX_INSET, right=2, borders=bar, shade=soft)
    yield Style("Box Text", frame)
    title = Shape(before=8, after=4, keep_next=True)
    yield Style(
        "Box Title", title, Type(bold=True, colour=accent), based="Box Text", next="Box Text"
    )
    small = look.sizes["small"]
    yield Style("Box Meta", type=Type(size=small, colour=look.colours["muted"]), based="Box Text")
    hung = Shape(
        left=BOX_INSET + TERM_WIDTH, hanging=TERM_WIDTH, tabs=(("left", BOX_INSET + TERM_WIDTH),)
    )
    yield Style("Box Term", hung, based="Box Text")
    yield Style("Box Definition", Shape(left=BOX_INSET + TERM_WIDTH), based="Box Text")
    edges = "".join(
        edge(side, look.colours["muted"], 6, 4).replace("single", "dashed")
        for side in ("top", "left", "bottom", "right")
    )
    gap = Shape(before=4, after=8, left=2, right=2, borders=edges)
    yield Style("Gap", gap, Type(italic=True, colour=look.colours["muted"]), based="Body Text")


def _tables(look: Look) -> Iterator[Style]:
    small = Type(size=look.sizes["small"])
    yield Style("Table Text", Shape(after=2, line=1.1), small)
    heading = Type(bold=True, colour=look.colours["accent"])
    yield Style("Table Heading", Shape(keep_next=True), heading, based="Table Text")
    yield Style("Table Heading Number", Shape(align="right"), based="Table Heading")
    yield Style("Table Row Heading", type=Type(bold=True), based="Table Text")
    yield Style("Table Number", Shape(align="right"), based="Table Text")
    muted = look.colours["muted"]
    yield Style("Table Note", type=Type(colour=muted), based="Table Text")
    yield Style("Table Gap", type=Type(italic=True, colour=muted), based="Table Text")
    yield Style("After Block", Shape(after=0, exact=8), next="Body Text")
    rule, accent, soft = (look.colours[name] for name in ("rule", "accent", "accent_soft"))
    lines = edge("top", accent, 8, 0) + edge("bottom", accent, 8, 0) + edge("insideH", rule, 4, 0)
    head = (
        '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>'
        f"{edge('bottom', accent, 8, 0)}</w:tcBorders>"
        f'<w:shd w:val="clear" w:color="auto" w:fill="{soft}"/><w:vAlign w:val="bottom"/>'
        "</w:tcPr></w:tblStylePr>"
    )
    yield Style("Report Table", kind="table", based="Normal Table", table=_table(lines) + head)
    thin = edge("top", rule, 4, 0) + edge("bottom", rule, 4, 0) + edge("insideH", rule, 4, 0)
    yield Style("Profile Table", kind="table", based="Normal Table", table=_table(thin))
    yield Style("Chart Table", kind="table", based="Normal Table", table=_table(""))


def _charts(look: Look) -> Iterator[Style]:
    yield Style("Chart Label", Shape(after=0, keep_next=True), based="Table Text")
    yield Style("Chart Value", Shape(after=0, keep_next=True), based="Table Text")
    for tone, colour in enumerate(look.tones):
        yield Style(f"Chart Bar {tone}", Shape(shade=colour), based="Chart Label")


def _cover(look: Look) -> Iterator[Style]:
    accent, muted = look.colours["accent"], look.colours["muted"]
    kind = Type(look.heading_font, 12, colour=muted, spacing=0.5)
    yield Style("Cover Kind", Shape(before=120, after=12), kind, next="Cover Title")
    rule = edge("bottom", accent, 18, 14)
    title = Type(look.heading_font, 30, bold=True, colour=accent)
    yield Style(
        "Cover Title", Shape(after=20, line=1.05, borders=rule), title, next="Cover Subtitle"
    )
    yield Style("Cover Subtitle", Shape(after=10), Type(look.heading_font, 15), next="Cover Meta")
    yield Style("Cover Meta", Shape(after=4), Type(size=11, colour=muted))
    edges = "".join(edge(side, accent, 12, 6) for side in ("top", "left", "bottom", "right"))
    stamp = Shape(before=36, after=10, left=3, right=3, borders=edges)
    yield Style("Cover Stamp", stamp, Type(size=11, bold=True, colour=accent))
    yield Style(
        "Cover Notice", Shape(before=24, after=6), Type(size=look.sizes["small"], colour=muted)
    )


def _running(look: Look) -> Iterator[Style]:
    width = 160.0
    small = Type(size=look.sizes["small"], colour=look.colours["muted"])
    line = edge("bottom", look.colours["rule"], 4, 4)
    yield Style("header", Shape(after=0, tabs=(("right", width),), borders=line), small)
    yield Style("footer", Shape(after=0, tabs=(("right", width),)), small)
    yield Style("Footer Notice", Shape(after=2), based="footer")


def _characters(look: Look) -> Iterator[Style]:
    def mark(name: str, face: Type, based: str = "Default Paragraph Font") -> Style:
        return Style(name, type=face, based=based, kind="character")

    accent, muted = look.colours["accent"], look.colours["muted"]
    yield mark("Strong", Type(bold=True))
    yield mark("Emphasis", Type(italic=True))
    yield mark("Intense Emphasis", Type(bold=True, italic=True))
    yield mark("Hyperlink", Type(colour=accent, underline=True))
    yield mark("Cross-reference", Type(colour=accent))
    yield mark("footnote reference", Type(raised=True))
    yield mark("Quiet", Type(colour=muted))
    yield mark("Reference Chips", Type(colour=muted))
    yield mark("Value", Type(bold=True))
    yield mark("Stamp", Type(bold=True, colour=accent))
    yield mark("Status Tag", Type(bold=True))
    for tone, (fill, ink) in enumerate(zip(look.tones, look.tone_inks, strict=True)):
        yield mark(f"Status Tag {tone}", Type(colour=ink, shade=fill), "Status Tag")


def _table(borders: str) -> str:
    return (
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders>{_MARGINS}</w:tblPr>"
        if borders
        else f"<w:tblPr>{_MARGINS}</w:tblPr>"
    )


_MARGINS = (
    '<w:tblCellMar><w:top w:w="45" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
    '<w:bottom w:w="30" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
)
_PLAIN_TABLE = (
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
)
