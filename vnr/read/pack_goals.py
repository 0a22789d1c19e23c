"""The pack of the Sustainable Development Goals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnr.model.packs import Goal, Goals, Indicator, Reference, Target
from vnr.read.pack_files import distinct
from vnr.read.pack_labels import read_labels

if TYPE_CHECKING:
    from vnr.read.pack_files import Entry, Pack

_COLOUR = r"#[0-9A-F]{6}"


def read_goals(pack: Pack) -> Goals:
    """Goals, targets and indicators from their pack. Raises `DamagedPack`."""
    items = pack.items.fields("framework", "listed", "unique", "goals", "repeated")
    goals = {
        number: entry.fields("colour", "ink", "targets")
        for number, entry in items["goals"].numbered().items()
    }
    tree = {number: _targets(number, given["targets"]) for number, given in goals.items()}
    targets = {code: number for number, own in tree.items() for code in own}
    indicators = {
        code: target
        for own in tree.values()
        for target, measured_by in own.items()
        for code in measured_by
    }
    repeated = _repeated(items["repeated"], set(indicators))
    same = {code: group for group in repeated for code in group}
    labels = read_labels(
        pack,
        {
            "goals": [str(number) for number in goals],
            "targets": targets,
            "indicators": indicators,
        },
    )
    sdg = Goals(
        framework=items["framework"].text(),
        goals={
            number: Goal(
                Reference(pack.id, str(number)),
                labels["goals"][str(number)],
                number=number,
                colour=given["colour"].text(_COLOUR),
                ink=given["ink"].text(_COLOUR),
                targets=tuple(tree[number]),
            )
            for number, given in goals.items()
        },
        targets={
            code: Target(Reference(pack.id, code), labels["targets"][code], code, goal)
            for code, goal in targets.items()
        },
        indicators={
            code: Indicator(
                Reference(pack.id, code),
                labels["indicators"][code],
                code=code,
                target=target,
                same_as=tuple(other for other in same.get(code, ()) if other != code),
            )
            for code, target in indicators.items()
        },
        repeated=repeated,
    )
    for entry, count in (
        (items["listed"], len(sdg.indicators)),
        (items["unique"], sdg.unique_indicators),
    ):
        if entry.number() != count:
            entry.refuse(f"{count} indicators are found here, not {entry.text()}")
    return sdg


def _repeated(given: Entry, codes: set[str]) -> tuple[tuple[str, ...], ...]:
    """The groups of codes that stand for one indicator; a code is in one group at most."""
    left = set(codes)
    for group in given.sequence():
        for entry in group.sequence():
            if entry.text() not in left:
                entry.refuse(f"“{entry.text()}” is no indicator or has a group already")
            left.remove(entry.text())
    return tuple(tuple(entry.text() for entry in group.sequence()) for group in given.sequence())


def _targets(goal: int, given: Entry) -> dict[str, tuple[str, ...]]:
    """The targets of a goal with their indicators; codes begin with those that they belong to."""
    targets: dict[str, tuple[str, ...]] = {}
    for code, entry in given.mapping(rf"{goal}\.([1-9][0-9]?|[a-z])").items():
        indicators = entry.sequence()
        distinct(indicators)
        targets[code] = tuple(each.text(rf"{re.escape(code)}\.[1-9]") for each in indicators)
    return targets
