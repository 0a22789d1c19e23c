"""The files of one State become one tree; what several ministries answered is kept side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.findings import Finding
from vnr.model.node import Node, Path
from vnr.model.review.review import Review
from vnr.model.review.shape import shape
from vnr.read.resolve import Conflict, settled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnr.model.review.base import Frozen

# who filled in a file; the country's code, which may be in capitals or not
OF_EACH_FILE = frozenset({"contributor", "country"})


def merged(trees: Sequence[Node], findings: list[Finding]) -> Node | None:
    """Merge the trees of one State's files and apply its `resolve` entries.

    Adds to `findings` what does not fit: files of another State, which stay out, and values that
    disagree, of which the first is kept.
    """
    if not trees:
        return None
    result, *others = trees
    merge = _Merge(trees)
    for other in others:
        first, second = _scalar(result, "country"), _scalar(other, "country")
        if first and second and first.strip().upper() != second.strip().upper():
            where = other.at(("country",))[0].place
            findings.append(Finding("VNR115", where, {"first": first, "second": second}))
        else:
            result = merge.entries(Review, result, other, ())
    return settled(result, merge.conflicts, findings)


def _scalar(tree: Node, key: str) -> str | None:
    value = tree.value.get(key) if isinstance(tree.value, dict) else None
    return value.value if value and isinstance(value.value, str) else None


class _Merge:
    """Merges a further file into what was read before.

    `conflicts` are what did not fit. Who filled in each file is its `contributor`; texts that
    name no language are in that of the review.
    """

    def __init__(self, trees: Sequence[Node]) -> None:
        self.conflicts: list[Conflict] = []
        self._authors = {t.place.file: by for t in trees if (by := _scalar(t, "contributor"))}
        self._language = next((tag for t in trees if (tag := _scalar(t, "language"))), None)

    def entries(self, owner: type[Frozen] | None, one: Node, two: Node, path: Path) -> Node:
        """Merge two groups of entries field by field."""
        if not isinstance(one.value, dict) or not isinstance(two.value, dict):
            return self._conflict(one, two, path)
        merged = dict(one.value)
        for key, node in two.value.items():
            known = merged.get(key)
            if known is None or known.value is None:
                merged[key] = node
            elif node.value is not None:
                merged[key] = self._field(owner, key, known, node, (*path, key))
        return Node(merged, one.place, one.key_place)

    def _field(
        self, owner: type[Frozen] | None, key: str, one: Node, two: Node, path: Path
    ) -> Node:
        field = shape(owner, key) if owner else None
        if _same(one, two) or key in OF_EACH_FILE:
            return one
        if field is not None and field.is_list:
            return self._lists(field.holds, field.identity, one, two, path)
        if field is not None and field.is_narrative:
            both = tuple(self._answer(node) for node in (*_items(one), *_items(two)))
            return Node(both, one.place, one.key_place)
        if field is not None and field.is_entry:
            return self.entries(field.holds, one, two, path)
        if field is not None and field.is_text:
            return self._versions(one, two, path)
        return self._conflict(one, two, path)

    def _lists(
        self,
        holds: type[Frozen] | None,
        identity: str | None,
        one: Node,
        two: Node,
        path: Path,
    ) -> Node:
        """Entries with the same identity are merged, all others follow one another."""
        items = list(_items(one))
        places = {_identity(item, identity): index for index, item in enumerate(items)}
        for item in _items(two):
            known = _identity(item, identity)
            index = places.get(known) if known else None
            if index is None:
                items.append(item)
            elif not _same(items[index], item):
                items[index] = self.entries(holds, items[index], item, (*path, index))
        return Node(tuple(items), one.place, one.key_place)

    def _versions(self, one: Node, two: Node, path: Path) -> Node:
        """A text that one file gives in one language and another in another."""
        first, second = self._by_language(one), self._by_language(two)
        alike = isinstance(one.value, str) and isinstance(two.value, str)
        if alike or first is None or second is None:
            return self._conflict(one, two, path)
        return self.entries(None, first, second, path)

    def _by_language(self, node: Node) -> Node | None:
        """A text as a map by language; None where it cannot be one."""
        if isinstance(node.value, str) and self._language:
            return Node({self._language.strip(): node}, node.place, node.key_place)
        return node if isinstance(node.value, dict) else None

    def _answer(self, node: Node) -> Node:
        """One answer to a narrative as a statement, with who filled in its file."""
        entries = node.value if isinstance(node.value, dict) else {}
        statement = dict(entries) if "text" in entries else {"text": node}
        if by := self._authors.get(node.place.file):
            statement.setdefault("by", Node(by, node.place))
        return Node(statement, node.place, node.key_place)

    def _conflict(self, one: Node, two: Node, path: Path) -> Node:
        self.conflicts.append(Conflict(path, one, two))
        return one


def _items(node: Node) -> tuple[Node, ...]:
    """The items of a list; a single value stands for a list of one."""
    return node.value if isinstance(node.value, tuple) else (node,)


def _same(one: Node, two: Node) -> bool:
    """Whether two files say the same; spaces around a value do not matter."""
    if isinstance(one.value, str) and isinstance(two.value, str):
        return one.value.strip() == two.value.strip()
    return one.plain() == two.plain()


def _identity(item: Node, identity: str | None) -> tuple[str | None, str] | None:
    """What tells an item of a list from others: the identity of an entry, a bare value itself."""
    if isinstance(item.value, str):
        return None, item.value.strip()
    key = item.value.get(identity) if identity and isinstance(item.value, dict) else None
    return (identity, key.value.strip()) if key and isinstance(key.value, str) else None
