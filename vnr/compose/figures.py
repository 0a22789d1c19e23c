"""Indicators: series as tables and charts; no status is derived, a distance is plain arithmetic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.compose.charts import Line, line_chart
from vnr.model.report import IndicatorView, SeriesRow
from vnr.model.report_links import Citing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnr.catalogue import Catalogue
    from vnr.compose.formats import LocaleFormats
    from vnr.compose.links import Links
    from vnr.compose.names import Names
    from vnr.model.charts import LineChart
    from vnr.model.review.progress import IndicatorSeries, Observation

DISAGGREGATIONS = ("sex", "age", "status", "place", "disability")


def indicator_view(
    entry: IndicatorSeries, number: int, links: Links, names: Names, formats: LocaleFormats
) -> IndicatorView:
    """An indicator in print; its anchor is that of its table in the statistical annex."""
    anchor = f"indicator-{number}"
    columns = tuple(dict.fromkeys(_column(point) for point in entry.observations))
    direction = names.answer("direction", entry.direction)
    distance = _distance(entry, formats, links.say)
    return IndicatorView(
        entry=entry,
        anchor=anchor,
        code=entry.code or "",
        framework=names.answer("framework", entry.framework),
        direction=direction,
        columns=columns,
        rows=tuple(_rows(entry, columns, formats)),
        latest=_latest(entry, formats),
        distance=distance,
        charts=tuple(_charts(entry, columns, (direction, distance), formats, links.say)),
        links=links.groups(Citing(anchor, "indicator", entry.name), (), entry.targets),
    )


def _column(point: Observation) -> str:
    """What tells a value from others of its year, in the words of the input: "women, 15–24"."""
    parts = [getattr(point, name) for name in DISAGGREGATIONS]
    return ", ".join(part.versions[0][1] for part in parts if part is not None)


def _rows(
    entry: IndicatorSeries, columns: tuple[str, ...], formats: LocaleFormats
) -> list[SeriesRow]:
    """One row a year; a year with several values in one column takes several rows."""
    rows: list[dict[str, Observation]] = []
    years: list[str] = []
    for point in entry.observations:
        year, column = point.year or "", _column(point)
        index = next(
            (i for i, known in enumerate(years) if known == year and column not in rows[i]), None
        )
        if index is None:
            years.append(year)
            rows.append({column: point})
        else:
            rows[index][column] = point
    return [_row(year, row, columns, formats) for year, row in zip(years, rows, strict=True)]


def _row(
    year: str, row: dict[str, Observation], columns: tuple[str, ...], formats: LocaleFormats
) -> SeriesRow:
    points = [row[column] for column in columns if column in row]
    return SeriesRow(
        year=year,
        cells=tuple(formats.value(row[c].value) if c in row else "" for c in columns),
        notes=tuple(point.note for point in points if point.note is not None),
        sources=tuple(dict.fromkeys(point.source for point in points if point.source)),
    )


def _latest(entry: IndicatorSeries, formats: LocaleFormats) -> tuple[str, str] | None:
    """The last reported value of the series as a whole, not of a part of the population."""
    last = _last(entry)
    return (last.year or "", formats.value(last.value)) if last else None


def _last(entry: IndicatorSeries) -> Observation | None:
    whole = [p for p in entry.observations if p.value.typed is not None and _column(p) == ""]
    return max(whole, key=lambda point: point.year or "", default=None)


def _distance(entry: IndicatorSeries, formats: LocaleFormats, say: Catalogue) -> str:
    """How far the last value is from the target: a difference, no judgement.

    Empty unless a direction is named and both are plain numbers; the unit is one for the series.
    """
    last, target = _last(entry), entry.target
    if last is None or target is None or entry.direction not in ("up", "down"):
        return ""
    reached, wanted = last.value.number, target.value.number
    if reached is None or wanted is None:
        return ""
    left = wanted - reached if entry.direction == "up" else reached - wanted
    facts = {
        "amount": formats.number(abs(left)),
        "year": last.year or "",
        "value": formats.value(last.value),
        "target": formats.value(target.value),
    }
    if left > 0:
        return say.gettext(
            "Distance to target: {amount} (from {value} in {year} to {target})"
        ).format(**facts)
    if left < 0:
        return say.gettext("Beyond the target by {amount} ({value} in {year})").format(**facts)
    return say.gettext("At the target ({value} in {year})").format(**facts)


def _charts(
    entry: IndicatorSeries,
    columns: tuple[str, ...],
    about: tuple[str, ...],
    formats: LocaleFormats,
    say: Catalogue,
) -> Iterable[LineChart]:
    """The series as a whole; where there is no whole, each part of it that has enough values."""
    name, unit = entry.name.versions[0][1], entry.unit.versions[0][1] if entry.unit else ""
    for column in [""] if "" in columns else columns:
        title = ", ".join(part for part in (name, column, unit) if part)
        whole = column == ""
        line = Line(
            title=f"{entry.code} {title}" if entry.code else title,
            points=[point for point in entry.observations if _column(point) == column],
            baseline=entry.baseline if whole else None,
            target=entry.target if whole else None,
            about=[fact for fact in about if fact] if whole else [],
        )
        if chart := line_chart(line, formats, say):
            yield chart
