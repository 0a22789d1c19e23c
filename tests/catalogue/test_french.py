"""The French catalogue: complete, true to its source, set as French is set, and used in reports."""

from __future__ import annotations

import re
import string
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from lxml import html

from scripts.messages import as_text, brought_up_to_date, collect
from tests.conftest import job_of
from vnr.build import build
from vnr.catalogue import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Message

ROOT = Path(__file__).parents[2]
FILE = ROOT / "vnr" / "locales" / "fr" / "vnr.po"
NARROW, WIDE = "\u202f", "\u00a0"
# keys and addresses that a person types, where a colon stands as in the code
CODE = re.compile(
    r"`[^`]*`|!\[\]|https?://|(?:country|direction|format|resolve|where|value|reason|visibility"
    r"|\{field\}|pd2022|gcm|sdg|rt):"
)

LABELS = {
    "Abbreviations": "Sigles et abréviations",
    "Addressed in": "Renvois",
    "Baseline": "Valeur de référence",
    "Challenges": "Difficultés",
    "Contents": "Table des matières",
    "Due": "Échéance",
    "Evidence": "Éléments justificatifs",
    "Foreword": "Avant-propos",
    "Guiding principles": "Principes directeurs",
    "Highlights": "Points saillants",
    "Institutions taking part": "Institutions participantes",
    "Lead": "Pilotage",
    "Leaving no one behind": "Ne laisser personne de côté",
    "Lessons learned": "Enseignements tirés",
    "Means of implementation": "Moyens de mise en œuvre",
    "Measures": "Mesures",
    "Milestone": "Jalon",
    "Next steps": "Prochaines étapes",
    "Objectives": "Objectifs",
    "Pledges and their implementation": "Annonces d’engagement et état de leur mise en œuvre",
    "Policy and enabling environment": "Politiques et environnement favorable",
    "Progress on the objectives of the Compact": (
        "Progrès accomplis dans la réalisation des objectifs du Pacte mondial"
    ),
    "Register of pledges": "Registre des annonces d’engagement",
    "SDG targets": "Cibles des ODD",
    "Statistical annex": "Annexe statistique",
    "Status": "État d’avancement",
    "Support needed": "Appui nécessaire",
    "Whole-of-government approach": "Mobilisation de l’ensemble des pouvoirs publics",
}


JOINED = """
format: vnr-review/1
country: MLI
language: fr
cycle: imrf-2026
methodology:
  consultations: [{title: Atelier, groups: [diaspora, syndicats], place: Bamako, method: débat}]
enabling_environment:
  implementation_plan:
    {title: Plan national, period: 2024-2028, status: en cours, url: "https://example.org/plan"}
measures:
  - {id: m, title: Loi, objectives: [5, 6], description: Loi adoptée., actions: [5.a, 6.c],
     partners: [OIM, GIZ], start: 2024, end: 2026}
"""


@pytest.fixture(scope="module")
def french() -> Catalog:
    with FILE.open("rb") as file:
        return read_po(file, locale="fr")


@pytest.fixture(scope="module")
def texts(french: Catalog) -> list[str]:
    """Every translation, each form of a plural for itself."""
    found = [text for _, text in _pairs(french)]
    assert len(found) > 450
    return found


def _pairs(french: Catalog) -> Iterator[tuple[Message, str]]:
    for message in french:
        if message.id:
            forms = [message.string] if isinstance(message.string, str) else message.string
            yield from ((message, text) for text in forms or ())


def test_it_has_every_message_and_no_doubtful_one(french: Catalog) -> None:
    wanted = {(m.id, m.context) for m in collect() if m.id}
    assert {(m.id, m.context) for m in french if m.id} == wanted
    assert [m.id for m, text in _pairs(french) if not text] == []
    assert [m.id for m in french if m.id and m.fuzzy] == []


def test_it_stands_as_the_script_leaves_it() -> None:
    kept = FILE.read_text(encoding="utf-8")
    assert brought_up_to_date(kept, "fr", collect()) == kept, "run: ./run messages"
    assert "Date" not in kept.partition("\n\n")[0]


def test_placeholders_are_those_of_the_source(french: Catalog) -> None:
    filled = 0
    for message, text in _pairs(french):
        sources = [message.id] if isinstance(message.id, str) else message.id
        assert _places(text) in [_places(source) for source in sources], text
        filled += bool(_places(text))
    assert filled > 100


def _places(text: str) -> set[str]:
    named = set(re.findall(r"%\(\w+\)s", text))
    return named | {f"{{{name}}}" for _, name, _, _ in string.Formatter().parse(text) if name}


def test_edges_are_those_of_the_source(french: Catalog) -> None:
    """A space or colon at the end is part of how the places are joined."""
    for message, text in _pairs(french):
        source = message.id if isinstance(message.id, str) else message.id[0]
        assert text.endswith(" ") == source.endswith(" "), text
        assert text.endswith(":") == source.endswith(":"), text
        assert text.endswith(".") == source.endswith(".") or text in {"s.o.", "N°"}, text


def test_there_is_no_typewriter_sign(texts: list[str]) -> None:
    assert [text for text in texts if re.search("['\"“”]", text)] == []


