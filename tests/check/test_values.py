"""Single values as offices write them: which are accepted, as what, and which cannot be."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from tests.read.material import HEAD, checked, review
from vnr.model.review import Review
from vnr.model.review.values import PartialDate


def quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def refusal(body: str) -> tuple[str, str]:
    """The code of the one finding, and the value that it shows."""
    (finding,) = checked(body).findings
    return finding.code, finding.details.get("found", "")


def objective(key: str, value: str) -> str:
    return f"objectives: [{{objective: 5, {key}: {value}}}]"


# --- numbers of objectives, paragraphs, targets, actions --------------------------------------


@pytest.mark.parametrize(("typed", "number"), [("1", 1), ("23", 23), ("'7 '", 7), ("05", 5)])
def test_objectives(typed: str, number: int) -> None:
    assert review(f"objectives: [{{objective: {typed}}}]").objectives[0].objective == number


@pytest.mark.parametrize("typed", ["24", "0", "-1", "5a", "V", "1.0", "٥", "5, 6", "1e1", "+5"])
def test_no_objectives(typed: str) -> None:
    assert refusal(f"objectives: [{{objective: {quoted(typed)}}}]") == ("VNR203", typed)


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("[62]", "62"),
        ("62", "62"),
        ('["59-61"]', "59 60 61"),
        ("[59–61]", "59 60 61"),
        ('["59 — 61"]', "59 60 61"),
        ('["pd2022:59-60"]', "59 60"),
        ("[77, 1]", "77 1"),
        ('[60, "59-61", 60]', "60 59 61"),
        ("[]", ""),
        ("", ""),
    ],
)
def test_paragraphs(typed: str, numbers: str) -> None:
    (entry,) = review(objective("paragraphs", typed)).objectives

    assert " ".join(reference.item for reference in entry.paragraphs) == numbers


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        *((wrong, "VNR205") for wrong in ("78", "0", "62bis", "para. 62", "¶62", "٦٢", "59;60")),
        *((wrong, "VNR205") for wrong in ("59-78", "0-3", "59-", "-2", "pd2018:5", "pd2022:")),
        ("61-59", "VNR215"),
    ],
)
def test_no_paragraphs(typed: str, code: str) -> None:
    found, value = refusal(objective("paragraphs", f"[{quoted(typed)}]"))

    assert (found, value) in {(code, typed), (code, typed.removeprefix("pd2022:"))}


@pytest.mark.parametrize(
    ("typed", "code"),
    [("8.10", "8.10"), ("8.1", "8.1"), ("16.10", "16.10"), ("10.C", "10.c"), ("sdg:10.7", "10.7")],
)
def test_targets(typed: str, code: str) -> None:
    """Without quotes: the other target of the same value as a number is never meant."""
    (entry,) = review(objective("targets", f"[{quoted(typed)}]")).objectives
    (bare,) = review(f"objectives:\n  - objective: 5\n    targets:\n      - {typed}\n").objectives

    assert entry.targets == bare.targets == (code,)


@pytest.mark.parametrize("typed", ["10.9", "10.10", "18.1", "10", "10.7.2", "10.07", "10,7"])
def test_no_targets(typed: str) -> None:
    assert refusal(objective("targets", f"[{quoted(typed)}]")) == ("VNR206", typed)


def test_the_targets_of_the_goal_are_named() -> None:
    (finding,) = checked(objective("targets", "['10.9']")).findings

    assert finding.details["targets"].startswith("10.1, 10.2, ")
    assert finding.details["targets"].endswith("10.c")


@pytest.mark.parametrize(
    ("typed", "action"), [("a", "a"), ("6.c", "6.c"), ("gcm:6.c", "6.c"), ("6(C)", "6.c")]
)
def test_actions(typed: str, action: str) -> None:
    assert review(objective("actions", f"[{quoted(typed)}]")).objectives[0].actions == (action,)


@pytest.mark.parametrize("typed", ["22.d", "24.a", "6.", "6", "c6", "6.ab"])
def test_no_actions(typed: str) -> None:
    assert refusal(objective("actions", f"[{quoted(typed)}]")) == ("VNR212", typed)


# --- closed answers ----------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["in_progress", "In progress ", "IN-PROGRESS", "in  progress"])
def test_statuses_in_whatever_case(typed: str) -> None:
    assert review(objective("status", quoted(typed))).objectives[0].status == "in_progress"


@pytest.mark.parametrize("typed", ["en cours", "on-track", "95%", "achieved?"])
def test_a_status_is_never_guessed(typed: str) -> None:
    (finding,) = checked(objective("status", quoted(typed))).findings

    assert (finding.code, finding.details["found"]) == ("VNR204", typed)
    assert "in_progress" in finding.details["known"].split(", ")


def test_no_status_is_no_status() -> None:
    assert review(objective("status", "")).objectives[0].status is None


@pytest.mark.parametrize(
    ("typed", "publish"),
    [("yes", True), ("True", True), ("1", True), ("no", False), ("off", None), ("", False)],
)
def test_yes_and_no(typed: str, publish: bool | None) -> None:
    found = checked(f"contacts: [{{name: A, publish: {quoted(typed)}}}]")

    if publish is None:
        assert [finding.code for finding in found.findings] == ["VNR204"]
    else:
        assert found.review is not None
        assert found.review.contacts[0].publish is publish


@pytest.mark.parametrize(("typed", "code"), [("ken", "KEN"), (" NOR ", "NOR"), ("qzz", "QZZ")])
def test_countries(typed: str, code: str) -> None:
    head = HEAD.replace("KEN", quoted(typed))

    assert review("country_name: Somewhere\n", head=head).country == code


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [
        ("NO", "NOR"),
        ("ke", "KEN"),
        ("UK", "GBR"),
        ("ZWX", "ZWE"),
        ("X", ""),
        ("Kenya", "KEN"),
        ("Keniya", "KEN"),
        ("Swaziland", "SWZ"),
        ("SU", ""),
    ],
)
def test_no_countries(typed: str, suggestion: str) -> None:
    (finding,) = checked("", head=HEAD.replace("KEN", typed)).findings

    assert (finding.code, finding.details["found"]) == ("VNR210", typed)
    assert finding.details["suggestion"] == suggestion


# --- dates --------------------------------------------------------------------------------------


def date_of(body: str) -> PartialDate:
    found = review(body).date
    assert found is not None
    return found


DAY = datetime.date


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2026", DAY(2026, 1, 1), DAY(2026, 12, 31)),
        ("2026-02", DAY(2026, 2, 1), DAY(2026, 2, 28)),
        ("2024-2-29", DAY(2024, 2, 29), DAY(2024, 2, 29)),
        ("31/12/2022", DAY(2022, 12, 31), DAY(2022, 12, 31)),
        ("12.31.2022", DAY(2022, 12, 31), DAY(2022, 12, 31)),
        ("05/05/2022", DAY(2022, 5, 5), DAY(2022, 5, 5)),
        ("spring of 2022", None, None),
        ("2022/23", None, None),
    ],
)
def test_dates(typed: str, first: datetime.date | None, last: datetime.date | None) -> None:
    date = date_of(f"date: {typed}")

    assert (date.typed, date.first_day, date.last_day) == (typed, first, last)


@pytest.mark.parametrize(
    "typed", ["2022-02-30", "31/04/2022", "00/00/0000", "2022-13-01", "2022-00", "20222", "0000"]
)
def test_no_dates(typed: str) -> None:
    assert refusal(f"date: {quoted(typed)}") == ("VNR207", typed)


@pytest.mark.parametrize(
    ("start", "end", "fits"),
    [
        ("2022", "2022", True),
        ("2022-12", "2022", True),
        ("2022", "2021-12-31", False),
        ("2022-05-02", "2022-05-01", False),
        ("2022-05-02", "2022-05", True),
        ("31/12/2022", "30/12/2022", False),
        ("2022", "last year", True),
    ],
)
def test_dates_in_order(start: str, end: str, fits: bool) -> None:
    body = f"measures: [{{id: m, title: T, start: {start}, end: {end}}}]"

    assert [f.code for f in checked(body).findings] == ([] if fits else ["VNR308"])


# --- figures ------------------------------------------------------------------------------------


def reported(typed: str) -> tuple[str | None, Decimal | None, str | None]:
    body = f"indicators: [{{id: i, name: N, baseline: {{value: {typed}}}}}]"
    baseline = review(body).indicators[0].baseline
    assert baseline is not None
    return baseline.value.typed, baseline.value.number, baseline.value.notation


@pytest.mark.parametrize("typed", ["1270.3", "544162", "-5", "0", "0.10", "+2", "007"])
def test_plain_numbers(typed: str) -> None:
    assert reported(typed) == (typed, Decimal(typed), None)


@pytest.mark.parametrize(
    "typed",
    ["<0.1", ">95", "~7", "7–9", "12,5", "1.234,56", "1 234", "(1,234)", "7.5%", "12 persons",
     "not published", "=SUM(B2:B9)", "true", "n/a", "..", "-", "—", "1e5", "٥", "5."],
)  # fmt: skip
def test_typed_values_stay_as_they_are(typed: str) -> None:
    assert reported(quoted(typed)) == (typed, None, None)


@pytest.mark.parametrize("typed", ["not_available", "not_applicable", "confidential"])
def test_notations(typed: str) -> None:
    assert reported(typed) == (typed, None, typed)


@pytest.mark.parametrize("typed", ["", "null", "'  '"])
def test_missing_is_not_zero(typed: str) -> None:
    assert reported(typed) == (None, None, None)


@pytest.mark.parametrize("typed", ["NaN", ".nan", ".inf", "-.inf", "Infinity", "1e400", "-1E+400"])
def test_what_cannot_be_a_value(typed: str) -> None:
    body = f"indicators: [{{id: i, name: N, baseline: {{value: {quoted(typed)}}}}}]"

    assert refusal(body) == ("VNR213", typed)


@pytest.mark.parametrize("typed", ["soon", "2.5", "-1", "1e3", "²"])
def test_whole_numbers(typed: str) -> None:
    assert refusal(f"sdg_review: {{last: {quoted(typed)}}}") == ("VNR208", typed)


# --- addresses and texts --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed", ["https://x.org/a?b=c#d", "HTTP://X.ORG", "mailto:a@b.org", " https://x.org "]
)
def test_addresses(typed: str) -> None:
    body = f"sources: [{{id: S, title: T, url: {quoted(typed)}}}]"

    assert review(body).sources[0].url == typed.strip()


@pytest.mark.parametrize(
    "typed",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "www.x.org", "//x.org",
     "https://x.org/a b", "https://", "\\\\host\\share", "vbscript:x", "https://x.org\njavascript:y"],
)  # fmt: skip
def test_no_addresses(typed: str) -> None:
    body = f'sources: [{{id: S, title: T, url: "{typed.encode("unicode_escape").decode()}"}}]'

    assert refusal(body) == ("VNR217", typed)


def title(body: str) -> tuple[tuple[str, str], ...]:
    found = review(body).title
    assert found is not None
    return found.versions


def test_a_text_is_in_the_language_of_the_review_or_in_several() -> None:
    assert title("title: Plan") == (("en", "Plan"),)
    assert title("title: {fr: Plan, pt-BR: Plano}") == (("fr", "Plan"), ("pt-BR", "Plano"))
    assert title("title: Plan\n").__class__ is tuple


@pytest.mark.parametrize(
    ("value", "code"),
    [("[Plan]", "VNR209"), ("{english: Plan}", "VNR214"), ("{en: [Plan]}", "VNR209")],
)
def test_no_texts(value: str, code: str) -> None:
    assert refusal(f"title: {value}")[0] == code


@pytest.mark.parametrize(
    "value",
    ["Said.", "{text: Said.}", "[Said.]", "[{text: Said.}]", "{en: Said.}", "{text: {en: Said.}}"],
)
def test_every_way_to_write_a_narrative(value: str) -> None:
    found = review(f"highlights: {value}").highlights
    assert found is not None

    assert [s.text.versions for s in found.statements] == [(("en", "Said."),)]


@pytest.mark.parametrize("value", ["", "''", "{}", "{en: ''}", "{en: , fr: ' '}", "' '"])
def test_an_empty_text_is_no_text(value: str) -> None:
    found = review(f"title: {value}\nhighlights: {value}\nconclusion: []")

    assert (found.title, found.highlights, found.conclusion) == (None, None, None)
    assert refusal(f"measures: [{{id: m, title: {value}}}]")[0] == "VNR202"
    assert refusal("foreword: {text: []}")[0] == "VNR202"


def test_an_empty_version_of_a_text_is_no_version() -> None:
    assert title("title: {en: '', fr: Plan}") == (("fr", "Plan"),)
    (measure,) = review("measures: [{id: m, title: {en: , fr: Plan}}]").measures
    assert measure.title.versions == (("fr", "Plan"),)


@pytest.mark.parametrize("value", ["Few data", "[Few data]", "{text: Few data}"])
def test_a_single_value_may_stand_for_a_list(value: str) -> None:
    (statement,) = review(f"challenges: {value}").challenges

    assert statement.text.versions == (("en", "Few data"),)


@pytest.mark.parametrize(
    "body", ["measures: text", "measures: [text]", "period: 2022", "foreword: [a]", "objectives: 5"]
)
def test_text_where_entries_are_wanted(body: str) -> None:
    (finding,) = checked(body).findings

    assert (finding.code, finding.details["wanted"]) == ("VNR209", "a group of entries")


def test_declarations_follow_from_the_cycle_unless_they_are_named() -> None:
    assert isinstance(review(""), Review)
    assert review("").declarations == ("pd2022",)
    assert review("declarations: PD2022").declarations == ("pd2022",)
