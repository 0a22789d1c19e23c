"""All findings in one run, each once; a draft in spite of them."""

from __future__ import annotations

import time

import pytest

from tests.read.material import HEAD, checked, folder, review, spots
from vnr.check.registry import RULES, rule
from vnr.check.stage import check
from vnr.findings import Severity
from vnr.read.packs import load_packs

# line 5 on; what is wrong is told after it
MISTAKES = """\
date: 31/04/2022
introductoin: We begin.
institutions:
  - {id: mai, name: Ministry}
  - {name: Nameless}
objectives:
  - objective: 24
    progress: x
  - objective: 5
    status: on-track
    lead: mia
    paragraphs: [24, 78, 61-59, 62]
    targets: ["10.7", "10.9", "8.c"]
    next_steps: [{due: 2030}]
measures:
  - id: m
    title: Law
    start: 2024
    end: 2023
    sources: [S]
"""
FOUND = [
    ("VNR207", "review.yaml:5:7"),
    ("VNR201", "review.yaml:6:1"),
    ("VNR202", "review.yaml:9:5"),
    ("VNR203", "review.yaml:11:16"),
    ("VNR204", "review.yaml:14:13"),
    ("VNR302", "review.yaml:15:11"),
    ("VNR205", "review.yaml:16:22"),
    ("VNR215", "review.yaml:16:26"),
    ("VNR206", "review.yaml:17:23"),
    ("VNR206", "review.yaml:17:31"),
    ("VNR202", "review.yaml:18:18"),
    ("VNR308", "review.yaml:23:10"),
    ("VNR302", "review.yaml:24:15"),
]


def test_every_mistake_is_told_once_and_in_one_run() -> None:
    result = checked(MISTAKES)

    assert spots(result.findings) == FOUND
    assert result.review is None


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("format: 2", "VNR216"),
        ("format:", "VNR202"),
        ("country: UK", "VNR210"),
        ("country: ' '", "VNR202"),
        ("language: English", "VNR214"),
        ("cycle: imrf-1926", "VNR211"),
        ("cycle: [imrf-2026]", "VNR211"),
    ],
)
def test_a_mistake_in_the_head_hides_none_below(line: str, code: str) -> None:
    key = line.partition(":")[0]
    lines = [line if old.startswith(key) else old for old in HEAD.splitlines()]
    number = lines.index(line) + 1
    column = len(key) + (2 if line.endswith(":") else 3)
    result = checked(MISTAKES, head="\n".join(lines) + "\n", draft=True)

    assert spots(result.findings) == [(code, f"review.yaml:{number}:{column}"), *FOUND]
    assert result.review is None, "no report can be made without its head"


def test_a_missing_head_is_told_line_by_line() -> None:
    result = checked("highlights: x\n", head="")

    assert spots(result.findings) == [("VNR202", "review.yaml:1:1")] * 4
    assert [finding.details["field"] for finding in result.findings] == [
        "format", "country", "language", "cycle",
    ]  # fmt: skip


def test_only_four_lines_are_required() -> None:
    result = checked("")

    assert result.findings == ()
    assert result.review is not None
    assert (result.review.status, result.review.layout) == ("draft", "by_objective")
    assert result.review.declarations == ("pd2022",)


def test_a_draft_has_all_that_could_be_used() -> None:
    result = checked(MISTAKES, draft=True)

    assert spots(result.findings) == FOUND
    assert result.review is not None
    (five,) = result.review.objectives
    assert (five.objective, five.status) == (5, None)
    assert [str(reference) for reference in five.paragraphs] == ["pd2022:24", "pd2022:62"]
    assert five.targets == ("10.7",)
    (step,) = five.next_steps
    assert (step.due and step.due.typed, step.text.statements[0].text.versions) == (
        "2030", (("en", "[?]"),)
    )  # fmt: skip
    names = [(entry.id, entry.name.versions[0][1]) for entry in result.review.institutions]
    assert names == [("mai", "Ministry"), ("[?9.5]", "Nameless")]
    assert result.review.date is None


