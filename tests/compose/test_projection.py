"""What an audience may see. Nothing private of any kind is left for the public."""

from __future__ import annotations

import pytest

from tests.read.material import HEAD, folder, review
from vnr.check.schema import validated
from vnr.compose.projection import Audience, in_language, project
from vnr.model.review import Entry, Review
from vnr.model.review.shape import walk
from vnr.read.packs import load_packs

HIDDEN = "visibility: internal"
# one private entry of each class, with a word that must not be seen
PRIVATE = {
    "Contact": "contacts: [{name: SECRET}]",
    "Institution": f"institutions: [{{id: i, name: SECRET, {HIDDEN}}}]",
    "Period": f"period: {{from: SECRET, {HIDDEN}}}",
    "Foreword": f"foreword: {{text: SECRET, {HIDDEN}}}",
    "Statement": f"highlights: [{{text: SECRET, {HIDDEN}}}, Public.]",
    "Methodology": f"methodology: {{process: SECRET, {HIDDEN}}}",
    "Consultation": f"methodology: {{consultations: [{{title: SECRET, {HIDDEN}}}]}}",
    "EnablingEnvironment": f"enabling_environment: {{ownership: SECRET, {HIDDEN}}}",
    "Framework": f"enabling_environment: {{frameworks: [{{title: SECRET, {HIDDEN}}}]}}",
    "ImplementationPlan": (
        f"enabling_environment: {{implementation_plan: {{title: SECRET, {HIDDEN}}}}}"
    ),
    "PrincipleEntry": (
        "enabling_environment:\n"
        f"  principles: [{{principle: child-sensitive, text: SECRET, {HIDDEN}}}]"
    ),
    "RoundTableEntry": f"round_tables: [{{round_table: 1, text: SECRET, {HIDDEN}}}]",
    "Cluster": f"clusters: [{{title: SECRET, {HIDDEN}}}]",
    "ObjectiveEntry": f"objectives: [{{objective: 5, progress: SECRET, {HIDDEN}}}]",
    "Step": f"objectives: [{{objective: 5, next_steps: [{{text: SECRET, {HIDDEN}}}]}}]",
    "Measure": f"measures: [{{id: m, title: SECRET, {HIDDEN}}}]",
    "IndicatorSeries": f"indicators: [{{id: i, name: SECRET, {HIDDEN}}}]",
    "Point": f"indicators: [{{id: i, name: N, baseline: {{value: SECRET, {HIDDEN}}}}}]",
    "Observation": f"indicators: [{{id: i, name: N, observations: [{{note: SECRET, {HIDDEN}}}]}}]",
    "Pledge": f"pledges: [{{id: p, title: SECRET, {HIDDEN}}}]",
    "Actor": f"pledges: [{{id: p, title: T, actors: [{{name: SECRET, {HIDDEN}}}]}}]",
    "FollowUp": f"pledges: [{{id: p, title: T, follow_up: [{{text: SECRET, {HIDDEN}}}]}}]",
    "Milestone": f"pledges: [{{id: p, title: T, milestones: [{{text: SECRET, {HIDDEN}}}]}}]",
    "Finance": f"pledges: [{{id: p, title: T, finance: {{amount: SECRET, {HIDDEN}}}}}]",
    "Revision": f"pledges: [{{id: p, title: T, revised: {{text: SECRET, {HIDDEN}}}}}]",
    "Practice": f"practices: [{{id: p, title: SECRET, {HIDDEN}}}]",
    "MeansOfImplementation": f"means_of_implementation: {{finance: SECRET, {HIDDEN}}}",
    "Need": f"means_of_implementation: {{needs: [{{need: SECRET, {HIDDEN}}}]}}",
    "Contribution": f"means_of_implementation: {{contributions: [{{to: SECRET, {HIDDEN}}}]}}",
    "SdgReview": f"sdg_review: {{text: SECRET, {HIDDEN}}}",
    "GoalEntry": f"sdg_review: {{goals: [{{goal: 10, text: SECRET, {HIDDEN}}}]}}",
    "AgreementEntry": f"agreements: [{{agreement: paris, text: SECRET, {HIDDEN}}}]",
    "OwnSection": f"sections: [{{title: T, text: SECRET, {HIDDEN}}}]",
    "Image": f"images: [{{id: i, file: map.png, alt: SECRET, {HIDDEN}}}]",
    "Emblem": f"emblem: {{file: map.png, alt: SECRET, {HIDDEN}}}",
    "Cover": f"cover: {{file: map.png, alt: SECRET, {HIDDEN}}}",
    "Source": f"sources: [{{id: S, title: SECRET, {HIDDEN}}}]",
    "Previous": f"previous: {{title: SECRET, {HIDDEN}}}",
}
NOTES = [
    "internal_note: SECRET",
    "measures: [{id: m, title: T, internal_note: SECRET}]",
    "highlights: {text: T, internal_note: SECRET}",
    "contacts: [{name: N, publish: true, internal_note: SECRET}]",
    "contacts: [{name: SECRET, publish: true, visibility: internal}]",
    "waive: [{code: VNR303, reason: SECRET}]",
    "resolve: [{where: date, value: SECRET, reason: SECRET}]",
]


