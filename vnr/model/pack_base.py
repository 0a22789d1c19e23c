"""What all reference data is made of: addresses, names in several languages, sources."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

Standing = Literal["official", "sourced", "unverified", "ours"]


@dataclass(frozen=True, order=True)
class Reference:
    """An address in a pack, printed as `pd2022:62`, `gcm:5`, `gcm:5.b`, `sdg:10.7`."""

    pack: str
    item: str

    def __str__(self) -> str:
        return f"{self.pack}:{self.item}"

    @property
    def anchor(self) -> str:
        """The reference as an id that HTML, PDF and Word bookmarks accept: `pd2022-62`."""
        return re.sub(r"[^A-Za-z0-9]+", "-", str(self))


@dataclass(frozen=True)
class Label:
    """What an item is called in one language.

    `title` is the wording shown, `standing` says whose it is; `short` is a label of one to five
    words for tables and chips; `summary` says in our own words what the item asks, for
    `explain` and prompts only: reports never print it.
    """

    title: str
    standing: Standing
    short: str = ""
    summary: str = ""


Labels = Mapping[str, Label]


def label_in(labels: Labels, language: str) -> Label:
    """The label in `language`, else in its base language, else in English."""
    for candidate in (language, language.split("-", maxsplit=1)[0], "en"):
        if candidate in labels:
            return labels[candidate]
    raise KeyError(language)


@dataclass(frozen=True)
class Item:
    """Anything in a pack that has an address and a name."""

    reference: Reference
    labels: Labels = field(repr=False)

    def label(self, language: str) -> Label:
        """The name in `language`, falling back to English."""
        return label_in(self.labels, language)


@dataclass(frozen=True)
class Source:
    """Where a part of a pack comes from; `checked` is None where nobody has compared it yet."""

    what: str
    source: str
    standing: Standing
    checked: date | None


@dataclass(frozen=True)
class About:
    """What a pack says of itself: `title` is English, `languages` have labels, English first."""

    id: str
    kind: str
    title: str
    symbol: str
    date: date | None
    languages: tuple[str, ...]
    provenance: tuple[Source, ...]
