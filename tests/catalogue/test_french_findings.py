"""Findings in French: no word of ours stays English, and the sentences hold together."""

from __future__ import annotations

import pytest

from tests.read.material import checked, folder
from vnr.catalogue import catalogue
from vnr.findings import Finding
from vnr.read.yaml_file import _KINDS, _PROBLEMS

N = "\u202f"
FRENCH = catalogue("fr").gettext
TOLD = [
    ("title: [x]", f"Contenu de «{N}title{N}»{N}: une liste{N}; contenu attendu{N}: un texte."),
    ("period: x",
     f"Contenu de «{N}period{N}»{N}: un texte{N}; contenu attendu{N}: un groupe d’entrées."),
    ("date: [2026]", f"Contenu de «{N}date{N}»{N}: une liste{N}; contenu attendu{N}: une date."),
    ("lead: x", f"Aucune entrée de ce type (institution) ne porte l’identifiant «{N}x{N}»."),
    ("measures: [{id: m, title: T}, {id: m, title: T}]",
     f"L’entrée «{N}m{N}» (mesure) figure deux fois{N}; première occurrence{N}: review.yaml:5:17."),
    ("sdg_review: {last: x}", f"«{N}x{N}» n’est pas une valeur du type attendu (année)."),
]  # fmt: skip


@pytest.mark.parametrize(("body", "told"), TOLD)
def test_a_sentence_of_the_check_is_french_to_its_last_word(body: str, told: str) -> None:
    assert told in [finding.message(FRENCH) for finding in checked(body + "\n").findings]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"%PDF-1.7", f"Ce fichier n’est pas au format YAML{N}; type apparent{N}: un fichier PDF."),
        (b"- x", "une liste"),
        (b"a: b: c", "un deux-points suivi d’une espace figure dans un texte sans guillemets."),
    ],
)
def test_so_is_one_of_the_reader(content: bytes, told: str) -> None:
    (finding,) = folder({"a.yaml": content}).findings

    assert told in finding.message(FRENCH)


def test_every_kind_of_file_and_every_problem_has_its_french_words() -> None:
    words = {said for _, said in (*_KINDS, *_PROBLEMS)}

    assert len(words) > 15
    assert [word for word in words if FRENCH(word) == word] == []
    for word in words:
        assert word not in Finding("VNR112", checked("x: y").findings[0].place,
                                   {"kind": word}).message(FRENCH)  # fmt: skip
