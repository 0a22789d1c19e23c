"""A line chart in HTML: lines and points as SVG, every word as text placed over it."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

_WIDE, _HIGH, _EDGE = 240, 90, 4  # the drawing's own units; the edge keeps whole what lies on it
_SIGN = 0.62  # of the size of the type: a sign of an axis, generously


def panel(chart: _Element, colours: Mapping[str, str], *, paged: bool) -> str:
    """One small chart: title, drawing, note.

    A screen reader is told `alt` in place of the drawing: on screen as the label of the picture
    that drawing and words are together, on paper as the title of the drawing.
    """
    alt = escape(chart.get("alt", ""))
    widest = max(
        (len(tick.get("text", "")) for tick in chart.iterfind("tick[@axis='y']")), default=0
    )
    title = f"<title>{alt}</title>" if paged else ""
    label = "" if paged else f' role="img" aria-label="{alt}"'
    box = f"0 0 {_WIDE + 2 * _EDGE} {_HIGH + 2 * _EDGE}"
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{title}'
        f"{''.join(_shapes(chart, colours))}</svg>"
    )
    room = f"padding-left:{_SIGN * widest + 1:.2f}em"
    note = escape(chart.get("note", ""), quote=False)
    return (
        f'<div class="panel"><p class="panel-title">{escape(chart.get("label", ""), quote=False)}'
        f'</p><div class="plot"{label} style="{room}"><div>{drawing}'
        f"{''.join(_words(chart))}</div></div>"
        + (f'<p class="panel-note">{note}</p>' if note else "")
        + "</div>"
    )


def _shapes(chart: _Element, colours: Mapping[str, str]) -> Iterator[str]:
    """The drawing from back to front: grid, levels, line, points."""
    rule, muted, heading, accent = (
        colours.get(name, "#000000") for name in ("rule", "muted", "heading", "accent")
    )
    for tick in chart.iterfind("tick[@axis='y']"):
        yield _across(_up(tick.get("at")), f'stroke="{rule}" stroke-width="0.5"')
    looks = {"baseline": f'stroke="{muted}" stroke-dasharray="1 2"',
             "target": f'stroke="{heading}" stroke-dasharray="5 3"'}  # fmt: skip
    for level in chart.iterfind("level"):
        yield _across(_up(level.get("y")), looks[level.get("kind", "")] + ' stroke-width="1"')
    values = chart.findall("spot[@kind='value']")
    for _, run in groupby(values, key=lambda spot: spot.get("run")):
        corners = [f"{_right(s.get('x')):.2f},{_up(s.get('y')):.2f}" for s in run]
        if corners[1:]:
            yield (
                f'<polyline points="{" ".join(corners)}" fill="none" stroke="{accent}" '
                'stroke-width="1.5"/>'
            )
    for spot in chart.iterfind("spot"):
        kind, x, y = spot.get("kind"), _right(spot.get("x")), _up(spot.get("y"))
        if kind == "value":
            yield f'<circle cx="{x:.2f}" cy="{y:.2f}" r="2.2" fill="{accent}"/>'
        elif kind in {"baseline", "target"}:
            colour = heading if kind == "target" else muted
            yield (
                f'<circle cx="{x:.2f}" cy="{y:.2f}" r="3.6" fill="none" stroke="{colour}" '
                'stroke-width="1"/>'
            )


def _across(y: float, look: str) -> str:
    return f'<line x1="{_EDGE}" x2="{_EDGE + _WIDE}" y1="{y:.2f}" y2="{y:.2f}" {look}/>'


def _right(share: str | None) -> float:
    return _EDGE + float(share or 0) * _WIDE / 100


def _up(share: str | None) -> float:
    return _EDGE + _HIGH - float(share or 0) * _HIGH / 100


def _words(chart: _Element) -> Iterator[str]:
    """The words in the order of the tree, each at its place over the drawing."""
    for element in chart:
        text = escape(element.get("text", ""), quote=False)
        if element.tag == "tick" and element.get("axis") == "y":
            yield f'<span class="y" style="bottom:{_above(element.get("at"))}">{text}</span>'
        elif element.tag == "tick":
            yield f'<span class="x" style="left:{_along(element.get("at"))}">{text}</span>'
        elif element.tag == "level" and text:
            at = f"left:{_along(element.get('x'))};bottom:{_above(element.get('y'))}"
            yield f'<span class="level" style="{at}">{text}</span>'
        elif element.get("place"):
            yield _spot_word(element, text)


def _spot_word(spot: _Element, text: str) -> str:
    side = spot.get("place", "")
    edge = f"bottom:{_above(spot.get('y'))}" if side == "above" else f"top:{_below(spot.get('y'))}"
    kind = "spot word" if spot.get("kind") == "word" else "spot"
    at = f"left:{_along(spot.get('x'))};{edge}"
    return f'<span class="{kind} {side}" style="{at}"><b>{text}</b></span>'


def _along(share: str | None) -> str:
    return f"{100 * _right(share) / (_WIDE + 2 * _EDGE):.2f}%"


def _below(share: str | None) -> str:
    return f"{100 * _up(share) / (_HIGH + 2 * _EDGE):.2f}%"


def _above(share: str | None) -> str:
    return f"{100 - 100 * _up(share) / (_HIGH + 2 * _EDGE):.2f}%"
