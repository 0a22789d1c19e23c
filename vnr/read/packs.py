"""Reference packs: the folders below `vnr/packs/` become one value.

A pack is a folder with `pack.yaml` (what it is and where it comes from), `items.yaml` and
`labels/<language>.yaml`. Folders and languages are found by listing them:
a declaration, a crosswalk or a language that is added needs no change here.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from itertools import chain
from typing import TYPE_CHECKING, Literal, get_args

from vnr.errors import DamagedPack
from vnr.model.packs import About, Crosswalks, Packs, Source, Standing
from vnr.read.pack_compact import read_compact
from vnr.read.pack_crosswalks import read_crosswalks
from vnr.read.pack_declaration import read_declaration
from vnr.read.pack_files import open_packs
from vnr.read.pack_forms import read_forms, read_stakeholders
from vnr.read.pack_goals import read_goals
from vnr.read.pack_guidance import read_guidance
from vnr.read.pack_indicators import read_indicator_sets
from vnr.read.pack_languages import read_languages
from vnr.read.pack_registers import read_agreements, read_cycles, read_scales
from vnr.read.pack_states import read_states
from vnr.resources import packs_root, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from vnr.model.packs import Item
    from vnr.read.pack_files import Entry, Pack

Kind = Literal[
    "compact",
    "declaration",
    "goals",
    "states",
    "cycles",
    "agreements",
    "scales",
    "stakeholders",
    "forms",
    "guidance",
    "indicators",
    "languages",
    "crosswalk",
]

# references to items of other packs begin with these; no declaration may be called so
_RESERVED = frozenset(
    {
        *("rt", "state", "commission", "cycle", "agreement", "scale", "declaration"),
        *("stakeholder", "form", "choice", "crosswalk", "guide"),
        *("stakeholder", "form", "choice", "crosswalk", "language"),
    }
)


@cache
def load_packs(root: Path | None = None) -> Packs:
    """All packs below `root` (None: those of the installation), read once per process.

    Raises `DamagedPack`, naming file and line, where anything is not as it must be. Labels in
    languages other than English, and reading notes, are read when first asked for.
    """
    return _read(read_tree(root or packs_root()))[0]


def check_packs(root: Path | None = None) -> Packs:
    """All packs below `root` with every language and note read. Raises `DamagedPack`."""
    packs, opened = _read(read_tree(root or packs_root()))
    for pack in opened:
        for files in pack.label_files:
            files.read_all()
    return packs


def _read(files: Mapping[str, bytes]) -> tuple[Packs, list[Pack]]:
    opened = open_packs(files)
    packs: dict[Kind, list[Pack]] = {kind: [] for kind in get_args(Kind)}
    about: dict[str, About] = {}
    for pack in opened:
        kind = _kind(pack)
        packs[kind].append(pack)
        about[pack.id] = _about(pack, kind)
    compact = read_compact(_only(packs, "compact"))
    declarations = {pack.id: read_declaration(pack) for pack in packs["declaration"]}
    sdg_pack = _only(packs, "goals")
    sdg = read_goals(sdg_pack)
    states = read_states(_only(packs, "states"))
    scales = read_scales(_only(packs, "scales"))
    sets = read_indicator_sets(
        _only(packs, "indicators"), sdg_pack.id, sdg.indicators, compact.objectives
    )
    paragraphs = chain.from_iterable(each.paragraphs.values() for each in declarations.values())
    ends = {
        "objective": _references(compact.objectives.values()),
        "principle": _references(compact.principles.values()),
        "paragraph": _references(paragraphs),
        "target": _references(sdg.targets.values()),
        "indicator": _references(sdg.indicators.values()),
    }
    citable = {*ends["paragraph"], *_references(compact.paragraphs.values())}
    found = Packs(
        compact=compact,
        declarations=declarations,
        sdg=sdg,
        states=states.states,
        commissions=states.commissions,
        state_names=states.names,
        cycles=read_cycles(_only(packs, "cycles"), states.commissions),
        agreements=read_agreements(_only(packs, "agreements")),
        objective_statuses=scales["objective"],
        pledge_statuses=scales["pledge"],
        stakeholders=read_stakeholders(_only(packs, "stakeholders"), citable),
        forms=read_forms(_only(packs, "forms")),
        guidance=read_guidance(_only(packs, "guidance"), citable),
        indicator_sets=sets,
        languages=read_languages(_only(packs, "languages")),
        crosswalks=Crosswalks(
            read_crosswalks(packs["crosswalk"], ends),
            tuple(chain.from_iterable(each.links for each in sets.values())),
        ),
        about=about,
        key=_key(files),
    )
    return found, opened


def _references(items: Iterable[Item]) -> dict[str, int]:
    """Printed references, each with its place."""
    return {str(item.reference): place for place, item in enumerate(items)}


def _kind(pack: Pack) -> Kind:
    """The kind of a pack, once its name is found to be in order."""
    given = pack.about.fields("id", "kind", "title", "provenance", optional=("symbol", "date"))
    if given["id"].text() != pack.id or pack.id in _RESERVED:
        given["id"].refuse(f"the id must be the name of the folder and none of {sorted(_RESERVED)}")
    kind: Kind = given["kind"].one_of(get_args(Kind))
    return kind


def _about(pack: Pack, kind: Kind) -> About:
    given = pack.about.mapping()
    sources = (
        each.fields("what", "source", "standing", "checked")
        for each in given["provenance"].sequence()
    )
    return About(
        id=pack.id,
        kind=kind,
        title=given["title"].text(),
        symbol=given["symbol"].text() if "symbol" in given else "",
        date=given["date"].day() if "date" in given else None,
        languages=pack.languages("labels"),
        provenance=tuple(_source(each) for each in sources),
    )


def _source(given: dict[str, Entry]) -> Source:
    standing: Standing = given["standing"].one_of(get_args(Standing))
    return Source(
        what=given["what"].text(),
        source=given["source"].text(),
        standing=standing,
        checked=None if given["checked"].text() == "never" else given["checked"].day(),
    )


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
