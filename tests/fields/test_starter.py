"""The starter file: valid as it is and with every example in it, and it has every field."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from tests.fields.test_schema import as_editors_read, refused
from tests.read.material import PNG
from vnr.check.stage import check
from vnr.model.node import Node
from vnr.model.review.field import Kind
from vnr.model.review.fields import fields_of, walk_fields
from vnr.model.review.review import Review
from vnr.model.review.starter import starter
from vnr.model.review.text import Statement
from vnr.read.country import read_submission
from vnr.read.folder import gather
from vnr.read.packs import load_packs

STATES = ("KEN", "NOR", "CIV", "USA", "XAV", "VAT")


@cache
def text(country: str = "KEN", language: str = "en") -> str:
    return starter(country, "imrf-2026", language, load_packs())


def with_examples(starter_text: str) -> str:
    first, *lines = starter_text.split("\n")
    return "\n".join([first, *(re.sub("^#(?!#) ?", "", line) for line in lines)])


def findings(folder: Path, content: str) -> list[str]:
    (folder / "figures").mkdir()
    for name in ("border.jpg", "emblem.png", "harbour.jpg"):
        (folder / "figures" / name).write_bytes(PNG)
    (folder / "review.yaml").write_text(content, encoding="utf-8")
    found = check(read_submission(gather(folder)), load_packs()).findings
    # examples stand in English, in whatever language the review is begun
    found = tuple(each for each in found if each.code != "VNR319")
    return [f"{each.place}: {each.code} {each.path}" for each in found]


def active(starter_text: str) -> list[str]:
    return [line for line in starter_text.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("language", ["en", "fr", "ar", "no"])
@pytest.mark.parametrize("country", STATES)
def test_it_passes_untouched(tmp_path: Path, country: str, language: str) -> None:
    file = tmp_path / f"{country}.yaml"
    file.write_text(text(country, language), encoding="utf-8")

    assert check(read_submission(gather(file)), load_packs()).findings == ()


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("country", STATES)
def test_it_passes_with_every_example(tmp_path: Path, country: str, language: str) -> None:
    content = with_examples(text(country, language))

    assert len(active(content)) > 250
    told = findings(tmp_path, content)
    assert [line.split(": ")[1] for line in told] == ["VNR119 resolve[0].where"], "one file alone"
    assert refused(as_editors_read(content)) == []


def test_few_lines_are_active() -> None:
    assert active(text()) == [
        "format: vnr-review/1",
        "country: KEN",
        "language: en",
        "cycle: imrf-2026",
    ]


def test_a_code_left_to_users_gets_its_name() -> None:
    assert "country_name: XAV" in active(text("XAV"))


def test_every_field_stands_in_it_with_its_sentence(tmp_path: Path) -> None:
    (tmp_path / "review.yaml").write_text(with_examples(text()), encoding="utf-8")
    tree = read_submission(gather(tmp_path)).tree
    assert tree is not None
    explained = " ".join(re.sub("^## *", "", line) for line in text().splitlines())
    seen = set(paths(tree))

    wanted = dict(walk_fields())
    assert len(wanted) > 250
    again = ("next_steps[].", "indicators[].target.")  # told where a step or point first stands
    for path, field in wanted.items():
        assert f"{field.title}: {field.description}" in explained
        assert path in seen or path.startswith(again), path
    for field in fields_of(Statement):
        assert field.is_common or f"{field.title}: {field.description}" in explained
    top = re.findall(r"^(?:# )?([a-z_]+):", text(), re.MULTILINE)
    assert sorted(top) == sorted(field.key for field in fields_of(Review))


def paths(node: Node, path: str = "") -> list[str]:
    if isinstance(node.value, dict):
        below = [(f"{path}.{key}" if path else key, item) for key, item in node.value.items()]
    elif isinstance(node.value, tuple):
        below = [(f"{path}[]", item) for item in node.value]
    else:
        return [path]
    return [path, *(found for name, item in below for found in paths(item, name))]


def test_it_follows_the_report() -> None:
    keys = re.findall(r"^(?:# )?([a-z_]+):", text(), re.MULTILINE)
    parts = [field.key for field in fields_of(Review) if field.kind is Kind.GROUP]
    parts.remove("period")

    assert keys[:4] == ["format", "country", "language", "cycle"]
    assert [key for key in keys if key in parts] == parts


def test_lines_are_short() -> None:
    assert max(len(line) for line in text().splitlines()) <= 110
