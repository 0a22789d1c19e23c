"""How long a document is, in words as Word counts them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnr.model.vocabulary import HEADINGS, INLINE
from vnr.render.numbering import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

# Word takes whatever stands between spaces for a word, what a no-break space joins for one, and
# each Chinese or Japanese sign for one of its own.
_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
    r"|[^\s\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u00a0\u2007\u202f]"
    r"(?:[^\s\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\u00a0\u2007\u202f])*"
)
_OF_LISTS = frozenset({"section", "annex", "paragraph"})  # numbers that Word makes and not counts
_PRINTED = {"number": ("before", "value", "after"), "ref": ("before", "value", "after")}
_LINES = {"entry": ("number", "text"), "bar": ("label", "text")}


def words_of_sections(root: _Element) -> list[tuple[str, int]]:
    """The headings of the first two levels with how many words stand under each, notes included.

    What stands before the first heading has an empty title. The sum is the document's length.
    """
    found: list[tuple[str, list[str], list[str]]] = [("", [], [])]  # title, text, notes
    for piece in _pieces(root):
        _, text, notes = found[-1]
        if isinstance(piece, str):
            text.append(piece)
        elif piece.tag == "note":
            notes.extend(inner for inner in _inside(piece) if isinstance(inner, str))
            notes.append(" ")
        else:
            found.append((plain_text(piece), [], []))
    counted = [(title, words("".join([*text, " ", *notes]))) for title, text, notes in found]
    return [(title, count) for title, count in counted if title or count]


def words(text: str) -> int:
    """How many words Word counts in a text."""
    return len(_WORD.findall(text))


def _pieces(element: _Element) -> Iterator[str | _Element]:
    """The text in order, blocks parted by a space; a heading comes before its own text.

    A note comes as it is: its mark is no word, and parts none.
    """
    name = str(element.tag)
    if name in HEADINGS[:2]:
        yield element
    if name not in INLINE:
        yield " "
    if name != "number" or element.get("kind") not in _OF_LISTS:
        yield "".join(element.get(part, "") for part in _PRINTED.get(name, ()))
    yield " ".join(element.get(part, "") for part in _LINES.get(name, ()))
    yield " " if name == "br" else ""
    yield from [element] if name == "note" else _inside(element)
    yield "" if name in INLINE else " "


def _inside(element: _Element) -> Iterator[str | _Element]:
    yield element.text or ""
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""
