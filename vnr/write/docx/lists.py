"""The lists of a report as Word keeps them: headings, annexes, paragraphs, bullets, steps.

A list is linked to styles, so that a heading or paragraph is numbered by its style alone.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.parts.numbering import NumberingPart

from vnr.write.docx.oxml import element, insert, quoted, twips
from vnr.write.docx.styles import HEADING_LEVELS, LIST_LEVELS, LIST_STEP, list_style

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document
    from lxml.etree import _Element

    from vnr.write.docx.look import Look

HEADINGS, ANNEXES, PARAGRAPHS = "vnr-headings", "vnr-annexes", "vnr-paragraphs"
BULLETS, STEPS = "vnr-bullets", "vnr-steps"
NO_LIST = 0

# What follows w:numPr in w:pPr, so far as styles use it.
_AFTER_NUMBERING = (
    "pBdr", "shd", "tabs", "bidi", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl",
)  # fmt: skip
_BULLETS = ("•", "–", "•")


@dataclass(frozen=True)
class Level:
    """One level of a list: the style it belongs to and how its label is written."""

    style: str
    text: str
    format: str = "decimal"
    left: float = 0.0  # millimetres to the text
    hanging: float = 0.0  # millimetres back to the label
    tab: bool = True
    colour: str = ""

    def xml(self, index: int, style_id: str) -> str:
        """The `w:lvl` element."""
        left, hanging = twips(self.left), twips(self.hanging)
        face = f'<w:rPr><w:color w:val="{self.colour}"/></w:rPr>' if self.colour else ""
        return (
            f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{self.format}"/>'
            f'<w:pStyle w:val="{style_id}"/><w:suff w:val="{"tab" if self.tab else "space"}"/>'
            f'<w:lvlText w:val="{quoted(self.text)}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>{face}</w:lvl>'
        )


def _lists(look: Look) -> Mapping[str, tuple[Level, ...]]:
    accent, muted, gutter = look.colours["accent"], look.colours["muted"], look.gutter
    full = [".".join(f"%{part}" for part in range(1, level + 1)) for level in HEADING_LEVELS]
    headings = (
        Level(f"heading {level}", full[level - 1], left=gutter, hanging=gutter, colour=accent)
        for level in HEADING_LEVELS
    )
    annexes = (
        Level(
            "Annex Heading" + (f" {level}" if level > 1 else ""),
            full[level - 1],
            "upperRoman" if level == 1 else "decimal",
            tab=False,  # labels such as "Annex VIII" are of any width
            colour=accent,
        )
        for level in HEADING_LEVELS
    )
    depths = range(LIST_LEVELS["List"])
    bullets = (
        Level(
            list_style("List", "Bullet", at),
            _BULLETS[at],
            "bullet",
            gutter + LIST_STEP * (at + 1),
            LIST_STEP,
        )
        for at in depths
    )
    steps = (
        Level(
            list_style("List", "Number", at),
            f"%{at + 1}.",
            left=gutter + LIST_STEP * (at + 1),
            hanging=LIST_STEP,
        )
        for at in depths
    )
    return {
        HEADINGS: tuple(headings),
        ANNEXES: tuple(annexes),
        PARAGRAPHS: (
            Level("Numbered Paragraph", "%1.", left=gutter, hanging=gutter, colour=muted),
        ),
        BULLETS: tuple(bullets),
        STEPS: tuple(steps),
    }


@dataclass(frozen=True)
class Lists:
    """The lists of a document: the root of its numbering part, their `numId` by name."""

    part: _Element
    ids: Mapping[str, int]


def install(document: Document, style_ids: Mapping[str, str], look: Look) -> Lists:
    """Make sure that the lists exist and the styles are linked to them.

    A list that a reference document already has (by its name) is kept with its indents.
    """
    numbering, known = _numbering(document), _lists(look)
    ids = {name: _installed(numbering, name, levels, style_ids) for name, levels in known.items()}
    styles = {style.get(qn("w:styleId")): style for style in document.styles.element}
    for name, list_name, level in _links(known):
        number = NO_LIST if list_name is None else ids[list_name]
        _link(styles[style_ids[name.lower()]], number, level)
    return Lists(numbering, ids)


def add_restart(numbering: _Element, number: int, level: int, start: int = 1) -> int:
    """A new `numId` for the list of `number`, beginning again at `start` on `level`."""
    abstract = _definition(numbering, number).get(qn("w:abstractNumId"))
    override = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
    return _add_instance(numbering, f'<w:abstractNumId w:val="{abstract}"/>{override}')


def unnumber(document: Document, ids: Mapping[str, str], numbering: _Element) -> None:
    """Take the numbers off Word's own headings, so that pasted text follows the document there."""
    wanted = {ids[f"heading {level}"] for level in HEADING_LEVELS}
    for style in document.styles.element.findall(qn("w:style")):
        shape = style.find(qn("w:pPr"))
        link = shape.find(qn("w:numPr")) if shape is not None else None
        if shape is not None and link is not None and style.get(qn("w:styleId")) in wanted:
            shape.remove(link)
    for link in list(numbering.iter(qn("w:pStyle"))):
        level = link.getparent()
        if level is not None and link.get(qn("w:val")) in wanted:
            level.remove(link)


