"""Links in both directions: from an entry to paragraphs and targets, and back."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vnr.model.report_links import Citing, Index, IndexEntry, Link, LinkGroup

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vnr.catalogue import Catalogue
    from vnr.model.packs import Packs, Reference


_ORDER = ("objective", "measure", "practice", "pledge", "indicator")

NO_BREAK_SPACE = "\u00a0"


@dataclass
class Links:
    """Collects every citation while the parts of a report are composed, then makes the indexes.

    `cited` maps a reference to the places that cite it, in the order of the report.
    """

    packs: Packs
    language: str
    say: Catalogue
    official_texts: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    cited: dict[Reference, list[Citing]] = field(default_factory=lambda: defaultdict(list))

    def groups(
        self,
        citing: Citing,
        paragraphs: Iterable[Reference] = (),
        targets: Iterable[str] = (),
        actions: Iterable[str] = (),
    ) -> tuple[LinkGroup, ...]:
        """The links of one entry, by kind; the entry is remembered for the indexes."""
        found = [*self._paragraphs(citing, tuple(paragraphs)), self._targets(citing, targets)]
        found.append(self._actions(actions))
        return tuple(group for group in found if group.links)

    def _paragraphs(self, citing: Citing, references: tuple[Reference, ...]) -> list[LinkGroup]:
        groups = []
        for pack in dict.fromkeys(reference.pack for reference in references):
            own = [reference for reference in references if reference.pack == pack]
            own.sort(key=lambda reference: int(reference.item))
            groups.append(LinkGroup(self.declaration_name(pack), self._cite(citing, own)))
        return groups

    def _targets(self, citing: Citing, targets: Iterable[str]) -> LinkGroup:
        order = {code: position for position, code in enumerate(self.packs.sdg.targets)}
        codes = sorted(set(targets), key=order.__getitem__)
        links = self._cite(citing, [self.packs.sdg.targets[code].reference for code in codes])
        return LinkGroup(self.say.gettext("SDG targets"), links)

    def _actions(self, actions: Iterable[str]) -> LinkGroup:
        form = self.say.pgettext("action", "{objective} ({letter})")
        named = (_split_action(action) for action in actions)
        texts = (form.format(objective=n, letter=letter) for n, letter in named)
        links = tuple(Link(text.replace(" ", NO_BREAK_SPACE), "") for text in texts)
        return LinkGroup(self.say.gettext("Actions of the Compact"), links)

    def _cite(self, citing: Citing, references: list[Reference]) -> tuple[Link, ...]:
        for reference in references:
            if citing not in self.cited[reference]:
                self.cited[reference].append(citing)
        return tuple(Link(reference.item, reference.anchor) for reference in references)

    def declaration_name(self, pack: str) -> str:
        """A declaration as headings and links name it: short, in the language."""
        label = self.packs.declarations[pack].label(self.language)
        return label.short or label.title

    def paragraph_indexes(self) -> tuple[Index, ...]:
        """For each declaration that is cited: its paragraphs in order, each with who cites it."""
        indexes = []
        for pack, declaration in self.packs.declarations.items():
            entries = tuple(
                self._entry(item.reference, str(number), item.label(self.language).title)
                for number, item in declaration.paragraphs.items()
                if item.reference in self.cited
            )
            if entries:
                indexes.append(Index(pack, declaration.label(self.language).title, entries))
        return tuple(indexes)

    def target_index(self) -> Index:
        """The targets that are cited, in the order of the goals, each with who cites it."""
        entries = tuple(
            self._entry(item.reference, code, item.label(self.language).title)
            for code, item in self.packs.sdg.targets.items()
            if item.reference in self.cited
        )
        return Index("sdg", self.say.gettext("Sustainable Development Goals"), entries)

    def _entry(self, reference: Reference, number: str, topic: str) -> IndexEntry:
        cited_by = sorted(self.cited[reference], key=lambda citing: _ORDER.index(citing.kind))
        tags = (self.language, self.language.split("-", maxsplit=1)[0])
        kept = (self.official_texts.get(f"{reference.pack}:{tag}") for tag in tags)
        quoted = next((text for text in kept if text), {})
        text = quoted.get(int(number), "") if number.isdigit() else ""
        return IndexEntry(reference.anchor, number, topic, tuple(cited_by), text)


def _split_action(action: str) -> tuple[str, str]:
    number, _, letter = action.partition(".")
    return number, letter
