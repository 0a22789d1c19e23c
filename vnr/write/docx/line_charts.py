"""Line charts as charts of Word's own: they can be resized and restyled, and hold their values.

The values stand in the chart itself, without a workbook behind it. Every word is a label with a
text of its own, so that it reads as in the other formats whatever the settings of the machine:
words of the axes are the labels of points that are not drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from vnr.write.docx.line import Line
from vnr.write.docx.oxml import EMU_PER_TWIP, quoted, words
from vnr.write.docx.tables import CELL_SIDES, TableLook, cell_markup, row_markup, table_markup

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from vnr.write.docx.look import Look
    from vnr.write.docx.writer import Place, Writer

_HEIGHT = 0.5  # of the width of a chart
_SIGN = 0.017  # of the width: a sign of the words of an axis
_TOP, _INNER = 0.09, 0.74  # of the height: room above the drawing, and the drawing
_SIZE = 650  # hundredths of a point
_WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHOWN = "".join(
    f'<c:show{what} val="{{}}"/>'
    for what in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
)


def line_charts(writer: Writer, charts: Sequence[_Element], place: Place) -> str:
    """Charts two by two in a table without lines."""
    half = place.width // 2
    look = TableLook("Chart Table", (half, place.width - half))
    rows = ""
    for at in range(0, len(charts), 2):
        cells = "".join(
            cell_markup(half, _panel(writer, chart, place, half - CELL_SIDES))
            for chart in charts[at : at + 2]
        )
        if at + 1 == len(charts):
            cells += cell_markup(place.width - half, writer.paragraph("Chart Note", "", place))
        rows += row_markup(cells)
    return table_markup(writer, look, rows)


def _panel(writer: Writer, chart: _Element, place: Place, width: int) -> str:
    place = place.within(chart)
    marks = writer.marks(place.voice)

    def paragraph(style: str, text: str) -> str:
        line = Line()
        writer.text(line, text, marks)
        return writer.paragraph(style, line.xml(), place)

    drawing = Line()
    drawing.sign(_drawing(writer, chart, width * EMU_PER_TWIP))
    return (
        paragraph("Chart Title", chart.get("label", ""))
        + writer.paragraph("Chart Drawing", drawing.xml(), place)
        + paragraph("Chart Note", chart.get("note", ""))
    )


def _drawing(writer: Writer, chart: _Element, width: int) -> str:
    writer.pictures += 1
    number = writer.pictures
    target = writer.target.part
    part = Part(
        PackURI(f"/word/charts/chart{number}.xml"),
        CONTENT_TYPE.DML_CHART,
        _chart_part(chart, writer.look).encode(),
        target.package,
    )
    relation = target.relate_to(part, RELATIONSHIP_TYPE.CHART)
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{round(width * _HEIGHT)}"/>'
        f'<wp:docPr id="{number}" name="Chart {number}" descr="{quoted(chart.get("alt", ""))}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_C}">'
        f'<c:chart xmlns:c="{_C}" r:id="{relation}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


@dataclass(frozen=True)
class _Point:
    x: float
    y: float
    text: str = ""
    side: str = "t"


@dataclass(frozen=True)
class _Series:
    """Points with what joins and marks them, each as DrawingML."""

    name: str
    points: Sequence[_Point]
    line: str
    marker: str = '<c:marker><c:symbol val="none"/></c:marker>'
    bold: bool = False
    colour: str = "000000"


def _chart_part(chart: _Element, look: Look) -> str:
    start, end = _ends(chart, "years")
    low, high = _ends(chart, "values")
    widest = max((len(t.get("text", "")) for t in chart.iterfind("tick[@axis='y']")), default=0)
    left = 0.01 + _SIGN * (widest + 1)
    layout = "".join(
        f'<c:{name} val="{value:.4f}"/>'
        for name, value in (("x", left), ("y", _TOP), ("w", 0.95 - left), ("h", _INNER))
    )
    drawn = list(_all_series(chart, look))
    longest = max(len(each.points) for each in drawn)
    series = "".join(_series(n, each, longest, look) for n, each in enumerate(drawn))
    thin = _stroke(look.colours["rule"], 3175)
    grid = f"<c:majorGridlines><c:spPr>{thin}</c:spPr></c:majorGridlines>"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace xmlns:c="{_C}" xmlns:a="{_A}" xmlns:r="{_R}">'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>'
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
        f'<c:yMode val="edge"/>{layout}</c:manualLayout></c:layout>'
        '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>'
        f'{series}<c:axId val="1"/><c:axId val="2"/></c:scatterChart>'
        + _axis(1, 2, "b", (start, end), "")
        + _axis(2, 1, "l", (low, high), grid, _step(chart, low, high))
        + '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f'<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="{_SIZE}">'
        f'<a:latin typeface="{quoted(look.text_font)}"/></a:defRPr></a:pPr>'
        '<a:endParaRPr lang="en-GB"/></a:p></c:txPr></c:chartSpace>'
    )


def _ends(chart: _Element, name: str) -> tuple[float, float]:
    first, last = map(float, chart.get(name, "0 1").split())
    return first, last


def _step(chart: _Element, low: float, high: float) -> str:
    count = len(chart.findall("tick[@axis='y']")) - 1
    return f'<c:majorUnit val="{(high - low) / max(count, 1):.6f}"/>'


def _axis(
    number: int, other: int, side: str, ends: tuple[float, float], grid: str, step: str = ""
) -> str:
    """A value axis without words: those are labels of points."""
    return (
        f'<c:valAx><c:axId val="{number}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{ends[1]:.6f}"/><c:min val="{ends[0]:.6f}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{side}"/>{grid}'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
        "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
        f'<c:crossAx val="{other}"/><c:crosses val="min"/>{step}</c:valAx>'
    )


def _all_series(chart: _Element, look: Look) -> Iterator[_Series]:
    """The series in the order of the tree, so that the words read as in other formats."""
    start, end = _ends(chart, "years")
    low, high = _ends(chart, "values")
    none = "<a:ln><a:noFill/></a:ln>"
    heights = [
        _Point(start, low + (high - low) * float(t.get("at", "0")) / 100, t.get("text", ""), "l")
        for t in chart.iterfind("tick[@axis='y']")
    ]
    yield _Series("values", heights, none, colour=look.colours["muted"])
    looks = {"baseline": _stroke(look.colours["muted"], 9525, "sysDot"),
             "target": _stroke(look.colours["heading"], 9525, "dash")}  # fmt: skip
    for level in chart.iterfind("level"):
        y, kind = float(level.get("value", "0")), level.get("kind", "")
        at = start + (end - start) * float(level.get("x", "0")) / 100
        points = [_Point(start, y), _Point(at, y, level.get("text", "")), _Point(end, y)]
        yield _Series(kind, points, looks[kind], colour=look.colours["muted"])
    for (kind, _), run in groupby(
        chart.iterfind("spot"), key=lambda spot: (spot.get("kind", ""), spot.get("run"))
    ):
        yield _spots(kind, list(run), look)
    years = [
        _Point(start + (end - start) * float(t.get("at", "0")) / 100, low, t.get("text", ""), "b")
        for t in chart.iterfind("tick[@axis='x']")
    ]
    yield _Series("years", years, none, colour=look.colours["ink"])


def _spots(kind: str, run: list[_Element], look: Look) -> _Series:
    sides = {"above": "t", "below": "b"}
    points = [
        _Point(
            float(spot.get("year", "0")),
            float(spot.get("value", "0")),
            spot.get("text", "") if spot.get("place") else "",
            sides.get(spot.get("place", ""), "t"),
        )
        for spot in run
    ]
    none = "<a:ln><a:noFill/></a:ln>"
    if kind == "word":
        return _Series(kind, points, none, colour=look.colours["muted"])
    if kind == "value":
        accent = look.colours["accent"]
        fill = f'<a:solidFill><a:srgbClr val="{accent}"/></a:solidFill>'
        line = _stroke(accent, 15875)
        return _Series(kind, points, line, _marker(4, fill + none), True, look.colours["ink"])
    colour = look.colours["heading"] if kind == "target" else look.colours["muted"]
    return _Series(kind, points, none, _marker(7, _WHITE + _stroke(colour, 9525)))


def _marker(size: int, look: str) -> str:
    return (
        f'<c:marker><c:symbol val="circle"/><c:size val="{size}"/>'
        f"<c:spPr>{look}</c:spPr></c:marker>"
    )


def _stroke(colour: str, width: int, dash: str = "solid") -> str:
    return (
        f'<a:ln w="{width}"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
        f'<a:prstDash val="{dash}"/></a:ln>'
    )


def _series(number: int, series: _Series, count: int, look: Look) -> str:
    """One series of `count` points, as all have: LibreOffice loses those with fewer."""
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/>'
        f"<c:tx><c:v>{words(series.name)}</c:v></c:tx>"
        f"<c:spPr>{series.line}</c:spPr>{series.marker}{_labels(series, look)}"
        f"<c:xVal>{_numbers([point.x for point in series.points], count)}</c:xVal>"
        f"<c:yVal>{_numbers([point.y for point in series.points], count)}</c:yVal>"
        '<c:smooth val="0"/></c:ser>'
    )


def _labels(series: _Series, look: Look) -> str:
    face = (
        f'<a:rPr sz="{_SIZE}" b="{int(series.bold)}"><a:solidFill>'
        f'<a:srgbClr val="{series.colour}"/></a:solidFill>'
        f'<a:latin typeface="{quoted(look.text_font)}"/></a:rPr>'
    )
    single = "".join(
        f'<c:dLbl><c:idx val="{n}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:p><a:r>{face}'
        f"<a:t>{words(point.text)}</a:t></a:r></a:p></c:rich></c:tx>"
        f'<c:dLblPos val="{point.side}"/>{_SHOWN.format(0, 1, 0, 0, 0, 0)}</c:dLbl>'
        for n, point in enumerate(series.points)
        if point.text
    )
    return f"<c:dLbls>{single}{_SHOWN.format(0, 0, 0, 0, 0, 0)}</c:dLbls>"


def _numbers(values: Sequence[float], count: int) -> str:
    points = "".join(
        f'<c:pt idx="{n}"><c:v>{value:.6f}</c:v></c:pt>' for n, value in enumerate(values)
    )
    return (
        f'<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{count}"/>'
        f"{points}</c:numLit>"
    )
