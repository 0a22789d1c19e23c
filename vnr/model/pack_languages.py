"""Languages: in which scripts they are written, by which words they are known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from vnr.model.pack_base import Item

if TYPE_CHECKING:
    from collections.abc import Mapping

Cue = Literal[
    "people",
    "ratio",
    "per_cent",
    "multipliers",
    "former",
    "documents",
    "birth",
    "mobile",
    "titles",
    "offices",
]


@dataclass(frozen=True)
class Language(Item):
    """A language: `scripts` by their Unicode names, `common` words in small letters.

    `cues` are words that point to something: to people who are counted, to a share, to an
    identity document. `common` is empty where only the script tells the language.
    """

    id: str
    scripts: tuple[str, ...]
    common: frozenset[str]
    cues: Mapping[Cue, tuple[str, ...]]


@dataclass(frozen=True)
class Languages:
    """All languages that are known by id, and the mail services that persons use."""

    known: Mapping[str, Language]
    mail: frozenset[str]

    def of(self, tag: str) -> Language | None:
        """The language of a tag ("pt-BR"), where it is known."""
        return self.known.get(tag.partition("-")[0].lower())

    def cues(self, cue: Cue, tag: str) -> str:
        """A regular expression of the words of a language, of all where it has none of its own."""
        language = self.of(tag)
        own = language.cues.get(cue, ()) if language else ()
        return _either(own or self._all(cue))

    def _all(self, cue: Cue) -> tuple[str, ...]:
        return tuple(word for each in self.known.values() for word in each.cues.get(cue, ()))


@cache
def _either(words: tuple[str, ...]) -> str:
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)"
