"""`vnr profiles` and `--profile`: which kinds of document there are, and what each is for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Vnr
from vnr.read.theme import read_theme
from vnr.resources import read_tree, themes_root

Write = Callable[..., Path]


def test_each_kind_of_document_is_listed_with_its_purpose(vnr: Vnr) -> None:
    run = vnr("profiles")
    profiles = read_theme(read_tree(themes_root()), "default").profiles
    listed = [line for line in run.out.splitlines() if not line.startswith(" ")]

    assert run.code == 0
    assert listed == sorted(profiles)
    assert len(listed) >= 4
    text = " ".join(run.out.split())
    assert [p.name for p in profiles.values() if not p.purpose or p.purpose not in text] == []
    assert "At most 700 words, not verified: " in text


def test_a_limit_says_where_it_comes_from_in_the_users_language(process: Vnr) -> None:
    run = process("profiles", VNR_LANG="fr")

    assert "Au plus 700\u00a0mots" in run.out or "Au plus 700 mots" in run.out
    assert "non vérifié" in run.out


def test_a_profile_can_be_named_and_an_unknown_one_is_told(
    vnr: Vnr, write: Write, tmp_path: Path
) -> None:
    path = write("highlights: Said.\n")
    made = vnr("render", path, "-f", "html", "-o", tmp_path, "--profile", "main-messages")
    wrong = vnr("render", path, "-f", "html", "-o", tmp_path, "--profile", "main-message")

    assert made.out == f"{tmp_path / 'KEN_imrf-2026_main-messages_en.html'}\n"
    assert wrong.code == 2
    assert "gcm-review, main-messages, pledge-progress, sdg-chapter" in wrong.err