def test_what_is_missing_in_an_entry_hides_nothing_else_in_it() -> None:
    """A title or an id that is missing takes neither the entry nor its other mistakes away."""
    result = checked(
        """measures:
  - id: law
    start: 2024
    end: 2023
  - title: Campaign
    lead: nobody
pledges:
  - {}
  - title: ' '
    id: P-1
    status: fulfilled
""",
        draft=True,
    )

    assert spots(result.findings) == [
        ("VNR202", "review.yaml:6:5"),
        ("VNR308", "review.yaml:8:10"),
        ("VNR202", "review.yaml:9:5"),
        ("VNR302", "review.yaml:10:11"),
        ("VNR202", "review.yaml:12:5"),
        ("VNR202", "review.yaml:12:5"),
        ("VNR202", "review.yaml:13:12"),
        ("VNR309", "review.yaml:15:13"),
    ]
    assert result.review is not None
    assert [m.title.versions[0][1] for m in result.review.measures] == ["[?]", "Campaign"]
    assert len(result.review.pledges) == 1, "an entry without anything is left out"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("visibility: intrenal", "VNR204"),
        ("visibility: [internal]", "VNR204"),
        ("visibility: {a: b}", "VNR204"),
        ("visibilty: internal", "VNR201"),
        ("Visibility: internal", "VNR201"),
        ("visiblity: secretariat", "VNR201"),
    ],
)
def test_what_was_to_be_hidden_stays_hidden_in_a_draft(written: str, code: str) -> None:
    result = checked(f"measures:\n  - {{id: m, title: T, {written}}}\n", draft=True)

    assert [(f.code, f.place.line) for f in result.findings] == [(code, 6)]
    assert result.review is not None
    assert [entry.visibility for entry in result.review.measures] == ["internal"]


def test_a_draft_is_made_in_spite_of_a_file_that_cannot_be_read() -> None:
    raw = folder({"a.yaml": HEAD + "highlights: x\n", "b.yaml": "a: b: c"})
    packs = load_packs()

    assert check(raw, packs).review is None
    assert check(raw, packs, draft=True).review is not None


def test_no_draft_is_made_of_nothing() -> None:
    result = check(folder({"a.yaml": "a: b: c"}), load_packs(), draft=True)

    assert (spots(result.findings), result.review) == ([("VNR102", "a.yaml:1:5")], None)


def test_warnings_and_notes_keep_no_review_back() -> None:
    result = checked("date: 05/06/2022\n")

    assert [finding.severity for finding in result.findings] == [Severity.WARNING]
    assert result.review is not None


@pytest.mark.parametrize("value", ["", " null", ' ""', ' "  "', ' "\u00a0\u200b"'])
def test_what_is_missing_and_what_is_empty_is_told_alike(value: str) -> None:
    body = f"objectives:\n  - objective:{value}\nmeasures:\n  - id: m\n    title:{value}\n"
    findings = checked(body + f"images:\n  - id:{value}\n    file: x\n    alt: x\n").findings

    assert [(finding.code, finding.place.line) for finding in findings] == [
        ("VNR202", 6), ("VNR202", 9), ("VNR202", 11), ("VNR306", 12),
    ]  # fmt: skip
    assert [f.path for f in findings] == [
        "objectives[0].objective", "measures.m.title", "images[0].id", "images[0].file",
    ]  # fmt: skip
    assert [f.details["field"] for f in findings[:3]] == ["objective", "title", "id"]


@pytest.mark.parametrize(
    ("body", "near"),
    [
        ("challanges: [x]", "challenges"),
        ("Highlights: x", "highlights"),
        ("measures: [{id: m, title: T, descripton: x}]", "description"),
        ("period: {form: 2022}", "from"),
        ("objectives: [{objective: 5, status: in progres}]", "in_progress"),
        ("sources: [{id: census, title: T}]\nchallenges: [{text: x, source: cencus}]", "census"),
    ],
)
def test_the_nearest_known_word_is_offered(body: str, near: str) -> None:
    (finding,) = checked(body).findings

    assert finding.details["suggestion"] == near
    assert finding.message().endswith(f"Did you mean “{near}”?")


