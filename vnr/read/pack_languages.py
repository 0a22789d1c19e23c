"""The pack of languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

from vnr.model.pack_base import Reference
from vnr.model.pack_languages import Cue, Language, Languages
from vnr.read.pack_labels import read_labels

if TYPE_CHECKING:
    from vnr.model.pack_base import Labels
    from vnr.read.pack_files import Entry, Pack


def read_languages(pack: Pack) -> Languages:
    """Languages by id, and the mail services of persons. Raises `DamagedPack`."""
    items = pack.items.fields("languages", "mail")
    entries = items["languages"].mapping("[a-z]{2,3}")
    labels = read_labels(pack, {"languages": entries})["languages"]
    return Languages(
        known={id_: _language(id_, entry, labels[id_]) for id_, entry in entries.items()},
        mail=frozenset(each.text(r"[a-z]+\.[a-z]+") for each in items["mail"].sequence()),
    )


def _language(id_: str, entry: Entry, labels: Labels) -> Language:
    given = entry.fields("scripts", optional=("common", "cues"))
    cues = given["cues"].mapping() if "cues" in given else {}
    return Language(
        Reference("language", id_),
        labels,
        id=id_,
        scripts=tuple(each.text("[A-Z][A-Za-z]+") for each in given["scripts"].sequence()),
        common=frozenset(given["common"].text().split()) if "common" in given else frozenset(),
        cues={_cue(name, words): _words(words) for name, words in cues.items()},
    )


def _cue(name: str, entry: Entry) -> Cue:
    found = next((cue for cue in get_args(Cue) if cue == name), None)
    if found is None:
        entry.refuse(f"“{name}” is not one of {', '.join(get_args(Cue))}")
    return cast("Cue", found)


def _words(entry: Entry) -> tuple[str, ...]:
    return tuple(each.text() for each in entry.sequence())
