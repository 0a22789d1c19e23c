"""The words of a Word file in reading order, as Word shows them: with the numbers it computes."""

import io
import re
import zipfile
from dataclasses import dataclass, field

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SHOWN = ("t", "tab", "br", "fldChar", "footnoteReference")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def docx_text(data: bytes, *, list_numbers: bool = True) -> str:
    """All visible words of the body, a paragraph a line; cells are lines of their own.

    Labels of lists are evaluated as Word does it (bullets are no words); a footnote stands as
    text at its mark; fields show their result. `list_numbers` says whether the numbers of plain
    lists ("1.", "2.") are wanted, which HTML does not hold as text.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    reader = _Reader(
        _Labels.of(parts["word/styles.xml"], parts["word/numbering.xml"]),
        _notes(parts.get("word/footnotes.xml")),
        list_numbers,
        _charts(parts),
    )
    body = etree.fromstring(parts["word/document.xml"]).find(f"{W}body")
    assert body is not None
    return "\n".join(reader.paragraph(paragraph) for paragraph in body.iter(f"{W}p"))


def _value(parent: etree._Element | None, path: str) -> str | None:
    found = None if parent is None else parent.find("/".join(W + step for step in path.split("/")))
    return None if found is None else found.get(f"{W}val")


def _notes(xml: bytes | None) -> dict[str, etree._Element]:
    if xml is None:
        return {}
    return {str(note.get(f"{W}id")): note for note in etree.fromstring(xml)}


def _charts(parts: dict[str, bytes]) -> dict[str, str]:
    """The words of each chart by the relation that leads to it: the texts of its labels."""
    found = {}
    for relation in etree.fromstring(parts["word/_rels/document.xml.rels"]):
        if str(relation.get("Type")).endswith("/chart"):
            chart = etree.fromstring(parts["word/" + str(relation.get("Target"))])
            found[str(relation.get("Id"))] = " ".join(t.text or "" for t in chart.iter(f"{A}t"))
    return found


@dataclass
class _Reader:
    labels: "_Labels"
    notes: dict[str, etree._Element]
    list_numbers: bool
    charts: dict[str, str]

    def paragraph(self, paragraph: etree._Element) -> str:
        label = self.labels.next(paragraph, plain=self.list_numbers)
        text = self.runs(paragraph)
        return f"{label} {text}" if label else text

    def runs(self, paragraph: etree._Element) -> str:
        text, fields = "", []  # the parts of the fields that we are in: "code" is not shown
        for node in paragraph.iter(*(W + kind for kind in _SHOWN), f"{C}chart"):
            if node.tag == f"{C}chart":
                text += self.charts[str(node.get(f"{R}id"))]
                continue
            kind = str(node.tag).removeprefix(W)
            if kind == "fldChar":
                step = node.get(f"{W}fldCharType")
                if step == "begin":
                    fields.append("code")
                elif step == "separate":
                    fields[-1] = "result"
                elif fields:
                    fields.pop()
            elif kind == "t" and "code" not in fields:
                text += node.text or ""
            elif kind in ("tab", "br"):
                text += " "
            elif kind == "footnoteReference":
                note = self.notes[str(node.get(f"{W}id"))]
                text += " ".join(self.runs(inner) for inner in note.iter(f"{W}p"))
        return text


@dataclass
class _Labels:
    """Numbers paragraphs as Word does: by their own list or the one of their style."""

    styles: dict[str, tuple[str | None, str | None, str | None]]  # based on, list, level
    lists: dict[str, str]  # the definition of each list
    definitions: dict[str, list[tuple[str, str]]]  # (format, text) of the levels
    restarts: dict[tuple[str, int], int]
    plain: set[str]  # the definitions of plain lists
    counts: dict[str, list[int]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, styles: bytes, numbering: bytes) -> "_Labels":
        root = etree.fromstring(numbering)
        lists, restarts = {}, {}
        for instance in root.iter(f"{W}num"):
            number = str(instance.get(f"{W}numId"))
            lists[number] = str(_value(instance, "abstractNumId"))
            for override in instance.iter(f"{W}lvlOverride"):
                level = int(str(override.get(f"{W}ilvl")))
                restarts[number, level] = int(_value(override, "startOverride") or 1)
        definitions = {
            str(abstract.get(f"{W}abstractNumId")): [
                (_value(level, "numFmt") or "decimal", _value(level, "lvlText") or "")
                for level in abstract.iter(f"{W}lvl")
            ]
            for abstract in root.iter(f"{W}abstractNum")
        }
        known = {
            str(style.get(f"{W}styleId")): (
                _value(style, "basedOn"),
                _value(style, "pPr/numPr/numId"),
                _value(style, "pPr/numPr/ilvl"),
            )
            for style in etree.fromstring(styles).iter(f"{W}style")
        }
        plain = {
            str(abstract.get(f"{W}abstractNumId"))
            for abstract in root.iter(f"{W}abstractNum")
            if _value(abstract, "name") == "vnr-steps"
        }
        return cls(known, lists, definitions, restarts, plain)

    def next(self, paragraph: etree._Element, *, plain: bool) -> str:
        number, level = self._list_of(paragraph)
        if number in (None, "0"):
            return ""
        assert number is not None
        definition = self.lists[number]
        counts = self.counts.setdefault(definition, [0] * 9)
        if number not in self.begun:
            self.begun.add(number)
            for (restarted, at), start in self.restarts.items():
                if restarted == number:
                    counts[at] = start - 1
        counts[level] += 1
        counts[level + 1 :] = [0] * (8 - level)
        levels = self.definitions[definition]
        form, text = levels[level]
        if form == "bullet" or (definition in self.plain and not plain):
            return ""
        return re.sub(
            r"%(\d)",
            lambda place: _formatted(counts[int(place[1]) - 1], levels[int(place[1]) - 1][0]),
            text,
        )

    def _list_of(self, paragraph: etree._Element) -> tuple[str | None, int]:
        """The list and level of a paragraph: its own, else those of its style or a base of it."""
        number, level = _value(paragraph, "pPr/numPr/numId"), _value(paragraph, "pPr/numPr/ilvl")
        style = _value(paragraph, "pPr/pStyle")
        while style is not None and (number is None or level is None):
            style, inherited, depth = self.styles[style]
            if number is None and inherited is not None:
                number = inherited
                level = level or depth or "0"
        return number, int(level or 0)


def _formatted(number: int, style: str) -> str:
    if style.endswith("Roman"):
        text = ""
        for value, letters in _ROMAN:
            text, number = text + letters * (number // value), number % value
        return text.lower() if style.startswith("lower") else text
    if style.endswith("Letter"):
        letter = chr(ord("A") + number - 1)
        return letter.lower() if style.startswith("lower") else letter
    return str(number)
