"""The pack of States: codes, regional commissions, names that are not in use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from vnr.model.pack_base import Reference
from vnr.model.pack_registers import Commission, NameKind, State, StateName
from vnr.read.pack_files import distinct
from vnr.read.pack_labels import read_labels

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from vnr.model.pack_base import Labels
    from vnr.read.pack_files import Entry, Pack

Membership = Literal["member", "observer"]


@dataclass(frozen=True)
class StatesPack:
    """What the pack of States holds."""

    states: Mapping[str, State]
    commissions: Mapping[str, Commission]
    names: Mapping[str, StateName]


def read_states(pack: Pack) -> StatesPack:
    """Members and observers of the United Nations by ISO 3166-1 code. Raises `DamagedPack`."""
    items = pack.items.fields("states", "commissions", "names")
    commissions = [each.text("[a-z]+") for each in items["commissions"].sequence()]
    states = {
        iso3: entry.fields(
            "iso2", "m49", "status", "commissions", optional=("article_en", "reviewed_in")
        )
        for iso3, entry in items["states"].mapping("[A-Z]{3}").items()
    }
    labels = read_labels(pack, {"states": states, "commissions": commissions})
    for code in ("iso2", "m49"):
        distinct(given[code] for given in states.values())
    return StatesPack(
        states={
            iso3: _state(iso3, given, labels["states"][iso3], commissions)
            for iso3, given in states.items()
        },
        commissions={
            id_: Commission(Reference("commission", id_), labels["commissions"][id_], id_)
            for id_ in commissions
        },
        names={
            name: _name(name, entry, states) for name, entry in items["names"].mapping().items()
        },
    )


def _state(
    iso3: str, given: dict[str, Entry], labels: Labels, commissions: Collection[str]
) -> State:
    status: Membership = given["status"].one_of(get_args(Membership))
    own = given["commissions"].sequence()
    distinct(own)
    members = tuple(each.one_of(commissions) for each in own)
    reviewed = given["reviewed_in"].mapping("default|[1-9]") if "reviewed_in" in given else {}
    if (len(members) > 1) != ("default" in reviewed):
        given["commissions"].refuse(
            "a State of several commissions needs `reviewed_in` with a default, another none"
        )
    return State(
        Reference("state", iso3),
        labels,
        iso3=iso3,
        iso2=given["iso2"].text("[A-Z]{2}"),
        m49=given["m49"].text("[0-9]{3}"),
        status=status,
        commissions=members,
        article_en=given["article_en"].one_of(["the"]) if "article_en" in given else "",
        reviewed_in={
            0 if name == "default" else int(name): entry.one_of(members)
            for name, entry in reviewed.items()
        },
    )


def _name(name: str, entry: Entry, states: Collection[str]) -> StateName:
    given = entry.fields("state", "kind", optional=("note",))
    kind: NameKind = given["kind"].one_of(get_args(NameKind))
    return StateName(
        name,
        state=given["state"].one_of(states),
        kind=kind,
        note=given["note"].text() if "note" in given else "",
    )
