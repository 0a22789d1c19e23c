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
    items = pack.items.fields("framework", "goals")
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
    labels = read_labels(
        pack,
        {
            "goals": [str(number) for number in goals],
            "targets": targets,
            "indicators": indicators,
        },
    )
    return Goals(
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
            code: Indicator(Reference(pack.id, code), labels["indicators"][code], code, target)
            for code, target in indicators.items()
        },
    )


def _targets(goal: int, given: Entry) -> dict[str, tuple[str, ...]]:
    """The targets of a goal with their indicators; codes begin with those that they belong to."""
    targets: dict[str, tuple[str, ...]] = {}
    for code, entry in given.mapping(rf"{goal}\.([1-9][0-9]?|[a-z])").items():
        indicators = entry.sequence()
        distinct(indicators)
        targets[code] = tuple(each.text(rf"{re.escape(code)}\.[1-9]") for each in indicators)
    return targets
