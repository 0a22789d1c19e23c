"""Definition lists: a profile as a table of two columns, or as lines with a tab within a box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.write.docx.line import Line
from vnr.write.docx.tables import CELL_SIDES, TableLook, cell_markup, row_markup, table_markup
from vnr.write.docx.writer import BREAK, TAB, nodes, only, segments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from vnr.write.docx.writer import Place, Segment, Writer

_KEPT_WHOLE = 12  # rows of a profile that stay on one page; longer lists may break
_TERM_SHARE = 0.28  # of a profile's width


def definition_list(writer: Writer, element: _Element, place: Place) -> str:
    """Terms and what they say.

    In the text a table keeps long terms in their column and is easy to add a row to. A box is
    made of paragraphs, which a table would tear apart: there the term stands before a tab.
    """
    place = place.within(element)
    if place.frame in ("box", "gap"):
        return "".join(_lines(writer, element, place))
    width = round(place.width * _TERM_SHARE)
    look = TableLook("Profile Table", (width, place.width - width), first_column=True)
    rows = "".join(_rows(writer, element, place, look))
    return table_markup(writer, look, rows) + writer.after_block(element, place)


def _rows(writer: Writer, element: _Element, place: Place, look: TableLook) -> Iterator[str]:
    pairs = _pairs(element)
    for position, (terms, definitions) in enumerate(pairs, 1):
        left, right = (
            place.within(element, width=width - CELL_SIDES, frame="cell", style=style, depth=0)
            for width, style in zip(look.widths, ("Table Term", "Table Text"), strict=True)
        )
        kept = len(pairs) <= _KEPT_WHOLE and position < len(pairs)
        properties = {"keepNext": "<w:keepNext/>"} if kept else {}
        term = writer.paragraph(left.style, _terms(writer, terms, left), left, properties)
        said = "".join(writer.flow(part, right) for part in definitions)
        yield row_markup(
            cell_markup(look.widths[0], term)
            + cell_markup(look.widths[1], said or writer.paragraph(right.style, "", right))
        )


def _terms(writer: Writer, terms: list[_Element], place: Place) -> str:
    line = Line()
    for term in terms:
        writer.remember(term)
        if line.visible:
            line.stop(BREAK)
        writer.fill(line, nodes(term), writer.marks(place.voice.of(term)))
    return line.xml()


def _lines(writer: Writer, element: _Element, place: Place) -> Iterator[str]:
    for terms, definitions in _pairs(element):
        line = Line()
        for term in terms:
            writer.remember(term)
            writer.fill(
                line, nodes(term), writer.marks(place.voice.of(term)).within(term, strong=True)
            )
        line.stop(TAB)
        inner = place.within(element, style="Box Definition")
        waiting = [(part, segment) for part in definitions for segment in segments(part)]
        if waiting and _is_text(waiting[0][1]):
            part, segment = waiting.pop(0)
            writer.remember(part)
            text = segment if isinstance(segment, list) else nodes(segment)
            writer.fill(line, text, writer.marks(place.voice.of(part)))
        yield writer.paragraph("Box Term", line.xml(), place)
        for part, segment in waiting:
            yield writer.segment(segment, inner.within(part))


def _is_text(segment: Segment) -> bool:
    return isinstance(segment, list) or segment.tag == "p"


def _pairs(element: _Element) -> list[tuple[list[_Element], list[_Element]]]:
    """Each run of terms with the definitions that follow it."""
    pairs: list[tuple[list[_Element], list[_Element]]] = []
    for child in only(element, "dt", "dd"):
        if child.tag == "dd":
            if not pairs:
                pairs.append(([], []))
            pairs[-1][1].append(child)
        elif pairs and not pairs[-1][1]:
            pairs[-1][0].append(child)
        else:
            pairs.append(([child], []))
    return pairs
