"""The review by goal: what is linked to the targets of each goal of the 2030 Agenda (para. 75)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.model.report_excerpts import GoalPart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnr.compose.objectives import Parts, Progress
    from vnr.model.report import MeasureView


def goal_parts(parts: Parts, progress: Progress) -> tuple[GoalPart, ...]:
    """The goals to which the State says anything or links anything, in their order."""
    return tuple(part for part in _every_goal(parts, progress) if _says_something(part))


def _every_goal(parts: Parts, progress: Progress) -> Iterator[GoalPart]:
    sdg = parts.packs.sdg
    own = parts.review.sdg_review
    texts = {entry.goal: entry.text for entry in own.goals} if own else {}

    def serves(targets: Iterable[str], goal: int) -> bool:
        return any(sdg.targets[code].goal == goal for code in targets)

    objectives = [part for group in progress.groups for part in group.objectives]
    objectives.sort(key=lambda part: part.number)
    measures = _measures(progress)
    untold = {part.number for part in objectives if part.entry and part.entry.progress}
    for number, goal in sdg.goals.items():
        linked = tuple(o for o in objectives if o.entry and serves(o.entry.targets, number))
        served = tuple(m for m in measures if serves(m.entry.targets, number))
        is_bare = number not in texts and not served
        told = tuple(o for o in linked if is_bare and o.number in untold)
        untold -= {o.number for o in told}
        yield GoalPart(
            number=number,
            title=goal.label(parts.links.language).title,
            text=texts.get(number),
            objectives=linked,
            told=told,
            measures=served,
            indicators=tuple(i for i in progress.indicators if serves(i.entry.targets, number)),
            pledges=tuple(p for p in progress.pledges if serves(p.entry.targets, number)),
        )


def _measures(progress: Progress) -> list[MeasureView]:
    under = [m for group in progress.groups for part in group.objectives for m in part.measures]
    return [*under, *progress.general_measures]


def _says_something(part: GoalPart) -> bool:
    return bool(part.text or part.objectives or part.measures or part.indicators or part.pledges)
