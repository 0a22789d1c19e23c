"""`Document`: what all writers read, so that PDF, Word and HTML say the same words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from vnr.errors import InternalError
from vnr.model.vocabulary import COMMON_ATTRIBUTES, VOCABULARY

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from lxml.etree import _Element


PageSize = Literal["A4", "Letter"]


@dataclass(frozen=True)
class Asset:
    """A picture of the State's own folder: its bytes and media type ("image/png", "image/jpeg")."""

    content: bytes
    media_type: str


@dataclass(frozen=True)
class DocumentMeta:
    """What stands outside the text: properties of the file and what runs along every page.

    `language` is a BCP 47 tag, `direction` "ltr" or "rtl". `stamp` marks a draft on every page
    and is empty in a final report; `notice` is a sentence that must stand on every page (a
    sample's disclaimer), else empty. `date` is the review's own date, never the clock's.
    """

    title: str
    subject: str
    author: str
    language: str
    direction: Literal["ltr", "rtl"]
    date: date
    keywords: tuple[str, ...] = ()
    running_title: str = ""
    stamp: str = ""
    notice: str = ""
    page_size: PageSize = "A4"
    page_label: str = ""
    notes_title: str = ""


@dataclass(frozen=True)
class Attachment:
    """A file that a PDF carries as its source: a plain name, what it is, its bytes."""

    name: str
    media_type: str
    description: str
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class Document:
    """A finished document: its tree in the closed vocabulary (root `document`) and its pictures.

    The tree is complete: numbers, contents, references and notes are resolved. Writers read it
    and never change it. `attachments` go into formats that can carry files.
    """

    meta: DocumentMeta
    root: _Element
    assets: Mapping[str, Asset] = field(default_factory=dict)
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True)
class Written:
    """A finished file, and the signs that no font of the machine has (as single characters).

    Such a sign is printed by its code point, so that nobody takes an empty box for text.
    """

    content: bytes
    unprintable: tuple[str, ...] = ()


def verify(root: _Element) -> None:
    """Check a tree against the vocabulary.

    Raises `InternalError` naming the element, attribute, class or text that does not belong.
    """
    for element in root.iter():
        name = str(element.tag)
        rule = VOCABULARY.get(name)
        if rule is None:
            raise InternalError(f"element <{name}> is not in the vocabulary of documents")
        for attribute in element.attrib:
            if attribute not in rule.attributes and attribute not in COMMON_ATTRIBUTES:
                raise InternalError(f"<{name}> has no attribute {attribute!s}")
        style = element.get("class")
        if style is not None and style not in rule.classes:
            raise InternalError(f'<{name}> has no class "{style}"')
        if not rule.text and _has_text(element):
            raise InternalError(f"<{name}> holds text that it may not hold")
        for child in element:
            if str(child.tag) not in rule.children:
                raise InternalError(f"<{child.tag!s}> may not stand in <{name}>")


def _has_text(element: _Element) -> bool:
    pieces = [element.text, *(child.tail for child in element)]
    return any(piece and piece.strip() for piece in pieces)
