"""`vnr check --format github`: annotations that GitHub reads as they are meant."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.cli.conftest import Vnr
from vnr.cli.findings_github import as_github
from vnr.cli.states import Outcome
from vnr.cli.view import View
from vnr.findings import Finding, Place

Write = Callable[..., Path]
FORM = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def read(line: str) -> tuple[str, dict[str, str], str]:
    """A command as the runner of GitHub reads it."""
    match = FORM.fullmatch(line)
    assert match, line
    level, properties, message = match.groups()
    pairs = (item.split("=", 1) for item in properties.split(","))
    return level, {key: unquote(value) for key, value in pairs}, unquote(message)


def printed(findings: list[Finding], view: View | None = None) -> str:
    return "".join(as_github([Outcome(Path("KEN"), findings)], view or View()))


def test_each_finding_is_an_annotation_at_its_place(vnr: Vnr, write: Write) -> None:
    path = write("date: 05/06/2022\nstatus: x\nsources: [{id: S, title: T}]\n")
    run = vnr("check", path, "--format", "github")
    found = [read(line) for line in run.out.splitlines()]

    assert (run.code, run.err) == (1, "")
    assert [(level, at["title"], at["line"], at["col"]) for level, at, _ in found] == [
        ("warning", "VNR303", "5", "7"),
        ("error", "VNR204", "6", "9"),
        ("notice", "VNR314", "7", "16"),
    ]
    assert {at["file"] for _, at, _ in found} == {str(path)}
    message, remedy = found[0][2].split("\n")
    assert message == "The date “05/06/2022” can be read in two ways; it is printed as typed."
    assert remedy == "Write the year first: 2022-06-05."


def test_what_blocks_is_an_error_and_what_is_waived_a_notice(vnr: Vnr, write: Write) -> None:
    body = "date: 05/06/2022\n"
    waived = body + "waive: [{code: VNR303, reason: Meant so.}]\n"

    strictly = vnr("check", write(body), "--format", "github", "--strict")
    kept = vnr("check", write(waived), "--format", "github", "--strict")
    assert (strictly.code, read(strictly.out.strip())[0]) == (1, "error")
    level, _, message = read(kept.out.strip())
    assert (kept.code, level) == (0, "notice")
    assert message.endswith("\nWaived: Meant so.")


def test_signs_of_the_form_itself_are_escaped() -> None:
    name = "K:E,N::x 100%/a\r\nb.yaml"
    finding = Finding(
        "VNR204", Place(name, 3, 1), {"found": "5 % ::error::", "field": "f", "known": "a"}
    )
    (line,) = printed([finding]).splitlines()
    _, at, message = read(line)

    assert at["file"] == "K:E,N::x 100%/a  b.yaml"
    assert "file=K%3AE%2CN%3A%3Ax 100%25/a" in line
    assert "“5 % ::error::”" in message
    assert "5 %25 ::error::" in line


@pytest.mark.parametrize(
    ("place", "properties"),
    [
        (Place("a.yaml"), {"file": "a.yaml", "title": "VNR108"}),
        (Place("a.yaml", 2), {"file": "a.yaml", "line": "2", "title": "VNR108"}),
        (Place("a.xlsx", sheet="S", cell="D4"), {"file": "a.xlsx", "title": "VNR108 S!D4"}),
    ],
)
def test_a_place_is_told_as_far_as_it_is_known(place: Place, properties: dict[str, str]) -> None:
    assert read(printed([Finding("VNR108", place)]).strip())[1] == properties


def test_a_state_that_cannot_be_looked_at_is_an_annotation_too(vnr: Vnr) -> None:
    run = vnr("check", "/nowhere", "--format", "github")

    assert run.code == 2
    assert run.out == ("::error file=/nowhere::/nowhere: there is no such file or folder\n")
