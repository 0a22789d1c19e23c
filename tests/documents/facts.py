"""What a State's files say to the public, read straight from the YAML: independent of the tool.

Only texts that are printed as they were typed are listed, and values in the manner of English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

# keys whose values are codes, ids, switches or dates: printed in other words or not at all
CODES = frozenset(
    """format country language cycle declarations reporting_region layout contributor id lead
    contributors by source sources visibility internal_note kind adoption objective status trend
    priority paragraphs targets actions indicators objectives principles secondary_objectives
    principle round_table goal after file framework direction entity nature mirror_gcr made_at
    agreement waive publish date due done start end period status_on last next declarations
    currency responsible alt from to""".split()
)
ELSEWHERE = "main_messages"  # a document of its own, which has a test of its own
FIGURES = frozenset({"value", "amount", "disbursed"})
ENUMERATED = {"pledges": {"type"}}
NOTATIONS = {"not_available": "..", "not_applicable": "n/a", "confidential": "confidential"}


def public_facts(folder: Path) -> list[str]:
    """Every text and figure of a State's folder that a reader must find in the main report."""
    facts: list[str] = []
    for path in sorted(folder.rglob("*.yaml")):
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        facts.extend(_facts(data, ""))
    return [fact for fact in facts if fact.strip()]


def _facts(value: Any, key: str) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _facts(item, key)
    elif isinstance(value, dict):
        yield from _group(value, key)
    elif key not in {"year", ELSEWHERE, *CODES}:
        yield from pieces(value)


def _group(group: dict[str, Any], key: str) -> Iterator[str]:
    hidden = key in {"resolve", "waive"} or (key == "contacts" and group.get("publish") != "true")
    if hidden or group.get("visibility", "public") != "public":
        return
    if all(re.fullmatch("[a-z]{2}", name) for name in group):
        yield from _facts(group.get("en", next(iter(group.values()))), key)
        return
    for name, below in group.items():
        if name in FIGURES:
            yield figure(below)
        elif name not in ENUMERATED.get(key, ()) and (name not in CODES or _holds_groups(below)):
            yield from _facts(below, name)


def _holds_groups(value: Any) -> bool:
    items = value if isinstance(value, list) else [value]
    return any(isinstance(item, dict) for item in items)


def pieces(text: str) -> Iterator[str]:
    """The runs of words that a narrative's few marks leave: all of them must be printed."""
    for line in text.splitlines():
        bare = re.sub(r"^\s*(- |\d+\. |\[\^\w+\]:)", "", line) if _is_item(line, text) else line
        bare = re.sub(r"!\[\]\([\w.-]+\)|^[\s|:-]+$", " ", bare)
        bare = re.sub(r"\[([^\[\]]+)\]\((https?|mailto)[^)]*\)", r"\1", bare)
        bare = re.sub(r"(?<!\w)(\*\*?)(?=\S)(.+?)(?<=\S)\1(?!\w)", r"\2", bare)
        # cells stand apart, and a note is printed where its mark is
        for cell in re.split(
            r"\||\[\^\w+\]" if bare.lstrip().startswith("|") else r"\[\^\w+\]", bare
        ):
            yield re.sub(r"\\([*\[\]()!|^.-])", r"\1", cell)


def _is_item(line: str, text: str) -> bool:
    """Whether a line's beginning may be the mark of a list item or note: its block decides."""
    block = next(b for b in re.split(r"\n\s*\n", text) if line in b)
    lines = [each.strip() for each in block.strip().splitlines()]
    ordered = [re.match(r"(\d+)\. ", each) for each in lines]
    return (
        all(each.startswith("- ") for each in lines)
        or line.strip().startswith("[^")
        or all(m and int(m[1]) == n for n, m in enumerate(ordered, 1))
    )


def figure(typed: str) -> str:
    """A figure as an English report prints it; an empty one as the sign for missing."""
    if not typed:
        return ""
    if re.fullmatch(r"-?\d+(\.\d+)?", typed):
        whole, dot, fraction = typed.partition(".")
        return f"{int(whole):,}".replace("-", "−") + dot + fraction
    return NOTATIONS.get(typed, typed)
