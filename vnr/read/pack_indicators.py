"""The pack of indicator sets."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from vnr.model.pack_base import Reference
from vnr.model.pack_crosswalks import Link, LinkStanding
from vnr.model.pack_registers import IndicatorSet, SetStatus
from vnr.read.pack_labels import read_labels

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from vnr.model.pack_base import Labels
    from vnr.read.pack_files import Entry, Pack


def read_indicator_sets(
    pack: Pack, framework: str, codes: Collection[str], objectives: Collection[int]
) -> dict[str, IndicatorSet]:
    """Sets of indicators by id. Raises `DamagedPack`.

    `framework` is the pack whose indicators have the `codes`; each may serve `objectives`.
    """
    items = pack.items.fields("sources", "sets")
    sources = {name: entry.text() for name, entry in items["sources"].mapping().items()}
    sets = items["sets"].mapping("[a-z0-9-]+")
    labels = read_labels(pack, {"sets": sets})["sets"]
    reading = _Reading(framework, codes, objectives, sources)
    return {id_: reading.set(id_, entry, labels[id_]) for id_, entry in sets.items()}


class _Reading:
    def __init__(
        self,
        framework: str,
        codes: Collection[str],
        objectives: Collection[int],
        sources: Mapping[str, str],
    ) -> None:
        self._framework = framework
        self._codes = codes
        self._objectives = {str(number) for number in objectives}
        self._sources = sources

    def set(self, id_: str, entry: Entry, labels: Labels) -> IndicatorSet:
        given = entry.fields("status", optional=("symbol", "framework", "slot", "indicators"))
        status: SetStatus = given["status"].one_of(get_args(SetStatus))
        rows = given["indicators"].sequence() if "indicators" in given else ()
        links = tuple(link for row in rows for link in self._links(row))
        return IndicatorSet(
            Reference("indicators", id_),
            labels,
            id=id_,
            status=status,
            symbol=given["symbol"].text() if "symbol" in given else "",
            framework=given["framework"].one_of([self._framework]) if "framework" in given else "",
            is_slot="slot" in given and given["slot"].one_of(["yes"]) == "yes",
            indicators=tuple(dict.fromkeys(row.field("code").text() for row in rows)),
            links=links,
        )

    def _links(self, row: Entry) -> Iterator[Link]:
        given = row.fields("code", "objectives", "standing", "source", "note")
        code = given["code"].one_of(self._codes)
        standing: LinkStanding = given["standing"].one_of(get_args(LinkStanding))
        source = self._sources[given["source"].one_of(self._sources)]
        for objective in given["objectives"].sequence():
            yield Link(
                "objective-indicator",
                Reference("gcm", objective.one_of(self._objectives)),
                Reference(self._framework, code),
                standing,
                source,
                given["note"].text(),
            )
