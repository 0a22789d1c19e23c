"""The registry of rules: what the schema cannot say, one small function a code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from vnr.check.passages import passages
from vnr.findings import CODES, Finding
from vnr.model.review.shape import walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vnr.check.passages import Passage
    from vnr.check.rest import Rest
    from vnr.findings import Place
    from vnr.model.node import Path, RawInput
    from vnr.model.packs import Packs
    from vnr.model.review import Review


@dataclass(frozen=True)
class Subject:
    """What a rule looks at: the review, what of the input it came from, all input, the packs."""

    review: Review
    rest: Rest
    raw: RawInput
    packs: Packs

    @cached_property
    def values(self) -> tuple[tuple[Path, object], ...]:
        """Every value of the review with its path: walked through once for all rules."""
        return tuple(walk(self.review))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text that the public may see."""
        return tuple(passages(self.review))

    def place(self, path: Path) -> Place:
        """Where the value at `path` stands in the input."""
        return self.rest.find(path)[0].place


@dataclass(frozen=True)
class Remark:
    """What a rule says: where, the values of the sentence, further paths of the same fault."""

    path: Path
    details: Mapping[str, str] = field(default_factory=dict)
    also: tuple[Path, ...] = ()


Rule = Callable[[Subject], "Iterable[Remark]"]
RULES: dict[str, Rule] = {}


def rule(code: str) -> Callable[[Rule], Rule]:
    """Register a rule under its finding code; a code has one rule."""
    if code not in CODES or code in RULES:
        raise ValueError(f"{code} is unknown or has a rule already")

    def register(function: Rule) -> Rule:
        RULES[code] = function
        return function

    return register


def apply_rules(subject: Subject) -> list[Finding]:
    """Apply every rule, in the order of the codes; of marks of ours nothing is said."""
    return [
        Finding(
            code,
            subject.place(remark.path),
            remark.details,
            subject.rest.address(subject.rest.find(remark.path)[1]),
            tuple(subject.place(path) for path in remark.also),
        )
        for code in sorted(RULES)
        for remark in RULES[code](subject)
        if not subject.rest.is_supplied(remark.path)
    ]