def test_known_words_are_those_that_can_be_written() -> None:
    (finding,) = checked("period: {begin: 2022}").findings

    assert {"from", "to"} <= set(finding.details["known"].split(", "))
    assert {"start", "end", "by"}.isdisjoint(finding.details["known"].split(", "))


def test_a_place_in_another_file_is_told_with_that_file() -> None:
    raw = folder(
        {
            "a.yaml": HEAD + "measures: [{id: m, title: T}]\n",
            "b.yaml": "measures:\n  - id: m\n    kind: spell\n",
        }
    )

    assert spots(check(raw, load_packs()).findings) == [("VNR204", "b.yaml:3:11")]


def test_further_places_of_a_fault_are_named() -> None:
    (finding,) = checked("sources: [{id: S, title: T},\n  {id: S, title: T}]").findings

    assert (finding.code, str(finding.place)) == ("VNR301", "review.yaml:6:8")
    assert [str(place) for place in finding.also] == ["review.yaml:5:16"]
    assert finding.details["first"] == "review.yaml:5:16"


WARNED = "date: 05/06/2022\nmeasures: [{id: m, title: T, start: 01/02/2022}]\n"


@pytest.mark.parametrize(
    ("waiver", "waived"),
    [
        ("{code: VNR303, reason: Known.}", ["Known.", "Known."]),
        ("{code: VNR303, where: date, reason: Known.}", ["Known.", ""]),
        ("{code: VNR304, reason: Known.}", ["", ""]),
        ("{code: VNR303}", ["–", "–"]),
    ],
)
def test_a_waived_warning_stays_visible_with_its_reason(waiver: str, waived: list[str]) -> None:
    assert [f.waived for f in checked(f"{WARNED}waive: [{waiver}]\n").findings] == waived


def test_an_error_cannot_be_waived() -> None:
    result = checked("lead: nobody\nwaive: [{code: VNR302, reason: Never mind.}]\n")

    assert [f.waived for f in result.findings] == [""]
    assert result.review is None


def test_a_code_has_one_rule_and_a_rule_a_known_code() -> None:
    assert len(RULES) == 26
    for code in ("VNR303", "VNR999"):
        with pytest.raises(ValueError, match=code):
            rule(code)


def test_references_of_every_kind_must_lead_somewhere() -> None:
    body = """\
contributor: c
lead: c
contributors: [c]
highlights: {text: x, source: s, by: c}
methodology: {consultations: [{title: T, source: s}]}
enabling_environment: {frameworks: [{title: T, source: s}]}
objectives: [{objective: 5, indicators: [i]}]
measures: [{id: m, title: T, lead: c, sources: [s]}]
indicators: [{id: j, name: N, source: s, observations: [{year: 2020, value: 1, source: s}]}]
next_steps: [{text: x, source: s}]
"""
    known = "institutions: [{id: c, name: N}]\nsources: [{id: s, title: T}]\n"
    lost = [finding.details["found"] for finding in checked(body).findings]

    assert sorted(lost) == ["c"] * 5 + ["i"] + ["s"] * 7
    assert [f.details["found"] for f in checked(body + known).findings] == ["i"]


def test_the_same_year_is_no_fault_where_something_tells_the_values_apart() -> None:
    each = ("value: 1, sex: women", "value: 2, sex: men", "value: 3", "value: 4, note: Estimate")
    points = "[" + ", ".join(f"{{year: 2020, {told}}}" for told in each) + "]"

    assert checked(f"indicators: [{{id: i, name: N, observations: {points}}}]").findings == ()


def test_the_review_of_a_sound_input_is_frozen() -> None:
    found = review("highlights: x\n")
    with pytest.raises(ValueError, match="frozen"):
        found.country = "MDA"  # type: ignore[misc]


def test_many_mistakes_take_no_longer_than_their_number() -> None:
    wrong = ", ".join(f"{{objective: {number}x, lead: nobody}}" for number in range(2_000))
    start = time.process_time()
    result = checked(f"objectives: [{wrong}]\n")

    assert len(result.findings) == 2_000
    assert time.process_time() - start < 2
