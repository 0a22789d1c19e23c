"""Charts of series: what is drawn, what is only said, and that all of it stands in its place."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.compose.composed import composed
from vnr.compose.axes import place_of, scale_for
from vnr.compose.charts import runs
from vnr.model.charts import LineChart
from vnr.model.report import IndicatorView

NUMBERS = st.decimals(-(10**9), 10**9, places=2)


def view(points: str, more: str = "") -> IndicatorView:
    entries = "".join(f"      - {{{point}}}\n" for point in points.split("; "))
    body = f"indicators:\n  - id: i\n    name: N\n{more}    observations:\n{entries}"
    return composed(body).indicators[0]


def series(values: str, more: str = "") -> LineChart:
    """The chart of a series of values from 2020 on."""
    typed = enumerate(values.split())
    (chart,) = view("; ".join(f"year: {2020 + n}, value: {v}" for n, v in typed), more).charts
    return chart


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("2020", 2020),
        ("2019/20", 2019.5),
        ("2019/2020", 2019.5),
        ("2019–21", 2020),
        ("1999/00", 1999.5),
        ("2020/2019", None),
        ("spring 2020", None),
        ("", None),
        (None, None),
    ],
)
def test_years_and_spans_have_a_place_in_time(typed: str | None, place: float | None) -> None:
    assert place_of(typed) == place


@given(st.lists(NUMBERS, min_size=1, max_size=30))
def test_every_number_is_inside_its_scale_in_order(values: list[Decimal]) -> None:
    scale = scale_for(values)
    places = [scale.at(value) for value in sorted(values)]

    assert all(0 <= place <= 100 for place in places)
    assert places == sorted(places)
    assert (scale.ticks[0], scale.ticks[-1]) == (scale.low, scale.high)
    assert 2 <= len(scale.ticks) <= 7


@pytest.mark.parametrize(
    ("values", "low"),
    [("3 7 9", 0), ("0 0 0", 0), ("98.9 99.4 99.7", 98.8), ("-4 2 5", -5), ("152 152 152", 0)],
)
def test_a_scale_begins_at_zero_unless_nothing_could_be_seen(values: str, low: float) -> None:
    assert scale_for([Decimal(v) for v in values.split()]).low == Decimal(str(low))
    chart = series(values)
    begins_elsewhere = not chart.values[0] <= 0 <= chart.values[1]
    assert ("does not begin at zero" in chart.note) is begins_elsewhere is (low > 0)


@given(
    st.lists(st.integers(1990, 2030), min_size=1, max_size=20),
    st.lists(st.integers(1990, 2030), max_size=10),
)
def test_a_line_never_crosses_a_missing_value(years: list[int], holes: list[int]) -> None:
    places = sorted(float(year) for year in years)
    found = runs(places, [float(hole) for hole in holes])

    assert len(found) == len(places)
    assert found == sorted(found)
    for n in range(1, len(places)):
        if found[n] == found[n - 1]:
            assert not [hole for hole in holes if places[n - 1] < hole < places[n]]
            assert places[n - 1] < places[n]


def test_a_year_left_out_of_a_yearly_series_is_a_gap_and_five_years_of_a_census_are_none() -> None:
    assert runs([2010, 2011, 2012, 2014, 2015], []) == [0, 0, 0, 1, 1]
    assert runs([1990, 1995, 2000, 2005, 2009], []) == [0, 0, 0, 0, 0]


def test_what_is_no_plain_number_is_a_word_at_its_year() -> None:
    chart = series("5 not_available ~ 3 <0.1 4")
    words = [(s.year, s.text, s.y) for s in chart.spots if s.kind == "word"]
    values = [(s.year, s.text, s.run) for s in chart.spots if s.kind == "value"]

    assert words == [(2021, "..", 0), (2022, "…", 0), (2024, "<0.1", 0)]
    assert values == [(2020, "5", 0), (2023, "3", 1), (2025, "4", 2)]


def test_a_word_without_room_is_told_below() -> None:
    chart = series("1 2 confidential confidential confidential 4 5 6 7 8 9 9 9 9")
    shown = [s for s in chart.spots if s.kind == "word" and s.place]

    assert 0 < len(shown) < 3
    assert "Not drawn: " in chart.note
    assert chart.note.count("(confidential)") == 3 - len(shown)


def test_an_unreadable_year_is_told_below() -> None:
    points = (
        "year: 2020, value: 1; year: 2021, value: 2; year: 2022, value: 4; year: then, value: 9"
    )
    (chart,) = view(points).charts

    assert chart.note == "Not drawn: then (9)"


def test_every_point_has_a_text_and_the_ends_show_theirs() -> None:
    chart = series("1 2 3 4 5 6 7 8 9 10 11 12")
    values = [s for s in chart.spots if s.kind == "value"]

    assert [s.text for s in values] == [str(n) for n in range(1, 13)]
    assert values[0].place
    assert values[-1].place
    assert "from 1 (2020) to 12 (2031); lowest 1, highest 12" in chart.alt


def test_places_are_inside_the_drawing() -> None:
    chart = series("120000 90 4", "    target: {year: 2035, value: -7}\n")
    spots = [(s.x, s.y) for s in chart.spots]

    assert len(spots) == 4
    assert all(0 <= x <= 100 and 0 <= y <= 100 for x, y in spots)
    assert [(level.kind, level.value) for level in chart.levels] == [("target", -7)]


@pytest.mark.parametrize(
    "points",
    [
        "year: 2020, value: 1; year: 2021, value: 2",
        "year: 2020, value: 1; year: 2020, value: 2; year: 2020, value: 3",
        "year: 2020, value: <1; year: 2021, value: <1; year: 2022, value: not_available",
        "year: 2020, value: 1; year: 2021, value: 2; year: 2022, value: " + "9" * 40,
    ],
)
def test_what_cannot_be_looked_at_has_no_chart(points: str) -> None:
    assert view(points).charts == ()


def test_parts_of_the_population_are_drawn_where_there_is_no_whole() -> None:
    women = "; ".join(f"year: {2020 + n}, value: {n}, sex: women" for n in range(3))
    whole = "; ".join(f"year: {2020 + n}, value: {9 + n}" for n in range(3))

    assert [c.title for c in view(women).charts] == ["N, women"]
    assert [c.title for c in view(f"{women}; {whole}").charts] == ["N"]


@pytest.mark.parametrize(
    ("direction", "latest", "target", "said"),
    [
        ("down", "28", "21.5", "Distance to target: 6.5 (from 28 in 2022 to 21.5)"),
        ("up", "1200", "3000", "Distance to target: 1,800 (from 1,200 in 2022 to 3,000)"),
        ("up", "9", "7", "Beyond the target by 2 (9 in 2022)"),
        ("down", "7", "7.0", "At the target (7 in 2022)"),
        ("none", "9", "7", ""),
        ("down", "9", "<7", ""),
        ("down", "<9", "7", ""),
    ],
)
def test_a_distance_is_told_only_between_plain_numbers_with_a_direction(
    direction: str, latest: str, target: str, said: str
) -> None:
    more = f"    direction: {direction}\n    target: {{year: 2030, value: {target}}}\n"
    points = f"year: 2020, value: 30; year: 2021, value: 29; year: 2022, value: {latest}"

    assert view(points, more).distance == said


PLEDGES = """
pledges:
  - {id: A, title: First, date: 2022-05, status: fulfilled, status_on: 2025-01, follow_up: [
      {date: 2023-02, status: planned}, {date: 2023-11, status: in_progress}, {status: delayed}]}
  - {id: B, title: Second, status: planned}
"""


def test_a_history_has_the_last_dated_status_of_each_year_and_nothing_else() -> None:
    history = composed(PLEDGES).pledge_history

    assert history is not None
    assert history.years == (2022, 2023, 2025)
    assert [[cell.text for cell in row.cells] for row in history.rows] == [
        ["Announced", "In progress", "Fulfilled"]
    ]


def test_without_dated_reports_there_is_no_history() -> None:
    body = "pledges: [{id: A, title: T, date: 2022-05, status: planned, status_on: 2024}]"

    assert composed(body).pledge_history is None


def test_targets_are_counted_once_for_each_objective_that_they_are_linked_to() -> None:
    body = """
objectives: [{objective: 5, targets: ["10.7", "8.8"]}]
measures: [{id: m, title: M, objectives: [5, 6], targets: ["10.7", "10.c"]}]
"""
    matrix = composed(body).goal_matrix

    assert matrix is not None
    assert matrix.goals == (8, 10)
    assert {r.number: [c.text for c in r.cells] for r in matrix.rows} == {
        5: ["1", "2"],
        6: ["", "2"],
    }
    assert composed("objectives: [{objective: 5}]").goal_matrix is None
