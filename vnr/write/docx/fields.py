"""Fields, bookmarks and links: what makes numbers and references live in Word."""

from __future__ import annotations

import hashlib
import re
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vnr.errors import InternalError
from vnr.model.vocabulary import HEADINGS
from vnr.write.docx.oxml import words

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONGEST_NAME = 40
_NUMBER_PATHS = {
    "table": "caption/number",
    "figure": "figcaption/number",
    "aside": "p[@class='box-title']/number",
}
LINK_END = "</w:hyperlink>"


def field_start(instruction: str, properties: str = "") -> str:
    """The markup before the shown result of a field, whose runs have the same `properties`."""
    return (
        f'<w:r>{properties}<w:fldChar w:fldCharType="begin"/></w:r><w:r>{properties}'
        f'<w:instrText xml:space="preserve"> {words(instruction)} </w:instrText></w:r>'
        f'<w:r>{properties}<w:fldChar w:fldCharType="separate"/></w:r>'
    )


def field_end(properties: str = "") -> str:
    """The markup after the shown result of a field."""
    return f'<w:r>{properties}<w:fldChar w:fldCharType="end"/></w:r>'


def link_start(bookmark: str) -> str:
    """The start of a link within the document; `LINK_END` ends it."""
    return f'<w:hyperlink w:anchor="{bookmark}" w:history="1">'


@dataclass
class Anchors:
    """The bookmarks of a document: a valid name for every id, and what the ids number.

    Word compares names without regard to case and allows 40 characters; an id that does not fit
    ends in a hash of itself. Names depend on the document alone.
    """

    root: _Element
    _names: dict[str, str] = field(default_factory=dict)
    _numbers: dict[str, _Element] = field(default_factory=dict)
    _number_names: dict[_Element, str] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)
    _marks: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        for holder in self.root.iter():
            identifier = holder.get("id")
            if identifier is None:
                continue
            if identifier in self._names:
                raise InternalError(f'two elements have the id "{identifier}"')
            self._names[identifier] = self._free_name(identifier)
            number = _number_of(holder)
            if number is not None:
                self._numbers[identifier] = number
                if number not in self._number_names:
                    self._number_names[number] = self._free_name(f"{identifier}_number")

    def name(self, identifier: str) -> str:
        """The bookmark of the element with this id."""
        try:
            return self._names[identifier]
        except KeyError:
            raise InternalError(f'a link leads to "{identifier}", which is nowhere') from None

    def number(self, identifier: str) -> _Element | None:
        """The `number` of the heading, paragraph or caption with this id or directly below it."""
        return self._numbers.get(identifier)

    def number_name(self, number: _Element) -> str | None:
        """The bookmark round the bare number of a caption, where something may refer to it."""
        return self._number_names.get(number)

    def mark(self, name: str, content: str = "") -> str:
        """A bookmark round `content`."""
        identifier = self._free_mark(name)
        return (
            f'<w:bookmarkStart w:id="{identifier}" w:name="{name}"/>{content}'
            f'<w:bookmarkEnd w:id="{identifier}"/>'
        )

    def _free_mark(self, name: str) -> int:
        """A number for a bookmark, made from its name: one that is added shifts no other."""
        number = zlib.crc32(name.encode()) >> 1
        while number in self._marks:
            number += 1
        self._marks.add(number)
        return number

    def _free_name(self, identifier: str) -> str:
        name = re.sub(r"[^A-Za-z0-9_]", "_", identifier)
        if not name[:1].isalpha():
            name = f"a_{name}"
        digest = hashlib.sha256(identifier.encode()).hexdigest()
        if len(name) > _LONGEST_NAME or name.lower() in self._taken:
            name = f"{name[: _LONGEST_NAME - 13]}_{digest[:12]}"
        self._taken.add(name.lower())
        return name


def _number_of(holder: _Element) -> _Element | None:
    name = str(holder.tag)
    if name == "section":
        heading = next((child for child in holder if child.tag in HEADINGS), None)
        return None if heading is None else heading.find("number")
    return holder.find(_NUMBER_PATHS.get(name, "number"))
