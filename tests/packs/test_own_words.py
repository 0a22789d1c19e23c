"""No sentence of the official texts is in the packs: no run of five of their words, names excepted.

`official_runs.bin` holds shortened, keyed digests of all runs of five words of the declaration of
2022 and of the commitments and actions of the Compact, sorted; the words cannot be read from it.
It was made with `digests` below from the reference texts, which are no part of the repository:

    python -c "from tests.packs.test_own_words import write; write([…])"
"""

from __future__ import annotations

import re
from functools import cache
from hashlib import blake2b
from pathlib import Path

from vnr.read.packs import load_packs
from vnr.resources import packs_root, read_tree

RUNS = Path(__file__).parent / "official_runs.bin"
SIZE = 5  # bytes of a digest: enough for one false alarm in thousands of packs
LENGTH = 5  # words of a run
SALT = b"vnr packs in own words"
NAMES = (
    "Secretary-General",
    "Coordinator of the Network",
    "Economic and Social Council",
    "Framework Convention on Climate Change",
    "General Assembly",
    "Global Compact for Migration",
    "Global Forum on Migration and Development",
    "Global indicator framework",
    "International and regional organizations",
    "International Migration Review Forum",
    "International Organization for Migration",
    "Migration Multi-Partner Trust Fund",
    "Platform on Disaster Displacement",
    "United Nations Network on Migration",
    "Champion countries",
    "gender-responsive and child-sensitive",
    "whole-of-government",
    "whole-of-society",
    "pre-departure and post-arrival",
    "third quarter of 2021",
)
WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")


def runs(text: str) -> set[str]:
    words = WORD.findall(text.lower().replace("’", "'"))
    return {" ".join(words[at : at + LENGTH]) for at in range(len(words) - LENGTH + 1)}


def digest(run: str) -> bytes:
    return blake2b(run.encode(), digest_size=SIZE, key=SALT).digest()


def write(paragraphs: list[str]) -> None:
    """Write the digests of all runs of `paragraphs`; no run goes beyond one of them."""
    found = {digest(run) for text in paragraphs for run in runs(text)}
    RUNS.write_bytes(b"".join(sorted(found)))


@cache
def official() -> frozenset[bytes]:
    content = RUNS.read_bytes()
    return frozenset(content[at : at + SIZE] for at in range(0, len(content), SIZE))


@cache
def names() -> re.Pattern[str]:
    """Names, and all titles that the packs give as those of somebody else."""
    packs = load_packs()
    items = [*packs.items.values()]
    for declaration in packs.declarations.values():
        items += declaration.documents.values()
    labels = [item.label("en") for item in items]
    labels += [each["en"] for each in packs.declarations["pd2022"].sections.values()]
    titles = {label.title for label in labels if label.standing in {"official", "sourced"}}
    words = sorted({*NAMES, *titles}, key=len, reverse=True)
    alternatives = (r"\s+".join(map(re.escape, name.split())) for name in words)
    return re.compile("|".join(alternatives), re.IGNORECASE)


def copied(text: str) -> list[str]:
    """The runs of `text` that are official ones, once names are taken out."""
    without_marks = re.sub(r"(?m)^\s*#", "", text)
    pieces = names().sub("\x00", without_marks).split("\x00")
    return sorted(run for piece in pieces for run in runs(piece) if digest(run) in official())


def test_no_run_of_five_official_words() -> None:
    files = {
        name: copied(content.decode())
        for name, content in read_tree(packs_root()).items()
        if name.endswith(".yaml")
    }
    assert {name: found for name, found in files.items() if found} == {}


def test_a_copied_sentence_would_be_seen() -> None:
    assert len(official()) > 15_000
    sentence = "we recognize that as many as 281 million people were international migrants"
    assert len(copied(sentence)) == 7
    assert copied("we recognize that as many") == ["we recognize that as many"]
    assert copied("Words of our own, none of them taken from anybody, stand here") == []
