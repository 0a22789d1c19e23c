"""Links lead both ways: what an entry cites, and where an index says that it is cited."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tests.compose.composed import composed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.model.report import IndicatorView, MeasureView, PledgeView, PracticeView, Report
    from vnr.model.report_links import LinkGroup

    View = IndicatorView | MeasureView | PledgeView | PracticeView

BODY = """\
declarations: [pd2022]
objectives:
  - {objective: 5, paragraphs: ["61-62", 24], targets: ["10.7", "8.10"], actions: [c, "6.a"]}
  - {objective: 6, paragraphs: [62]}
measures:
  - {id: m, title: M, objectives: [6, 5], paragraphs: [24, 30], targets: ["10.7"], actions: [b]}
  - {id: g, title: G, paragraphs: [30], targets: ["8.a"]}
practices:
  - {id: p, title: P, objectives: [5], paragraphs: [62], targets: ["8.2"]}
pledges:
  - {id: l, title: L, paragraphs: [62, 1], targets: ["10.7"]}
indicators:
  - {id: i, name: N, targets: ["10.c"]}
"""


def groups(report: Report) -> Iterator[tuple[str, LinkGroup]]:
    """Every group of links of the report, with the id of the entry that has it."""
    for part in (part for group in report.groups for part in group.objectives):
        yield from ((part.anchor, group) for group in part.links)
        views: list[View] = [*part.measures, *part.practices]
        yield from ((view.anchor, group) for view in views for group in view.links)
    views = [*report.general_measures, *report.indicators, *report.pledges]
    yield from ((view.anchor, group) for view in views for group in view.links)


def test_every_link_leads_to_an_index_entry_that_leads_back() -> None:
    report = composed(BODY)
    forth = Counter(
        (anchor, link.to) for anchor, group in groups(report) for link in group.links if link.to
    )
    indexes = (*report.paragraph_indexes, report.target_index)
    back = Counter(
        (citing.to, entry.anchor)
        for index in indexes
        for entry in index.entries
        for citing in entry.cited_by
    )

    assert forth == back
    assert set(forth.values()) == {1}
    assert len(forth) == 17


def test_an_index_is_in_the_order_of_what_it_indexes() -> None:
    report = composed(BODY)
    (paragraphs,) = report.paragraph_indexes

    assert [entry.number for entry in paragraphs.entries] == ["1", "24", "30", "61", "62"]
    assert [e.number for e in report.target_index.entries] == ["8.2", "8.10", "8.a", "10.7", "10.c"]
    assert all(entry.topic for entry in (*paragraphs.entries, *report.target_index.entries))


def test_an_index_entry_names_objectives_first() -> None:
    (paragraphs,) = composed(BODY).paragraph_indexes
    kinds = {entry.number: [c.kind for c in entry.cited_by] for entry in paragraphs.entries}

    assert kinds["62"] == ["objective", "objective", "practice", "pledge"]
    assert kinds["24"] == ["objective", "measure"]


def test_links_are_sorted_as_their_index_is() -> None:
    (five, _) = composed(BODY).groups[0].objectives
    printed = {group.heading: [link.text for link in group.links] for group in five.links}

    assert list(printed.values()) == [
        ["24", "61", "62"],
        ["8.10", "10.7"],
        ["5\u00a0(c)", "6\u00a0(a)"],
    ]


def test_without_links_there_is_no_index() -> None:
    report = composed("objectives: [{objective: 5, progress: x}]")

    assert (report.paragraph_indexes, report.target_index.entries) == ((), ())


def test_what_only_a_private_entry_cites_is_in_no_index() -> None:
    body = BODY.replace("id: l,", "id: l, visibility: internal,")
    (paragraphs,) = composed(body).paragraph_indexes

    assert "1" not in [entry.number for entry in paragraphs.entries]
    assert "pledge" not in {c.kind for entry in paragraphs.entries for c in entry.cited_by}
