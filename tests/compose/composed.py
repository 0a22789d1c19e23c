"""A report composed of a few lines of input."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.read.material import review
from vnr.compose.stage import Options, compose
from vnr.read.packs import load_packs

if TYPE_CHECKING:
    from vnr.model.report import Report


def composed(body: str, options: Options | None = None) -> Report:
    """The report of a review that nothing is wrong with."""
    return compose(review(body), load_packs(), options or Options())
