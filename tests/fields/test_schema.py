"""The JSON Schema: it takes what the model takes, refuses a misspelt key, and explains."""

from __future__ import annotations

import datetime
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.fields.draft7 import faults
from vnr.check.stage import check
from vnr.findings import Severity
from vnr.model.review.fields import walk_fields
from vnr.model.review.json_schema import json_schema
from vnr.read.country import read_submission
from vnr.read.folder import gather
from vnr.read.packs import load_packs

ROOT = Path(__file__).parents[2]
SAMPLES = ("MDA", "XAV")
HEAD = "format: vnr-review/1\ncountry: KEN\nlanguage: en\ncycle: imrf-2026\n"


@cache
def schema() -> dict[str, Any]:
    return json_schema(load_packs())


def refused(value: object) -> list[str]:
    return list(faults(schema(), value, schema()))


def as_editors_read(text: str) -> Any:
    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {plain(key): plain(item) for key, item in value.items()}
        if isinstance(value, list):
            return [plain(item) for item in value]
        return value.isoformat() if isinstance(value, datetime.date) else value

    return plain(yaml.safe_load(text))


@pytest.mark.parametrize("code", SAMPLES)
def test_samples_pass_as_our_reader_reads_them(code: str) -> None:
    raw = read_submission(gather(ROOT / "country_inputs" / code))
    assert raw.tree is not None

    assert refused(raw.tree.plain()) == []


@pytest.mark.parametrize("file", sorted(ROOT.glob("country_inputs/*/*.yaml")), ids=str)
def test_samples_pass_as_editors_read_them(file: Path) -> None:
    assert refused(as_editors_read(file.read_text(encoding="utf-8"))) == []


TAKEN = [
    "highlights: one text",
    "highlights: {en: one, fr: un}",
    "highlights: {text: one, source: s}",
    "highlights: [one, {text: two, by: moi}]",
    "highlights:",
    "objectives: {objective: 5}",
    "objectives: [{objective: 5, paragraphs: 24}]",
    'objectives: [{objective: "05", paragraphs: ["pd2022:59", 59-61, "pd2022: 62"]}]',
    "objectives: [{objective: 5, targets: 10.7, actions: [a, 5.b, (c), gcm:5.d]}]",
    "objectives: [{objective: 5, targets: [sdg:10.7, 4.B], status: In Progress}]",
    "objectives: [{objective: 5, priority: yes, trend: Stable, progress: 5}]",
    "objectives: [{objective: 5, next_steps: a step, challenges: {en: one, fr: un}}]",
    "round_tables: [{round_table: 2, text: one}, {round_table: '3', text: one}]",
    "institutions: [{id: a, name: b, kind: Civil Society}]",
    "pledges: {id: 1, title: one, nature: policy, actors: somebody, mirror_gcr: 1}",
    "enabling_environment: {principles: [{principle: Child sensitive, text: one}]}",
    "status: FOR CLEARANCE",
    "date: 2026",
    "date: 31 March 2026",
    "challenges: []",
    "indicators: [{id: a, name: b, observations: [{year: 2024, value: 4.7}, {year: 2025}]}]",
    "sources: {id: a, title: b, url: HTTPS://example.org/}",
    "sdg_review: {last: 2023, next: '2027', goals: [{goal: 3, text: a}, {goal: '4', text: b}]}",
    "period: {from: 2022-05, to: 2026-03}",
]


@pytest.mark.parametrize("body", TAKEN)
def test_every_short_form_that_the_model_takes_is_taken(tmp_path: Path, body: str) -> None:
    file = tmp_path / "KEN.yaml"
    file.write_text(HEAD + body + "\n", encoding="utf-8")
    raw = read_submission(gather(file))
    found = [f.code for f in check(raw, load_packs()).findings if f.severity is Severity.ERROR]
    assert raw.tree is not None

    assert set(found) <= {"VNR302"}  # ids that lead nowhere are no matter of the form
    assert refused(raw.tree.plain()) == []
    assert refused(as_editors_read(HEAD + body)) == []


REFUSED = [
    ("higlights: text", "higlights is unknown"),
    ("objectives: [{objective: 5, progres: text}]", "progres is unknown"),
    ("objectives: [{objective: 24}]", "24"),
    ("objectives: [{status: planned}]", "objective is missing"),
    ("objectives: [{objective: 5, targets: ['18.1']}]", "18.1"),
    ("objectives: [{objective: 5, status: perfect}]", "perfect"),
    ("layout: by_colour", "by_colour"),
    ("sources: [{id: a, title: b, url: www.example.org}]", "www.example.org"),
    ("highlights: {text: one, sauce: two}", "sauce"),
]


@pytest.mark.parametrize(("body", "why"), REFUSED)
def test_what_the_model_refuses_is_refused(body: str, why: str) -> None:
    assert why in "\n".join(refused(as_editors_read(HEAD + body)))


def test_what_is_required_is_required() -> None:
    assert refused({}) == [
        f"{key} is missing" for key in ("format", "country", "language", "cycle")
    ]


def test_every_field_is_explained_to_editors() -> None:
    groups = [schema(), *schema()["definitions"].values()]
    fields = [field for group in groups for field in group.get("properties", {}).values()]

    assert len(fields) > len({field.key for _, field in walk_fields()})
    for field in fields:
        assert field["title"]
        assert field["description"].endswith(".")
        assert field["markdownDescription"]


def test_closed_lists_say_what_their_values_mean() -> None:
    status = schema()["properties"]["status"]["anyOf"][0]

    assert status["enum"] == ["draft", "for_clearance", "validated", "cleared", "transmitted"]
    assert status["enumDescriptions"][3] == "cleared for publication"


def test_it_is_json_and_names_its_version() -> None:
    assert json.loads(json.dumps(schema())) == schema()
    assert schema()["$id"] == "urn:vnr-review:1"
    assert schema()["$schema"] == "http://json-schema.org/draft-07/schema#"