def level_of(numbering: _Element, number: int, level: int) -> _Element:
    """The `w:lvl` element of a list."""
    return _definition(numbering, number).findall(qn("w:lvl"))[level]


def _links(known: Mapping[str, tuple[Level, ...]]) -> list[tuple[str, str | None, int]]:
    """(style, list, level) for every style with a label, and those that must have none."""
    links: list[tuple[str, str | None, int]] = [
        (level.style, name, index)
        for name, levels in known.items()
        for index, level in enumerate(levels)
    ]
    for family in ("Box List", "Table List"):
        for depth in range(LIST_LEVELS[family]):
            links.append((list_style(family, "Bullet", depth), BULLETS, depth))
            links.append((list_style(family, "Number", depth), STEPS, depth))
    for level in HEADING_LEVELS:
        links.append((f"Heading {level} Unnumbered", None, 0))
        links.append(("TOC Heading" + (f" {level}" if level > 1 else ""), None, 0))
    return links


def _link(style: _Element, number: int, level: int) -> None:
    shape = style.get_or_add_pPr()  # type: ignore[attr-defined]
    depth = f'<w:ilvl w:val="{level}"/>' if level else ""
    link = element("numPr", f'{depth}<w:numId w:val="{number}"/>')
    insert(shape, link, _AFTER_NUMBERING)


def _numbering(document: Document) -> _Element:
    """The root of the numbering part, which a document without lists does not have."""
    part = document.part
    try:
        found = cast("NumberingPart", part.part_related_by(RELATIONSHIP_TYPE.NUMBERING))
    except KeyError:
        name = PackURI("/word/numbering.xml")
        found = NumberingPart(
            name, CONTENT_TYPE.WML_NUMBERING, cast("Any", element("numbering")), part.package
        )
        part.relate_to(found, RELATIONSHIP_TYPE.NUMBERING)
    return cast("_Element", found.element)


def _installed(
    numbering: _Element, name: str, levels: tuple[Level, ...], style_ids: Mapping[str, str]
) -> int:
    """The `numId` of the list `name`, which is added where it is missing."""
    for abstract in numbering.findall(qn("w:abstractNum")):
        label = abstract.find(qn("w:name"))
        if label is not None and label.get(qn("w:val")) == name:
            return _first_instance(numbering, str(abstract.get(qn("w:abstractNumId"))))
    identifier = _next(numbering, "abstractNum")
    content = (
        f'<w:nsid w:val="{zlib.crc32(name.encode()):08X}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:name w:val="{name}"/>'
        + "".join(level.xml(at, style_ids[level.style.lower()]) for at, level in enumerate(levels))
    )
    abstract = element("abstractNum", content, abstractNumId=str(identifier))
    instances = numbering.findall(qn("w:num"))
    if instances:
        instances[0].addprevious(abstract)
    else:
        numbering.append(abstract)
    return _add_instance(numbering, f'<w:abstractNumId w:val="{identifier}"/>')


def _first_instance(numbering: _Element, abstract: str) -> int:
    for instance in numbering.findall(qn("w:num")):
        if _value(instance, "w:abstractNumId") == abstract:
            return int(str(instance.get(qn("w:numId"))))
    return _add_instance(numbering, f'<w:abstractNumId w:val="{abstract}"/>')


def _add_instance(numbering: _Element, content: str) -> int:
    number = _next(numbering, "num")
    instance = element("num", content, numId=str(number))
    clean_up = numbering.find(qn("w:numIdMacAtCleanup"))
    if clean_up is None:
        numbering.append(instance)
    else:
        clean_up.addprevious(instance)
    return number


def _definition(numbering: _Element, number: int) -> _Element:
    instance = next(
        found for found in numbering.findall(qn("w:num")) if found.get(qn("w:numId")) == str(number)
    )
    wanted = _value(instance, "w:abstractNumId")
    return next(
        found
        for found in numbering.findall(qn("w:abstractNum"))
        if found.get(qn("w:abstractNumId")) == wanted
    )


def _next(numbering: _Element, kind: str) -> int:
    """The lowest free number above those taken; a numId begins at 1, for 0 means "no list"."""
    attribute = qn("w:numId" if kind == "num" else "w:abstractNumId")
    taken = [int(str(found.get(attribute))) for found in numbering.findall(qn(f"w:{kind}"))]
    return max(taken, default=0) + 1


def _value(parent: _Element, child: str) -> str:
    found = parent.find(qn(child))
    return "" if found is None else str(found.get(qn("w:val")))
