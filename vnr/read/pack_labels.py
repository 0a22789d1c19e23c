"""The label files of a pack: what its items are called, by language.

English is read with the pack, every other language when a label in it is first asked for: a
report in English never parses the Arabic names of States.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, get_args

from vnr.errors import DamagedPack
from vnr.model.pack_base import Label, Standing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from vnr.model.pack_base import Labels
    from vnr.read.pack_files import Entry, Pack

_Groups = dict[str, dict[str, Label]]


def read_labels(
    pack: Pack, expected: Mapping[str, Collection[str]]
) -> dict[str, dict[str, Labels]]:
    """The labels of `pack` by group and id, each by language; `expected` names groups and ids.

    English has every group. Another language may leave out groups, never single ids: a list that
    is half translated reads as a fault. Raises `DamagedPack` where a label is missing or unknown,
    for languages other than English when they are first used.
    """
    files = LabelFiles(pack, "labels", {group: ids for group, ids in expected.items() if ids})
    files.groups("en", complete=True)
    found = files.by_item()
    return {group: found.get(group, {}) for group in expected}


def read_notes(pack: Pack, ids: Collection[str]) -> dict[str, Labels]:
    """The reading notes of `pack` by id: files in `notes/`, none at all or English among them.

    Raises `DamagedPack`, for what a file says when it is first used.
    """
    files = LabelFiles(pack, "notes", {"paragraphs": ids})
    if files.languages[:1] not in {(), ("en",)}:
        raise DamagedPack(f"{pack.id}: notes/en.yaml is missing")
    return files.by_item()["paragraphs"]


class LabelFiles:
    """The files of one folder, each read once, when first needed."""

    def __init__(self, pack: Pack, folder: str, expected: Mapping[str, Collection[str]]) -> None:
        self.languages = pack.languages(folder)
        self._pack = pack
        self._folder = folder
        self._expected = {group: tuple(ids) for group, ids in expected.items()}
        self._read: dict[str, _Groups] = {}
        pack.label_files.append(self)

    def read_all(self) -> None:
        """Read every language, to see that all are in order."""
        for language in self.languages:
            self.groups(language)

    def groups(self, language: str, *, complete: bool = False) -> _Groups:
        """The groups that a language has, which is all of them where it must be `complete`."""
        if language not in self._read:
            tree = self._pack.entry(f"{self._folder}/{language}.yaml")
            given = tree.fields(*self._expected if complete else (), optional=self._expected)
            self._read[language] = {
                group: _group(entry, self._expected[group]) for group, entry in given.items()
            }
        return self._read[language]

    def by_item(self) -> dict[str, dict[str, Labels]]:
        """What stands for the labels of each item, by group and id."""
        return {
            group: {id_: _ItemLabels(self, group, id_) for id_ in ids}
            for group, ids in self._expected.items()
        }


class _ItemLabels(Mapping[str, Label]):
    """The labels of one item by language."""

    __slots__ = ("_files", "_group", "_id")

    def __init__(self, files: LabelFiles, group: str, id_: str) -> None:
        self._files = files
        self._group = group
        self._id = id_

    def __getitem__(self, language: str) -> Label:
        if language not in self._files.languages:
            raise KeyError(language)
        return self._files.groups(language)[self._group][self._id]

    def __iter__(self) -> Iterator[str]:
        languages = self._files.languages
        return (each for each in languages if self._group in self._files.groups(each))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _group(entry: Entry, ids: Collection[str]) -> dict[str, Label]:
    given = entry.fields("standing", "labels")
    standing: Standing = given["standing"].one_of(get_args(Standing))
    labels = given["labels"].fields(*ids)
    return {id_: _label(label, standing) for id_, label in labels.items()}


def _label(entry: Entry, standing: Standing) -> Label:
    if entry.is_text:
        return Label(entry.text(), standing)
    given = entry.fields("title", optional=("standing", "short", "summary"))
    texts = {name: given[name].text() for name in ("title", "short", "summary") if name in given}
    if "standing" in given:
        standing = given["standing"].one_of(get_args(Standing))
    return Label(standing=standing, **texts)
