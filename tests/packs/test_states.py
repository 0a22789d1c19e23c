"""Names and regional commissions of States."""

from __future__ import annotations

import re

import pytest

from vnr.model.packs import Packs
from vnr.read.packs import load_packs

SCRIPTS = {
    "ar": r"[\u0600-\u06ff ()-]+",
    "ru": r"[\u0400-\u04ff ()’—-]+",
    "zh": r"[\u4e00-\u9fff]+",
}


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "ar", "zh"])
def test_every_state_has_a_name_in_every_official_language(packs: Packs, language: str) -> None:
    names = [state.labels[language].title for state in packs.states.values()]
    assert len(set(names)) == 195
    for name in names:
        assert not re.search(r"[_']", name) or language == "en", name
        assert re.fullmatch(SCRIPTS.get(language, ".+"), name), name


@pytest.mark.parametrize(
    ("state", "language", "name"),
    [
        ("MDA", "fr", "République de Moldova"),
        ("CIV", "fr", "Côte d’Ivoire"),
        ("CIV", "ar", "كوت ديفوار"),
        ("TUR", "es", "Türkiye"),
        ("NLD", "ar", "هولندا (مملكة -)"),
        ("NLD", "fr", "Pays-Bas (Royaume des)"),
        ("TLS", "ar", "تيمور - ليشتي"),
        ("GBR", "ru", "Соединенное Королевство Великобритании и Северной Ирландии"),
        ("BOL", "zh", "多民族玻利维亚国"),
        ("VAT", "es", "Santa Sede"),
    ],
)
def test_names(packs: Packs, state: str, language: str, name: str) -> None:
    assert packs.states[state].label(language).title == name


def test_names_settled_by_hand_are_marked(packs: Packs) -> None:
    states = packs.states
    assert states["NLD"].label("ar").standing == "unverified"
    assert states["NRU"].label("en").standing == "unverified"
    assert states["MDA"].label("ar").standing == "sourced"


@pytest.mark.parametrize(
    ("name", "state", "kind"),
    [
        ("Swaziland", "SWZ", "former"),
        ("Macedonia", "MKD", "former"),
        ("Ivory Coast", "CIV", "translated"),
        ("Burma", "MMR", "former"),
        ("Turkey", "TUR", "former"),
        ("Czech Republic", "CZE", "formal"),
        ("Cape Verde", "CPV", "former"),
        ("East Timor", "TLS", "former"),
        ("Zaire", "COD", "former"),
        ("Holland", "NLD", "informal"),
        ("South Korea", "KOR", "informal"),
        ("North Korea", "PRK", "informal"),
    ],
)
def test_names_not_in_use(packs: Packs, name: str, state: str, kind: str) -> None:
    found = packs.state_names[name]
    assert (found.state, found.kind) == (state, kind)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_no_name_in_use_is_among_those_that_are_not(packs: Packs, language: str) -> None:
    titles = {state.labels[language].title for state in packs.states.values()}
    assert not titles & packs.state_names.keys()


def test_primary_commissions(packs: Packs) -> None:
    states = packs.states
    for state in states.values():
        for review_round in (None, 1, 2):
            primary = state.commission_in(review_round)
            assert primary in state.commissions or (state.iso3 == "VAT" and not primary)
    assert states["MDA"].commission_in() == "ece"
    assert (states["MAR"].commission_in(1), states["MAR"].commission_in(2)) == ("eca", "escwa")
    assert states["JPN"].commission_in(2) == "escap"
    assert states["TUR"].commission_in() == "ece"
    assert sum(bool(each.reviewed_in) for each in states.values()) == 31
