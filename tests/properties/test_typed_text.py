"""Any text that somebody types is found again, sign for sign, in all three formats."""

from __future__ import annotations

import json
import re

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.documents.docx_text import docx_text
from tests.documents.extract import html_text, pdf_pages, squeezed
from tests.properties.profile import STABLE
from tests.read.material import submission
from vnr.build import build
from vnr.model.job import Job
from vnr.resources import read_tree, themes_root

EXAMPLES = 40  # reports in each format
MARKS = re.compile(r"([*\[\]()!|^.\-])")  # the signs that a backslash makes literal
ACTING = st.sampled_from(
    ["{{ 7*7 }}", "{% if x %}", "{#", "<b>", "</w:t>", "<!--", "]]>", "&amp;", "&bogus;", "**x**",
     "=SUM(A1)", "[a](b)", "![](map)", "[^1]", "| a |", "# ", "- ", "1. ", "\\", "@x", "+251 11",
     "%s", "${x}", "file:///etc/passwd", "\u00a0", "\u202f", "e\u0301", "null", "~", "\U0001f600",
     "fi ffl"]
)  # fmt: skip
ANY = st.characters(exclude_categories=["C", "Zl", "Zp"], exclude_characters="[]")
# a PDF draws right-to-left words and stacked marks in an order of its own
DRAWN_IN_ORDER = st.characters(
    categories=["Lu", "Ll", "Nd", "Po", "Pd", "Sm", "Sc"],
    max_codepoint=0x4FF,
)


def typed(sign: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    words = st.lists(st.text(sign, min_size=1, max_size=6) | ACTING, min_size=1, max_size=5)
    text = words.map(lambda parts: "x" + " ".join(parts) + "x")
    return st.lists(text, min_size=9, max_size=9, unique=True)


def job(texts: list[str], form: str) -> Job:
    """A review with these texts in plain fields and, every sign made literal, in narratives."""
    literal = [MARKS.sub(r"\\\1", text) for text in texts]
    data = {
        "format": "vnr-review/1", "country": "FJI", "language": "en", "cycle": "imrf-2026",
        "status": "cleared", "title": texts[0],
        "introduction": literal[1],
        "objectives": [{"objective": 5, "progress": literal[2], "challenges": [literal[3]]}],
        "measures": [{"id": "m", "title": texts[4], "objectives": [5], "partners": [texts[5]]}],
        "pledges": [{"id": "p", "title": texts[6], "milestones": [{"text": texts[7]}]}],
        "sources": [{"id": "s", "title": texts[8]}],
    }  # fmt: skip
    written = json.dumps(data, ensure_ascii=False)
    themes = read_tree(themes_root())
    return Job(submission({"FJI.yaml": written}), formats=(form,), theme_files=themes)


def lost(texts: list[str], form: str) -> list[str]:
    """The texts that are not found in the report of this format."""
    result = build(job(texts, form))
    (content,) = result.outputs.values()
    words = {
        "html": lambda: html_text(content),
        "docx": lambda: docx_text(content),
        "pdf": lambda: "".join(pdf_pages(content)),
    }[form]()
    codes = {f.details["sign"]: f"[{f.details['code']}]" for f in result.findings
             if f.code == "VNR402"}  # fmt: skip
    shown = squeezed(words)
    return [text for text in texts if squeezed("".join(codes.get(c, c) for c in text)) not in shown]


@settings(STABLE, max_examples=EXAMPLES, phases=[Phase.generate])
@given(typed(ANY))
def test_typed_text_is_found_in_html(texts: list[str]) -> None:
    assert lost(texts, "html") == []


@settings(STABLE, max_examples=EXAMPLES, phases=[Phase.generate])
@given(typed(ANY))
def test_typed_text_is_found_in_word(texts: list[str]) -> None:
    assert lost(texts, "docx") == []


@settings(STABLE, max_examples=EXAMPLES, phases=[Phase.generate])
@given(typed(DRAWN_IN_ORDER))
def test_typed_text_is_found_in_pdf(texts: list[str]) -> None:
    assert lost(texts, "pdf") == []
