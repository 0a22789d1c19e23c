"""A tree that grows while the sheets of a workbook are read, and becomes nodes at the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vnr.model.node import Node

if TYPE_CHECKING:
    from vnr.findings import Place


@dataclass
class Versions:
    """One text in one or several languages; "" is that of texts that name none."""

    place: Place
    texts: dict[str, Node] = field(default_factory=dict)

    def node(self, language: str) -> Node:
        """The text alone where it names no language, else each version under its own."""
        if list(self.texts) == [""]:
            return self.texts[""]
        return Node({tag or language: text for tag, text in self.texts.items()}, self.place)


@dataclass
class Items:
    """A list of entries or bare values."""

    place: Place
    items: list[Group | Node] = field(default_factory=list)

    def node(self, language: str) -> Node:
        """The list as it stands."""
        grown = tuple(i.node(language) if isinstance(i, Group) else i for i in self.items)
        return Node(grown, self.place)


@dataclass
class Group:
    """A group of entries."""

    place: Place
    entries: dict[str, Group | Items | Versions | Node] = field(default_factory=dict)

    def group(self, path: tuple[str, ...], place: Place) -> Group:
        """The group at a path below, made where it is not there yet."""
        here = self
        for key in path:
            known = here.entries.get(key)
            if not isinstance(known, Group):
                known = here.entries[key] = Group(place)
            here = known
        return here

    def items(self, path: tuple[str, ...], place: Place) -> Items:
        """The list at a path below, made where it is not there yet."""
        owner = self.group(path[:-1], place)
        known = owner.entries.get(path[-1])
        if not isinstance(known, Items):
            first = known.value if isinstance(known, Node) else ()
            known = Items(place, list(first) if isinstance(first, tuple) else [])
            owner.entries[path[-1]] = known
        return known

    def versions(self, key: str, place: Place) -> Versions:
        """The versions of a text, made where they are not there yet."""
        known = self.entries.get(key)
        if not isinstance(known, Versions):
            known = self.entries[key] = Versions(place)
        return known

    def node(self, language: str) -> Node:
        """The group as it stands; texts that name no language are in this one."""
        grown = {
            key: entry if isinstance(entry, Node) else entry.node(language)
            for key, entry in self.entries.items()
        }
        return Node(grown, self.place)
