"""The pack of guidance: what voluntary reviews are asked for, and by what."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from vnr.model.pack_base import Reference
from vnr.model.pack_guidance import (
    Asked,
    Guidance,
    Guide,
    ListName,
    Need,
    Request,
    RequestStanding,
)
from vnr.read.pack_labels import read_labels

if TYPE_CHECKING:
    from collections.abc import Collection

    from vnr.model.pack_base import Labels
    from vnr.model.pack_guidance import Condition
    from vnr.read.pack_files import Entry, Pack

_ID = r"[A-Z][0-9]{1,2}(\.[a-z-]+)?"
_PATH = r"[a-z_]+(\[\])?(\.[a-z_]+(\[\])?)*"


def read_guidance(pack: Pack, paragraphs: Collection[str]) -> Guidance:
    """The requests of guidance; `paragraphs` are those that exist. Raises `DamagedPack`.

    Whether the paths are fields of a review is the model's matter, and a test holds it.
    """
    items = pack.items.fields("guides", "requirements")
    guides = items["guides"].mapping("[a-z0-9-]+")
    requests = items["requirements"].mapping(_ID)
    labels = read_labels(pack, {"guides": guides, "requirements": requests})
    known = {*paragraphs, *guides}
    known |= {f"{id_}:{part.text()}" for id_, parts in guides.items() for part in parts.sequence()}
    return Guidance(
        requests={
            id_: _request(id_, entry, labels["requirements"][id_], known)
            for id_, entry in requests.items()
        },
        guides={id_: Guide(Reference(id_, ""), labels["guides"][id_], id_) for id_ in guides},
    )


def _request(id_: str, entry: Entry, labels: Labels, known: Collection[str]) -> Request:
    given = entry.fields(
        "of", "section", "needs", "standing", optional=("asked_by", "where", "unless")
    )
    of: Asked = given["of"].one_of(get_args(Asked))
    standing: RequestStanding = given["standing"].one_of(get_args(RequestStanding))
    sources = given["asked_by"].sequence() if "asked_by" in given else ()
    if bool(sources) == (standing == "ours"):
        given["standing"].refuse("what a document asks for is not ours, and all else is")
    return Request(
        Reference("guidance", id_),
        labels,
        id=id_,
        of=of,
        section=given["section"].text("[a-z_]+"),
        needs=tuple(_need(each) for each in given["needs"].sequence()),
        standing=standing,
        asked_by=tuple(_reference(each, known) for each in sources),
        where=_condition(given["where"]) if "where" in given else {},
        unless=_condition(given["unless"]) if "unless" in given else {},
    )


def _reference(entry: Entry, known: Collection[str]) -> Reference:
    """A paragraph, or a chapter of a guide; a guide as a whole has no item."""
    cited = entry.text()
    if cited not in known:
        entry.refuse(f"“{cited}” is no paragraph and no guide with such a chapter")
    start, _, item = cited.partition(":")
    return Reference(start, item)


def _need(entry: Entry) -> Need:
    if entry.is_text:
        return Need((entry.text(_PATH),))
    given = entry.fields("any", optional=("at_least", "every", "served_by"))
    every, members = _every(given["every"]) if "every" in given else ((), None)
    return Need(
        paths=tuple(each.text(_PATH) for each in given["any"].sequence()),
        at_least=given["at_least"].number() if "at_least" in given else 1,
        every=every,
        members=members,
        served_by=_lists(given["served_by"]) if "served_by" in given else (),
    )


def _every(entry: Entry) -> tuple[tuple[str, ...], ListName | None]:
    """Values of which none is to be missing: as they stand, or the name of a list of them."""
    if entry.is_text:
        members: ListName = entry.one_of(get_args(ListName))
        return (), members
    return tuple(each.text() for each in entry.sequence()), None


def _lists(entry: Entry) -> tuple[str, ...]:
    return tuple(each.one_of(("measures", "practices", "pledges")) for each in entry.sequence())


def _condition(entry: Entry) -> Condition:
    return {
        path: () if value.is_text else tuple(each.text() for each in value.sequence())
        for path, value in entry.mapping(_PATH).items()
        if not value.is_text or value.one_of(["any"])
    }
