"""YAML as ministries write it: one pass over the parser's events builds the tree with places.

Scalars stay text as typed (no YAML 1.1 booleans, octal numbers or lost zeros of `8.10`);
anchors, aliases, merge keys, tags and second documents are findings; depth is limited. The
event parser is used since it does not recurse: deep nesting cannot crash it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from vnr.findings import Finding, Place, Word
from vnr.model.node import Node

if TYPE_CHECKING:
    from collections.abc import Iterator

DEPTH_LIMIT = 40
SHOWN_PER_CODE = 20
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_CONFLICT = re.compile(r"(<{7}|>{7}|\|{7})( .*)?|={7}")
_KINDS = (
    (b"PK\x03\x04", Word("a workbook, a Word file or another zip archive")),
    (b"\xd0\xcf\x11\xe0", Word("an old Excel or Word file")),
    (b"%PDF", Word("a PDF file")),
    (b"\x89PNG", Word("a picture")),
    (b"\xff\xd8\xff", Word("a picture")),
    (b"\x1f\x8b", Word("a compressed file")),
)
_HTML = re.compile(rb"(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml|head|body)", re.IGNORECASE)
_NEEDS_QUOTES = Word("a text begins with a sign that needs quotes")
# what the parser says (in English and for programmers), and what it means for a drafter
_PROBLEMS = (
    (
        "mapping values are not allowed",
        Word("a colon followed by a space stands inside unquoted text"),
    ),
    ("found character '\\t'", Word("a tab is used for indentation")),
    ("found a tab character", Word("a tab is used for indentation")),
    ("did not find expected key", Word("the indentation does not fit, or a quote is not closed")),
    ("did not find expected '-'", Word("an item of a list does not begin with a dash")),
    ("could not find expected ':'", Word("a key has no colon after it")),
    ("found unexpected end of stream", Word("a quote or bracket is not closed")),
    ("did not find expected ',' or", Word("a bracket is not closed, or a comma is missing")),
    ("cannot start any token", _NEEDS_QUOTES),
    ("did not find expected alphabetic or numeric", _NEEDS_QUOTES),  # * and &
    ("did not find expected comment or line break", _NEEDS_QUOTES),  # > and |
    ("block sequence entries are not allowed", _NEEDS_QUOTES),  # - within a line
    ("mapping keys are not allowed", _NEEDS_QUOTES),  # ?
    ("unknown escape character", Word("a backslash stands in double quotes; use single quotes")),
)


def read_yaml(name: str, content: bytes) -> tuple[Node | None, list[Finding]]:
    """Read one file: its tree, or None where it has none, and what was found.

    `name` is the file's name in places. All faults that can be found are found in one run.
    """
    for beginning, kind in _KINDS:
        if content.startswith(beginning):
            return None, [Finding("VNR112", Place(name), {"kind": kind})]
    if _HTML.match(content):
        return None, [Finding("VNR112", Place(name), {"kind": Word("a web page or XML file")})]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = content.count(b"\n", 0, problem.start) + 1
        offset = {"offset": str(problem.start)}
        return None, [Finding("VNR101", Place(name, line), offset)]
    findings = [*_control_characters(name, text), *_conflict_marks(name, text)]
    if findings:
        return None, findings
    tree = _Tree(name, text)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            tree.take(event)
    except _TooDeepError:
        pass
    except yaml.YAMLError as problem:
        tree.findings.append(_syntax(name, problem))
        return None, tree.findings
    if tree.root is None and not tree.findings:
        tree.findings.append(Finding("VNR108", Place(name, 1)))
    return tree.root, tree.findings


def _control_characters(name: str, text: str) -> Iterator[Finding]:
    for count, match in enumerate(_CONTROL.finditer(text)):
        if count == SHOWN_PER_CODE:
            return
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        yield Finding("VNR110", Place(name, line, column), {"character": _code_point(match[0])})


def _code_point(character: str) -> str:
    return f"U+{ord(character):04X}"


def _conflict_marks(name: str, text: str) -> Iterator[Finding]:
    marks = [
        (number, line)
        for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1)
        if _CONFLICT.fullmatch(line)
    ]
    if any(line[0] in "<>" for _, line in marks):  # rows of equals signs may underline headings
        yield from (Finding("VNR111", Place(name, number)) for number, _ in marks)


def _syntax(name: str, problem: yaml.YAMLError) -> Finding:
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    said = getattr(problem, "problem", None) or Word("it cannot be read")
    plain = next((words for needle, words in _PROBLEMS if needle in said), said)
    place = Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
    return Finding("VNR102", place, {"problem": plain})


class _TooDeepError(Exception):
    pass


class _Tree:
    """Builds nodes from events; a stack of open lists and mappings stands for recursion."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self._text = text
        self.findings: list[Finding] = []
        self.root: Node | None = None
        self._open: list[_Branch] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event of the parser."""
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents == 2:
                self.findings.append(Finding("VNR107", self._place(event)))
        elif self._documents > 1:
            return  # named above; what follows could only confuse
        elif isinstance(event, yaml.NodeEvent):
            self._take_node(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._add(self._open.pop().closed())

    def _take_node(self, event: yaml.NodeEvent) -> None:
        place = self._place(event)
        self._refuse_references(event, place)
        if isinstance(event, yaml.CollectionStartEvent):
            if len(self._open) >= DEPTH_LIMIT:
                self.findings.append(Finding("VNR106", place, {"limit": str(DEPTH_LIMIT)}))
                raise _TooDeepError
            self._open.append(_Branch(place, isinstance(event, yaml.MappingStartEvent)))
        elif isinstance(event, yaml.ScalarEvent):
            plain = event.style is None or event.style == ""
            empty = plain and event.value in _NOTHING
            self._add(Node(None if empty else self._without_controls(event.value, place), place))
        else:
            self._add(Node(None, place))

    def _refuse_references(self, event: yaml.NodeEvent, place: Place) -> None:
        if event.anchor is not None:
            mark = ("*" if isinstance(event, yaml.AliasEvent) else "&") + event.anchor
            self.findings.append(Finding("VNR104", place, {"mark": mark}))
        tag = getattr(event, "tag", None)
        if tag is None and self._begins_with(event, "!"):  # the parser drops a tag without a name
            tag = "!"
        if tag is not None:
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            self.findings.append(Finding("VNR105", place, {"tag": shown}))

    def _without_controls(self, value: str, place: Place) -> str:
        """Quoted text can name control characters by escapes that the file itself lacks."""
        for match in _CONTROL.finditer(value):
            character = {"character": _code_point(match[0])}
            self.findings.append(Finding("VNR110", place, character))
        return _CONTROL.sub(lambda match: f"[{_code_point(match[0])}]", value)

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = None if node.value is None else node
            return
        if duplicate := self._open[-1].add(node):
            key, first = duplicate
            where = {"key": key, "first": str(first)}
            self.findings.append(Finding("VNR103", node.place, where, also=(first,)))
        branch = self._open[-1]
        if branch.mapping and branch.key is node and node.value == "<<":
            self.findings.append(Finding("VNR104", node.place, {"mark": "<<"}))

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
