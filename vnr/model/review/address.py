"""Addresses: how findings, waivers and settlements name one value of a review, all alike."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from vnr.model.review.review import Review
from vnr.model.review.shape import shape
from vnr.model.review.text import Narrative, Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnr.model.node import Node, Path
    from vnr.model.review.base import Frozen

LONGEST_NAME = 60


class Addresses:
    """The addresses within one tree, such as `objectives.5.status` or `highlights[0]`.

    An entry of a list is named by its identity (objective number, id …), so that its address
    stays the same when others are added and whatever file it stands in. Where its kind has none,
    where it is missing or stands twice, the position in the list is used, in brackets from 0.
    Addresses are compared as they stand, never taken apart.
    """

    def __init__(self, tree: Node) -> None:
        self._tree = tree
        self._names: dict[Path, list[str]] = {}

    def of(self, path: Path) -> str:
        """The address of what stands at `path`; its end may name what is missing in the tree."""
        text, node = "", self._tree
        owner: type[Frozen] | None = Review
        holds: type[Frozen] | None = None
        for depth, step in enumerate(path):
            below = _below(node, step)
            if isinstance(step, str):
                field = shape(owner, step) if owner else None
                holds = field.holds if field else None
                text += f".{step}" if text else step
            else:
                text += self._item(path[:depth], node, step, holds)
            owner = Statement if holds is Narrative else holds
            node = below or node
        return text

    def _item(self, path: Path, items: Node, step: int, holds: type[Frozen] | None) -> str:
        identity: str | None = getattr(holds, "identity", None)
        if identity is None or not isinstance(items.value, tuple):
            return f"[{step}]"
        if path not in self._names:
            self._names[path] = _names(items.value, identity)
        return self._names[path][step]


def _below(node: Node, step: str | int) -> Node | None:
    if isinstance(node.value, dict) and isinstance(step, str):
        return node.value.get(step)
    if isinstance(node.value, tuple) and isinstance(step, int) and step < len(node.value):
        return node.value[step]
    return None


def _names(items: Sequence[Node], identity: str) -> list[str]:
    """How each entry of a list is addressed."""
    named = [_identity(item, identity) for item in items]
    times = Counter(named)
    return [
        f".{name}" if name and times[name] == 1 else f"[{index}]"
        for index, name in enumerate(named)
    ]


def _identity(item: Node, identity: str) -> str:
    """The identity of an entry as typed; empty where it has none that can be written in a line."""
    node = item.value.get(identity) if isinstance(item.value, dict) else None
    name = node.value.strip() if node and isinstance(node.value, str) else ""
    fit = name.isprintable() and len(name) <= LONGEST_NAME and not set("[]") & set(name)
    return name if fit else ""
