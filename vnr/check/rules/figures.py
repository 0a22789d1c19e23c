"""Series of figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.check.registry import Remark, Subject, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.model.node import Path
    from vnr.model.review.progress import Observation


@rule("VNR304")
def same_year_twice(subject: Subject) -> Iterator[Remark]:
    """Two values for one year that nothing tells apart."""
    for index, series in enumerate(subject.review.indicators):
        seen: dict[object, tuple[Observation, Path]] = {}
        for position, point in enumerate(series.observations):
            path: Path = ("indicators", index, "observations", position)
            key = (point.year, point.sex, point.age, point.status, point.place, point.disability,
                   point.note, point.visibility)  # fmt: skip
            if key in seen and seen[key][0].value.typed != point.value.typed:
                first, where = seen[key]
                details = {
                    "year": point.year or "–",
                    "first": first.value.typed or "–",
                    "second": point.value.typed or "–",
                }
                yield Remark(path, details, also=(where,))
            seen.setdefault(key, (point, path))
