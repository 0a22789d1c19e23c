"""Ids by which entries of a review name each other."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from vnr.model.review.base import ListOf, blank_as_none, refuse
from vnr.model.review.field import Kind, Means


def _id(value: object) -> object:
    """An id as typed; spaces and capitals inside are part of it. One of spaces only is none."""
    return refuse("VNR202") if blank_as_none(value) is None else value


EntryId = Annotated[str, BeforeValidator(_id)]

InstitutionId = Annotated[str | None, Means(Kind.REFERENCE, "institutions")]
SourceId = Annotated[str | None, Means(Kind.REFERENCE, "sources")]
SourceIds = Annotated[tuple[str, ...], ListOf, Means(Kind.REFERENCE, "sources")]
IndicatorIds = Annotated[tuple[str, ...], ListOf, Means(Kind.REFERENCE, "indicators")]
