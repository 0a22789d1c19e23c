"""`resolve` entries: how a State settles what two of its files say differently."""

from __future__ import annotations

import difflib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnr.findings import Finding
from vnr.model.node import Node, Path
from vnr.model.review.address import Addresses
from vnr.model.review.base import blank_as_none, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnr.findings import Place

# looking for a near address is slow: for so many entries, among so many addresses
SUGGESTED = 20
COMPARED = 1_000
# text that YAML reads as it stands, whatever it is
_PLAIN = re.compile(r"(?!null$)[a-z\d][\w.\[\]/-]*( [\w.\[\]/-]+)*", re.IGNORECASE)


@dataclass(frozen=True)
class Conflict:
    """Two values of one field, by two files."""

    path: Path
    one: Node
    two: Node


@dataclass(frozen=True)
class _Settlement:
    """One entry of `resolve`; `entry` is its address, for what is found about it."""

    entry: str
    where: str
    value: Node
    place: Place


def settled(tree: Node, conflicts: Sequence[Conflict], findings: list[Finding]) -> Node:
    """The tree with what its `resolve` entries decide in place of what files disagree on.

    Adds a finding for each conflict that none of them settles, and for each entry that settles
    nothing or disagrees with another.
    """
    addresses = Addresses(tree)
    paths = {addresses.of(conflict.path): conflict.path for conflict in conflicts}
    known, idle = list(paths)[:COMPARED], 0
    chosen: dict[str, _Settlement] = {}
    for settlement in _settlements(tree):
        first = chosen.setdefault(settlement.where, settlement)
        if settlement.where not in paths:
            idle += 1
            findings.append(_idle(settlement, known if idle <= SUGGESTED else ()))
        elif _text(first.value) != _text(settlement.value):
            findings.append(_contradiction(first, settlement))
    for conflict in conflicts:
        where = addresses.of(conflict.path)
        if where not in chosen:
            findings.append(_unsettled(conflict, where))
    for where, path in paths.items():
        if where in chosen:
            tree = _replaced(tree, path, chosen[where].value)
    return tree


def _settlements(tree: Node) -> Iterator[_Settlement]:
    """The entries of `resolve` that are whole; the others are refused by the check."""
    entries = tree.at(("resolve",))[0] if isinstance(tree.value, dict) else tree
    items = entries.value if isinstance(entries.value, tuple) else (entries,)
    for index, item in enumerate(items):
        if entries is tree or not isinstance(item.value, dict):
            continue
        where, value = item.value.get("where"), item.value.get("value")
        if where and value and _text(where) and _text(value):
            yield _Settlement(f"resolve[{index}]", _text(where), value, where.place)


def _text(node: Node) -> str:
    """A scalar without spaces around it; empty where it holds nothing or is none."""
    value = blank_as_none(node.value)
    return value.strip() if isinstance(value, str) else ""


def _replaced(tree: Node, path: Path, value: Node) -> Node:
    """The tree with another scalar at `path`, which keeps the place where it was written."""
    if not path:
        return Node(value.value, value.place, tree.key_place)
    step, *rest = path
    below: str | tuple[Node, ...] | dict[str, Node] | None = tree.value
    if isinstance(below, dict) and isinstance(step, str):
        below = {**below, step: _replaced(below[step], tuple(rest), value)}
    elif isinstance(below, tuple) and isinstance(step, int):
        changed = _replaced(below[step], tuple(rest), value)
        below = (*below[:step], changed, *below[step + 1 :])
    return Node(below, tree.place, tree.key_place)


def _idle(settlement: _Settlement, known: Sequence[str]) -> Finding:
    near = difflib.get_close_matches(settlement.where, known, n=1)
    details = {"where": settlement.where, "suggestion": near[0] if near else ""}
    return Finding("VNR119", settlement.place, details, f"{settlement.entry}.where")


def _contradiction(first: _Settlement, second: _Settlement) -> Finding:
    details = {
        "where": second.where,
        "first": _text(first.value),
        "second": _text(second.value),
        "place": str(first.value.place),
    }
    also = (first.value.place,)
    return Finding("VNR123", second.value.place, details, f"{second.entry}.value", also)


def _unsettled(conflict: Conflict, where: str) -> Finding:
    first = _told(conflict.one)
    details = {
        "field": where,
        "first": first,
        "second": _told(conflict.two),
        "place": str(conflict.one.place),
        "where": _as_yaml(where),
        "value": _as_yaml(first),
    }
    return Finding("VNR114", conflict.two.place, details, where, (conflict.one.place,))


def _told(node: Node) -> str:
    return node.value if isinstance(node.value, str) else kind_of(node.plain())


def _as_yaml(text: str) -> str:
    """A text as it can be copied into a file: in quotes where YAML would read something else."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