def test_double_signs_have_their_space(texts: list[str]) -> None:
    seen = 0
    for text in texts:
        plain = CODE.sub("", re.sub(r"%\(\w+\)s", "x", text))
        for match in re.finditer(r"[:;!?%»]", plain):
            before = plain[: match.start()][-1:]
            assert before in {NARROW, WIDE}, text
            seen += 1
        for match in re.finditer("«", plain):
            assert plain[match.end() : match.end() + 1] in {NARROW, WIDE}, text
        assert plain.count("«") == plain.count("»"), text
    assert seen > 200


def test_labels_of_the_packs_are_set_as_french_is() -> None:
    labels = [
        label
        for file in sorted((ROOT / "vnr" / "packs").glob("*/labels/fr.yaml"))
        for label in _strings(yaml.safe_load(file.read_text(encoding="utf-8")))
    ]
    assert len(labels) > 1200
    assert [text for text in labels if re.search("['\"“”]", text)] == []
    assert [text for text in labels if re.search(rf"[^{NARROW}{WIDE}]([;!?%»]|:\s)", text)] == []
    assert [text for text in labels if re.search(rf"«[^{NARROW}{WIDE}]|\([a-z]\)", text)] == []
    # capitals keep their accents
    assert [text for text in labels if re.search(r"\b(Eta|Egal|Ela|Ech|Edu|A [a-z])", text)] == []


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)


def test_parts_of_a_report_are_joined_as_french_is_set(tmp_path: Path) -> None:
    """Lists of texts, letters of actions, and a plan whose status begins with a small letter."""
    file = tmp_path / "MLI.yaml"
    file.write_text(JOINED, encoding="utf-8")
    (page,) = build(job_of(file, language="fr", formats=("html",))).outputs.values()
    parts = html.document_fromstring(page.decode()).iter("p", "td", "dd")
    told = " ".join("".join(map(str, part.itertext())) for part in parts)

    assert "diaspora\u202f; syndicats" in told
    assert "Actions du Pacte mondial\u202f: 5\u00a0a), 6\u00a0c)" in told
    assert "Plan national (2024-2028) – en cours – https://example.org/plan" in told
    assert told.count(";") >= 3
    assert re.findall(rf"[^{NARROW}{WIDE}];", told) == []


def test_plurals_are_those_of_french(french: Catalog) -> None:
    assert french.num_plurals == 2
    plurals = [m.string for m in french if m.id and m.pluralizable]
    assert len(plurals) >= 3
    for forms in plurals:
        assert isinstance(forms, tuple)
        one, many = forms
        assert one != many
    singular, plural = "{n} paragraph is kept in {path}", "{n} paragraphs are kept in {path}"
    say = catalogue("fr").ngettext
    assert (
        say(singular, plural, 0)
        == say(singular, plural, 1)
        == "{n} paragraphe est conservé dans {path}"
    )
    assert say(singular, plural, 2) == "{n} paragraphes sont conservés dans {path}"


def test_a_report_has_french_labels() -> None:
    result = build(
        job_of(ROOT / "country_inputs" / "XAV", language="fr", formats=("html",)),
    )
    (page,) = result.outputs.values()
    labels = _labels(html.document_fromstring(page.decode()))
    assert len(labels) > 150
    assert len(LABELS) >= 25
    assert set(LABELS) & labels == set()
    assert set(LABELS.values()) - labels == set()


def _labels(page: html.HtmlElement) -> set[str]:
    """What stands in headings, captions and heads, without numbers."""
    found = set()
    for element in page.iter("h1", "h2", "h3", "h4", "caption", "th", "dt"):
        for number in element.xpath(".//*[contains(@class, 'number')]"):
            number.drop_tree()
        found.add(" ".join((element.text_content()).split()))
    return found


def test_a_changed_text_keeps_its_translation_for_a_look() -> None:
    kept = (
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgid "Register of the pledges"\nmsgstr "Registre"\n\n'
        'msgid "Participants"\nmsgstr "Participants"\n\n'
        'msgid "Quite another thing"\nmsgstr "Autre chose"\n'
    )
    template = Catalog(fuzzy=False)
    for text in ("Register of pledges", "Participants"):
        template.add(text)
    template.add("Parliament", context="institution")

    text = brought_up_to_date(kept, "fr", template)
    updated = read_po(text.splitlines(keepends=True), locale="fr")
    stays, changed = updated.get("Participants"), updated.get("Register of pledges")
    assert stays is not None
    assert (stays.string, stays.fuzzy) == ("Participants", False)
    assert changed is not None
    assert (changed.string, changed.fuzzy) == ("Registre", True)
    assert '#| msgid "Register of the pledges"' in text
    new = updated.get("Parliament", context="institution")
    assert new is not None
    assert not new.string  # not guessed from a text that is still in use
    assert [m.string for m in updated.obsolete.values()] == ["Autre chose"]


def test_the_header_is_kept() -> None:
    kept = FILE.read_text(encoding="utf-8")
    header = kept.partition("\n\n")[0]
    assert brought_up_to_date(kept, "fr", collect()).startswith(header + "\n\n")
    assert not as_text(collect()).startswith(header)
