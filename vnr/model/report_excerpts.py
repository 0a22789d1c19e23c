"""What documents beside the main report tell: the review by goal, and the Network's forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from vnr.model.report import IndicatorView, MeasureView, ObjectivePart, PledgeView
    from vnr.model.review.text import Narrative, Text


@dataclass(frozen=True)
class GoalPart:
    """What the review says to one goal: what is linked to targets of it, and the State's text.

    A measure, pledge or indicator stands under every goal that it serves. `told` are objectives
    whose progress is told there: each once, where the goal has neither text nor measures.
    """

    number: int
    title: str
    text: Narrative | None
    objectives: tuple[ObjectivePart, ...]
    told: tuple[ObjectivePart, ...]
    measures: tuple[MeasureView, ...]
    indicators: tuple[IndicatorView, ...]
    pledges: tuple[PledgeView, ...]


@dataclass(frozen=True)
class Counter:
    """How long an answer is against what the form takes, in print: characters or entries.

    `over` is how many too many there are, empty where it fits; `short` that `least` is missed.
    """

    unit: Literal["characters", "entries"]
    count: str
    limit: str
    least: str = ""
    over: str = ""
    short: bool = False


@dataclass(frozen=True)
class FormAnswer:
    """One field of a form with the answer that the review holds.

    `items` are short texts, one a line; `text` is a longer one. `standing` of a field without
    either: "private" (personal data, never printed), "unasked" (no field of the input answers
    it), "above" (an earlier field, named in `items`, has been given the same entry) or "open".
    """

    section: str
    label: str
    items: tuple[Text | str, ...] = ()
    text: Narrative | None = None
    counter: Counter | None = None
    standing: Literal["answered", "open", "unasked", "private", "above"] = "answered"


@dataclass(frozen=True)
class FormView:
    """A form of the Network filled in for one pledge or practice."""

    form: str
    anchor: str
    title: Text
    answers: tuple[FormAnswer, ...]
