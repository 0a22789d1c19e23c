"""Room for words in a drawing: which of them can be written without touching another.

Sizes are per cent of the drawing, reckoned for the small charts of which two stand side by side
on a page: letters there are about a fiftieth of the width and a ninth of the height.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

SIGN_WIDTH = 2.2
LINE_HEIGHT = 11.0
DOT = 3.0  # what a point takes on each side of its middle

_Box = tuple[float, float, float, float]  # left, bottom, right, top


class Labels:
    """The words placed so far; no word may cover one of `dots`, or lie across one of `levels`."""

    def __init__(
        self,
        dots: Sequence[tuple[float, float]] = (),
        levels: Sequence[float] = (),
        margin: int = 0,
    ) -> None:
        # the longer the numbers at the side (`margin` signs), the narrower the drawing
        self._sign_width = SIGN_WIDTH / (1 - margin * SIGN_WIDTH / 100)
        self._kept_free = [(x - 1, y - DOT, x + 1, y + DOT) for x, y in dots]
        self._kept_free += [(0.0, y - 0.5, 100.0, y + 0.5) for y in levels]
        self._taken: list[_Box] = []

    def beside(
        self, x: float, y: float, text: str, *, below: bool = False
    ) -> Literal["above", "below", ""]:
        """Where the words of a point find room: the side asked for, else the other, else none."""
        sides: list[tuple[Literal["above", "below"], float]] = [
            ("above", y + DOT),
            ("below", y - DOT - LINE_HEIGHT),
        ]
        for side, bottom in reversed(sides) if below else sides:
            half = len(text) * self._sign_width / 2
            if bottom >= 0 and self._take((x - half, bottom, x + half, bottom + LINE_HEIGHT)):
                return side
        return ""

    def along(self, y: float, text: str) -> float | None:
        """Where the word of a level finds room above its line, as the middle of the word."""
        half = len(text) * self._sign_width / 2
        for x in (half + 1, 99 - half, 50.0):
            if self._take((x - half, y + 1, x + half, y + 1 + LINE_HEIGHT)):
                return x
        return None

    def _take(self, box: _Box) -> bool:
        if any(_touch(box, other) for other in (*self._taken, *self._kept_free)):
            return False
        self._taken.append(box)
        return True


def _touch(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
