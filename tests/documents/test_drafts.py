"""A draft shows its gaps in place and lists them; a final report says nothing of them."""

from __future__ import annotations

import io
import zipfile
from functools import cache

import pytest
from lxml import etree

from tests.conftest import FORMATS, ROOT, job_of
from tests.documents.docx_text import docx_text
from tests.documents.extract import html_text, pdf_pages, squeezed
from tests.read.material import HEAD, submission
from vnr.build import build, prepare
from vnr.model.job import Job
from vnr.resources import read_tree, themes_root

pytestmark = pytest.mark.xdist_group("samples")

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
AVELON = ROOT / "country_inputs" / "XAV"
SMALL = """\
lead: moi
institutions: [{id: moi, name: Ministry of the Interior}, {id: mol, name: Ministry of Labour}]
objectives: [{objective: 6, lead: mol, progress: Rules are being drafted.}]
pledges: [{id: p, title: Fair recruitment, lead: mol}]
practices: [{id: d, title: One desk, objectives: [6]}]
indicators: [{id: i, name: Permits, observations: [{year: 2024, value: 10}]}]
"""
BROKEN = "objectives: [{objective: 6, trend: upp}, {objective: 24, visibility: internal}]\n"
WORDS = {
    "en": ("Still to be answered", "Open points by institution", "suggestion of this tool"),
    "fr": ("Reste à répondre", "Points ouverts, par institution", "suggestion de cet outil"),
}


def small(body: str, **changes: object) -> Job:
    settings = {"formats": FORMATS, "theme_files": read_tree(themes_root()), **changes}
    return Job(submission=submission({"KEN.yaml": HEAD + body}, "KEN.yaml"), **settings)  # type: ignore[arg-type]


def texts(job: Job) -> dict[str, str]:
    """The words of a report by format."""
    found = {}
    for name, content in build(job).outputs.items():
        form = name.rpartition(".")[2]
        if form == "pdf":
            found[form] = squeezed("".join(pdf_pages(content)))
        else:
            found[form] = squeezed(docx_text(content) if form == "docx" else html_text(content))
    assert sorted(found) == sorted(FORMATS)
    return found


@cache
def both(name: str, language: str) -> tuple[dict[str, str], dict[str, str]]:
    """The final report and the draft of an input."""
    if name == "XAV":
        jobs = [job_of(AVELON, language=language, draft=draft) for draft in (False, True)]
    else:
        jobs = [small(SMALL, language=language, draft=draft) for draft in (False, True)]
    return texts(jobs[0]), texts(jobs[1])


@pytest.mark.parametrize("name", ["XAV", "small"])
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("form", FORMATS)
def test_gaps_stand_in_a_draft_and_nowhere_else(name: str, language: str, form: str) -> None:
    final, draft = both(name, language)
    for words in map(squeezed, WORDS[language]):
        assert words in draft[form]
        assert words not in final[form]


def test_every_part_of_a_nearly_empty_draft_asks_in_its_place() -> None:
    root = document(small(SMALL, draft=True))
    boxes = [box.get("id", "") for box in root.iter("aside") if box.get("class") == "gap"]
    entries = {"gap-objective-6", "gap-practice-1", "gap-pledge-1", "gap-indicator-1"}
    assert entries <= set(boxes)
    assert len(boxes) == 12 + len(entries)  # pledges are there; no review before this one is named
    assert sorted(f"#{box}" for box in boxes) == sorted(
        {a.get("href", "") for a in root.iter("a") if a.get("href", "").startswith("#gap-")}
    )
    for box in root.iter("aside"):
        if box.get("id") in {"gap-introduction", "gap-sdg_review", "gap-next_steps"}:
            before = box.getprevious()
            assert before is not None
            assert before.tag == "h1"


def test_objectives_without_an_entry_are_one_line() -> None:
    root = document(small(SMALL, draft=True))
    (box,) = [box for box in root.iter("aside") if box.get("id") == "gap-objectives"]
    (line,) = [p for p in map(said, box) if "objectives are reported on" in p]
    assert "Not yet: 1, 2, 3, 4, 5, 7, 8," in line
    headings = [said(h) for h in root.iter("h2")]
    assert [h for h in headings if h.startswith("Objective")] == [
        h for h in headings if h.startswith("Objective 6")
    ]


def test_the_annex_has_a_table_for_each_institution_and_one_for_errors() -> None:
    root = document(small(SMALL.replace("progress", "trend: upp, progress"), draft=True))
    annex = root.findall("section")[-1]
    captions = [said(caption) for caption in annex.iter("caption")]
    assert captions == [
        "Ministry of the Interior",
        "Ministry of Labour",
        "Entries that this draft leaves out, since they could not be used",
    ]
    row = [said(cell) for cell in annex.findall("table")[-1].iterfind("tbody/tr/*")]
    assert row[:2] == ["KEN.yaml:7:47", "VNR204"]
    assert "“upp”" in row[2]


def test_errors_of_private_entries_stay_out_of_a_draft() -> None:
    root = document(small(BROKEN, draft=True))
    annex = root.findall("section")[-1]
    codes = [said(row[1]) for row in annex.findall("table")[-1].iterfind("tbody/tr")]
    assert codes == ["VNR204"]


@pytest.mark.parametrize("form", FORMATS)
def test_no_private_marker_is_in_a_draft(form: str) -> None:
    _, draft = both("XAV", "en")
    assert len(draft[form]) > 100_000
    assert "PRIVATE-MARKER" not in draft[form].upper()


def test_word_keeps_boxes_apart_and_each_box_together() -> None:
    outputs = build(small(SMALL, draft=True, formats=("docx",))).outputs
    with zipfile.ZipFile(io.BytesIO(outputs["KEN_imrf-2026_gcm-review_en.docx"])) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    boxes: list[list[etree._Element]] = []
    before = ""
    for paragraph in body.iter(W + "p"):
        (style,) = paragraph.findall(f"{W}pPr/{W}pStyle")
        name = style.get(W + "val", "")
        if name == "Gap" and before != "Gap":
            boxes.append([])
        if name == "Gap":
            boxes[-1].append(paragraph)
        before = name
    assert len(boxes) == 16
    for box in boxes:
        kept = [paragraph.find(f"{W}pPr/{W}keepNext") is not None for paragraph in box]
        assert kept == [True] * (len(box) - 1) + [False]


def test_the_same_draft_has_the_same_bytes() -> None:
    job = small(SMALL, draft=True)
    assert build(job).outputs == build(job).outputs


def document(job: Job) -> etree._Element:
    found = prepare(job).document
    assert found is not None
    return found.root


def said(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())
