"""Series as tables: what tells values of a year apart becomes columns; nothing is derived."""

from __future__ import annotations

from tests.compose.composed import composed
from vnr.model.report import IndicatorView

HEAD = "indicators:\n  - id: i\n    name: N\n    observations:\n"


def series(*points: str) -> IndicatorView:
    body = HEAD + "".join(f"      - {{{point}}}\n" for point in points)
    (view,) = composed(body).indicators
    return view


def table(view: IndicatorView) -> list[tuple[str, ...]]:
    return [("", *view.columns), *((row.year, *row.cells) for row in view.rows)]


def test_a_plain_series_has_one_column_in_the_order_typed() -> None:
    view = series("year: 2021, value: 1270.3", "year: 2020, value: 0", "year: 2022, value: ~")

    assert table(view) == [("", ""), ("2021", "1,270.3"), ("2020", "0"), ("2022", "…")]
    assert view.latest == ("2021", "1,270.3")


def test_disaggregated_values_of_a_year_stand_side_by_side() -> None:
    view = series(
        "year: 2020, value: 10",
        "year: 2020, value: 6, sex: women",
        "year: 2020, value: 4, sex: men, age: 15–24",
        "year: 2021, value: 5, sex: women",
    )

    assert table(view) == [
        ("", "", "women", "men, 15–24"),
        ("2020", "10", "6", "4"),
        ("2021", "", "5", ""),
    ]
    assert view.latest == ("2020", "10")


def test_a_part_of_the_population_is_not_taken_for_the_whole() -> None:
    assert series("year: 2020, value: 6, sex: women").latest is None


def test_two_values_of_one_year_both_stay() -> None:
    view = series("year: 2020, value: 1, note: Census", "year: 2020, value: 2, note: Survey")

    assert table(view) == [("", ""), ("2020", "1"), ("2020", "2")]
    assert [row.notes[0].versions[0][1] for row in view.rows] == ["Census", "Survey"]
    assert view.has_notes


def test_notations_and_typed_values_are_told_and_explained() -> None:
    body = HEAD + "".join(
        f"      - {{year: {2020 + n}, value: {typed}}}\n"
        for n, typed in enumerate(("not_available", "confidential", "<0.1", "", "not_applicable"))
    )
    report = composed(body)
    (view,) = report.indicators

    assert [row.cells[0] for row in view.rows] == ["..", "confidential", "<0.1", "…", "n/a"]
    assert report.notations == ("confidential", "missing", "not_applicable", "not_available")
    assert set(report.notations) - {"missing"} <= set(report.notation_legend)


def test_without_notations_there_is_no_legend() -> None:
    assert composed(HEAD + "      - {year: 2020, value: 1}\n").notations == ()


def test_an_indicator_without_observations_is_no_error() -> None:
    (view,) = composed(
        "indicators: [{id: i, name: N, baseline: {year: 2015, value: 3}}]"
    ).indicators

    assert (view.rows, view.latest) == ((), None)


def test_sources_of_a_row_are_named_once() -> None:
    body = "sources: [{id: S, title: T}]\n" + HEAD
    body += "      - {year: 2020, value: 1, sex: women, source: S}\n"
    body += "      - {year: 2020, value: 2, sex: men, source: S}\n"
    (view,) = composed(body).indicators

    assert view.rows[0].sources == ("S",)


def test_baseline_and_target_are_printed_with_their_year() -> None:
    body = (
        "indicators: [{id: i, name: N, baseline: {year: 2015, value: 1000}, target: {value: <5}}]"
    )
    report = composed(body)
    entry = report.indicators[0].entry

    assert [report.point(p) for p in (entry.baseline, entry.target, None)] == [
        "1,000 (2015)",
        "<5",
        "",
    ]
