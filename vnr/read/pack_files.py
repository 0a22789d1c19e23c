"""The files of a pack as entries: values that know where they stand and refuse what is wrong.

Packs are part of the installation, so the first fault ends the run; inputs are read by
`vnr.read.yaml_file`, which gathers findings. All scalars are text: no 8.10 becomes 8.1, and NO
is Norway.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, NoReturn, TypeVar

import yaml

from vnr.errors import DamagedPack

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from vnr.read.pack_labels import LabelFiles

Choice = TypeVar("Choice", bound=str)

_WHOLE_NUMBER = re.compile(r"0|[1-9][0-9]{0,5}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of a pack file; `line` is that of its key, or its own where it has none.

    Every method gives the value in one form and raises `DamagedPack`, naming file and line,
    where it has another.
    """

    file: str
    line: int
    node: yaml.Node

    def refuse(self, why: str) -> NoReturn:
        """Raise `DamagedPack` at this place."""
        raise DamagedPack(f"{self.file}:{self.line}: {why}")

    @property
    def is_text(self) -> bool:
        """Whether it is a scalar."""
        return isinstance(self.node, yaml.ScalarNode)

    def text(self, pattern: str = "") -> str:
        """The scalar, which may not be empty and must match `pattern` as a whole, if given."""
        if not isinstance(self.node, yaml.ScalarNode):
            self.refuse("one text is expected here")
        value = str(self.node.value)
        if not value or (pattern and not re.fullmatch(pattern, value)):
            self.refuse(f"“{value}” is not what is expected here")
        return value

    def one_of(self, choices: Collection[Choice]) -> Choice:
        """The scalar as one of `choices`."""
        value = self.text()
        chosen = next((choice for choice in choices if choice == value), None)
        if chosen is None:
            self.refuse(f"“{value}” is not one of {', '.join(choices)}")
        return chosen

    def number(self) -> int:
        """The scalar as a whole number."""
        value = self.text()
        if not _WHOLE_NUMBER.fullmatch(value):
            self.refuse(f"“{value}” is not a whole number")
        return int(value)

    def decimal(self) -> Decimal:
        """The scalar as a number with a point."""
        return Decimal(self.text(r"(0|[1-9][0-9]*)(\.[0-9]+)?"))

    def day(self) -> date:
        """The scalar as a day, written 2022-05-20."""
        try:
            return date.fromisoformat(self.text(r"\d{4}-\d\d-\d\d"))
        except ValueError:
            self.refuse("this day does not exist")

    def sequence(self) -> tuple[Entry, ...]:
        """The values of a list."""
        if not isinstance(self.node, yaml.SequenceNode):
            self.refuse("a list is expected here")
        return tuple(_entry(self.file, node) for node in self.node.value)

    def mapping(self, keys: str = "") -> dict[str, Entry]:
        """The values of a mapping by key, in order; a key stands once and matches `keys`."""
        if not isinstance(self.node, yaml.MappingNode):
            self.refuse("keys with values are expected here")
        found: dict[str, Entry] = {}
        for key_node, node in self.node.value:
            key = _entry(self.file, key_node)
            name = key.text(keys)
            if name in found:
                key.refuse(f"“{name}” stands twice")
            found[name] = Entry(self.file, key.line, node)
        return found

    def numbered(self, first: int = 1) -> dict[int, Entry]:
        """The values of a mapping whose keys are numbers that rise by one from `first`."""
        found: dict[int, Entry] = {}
        for expected, (name, entry) in enumerate(self.mapping().items(), first):
            if name != str(expected):
                entry.refuse(f"number {expected} is expected here, not “{name}”")
            found[expected] = entry
        return found

    def fields(self, *required: str, optional: Collection[str] = ()) -> dict[str, Entry]:
        """The values of a mapping that has all `required` keys and otherwise `optional` ones."""
        found = self.mapping()
        for name, entry in found.items():
            if name not in required and name not in optional:
                entry.refuse(f"“{name}” is not known here")
        for name in required:
            if name not in found:
                self.refuse(f"“{name}” is missing")
        return found

    def field(self, name: str) -> Entry:
        """The value of the key `name`, which a mapping must have."""
        found = self.mapping()
        if name not in found:
            self.refuse(f"“{name}” is missing")
        return found[name]


def distinct(entries: Iterable[Entry]) -> None:
    """Raise `DamagedPack` at the first of `entries` whose text one before it has as well."""
    seen: set[str] = set()
    for entry in entries:
        text = entry.text()
        if text in seen:
            entry.refuse(f"“{text}” stands twice")
        seen.add(text)


@dataclass(frozen=True)
class Pack:
    """The files of one pack by their name within its folder; each is parsed when asked for."""

    id: str
    files: Mapping[str, bytes]
    label_files: list[LabelFiles] = field(default_factory=list, compare=False)

    @cached_property
    def about(self) -> Entry:
        """What `pack.yaml` says."""
        return self.entry("pack.yaml")

    @cached_property
    def items(self) -> Entry:
        """What `items.yaml` says."""
        return self.entry("items.yaml")

    @cached_property
    def labels(self) -> Mapping[str, Entry]:
        """What its label files say, by language; all of them are parsed."""
        return {name: self.entry(f"labels/{name}.yaml") for name in self.languages("labels")}

    def entry(self, name: str) -> Entry:
        """The content of a file. Raises `DamagedPack` where it is missing or no YAML."""
        if name not in self.files:
            raise DamagedPack(f"{self.id}: {name} is missing")
        return _parsed(f"{self.id}/{name}", self.files[name])

    def languages(self, folder: str) -> tuple[str, ...]:
        """The languages that have a file in `folder`, English first."""
        names = [re.fullmatch(rf"{folder}/([A-Za-z-]+)\.yaml", name) for name in self.files]
        found = sorted(match[1] for match in names if match)
        return tuple(sorted(found, key=lambda language: language != "en"))


def open_packs(files: Mapping[str, bytes]) -> list[Pack]:
    """The packs among `files` (name below the packs folder, content), one a folder."""
    folders: dict[str, dict[str, bytes]] = {}
    for path, content in files.items():
        folder, _, name = path.partition("/")
        if name.endswith(".yaml"):
            folders.setdefault(folder, {})[name] = content
    return [Pack(folder, own) for folder, own in folders.items()]


def _parsed(name: str, content: bytes) -> Entry:
    try:
        # the base loader resolves nothing: every scalar stays text
        node = yaml.compose(content, Loader=yaml.CBaseLoader)
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        said = getattr(problem, "problem", None) or "cannot be read"
        raise DamagedPack(f"{name}{line}: {said}") from problem
    if node is None:
        raise DamagedPack(f"{name}:1: the file is empty")
    return _entry(name, node)


def _entry(file: str, node: yaml.Node) -> Entry:
    mark = node.start_mark
    assert mark is not None  # the parser sets it on every node
    return Entry(file, mark.line + 1, node)
