"""The closed vocabulary of a `Document`: every element, its attributes, what it may hold.

Templates produce it, the numbering pass completes it, each writer knows all of it. An element
or attribute that is not listed here is an error (`vnr.errors.InternalError`), never dropped.

Most names are HTML's. The *native nodes* are ours; they stay nodes up to the writer, with
their computed text as attributes, so that Word gets real numbering and fields while PDF and
HTML print the literal text:

========== ==========================================================================
`number`   first child of a heading, numbered paragraph or caption; `kind` section,
           annex, paragraph, table, figure or box; printed is `before` + `value` +
           `after` ("Table ", "3", ". ")
`ref`      a cross-reference to the element with the id `to`; `kind` as above; printed
           is `before` + `value` + `after` ("section ", "3.2", "")
`note`     a footnote standing where its mark is; `value` is its number
`chart`    `kind` bars: holds `bar` elements (`label`, `value`, `text`, `tone`), drawn
           on a scale from 0 to `max`. `kind` line: a series over time, with `label`,
           `alt`, `note` and the ends of its axes (`years`, `values`); holds `tick`,
           `level` and `spot` elements as in `vnr.model.charts`. Its words are text in
           every format; a figure may hold several, which stand side by side
`toc`      the contents, `listing` a list of tables or figures; both hold `entry`
           elements (`to`, `level`, `number`, `text`)
========== ==========================================================================
"""

from __future__ import annotations

from dataclasses import dataclass

INLINE = frozenset({"a", "ref", "strong", "em", "br", "span", "note", "tag", "number"})
HEADINGS = ("h1", "h2", "h3", "h4")
TEXT_BLOCKS = frozenset({"p", "ul", "ol", "dl", "table", "figure", "aside"})
BLOCKS = TEXT_BLOCKS | frozenset({*HEADINGS, "section", "toc", "listing"})

_COMMON = frozenset({"id", "class", "lang", "dir"})
_PRINTED = frozenset({"kind", "before", "value", "after"})


@dataclass(frozen=True)
class Element:
    """What one element may carry and hold.

    `attributes` come on top of id, class, lang and dir; `classes` are the values that `class`
    may take (one at a time); `text` says whether character data may stand directly inside.
    """

    children: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    text: bool = False


def _inline(
    *, attributes: frozenset[str] = frozenset(), classes: frozenset[str] = frozenset()
) -> Element:
    return Element(children=INLINE, attributes=attributes, classes=classes, text=True)


_HEADING = _inline(attributes=frozenset({"numbered"}))
_CELL = Element(
    children=INLINE | TEXT_BLOCKS,
    # `tone` tints a cell of a matrix, whose words say the same
    attributes=frozenset({"scope", "colspan", "rowspan", "align", "tone"}),
    text=True,
)

VOCABULARY: dict[str, Element] = {
    # `numbered="no"`: no heading, paragraph or caption of the whole document has a number
    "document": Element(children=frozenset({"section"}), attributes=frozenset({"numbered"})),
    # -- blocks ---------------------------------------------------------------------
    # cover: one page of its own; front: unnumbered matter; chapter and annex begin a page;
    # `numbered="no"` keeps headings and paragraphs below it without numbers
    "section": Element(
        children=BLOCKS,
        attributes=frozenset({"numbered"}),
        classes=frozenset({"cover", "contents", "front", "chapter", "annex", "entry", "measure"}),
    ),
    "h1": _HEADING,
    "h2": _HEADING,
    "h3": _HEADING,
    "h4": _HEADING,
    # para: numbered in UN manner; plain (no class): never numbered
    "p": _inline(
        classes=frozenset(
            {
                "para",
                "lead",
                "meta",
                "refs",
                "gap",
                "box-title",
                "cover-kind",
                "cover-title",
                "cover-subtitle",
                "cover-meta",
                "cover-stamp",
                "cover-notice",
            }
        )
    ),
    "ul": Element(children=frozenset({"li"})),
    "ol": Element(children=frozenset({"li"})),
    "li": Element(children=INLINE | frozenset({"p", "ul", "ol"}), text=True),
    "dl": Element(children=frozenset({"dt", "dd"})),
    "dt": _inline(),
    "dd": Element(children=INLINE | TEXT_BLOCKS, text=True),
    # box: a tinted frame for a pledge or a practice; gap: what a draft lacks
    "aside": Element(children=TEXT_BLOCKS, classes=frozenset({"box", "gap"})),
    # `layout="wide"` asks for a landscape page where the format has one; `width` is per cent
    "table": Element(
        children=frozenset({"caption", "colgroup", "thead", "tbody"}),
        attributes=frozenset({"layout", "width"}),
        classes=frozenset({"data", "register", "index", "matrix"}),
    ),
    "caption": _inline(),
    "colgroup": Element(children=frozenset({"col"})),
    "col": Element(attributes=frozenset({"width"})),  # per cent of the table's width
    "thead": Element(children=frozenset({"tr"})),
    "tbody": Element(children=frozenset({"tr"})),
    "tr": Element(children=frozenset({"th", "td"})),
    "th": _CELL,
    "td": _CELL,
    "figure": Element(
        children=frozenset({"img", "chart", "figcaption"}),
        classes=frozenset({"cover-emblem", "cover-photo"}),
    ),
    "figcaption": _inline(),
    "img": Element(attributes=frozenset({"src", "alt", "width"})),  # src: a key of the assets
    # -- native nodes ---------------------------------------------------------------
    "number": Element(attributes=_PRINTED),
    "ref": Element(attributes=_PRINTED | frozenset({"to", "form"})),
    "note": _inline(attributes=frozenset({"value"})),
    "chart": Element(
        children=frozenset({"bar", "tick", "level", "spot"}),
        attributes=frozenset({"kind", "max", "label", "unit", "alt", "note", "years", "values"}),
    ),
    "bar": Element(attributes=frozenset({"label", "value", "text", "tone"})),
    "tick": Element(attributes=frozenset({"axis", "at", "text"})),
    "level": Element(attributes=frozenset({"kind", "x", "y", "value", "text"})),
    "spot": Element(
        attributes=frozenset({"kind", "x", "y", "year", "value", "run", "text", "place"})
    ),
    "toc": Element(children=frozenset({"entry"}), attributes=frozenset({"depth"})),
    "listing": Element(children=frozenset({"entry"}), attributes=frozenset({"kind"})),
    "entry": Element(attributes=frozenset({"to", "level", "number", "text"})),
    # -- inlines --------------------------------------------------------------------
    "a": _inline(attributes=frozenset({"href"})),  # "#id", http, https or mailto
    "strong": _inline(),
    "em": _inline(),
    "br": Element(),
    "span": _inline(classes=frozenset({"refs", "quiet", "value", "nowrap"})),
    "tag": _inline(attributes=frozenset({"tone"})),  # a status in words; tone 0 to 6 tints it
}

COMMON_ATTRIBUTES = _COMMON
