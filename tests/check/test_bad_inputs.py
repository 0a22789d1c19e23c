"""Values that ministries hand in, row by row: what is found, and where; and what must pass.

The ids of the rows are those of the project's list of bad inputs (V: values and logic).
"""

from __future__ import annotations

import pytest
import yaml

from tests.conftest import ROOT
from tests.read.material import HEAD, checked, folder, spots
from vnr.check.stage import check
from vnr.model.review.sections import CHAPTERS
from vnr.read.packs import load_packs

OBJECTIVE = "objectives:\n  - objective: {}\n"
FIELD = "objectives:\n  - objective: 5\n    {}\n"
SERIES = "indicators:\n  - id: i\n    name: N\n    objectives: [5]\n    observations:\n{}"
REFUSED = [
    *(("V01", OBJECTIVE.format(f"'{typed}'"), "VNR203", "6:16")
      for typed in ("24", "0", "-1", "5a", "V", "1.0", "٥")),
    ("V02", "objectives:\n  - {objective: 10, progress: A}\n  - {objective: 10, progress: B}\n",
     "VNR301", "7:17"),
    *(("V03", FIELD.format(f"paragraphs: ['{typed}']"), "VNR205", "7:18")
      for typed in ("78", "0", "62bis", "para. 62", "¶62", "٦٢")),
    ("V04", FIELD.format("paragraphs: [61-59]"), "VNR215", "7:18"),
    *(("V04", FIELD.format(f"paragraphs: ['{typed}']"), "VNR205", "7:18")
      for typed in ("59;60", "59,60", "59-")),
    *(("V05", FIELD.format(f"targets: ['{typed}']"), "VNR206", "7:15")
      for typed in ("10.9", "10.10", "18.1", "1", "10.7.2", "١٠٫٧")),
    ("V05", FIELD.format("targets: ['10.с']"), "VNR220", "7:15"),
    ("V05", FIELD.format("actions: ['а']"), "VNR220", "7:15"),
    *(("V07", FIELD.format(f"status: '{typed}'"), "VNR204", "7:13")
      for typed in ("en cours", "on-track", "95%", "achieved?")),
    *(("V10", f"date: '{typed}'\n", "VNR207", "5:7")
      for typed in ("2022-02-30", "31/04/2022", "00/00/0000", "2022-13-01", "20222")),
    ("V11", "date: 05/06/2022\n", "VNR303", "5:7"),
    *(("V14", SERIES.format(f"      - {{year: 2020, value: '{typed}'}}\n"), "VNR213", "10:29")
      for typed in ("NaN", ".inf", "-.inf", "1e400")),
    ("V18", SERIES.format("      - {year: 2020, value: 1}\n      - {year: 2020, value: 2}\n"),
     "VNR304", "11:9"),
    ("V27", "challanges: [x]\n", "VNR201", "5:1"),
    ("V28", "title: [Plan]\n", "VNR209", "5:8"),
    ("V28", "measures: text\n", "VNR209", "5:11"),
    ("V28", "challenges: [{text: {en: [x]}}]\n", "VNR209", "5:21"),
    *(("V29", f"measures:\n  - id: '{typed}'\n    title: T\n", "VNR202", "6:9")
      for typed in ("", "  ", "\u00a0", "\u200b\u2060")),
    ("V29", "measures:\n  - title: T\n", "VNR202", "6:5"),
    ("V30", FIELD.format("indicators: [lost]"), "VNR302", "7:18"),
    ("V34", "", None, ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "code", "place"),
    [row[1:] for row in REFUSED],
    ids=[f"{row[0]}-{number}" for number, row in enumerate(REFUSED)],
)
def test_what_is_wrong_is_told_where_it_stands(body: str, code: str | None, place: str) -> None:
    assert spots(checked(body).findings) == ([(code, f"review.yaml:{place}")] if code else [])


