"""Matrices: objectives against goals, pledges against years; counted and sorted, never judged."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from vnr.model.charts import Cell, GoalMatrix, GoalRow, PledgeHistory, PledgeRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Protocol

    from vnr.compose.names import Names
    from vnr.model.packs import Packs
    from vnr.model.report import PledgeView
    from vnr.model.review import Review
    from vnr.model.review.values import PartialDate

    class Linked(Protocol):
        """An entry that serves objectives and names targets."""

        @property
        def objectives(self) -> Sequence[int]:
            """The numbers of the objectives."""

        @property
        def targets(self) -> Sequence[str]:
            """The codes of the targets."""


MOST_YEARS = 6  # columns that still hold a status in words
_DEEPEST = 3  # of the tints of counts; a darker one would need white figures


def goal_matrix(review: Review, packs: Packs, language: str) -> GoalMatrix | None:
    """How many targets of each goal the review links to each objective; None for no link.

    A target is linked to an objective by the objective's own entry, or by a measure, practice,
    pledge or indicator that serves the objective.
    """
    linked: dict[int, set[str]] = {o.objective: set(o.targets) for o in review.objectives}
    serving: list[Linked] = [
        *review.measures, *review.practices, *review.pledges, *review.indicators
    ]  # fmt: skip
    for entry in serving:
        for number in entry.objectives:
            linked.setdefault(number, set()).update(entry.targets)
    counts = {
        number: Counter(packs.sdg.targets[code].goal for code in codes)
        for number, codes in sorted(linked.items())
        if codes
    }
    goals = tuple(goal for goal in packs.sdg.goals if any(goal in c for c in counts.values()))
    if not goals:
        return None
    titles = packs.compact.objectives
    return GoalMatrix(
        goals,
        tuple(
            GoalRow(number, titles[number].label(language).short or titles[number].label(
                language).title, tuple(_count(found[goal]) for goal in goals))
            for number, found in counts.items()
        ),
    )  # fmt: skip


def _count(number: int) -> Cell:
    return Cell(str(number), min(number, _DEEPEST)) if number else Cell()


def pledge_history(
    pledges: Sequence[PledgeView], names: Names, announced: str
) -> PledgeHistory | None:
    """The last status reported of each pledge in each year; None for less than two years.

    Only dated entries count. A pledge of which nothing was reported in the year when it was made
    has `announced` there.
    """
    dated = {view.anchor: _by_year(view, names, announced) for view in pledges}
    all_years = sorted({year for cells in dated.values() for year in cells})
    years = tuple(all_years[-MOST_YEARS:])
    rows = tuple(
        PledgeRow(view.anchor, view.entry.title,
                  tuple(dated[view.anchor].get(year, Cell()) for year in years))
        for view in pledges
        if dated[view.anchor].keys() & set(years)
    )  # fmt: skip
    told = any(_reports(view) for view in pledges)
    return PledgeHistory(years, rows, len(years) < len(all_years)) if told and years[1:] else None


def _reports(view: PledgeView) -> bool:
    return any(step.status and _year(step.date) for step in view.entry.follow_up)


def _by_year(view: PledgeView, names: Names, announced: str) -> Mapping[int, Cell]:
    entry = view.entry
    steps = [(step.date, step.status) for step in entry.follow_up]
    steps.append((entry.status_on, entry.status))
    dated = [(day, status) for date, status in steps if date and (day := date.last_day) and status]
    cells = {}
    if (made := _year(entry.date)) is not None:
        cells[made] = Cell(announced)
    for day, status in sorted(dated, key=lambda step: step[0]):
        tag = names.status("pledge", status)
        if tag is not None:
            cells[day.year] = Cell(tag.label, tag.tone)
    return cells


def _year(date: PartialDate | None) -> int | None:
    day = date.last_day if date else None
    return day.year if day else None
