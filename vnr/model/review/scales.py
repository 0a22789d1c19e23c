"""Statuses: steps of a scale of the packs."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, ValidationInfo

from vnr.model.review.base import blank_as_none, reading
from vnr.model.review.codes import known_key
from vnr.model.review.field import Kind, Means


def _step_of(name: str) -> BeforeValidator:
    """Validator of a status: a step of the scale `name` of the packs, or nothing."""

    def check(value: object, info: ValidationInfo) -> object:
        if blank_as_none(value) is None:
            return None
        return known_key(str(value), list(reading(info).packs.scales[name]), "VNR204")

    return BeforeValidator(check)


ObjectiveStatus = Annotated[
    str | None, _step_of("objective"), Means(Kind.CODE, "status of an objective")
]
PledgeStatus = Annotated[str | None, _step_of("pledge"), Means(Kind.CODE, "status of a pledge")]
