"""The tree of one YAML text, built from the parser's events in one pass.

Scalars stay text as typed (no YAML 1.1 booleans, octal numbers or lost zeros of `8.10`);
anchors, aliases, merge keys, tags and second documents are findings; depth and size are limited.
The event parser is used since it does not recurse: deep nesting cannot crash it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from vnr.findings import Finding, Place
from vnr.model.node import Node

if TYPE_CHECKING:
    from collections.abc import Mapping

DEPTH_LIMIT = 40
NODES_LIMIT = 500_000  # keys, values and lists of one file; a full review has about 10,000
FINDINGS_LIMIT = 300
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
# what YAML takes for a comment and a drafter for text: " #1", but not " # a comment"
_CUT_OFF = re.compile(r"[ \t]+(#[^\s#][^\r\n]*)")


class StoppedError(Exception):
    """A limit was hit, or the file has more faults than anybody reads at once."""


def code_point(character: str) -> str:
    """A character as findings name it: U+0007."""
    return f"U+{ord(character):04X}"


class Tree:
    """Builds nodes from events; a stack of open lists and mappings stands for recursion.

    `root` is None where there is no data, and until all of it was taken. `take` raises
    `StoppedError` where the rest is not to be read; the reason is the last of `findings`.
    """

    def __init__(self, name: str, text: str, meant: Mapping[int, int]) -> None:
        """`meant` are the signs that stand in `text` for others, as `str.translate` has them."""
        self.name = name
        self._text = text
        self._meant = meant
        self.findings: list[Finding] = []
        self.root: Node | None = None
        self._open: list[_Branch] = []
        self._documents = 0
        self._nodes = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event of the parser."""
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents == 2:
                self._find("VNR107", self._place(event))
        elif self._documents > 1:
            return  # named above; what follows could only confuse
        elif isinstance(event, yaml.NodeEvent):
            self._take_node(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._add(self._open.pop().closed())

    def _take_node(self, event: yaml.NodeEvent) -> None:
        place = self._place(event)
        self._nodes += 1
        if self._nodes > NODES_LIMIT:
            self._stop("VNR120", place, NODES_LIMIT)
        self._refuse_references(event, place)
        if isinstance(event, yaml.CollectionStartEvent):
            if len(self._open) >= DEPTH_LIMIT:
                self._stop("VNR106", place, DEPTH_LIMIT)
            self._open.append(_Branch(place, isinstance(event, yaml.MappingStartEvent)))
        elif isinstance(event, yaml.ScalarEvent):
            self._take_scalar(event, place)
        else:
            self._add(Node(None, place))

    def _take_scalar(self, event: yaml.ScalarEvent, place: Place) -> None:
        value = event.value.translate(self._meant) if self._meant else event.value
        if event.style:
            self._add(Node(self._without_controls(value, place), place))
            return
        if not (self._open and self._open[-1].awaits_key):
            self._warn_of_cut(event)
        self._add(Node(None if value in _NOTHING else value, place))

    def _warn_of_cut(self, event: yaml.ScalarEvent) -> None:
        end = event.end_mark
        assert end is not None  # the parser sets it on every event
        if cut := _CUT_OFF.match(self._text, end.index):
            column = end.column + cut.start(1) - cut.start() + 1
            self._find(
                "VNR121",
                Place(self.name, end.line + 1, column),
                {"found": cut[1].translate(self._meant)},
            )

    def _refuse_references(self, event: yaml.NodeEvent, place: Place) -> None:
        if event.anchor is not None:
            mark = ("*" if isinstance(event, yaml.AliasEvent) else "&") + event.anchor
            self._find("VNR104", place, {"mark": mark})
        tag = getattr(event, "tag", None)
        if tag is None and self._begins_with(event, "!"):  # the parser drops a tag without a name
            tag = "!"
        if tag is not None:
            self._find("VNR105", place, {"tag": tag.replace("tag:yaml.org,2002:", "!!")})

    def _without_controls(self, value: str, place: Place) -> str:
        """Quoted text can name control characters by escapes that the file itself lacks."""
        for match in CONTROL.finditer(value):
            self._find("VNR110", place, {"character": code_point(match[0])})
        return CONTROL.sub(lambda match: f"[{code_point(match[0])}]", value)

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = None if node.value is None else node
            return
        if duplicate := self._open[-1].add(node):
            key, first = duplicate
            self._find("VNR103", node.place, {"key": key, "first": str(first)}, also=(first,))
        branch = self._open[-1]
        if branch.mapping and branch.key is node and node.value == "<<":
            self._find("VNR104", node.place, {"mark": "<<"})

    def _find(
        self,
        code: str,
        place: Place,
        details: Mapping[str, str] | None = None,
        also: tuple[Place, ...] = (),
    ) -> None:
        self.findings.append(Finding(code, place, details or {}, also=also))
        if len(self.findings) == FINDINGS_LIMIT:
            self._stop("VNR122", place, FINDINGS_LIMIT)

    def _stop(self, code: str, place: Place, limit: int) -> None:
        self.findings.append(Finding(code, place, {"limit": str(limit)}))
        raise StoppedError

    def _begins_with(self, event: yaml.Event, sign: str) -> bool:
        assert event.start_mark is not None  # the parser sets it on every event
        return self._text.startswith(sign, event.start_mark.index)

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        assert mark is not None  # the parser sets it on every event
        return Place(self.name, mark.line + 1, mark.column + 1)


class _Branch:
    """A list or mapping that is still open."""

    def __init__(self, place: Place, mapping: bool) -> None:
        self.place = place
        self.mapping = mapping
        self.key: Node | None = None
        self._items: list[Node] = []
        self._entries: dict[str, Node] = {}

    @property
    def awaits_key(self) -> bool:
        """Whether the next scalar is a key and no value."""
        return self.mapping and self.key is None

    def add(self, node: Node) -> tuple[str, Place] | None:
        """Add a key, a value or an item; returns a key that stands twice and its first place."""
        if not self.mapping:
            self._items.append(node)
            return None
        if self.key is None:
            self.key = node
            name = _key_name(node)
            known = self._entries.get(name)
            return (name, known.key_place or known.place) if known else None
        self._entries.setdefault(_key_name(self.key), Node(node.value, node.place, self.key.place))
        self.key = None
        return None

    def closed(self) -> Node:
        return Node(self._entries if self.mapping else tuple(self._items), self.place)


def _key_name(node: Node) -> str:
    """A key as text; a list or mapping as a key is named by its kind and refused as unknown."""
    if isinstance(node.value, str):
        return node.value
    return "null" if node.value is None else "[…]"
