"""The packs that are lists: review cycles, agreements, status scales."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from vnr.model.packs import Agreement, Cycle, Reference, Standing, StatusStep
from vnr.read.pack_labels import read_labels

if TYPE_CHECKING:
    from collections.abc import Collection

    from vnr.model.packs import Labels
    from vnr.read.pack_files import Entry, Pack

SCALES = ("objective", "pledge")
_STRONGEST_TONE = 6


def read_cycles(pack: Pack, commissions: Collection[str]) -> dict[str, Cycle]:
    """Rounds of review by id, oldest first, each of one of `commissions` or of all States.

    Raises `DamagedPack`.
    """
    cycles = pack.items.fields("cycles")["cycles"].mapping("[a-z]+[a-z0-9-]*")
    labels = read_labels(pack, {"cycles": cycles})["cycles"]
    return {id_: _cycle(id_, entry, labels[id_], commissions) for id_, entry in cycles.items()}


def _cycle(id_: str, entry: Entry, labels: Labels, commissions: Collection[str]) -> Cycle:
    given = entry.fields(
        "forum",
        "year",
        "standing",
        optional=("start", "end", "commission", "round", "deadline"),
    )
    if ("start" in given) != ("end" in given):
        entry.refuse("a cycle has both its first and its last day, or neither")
    if (given["forum"].text() == "regional") != ("commission" in given and "round" in given):
        entry.refuse("a regional review, and no other, has a commission and a round")
    standing: Standing = given["standing"].one_of(get_args(Standing))
    return Cycle(
        Reference("cycle", id_),
        labels,
        id=id_,
        forum=given["forum"].text(),
        year=given["year"].number(),
        start=given["start"].day() if "start" in given else None,
        end=given["end"].day() if "end" in given else None,
        standing=standing,
        commission=given["commission"].one_of(commissions) if "commission" in given else "",
        review_round=given["round"].number() if "round" in given else None,
        deadline=given["deadline"].day() if "deadline" in given else None,
    )


def read_agreements(pack: Pack) -> dict[str, Agreement]:
    """Agreements by id, in the order of the pack. Raises `DamagedPack`."""
    agreements = pack.items.fields("agreements")["agreements"].mapping("[a-z0-9][a-z0-9-]*")
    labels = read_labels(pack, {"agreements": agreements})["agreements"]
    return {id_: Agreement(Reference("agreement", id_), labels[id_]) for id_ in agreements}


def read_scales(pack: Pack) -> dict[str, dict[str, StatusStep]]:
    """The status scales by what they rate, each with its steps in order. Raises `DamagedPack`."""
    scales = {name: entry.mapping() for name, entry in pack.items.fields(*SCALES).items()}
    labels = read_labels(pack, scales)
    return {
        scale: {
            id_: StatusStep(
                Reference("scale", f"{scale}.{id_}"), labels[scale][id_], id_, _tone(entry)
            )
            for id_, entry in steps.items()
        }
        for scale, steps in scales.items()
    }


def _tone(entry: Entry) -> int:
    tone = entry.number()
    if tone > _STRONGEST_TONE:
        entry.refuse(f"a tone is a number from 0 to {_STRONGEST_TONE}")
    return tone
