"""The review by goal: what is linked to a target stands under its goal, and nothing else."""

from __future__ import annotations

from tests.compose.composed import composed

BODY = """
objectives:
  - {objective: 20, status: in_progress, targets: ["10.c", "17.3"], progress: Said.}
  - {objective: 5, targets: ["10.7"], progress: Said.}
  - {objective: 1, progress: Said.}
measures:
  - {id: m1, title: Prices, objectives: [20], targets: ["10.c"]}
  - {id: m2, title: Elsewhere, objectives: [20]}
  - {id: m3, title: For none, targets: ["8.8"]}
indicators:
  - {id: i1, name: Cost, targets: ["10.c"], observations: [{year: "2024", value: "4.7"}]}
pledges:
  - {id: p1, title: Three per cent, targets: ["10.c"]}
sdg_review:
  goals: [{goal: 4, text: Scholarships.}]
"""


def test_each_goal_has_what_is_linked_to_its_targets() -> None:
    goals = {part.number: part for part in composed(BODY).goals}

    assert list(goals) == [4, 8, 10, 17]
    ten = goals[10]
    assert [o.number for o in ten.objectives] == [5, 20]
    assert [m.entry.id for m in ten.measures] == ["m1"]
    assert [i.entry.id for i in ten.indicators] == ["i1"]
    assert [p.entry.id for p in ten.pledges] == ["p1"]
    assert [o.number for o in goals[17].objectives] == [20]
    assert [o.number for o in goals[17].told] == [20]
    assert ten.told == ()
    assert [m.entry.id for m in goals[8].measures] == ["m3"]


def test_a_text_of_the_state_is_enough() -> None:
    four = composed(BODY).goals[0]

    assert four.text is not None
    assert (four.objectives, four.measures, four.indicators, four.pledges) == ((), (), (), ())


def test_progress_is_told_once_where_a_goal_has_nothing_else() -> None:
    body = """
objectives:
  - {objective: 5, targets: ["8.8", "10.7"], progress: Said.}
  - {objective: 6, targets: ["10.7"], progress: Said.}
  - {objective: 8, targets: ["10.7"]}
"""
    goals = {part.number: part for part in composed(body).goals}

    assert [o.number for o in goals[8].told] == [5]
    assert [o.number for o in goals[10].told] == [6]
    assert [o.number for o in goals[10].objectives] == [5, 6, 8]


def test_a_review_without_links_has_no_goals() -> None:
    assert composed("objectives: [{objective: 5, progress: Said.}]\n").goals == ()
