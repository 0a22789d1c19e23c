"""Reference packs: the folders below `vnr/packs/` become one value.

A pack is a folder with `pack.yaml` (what it is and where it comes from), `items.yaml` and
`labels/<language>.yaml`. Folders and languages are found by listing them: a declaration or a
language that is added needs no change here.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Literal, get_args

from vnr.errors import DamagedPack
from vnr.model.packs import Packs, Standing
from vnr.read.pack_compact import read_compact
from vnr.read.pack_declaration import read_declaration
from vnr.read.pack_files import open_packs
from vnr.read.pack_goals import read_goals
from vnr.read.pack_registers import read_agreements, read_cycles, read_scales, read_states
from vnr.resources import packs_root, read_tree

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from vnr.read.pack_files import Entry, Pack

Kind = Literal["compact", "declaration", "goals", "states", "cycles", "agreements", "scales"]

# references to items of other packs begin with these; no declaration may be called so
_RESERVED = frozenset({"rt", "state", "cycle", "agreement", "scale", "declaration"})


@cache
def load_packs(root: Path | None = None) -> Packs:
    """All packs below `root` (None: those of the installation), read once per process.

    Raises `DamagedPack`, naming file and line, where anything is not as it must be.
    """
    files = read_tree(root or packs_root())
    packs: dict[Kind, list[Pack]] = {kind: [] for kind in get_args(Kind)}
    for pack in open_packs(files):
        packs[_kind(pack)].append(pack)
    scales = read_scales(_only(packs, "scales"))
    return Packs(
        compact=read_compact(_only(packs, "compact")),
        declarations={pack.id: read_declaration(pack) for pack in packs["declaration"]},
        sdg=read_goals(_only(packs, "goals")),
        states=read_states(_only(packs, "states")),
        cycles=read_cycles(_only(packs, "cycles")),
        agreements=read_agreements(_only(packs, "agreements")),
        objective_statuses=scales["objective"],
        pledge_statuses=scales["pledge"],
        key=_key(files),
    )


def _kind(pack: Pack) -> Kind:
    """The kind of a pack, once its `pack.yaml` is found to be in order."""
    about = pack.about.fields("id", "kind", "title", "provenance", optional=("symbol", "date"))
    if about["id"].text() != pack.id or pack.id in _RESERVED:
        about["id"].refuse(f"the id must be the name of the folder and none of {sorted(_RESERVED)}")
    about["title"].text()
    for source in about["provenance"].sequence():
        _check_source(source.fields("what", "source", "standing", "checked"))
    kind: Kind = about["kind"].one_of(get_args(Kind))
    return kind


def _check_source(source: dict[str, Entry]) -> None:
    source["what"].text()
    source["source"].text()
    source["standing"].one_of(get_args(Standing))
    if source["checked"].text() != "never":
        source["checked"].day()


def _only(packs: Mapping[Kind, list[Pack]], kind: Kind) -> Pack:
    if len(packs[kind]) != 1:
        raise DamagedPack(f"there must be one pack of the kind {kind}, not {len(packs[kind])}")
    return packs[kind][0]


def _key(files: Mapping[str, bytes]) -> str:
    """A digest of all names and contents; lengths keep what moves between files apart."""
    digest = sha256()
    for name, content in files.items():
        digest.update(f"{len(name)} {len(content)} {name}".encode())
        digest.update(content)
    return digest.hexdigest()
