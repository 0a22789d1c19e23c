"""`Writer`: what the handlers of all elements share while one document is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from vnr.errors import InternalError
from vnr.model.vocabulary import HEADINGS, INLINE
from vnr.write.docx.fields import field_end, field_start
from vnr.write.docx.line import Line
from vnr.write.docx.marks import Marks, Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    import docx.document
    from lxml.etree import _Element

    from vnr.model.document import Document
    from vnr.write.docx.fields import Anchors
    from vnr.write.docx.look import Look
    from vnr.write.docx.notes import Notes
    from vnr.write.docx.numbers import Numbers

    Segment = list[str | _Element] | _Element

TAB, BREAK = "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>"
# What may stand before a property in w:pPr; the schema fixes the order.
_PROPERTIES = ("keepNext", "pageBreakBefore", "numPr", "bidi", "ind")


@dataclass(frozen=True)
class Place:
    """Where a block stands: the width it may take (in twips) and how its text is set.

    `style` is the style of plain text there, `frame` what it stands in; `section` is the class
    of the section, `depth` counts the lists around.
    """

    width: int
    voice: Voice
    style: str = "Body Text"
    frame: Literal["body", "box", "gap", "cell", "cover"] = "body"
    section: str = ""
    depth: int = 0

    def within(self, element: _Element, **changes: object) -> Place:
        """The place inside `element`."""
        return replace(self, voice=self.voice.of(element), **changes)  # type: ignore[arg-type]


@dataclass
class Writer:
    """One document on its way into Word.

    `styles` are the style ids by name in lower case; `look` is the theme's;
    `bookmarks` those that the next paragraph takes up; `new_page` says that it must begin a page.
    """

    document: Document
    target: docx.document.Document
    styles: Mapping[str, str]
    numbers: Numbers
    anchors: Anchors
    notes: Notes
    block_handlers: Mapping[str, BlockHandler]
    inline_handlers: Mapping[str, InlineHandler]
    text_height: int
    look: Look
    new_page: bool = False
    pictures: int = 0
    bookmarks: list[str] = field(default_factory=list)

    def style(self, name: str) -> str:
        """The id of a style."""
        try:
            return self.styles[name.lower()]
        except KeyError:
            raise InternalError(f'there is no style "{name}"') from None

    # -- blocks ---------------------------------------------------------------------

    def blocks(self, elements: Iterator[_Element] | _Element, place: Place) -> str:
        """The markup of blocks, one after another."""
        return "".join(self.block(element, place) for element in elements)

    def block(self, element: _Element, place: Place) -> str:
        """The markup of one block, by its handler."""
        handler = self.block_handlers.get(str(element.tag))
        if handler is None:
            raise InternalError(f"the Word writer knows no block <{element.tag!s}>")
        self.remember(element)
        return handler(self, element, place)

    def flow(self, holder: _Element, place: Place) -> str:
        """Mixed content: its texts as paragraphs in the style of the place, its blocks as such."""
        self.remember(holder)
        place = place.within(holder)
        return "".join(self.segment(segment, place) for segment in segments(holder))

    def segment(self, segment: Segment, place: Place) -> str:
        """A stretch of text or a block."""
        if isinstance(segment, list):
            return self.paragraph(place.style, self.line(segment, place).xml(), place)
        return self.block(segment, place)

    def paragraph(
        self, style: str, runs: str, place: Place, properties: Mapping[str, str] | None = None
    ) -> str:
        """A paragraph in a style; `properties` are the few that no style can hold, by name."""
        given = dict(properties or {})
        if place.voice.rtl != self.home.rtl:
            given["bidi"] = f'<w:bidi w:val="{int(place.voice.rtl)}"/>'
        if self.new_page:
            given["pageBreakBefore"] = "<w:pageBreakBefore/>"
            self.new_page = False
        direct = "".join(given[name] for name in _PROPERTIES if name in given)
        for name in self.bookmarks:
            runs = self.anchors.mark(name, runs)
        self.bookmarks.clear()
        return f'<w:p><w:pPr><w:pStyle w:val="{self.style(style)}"/>{direct}</w:pPr>{runs}</w:p>'

    def after_block(self, element: _Element, place: Place) -> str:
        """The small space below a table or box.

        It also keeps two of them apart, which Word would otherwise join. Before a heading there
        is none: the heading has its own, and an empty line must not begin a page.
        """
        if place.frame != "cell" and _followed_by_heading(element):
            return ""
        return self.paragraph("After Block", "", place)

    def remember(self, element: _Element) -> None:
        """Let the next paragraph carry the bookmark of `element`, if it has an id."""
        identifier = element.get("id")
        if identifier is not None:
            self.bookmarks.append(self.anchors.name(identifier))

    # -- inlines --------------------------------------------------------------------

    @property
    def unnumbered(self) -> bool:
        """Whether nothing in the document has a number: its headings are Word's own, bare."""
        return self.document.root.get("numbered") == "no"

    @property
    def home(self) -> Voice:
        """The language and direction of the document."""
        return Voice(self.document.meta.language, self.document.meta.direction == "rtl")

    def marks(self, voice: Voice, *, noted: bool = False) -> Marks:
        """The marks of plain text."""
        return Marks(voice, self.home.language, noted=noted)

    def line(self, nodes: list[str | _Element], place: Place) -> Line:
        """The text and inline elements `nodes` as the inside of a paragraph."""
        line = Line()
        self.fill(line, nodes, self.marks(place.voice))
        return line

    def runs(self, element: _Element, place: Place) -> str:
        """The whole content of `element` as the inside of a paragraph."""
        return self.line(nodes(element), place.within(element)).xml()

    def fill(self, line: Line, nodes: list[str | _Element], marks: Marks) -> None:
        """Add text and inline elements to a line."""
        for node in nodes:
            if isinstance(node, str):
                self.text(line, node, marks)
                continue
            handler = self.inline_handlers.get(str(node.tag))
            if handler is None:
                raise InternalError(f"the Word writer knows no <{node.tag!s}> within text")
            if node.get("id") is not None:
                line.markup(self.anchors.mark(self.anchors.name(str(node.get("id")))))
            handler(self, line, node, marks)

    def field(self, line: Line, instruction: str, shown: str, marks: Marks) -> None:
        """Add a field with what it shows, filled as Word fills it."""
        name = marks.named_style()
        properties = marks.properties(self.style(name) if name else "", rtl=marks.voice.rtl)
        line.markup(field_start(instruction, properties))
        self.text(line, shown, marks)
        line.markup(field_end(properties))

    def text(self, line: Line, text: str, marks: Marks) -> None:
        """Add characters to a line."""
        name = marks.named_style()
        style = self.style(name) if name else ""
        for stretch, rtl in marks.stretches(text.replace(" ", "\u00a0") if marks.nowrap else text):
            line.text(marks.properties(style, rtl=rtl), stretch)


