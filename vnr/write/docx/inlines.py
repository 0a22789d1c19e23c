"""What stands within a line: marks, links, references, notes, numbers of captions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE

from vnr.errors import InternalError
from vnr.model.vocabulary import HEADINGS
from vnr.write.docx.fields import LINK_END, link_start
from vnr.write.docx.line import Line
from vnr.write.docx.numbers import field_text
from vnr.write.docx.writer import BREAK, nodes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from vnr.write.docx.marks import Marks
    from vnr.write.docx.writer import InlineHandler, Writer

_SPAN_STYLES = {"refs": "Reference Chips", "quiet": "Quiet", "value": "Value"}
_SEQUENCES = {"table": "Table", "figure": "Figure", "box": "Box"}
_SCHEMES = ("http://", "https://", "mailto:")
_IN_LISTS = frozenset({"section", "annex", "paragraph"})
_NUMBERED = frozenset({*HEADINGS, "p"})


def sequence(kind: str) -> str:
    """The name of the SEQ field that counts captions of a kind; the lists of them ask for it."""
    return _SEQUENCES[kind]


def _strong(writer: Writer, line: Line, element: _Element, marks: Marks) -> None:
    writer.fill(line, nodes(element), marks.within(element, strong=True))


def _em(writer: Writer, line: Line, element: _Element, marks: Marks) -> None:
    writer.fill(line, nodes(element), marks.within(element, em=True))


def _br(_writer: Writer, line: Line, _element: _Element, _marks: Marks) -> None:
    line.stop(BREAK)


def _span(writer: Writer, line: Line, element: _Element, marks: Marks) -> None:
    name = element.get("class", "")
    if name == "nowrap":
        inside = marks.within(element, nowrap=True)
    else:
        inside = marks.within(element, style=_SPAN_STYLES.get(name, marks.style))
    writer.fill(line, nodes(element), inside)


def _tag(writer: Writer, line: Line, element: _Element, marks: Marks) -> None:
    tone = element.get("tone")
    style = "Status Tag" if tone is None else f"Status Tag {tone}"
    writer.fill(line, nodes(element), marks.within(element, style=style, nowrap=True))


def _a(writer: Writer, line: Line, element: _Element, marks: Marks) -> None:
    href = str(element.get("href", ""))
    inside = marks.within(element, linked=True)
    if href.startswith("#"):
        start = link_start(writer.anchors.name(href[1:]))
    elif href.lower().startswith(_SCHEMES):
        start = f'<w:hyperlink r:id="{_relation(writer, href, marks)}" w:history="1">'
    else:
        raise InternalError(f'a link may not lead to "{href}"')
    style = "Cross-reference" if href.startswith("#") else "Hyperlink"
    if marks.linked:  # a link holds no other link
        writer.fill(line, nodes(element), inside)
        return
    line.markup(start)
    writer.fill(
        line, nodes(element), marks.within(element, linked=True, style=marks.style or style)
    )
    line.markup(LINK_END)


def _relation(writer: Writer, href: str, marks: Marks) -> str:
    part = writer.notes.part if marks.noted else writer.target.part
    return part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)


def _ref(writer: Writer, line: Line, element: _Element, marks: Marks) -> None:
    target = str(element.get("to"))
    before, field, shown, after = _reference_field(writer, element)
    linked = not marks.linked
    marks = marks.within(element, linked=True, style=marks.style or "Cross-reference")
    if linked:
        line.markup(link_start(writer.anchors.name(target)))
    writer.text(line, before, marks)
    if field:
        writer.field(line, field, shown, marks)
    writer.text(line, after, marks)
    if linked:
        line.markup(LINK_END)


def _reference_field(writer: Writer, element: _Element) -> tuple[str, str, str, str]:
    """The words before the field, the field, what it shows, the words after it.

    The field takes as much of the printed text as Word itself would show when it updates it, so
    that updating changes nothing: the bare number of a table, "Annex I" of an annex. Where Word
    would show something else there is no field, only the link.
    """
    target = str(element.get("to"))
    before, value, after = (str(element.get(name, "")) for name in ("before", "value", "after"))
    number = writer.anchors.number(target)
    if number is None:
        return before + value + after, "", "", ""
    if number.get("kind") in _IN_LISTS:
        shown, field = field_text(number), rf"REF {writer.anchors.name(target)} \r \h"
    else:
        shown, field = str(number.get("value")), rf"REF {writer.anchors.number_name(number)} \h"
    if shown == value:
        return before, field, value, after
    if shown.casefold() == (before + value).casefold():  # "annex I" in a text, "Annex I" above it
        return "", field, before + value, after
    return before + value + after, "", "", ""


def _note(writer: Writer, line: Line, element: _Element, marks: Marks) -> None:
    mark = f'<w:r><w:rPr><w:rStyle w:val="{writer.style("footnote reference")}"/></w:rPr>'
    body = Line()
    body.sign(f"{mark}<w:footnoteRef/></w:r>")
    plain = writer.marks(marks.voice.of(element), noted=True)
    writer.fill(body, [" ", *nodes(element)], plain)
    style = f'<w:pPr><w:pStyle w:val="{writer.style("footnote text")}"/></w:pPr>'
    number = writer.notes.add(f"<w:p>{style}{body.xml()}</w:p>")
    if element.get("value") != str(number):
        raise InternalError(f"note {element.get('value')} would be note {number} in Word")
    line.sign(f'{mark}<w:footnoteReference w:id="{number}"/></w:r>')


def _number(writer: Writer, line: Line, element: _Element, marks: Marks) -> None:
    """The number of a caption; headings and numbered paragraphs get theirs from their style."""
    kind, value = str(element.get("kind")), str(element.get("value", ""))
    parent = element.getparent()
    if kind in _IN_LISTS and parent is not None and parent.tag in _NUMBERED:
        return
    writer.text(line, str(element.get("before", "")), marks)
    switches = writer.numbers.caption(kind, value) if kind in _SEQUENCES else None
    name = writer.anchors.number_name(element)
    start, _, end = writer.anchors.mark(name, "|").partition("|") if name else ("", "", "")
    line.markup(start)
    if switches is None:
        writer.text(line, value, marks)
    else:
        writer.field(line, rf"SEQ {sequence(kind)} \* ARABIC{switches}", value, marks)
    line.markup(end)
    writer.text(line, str(element.get("after", "")), marks)


INLINES: Mapping[str, InlineHandler] = {
    "a": _a,
    "br": _br,
    "em": _em,
    "note": _note,
    "number": _number,
    "ref": _ref,
    "span": _span,
    "strong": _strong,
    "tag": _tag,
}
