"""Nothing that a State enters for the public is lost, nothing private or invented is printed."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile

import pikepdf
import pytest
import yaml

from tests.conftest import FORMATS, Built
from tests.documents.docx_text import docx_text
from tests.documents.extract import html_text, pdf_pages, squeezed, words_of
from tests.documents.facts import figure, public_facts
from tests.samples.markers import private_markers

pytestmark = pytest.mark.xdist_group("samples")


def text_of(sample: Built, form: str) -> str:
    """The words of one format without white space."""
    if form == "html":
        return squeezed(html_text(sample["html"]))
    if form == "docx":
        return squeezed(docx_text(sample["docx"]))
    return squeezed("".join(pdf_pages(sample["pdf"])))


@pytest.mark.parametrize("form", FORMATS)
def test_every_public_text_and_figure_is_printed(sample: Built, form: str) -> None:
    facts = public_facts(sample.folder)
    assert len(facts) > {"MDA": 100, "XAV": 900}[sample.code]
    text = text_of(sample, form)
    lost = [fact for fact in facts if not found(squeezed(fact), text, form)]
    assert lost == []


def found(fact: str, text: str, form: str) -> bool:
    """Whether a text is there; in a PDF a long one may run over a page with its notes.

    A PDF draws right-to-left words in their visual order: there they are left out of the search.
    """
    if fact in text:
        return True
    if form == "pdf":
        fact, text = left_to_right(fact), left_to_right(text)
    cuts = range(len(fact)) if form == "pdf" and len(fact) > 20 else range(0)
    return any(fact[:cut] in text and fact[cut:] in text for cut in cuts)


def left_to_right(text: str) -> str:
    return "".join(
        c for c in text if unicodedata.bidirectional(c) not in {"R", "AL"} and c not in "()"
    )


@pytest.mark.parametrize("form", FORMATS)
def test_every_observation_stands_beside_its_year(sample: Built, form: str) -> None:
    text, count = text_of(sample, form), 0
    for path in sorted(sample.folder.rglob("*.yaml")):
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for series in data.get("indicators", []):
            if series.get("visibility", "public") != "public":
                continue
            columns = {
                tuple(p.get(k) for k in ("sex", "age", "status")) for p in series["observations"]
            }
            for point in series["observations"]:
                if point.get("visibility", "public") == "public" and len(columns) == 1:
                    source = r"(\[\d+\])?"
                    value = re.escape(squeezed(figure(point["value"]) or "…"))
                    assert re.search(re.escape(point["year"]) + source + value, text), point
                    count += 1
    assert count >= {"MDA": 98, "XAV": 30}[sample.code]


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_of_the_machine_is_printed(sample: Built, form: str) -> None:
    text = text_of(sample, form)
    words = docx_text(sample["docx"]) if form == "docx" else html_text(sample["html"])
    assert re.findall(r"\b(None|nan|NaN|null|undefined|Markup)\b", words) == []
    typed = "".join(map(squeezed, public_facts(sample.folder)))
    assert text.count("{{") == typed.count("{{")
    assert text.count("{%") == typed.count("{%")


def test_no_empty_heading_table_or_cell_row(sample: Built) -> None:
    root = sample.document.root
    headings = list(root.iter("h1", "h2", "h3", "h4"))
    tables = list(root.iter("table"))
    assert len(headings) > 10
    assert len(tables) > 10
    for heading in headings:
        assert words_of(heading).strip()
        following = heading.getnext()
        assert following is not None, words_of(heading)
    for table in tables:
        rows = table.findall("tbody/tr")
        assert rows
        assert all(words_of(row).strip() for row in rows)


def test_no_private_marker_is_found_in_any_output(sample: Built) -> None:
    markers = private_markers(sample.folder)
    assert len(markers) > 25 if sample.code == "XAV" else markers == []
    haystacks = [sample["html"], *docx_parts(sample["docx"]), *pdf_objects(sample["pdf"])]
    haystacks.append("".join(pdf_pages(sample["pdf"])).encode())
    assert len(haystacks) > 10
    for marker in markers:
        name = marker.encode()
        assert not [hay for hay in haystacks if name.lower() in hay.lower()], marker


def docx_parts(data: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [package.read(name) for name in package.namelist()]


def pdf_objects(data: bytes) -> list[bytes]:
    """Every object of a PDF, its streams unpacked: metadata and attachments too."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        streams = [
            o.read_bytes()
            for o in pdf.objects
            if isinstance(o, pikepdf.Stream) and "/Subtype" not in o
        ]
        return [*streams, *(repr(o).encode() for o in pdf.objects)]
