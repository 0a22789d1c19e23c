"""The pages made from the table of codes are current, and the schema fits what is printed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.findings import SCHEMA, TARGET, page, schema_text
from tests.cli.conftest import Vnr, vnr, write
from tests.fields.draft7 import faults
from vnr.findings import CODES, FAMILIES

__all__ = ["vnr", "write"]  # fixtures
TWENTY = Path(__file__).parents[1] / "cli" / "twenty_mistakes.yaml"
SAMPLES = sorted((Path(__file__).parents[2] / "country_inputs").iterdir())


def test_pages_are_current() -> None:
    assert TARGET.read_text(encoding="utf-8") == page(), "run: ./run findings"
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), "run: ./run findings"


def test_every_code_has_its_entry_in_its_family() -> None:
    text = page()
    parts = text.split("\n## ")[1:]

    assert [part.partition("\n")[0] for part in parts] == list(FAMILIES.values())
    assert {code[3] for code in CODES} == set(FAMILIES)
    assert len(CODES) > 40
    for digit, part in zip(FAMILIES, parts, strict=True):
        for code in CODES.values():
            assert (f"\n### {code.code}\n" in part) is (code.code[3] == digit)
    assert all(f"\n**Why.** {code.why}\n" in text for code in CODES.values())
    examples = [one for code in CODES.values() for one in code.examples if one]
    assert len(examples) > 40
    assert [one for one in examples if f"\n```yaml\n{one}\n```\n" not in text] == []


def printed(vnr: Vnr, *paths: object) -> dict[str, Any]:
    data = json.loads(vnr("check", *paths, "--format", "json").out)
    assert isinstance(data, dict)
    return data


def test_the_schema_is_what_the_command_gives(vnr: Vnr) -> None:
    run = vnr("schema", "--of", "findings")

    assert (run.code, run.err) == (0, "")
    assert run.out == schema_text()


def test_what_is_printed_fits_the_schema(vnr: Vnr, write: Callable[..., Path]) -> None:
    schema = json.loads(schema_text())
    folder = write(name="KEN/a.yaml").parent
    write("date: 05/06/2022\nwaive: [{code: VNR303, reason: Meant so.}]\n", "KEN/b.yaml", head="")
    (folder / "~lock").touch()
    data = printed(vnr, TWENTY, *SAMPLES, folder, "/nowhere")

    assert list(faults(schema, data, schema)) == []
    assert len(data["findings"]) > 25
    assert {one["verdict"] for one in data["states"]} == {"ready", "blocked", "not_done"}
    assert {one["severity"] for one in data["findings"]} == {"note", "warning", "error"}
    assert any(one["waived"] for one in data["findings"])
    assert any(one["also"] for one in data["findings"])


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (("format",), "vnr-findings/2"),
        (("findings", 0, "code"), "E1"),
        (("findings", 0, "line"), 0),
        (("findings", 0, "severity"), "fatal"),
        (("findings", 0, "extra"), "x"),
        (("states", 0, "verdict"), "compliant"),
    ],
)
def test_the_schema_refuses_what_is_never_printed(
    vnr: Vnr, where: tuple[str | int, ...], value: object
) -> None:
    schema = json.loads(schema_text())
    data: Any = printed(vnr, TWENTY)
    part = data
    for step in where[:-1]:
        part = part[step]
    part[where[-1]] = value

    assert len(list(faults(schema, data, schema))) > 0
