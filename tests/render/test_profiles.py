"""Kinds of document other than the main report: what each tells, and how."""

from __future__ import annotations

import re

import pytest

from tests.documents.extract import tree_text
from tests.read.material import HEAD, submission
from vnr.build import build, prepare
from vnr.findings import Finding
from vnr.model.document import Document
from vnr.model.job import Job, Result
from vnr.resources import read_tree, themes_root

SOURCES = "sources: [{id: s, title: A survey, publisher: Office, date: 2024}]\n"
FULL = """
status: cleared
highlights: {text: What matters., source: s}
objectives:
  - {objective: 5, status: in_progress, progress: Said., targets: ["10.7"]}
  - {objective: 20, status: in_progress, progress: Said.}
pledges: [{id: p, title: A pledge, status: delayed, objectives: [5], paragraphs: [24]}]
means_of_implementation: {needs: [{need: Advice on data}]}
sdg_review: {goals: [{goal: 10, text: {text: More permits., source: s}}]}
declarations: [pd2022]
"""


def job(body: str, profile: str, **options: object) -> Job:
    settings = {"formats": ("html",), "theme_files": read_tree(themes_root()), **options}
    return Job(submission({"r.yaml": HEAD + body}), profile=profile, **settings)  # type: ignore[arg-type]


def document(body: str, profile: str) -> Document:
    found = prepare(job(body, profile)).document
    assert found is not None
    return found


def words(body: str, profile: str) -> str:
    return " ".join(tree_text(document(body, profile).root).split())


def test_main_messages_are_the_states_own_where_it_wrote_any() -> None:
    text = words(FULL + SOURCES + "main_messages: Only this.\n", "main-messages")

    assert "Only this." in text
    assert "What matters." not in text
    assert "Advice on data" not in text


def test_main_messages_are_else_made_of_highlights_statuses_pledges_and_needs() -> None:
    text = words(FULL + SOURCES, "main-messages")

    assert "What matters." in text
    assert "Objectives by status: In progress (2)." in text
    assert "The status of each objective is the State's own assessment." in text
    assert "Pledges by status: Delayed (1)." in text
    assert "Advice on data" in text
    assert "A survey" not in text  # sources are not cited here


@pytest.mark.parametrize(
    ("profile", "told"),
    [
        ("main-messages", "no main messages and no highlights yet"),
        ("sdg-chapter", "links nothing to the Sustainable Development Goals yet"),
        ("pledge-progress", "holds no pledges and no practices yet"),
    ],
)
def test_a_review_without_matter_for_a_document_is_told_so(profile: str, told: str) -> None:
    assert told in words("", profile)


def length_findings(result: Result) -> list[Finding]:
    return [finding for finding in result.findings if finding.code == "VNR403"]


@pytest.mark.parametrize(("count", "warned"), [(600, 0), (800, 1)])
def test_more_words_than_advised_are_a_warning_and_none_is_cut(count: int, warned: int) -> None:
    text = " ".join(f"word{n}" for n in range(count))
    result = build(job(f"main_messages: {text}\n", "main-messages"))
    (page,) = result.outputs.values()
    findings = length_findings(result)

    assert len(re.findall(rb"\bword\d+\b", page)) == count
    assert len(findings) == warned
    assert count < result.words < count + 30
    for finding in findings:
        assert finding.details["words"] == str(result.words)
        assert finding.details["limit"] == "700"
        assert finding.details["section"] == "Main messages"
        assert (finding.path, finding.place.line) == ("main_messages", 5)


def test_too_many_words_forbid_a_report_where_warnings_do_unless_they_are_waived() -> None:
    text = "status: cleared\nhighlights: " + "word " * 800 + "\n"
    waiver = "waive: [{code: VNR403, reason: Agreed}]\n"

    assert not build(job(text, "main-messages", strict=True)).outputs
    assert build(job(text + waiver, "main-messages", strict=True)).outputs
    assert not length_findings(build(job(text, "gcm-review")))  # it has no limit


def test_the_chapter_has_its_sources_in_notes_and_nothing_numbered() -> None:
    root = document(FULL + SOURCES, "sdg-chapter").root

    assert [tree_text(note) for note in root.iter("note")] == ["Office: A survey, 2024."]
    assert list(root.iter("number", "ref", "toc")) == []
    assert "Goal 10: Reduced inequalities" in [tree_text(h) for h in root.iter("h2")]
    assert "More permits." in tree_text(root)


def test_links_to_what_a_part_does_not_hold_become_words() -> None:
    root = document(FULL + SOURCES, "pledge-progress").root
    row = next(row for row in root.iter("tr") if "A pledge" in tree_text(row))

    assert [a.get("href") for a in row.iter("a")] == ["#pledge-1"]  # none to the objective
    assert "5" in tree_text(row)


def test_the_title_of_the_review_is_that_of_the_review_alone() -> None:
    body = "title: Moving on\nhighlights: x\n"

    assert document(body, "gcm-review").meta.title == "Kenya: Moving on"
    assert document(body, "main-messages").meta.title == "Kenya: Main messages"


OPEN = "pledges: [{id: p, title: A pledge, description: 'DDD'}]\n"


def test_gaps_in_a_form_are_told_in_drafts_and_are_a_dash_in_the_end() -> None:
    draft, final = (
        words(OPEN, "pledge-progress"),
        words("status: cleared\n" + OPEN, "pledge-progress"),
    )

    assert "– (not filled in yet)" in draft
    assert "– (the review does not ask for it)" in draft
    assert "(not filled in yet)" not in final
    assert "(the review does not ask for it)" not in final


def test_a_text_too_long_for_a_form_is_told_in_words() -> None:
    text = words(OPEN.replace("DDD", "d" * 3240), "pledge-progress")

    assert "3,240 of 3,000 characters – 240 too many" in text
    assert "d" * 3240 in text


def test_another_kind_of_document_is_a_file() -> None:
    own = b"title: Only this\nkind: Note\npart: true\nsections: [highlights, pledges]\n"
    files = {**read_tree(themes_root()), "default/profiles/note.yaml": own}
    result = build(job(FULL + SOURCES, "note", theme_files=files))
    ((name, page),) = result.outputs.items()

    assert name == "KEN_imrf-2026_note_en.html"
    assert b"What matters." in page
    assert b"A pledge" in page
