"""Several files of one State become one review: nothing is lost, nothing wins silently."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from tests.read.material import HEAD, checked, folder, spots, submission
from vnr.check.stage import check
from vnr.compose.projection import project
from vnr.read.country import read_submission
from vnr.read.packs import load_packs

if TYPE_CHECKING:
    from vnr.findings import Finding


def merged(*texts: str) -> object:
    """The entries of files `a.yaml`, `b.yaml` … together; nothing may be found."""
    raw = folder(dict(zip(("a.yaml", "b.yaml", "c.yaml"), texts, strict=False)))
    assert raw.findings == ()
    assert raw.tree is not None
    return raw.tree.plain()


def found(*texts: str) -> list[Finding]:
    return list(folder(dict(zip(("a.yaml", "b.yaml", "c.yaml"), texts, strict=False))).findings)


# --- what belongs together ------------------------------------------------------------------

MERGED = [
    ("other entries", ("a: x", "b: y"), {"a": "x", "b": "y"}),
    ("the same value", ("date: 2026", "date: 2026"), {"date": "2026"}),
    ("a value where there was none", ("date:", "date: 2026"), {"date": "2026"}),
    ("nothing where there was a value", ("date: 2026", "date:"), {"date": "2026"}),
    (
        "entries of a list with the same id",
        ("measures: [{id: m, title: T}]", "measures: [{id: n, title: U}, {id: m, kind: law}]"),
        {"measures": [{"id": "m", "title": "T", "kind": "law"}, {"id": "n", "title": "U"}]},
    ),
    (
        "an objective by its number",
        (
            "objectives: [{objective: 5, status: planned}]",
            "objectives: [{objective: '5 ', trend: stable}]",
        ),
        {"objectives": [{"objective": "5", "status": "planned", "trend": "stable"}]},
    ),
    (
        "lists within entries",
        (
            "objectives: [{objective: 5, targets: ['10.7'], challenges: [Few data]}]",
            "objectives: [{objective: 5, targets: ['10.c'], challenges: [No money]}]",
        ),
        {
            "objectives": [
                {
                    "objective": "5",
                    "targets": ["10.7", "10.c"],
                    "challenges": ["Few data", "No money"],
                }
            ]
        },
    ),
    (
        "what both files name is named once",
        ("declarations: [pd2022]", "declarations: [pd2022, pd2026]"),
        {"declarations": ["pd2022", "pd2026"]},
    ),
    (
        "a single value stands for a list of one",
        ("contributors: [a]", "contributors: b"),
        {"contributors": ["a", "b"]},
    ),
    (
        "entries without identity follow one another",
        ("contacts: [{name: A}]", "contacts: [{name: A, office: B}]"),
        {"contacts": [{"name": "A"}, {"name": "A", "office": "B"}]},
    ),
    (
        "groups of entries",
        ("methodology: {process: P}", "methodology: {consultations: [{title: C}]}"),
        {"methodology": {"process": "P", "consultations": [{"title": "C"}]}},
    ),
    (
        "capitals of the country's code",
        ("country: ken", "country: KEN"),
        {"country": "ken"},
    ),
]


@pytest.mark.parametrize(
    ("texts", "together"), [row[1:] for row in MERGED], ids=[row[0] for row in MERGED]
)
def test_files_of_one_state_are_put_together(texts: tuple[str, ...], together: object) -> None:
    assert merged(*texts) == together


def test_what_several_institutions_answer_is_kept_side_by_side_with_its_author() -> None:
    assert merged(
        "contributor: mai\nhighlights: One.",
        "contributor: mol\nhighlights: {text: Two., source: S}",
        "contributor: moj\nhighlights: Three.\nconclusion: End.",
    ) == {
        "contributor": "mai",
        "highlights": [
            {"text": "One.", "by": "mai"},
            {"text": "Two.", "source": "S", "by": "mol"},
            {"text": "Three.", "by": "moj"},
        ],
        "conclusion": "End.",
    }


def test_an_answer_is_never_put_into_another_institution_s_mouth() -> None:
    assert merged(
        "contributor: mai\nconclusion: End.",
        "contributor: mol\nhighlights: Two.",
        "contributor: moj\nhighlights: Three.",
    ) == {
        "contributor": "mai",
        "conclusion": "End.",
        "highlights": [{"text": "Two.", "by": "mol"}, {"text": "Three.", "by": "moj"}],
    }


def test_answers_of_files_that_name_nobody_have_no_author() -> None:
    assert merged("highlights: One.", "contributor: mol\nhighlights: Two.") == {
        "highlights": [{"text": "One."}, {"text": "Two.", "by": "mol"}],
        "contributor": "mol",
    }


def test_the_author_that_an_answer_names_itself_stands() -> None:
    assert merged(
        "contributor: mai\nhighlights: {text: One., by: un}",
        "contributor: mol\nhighlights: [{text: Two., by: ngo}, Three.]",
    ) == {
        "contributor": "mai",
        "highlights": [
            {"text": "One.", "by": "un"},
            {"text": "Two.", "by": "ngo"},
            {"text": "Three.", "by": "mol"},
        ],
    }


def test_a_narrative_by_language_stays_one_answer() -> None:
    assert merged(
        "contributor: mai\nhighlights: {en: One., fr: Un.}", "contributor: mol\nhighlights: Two."
    ) == {
        "contributor": "mai",
        "highlights": [
            {"text": {"en": "One.", "fr": "Un."}, "by": "mai"},
            {"text": "Two.", "by": "mol"},
        ],
    }


# --- what does not fit ------------------------------------------------------------------------


def test_two_values_of_one_entry_are_told_with_both_places() -> None:
    (finding,) = found(
        "objectives:\n  - objective: 5\n    status: planned\n",
        "date: 2026\nobjectives:\n  - objective: 5\n    status: in_progress\n",
    )

    assert (finding.code, str(finding.place)) == ("VNR114", "b.yaml:4:13")
    assert [str(place) for place in finding.also] == ["a.yaml:3:13"]
    assert finding.path == "objectives.5.status"
    assert dict(finding.details) == {
        "field": "objectives.5.status", "first": "planned", "second": "in_progress",
        "place": "a.yaml:3:13", "where": "objectives.5.status", "value": "planned",
    }  # fmt: skip


def test_two_states_in_one_folder_are_never_mixed() -> None:
    raw = folder(
        {
            "a.yaml": "country: KEN\nhighlights: x\n",
            "b.yaml": "date: 2026\ncountry: MDA\nconclusion: y\n",
        }
    )

    assert spots(raw.findings) == [("VNR115", "b.yaml:2:10")]
    assert raw.tree is not None
    assert raw.tree.plain() == {"country": "KEN", "highlights": "x"}


def test_two_states_are_found_behind_a_file_that_names_none() -> None:
    texts = ("highlights: x\n", "country: KEN\n", "country: MDA\n")

    assert spots(found(*texts)) == [("VNR115", "c.yaml:1:10")]


def test_one_broken_file_does_not_hide_the_others() -> None:
    raw = folder({"a.yaml": "a: b: c", "b.yaml": "highlights: x", "c.yaml": "- x"})

    assert spots(raw.findings) == [("VNR102", "a.yaml:1:5"), ("VNR117", "c.yaml:1:1")]
    assert raw.tree is not None
    assert raw.tree.plain() == {"highlights": "x"}


@pytest.mark.parametrize(
    ("content", "what"), [("- a\n- b\n", "a list"), ("only words\n", "text"), ('"x"', "text")]
)
def test_a_file_without_named_entries_is_refused(content: str, what: str) -> None:
    (finding,) = found(content)

    assert (finding.code, str(finding.place)) == ("VNR117", "a.yaml:1:1")
    assert finding.details["found"] == what


def test_an_empty_submission_is_an_error() -> None:
    assert spots(read_submission(submission({}, name="inputs/KEN")).findings) == [
        ("VNR116", "inputs/KEN")
    ]


ONE = "country: KEN\ncontributor: a\nstatus: draft\nmeasures: [{id: m, kind: law}]\n"
TWO = ONE.replace(": a", ": b").replace("draft", "cleared").replace("law", "plan")
THREE = "date: 2026\na: *b\nmeasures: [{id: n}]\n"


def test_the_order_of_files_does_not_change_what_is_found() -> None:
    files = {"one.yaml": ONE, "two.yaml": TWO, "three.yaml": THREE}
    results = []
    for order in permutations(files):
        raw = folder({name: files[name] for name in order})
        results.append({(f.code, frozenset(map(str, (f.place, *f.also)))) for f in raw.findings})

    assert len(results) == 6
    assert len(results[0]) == 3
    assert all(result == results[0] for result in results)


# --- texts by language --------------------------------------------------------------------------

VERSIONS = [
    ("title: {en: A}", "title: {fr: B}", {"en": "A", "fr": "B"}),
    ("title: {en: A, fr: B}", "title: {fr: B, es: C}", {"en": "A", "fr": "B", "es": "C"}),
    ("language: en\ntitle: A", "title: {fr: B}", {"en": "A", "fr": "B"}),
    ("title: {fr: B}", "language: en\ntitle: A", {"fr": "B", "en": "A"}),
    ("language: en\ntitle: A", "title: {en: 'A ', fr: B}", {"en": "A", "fr": "B"}),
]


@pytest.mark.parametrize(("one", "two", "title"), VERSIONS)
def test_versions_of_a_text_in_several_files_are_put_together(
    one: str, two: str, title: dict[str, str]
) -> None:
    together = merged(one, two)

    assert isinstance(together, dict)
    assert together["title"] == title


def test_so_are_those_of_an_entry() -> None:
    assert merged("measures: [{id: m, title: {en: A}}]", "measures: [{id: m, title: {fr: B}}]") == {
        "measures": [{"id": "m", "title": {"en": "A", "fr": "B"}}]
    }


@pytest.mark.parametrize(
    ("one", "two", "path"),
    [
        ("title: {en: A, fr: B}", "title: {fr: C}", "title.fr"),
        ("language: fr\ntitle: B", "title: {fr: C}", "title.fr"),
        ("title: A", "title: B", "title"),
        ("title: A", "title: {fr: B}", "title"),
        ("title: {en: A}", "title: [B]", "title"),
    ],
)
def test_two_versions_in_one_language_are_a_conflict(one: str, two: str, path: str) -> None:
    assert [(f.code, f.path) for f in found(one, two)] == [("VNR114", path)]


# --- who may see a file -------------------------------------------------------------------------


@pytest.mark.parametrize("visibility", ["internal", "secretariat", "Internal ", "privat", "[x]"])
def test_a_file_that_not_everybody_may_see_is_an_error_and_stays_out(visibility: str) -> None:
    raw = folder({"a.yaml": "date: 2026\n", "b.yaml": f"visibility: {visibility}\ntitle: SECRET\n"})

    assert spots(raw.findings) == [("VNR124", "b.yaml:1:13")]
    assert raw.tree is not None
    assert raw.tree.plain() == {"date": "2026"}


def test_a_review_of_one_such_file_gives_not_even_a_draft() -> None:
    raw = folder({"a.yaml": HEAD + "visibility: internal\nhighlights: SECRET\n"})
    result = check(raw, load_packs(), draft=True)

    assert [f.code for f in result.findings] == ["VNR124"]
    assert result.review is None


@pytest.mark.parametrize("visibility", ["public", " Public", "", "' '"])
def test_a_file_for_everybody_is_read(visibility: str) -> None:
    assert folder({"a.yaml": f"visibility: {visibility}\n"}).findings == ()


def test_an_entry_whose_visibility_cannot_be_read_is_shown_in_no_draft() -> None:
    body = "measures:\n  - {id: m, title: SECRET, visibility: interal}\n  - {id: n, title: T}\n"
    result = checked(body + "highlights: {text: SECRET, visibility: hidden}\n", draft=True)

    assert [f.code for f in result.findings] == ["VNR204", "VNR204"]
    assert result.review is not None
    shown = project(result.review, "public")
    assert "SECRET" not in repr(shown)
    assert [measure.id for measure in shown.measures] == ["n"]
