"""Every code for files: an input that fires it and nothing else, and the examples of the table."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.read.material import HEAD, spots, submission
from vnr.findings import CODES, Code
from vnr.findings.codes import files
from vnr.model.job import SourceFile, Submission
from vnr.read.country import read_submission
from vnr.read.yaml_tree import FINDINGS_LIMIT, NODES_LIMIT

Files = dict[str, str | bytes]
SOUND: Files = {"a.yaml": HEAD}
SETTLED = "resolve: {where: language, value: en}\n"
SECOND = "[{where: language, value: fr}]"
FIRED: dict[str, tuple[Files, str]] = {
    "VNR101": (SOUND | {"b.yaml": b"a: \xe9\n"}, "b.yaml:1"),
    "VNR102": (SOUND | {"b.yaml": "a: b: c\n"}, "b.yaml:1:5"),
    "VNR103": (SOUND | {"b.yaml": "date: 2026\ndate: 2027\n"}, "b.yaml:2:1"),
    "VNR104": (SOUND | {"b.yaml": "date: *today\n"}, "b.yaml:1:7"),
    "VNR105": (SOUND | {"b.yaml": "date: !!int 2026\n"}, "b.yaml:1:7"),
    "VNR106": (SOUND | {"b.yaml": "[" * 1_000}, "b.yaml:1:41"),
    "VNR107": (SOUND | {"b.yaml": "date: 2026\n---\ndate: 2027\n"}, "b.yaml:2:1"),
    "VNR108": (SOUND | {"b.yaml": " \n"}, "b.yaml:1"),
    "VNR110": (SOUND | {"b.yaml": "title: a\x07\n"}, "b.yaml:1:9"),
    "VNR111": (SOUND | {"b.yaml": "<<<<<<< HEAD\ndate: 2026\n"}, "b.yaml:1"),
    "VNR112": (SOUND | {"b.yaml": b"%PDF-1.7"}, "b.yaml"),
    "VNR113": (SOUND | {"~$b.xlsx": b"PK\x03\x04"}, "~$b.xlsx"),
    "VNR114": (SOUND | {"b.yaml": "language: fr\n"}, "b.yaml:1:11"),
    "VNR115": (SOUND | {"b.yaml": "country: MDA\n"}, "b.yaml:1:10"),
    "VNR116": ({}, "KEN"),
    "VNR117": (SOUND | {"b.yaml": "- date\n"}, "b.yaml:1:1"),
    "VNR119": (SOUND | {"b.yaml": "resolve: {where: date, value: 2026}\n"}, "b.yaml:1:18"),
    "VNR120": (SOUND | {"b.yaml": "date: [" + "x," * NODES_LIMIT + "]"}, "b.yaml:1:1000002"),
    "VNR121": (SOUND | {"b.yaml": "title: Measure #1\n"}, "b.yaml:1:16"),
    "VNR123": (
        SOUND | {"b.yaml": f"language: fr\n{SETTLED}", "c.yaml": "resolve: " + SECOND},
        "c.yaml:1:36",
    ),
    "VNR124": (SOUND | {"b.yaml": "date: 2026\nvisibility: internal\n"}, "b.yaml:2:13"),
}


@pytest.mark.parametrize("code", sorted(FIRED))
def test_each_code_is_fired_alone_and_in_its_place(code: str) -> None:
    given, place = FIRED[code]

    assert spots(read_submission(submission(given)).findings) == [(code, place)]


def test_a_file_that_is_too_large_fires_its_own() -> None:
    large = SourceFile("b.yaml", None, 10_000_001)
    findings = read_submission(Submission("KEN", (*submission(SOUND).files, large))).findings

    assert spots(findings) == [("VNR109", "b.yaml")]


def test_a_file_with_too_many_faults_fires_its_own_last() -> None:
    findings = read_submission(submission(SOUND | {"b.yaml": "- &a x\n" * 1_000})).findings

    assert Counter(f.code for f in findings) == {"VNR104": FINDINGS_LIMIT, "VNR122": 1}
    assert spots(findings)[-1] == ("VNR122", f"b.yaml:{FINDINGS_LIMIT}:3")
    assert findings[-1].details == {"limit": str(FINDINGS_LIMIT)}


def test_no_code_for_files_is_without_an_input() -> None:
    codes = {code.code for code in files.CODES}

    assert {*FIRED, "VNR109", "VNR122"} == codes
    assert len(codes) == 23


EXAMPLES = [code for code in CODES.values() if code.code.startswith("VNR1") and code.bad]


@pytest.mark.parametrize("code", EXAMPLES, ids=[code.code for code in EXAMPLES])
def test_the_examples_of_the_table_are_true(code: Code) -> None:
    bad = read_submission(submission({"a.yaml": code.bad})).findings
    good = read_submission(submission({"a.yaml": code.good or HEAD})).findings

    assert [finding.code for finding in bad] == [code.code]
    assert good == ()


@pytest.mark.parametrize("code", sorted(FIRED))
def test_a_message_is_complete(code: str) -> None:
    (finding,) = read_submission(submission(FIRED[code][0])).findings

    assert "{" not in finding.message() + finding.remedy()
    assert "None" not in finding.message()
    assert finding.remedy() or code == "VNR113"
