"""Indicators: series as tables, first, latest and wanted values; nothing is derived from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.model.report import Citing, IndicatorView, SeriesRow

if TYPE_CHECKING:
    from vnr.compose.formats import LocaleFormats
    from vnr.compose.links import Links
    from vnr.compose.names import Names
    from vnr.model.review.progress import IndicatorSeries, Observation

DISAGGREGATIONS = ("sex", "age", "status", "place", "disability")


def indicator_view(
    entry: IndicatorSeries, number: int, links: Links, names: Names, formats: LocaleFormats
) -> IndicatorView:
    """An indicator in print; its anchor is that of its table in the statistical annex."""
    anchor = f"indicator-{number}"
    columns = tuple(dict.fromkeys(_column(point) for point in entry.observations))
    return IndicatorView(
        entry=entry,
        anchor=anchor,
        code=entry.code or "",
        framework=names.answer("framework", entry.framework),
        direction=names.answer("direction", entry.direction),
        columns=columns,
        rows=tuple(_rows(entry, columns, formats)),
        latest=_latest(entry, formats),
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
    whole = [p for p in entry.observations if p.value.typed is not None and _column(p) == ""]
    if not whole:
        return None
    last = max(whole, key=lambda point: point.year or "")
    return last.year or "", formats.value(last.value)
