"""Names in print: who leads, which source, what a closed answer is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.catalogue import parts_separator
from vnr.compose.answers import answers
from vnr.model.report import SourceView, Tag

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnr.catalogue import Catalogue
    from vnr.model.packs import Packs
    from vnr.model.review import Review
    from vnr.model.review.base import Entry


# the tints of statuses that are no scale of the packs
_TONES = {"planned": 1, "under_way": 2, "completed": 4, "suspended": 6}


class Names:
    """The names that one report uses; all from the public projection and the catalogue."""

    def __init__(self, review: Review, packs: Packs, language: str, say: Catalogue) -> None:
        self._review, self._packs, self._language = review, packs, language
        self.answers = answers(say)
        self._between = parts_separator(say)
        self.institutions: Mapping[str, str] = {
            institution.id: institution.name.versions[0][1] for institution in review.institutions
        }
        self.sources = tuple(
            SourceView(entry, number, f"source-{number}")
            for number, entry in enumerate(review.sources, 1)
        )
        self.by_source = {view.entry.id: view for view in self.sources}

    def who(self, entry: Entry | None) -> str:
        """Who leads an entry and with whom: names of institutions, in the order given."""
        if entry is None:
            return ""
        ids = [*([entry.lead] if entry.lead else []), *entry.contributors]
        known = [self.institutions[i] for i in dict.fromkeys(ids) if i in self.institutions]
        return self._between.join(known)

    def status(self, scale: str, step: str | None) -> Tag | None:
        """A step of a status scale in words."""
        if step is None:
            return None
        found = self._packs.scales[scale][step]
        return Tag(found.label(self._language).title, found.tone)

    def scale(self, name: str) -> list[tuple[str, Tag]]:
        """The steps of a status scale in order, each in words."""
        steps = self._packs.scales[name].items()
        return [(step, Tag(item.label(self._language).title, item.tone)) for step, item in steps]

    def tag(self, field: str, value: str | None) -> Tag | None:
        """A closed answer as a tag; its tint is that of the same place on a status scale."""
        return Tag(self.answer(field, value), _TONES.get(value, 0)) if value else None

    def acronyms(self) -> tuple[tuple[str, str], ...]:
        """Acronyms of the institutions with their names, in alphabetical order."""
        pairs = {
            i.acronym.versions[0][1]: i.name.versions[0][1]
            for i in self._review.institutions
            if i.acronym is not None
        }
        return tuple(sorted(pairs.items(), key=lambda pair: pair[0].casefold()))

    def answer(self, field: str, value: str | None) -> str:
        """A closed answer in words, "agreement" of a kind of measure; empty for no answer."""
        return self.answers[field][value] if value else ""
