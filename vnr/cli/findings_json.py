"""Findings for other programs: the form `vnr-findings/1` and its schema."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING, Any

from vnr.cli.problems import sentence
from vnr.cli.speech import _
from vnr.cli.states import Verdict
from vnr.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnr.cli.states import Outcome
    from vnr.cli.view import View
    from vnr.findings import Finding, Place

FORMAT = "vnr-findings/1"


def as_json(outcomes: Iterable[Outcome], _view: View) -> Iterator[str]:
    """One JSON object for all States, once they are done."""
    done = list(outcomes)
    findings = [_finding(finding) for outcome in done for finding in outcome.findings]
    data = {"format": FORMAT, "states": [_state(one) for one in done], "findings": findings}
    text = json.dumps(data, ensure_ascii=False, indent=2)
    hidden = {c for c in text if c != "\n" and unicodedata.category(c) in {"Cc", "Cf", "Cs"}}
    yield text.translate({ord(c): json.dumps(c)[1:-1] for c in hidden}) + "\n"


def _state(outcome: Outcome) -> dict[str, Any]:
    return {
        "path": str(outcome.path),
        "verdict": outcome.verdict.value,
        "problem": sentence(outcome.problem) if outcome.problem else None,
        "errors": outcome.count(Severity.ERROR),
        "warnings": outcome.count(Severity.WARNING),
        "notes": outcome.count(Severity.NOTE),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.word,
        **_place(finding.place),
        "path": finding.path,
        "message": finding.message(_),
        "remedy": finding.remedy(_),
        "waived": finding.waived or None,
        "also": [_place(place) for place in finding.also],
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "sheet": place.sheet or None,
        "cell": place.cell or None,
    }


def schema() -> dict[str, Any]:
    """The JSON Schema (draft-07) of what `as_json` gives; all keys are always there."""
    place = _place_schema()
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": f"urn:{FORMAT.replace('/', ':')}",
        "title": FORMAT,
        "description": "What vnr check --format json prints: findings on the input of States.",
        **_object(
            format=_told("The version of this form.", enum=[FORMAT]),
            states=_list("Each path of the call, in its order.", "State"),
            findings=_list("All findings, by State and place.", "Finding"),
        ),
        "definitions": {
            "State": _object(
                path=_told("The path as it was given.", type="string"),
                verdict=_told(
                    "ready: a final report can be made; blocked: findings forbid it; "
                    "not_done: the State could not be looked at.",
                    enum=[verdict.value for verdict in Verdict],
                ),
                problem=_told("Why it could not be looked at.", type=["string", "null"]),
                errors=_told("How many errors.", type="integer", minimum=0),
                warnings=_told("How many warnings.", type="integer", minimum=0),
                notes=_told("How many notes.", type="integer", minimum=0),
            ),
            "Place": _object(**place),
            "Finding": _object(
                code=_told("Stable code of the kind of finding.", pattern="^VNR[0-9]{3}$"),
                severity=_told(
                    "An error forbids a final report.", enum=[s.word for s in sorted(Severity)]
                ),
                **place,
                path=_told("Address in the data, empty for a file as a whole.", type="string"),
                message=_told("What is wrong, in the user's language.", type="string"),
                remedy=_told("What to do; may be empty.", type="string"),
                waived=_told("The State's reason to accept it.", type=["string", "null"]),
                also=_list("Further places of the same fault.", "Place"),
            ),
        },
    }


def _place_schema() -> dict[str, Any]:
    number = {"type": ["integer", "null"], "minimum": 1}
    return {
        "file": _told("The file, below the path that was given.", type="string"),
        "line": _told("Line in a text file, from 1.", **number),
        "column": _told("Column in a text file, in characters from 1.", **number),
        "sheet": _told("Sheet of a workbook.", type=["string", "null"]),
        "cell": _told("Cell of the sheet, such as D14.", type=["string", "null"]),
    }


def _object(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }


def _list(description: str, of: str) -> dict[str, Any]:
    return _told(description, type="array", items={"$ref": f"#/definitions/{of}"})


def _told(description: str, **words: Any) -> dict[str, Any]:
    return {"description": description, **words}
