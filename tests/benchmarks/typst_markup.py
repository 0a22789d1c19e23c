"""The same document as Typst markup, so that the bench compares equal content.

Headings, paragraphs, lists, tables, bars and notes; links and references are links where their
target is in the document. It is a yardstick, no format of the tool.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

HEAD = """#set document(title: {title})
#set page(paper: "a4", margin: (top: 27mm, bottom: 25mm, left: 26mm, right: 24mm),
  numbering: "1", header: text(7.5pt, {title}))
#set text(font: ("Noto Sans",), size: 10pt, lang: {language})
#set par(leading: 0.6em)
#show table: set text(8.5pt)
"""


def typst_source(root: _Element, title: str, language: str) -> str:
    """A document's tree as the source of a Typst file."""
    return HEAD.format(title=json.dumps(title), language=json.dumps(language)) + _inside(root)


def _inside(element: _Element) -> str:
    pieces = [_text(element.text)]
    for child in element:
        pieces += [_element(child), _text(child.tail)]
    return "".join(pieces)


def _text(text: str | None) -> str:
    """Text as a string in code: none of its signs has an effect."""
    return f"#{json.dumps(text, ensure_ascii=False)};" if text else ""


def _element(element: _Element) -> str:
    name = str(element.tag)
    if name in {"number", "ref"}:
        return _text("".join(element.get(part, "") for part in ("before", "value", "after")))
    if name in {"toc", "listing"}:
        return "#outline()\n" if name == "toc" else ""
    if name == "br":
        return "#linebreak();"
    if name == "table":
        return _table(element)
    if name == "chart":
        return _chart(element)
    if name == "img":
        return ""
    inner = _inside(element)
    if name in {"h1", "h2", "h3", "h4"}:
        label = f" <{element.get('id')}>" if element.get("id") else ""
        return f"\n#heading(level: {name[1]})[{inner}]{label}\n\n"
    wrapped = {"strong": f"#strong[{inner}];", "em": f"#emph[{inner}];"}
    wrapped |= {"note": f"#footnote[{inner}];", "li": f"#list([{inner}])\n"}
    block = name in {"p", "dt", "dd", "aside", "figcaption", "section", "li", "caption"}
    return wrapped.get(name, f"\n\n{inner}\n\n" if block else inner)


def _table(element: _Element) -> str:
    rows = list(element.iter("tr"))
    columns = max(sum(int(cell.get("colspan", "1")) for cell in row) for row in rows)
    head = ", ".join(_cell(cell) for row in element.iterfind("thead/tr") for cell in row)
    cells = ", ".join(_cell(cell) for row in element.iterfind("tbody/tr") for cell in row)
    widths = [f"{col.get('width')}fr" for col in element.iterfind("colgroup/col")]
    caption = element.find("caption")
    title = "" if caption is None else f"\n\n#strong[{_inside(caption)}]\n\n"
    sized = f"({', '.join(widths)},)" if len(widths) == columns else f"(1fr,) * {columns}"
    header = f"table.header({head}), " if head else ""
    return f"{title}#table(columns: {sized}, stroke: 0.5pt, {header}{cells})\n\n"


def _cell(cell: _Element) -> str:
    spans = f"colspan: {cell.get('colspan', '1')}, rowspan: {cell.get('rowspan', '1')}"
    return f"table.cell({spans})[{_inside(cell)}]"


def _chart(element: _Element) -> str:
    top = float(element.get("max", "0")) or 1
    bars = ", ".join(
        f"[{_text(bar.get('label'))}], rect(width: {100 * float(bar.get('value', '0')) / top:.2f}%,"
        f" height: 9pt, fill: blue), [{_text(bar.get('text'))}]"
        for bar in element
    )
    return f"#table(columns: (3fr, 6fr, 1fr), stroke: none, {bars})\n\n"
