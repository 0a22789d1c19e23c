"""The pass over the finished tree: numbers, contents, lists of tables, references, notes.

Templates only say what is a heading, a numbered paragraph, a captioned table, a reference;
here each gets its number, so that the order of sections in a profile decides them and every
format prints the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from vnr.errors import InternalError
from vnr.model.vocabulary import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from vnr.catalogue import Catalogue

_UNNUMBERED = frozenset({"cover", "contents", "front"})


def complete(root: _Element, say: Catalogue) -> None:
    """Complete the tree in place: every native node gets its computed text.

    Raises `InternalError` where a reference leads nowhere or an id stands twice.
    """
    words = _words(say)
    _number_headings(root, words)
    _number_paragraphs(root)
    if not _is_unnumbered(root):
        _number_captions(root, words)
    _number_notes(root)
    targets = _targets(root)
    _fill_contents(root)
    _resolve(root, targets, words)


def _words(say: Catalogue) -> Mapping[str, tuple[str, str]]:
    """What stands before and after a number of each kind, where it is defined and referred to."""
    pattern = {
        "annex": say.pgettext("heading", "Annex {number}. "),
        "table": say.pgettext("caption", "Table {number}. "),
        "figure": say.pgettext("caption", "Figure {number}. "),
        "box": say.pgettext("caption", "Box {number}. "),
        "ref-section": say.pgettext("reference", "section {number}"),
        "ref-annex": say.pgettext("reference", "annex {number}"),
        "ref-paragraph": say.pgettext("reference", "para. {number}").replace(" ", "\u00a0"),
        "ref-table": say.pgettext("reference", "table {number}"),
        "ref-figure": say.pgettext("reference", "figure {number}"),
        "ref-box": say.pgettext("reference", "box {number}"),
    }
    split = {name: text.partition("{number}") for name, text in pattern.items()}
    return {name: (before, after) for name, (before, _, after) in split.items()}


def _number_headings(root: _Element, words: Mapping[str, tuple[str, str]]) -> None:
    counts = [0] * len(HEADINGS)
    annexes = 0
    for ordinal, heading in enumerate(root.iter(*HEADINGS), 1):
        level = HEADINGS.index(str(heading.tag))
        if _is_unnumbered(heading):
            _give_id(heading, f"h-{ordinal}")
            continue
        if _within(heading, "annex"):
            if level == 0:
                annexes += 1
                before, after = words["annex"]
                _insert_number(heading, "annex", before, _roman(annexes), after)
                _give_id(heading, f"annex-{annexes}")
            else:
                _give_id(heading, f"h-{ordinal}")
            continue
        counts[level] += 1
        counts[level + 1 :] = [0] * (len(HEADINGS) - level - 1)
        value = ".".join(map(str, counts[: level + 1]))
        _insert_number(heading, "section", "", value, " ")
        _give_id(heading, "section-" + value.replace(".", "-"))


def _is_unnumbered(element: _Element) -> bool:
    chain = [element, *element.iterancestors()]
    return any(e.get("numbered") == "no" or e.get("class") in _UNNUMBERED for e in chain)


def _within(element: _Element, style: str) -> bool:
    return any(ancestor.get("class") == style for ancestor in element.iterancestors("section"))


def _insert_number(element: _Element, kind: str, before: str, value: str, after: str) -> None:
    number = etree.Element("number", kind=kind, before=before, value=value, after=after)
    number.tail = (element.text or "").lstrip()
    element.text = None
    element.insert(0, number)


def _give_id(element: _Element, name: str) -> None:
    if element.get("id") is None:
        element.set("id", name)


def _number_paragraphs(root: _Element) -> None:
    """Numbered in UN manner through the whole text; not in front matter, annexes and boxes."""
    count = 0
    for paragraph in root.iter("p"):
        if paragraph.get("class") != "para":
            continue
        apart = next(paragraph.iterancestors("aside", "td", "dd", "li"), None)
        if apart is not None or _is_unnumbered(paragraph) or _within(paragraph, "annex"):
            del paragraph.attrib["class"]
            continue
        count += 1
        _insert_number(paragraph, "paragraph", "", str(count), ". ")
        _give_id(paragraph, f"para-{count}")


def _number_captions(root: _Element, words: Mapping[str, tuple[str, str]]) -> None:
    counts = {"table": 0, "figure": 0, "box": 0}
    for element in root.iter("caption", "figcaption", "p"):
        kind = {"caption": "table", "figcaption": "figure"}.get(str(element.tag), "box")
        if kind == "box" and element.get("class") != "box-title":
            continue
        counts[kind] += 1
        before, after = words[kind]
        _insert_number(element, kind, before, str(counts[kind]), after)
        owner = element.getparent()
        assert owner is not None  # captions and box titles stand in something
        _give_id(owner, f"{kind}-{counts[kind]}")


def _number_notes(root: _Element) -> None:
    for count, note in enumerate(root.iter("note"), 1):
        note.set("value", str(count))


def _targets(root: _Element) -> dict[str, _Element]:
    targets: dict[str, _Element] = {}
    for element in root.iter():
        name = element.get("id")
        if name is None:
            continue
        if name in targets:
            raise InternalError(f"the id {name} stands twice in the document")
        targets[name] = element
    return targets


def number_of(element: _Element) -> _Element | None:
    """The number node of an element that can be referred to, in itself or in its caption."""
    for child in (element, *element):
        if child is element or str(child.tag) in {"caption", "figcaption", "p"}:
            first: _Element | None = child[0] if len(child) else None
            if first is not None and first.tag == "number":
                return first
    return None


def _resolve(
    root: _Element, targets: Mapping[str, _Element], words: Mapping[str, tuple[str, str]]
) -> None:
    for reference in root.iter("ref"):
        target = targets.get(reference.get("to", ""))
        number = number_of(target) if target is not None else None
        if target is None or number is None:
            raise InternalError(f"the reference to {reference.get('to')} leads nowhere")
        kind = number.get("kind", "")
        before, after = ("", "") if reference.get("form") == "number" else words[f"ref-{kind}"]
        for name, value in (("kind", kind), ("before", before), ("after", after)):
            reference.set(name, value)
        reference.set("value", number.get("value", ""))
        if "form" in reference.attrib:
            del reference.attrib["form"]
    for link in root.iter("a"):
        address = link.get("href", "")
        if address.startswith("#") and address[1:] not in targets:
            raise InternalError(f"the link to {address} leads nowhere")


def _fill_contents(root: _Element) -> None:
    for contents in root.iter("toc"):
        depth = int(contents.get("depth", "2"))
        for heading in root.iter(*HEADINGS[:depth]):
            if next(heading.iterancestors("section"), root).get("class") not in {
                "cover",
                "contents",
            }:
                contents.append(_entry(heading, heading, HEADINGS.index(str(heading.tag)) + 1))
        section = contents.getparent()
        if not len(contents) and section is not None and section in root:
            root.remove(section)  # there is nothing to list
    for listing in root.iter("listing"):
        for element in root.iter(str(listing.get("kind"))):
            caption = next(element.iterchildren("caption", "figcaption"), None)
            if caption is not None:
                listing.append(_entry(element, caption, 1))


def _entry(target: _Element, titled: _Element, level: int) -> _Element:
    number = number_of(target)
    printed = "" if number is None else number.get("before", "") + number.get("value", "")
    return etree.Element(
        "entry", to=target.get("id", ""), level=str(level), number=printed, text=plain_text(titled)
    )


def plain_text(element: _Element) -> str:
    """The words of an element without its number and notes, on one line."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag == "br":
            pieces.append(" ")
        elif child.tag not in {"number", "note"}:
            pieces.append(plain_text(child))
        pieces.append(child.tail or "")
    return " ".join("".join(pieces).split())


def _roman(number: int) -> str:
    parts = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    text = ""
    for value, sign in parts:
        while number >= value:
            text, number = text + sign, number - value
    return text
