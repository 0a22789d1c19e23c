"""The table of codes: each stable, explained, and told in words that need no manual."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from vnr.findings import CODES, Code, Severity
from vnr.findings.codes import entries, files, report, values

FAMILIES = {"1": files, "2": values, "3": entries, "4": report}
EACH = pytest.mark.parametrize("code", CODES.values(), ids=CODES)


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_codes_stand_once_in_the_module_of_their_family() -> None:
    assert len(CODES) > 40
    for digit, module in FAMILIES.items():
        own = [code.code for code in module.CODES]
        assert own
        assert all(re.fullmatch(rf"VNR{digit}\d\d", code) for code in own)


@EACH
def test_every_code_says_what_why_and_what_to_do(code: Code) -> None:
    assert len(code.sentence) > 20
    assert len(code.why) > 20
    assert code.remedy or code.severity is Severity.NOTE
    assert all(text.endswith(".") for text in (code.sentence, code.why))


@EACH
def test_examples_come_in_pairs_or_the_good_one_is_to_leave_it_out(code: Code) -> None:
    assert code.bad or not code.good
    assert code.bad != code.good or not code.bad


def test_examples_of_several_lines_can_be_copied() -> None:
    """What follows a complete line of an example stands in the same column as that line."""
    seen = 0
    for code in CODES.values():
        for first, *rest in (example.split("\n") for example in code.examples):
            if rest and not re.match(r"-|.*[:|>,\[{]$", first):
                assert [line for line in rest if line.startswith(" ")] == [], code.code
                seen += 1
    assert seen >= 4


@EACH
def test_a_sentence_is_filled_by_names_only(code: Code) -> None:
    for text in (code.sentence, code.remedy, code.why):
        assert all(re.fullmatch(r"[a-z_]+", name) for name in names(text))
    assert names(code.why) == set(), "an explanation stands without a finding"


def test_severities_are_ordered_and_have_words() -> None:
    assert [severity.word for severity in sorted(Severity)] == ["note", "warning", "error"]
    assert {code.severity for code in CODES.values()} == set(Severity)
