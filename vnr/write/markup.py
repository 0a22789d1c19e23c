"""A document's tree as HTML: shared by the page for screens and the paged form behind the PDF.

Each element of the vocabulary has a handler here; one that has none raises.
"""

from __future__ import annotations

import base64
from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING

from vnr.errors import InternalError
from vnr.write.panels import panel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml.etree import _Element

    from vnr.model.document import Asset

# elements that are HTML's own and are written as they are
_SAME = frozenset(
    {
        "section", "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dt", "dd", "table",
        "caption", "colgroup", "thead", "tbody", "tr", "th", "td", "figcaption", "strong", "em",
        "span",
    }
)  # fmt: skip
_MARKED = frozenset({"a", "ref", "strong", "em", "span", "tag"})
_KEPT = ("id", "lang", "dir", "href", "scope", "colspan", "rowspan")


class Markup:
    """Converts one document's tree.

    In the `paged` form a note stands where its mark is (the page layout moves it to the foot);
    on screen, notes are collected in `notes` and linked both ways. `colours` are the theme's, for
    drawings, which style sheets do not reach.
    """

    def __init__(
        self,
        assets: Mapping[str, Asset],
        *,
        paged: bool,
        colours: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._assets = assets
        self._paged = paged
        self._colours = colours
        self.notes: list[tuple[str, str]] = []

    def element(self, element: _Element) -> str:
        """One element with all below it, without its tail."""
        name = str(element.tag)
        if name in _SAME:
            return f"<{name}{_attributes(element)}>{self.inside(element)}</{name}>"
        handler = HANDLERS.get(name)
        if handler is None:
            raise InternalError(f"HTML has no form for <{name}>")
        return handler(self, element)

    def inside(self, element: _Element) -> str:
        """The text and children of an element."""
        pieces = [escape(element.text or "", quote=False)]
        for child in element:
            written = self.element(child)
            if self._paged and child.tag in _MARKED and pieces[-1].endswith(" "):
                # WeasyPrint breaks a line far too early where an element that no longer fits
                # follows a space outside it; a space inside is where it breaks rightly
                pieces[-1] = pieces[-1][:-1]
                written = f"<span> {written}</span>"
            pieces += [written, escape(child.tail or "", quote=False)]
        return "".join(pieces)

    def document(self, element: _Element) -> str:
        """The root: only what is in it; the page around it belongs to the writer."""
        return self.inside(element)

    def definitions(self, element: _Element) -> str:
        """A definition list; each term with what is said on it, so that no page parts them."""
        written = [(child.tag, self.element(child)) for child in element]
        rows = "".join(("</div><div>" if tag == "dt" else "") + text for tag, text in written)
        return f"<dl{_attributes(element)}>{rows.removeprefix('</div>')}</div></dl>"

    def link(self, element: _Element) -> str:
        """A link; in the paged form one for each run of its text.

        WeasyPrint gives elements inside a link annotations of their own, which PDF/UA forbids
        outside a Link tag: so there the links go inside the elements.
        """
        if self._paged and len(element):
            return self._linked(element, f'<a href="{escape(element.get("href", ""))}">')
        return f"<a{_attributes(element)}>{self.inside(element)}</a>"

    def _linked(self, element: _Element, opening: str) -> str:
        def run(text: str | None) -> str:
            return (
                f"{opening}{escape(text, quote=False)}</a>" if text and text.strip() else text or ""
            )

        pieces = [run(element.text)]
        for child in element:
            name = str(child.tag)
            if name in _SAME:
                inner = self._linked(child, opening)
                pieces.append(f"<{name}{_attributes(child)}>{inner}</{name}>")
            else:
                pieces.append(self.element(child))
            pieces.append(run(child.tail))
        return "".join(pieces)

    def line_break(self, _element: _Element) -> str:
        """A line break."""
        return "<br>"

    def number(self, element: _Element) -> str:
        """A number as text; the caption's word and number stay together."""
        return f'<span class="number">{escape(printed(element), quote=False)}</span>'

    def reference(self, element: _Element) -> str:
        """A cross-reference as a link with its computed text."""
        target = escape(element.get("to", ""))
        return f'<a href="#{target}">{escape(printed(element), quote=False)}</a>'

    def note(self, element: _Element) -> str:
        """A footnote in the paged form, a linked endnote on screen."""
        value = escape(element.get("value", ""))
        if self._paged:
            return f'<span class="footnote">{self.inside(element)}</span>'
        self.notes.append((value, self.inside(element)))
        return f'<sup class="mark"><a id="mark-{value}" href="#note-{value}">{value}</a></sup>'

    def tag(self, element: _Element) -> str:
        """A status in words, tinted."""
        tone = escape(element.get("tone", "0"))
        return f'<span class="tag tone-{tone}">{self.inside(element)}</span>'

    def box(self, element: _Element) -> str:
        """A box or a gap."""
        return f"<div{_attributes(element)}>{self.inside(element)}</div>"

    def column(self, element: _Element) -> str:
        """The width of a column."""
        return f'<col style="width:{escape(element.get("width", ""))}%">'

    def figure(self, element: _Element) -> str:
        """A picture or chart with its caption, which stands above a chart.

        Bars are a table with real text and need no figure role.
        """
        chart = element.find("chart")
        if chart is None:
            return f"<figure{_attributes(element)}>{self.inside(element)}</figure>"
        caption = element.find("figcaption")
        if chart.get("kind") == "line":
            title = "" if caption is None else self.element(caption)
            panels = "".join(self.element(each) for each in element.iterfind("chart"))
            return f"<figure{_attributes(element, 'panels')}>{title}{panels}</figure>"
        title = "" if caption is None else f"<caption>{self.inside(caption)}</caption>"
        rows = "".join(self.element(bar) for bar in chart)
        return f"<table{_attributes(element, 'chart')}>{title}<tbody>{rows}</tbody></table>"

    def chart(self, element: _Element) -> str:
        """A line chart; bars are rows of their figure."""
        if element.get("kind") != "line":
            raise InternalError(f"HTML has no chart of {element.get('kind')} by itself")
        return panel(element, self._colours, paged=self._paged)

    def bar(self, element: _Element) -> str:
        """One bar: its label, its length against the chart's scale, its value in words."""
        chart = element.getparent()
        top = float(chart.get("max", "0")) if chart is not None else 0
        length = 100 * float(element.get("value", "0")) / top if top else 0
        label, text = escape(element.get("label", "")), escape(element.get("text", ""))
        tone = escape(element.get("tone", "0"))
        bar = f'<div class="bar bar-{tone}" style="width:{length:.2f}%"></div>'
        return f'<tr><th scope="row">{label}</th><td>{bar}</td><td class="value">{text}</td></tr>'

    def image(self, element: _Element) -> str:
        """A picture, inside the file itself."""
        asset = self._assets[element.get("src", "")]
        data = base64.b64encode(asset.content).decode()
        width = escape(element.get("width", "100"))
        alt = escape(element.get("alt", ""))
        source = f"data:{asset.media_type};base64,{data}"
        return f'<img src="{source}" alt="{alt}" style="width:{width}%">'

    def contents(self, element: _Element) -> str:
        """The contents or a list of tables: linked lines; page numbers are the layout's."""
        return f'<nav><ul class="toc">{self.inside(element)}</ul></nav>'

    def entry(self, element: _Element) -> str:
        """One line of the contents."""
        number, text = element.get("number", ""), escape(element.get("text", ""), quote=False)
        shown = f'<span class="number">{escape(number)} </span>' if number else ""
        level, target = escape(element.get("level", "1")), escape(element.get("to", ""))
        line = f'<li class="level-{level}" data-target="#{target}">'
        return f'{line}{shown}<a href="#{target}">{text}</a></li>'


HANDLERS: dict[str, Callable[[Markup, _Element], str]] = {
    "document": Markup.document,
    "a": Markup.link,
    "br": Markup.line_break,
    "number": Markup.number,
    "ref": Markup.reference,
    "note": Markup.note,
    "tag": Markup.tag,
    "dl": Markup.definitions,
    "aside": Markup.box,
    "col": Markup.column,
    "figure": Markup.figure,
    "chart": Markup.chart,
    "bar": Markup.bar,
    "img": Markup.image,
    "toc": Markup.contents,
    "listing": Markup.contents,
    "entry": Markup.entry,
}


def printed(element: _Element) -> str:
    """The computed text of a number or reference: "Table 3. ", "section 3.2"."""
    return "".join(element.get(part, "") for part in ("before", "value", "after"))


def _attributes(element: _Element, style: str = "") -> str:
    classes = [name for name in (style, element.get("class", "")) if name]
    if element.get("align"):
        classes.append(element.get("align", ""))
    if element.tag == "td" and element.get("tone"):
        classes.append(f"tone-{element.get('tone')}")
    pairs = [("class", " ".join(classes))] if classes else []
    pairs += [(name, element.get(name, "")) for name in _KEPT if element.get(name)]
    if element.tag == "table" and element.get("width"):
        pairs.append(("style", f"width:{element.get('width')}%"))
    return "".join(f' {name}="{escape(value)}"' for name, value in pairs)
