"""One State's files become one tree; what several ministries answered is kept side by side."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from vnr.findings import Finding, Place, Word, blocks
from vnr.model.node import Node, Path, RawInput, printed
from vnr.model.review.review import Review
from vnr.model.review.shape import shape
from vnr.read.folder import FILE_LIMIT
from vnr.read.yaml_file import read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnr.model.job import SourceFile, Submission
    from vnr.model.review.base import Frozen

YAML_ENDINGS = frozenset({".yaml", ".yml", ".json"})
IMAGE_ENDINGS = frozenset({".png", ".jpg", ".jpeg"})
WORKBOOK_ENDINGS = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})
# who filled in a file; the country's code, which may be in capitals or not
OF_EACH_FILE = frozenset({"contributor", "country"})


def read_submission(submission: Submission) -> RawInput:
    """Read all files of one State and merge them; never raises for what is in them."""
    findings: list[Finding] = []
    trees: list[Node] = []
    names: list[str] = []
    assets: dict[str, bytes] = {}
    for file in submission.files:
        ending = PurePosixPath(file.name).suffix.lower()
        is_the_input = file.name == submission.name
        if _is_aside(file, ending) or (_is_hidden(file.name) and not is_the_input):
            findings.append(Finding("VNR113", Place(file.name)))
        elif file.content is None:
            limit = {"size": str(file.size), "limit": str(FILE_LIMIT)}
            findings.append(Finding("VNR109", Place(file.name), limit))
        elif ending in IMAGE_ENDINGS:
            assets[file.name] = file.content
        elif ending in WORKBOOK_ENDINGS:
            findings.append(Finding("VNR118", Place(file.name)))
        else:
            names.append(file.name)
            tree, found = read_yaml(file.name, file.content)
            findings.extend(found)
            trees.extend(_mappings_only(tree, findings))
    if not names and not blocks(findings):
        findings.append(Finding("VNR116", Place(submission.name)))
    tree = _merged(trees, findings)
    return RawInput(tree, tuple(findings), tuple(names), assets)


def _is_aside(file: SourceFile, ending: str) -> bool:
    """Whether a file is no input: of another kind, or not a real file."""
    unopened = file.content is None and file.size == 0
    return unopened or ending not in YAML_ENDINGS | IMAGE_ENDINGS | WORKBOOK_ENDINGS


def _is_hidden(name: str) -> bool:
    """Whether a file of a folder is hidden, a lock or a backup."""
    return any(part.startswith((".", "~")) for part in PurePosixPath(name).parts)


def _mappings_only(tree: Node | None, findings: list[Finding]) -> list[Node]:
    if tree is None:
        return []
    if isinstance(tree.value, dict):
        return [tree]
    found = Word("a list") if isinstance(tree.value, tuple) else Word("text")
    findings.append(Finding("VNR117", tree.place, {"found": found}))
    return []


def _merged(trees: Sequence[Node], findings: list[Finding]) -> Node | None:
    """Merge the trees of one State; files of another State are findings and stay out."""
    if not trees:
        return None
    result, *others = trees
    authors = {tree.place.file: by for tree in trees if (by := _scalar(tree, "contributor"))}
    merge = _Merge(findings, authors)
    for other in others:
        first, second = _scalar(result, "country"), _scalar(other, "country")
        if first and second and first.strip().upper() != second.strip().upper():
            where = other.at(("country",))[0].place
            findings.append(Finding("VNR115", where, {"first": first, "second": second}))
        else:
            result = merge.entries(Review, result, other, ())
    return result


def _scalar(tree: Node, key: str) -> str | None:
    value = tree.value.get(key) if isinstance(tree.value, dict) else None
    return value.value if value and isinstance(value.value, str) else None


class _Merge:
    """Merges a further file into what was read before; `authors` are who filled in each file."""

    def __init__(self, findings: list[Finding], authors: Mapping[str, str]) -> None:
        self.findings = findings
        self.authors = authors

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

    def _answer(self, node: Node) -> Node:
        """One answer to a narrative as a statement, with who filled in its file."""
        entries = node.value if isinstance(node.value, dict) else {}
        statement = dict(entries) if "text" in entries else {"text": node}
        if by := self.authors.get(node.place.file):
            statement.setdefault("by", Node(by, node.place))
        return Node(statement, node.place, node.key_place)

    def _conflict(self, one: Node, two: Node, path: Path) -> Node:
        details = {
            "field": printed(path),
            "first": str(one.plain()),
            "second": str(two.plain()),
            "place": str(one.place),
        }
        self.findings.append(
            Finding("VNR114", two.place, details, path=printed(path), also=(one.place,))
        )
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
