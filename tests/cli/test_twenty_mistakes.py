"""Twenty different mistakes in one file: one run tells each, where it stands, in two languages."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest

from tests.cli.conftest import Vnr
from vnr.catalogue import catalogue
from vnr.findings import CODES

INPUT = Path(__file__).parent / "twenty_mistakes.yaml"
FOUND = [
    ("VNR207", 6, 7),  # 31 April
    ("VNR308", 7, 29),  # a period that ends before it begins
    ("VNR317", 8, 13),  # letters of a wrong encoding
    ("VNR201", 9, 1),  # a misspelt key
    ("VNR301", 12, 10),  # an id given twice
    ("VNR203", 18, 16),  # objective 24
    ("VNR204", 20, 13),  # a status that is none
    ("VNR205", 22, 18),  # paragraph 78
    ("VNR206", 23, 15),  # target 10.9
    ("VNR212", 24, 15),  # a letter beyond the actions of the objective
    ("VNR215", 27, 18),  # a reversed range
    ("VNR302", 28, 51),  # a source that is not listed
    ("VNR201", 29, 39),  # an unknown key in an entry of a list
    ("VNR202", 31, 5),  # a measure without a title
    ("VNR209", 34, 12),  # a list where text is wanted
    ("VNR303", 38, 12),  # 5 June or 6 May
    ("VNR213", 46, 29),  # an infinite number
    ("VNR304", 48, 9),  # one year, two values
    ("VNR217", 50, 46),  # an address that would run a program
    ("VNR306", 52, 24),  # a picture outside the folder
]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_is_found_once_where_it_stands(process: Vnr, language: str) -> None:
    run = process("check", INPUT, "--format", "json", VNR_LANG=language)
    told = [(f["code"], f["line"], f["column"]) for f in json.loads(run.out)["findings"]]

    assert run.code == 1
    assert told == FOUND
    assert len(FOUND) == 20


def test_a_person_sees_each_with_its_line(process: Vnr) -> None:
    run = process("check", INPUT)
    lines = INPUT.read_text(encoding="utf-8").splitlines()

    assert [f"{INPUT}:{line}:{column}\n" in run.out for _, line, column in FOUND] == [True] * 20
    assert [f"| {lines[line - 1]}\n" in run.out for _, line, _ in FOUND] == [True] * 20
    assert "Known here: text, responsible, due, source, visibility" in run.out, "its own keys first"
    assert re.search(r"Known here: challenges, .*\w, …\n", run.out), (
        "of a long list the nearest keys, whole ones"
    )
    assert run.err == "Errors: 17. Warnings: 3. Notes: 0.\n"


def test_a_french_reader_meets_no_english(process: Vnr) -> None:
    data = json.loads(process("check", INPUT, "--format", "json", VNR_LANG="fr").out)
    told = " ".join(f"{f['message']} {f['remedy']}" for f in data["findings"])

    english = _pieces()
    assert len(english) > 120
    assert [piece for piece in english if piece in told] == []
    assert told.count("«") > 20


@cache
def _pieces() -> list[str]:
    """What stands between the places of the English sentences, and the French leave out."""
    french = catalogue("fr").gettext
    pieces = []
    for code in CODES.values():
        for text in filter(None, (code.sentence, code.remedy)):
            parts = [part.strip(" .,:;“”?") for part in code.outline(text).split("…")]
            pieces += [p for p in parts if len(p) > 8 and " " in p and p not in french(text)]
    return [*pieces, " a list ", "text is wanted", "a group of entries", "whole number"]
