"""Crosswalks: rows that link items of different packs; every end must exist."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, get_args

from vnr.model.pack_base import Reference
from vnr.model.pack_crosswalks import Crosswalk, Link, LinkKind, LinkStanding
from vnr.read.pack_labels import read_labels

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from vnr.read.pack_files import Entry, Pack

# what may stand at the ends of a row, by the name that the two parts of its kind give: printed
# references, each with its place in the order of its pack
Ends = dict[str, dict[str, int]]


def read_crosswalks(packs: Sequence[Pack], ends: Ends) -> dict[str, Crosswalk]:
    """The crosswalks of all packs of this kind, rows in the order of their ends.

    Raises `DamagedPack`.
    """
    return {pack.id: _crosswalk(pack, ends) for pack in packs}


def _crosswalk(pack: Pack, ends: Ends) -> Crosswalk:
    items = pack.items.fields("links", "sources", optional=("rejected", "general", "umbrella"))
    sources = {name: entry.text() for name, entry in items["sources"].mapping().items()}
    rows = _Rows(sources, ends)
    links = rows.of(items["links"])
    if "umbrella" in items:
        wide = {_known(each, ends["target"]) for each in items["umbrella"].sequence()}
        links = [replace(link, umbrella=str(link.end) in wide) for link in links]
    general = items["general"].mapping() if "general" in items else {}
    for paragraph, entry in general.items():
        _check(paragraph, entry, ends["paragraph"])
    return Crosswalk(
        Reference("crosswalk", pack.id),
        read_labels(pack, {"crosswalk": [pack.id]})["crosswalk"][pack.id],
        id=pack.id,
        links=_in_order(links, ends),
        rejected=tuple(rows.of(items["rejected"])) if "rejected" in items else (),
        general={paragraph: entry.text() for paragraph, entry in general.items()},
    )


def _in_order(links: Iterable[Link], ends: Ends) -> tuple[Link, ...]:
    def place(link: Link) -> tuple[int, int, int]:
        start, end = link.kind.split("-")
        kind = get_args(LinkKind).index(link.kind)
        return kind, ends[start][str(link.start)], ends[end][str(link.end)]

    return tuple(sorted(links, key=place))


@dataclass(frozen=True)
class _Rows:
    sources: Mapping[str, str]
    ends: Ends

    def of(self, given: Entry) -> list[Link]:
        """The links of all blocks; no pair of ends stands twice."""
        links: list[Link] = []
        seen: set[tuple[Reference, Reference]] = set()
        for name, blocks in given.fields(optional=get_args(LinkKind)).items():
            kind: LinkKind = next(each for each in get_args(LinkKind) if each == name)
            for block in blocks.sequence():
                for entry, link in self._block(kind, block):
                    if (link.start, link.end) in seen:
                        entry.refuse(f"{link.start} and {link.end} are linked twice")
                    seen.add((link.start, link.end))
                    links.append(link)
        return links

    def _block(self, kind: LinkKind, block: Entry) -> Iterator[tuple[Entry, Link]]:
        given = block.fields("from", "standing", "source", "to")
        start, end = kind.split("-")
        origin = _reference(_known(given["from"], self.ends[start]))
        standing: LinkStanding = given["standing"].one_of(get_args(LinkStanding))
        source = self.sources[given["source"].one_of(self.sources)]
        for reference, note in given["to"].mapping().items():
            _check(reference, note, self.ends[end])
            yield note, Link(kind, origin, _reference(reference), standing, source, note.text())


def _known(entry: Entry, known: Collection[str]) -> str:
    _check(entry.text(), entry, known)
    return entry.text()


def _check(reference: str, entry: Entry, known: Collection[str]) -> None:
    if reference not in known:
        entry.refuse(f"“{reference}” is not in the packs, or is not what belongs here")


def _reference(text: str) -> Reference:
    pack, _, item = text.partition(":")
    return Reference(pack, item)
