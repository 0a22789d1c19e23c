"""Published texts made by hand, with all that makes real ones hard to read.

No official text: the paragraphs are the packs' own summaries with invented sentences.
"""

from __future__ import annotations

import io
import re
import textwrap
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from vnr.read.packs import load_packs

if TYPE_CHECKING:
    from vnr.model.packs import Declaration

CUT = frozenset({8, 22, 25, 31, 43, 49, 61, 75})
MARKED = 45
NOTES = {25: [1], 31: [2], 43: [3], 49: [4, 5]}
NOTE = "Objective {n}: *Keep every boat afloat*; see the note of the harbour master"
SYMBOL = "A/RES/76/266"
SUPERSCRIPTS = "⁰¹²³⁴⁵"


@dataclass(frozen=True)
class Block:
    """A piece of the published text; `rest` goes on with a paragraph that was cut."""

    kind: Literal["title", "heading", "paragraph", "rest", "note"]
    text: str


def declaration() -> Declaration:
    return load_packs().declarations["pd2022"]


@cache
def paragraphs() -> dict[int, str]:
    """What is to be found."""
    return {
        number: f"{each.label('en').summary} The {number} boats of the well-known co-operative of "
        "Avelon, moored since 2020 at a quay of 4.5 kilometres, are counted every spring, and "
        "whoever sails in them is to be told so beforehand."
        for number, each in declaration().paragraphs.items()
    }


@cache
def blocks() -> list[Block]:
    """The text as it was published."""
    found = [Block("title", "Declaration of the Boats"), Block("title", "12 May 2022")]
    before = "opening"
    tables = 0
    for number, each in declaration().paragraphs.items():
        if each.section != before:
            before = each.section
            heading = declaration().sections[before]["en"].title
            tables += before.startswith("rt-")
            mark = SUPERSCRIPTS[tables] if before.startswith("rt-") else ""
            found.append(Block("heading", heading + mark))
        found += _cut(number)
    return found


def _cut(number: int) -> list[Block]:
    text = paragraphs()[number]
    text += " [" * (number == 21)
    if number == MARKED:
        text = text.replace("co-operative", "co-operative⁵")
    if number not in CUT:
        return [Block("paragraph", f"{number}. {text}")]
    first, rest = re.split(r" (?=moored)", text, maxsplit=1)
    notes = [Block("note", f"{SUPERSCRIPTS[n]} {NOTE.format(n=n)}.") for n in NOTES.get(number, [])]
    return [Block("paragraph", f"{number}. {first}"), *notes, Block("rest", rest)]


def as_text(pieces: list[Block]) -> bytes:
    return "\n\n".join(["", *(piece.text for piece in pieces)]).encode()


def as_wrapped_text(pieces: list[Block]) -> bytes:
    """Short lines, with heads and feet of pages in the midst, as copied from a screen."""
    lines = [line for piece in pieces for line in (*textwrap.wrap(piece.text, 78), "")]
    pages = [lines[at : at + 40] for at in range(0, len(lines), 40)]
    head = f"{SYMBOL} Declaration of the Boats"
    return "\n".join(
        "\n".join([head, *page, f"22-08542 {number}/{len(pages)}"])
        for number, page in enumerate(pages, 1)
    ).encode()


def as_docx(pieces: list[Block], *, lists: bool = False) -> bytes:
    """A Word file; with `lists`, Word counts the paragraphs."""
    from docx import Document
    from docx.oxml.parser import parse_xml

    document = Document()
    document.sections[0].header.paragraphs[0].text = SYMBOL
    document.sections[0].footer.paragraphs[0].text = "22-08542"
    number_id = _numbering(document) if lists else ""
    for piece in pieces:
        text = piece.text
        paragraph = document.add_paragraph()
        if lists and piece.kind == "paragraph":
            text = text.partition(". ")[2]
            namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            paragraph._p.get_or_add_pPr().append(
                parse_xml(
                    f'<w:numPr xmlns:w="{namespace}"><w:ilvl w:val="0"/>'
                    f'<w:numId w:val="{number_id}"/></w:numPr>'
                )
            )
        for run in re.split(f"([{SUPERSCRIPTS}])", re.sub(r"^(\d+\.) ", "\\1\t", text)):
            mark = run in SUPERSCRIPTS and run
            added = paragraph.add_run(str(SUPERSCRIPTS.index(run)) if mark else run)
            added.font.superscript = True if mark else None
    return saved(document)


def _numbering(document: object) -> str:
    from docx.oxml.parser import parse_xml

    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    numbering = document.part.numbering_part.element  # type: ignore[attr-defined]
    definition = parse_xml(
        f'<w:abstractNum xmlns:w="{namespace}" w:abstractNumId="77"><w:lvl w:ilvl="0">'
        '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
        "</w:abstractNum>"
    )
    numbering.insert(0, definition)
    numbering.append(
        parse_xml(
            f'<w:num xmlns:w="{namespace}" w:numId="77"><w:abstractNumId w:val="77"/></w:num>'
        )
    )
    return "77"


def saved(document: object) -> bytes:
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def as_pdf(pieces: list[Block], size: str = "Letter") -> bytes:
    """A PDF as the United Nations sets it: heads, feet, footnotes with raised marks."""
    from weasyprint import HTML

    notes = iter([piece.text[2:] for piece in pieces if piece.kind == "note"])
    html = "".join(_html(piece) for piece in pieces)
    html = re.sub(f"[{SUPERSCRIPTS}]", lambda _: f"<i class=note>{next(notes)}</i>", html)
    style = f"""
        @page {{ size: {size}; margin: 25mm 30mm; font-size: 9pt;
            @top-left {{ content: "{SYMBOL}" }} @top-right {{ content: "The Boats" }}
            @bottom-left {{ content: counter(page) "/" counter(pages) }}
            @bottom-right {{ content: "22-08542" }} }}
        body {{ font: 10pt/12pt "DejaVu Serif"; text-align: justify }}
        p {{ margin: 0 0 6pt }} h2 {{ font-size: 10pt; margin: 12pt 0 6pt }}
        .note {{ float: footnote; font-size: 8pt }}
        ::footnote-call, ::footnote-marker {{
            content: counter(footnote); font-size: 60%; vertical-align: super; line-height: 0 }}
    """
    made = HTML(string=f"<html lang=en><style>{style}</style>{html}").write_pdf()
    assert isinstance(made, bytes)
    return made


def _html(piece: Block) -> str:
    if piece.kind == "note":
        return ""
    if piece.kind == "rest":
        return f" {piece.text}"
    return f"<p>{piece.text}" if piece.kind == "paragraph" else f"<h2>{piece.text}</h2>"