@pytest.mark.parametrize(
    ("row", "body"),
    [
        ("V01", OBJECTIVE.format("'7 '")),
        ("V04", FIELD.format("paragraphs: [59–61, '62', 70-71]")),
        ("V05", FIELD.format("targets: [10.C, 16.10, sdg:8.1]")),
        ("V07", FIELD.format("status: 'In Progress '\n    progress: P")),
        ("V07", FIELD.format("status:")),
        ("V15", SERIES.format("".join(
            f"      - {{year: {year}, value: '{typed}'}}\n"
            for year, typed in enumerate(("n/a", "..", "-", "—", "", "0"), 2015)))),
        ("V16", SERIES.format("".join(
            f"      - {{year: {year}, value: '{typed}'}}\n"
            for year, typed in enumerate(("<0.1", ">95", "~7", "7–9", "12,5", "1.234,56", "1 234",
                                          "(1,234)", "12 persons"), 2010)))),
        ("V28", "challenges: One text for a list\n"),
    ],
)  # fmt: skip
def test_what_only_looks_odd_passes(row: str, body: str) -> None:
    assert checked(body).findings == (), row


@pytest.mark.parametrize(
    ("typed", "code", "suggestion"),
    [("XYZ", "VNR305", None), ("UK", "VNR210", "GBR"), ("KE", "VNR210", "KEN"),
     ("SU", "VNR210", ""), ("Kenya", "VNR210", "KEN"), ("КEN", "VNR220", "KEN")],
)  # fmt: skip
def test_v23_countries(typed: str, code: str, suggestion: str | None) -> None:
    (finding,) = checked("", head=HEAD.replace("KEN", typed)).findings

    assert (finding.code, str(finding.place)) == (code, "review.yaml:2:10")
    assert finding.details.get("suggestion") == suggestion


def test_v23_a_small_letter_is_no_fault() -> None:
    assert checked("", head=HEAD.replace("KEN", "ken")).findings == ()


def test_v05_the_letter_that_only_looks_right_is_named() -> None:
    (finding,) = checked(FIELD.format("targets: ['10.с']")).findings

    assert "U+0441" in finding.message()
    assert finding.message().endswith("Did you mean “10.c”?")


@pytest.mark.parametrize(
    ("body", "meant"),
    [
        (FIELD.format("paragraphs: ['٦٢']"), "62"),
        (OBJECTIVE.format("'٥'"), "5"),
        (OBJECTIVE.format("1.0"), "1"),
        ("sections: [{title: T, text: X, after: next_step}]", "next_steps"),
        ("layout: by_objectives", "by_objective"),
    ],
)  # fmt: skip
def test_what_was_meant_is_offered(body: str, meant: str) -> None:
    (finding,) = checked(body).findings

    assert finding.details["suggestion"] == meant


def test_v30_an_indicator_that_nothing_names_is_noted() -> None:
    body = "indicators: [{id: i, name: N}, {id: j, name: N, objectives: [5]}]\n"
    findings = check(folder({"review.yaml": HEAD + body}), load_packs()).findings

    assert spots(findings) == [("VNR314", "review.yaml:5:19")]


def test_long_lists_of_what_is_known_are_shortened_to_the_nearest() -> None:
    sources = ", ".join(f"{{id: s-{n}, title: T}}" for n in range(40))
    (finding,) = checked(f"sources: [{sources}]\nchallenges: [{{text: X, source: s-99}}]").findings
    known = finding.details["known"].split(", ")

    assert len(known) == 13
    assert {"s-9", "…"} <= set(known)


def test_a_section_of_the_state_can_stand_after_every_chapter_of_the_main_report() -> None:
    profile = ROOT / "templates" / "default" / "profiles" / "gcm-review.yaml"
    sections = yaml.safe_load(profile.read_text(encoding="utf-8"))["sections"]
    chapters = [name for name in sections if not name.startswith(("cover", "contents", "annex_"))]

    assert list(CHAPTERS) == chapters
