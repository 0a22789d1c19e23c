"""`Node`: a value as a ministry typed it, with its place; `RawInput`: all of one State's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnr.findings import Finding, Place

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Node:
    """A scalar (text, or None where nothing was typed), a list of nodes or a mapping to nodes.

    Nothing is interpreted: a scalar is the text as typed. `place` is where the value begins,
    `key_place` where the key stands under which a mapping holds it.
    """

    value: str | tuple[Node, ...] | dict[str, Node] | None
    place: Place
    key_place: Place | None = None

    def at(self, path: Sequence[str | int]) -> tuple[Node, Path]:
        """The node at `path`, or the deepest one on the way, and the part of the path it has.

        Steps that are not in the tree are skipped: validation speaks of fields that a short
        form does not spell out, and of keys that are missing.
        """
        node, found = self, Path()
        for step in path:
            below: Node | None = None
            if isinstance(node.value, dict) and isinstance(step, str):
                below = node.value.get(step)
            elif isinstance(node.value, tuple) and isinstance(step, int):
                below = node.value[step] if step < len(node.value) else None
            if below is not None:
                node, found = below, (*found, step)
        return node, found

    def first(self, text: str) -> Node | None:
        """The first scalar, in the order of the input, that holds `text`."""
        if isinstance(self.value, str):
            return self if text in self.value else None
        below = self.value.values() if isinstance(self.value, dict) else self.value or ()
        return next((found for node in below if (found := node.first(text))), None)

    def plain(self) -> object:
        """The same as bare text, lists and dictionaries, without places."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, tuple):
            return [node.plain() for node in self.value]
        return self.value


@dataclass(frozen=True)
class RawInput:
    """What the read stage gives: the merged tree of one State and what was found on the way.

    `tree` is None where no file could be read. `files` are the names read, in order; `assets`
    the pictures of the folder by name.
    """

    tree: Node | None
    findings: tuple[Finding, ...]
    files: tuple[str, ...] = ()
    assets: Mapping[str, bytes] = field(default_factory=dict)
