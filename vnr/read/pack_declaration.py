"""The pack of a progress declaration."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from vnr.model.pack_base import Reference, Standing
from vnr.model.pack_declaration import (
    Addressee,
    Comparison,
    Declaration,
    Document,
    Fact,
    Paragraph,
    ParagraphKind,
    Timing,
    Unit,
)
from vnr.read.pack_files import distinct
from vnr.read.pack_labels import read_labels, read_notes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnr.model.pack_base import Labels
    from vnr.read.pack_files import Entry, Pack

_ASKING: frozenset[ParagraphKind] = frozenset({"commitment", "request"})
_MOMENT = r"[12][0-9]{3}(-Q[1-4]|-H[12]|-[01][0-9]-[0-3][0-9])?"
_PERIOD = f"{_MOMENT}(/{_MOMENT})?"


def read_declaration(pack: Pack) -> Declaration:
    """A declaration from its pack. Raises `DamagedPack`."""
    items = pack.items.fields("sections", optional=("facts", "documents"))
    sections = items["sections"].mapping()
    given: dict[int, tuple[str, Entry]] = {}
    for slug, section in sections.items():
        for number, entry in section.numbered(first=len(given) + 1).items():
            given[number] = (slug, entry)
    facts = _fact_entries(items["facts"], given) if "facts" in items else {}
    documents = items["documents"].mapping("[a-z0-9-]+") if "documents" in items else {}
    labels = read_labels(
        pack,
        {
            "declaration": [pack.id],
            "sections": sections,
            "paragraphs": [str(number) for number in given],
            "facts": facts,
            "documents": documents,
        },
    )
    reading = _Reading(
        pack.id,
        labels["paragraphs"],
        read_notes(pack, [str(number) for number in given]),
        {id_: _fact(pack.id, id_, entry, labels["facts"][id_]) for id_, entry in facts.items()},
        {
            id_: _document(pack.id, id_, entry, labels["documents"][id_])
            for id_, entry in documents.items()
        },
    )
    return Declaration(
        Reference("declaration", pack.id),
        labels["declaration"][pack.id],
        id=pack.id,
        symbol=pack.about.field("symbol").text(),
        date=pack.about.field("date").day(),
        sections=labels["sections"],
        paragraphs={
            number: reading.paragraph(number, section, entry)
            for number, (section, entry) in given.items()
        },
        documents=reading.documents,
    )


class _Reading:
    """Brings a paragraph together with its labels, notes, facts and documents."""

    def __init__(
        self,
        pack: str,
        labels: Mapping[str, Labels],
        notes: Mapping[str, Labels],
        facts: Mapping[str, Fact],
        documents: Mapping[str, Document],
    ) -> None:
        self.documents = documents
        self._pack = pack
        self._labels = labels
        self._notes = notes
        self._facts = facts

    def paragraph(self, number: int, section: str, entry: Entry) -> Paragraph:
        given = entry.fields("kind", optional=("addressees", "documents"))
        kind: ParagraphKind = given["kind"].one_of(get_args(ParagraphKind))
        addressees = given["addressees"].sequence() if "addressees" in given else ()
        if bool(addressees) != (kind in _ASKING):
            entry.refuse("commitments and requests have addressees, other paragraphs have none")
        named = given["documents"].sequence() if "documents" in given else ()
        distinct(addressees)
        distinct(named)
        return Paragraph(
            Reference(self._pack, str(number)),
            self._labels[str(number)],
            number=number,
            section=section,
            kind=kind,
            addressees=tuple(each.one_of(get_args(Addressee)) for each in addressees),
            facts=tuple(fact for id_, fact in self._facts.items() if id_.startswith(f"{number}.")),
            documents=tuple(self.documents[each.one_of(self.documents)] for each in named),
            notes=self._notes[str(number)],
        )


def _fact_entries(given: Entry, paragraphs: Mapping[int, object]) -> dict[str, Entry]:
    """The facts by paragraph and name ("67.goal")."""
    found: dict[str, Entry] = {}
    for number, entry in given.mapping("[1-9][0-9]*").items():
        if int(number) not in paragraphs:
            entry.refuse(f"there is no paragraph {number}")
        found |= {f"{number}.{name}": fact for name, fact in entry.mapping("[a-z-]+").items()}
    return found


def _fact(pack: str, id_: str, entry: Entry, labels: Labels) -> Fact:
    given = entry.fields("period", optional=("value", "unit", "comparison", "timing"))
    if ("value" in given) != ("unit" in given):
        entry.refuse("a figure has both a value and a unit, a date neither")
    comparison: Comparison = "exactly"
    timing: Timing = "in"
    unit: Unit | None = None
    if "comparison" in given:
        comparison = given["comparison"].one_of(get_args(Comparison))
    if "timing" in given:
        timing = given["timing"].one_of(get_args(Timing))
    if "unit" in given:
        unit = given["unit"].one_of(get_args(Unit))
    return Fact(
        Reference(pack, id_),
        labels,
        value=given["value"].decimal() if "value" in given else None,
        comparison=comparison,
        unit=unit,
        period=given["period"].text(_PERIOD),
        timing=timing,
    )


def _document(pack: str, id_: str, entry: Entry, labels: Labels) -> Document:
    given = entry.fields("standing", optional=("symbol", "date"))
    standing: Standing = given["standing"].one_of(get_args(Standing))
    return Document(
        Reference(pack, f"document.{id_}"),
        labels,
        symbol=given["symbol"].text() if "symbol" in given else "",
        date=given["date"].day() if "date" in given else None,
        standing=standing,
    )
