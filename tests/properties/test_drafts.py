"""However a review is damaged, the answer is findings, and a draft of what is left."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from vnr.check.stage import check
from vnr.compose.stage import Options, compose
from vnr.model.node import Node, RawInput
from vnr.model.theme import Theme
from vnr.read.country import read_submission
from vnr.read.folder import gather
from vnr.read.packs import load_packs
from vnr.read.theme import read_theme
from vnr.render.stage import render
from vnr.resources import read_tree, themes_root
from vnr.write import WRITERS

SAMPLE = Path(__file__).parents[2] / "country_inputs" / "XAV"
KEPT = ("format", "country", "country_name", "language", "cycle")
TYPED = (
    None, "", "x", "0", "24", "2026-00", "05/06/2022", "<b>", "**a", "[^1]", "![](map)", "- a\n- b",
    "| a |\n|---|\n", "[^1]: x", "by_theme", "by_sdg", "internal", "NaN", "-5", "a\n\n\n", "\u202e",
    "https://x.org", "10.7", "59-61", "true", "\t",
)  # fmt: skip


@cache
def sample() -> RawInput:
    return read_submission(gather(SAMPLE))


@cache
def theme() -> Theme:
    return read_theme(read_tree(themes_root()), "default")


def damaged(node: Node, share: float, chance: random.Random) -> Node:
    """The tree with some of its values taken out, exchanged, doubled or wrapped."""
    if chance.random() < share:
        instead: tuple[str | tuple[Node, ...] | dict[str, Node] | None, ...] = (
            chance.choice(TYPED), (node, node), {"en": node}, (), {}, {"text": node},
        )  # fmt: skip
        return replace(node, value=chance.choice(instead))
    if isinstance(node.value, dict):
        left = {key: n for key, n in node.value.items() if chance.random() > share}
        return replace(node, value={key: damaged(n, share, chance) for key, n in left.items()})
    if isinstance(node.value, tuple):
        items = tuple(damaged(n, share, chance) for n in node.value if chance.random() > share)
        return replace(node, value=items + items[: chance.random() < share])
    return node


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("share", [0.003, 0.03])
def test_a_damaged_review_still_makes_a_draft(seed: int, share: float) -> None:
    tree = sample().tree
    assert tree is not None
    assert isinstance(tree.value, dict)
    # the same damage every time
    spoilt = damaged(tree, share, random.Random(seed))
    entries = spoilt.value if isinstance(spoilt.value, dict) else {}
    whole = Node({**entries, **{key: tree.value[key] for key in KEPT}}, tree.place)
    result = check(replace(sample(), tree=whole), load_packs(), draft=True)

    assert all(finding.message() for finding in result.findings)
    assert result.review is not None
    report = compose(result.review, load_packs(), Options(draft=True))
    document = render(report, theme(), "gcm-review", sample().assets)
    assert len(WRITERS["html"].write(document, theme()).content) > 5_000


def test_the_damage_is_real() -> None:
    tree = sample().tree
    assert tree is not None
    assert damaged(tree, 0.03, random.Random(1)).plain() != tree.plain()
