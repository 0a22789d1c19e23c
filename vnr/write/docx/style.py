"""`Style`: one style of Word as a value, and its markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from vnr.write.docx.oxml import element, quoted, twips

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True)
class Shape:
    """How a paragraph is set; None or "" leaves it to the style it is based on.

    Spaces are in points, indents and tabs in millimetres, `line` is a multiple of the line.
    """

    before: float | None = None
    after: float | None = None
    line: float | None = None
    exact: float | None = None
    left: float | None = None
    right: float | None = None
    hanging: float | None = None
    tabs: tuple[tuple[Literal["left", "right"], float], ...] = ()
    keep_next: bool | None = None
    keep_lines: bool | None = None
    new_page: bool | None = None
    borders: str = ""
    shade: str = ""
    align: str = ""
    outline: int | None = None

    def xml(self) -> str:
        """The inside of `w:pPr`, in the schema's order (without numbering, which links itself)."""
        return "".join(
            (
                _switch("keepNext", self.keep_next),
                _switch("keepLines", self.keep_lines),
                _switch("pageBreakBefore", self.new_page),
                f"<w:pBdr>{self.borders}</w:pBdr>" if self.borders else "",
                _shade(self.shade),
                self._tabs(),
                self._spacing(),
                self._indent(),
                f'<w:jc w:val="{self.align}"/>' if self.align else "",
                "" if self.outline is None else f'<w:outlineLvl w:val="{self.outline}"/>',
            )
        )

    def _tabs(self) -> str:
        stops = "".join(f'<w:tab w:val="{kind}" w:pos="{twips(at)}"/>' for kind, at in self.tabs)
        return f"<w:tabs>{stops}</w:tabs>" if stops else ""

    def _spacing(self) -> str:
        given = ""
        if self.before is not None:
            given += f' w:before="{round(self.before * 20)}"'
        if self.after is not None:
            given += f' w:after="{round(self.after * 20)}"'
        if self.exact is not None:
            given += f' w:line="{round(self.exact * 20)}" w:lineRule="exact"'
        elif self.line is not None:
            given += f' w:line="{round(self.line * 240)}" w:lineRule="auto"'
        return f"<w:spacing{given}/>" if given else ""

    def _indent(self) -> str:
        sides = (("left", self.left), ("right", self.right), ("hanging", self.hanging))
        given = "".join(f' w:{side}="{twips(mm)}"' for side, mm in sides if mm is not None)
        return f"<w:ind{given}/>" if given else ""


@dataclass(frozen=True)
class Type:
    """How characters are set. Sizes are in points and set for all scripts alike."""

    font: str = ""
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    colour: str = ""
    frame: str = ""
    underline: bool = False
    raised: bool = False

    def xml(self) -> str:
        """The inside of `w:rPr`, in the schema's order."""
        half_points = None if self.size is None else round(self.size * 2)
        return "".join(
            (
                f'<w:rFonts w:ascii="{quoted(self.font)}" w:hAnsi="{quoted(self.font)}"/>'
                if self.font
                else "",
                _switch("b", self.bold) + _switch("bCs", self.bold),
                _switch("i", self.italic) + _switch("iCs", self.italic),
                f'<w:color w:val="{self.colour}"/>' if self.colour else "",
                ""
                if half_points is None
                else f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>',
                '<w:u w:val="single"/>' if self.underline else "",
                _frame(self.frame),
                '<w:vertAlign w:val="superscript"/>' if self.raised else "",
            )
        )


@dataclass(frozen=True)
class Style:
    """A style by its English name (Word translates the built-in ones by itself).

    `table` is the markup that follows the character settings of a table style.
    """

    name: str
    shape: Shape = Shape()
    type: Type = Type()
    based: str = "Normal"
    next: str = ""
    kind: Literal["paragraph", "character", "table"] = "paragraph"
    table: str = ""

    @property
    def id(self) -> str:
        """The identifier that paragraphs and runs refer to."""
        return style_id(self.name)

    def element(self) -> _Element:
        """The `w:style` element."""
        default = {"default": "1"} if self.name in _DEFAULTS else {}
        custom = {} if self.name in BUILT_IN else {"customStyle": "1"}
        shape, look = self.shape.xml(), self.type.xml()
        content = "".join(
            (
                f'<w:name w:val="{self.name}"/>',
                f'<w:basedOn w:val="{style_id(self.based)}"/>' if self.based else "",
                f'<w:next w:val="{style_id(self.next)}"/>' if self.next else "",
                '<w:uiPriority w:val="1"/><w:qFormat/>' if self.name in _OFFERED else "",
                f"<w:pPr>{shape}</w:pPr>" if shape else "",
                f"<w:rPr>{look}</w:rPr>" if look else "",
                self.table,
            )
        )
        return element("style", content, type=self.kind, styleId=self.id, **default, **custom)


def style_id(name: str) -> str:
    """The identifier of a style that we define: its name without spaces, words capitalised."""
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def edge(side: str, colour: str, eighths: int = 4, space: int = 1, kind: str = "single") -> str:
    """A border line of a paragraph, table or cell: `eighths` of a point thick."""
    return f'<w:{side} w:val="{kind}" w:sz="{eighths}" w:space="{space}" w:color="{colour}"/>'


def _switch(name: str, value: bool | None) -> str:
    if value is None:
        return ""
    return f"<w:{name}/>" if value else f'<w:{name} w:val="0"/>'


def _frame(colour: str) -> str:
    return edge("bdr", colour, 6, 1) if colour else ""


def _shade(colour: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>' if colour else ""


_DEFAULTS = frozenset({"Normal", "Default Paragraph Font", "Normal Table"})

# What Word's gallery offers first: the styles that somebody who edits a report types in.
_OFFERED = frozenset(
    {
        *(f"heading {level}" for level in range(1, 5)),
        *(f"Heading {level} Unnumbered" for level in range(1, 5)),
        *("Normal", "Annex Heading", "Body Text", "Numbered Paragraph", "Lead", "Meta"),
        *("List Bullet", "List Bullet 2", "List Number", "List Number 2", "caption"),
        *(
            "Box Title",
            "Box Text",
            "Box List Bullet",
            "Table Text",
            "Table Heading",
            "Table Number",
        ),
        *("Strong", "Emphasis", "Status Tag"),
    }
)

# The names that Word itself knows (and shows translated); all others are our own.
BUILT_IN = _DEFAULTS | frozenset(
    {
        *(f"heading {level}" for level in range(1, 5)),
        *(f"toc {level}" for level in range(1, 5)),
        *(f"List {kind}" for kind in ("Bullet", "Number", "Continue")),
        *(f"List {kind} {level}" for kind in ("Bullet", "Number", "Continue") for level in (2, 3)),
        "Body Text",
        "TOC Heading",
        "table of figures",
        "caption",
        "footnote text",
        "footnote reference",
        "header",
        "footer",
        "Title",
        "Subtitle",
        "Strong",
        "Emphasis",
        "Intense Emphasis",
        "Hyperlink",
    }
)
