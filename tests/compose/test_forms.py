"""The Network's forms, filled in from a review: every field, in their order, counted."""

from __future__ import annotations

from tests.compose.composed import composed
from vnr.compose.stage import Options
from vnr.model.report_excerpts import FormAnswer, FormView
from vnr.model.review.text import Text
from vnr.read.packs import load_packs

PLEDGE = """
contacts: [{name: Ann Secret, email: ann@example.org}]
pledges:
  - id: p1
    title: Three per cent
    entity: joint
    nature: [policy, financial]
    mirror_gcr: true
    start: 2022-09
    objectives: [20, 3, 5, 6]
    principles: [people-centred]
    actors: [{name: Central bank, role: Publishes prices}, Post]
    implemented_in: [Kenya, Uganda]
    description: DESCRIPTION
"""
PRACTICE = """
objectives: [{objective: 16, progress: Said.}]
practices:
  - {id: a, title: Mediators, objectives: [16], targets: ["10.7", "4.5", "10.2"], summary: Told.}
  - {id: b, title: Elsewhere}
"""


def form(description: str = "Short.", language: str = "en") -> FormView:
    body = PLEDGE.replace("DESCRIPTION", description)
    (found,) = composed(body, Options(language=language)).forms
    return found


def answers(view: FormView) -> dict[str, FormAnswer]:
    fields = load_packs().forms.forms[view.form].fields
    return dict(zip(fields, view.answers, strict=True))  # every field, in the order of the form


def told(answer: FormAnswer) -> list[str]:
    return [i.versions[0][1] if isinstance(i, Text) else i for i in answer.items]


def test_every_field_is_answered_as_the_form_names_things() -> None:
    given = answers(form())

    assert told(given["name"]) == ["Three per cent"]
    assert told(given["entity"]) == ["Several entities together"]
    assert told(given["nature"]) == ["Policy-oriented", "Financial"]
    assert told(given["mirror"]) == ["Yes"]
    assert told(given["start"]) == ["September 2022"]
    assert told(given["actors"]) == ["Central bank (Publishes prices)", "Post"]
    assert told(given["country"]) == ["Kenya", "Uganda"]
    assert told(given["principles"]) == ["People-centred"]
    assert told(given["objectives"])[0].startswith("Objective 20: Promote faster")


def test_it_is_told_why_a_field_has_no_answer() -> None:
    given = answers(form())

    assert given["end"].standing == "open"
    assert given["champion"].standing == "unasked"
    assert (given["other-country"].standing, told(given["other-country"])) == (
        "above",
        ["Country of implementation"],
    )
    assert {given["contact"].standing, given["second-contact"].standing} == {"private"}
    assert "Secret" not in str(form())


def test_a_field_that_repeats_an_open_one_is_open_too() -> None:
    (view,) = composed("pledges: [{id: p1, title: Bare}]\n").forms

    assert answers(view)["other-country"].standing == "open"


def test_limited_fields_are_counted() -> None:
    given = answers(form("x" * 1240))
    length, number = given["description"].counter, given["objectives"].counter

    assert length is not None
    assert (length.count, length.limit, length.over, length.short) == ("1,240", "3,000", "", False)
    assert number is not None
    assert (number.unit, number.count, number.limit, number.over) == ("entries", "4", "3", "1")


def test_what_does_not_fit_is_told() -> None:
    long, short = (answers(form(text))["description"].counter for text in ("y" * 4100, "z" * 299))

    assert long is not None
    assert (long.over, long.short) == ("1,100", False)
    assert short is not None
    assert (short.over, short.short) == ("", True)


def test_figures_and_names_are_in_the_language_of_the_document() -> None:
    given = answers(form("x" * 1240, "fr"))
    counter = given["description"].counter

    assert counter is not None
    assert counter.count == "1\u202f240"
    assert told(given["mirror"]) == ["Oui"]


def test_practices_name_goals_and_stand_in_the_order_of_the_review() -> None:
    forms = composed(PRACTICE).forms

    assert [(f.form, f.title.versions[0][1]) for f in forms] == [
        ("practice", "Mediators"),
        ("practice", "Elsewhere"),
    ]
    assert told(answers(forms[0])["goals"]) == [
        "Goal 4: Quality education",
        "Goal 10: Reduced inequalities",
    ]
