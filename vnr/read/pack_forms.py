"""Who takes part in reviews and what the forms of the Network ask: stakeholders and forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from vnr.model.pack_base import Reference, Standing
from vnr.model.pack_registers import Choice, FieldKind, Form, FormField, Forms, StakeholderGroup
from vnr.read.pack_labels import read_labels

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from vnr.model.pack_base import Labels
    from vnr.read.pack_files import Entry, Pack


def read_stakeholders(pack: Pack, paragraphs: Collection[str]) -> dict[str, StakeholderGroup]:
    """Groups of stakeholders by id; `paragraphs` are those that exist. Raises `DamagedPack`."""
    groups = pack.items.fields("groups")["groups"].mapping("[a-z-]+")
    labels = read_labels(pack, {"groups": groups})["groups"]
    found: dict[str, StakeholderGroup] = {}
    for id_, entry in groups.items():
        named = [each.one_of(paragraphs).partition(":") for each in entry.sequence()]
        found[id_] = StakeholderGroup(
            Reference("stakeholder", id_),
            labels[id_],
            id=id_,
            named_in=tuple(Reference(start, item) for start, _, item in named),
        )
    return found


def read_forms(pack: Pack) -> Forms:
    """Forms and the vocabularies of their fields. Raises `DamagedPack`."""
    items = pack.items.fields("vocabularies", "forms")
    words = items["vocabularies"].mapping("[a-z-]+")
    choices = {
        f"{name}.{each.text('[a-z_-]+')}": name
        for name, entry in words.items()
        for each in entry.sequence()
    }
    forms = {name: entry.mapping("[a-z-]+") for name, entry in items["forms"].mapping().items()}
    fields = [f"{form}.{name}" for form, given in forms.items() for name in given]
    labels = read_labels(pack, {"vocabularies": choices, "forms": forms, "fields": fields})
    return Forms(
        forms={
            form: Form(
                Reference("form", form),
                labels["forms"][form],
                id=form,
                fields={
                    name: _field(f"{form}.{name}", entry, words, labels["fields"])
                    for name, entry in given.items()
                },
            )
            for form, given in forms.items()
        },
        vocabularies={
            name: {
                each.text(): Choice(
                    Reference("choice", f"{name}.{each.text()}"),
                    labels["vocabularies"][f"{name}.{each.text()}"],
                    id=each.text(),
                )
                for each in entry.sequence()
            }
            for name, entry in words.items()
        },
    )


def _field(
    id_: str, entry: Entry, vocabularies: Collection[str], labels: Mapping[str, Labels]
) -> FormField:
    given = entry.fields(
        "section",
        "kind",
        "standing",
        optional=("enters", "vocabulary", "characters", "at_most", "private"),
    )
    kind: FieldKind = given["kind"].one_of(get_args(FieldKind))
    standing: Standing = given["standing"].one_of(get_args(Standing))
    return FormField(
        Reference("form", id_),
        labels[id_],
        id=id_.partition(".")[2],
        section=given["section"].text(),
        kind=kind,
        standing=standing,
        enters=given["enters"].text() if "enters" in given else "",
        vocabulary=given["vocabulary"].one_of(vocabularies) if "vocabulary" in given else "",
        characters=_limits(given["characters"]) if "characters" in given else None,
        at_most=given["at_most"].number() if "at_most" in given else None,
        private="private" in given and given["private"].one_of(["yes"]) == "yes",
    )


def _limits(entry: Entry) -> tuple[int, int]:
    limits = [each.number() for each in entry.sequence()]
    if len(limits) != 2 or limits[0] > limits[1]:
        entry.refuse("the least and the most number of characters are expected here")
    return limits[0], limits[1]
