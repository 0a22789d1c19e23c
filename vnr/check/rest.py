"""What is left of an input once refused values are taken out, and where it stood before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vnr.model.node import Path
from vnr.model.review.address import Addresses

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnr.model.node import Node


class Rest:
    """The tree of an input without what was refused, and with marks where it must have something.

    Taking an item out of a list moves those behind it; `find` leads a path in the rest back to
    the input, so that every finding names the place that the ministry knows.
    """

    def __init__(self, tree: Node) -> None:
        self._tree = tree
        self._addresses = Addresses(tree)
        self._refused: set[Path] = set()
        self._supplied: dict[Path, dict[str, str]] = {}
        self._left: dict[Path, list[int]] = {}

    def refuse(self, paths: Iterable[Path]) -> None:
        """Take out what stands at these paths of the input; the whole cannot be taken out."""
        self._refused.update(path for path in paths if path)
        self._left.clear()

    def supply(self, path: Path, key: str, mark: str) -> None:
        """Put a mark under a key that the group at this path of the input lacks."""
        self._supplied.setdefault(path, {})[key] = mark

    def is_supplied(self, path: Sequence[str | int]) -> bool:
        """Whether at a path in the rest stands a mark of ours and nothing that was typed."""
        return path[-1:] != () and path[-1] in self._supplied.get(self.find(path)[1], {})

    def plain(self) -> dict[str, Any]:
        """The rest as bare text, lists and dictionaries."""
        plain = self._plain(self._tree, ())
        assert isinstance(plain, dict)  # the reader gives nothing else
        return plain

    def _plain(self, node: Node, path: Path) -> object:
        below = [(step, item) for step, item in _steps(node) if (*path, step) not in self._refused]
        if isinstance(node.value, dict):
            typed = {str(step): self._plain(item, (*path, step)) for step, item in below}
            return typed | self._supplied.get(path, {})
        if isinstance(node.value, tuple):
            return [self._plain(item, (*path, step)) for step, item in below]
        return node.value

    def find(self, path: Sequence[str | int]) -> tuple[Node, Path]:
        """The node of the input for a path in the rest, or the deepest on the way, and its path.

        Steps that are not in the tree are skipped, as by `Node.at`.
        """
        node, found = self._tree, Path()
        for step in path:
            node, found = self._below(node, found, step)
        return node, found

    def address(self, path: Path) -> str:
        """The address of what stands at a path of the input (not of the rest)."""
        return self._addresses.of(path)

    def _below(self, node: Node, path: Path, step: str | int) -> tuple[Node, Path]:
        """One step on from a node at `path`; the same where the step leads nowhere."""
        if isinstance(node.value, dict) and isinstance(step, str):
            if step in node.value and (*path, step) not in self._refused:
                return node.value[step], (*path, step)
        elif isinstance(node.value, tuple) and isinstance(step, int):
            left = self._positions(node.value, path)
            if step < len(left):
                return node.value[left[step]], (*path, left[step])
        return node, path

    def _positions(self, items: Sequence[Node], path: Path) -> list[int]:
        """The positions of a list that are left."""
        if path not in self._left:
            steps = range(len(items))
            self._left[path] = [step for step in steps if (*path, step) not in self._refused]
        return self._left[path]


def _steps(node: Node) -> list[tuple[str | int, Node]]:
    """The steps from a node, each with the node that it leads to."""
    if isinstance(node.value, dict):
        return list(node.value.items())
    return list(enumerate(node.value)) if isinstance(node.value, tuple) else []
