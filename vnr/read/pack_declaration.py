"""The pack of a progress declaration."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from vnr.model.packs import Addressee, Declaration, Paragraph, ParagraphKind, Reference
from vnr.read.pack_files import distinct
from vnr.read.pack_labels import read_labels

if TYPE_CHECKING:
    from vnr.model.packs import Labels
    from vnr.read.pack_files import Entry, Pack

_ASKING: frozenset[ParagraphKind] = frozenset({"commitment", "request"})


def read_declaration(pack: Pack) -> Declaration:
    """A declaration from its pack. Raises `DamagedPack`."""
    sections = pack.items.fields("sections")["sections"].mapping()
    given: dict[int, tuple[str, Entry]] = {}
    for slug, section in sections.items():
        for number, entry in section.numbered(first=len(given) + 1).items():
            given[number] = (slug, entry)
    labels = read_labels(
        pack,
        {
            "declaration": [pack.id],
            "sections": sections,
            "paragraphs": [str(number) for number in given],
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
            number: _paragraph(
                entry, section, Reference(pack.id, str(number)), labels["paragraphs"][str(number)]
            )
            for number, (section, entry) in given.items()
        },
    )


def _paragraph(entry: Entry, section: str, reference: Reference, labels: Labels) -> Paragraph:
    given = entry.fields("kind", optional=("addressees",))
    kind: ParagraphKind = given["kind"].one_of(get_args(ParagraphKind))
    addressees = given["addressees"].sequence() if "addressees" in given else ()
    if bool(addressees) != (kind in _ASKING):
        entry.refuse("commitments and requests have addressees, other paragraphs have none")
    distinct(addressees)
    return Paragraph(
        reference,
        labels,
        number=int(reference.item),
        section=section,
        kind=kind,
        addressees=tuple(each.one_of(get_args(Addressee)) for each in addressees),
    )
