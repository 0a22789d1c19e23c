"""The packs that are lists: States, review cycles, agreements, status scales."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from vnr.model.packs import Agreement, Cycle, Reference, Standing, State, StatusStep
from vnr.read.pack_files import distinct
from vnr.read.pack_labels import read_labels

if TYPE_CHECKING:
    from vnr.model.packs import Labels
    from vnr.read.pack_files import Entry, Pack

Membership = Literal["member", "observer"]

COMMISSIONS = ("eca", "ece", "eclac", "escap", "escwa")
SCALES = ("objective", "pledge")
_STRONGEST_TONE = 6


def read_states(pack: Pack) -> dict[str, State]:
    """Members and observers of the United Nations by ISO 3166-1 code. Raises `DamagedPack`."""
    states = {
        iso3: entry.fields("iso2", "m49", "status", "commissions", optional=("article_en",))
        for iso3, entry in pack.items.fields("states")["states"].mapping("[A-Z]{3}").items()
    }
    labels = read_labels(pack, {"states": states})["states"]
    for code in ("iso2", "m49"):
        distinct(given[code] for given in states.values())
    return {iso3: _state(iso3, given, labels[iso3]) for iso3, given in states.items()}


def _state(iso3: str, given: dict[str, Entry], labels: Labels) -> State:
    status: Membership = given["status"].one_of(get_args(Membership))
    commissions = given["commissions"].sequence()
    distinct(commissions)
    return State(
        Reference("state", iso3),
        labels,
        iso3=iso3,
        iso2=given["iso2"].text("[A-Z]{2}"),
        m49=given["m49"].text("[0-9]{3}"),
        status=status,
        commissions=tuple(each.one_of(COMMISSIONS) for each in commissions),
        article_en=given["article_en"].one_of(["the"]) if "article_en" in given else "",
    )


def read_cycles(pack: Pack) -> dict[str, Cycle]:
    """Rounds of review by id, oldest first. Raises `DamagedPack`."""
    cycles = pack.items.fields("cycles")["cycles"].mapping("[a-z]+[a-z0-9-]*")
    labels = read_labels(pack, {"cycles": cycles})["cycles"]
    return {id_: _cycle(id_, entry, labels[id_]) for id_, entry in cycles.items()}


def _cycle(id_: str, entry: Entry, labels: Labels) -> Cycle:
    given = entry.fields("forum", "year", "standing", optional=("start", "end"))
    if ("start" in given) != ("end" in given):
        entry.refuse("a cycle has both its first and its last day, or neither")
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
