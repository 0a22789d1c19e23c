"""What templates can print: only what is there, and of a text nothing but its words."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError
from lxml import etree

from tests.compose.composed import composed
from vnr.catalogue import catalogue
from vnr.compose.stage import Options
from vnr.errors import InternalError
from vnr.model.report import Report
from vnr.render.environment import make_environment
from vnr.render.signs import clean

SOURCES = "sources: [{id: s, title: S}]\ninstitutions: [{id: mai, name: Ministry}]\n"


def printed(template: str, body: str = "", report: Report | None = None) -> str:
    found = report or composed(body)
    environment = make_environment({"t": template}, found, catalogue(found.language))
    return environment.get_template("t").render(report=found)


@pytest.mark.parametrize(
    "template",
    [
        "{{ nothing }}",
        "{{ report.nothing }}",
        "{{ report.review.nothing }}",
        "{% if nothing %}x{% endif %}",
        "{% for x in nothing %}{% endfor %}",
        "{{ nothing|words }}",
    ],
)
def test_a_name_that_is_not_there_raises(template: str) -> None:
    with pytest.raises(UndefinedError):
        printed(template)


@pytest.mark.parametrize(
    "template",
    ["{{ report.review.title }}", "a{{ report.review.date }}b", "{{ report.review.lead }}"],
)
def test_nothing_is_never_printed_as_a_word(template: str) -> None:
    with pytest.raises(InternalError, match="not there"):
        printed(template)


@pytest.mark.parametrize(
    "template",
    [
        "{{ report.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ report.review.__init__.__globals__ }}",
        "{{ words.__globals__ }}",
    ],
)
def test_templates_cannot_reach_into_python(template: str) -> None:
    with pytest.raises((SecurityError, UndefinedError)):
        printed(template)


TRICKS = [
    "{{ 7*7 }}",
    "{% for x in y %}",
    "{{ self.__init__.__globals__ }}",
    "{# gone #}",
    "<script>alert(1)</script>",
    "&lt; &bogus; ]]>",
    "\"'",
    "%(count)s {count} %s {0}",
]


@pytest.mark.parametrize("text", TRICKS)
def test_what_a_ministry_types_is_never_run(text: str) -> None:
    quoted = "'" + text.replace("'", "''") + "'"
    body = f"title: {quoted}\nhighlights: {quoted}\nversion: {quoted}\n"
    template = "{{ report.review.title|words }}|{{ report.review.highlights|prose('') }}|"
    template += (
        "{{ report.review.version }}|{% trans t=report.review.version %}{{ t }}{% endtrans %}"
    )
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    one, two, three, four = printed(template, body).split("|")

    assert one == escaped.replace('"', "&quot;").replace("'", "&#x27;")
    assert two == f"<p>{one}</p>"
    assert three == four == escaped.replace('"', "&#34;").replace("'", "&#39;")


@pytest.mark.parametrize(
    ("title", "markup"),
    [
        ("Plan", "Plan"),
        ('"  Plan\\nB  "', "Plan<br/>B"),
        ("'**no** [marks](https://x.org)'", "**no** [marks](https://x.org)"),
        ("{fr: Plan}", '<span lang="fr">Plan</span>'),
        ("{en: Plan, fr: Projet}", "Plan"),
    ],
)
def test_plain_texts(title: str, markup: str) -> None:
    assert printed("{{ report.review.title|words }}", f"title: {title}") == markup


CREDIT = '<span class="refs">[<a href="#source-1">1</a>]</span>'
FRENCH = '<p class="para" lang="fr">'


@pytest.mark.parametrize(
    ("told", "markup"),
    [
        ("Said.", '<p class="para">Said.</p>'),
        (
            "{text: Said., source: s}",
            '<p class="para">Said. ' + CREDIT + "</p>",
        ),
        (
            '{text: "One.\\n\\nTwo.", source: s}',
            '<p class="para">One.</p><p class="para">Two. ' + CREDIT + "</p>",
        ),
        (
            '{text: "- a\\n- b", source: s}',
            "<ul><li>a</li><li>b " + CREDIT + "</li></ul>",
        ),
        ("{text: {fr: Dit.}}", FRENCH + "Dit.</p>"),
        (
            '{fr: "Dit.\\n\\n- a\\n- b\\n\\nFin."}',
            FRENCH + 'Dit.</p><ul lang="fr"><li>a</li><li>b</li></ul>' + FRENCH + "Fin.</p>",
        ),
    ],
)
def test_narratives(told: str, markup: str) -> None:
    body = f"{SOURCES}highlights: {told}"
    found = printed("{{ report.review.highlights|prose }}", body)

    assert etree.canonicalize(f"<x>{found}</x>") == etree.canonicalize(f"<x>{markup}</x>")


def test_who_answered_is_told_in_a_draft_only() -> None:
    body = (
        SOURCES
        + "status: cleared\nhighlights: [{text: A., by: mai}, {text: B., by: mai, source: s}]"
    )
    template = "{{ report.review.highlights|prose('') }}"
    final = printed(template, body)
    draft = printed(template, report=composed(body, Options(draft=True)))

    assert final == ('<p>A.</p><p>B. <span class="refs">[<a href="#source-1">1</a>]</span></p>')
    assert draft.count("(Ministry)") == 2


def test_signs_that_no_document_can_hold_are_shown_by_their_code() -> None:
    assert clean("a\x01 \ufffe \ud800 \u202eb") == "a[U+0001] [U+FFFE] [U+D800] [U+202E]b"
    assert clean("\u2067a \u2066b\u2069") == "\u2067a \u2066b\u2069\u2069"


def test_a_text_that_a_template_joins_or_prints_bare_keeps_what_follows_in_its_direction() -> None:
    template = "{% set name = '\u2067a' %}{{ name }} {{ [name, 'c']|join(', ') }}"

    assert printed(template) == "\u2067a\u2069 \u2067a, c\u2069"


def test_counts_are_told_in_the_singular_and_plural() -> None:
    template = "{% trans count=n %}one pledge{% pluralize %}{{ count }} pledges{% endtrans %}"

    assert printed("{% set n = 1 %}" + template) == "one pledge"
    assert printed("{% set n = 3 %}" + template) == "3 pledges"


def test_dates_values_and_lists_are_written_in_the_report_s_language() -> None:
    body = "date: 2026-03\nindicators: [{id: i, name: N, baseline: {value: 1270.3}}]"
    template = (
        "{{ report.review.date|date }}|{{ report.review.indicators[0].baseline.value|value }}|"
        "{{ ['a', 'b']|listing }}"
    )

    assert printed(template, report=composed(body, Options(language="fr"))) == (
        "mars 2026|1\u202f270,3|a et b"
    )
