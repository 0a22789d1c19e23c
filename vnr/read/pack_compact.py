"""The pack of the Global Compact for Migration."""

from __future__ import annotations

from string import ascii_lowercase
from typing import TYPE_CHECKING, get_args

from vnr.model.packs import (
    Action,
    Compact,
    CompactParagraph,
    Objective,
    Principle,
    Reference,
    RoundTable,
    Standing,
)
from vnr.read.pack_files import distinct
from vnr.read.pack_labels import read_labels

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnr.model.packs import Labels
    from vnr.read.pack_files import Entry, Pack


def read_compact(pack: Pack) -> Compact:
    """The Compact from its pack. Raises `DamagedPack`."""
    items = pack.items.fields("objectives", "principles", "round_tables", "paragraphs")
    objectives = {
        number: entry.fields("paragraph", "actions")
        for number, entry in items["objectives"].numbered().items()
    }
    distinct(given["paragraph"] for given in objectives.values())
    letters = {number: _letters(given["actions"]) for number, given in objectives.items()}
    actions = {
        f"{number}.{letter}": (number, letter) for number, own in letters.items() for letter in own
    }
    principles = items["principles"].mapping()
    distinct(principles.values())
    tables = _round_tables(items["round_tables"], set(objectives))
    paragraphs = _paragraphs(items["paragraphs"])
    seats = {each: number for number, table in tables.items() for each in table}
    labels = read_labels(
        pack,
        {
            "objectives": [str(number) for number in objectives],
            "actions": actions,
            "principles": principles,
            "round_tables": [str(number) for number in tables],
            "paragraphs": [str(number) for number in paragraphs],
        },
    )
    return Compact(
        symbol=pack.about.field("symbol").text(),
        objectives={
            number: Objective(
                Reference(pack.id, str(number)),
                labels["objectives"][str(number)],
                number=number,
                paragraph=given["paragraph"].number(),
                round_table=seats[number],
                actions=letters[number],
            )
            for number, given in objectives.items()
        },
        actions={
            id_: Action(Reference(pack.id, id_), labels["actions"][id_], number, letter)
            for id_, (number, letter) in actions.items()
        },
        principles={
            slug: Principle(
                Reference(pack.id, f"principle.{letter.text()}"),
                labels["principles"][slug],
                letter=letter.text("[a-z]"),
            )
            for slug, letter in principles.items()
        },
        round_tables={
            number: RoundTable(
                Reference("rt", str(number)),
                labels["round_tables"][str(number)],
                number=number,
                objectives=table,
            )
            for number, table in tables.items()
        },
        paragraphs={
            number: _paragraph(pack.id, number, section, entry, labels["paragraphs"][str(number)])
            for number, (section, entry) in paragraphs.items()
        },
    )


def _paragraphs(sections: Entry) -> dict[int, tuple[str, Entry]]:
    """The paragraphs outside the objectives, each with the slug of its section."""
    found: dict[int, tuple[str, Entry]] = {}
    for slug, section in sections.mapping("[a-z-]+").items():
        for number, entry in section.mapping("[1-9][0-9]?").items():
            if found and int(number) != max(found) + 1:
                entry.refuse(f"number {max(found) + 1} is expected here, not “{number}”")
            found[int(number)] = (slug, entry)
    return found


def _paragraph(
    pack: str, number: int, section: str, entry: Entry, labels: Labels
) -> CompactParagraph:
    standing: Standing = entry.one_of(get_args(Standing))
    return CompactParagraph(
        Reference(pack, f"para.{number}"),
        labels,
        number=number,
        section=section,
        standing=standing,
    )


def _letters(actions: Entry) -> tuple[str, ...]:
    """The letters of a range such as "a-k"."""
    last = actions.text("a-[a-z]")[-1]
    return tuple(ascii_lowercase[: ascii_lowercase.index(last) + 1])


def _round_tables(given: Entry, objectives: set[int]) -> Mapping[int, tuple[int, ...]]:
    """The objectives of each round table; every objective has exactly one table."""
    tables: dict[int, tuple[int, ...]] = {}
    left = set(objectives)
    for number, entry in given.numbered().items():
        tables[number] = tuple(each.number() for each in entry.sequence())
        for each in entry.sequence():
            if each.number() not in left:
                each.refuse(f"{each.number()} is no objective or has a round table already")
            left.remove(each.number())
    if left:
        given.refuse(f"objective {min(left)} has no round table")
    return tables