BlockHandler = Callable[[Writer, "_Element", Place], str]
InlineHandler = Callable[[Writer, Line, "_Element", Marks], None]


def nodes(element: _Element) -> list[str | _Element]:
    """What stands in `element`, in order: texts and elements."""
    found: list[str | _Element] = [element.text] if element.text else []
    for child in element:
        found.append(child)
        if child.tail:
            found.append(child.tail)
    return found


def segments(element: _Element) -> Iterator[Segment]:
    """Mixed content in order: stretches of text (as lists of nodes) and blocks."""
    stretch: list[str | _Element] = []
    for node in nodes(element):
        if isinstance(node, str) or node.tag in INLINE:
            stretch.append(node)
            continue
        if _says_something(stretch):
            yield stretch
        stretch = []
        yield node
    if _says_something(stretch):
        yield stretch


def only(element: _Element, *names: str) -> list[_Element]:
    """The children of `element`, each of which must be one of `names`."""
    children = list(element)
    for child in children:
        if child.tag not in names:
            raise InternalError(f"the Word writer knows no <{child.tag!s}> in <{element.tag!s}>")
    return children


def _followed_by_heading(element: _Element) -> bool:
    at: _Element | None = element
    while at is not None and at.getnext() is None:
        at = at.getparent()
    following = None if at is None else at.getnext()
    while following is not None and following.tag == "section" and len(following):
        following = following[0]
    return following is not None and following.tag in HEADINGS


def _says_something(stretch: list[str | _Element]) -> bool:
    return any(not isinstance(node, str) or node.strip() for node in stretch)