def written(body: str) -> Review:
    """A review, whatever is wrong with its pictures."""
    tree = folder({"review.yaml": HEAD + body}).tree
    assert tree is not None
    found = validated(tree, load_packs())
    assert found.findings == ()
    return found.review


def kinds_of_entries(owner: type[Entry] = Entry) -> set[str]:
    below = owner.__subclasses__()
    return {kind.__name__ for kind in below}.union(*(kinds_of_entries(kind) for kind in below))


def test_no_kind_of_entry_is_without_a_private_example() -> None:
    kinds = {kind for kind in kinds_of_entries() if not kind.startswith("_")}

    assert set(PRIVATE) == kinds - {"Review"}
    assert len(PRIVATE) > 30


@pytest.mark.parametrize("body", [*PRIVATE.values(), *NOTES], ids=[*PRIVATE, *NOTES])
def test_nothing_private_is_left_for_the_public_and_the_secretariat(body: str) -> None:
    whole = written(body)

    assert "SECRET" in repr(project(whole, "internal"))
    assert "SECRET" not in repr(project(whole, "secretariat"))
    assert "SECRET" not in repr(project(whole, "public"))


@pytest.mark.parametrize("body", PRIVATE.values(), ids=PRIVATE)
def test_the_secretariat_sees_what_is_meant_for_it(body: str) -> None:
    whole = written(body.replace("internal", "secretariat"))
    seen = "SECRET" in repr(project(whole, "secretariat"))

    assert seen is not body.startswith("contacts")  # contacts are internal unless published
    assert "SECRET" not in repr(project(whole, "public"))


@pytest.mark.parametrize(
    "body",
    [
        "contacts: [{name: SECRET, publish: true}]",
        "highlights: SECRET",
        "measures: [{id: m, title: SECRET, visibility: public}]",
        "measures: [{id: m, title: SECRET, visibility: }]",
    ],
)
def test_what_is_public_stays(body: str) -> None:
    assert "SECRET" in repr(project(written(body), "public"))


PRIVATE_TEXT = "{text: SECRET, visibility: internal}"


@pytest.mark.parametrize(
    ("body", "gone"),
    [
        (f"foreword: {{text: {PRIVATE_TEXT}, name: N}}", "foreword"),
        (f"sections: [{{title: N, text: {PRIVATE_TEXT}}}]", "sections"),
        (f"agreements: [{{agreement: N, text: {PRIVATE_TEXT}}}]", "agreements"),
        (f"next_steps: [{{text: {PRIVATE_TEXT}, responsible: N}}]", "next_steps"),
        (f"round_tables: [{{round_table: 1, text: {PRIVATE_TEXT}}}]", "round_tables"),
        (f"highlights: {PRIVATE_TEXT}", "highlights"),
        (f"highlights: [{PRIVATE_TEXT}, {PRIVATE_TEXT}]", "highlights"),
    ],
)
def test_an_entry_goes_with_the_text_that_it_cannot_be_without(body: str, gone: str) -> None:
    assert getattr(project(written(body), "public"), gone) in (None, ())


def test_an_entry_stays_without_a_text_that_it_can_be_without() -> None:
    body = f"measures: [{{id: m, title: T, description: {PRIVATE_TEXT}}}]"
    (measure,) = project(written(body), "public").measures

    assert measure.description is None


