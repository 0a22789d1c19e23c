"""Links to the Compact and to declarations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.check.registry import Remark, Subject, rule
from vnr.model.packs import Paragraph, Reference

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("VNR212")
def letter_beyond(subject: Subject) -> Iterator[Remark]:
    """A bare letter that the objective it stands under does not have."""
    objectives = subject.packs.compact.objectives
    for index, entry in enumerate(subject.review.objectives):
        letters = objectives[entry.objective].actions
        for position, action in enumerate(entry.actions):
            if "." not in action and action not in letters:
                details = {"found": action, "known": f"{letters[0]} – {letters[-1]}"}
                yield Remark(("objectives", index, "actions", position), details)


@rule("VNR313")
def asks_others(subject: Subject) -> Iterator[Remark]:
    """A cited paragraph that asks something of others than States."""
    for path, value in subject.values:
        if not isinstance(value, Reference):
            continue
        item = subject.packs.items[str(value)]
        asks = isinstance(item, Paragraph) and item.addressees
        if isinstance(item, Paragraph) and asks and not item.asks_states:
            topic = item.label(subject.review.language).title
            yield Remark(path, {"number": str(item.number), "topic": topic})
