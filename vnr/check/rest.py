"""What is left of an input once refused values are taken out, and where it stood before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vnr.model.node import Path

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnr.model.node import Node


class Rest:
    """The tree of an input without what was refused.

    Taking an item out of a list moves those behind it; `find` leads a path in the rest back to
    the input, so that every finding names the place that the ministry knows.
    """

    def __init__(self, tree: Node) -> None:
        self._tree = tree
        self._refused: set[Path] = set()

    def refuse(self, paths: Iterable[Path]) -> None:
        """Take out what stands at these paths of the input; the whole cannot be taken out."""
        self._refused.update(path for path in paths if path)

    def plain(self) -> dict[str, Any]:
        """The rest as bare text, lists and dictionaries."""
        plain = self._plain(self._tree, ())
        assert isinstance(plain, dict)  # the reader gives nothing else
        return plain

    def _plain(self, node: Node, path: Path) -> object:
        below = [(step, item) for step, item in _below(node) if (*path, step) not in self._refused]
        if isinstance(node.value, dict):
            return {step: self._plain(item, (*path, step)) for step, item in below}
        if isinstance(node.value, tuple):
            return [self._plain(item, (*path, step)) for step, item in below]
        return node.value

    def find(self, path: Sequence[str | int]) -> tuple[Node, Path]:
        """The node of the input for a path in the rest, or the deepest on the way, and its path.

        Steps that are not in the tree are skipped, as by `Node.at`.
        """
        node, found = self._tree, Path()
        for step in path:
            left = [(at, item) for at, item in _below(node) if (*found, at) not in self._refused]
            if isinstance(node.value, tuple):
                inside = left[step : step + 1] if isinstance(step, int) else []
            else:
                inside = [(at, item) for at, item in left if at == step]
            for at, item in inside:
                node, found = item, (*found, at)
        return node, found


def _below(node: Node) -> list[tuple[str | int, Node]]:
    """The steps from a node, each with the node that it leads to."""
    if isinstance(node.value, dict):
        return list(node.value.items())
    return list(enumerate(node.value)) if isinstance(node.value, tuple) else []
