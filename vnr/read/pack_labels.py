"""The label files of a pack: what its items are called, by language."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from vnr.model.packs import Label, Labels, Standing

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from vnr.read.pack_files import Entry, Pack

_Groups = dict[str, dict[str, Label]]


def read_labels(
    pack: Pack, expected: Mapping[str, Collection[str]]
) -> dict[str, dict[str, Labels]]:
    """The labels of `pack` by group and id, each by language; `expected` names groups and ids.

    English has every group. Another language may leave out groups, never single ids: a list that
    is half translated reads as a fault. Raises `DamagedPack` where a label is missing or unknown.
    """
    pack.labels["en"].fields(*expected)
    languages = {name: _groups(entry, expected) for name, entry in pack.labels.items()}
    return {
        group: {
            id_: {name: read[group][id_] for name, read in languages.items() if group in read}
            for id_ in ids
        }
        for group, ids in expected.items()
    }


def _groups(language: Entry, expected: Mapping[str, Collection[str]]) -> _Groups:
    given = language.fields(optional=expected.keys())
    return {group: _group(entry, expected[group]) for group, entry in given.items()}


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
