"""Starter file and schema in French: every text translated, and as valid as the English ones."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Vnr, process, vnr
from tests.fields.draft7 import faults
from tests.fields.test_schema import SAMPLES, TAKEN, as_editors_read
from vnr.catalogue import catalogue
from vnr.model.review.fields import walk_fields
from vnr.model.review.json_schema import json_schema
from vnr.model.review.starter import starter
from vnr.model.review.wording import EXAMPLE, FIELD, texts
from vnr.read.packs import load_packs

__all__ = ["process", "vnr"]  # fixtures

ROOT = Path(__file__).parents[2]
# words that French writes like English, names, and examples that are codes of the input
ALIKE = {
    FIELD: {
        "Actions", "Adoption", "Code", "Conclusion", "Consultations", "Contributions", "Cycle",
        "Date", "Description", "Europe", "Format", "Images", "Institutions", "Introduction",
        "Nature", "Note", "Observations", "Participants", "Source", "Sources", "Type", "Version",
        "conclusion", "introduction", "plan", "programme", "stable",
    },
    EXAMPLE: {"Avelon", "Kenya", "Maren Oldcastle", "USD", "moi", "paris"},
}  # fmt: skip


@cache
def french_starter() -> str:
    return starter("MLI", "imrf-2026", "fr", load_packs())


@cache
def french_schema() -> dict[str, Any]:
    return json_schema(load_packs(), "fr")


def test_every_text_is_translated() -> None:
    say = catalogue("fr").pgettext
    pairs = set(texts())
    alike = {(context, text) for context, text in pairs if say(context, text) == text}

    assert len(pairs) > 550
    assert alike == {(context, text) for context, known in ALIKE.items() for text in known}


def test_the_starter_file_has_no_english_text() -> None:
    """Nothing of two words or more that the English file says stands in the French one."""
    french = " ".join(re.sub("^#+ *", "", line) for line in french_starter().splitlines())
    english = [text for _, text in texts() if " " in text and text != "Maren Oldcastle"]

    assert len(english) > 450
    assert [text for text in english if text in french] == []


def test_the_starter_file_has_every_sentence_in_french() -> None:
    say = catalogue("fr").pgettext
    explained = " ".join(re.sub("^## *", "", line) for line in french_starter().splitlines())
    sentences = {field.description for _, field in walk_fields()}

    assert len(sentences) > 200
    assert [text for text in sentences if say(FIELD, text) not in explained] == []


def test_values_that_speak_english_are_told_in_french() -> None:
    assert "ministry (ministère)\u202f; agency (" in french_starter()
    assert "not_started (Non commencé)\u202f;" in french_starter()
    assert "## #" not in french_starter()
    assert "ministry; agency (" in starter("MLI", "imrf-2026", "en", load_packs())


@pytest.mark.parametrize("code", SAMPLES)
def test_the_schema_takes_the_samples(code: str) -> None:
    files = sorted((ROOT / "country_inputs" / code).glob("*.yaml"))
    assert files
    for file in files:
        value = as_editors_read(file.read_text(encoding="utf-8"))
        assert list(faults(french_schema(), value, french_schema())) == []


def test_the_schema_differs_only_in_what_it_says() -> None:
    """What is taken and refused is the same in both languages, whatever is tried on one."""
    assert len(TAKEN) > 20
    assert _mute(french_schema()) == _mute(json_schema(load_packs()))
    assert french_schema() != json_schema(load_packs())


SAID = {"title", "description", "markdownDescription", "examples", "enumDescriptions"}


def _mute(schema: Any) -> Any:
    """A schema without what it says to people; a property may be named like a word of it."""
    if isinstance(schema, list):
        return [_mute(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: {name: _mute(item) for name, item in value.items()}
        if key in {"properties", "definitions"}
        else _mute(value)
        for key, value in schema.items()
        if key not in SAID
    }


def test_the_schema_speaks_french() -> None:
    date = french_schema()["properties"]["conclusion"]
    assert date["title"] == "Conclusion"
    assert date["description"] == "Ce que l’examen amène à conclure."
    assert date["examples"] == [
        "Les services fonctionnent lorsque leurs usagers les mettent à l’essai."
    ]
    assert "Les services fonctionnent" in date["markdownDescription"]


def test_new_speaks_the_language_of_the_messages(process: Vnr, tmp_path: Path) -> None:
    run = process("new", "MLI", VNR_LANG="fr_ML.UTF-8")
    text = (tmp_path / "MLI.yaml").read_text(encoding="utf-8")

    assert (run.code, run.err) == (0, "")
    assert "\nlanguage: fr\n" in text
    assert "## Pays\u202f: Code à trois lettres" in text


def test_lang_goes_before_the_language_of_the_messages(process: Vnr, tmp_path: Path) -> None:
    assert process("new", "MLI", "--lang", "en", VNR_LANG="fr").code == 0
    text = (tmp_path / "MLI.yaml").read_text(encoding="utf-8")

    assert "\nlanguage: en\n" in text
    assert "## Country: The three-letter code" in text


def test_a_language_without_catalogue_is_told(vnr: Vnr, tmp_path: Path) -> None:
    path = tmp_path / "MLI.yaml"
    told = "vnr: there is no catalogue for “bm”; the explanations are in English\n"
    written, printed = vnr("new", "MLI", "--lang", "bm", "-o", path), vnr("schema", "--lang", "bm")

    assert (written.code, written.err) == (0, told)
    assert (printed.code, printed.err) == (0, told)
    text = path.read_text(encoding="utf-8")
    assert "\nlanguage: bm\n" in text
    assert "## Country: The three-letter code" in text


def test_schema_refuses_what_is_no_language(vnr: Vnr) -> None:
    run = vnr("schema", "--lang", "../fr")
    assert (run.code, run.out) == (2, "")
    assert "language tag" in run.err
