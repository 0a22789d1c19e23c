"""Line charts in HTML and Word: words are text, shapes stay inside, runs are not joined."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from lxml import etree, html

from tests.documents.extract import chart_words, words_of
from tests.documents.test_docx_sample import ASSETS, document
from tests.write.material import theme
from vnr.write.contrast import contrast, readable_on
from vnr.write.docx import write_docx
from vnr.write.markup import Markup

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def figure() -> etree._Element:
    return next(f for f in document().root.iter("figure") if f.get("id") == "figure-3")


def drawn(*, paged: bool) -> etree._Element:
    return html.fromstring(Markup(ASSETS, paged=paged).element(figure()))


@pytest.mark.parametrize("paged", [True, False])
def test_every_word_is_text_outside_the_drawing(paged: bool) -> None:
    made = drawn(paged=paged)
    (drawing,) = made.iter("svg")
    kinds = [str(shape.tag) for shape in drawing]
    parent = drawing.getparent()
    assert parent is not None
    parent.remove(drawing)

    assert "text" not in kinds
    panel = next(each for each in made.iter("div") if each.get("class") == "panel")
    words = words_of(panel)
    assert words == "".join(chart_words(figure()[0]))
    assert "n/a" in words
    assert "2019" in words


@pytest.mark.parametrize("paged", [True, False])
def test_shapes_stay_inside_and_gaps_are_not_joined(paged: bool) -> None:
    (drawing,) = drawn(paged=paged).iter("svg")
    _, _, width, height = map(float, str(drawing.get("viewbox")).split())
    lines = [str(shape.get("points")) for shape in drawing.iter("polyline")]
    dots = [(float(d.get("cx", "")), float(d.get("cy", ""))) for d in drawing.iter("circle")]

    assert [len(line.split()) for line in lines] == [2]
    assert len(dots) == 3
    assert all(0 < x < width and 0 < y < height for x, y in dots)


def test_a_screen_reader_is_told_a_sentence() -> None:
    assert drawn(paged=True).findtext(".//title") == "Line chart: 7 to 5."
    labels = [each.get("aria-label") for each in drawn(paged=False).iter("div")]
    assert [label for label in labels if label] == ["Line chart: 7 to 5."]


def test_word_has_a_chart_of_its_own_with_values_and_words() -> None:
    with zipfile.ZipFile(io.BytesIO(write_docx(document(), theme()))) as package:
        chart = etree.fromstring(package.read("word/charts/" + _charts(package)[0]))
        body = etree.fromstring(package.read("word/document.xml"))
    lengths = {count.get("val") for count in chart.iter(f"{C}ptCount")}
    runs = [
        [point.findtext(f"{C}v") for point in series.iterfind(f"{C}yVal/{C}numLit/{C}pt")]
        for series in chart.iter(f"{C}ser")
        if series.findtext(f"{C}tx/{C}v") == "value"
    ]

    assert [t.text for t in chart.iter(f"{A}t")] == chart_words(figure()[0])[1:-1]
    assert runs == [["7.000000", "6.000000"], ["5.000000"]]
    assert len(lengths) == 1, "LibreOffice loses series with fewer points than others"
    described = [found.get("descr") for found in body.iter(f"{WP}docPr")]
    assert "Line chart: 7 to 5." in described
    assert chart.find(f"{C}externalData") is None
    sizes = [e.get("sz") for e in chart.iter(f"{A}defRPr", f"{A}rPr")]
    assert len(sizes) > 3
    assert set(sizes) == {"650"}, "LibreOffice takes the default for all words"


def _charts(package: zipfile.ZipFile) -> list[str]:
    found = [re.fullmatch(r"word/charts/(chart\d+\.xml)", name) for name in package.namelist()]
    return [match[1] for match in found if match]


def test_words_on_every_tint_of_a_matrix_can_be_read() -> None:
    colours = theme().tokens["colours"]
    tints = [colours["accent_soft"], *colours["tones"][1:]]

    assert len(tints) == 7
    for tint in tints:
        assert contrast(readable_on(tint, colours["ink"]), tint) >= 4.5
