"""Ids by which entries of a review name each other."""

from __future__ import annotations

from typing import Annotated

from vnr.model.review.base import ListOf
from vnr.model.review.field import Kind, Means

InstitutionId = Annotated[str | None, Means(Kind.REFERENCE, "institutions")]
SourceId = Annotated[str | None, Means(Kind.REFERENCE, "sources")]
SourceIds = Annotated[tuple[str, ...], ListOf, Means(Kind.REFERENCE, "sources")]
IndicatorIds = Annotated[tuple[str, ...], ListOf, Means(Kind.REFERENCE, "indicators")]