def test_what_is_inside_a_private_entry_goes_with_it() -> None:
    body = "methodology: {visibility: internal, consultations: [{title: SECRET}]}"

    assert project(written(body), "public").methodology is None


REFERRING = """\
lead: {i}
contributors: [{i}]
contributor: {i}
highlights: {{text: T, source: {s}, by: {i}}}
methodology: {{consultations: [{{title: T, source: {s}}}]}}
enabling_environment: {{frameworks: [{{title: T, source: {s}}}]}}
objectives: [{{objective: 5, lead: {i}, contributors: [{i}], indicators: [{n}]}}]
measures: [{{id: m, title: T, lead: {i}, sources: [{s}]}}]
indicators:
  - {{id: {n}, name: N, visibility: {v}}}
  - {{id: other, name: N, source: {s}, observations: [{{year: 2020, value: 1, source: {s}}}]}}
pledges: [{{id: p, title: T, contributors: [{i}], evidence: [{{text: T, source: {s}}}]}}]
next_steps: [{{text: T, source: {s}, responsible: {i}}}]
institutions: [{{id: {i}, name: N, visibility: {v}}}]
sources: [{{id: {s}, title: T, visibility: {v}}}]
"""


@pytest.mark.parametrize(("visibility", "share"), [("public", 1), ("internal", 0)])
def test_references_to_what_is_hidden_are_gone(visibility: str, share: int) -> None:
    body = REFERRING.format(i="SECRET-I", s="SECRET-S", n="SECRET-N", v=visibility)
    shown = project(review(body), "public")

    assert body.count("SECRET-") == 21
    assert repr(shown).count("SECRET-") == 21 * share
    assert (len(shown.measures), len(shown.pledges), len(shown.objectives)) == (1, 1, 1)


def test_the_projection_changes_nothing_else() -> None:
    body = REFERRING.format(i="i", s="s", n="n", v="public")

    assert project(review(body), "public") == review(body)


AUDIENCES: tuple[Audience, ...] = ("public", "secretariat", "internal")


@pytest.mark.parametrize("audience", AUDIENCES)
def test_projecting_twice_is_projecting_once(audience: Audience) -> None:
    whole = written("\n".join((PRIVATE["Measure"], PRIVATE["Statement"], NOTES[0])))
    once = project(whole, audience)

    assert project(once, audience) == once


# --- languages -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("versions", "wanted", "printed"),
    [
        ("{fr: F, en: E}", "en", ("en", "E")),
        ("{fr: F, en: E}", "fr", ("fr", "F")),
        ("{fr: F, en: E}", "fr-CH", ("fr", "F")),
        ("{fr-CH: S, fr: F}", "fr-CH", ("fr-CH", "S")),
        ("{pt-BR: B}", "pt", ("pt-BR", "B")),
        ("{pt-PT: P, pt-BR: B}", "pt-BR", ("pt-BR", "B")),
        ("{fr: F, en: E}", "ar", ("fr", "F")),
        ("Words", "ar", ("en", "Words")),
    ],
)
def test_one_version_of_a_text_is_printed(
    versions: str, wanted: str, printed: tuple[str, str]
) -> None:
    shown = in_language(review(f"title: {versions}\nhighlights: {versions}"), wanted)

    assert shown.title is not None
    assert shown.title.versions == (printed,)
    assert shown.highlights is not None
    assert shown.highlights.statements[0].text.versions == (printed,)


def test_no_text_is_left_in_several_languages() -> None:
    both = "{en: E, fr: F}"
    body = (
        f"measures: [{{id: m, title: {both}, partners: [{both}], results: {both}}}]\n"
        f"means_of_implementation: {{needs: [{{need: {both}}}]}}\n"
        f"pledges: [{{id: p, title: T, evidence: [{both}], actors: [{{name: {both}}}]}}]\n"
    )
    shown = in_language(review(body), "fr")
    versions = [value.versions for _, value in walk(shown) if hasattr(value, "versions")]

    assert len(versions) == 7
    assert [v for v in versions if v == (("fr", "F"),)] == [(("fr", "F"),)] * 6
