"""Objectives in every layout, each told once; measures and practices told once, named elsewhere."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.compose.composed import composed
from vnr.model.report import Group, MeasureView, ObjectivePart, PracticeView, Report
from vnr.model.review.text import Text

NUMBERS = (1, 2, 5, 6, 10, 23)
BODY = """\
layout: {layout}
clusters:
  - {{title: Work, objectives: [6, 5, 10], text: Told together.}}
  - {{title: Also work, objectives: [5, 6]}}
  - {{title: Data, objectives: [1, 1]}}
  - {{title: Nothing yet, objectives: [20]}}
round_tables:
  - {{round_table: 2, text: On the second.}}
  - {{round_table: 4, text: On the fourth.}}
objectives:
  - {{objective: 10, progress: x, targets: ["10.7", "5.2"], status: implemented}}
  - {{objective: 1, progress: x, targets: ["10.7"], status: in_progress}}
  - {{objective: 5, progress: x, status: in_progress}}
  - {{objective: 23, not_addressed: Later., status: not_started}}
  - {{objective: 6, progress: x}}
measures:
  - {{id: a, title: A, objectives: [6, 5, 20]}}
  - {{id: b, title: B, objectives: [2]}}
  - {{id: c, title: C}}
practices:
  - {{id: p, title: P, objectives: [5], secondary_objectives: [1, 20]}}
  - {{id: q, title: Q, secondary_objectives: [1]}}
"""
LAYOUTS = ("by_objective", "by_round_table", "by_theme", "by_sdg")


def parts(report: Report) -> list[ObjectivePart]:
    return [part for group in report.groups for part in group.objectives]


def own(part: ObjectivePart) -> list[MeasureView | PracticeView]:
    """What is told under an objective."""
    return [*part.measures, *part.practices]


def title(group: Group) -> str:
    return group.title.versions[0][1] if isinstance(group.title, Text) else group.title


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_objective_is_told_once(layout: str) -> None:
    report = composed(BODY.format(layout=layout))

    assert sorted(part.number for part in parts(report)) == list(NUMBERS)
    assert report.told == set(NUMBERS)
    assert report.covered == (1, 5, 6, 10)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_measure_and_practice_is_told_once_and_named_elsewhere(layout: str) -> None:
    report = composed(BODY.format(layout=layout))
    homes = [(view.anchor, part.number) for part in parts(report) for view in own(part)]
    general: list[MeasureView | PracticeView] = [
        *report.general_measures,
        *report.general_practices,
    ]
    told = Counter([anchor for anchor, _ in homes] + [view.anchor for view in general])
    also = {part.number: [citing.to for citing in part.also] for part in parts(report)}

    assert told == dict.fromkeys(
        ("measure-1", "measure-2", "measure-3", "practice-1", "practice-2"), 1
    )
    assert dict(homes) == {"measure-1": 6, "measure-2": 2, "practice-1": 5}
    assert {number: to for number, to in also.items() if to} == {
        5: ["measure-1"],
        1: ["practice-1", "practice-2"],
    }


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_group_is_empty_and_no_two_share_an_address(layout: str) -> None:
    report = composed(BODY.format(layout=layout))
    anchors = [group.anchor for group in report.groups]

    assert report.groups
    assert all(group.objectives or group.text for group in report.groups)
    assert len(set(anchors)) == len(anchors)


def grouping(layout: str) -> list[tuple[str, list[int]]]:
    report = composed(BODY.format(layout=layout))
    return [(title(g)[:12], [part.number for part in g.objectives]) for g in report.groups]


def test_by_objective_they_follow_their_numbers() -> None:
    assert grouping("by_objective") == [("", list(NUMBERS))]


def test_by_round_table_each_is_under_its_own() -> None:
    report = composed(BODY.format(layout="by_round_table"))
    tables = report.packs.compact.round_tables

    told = {group.anchor: [part.number for part in group.objectives] for group in report.groups}
    wanted = {
        f"round-table-{number}": [n for n in table.objectives if n in NUMBERS]
        for number, table in tables.items()
    }

    assert told == {anchor: found for anchor, found in wanted.items() if found}
    assert [group.anchor for group in report.groups if group.text] == [
        "round-table-2", "round-table-4",
    ]  # fmt: skip


def test_by_theme_they_follow_the_state_s_own_order_and_the_others_come_last() -> None:
    assert grouping("by_theme") == [
        ("Work", [6, 5, 10]),
        ("Data", [1]),
        ("Other object", [2, 23]),
    ]


def test_by_goal_each_is_under_the_first_goal_that_it_serves() -> None:
    assert [(name.split(":")[0], told) for name, told in grouping("by_sdg")] == [
        ("Goal 5", [10]),
        ("Goal 10", [1]),
        ("Other object", [2, 5, 6, 23]),
    ]


def test_what_is_said_on_other_groupings_is_not_lost() -> None:
    def told(layout: str) -> list[str]:
        report = composed(BODY.format(layout=layout))
        texts = [g.text for g in report.groups] + [o.text for o in report.overviews]
        return sorted(t.statements[0].text.versions[0][1] for t in texts if t)

    wanted = ["On the fourth.", "On the second.", "Told together."]
    assert {layout: told(layout) for layout in LAYOUTS} == dict.fromkeys(LAYOUTS, wanted)


def test_statuses_are_counted_in_the_order_of_the_scale() -> None:
    report = composed(BODY.format(layout="by_objective"))

    assert [(count.label, count.value) for count in report.statuses] == [
        ("Not started", 1),
        ("In progress", 2),
        ("Implemented", 1),
        ("No status reported", 1),
    ]


def test_where_no_status_is_given_there_is_nothing_to_count() -> None:
    assert composed("objectives: [{objective: 5, progress: x}]").statuses == ()


def test_a_report_without_objectives_has_no_groups() -> None:
    report = composed("highlights: x")

    assert (report.groups, report.covered, report.told) == ((), (), frozenset())


def test_actions_are_named_with_their_objective() -> None:
    body = """\
measures: [{id: a, title: A, objectives: [6], actions: [b, 5.c]}]
objectives: [{objective: 6, actions: [a]}]
"""
    (part,) = parts(composed(body))

    assert [link.text for link in part.links[0].links] == ["6\u00a0(a)"]
    assert [link.text for link in part.measures[0].links[0].links] == ["6\u00a0(b)", "5\u00a0(c)"]


def test_indicators_and_pledges_stand_under_every_objective_that_they_serve() -> None:
    body = """\
objectives: [{objective: 5, indicators: [i]}, {objective: 6, progress: x}]
indicators: [{id: i, name: I}, {id: j, name: J, objectives: [5, 6]}]
pledges: [{id: p, title: P, objectives: [6, 5]}, {id: q, title: Q}]
"""
    report = composed(body)
    told = {
        part.number: ([i.entry.id for i in part.indicators], [p.entry.id for p in part.pledges])
        for part in parts(report)
    }

    assert told == {5: (["i", "j"], ["p"]), 6: (["j"], ["p"])}
    assert [i.entry.id for i in report.indicators] == ["i", "j"]
    assert [p.entry.id for p in report.pledges] == ["p", "q"]
