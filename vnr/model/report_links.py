"""Links of a report in both directions: from an entry to what it cites, and back from an index."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from vnr.model.review.text import Text


@dataclass(frozen=True)
class Link:
    """A printed number that leads to its entry in an index: "24" to `pd2022-24`."""

    text: str
    to: str


@dataclass(frozen=True)
class LinkGroup:
    """Links of one kind under their heading: paragraphs of a declaration, targets, actions."""

    heading: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Citing:
    """A place of the report that cites an index entry: an id of the document, and what it is."""

    to: str
    kind: Literal["objective", "measure", "pledge", "practice", "indicator"]
    title: Text | None = None


@dataclass(frozen=True)
class IndexEntry:
    """One row of an index: the number, its topic, and where the report speaks of it.

    `official_text` is the paragraph itself where the caller had added it and asked for it.
    """

    anchor: str
    number: str
    topic: str
    cited_by: tuple[Citing, ...]
    official_text: str = ""


@dataclass(frozen=True)
class Index:
    """An index of one pack, with the title of what it indexes."""

    pack: str
    title: str
    entries: tuple[IndexEntry, ...]
