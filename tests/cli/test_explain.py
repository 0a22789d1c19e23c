"""`vnr explain`: every code, and anything that a review can refer to."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Vnr
from vnr.findings import CODES
from vnr.read.packs import load_packs


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_is_explained(vnr: Vnr, code: str) -> None:
    run = vnr("explain", code.lower())
    about = CODES[code]

    assert (run.code, run.err) == (0, "")
    assert run.out.startswith(f"{code}  {about.severity.word}\n")
    words = " ".join(run.out.split())
    assert " ".join(about.why.split()) in words
    assert all(" ".join(example.split()) in words for example in (about.bad, about.good))
    assert run.out.count("\n\n\n") == 0
    assert "{" not in run.out.replace("{" + about.bad, "") or "{" in about.bad + about.good


REFERENCES = [
    ("pd2022:62", "pd2022:62", "commitment"),
    ("PD2022:1", "pd2022:1", "recital"),
    ("gcm:5", "gcm:5", "rt:1"),
    ("gcm:5.b", "gcm:5.b", ""),
    ("GCM:5.B", "gcm:5.b", ""),
    ("sdg:10", "sdg:10", ""),
    ("sdg:10.7", "sdg:10.7", "sdg:10  "),
    ("sdg:8.10", "sdg:8.10", "sdg:8  "),
    ("sdg:10.7.2", "sdg:10.7.2", ""),
    ("rt:2", "rt:2", "gcm:"),
    ("MDA", "state:MDA", "Republic of Moldova"),
    ("mda", "state:MDA", "ISO 3166-1: MD, MDA"),
    ("state:NOR", "state:NOR", "Norway"),
    ("imrf-2026", "cycle:imrf-2026", ""),
    ("pd2022", "declaration:pd2022", "77 paragraphs"),
    ("agreement:paris", "agreement:paris", "Paris Agreement"),
    (" gcm:5 ", "gcm:5", ""),
]


@pytest.mark.parametrize(("what", "reference", "told"), REFERENCES)
def test_every_kind_of_reference_is_explained(
    vnr: Vnr, what: str, reference: str, told: str
) -> None:
    run = vnr("explain", what)

    assert (run.code, run.err) == (0, "")
    assert run.out.startswith(f"{reference}  ")
    assert told in run.out


def test_no_kind_of_item_is_without_an_explanation(vnr: Vnr) -> None:
    examples = {type(item): reference for reference, item in load_packs().items.items()}

    assert len(examples) >= 10
    for reference in examples.values():
        assert vnr("explain", reference).out.startswith(f"{reference}  ")


def test_guiding_principles_are_explained_too(vnr: Vnr) -> None:
    references = [str(p.reference) for p in load_packs().compact.principles.values()]

    assert len(references) == 10
    for reference in references:
        assert vnr("explain", reference).out.startswith(f"{reference}  ")


def test_another_language_is_used_where_it_is_known(vnr: Vnr) -> None:
    english, french = vnr("explain", "sdg:10"), vnr("explain", "sdg:10", "--lang", "fr")

    assert french.code == 0
    assert french.out != english.out
    assert vnr("explain", "sdg:10", "--lang", "xx").out == english.out


def test_codes_are_explained_in_another_language_too(vnr: Vnr) -> None:
    one, all_of_them = vnr("explain", " vnr203", "--lang", "fr"), vnr("explain", "--lang", "fr")

    assert one.out.startswith("VNR203  erreur\n  Objectif «")
    assert "\nQue faire\n" in one.out
    assert "  VNR203  erreur         Objectif «" in all_of_them.out


@pytest.mark.parametrize(
    ("what", "near"),
    [
        ("VNR2O3", "VNR203"),
        ("pd2022:78", "1 to 77"),
        ("gcm:24", "gcm:2"),
        ("sdg:10.9", "sdg:10"),
        ("KNE", ""),
        ("", ""),
        ("xyzzy", ""),
        ("\x1b[31m", ""),
    ],
)
def test_what_is_not_known_is_wrong_use_with_the_nearest_that_is(
    vnr: Vnr, what: str, near: str
) -> None:
    run = vnr("explain", what)

    assert (run.code, run.out) == (2, "")
    assert near in run.err
    assert "\x1b" not in run.err


@pytest.mark.parametrize("arguments", [(), ("codes",)])
def test_all_codes_are_listed_in_a_line_each(vnr: Vnr, arguments: tuple[str, ...]) -> None:
    run = vnr("explain", *arguments)
    listed = [line.split() for line in run.out.splitlines() if line.startswith("  VNR")]

    assert (run.code, run.err) == (0, "")
    assert [(code, weight) for code, weight, *_ in listed] == [
        (code, CODES[code].severity.word) for code in sorted(CODES)
    ]
    assert all(len(words) > 5 for words in listed)
    assert "{" not in run.out


def test_numbers_are_written_as_the_language_does(process: Vnr) -> None:
    english, french = (process("explain", "pd2022:9", VNR_LANG=code).out for code in ("en", "fr"))
    assert "as many as 281,000,000 persons; 2020" in english
    assert "jusqu’à 281\u202f000\u202f000\u00a0personnes\u202f; 2020" in french
