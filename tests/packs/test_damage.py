"""A damaged pack is refused with file and line; a new folder is read without any Python."""

from __future__ import annotations

import re
import shutil
import time
from pathlib import Path

import pytest

from vnr.errors import DamagedPack
from vnr.read.packs import check_packs, load_packs
from vnr.resources import packs_root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(packs_root(), tmp_path / "packs"))


def line_of(path: Path, text: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


@pytest.mark.parametrize(
    ("file", "good", "bad", "why"),
    [
        ("gcm/items.yaml", "5: {paragraph: 21", "5: {paragraf: 21", "paragraf"),
        ("gcm/items.yaml", "5: {paragraph: 21", "5: {paragraph: 20", "stands twice"),
        ("gcm/items.yaml", "5: {paragraph: 21", "5: {paragraph: x", "whole number"),
        ("gcm/items.yaml", "  5: {paragraph: 21", "  4: {paragraph: 21", "stands twice"),
        ("gcm/items.yaml", "  5: {paragraph: 21", "  50: {paragraph: 21", "number 5"),
        ("gcm/items.yaml", "1: [2, 5, 6", "1: [24, 5, 6", "24"),
        ("gcm/items.yaml", "1: [2, 5, 6", "1: [2, 2, 6", "has a round table already"),
        ("gcm/items.yaml", "child-sensitive: h", "child-sensitive: g", "stands twice"),
        ("gcm/labels/en.yaml", "    5.i: ", "    5.z: ", "5.z"),
        ("gcm/labels/en.yaml", "short: Regular pathways", "shorter: Regular", "shorter"),
        ("gcm/labels/en.yaml", "short: Regular pathways", 'short: ""', "expected"),
        ("pd2022/items.yaml", "62: {kind: commitment", "62: {kind: promise", "promise"),
        ("pd2022/items.yaml", "62: {kind: commitment", "62: {kind: recital", "none"),
        ("pd2022/items.yaml", "  62: {", "  61: {", "stands twice"),
        ("pd2022/items.yaml", "[president-ga]", "[president]", "president"),
        ("pd2022/pack.yaml", "date: 2022-05-20", "date: 2022-05-32", "day"),
        ("pd2022/pack.yaml", "kind: declaration", "kind: speech", "speech"),
        ("pd2022/pack.yaml", "id: pd2022", "id: pd2026", "folder"),
        ("sdg/items.yaml", '"8.10": [', '"9.10": [', "9.10"),
        ("sdg/items.yaml", '["8.a.1"]', '["8.b.1"]', "8.b.1"),
        ("sdg/items.yaml", 'colour: "#E5243B"', "colour: red", "red"),
        ("sdg/labels/en.yaml", '    "8.10": ', '    "8.1": ', "stands twice"),
        ("states/items.yaml", 'iso2: "NO"', 'iso2: "NA"', "stands twice"),
        ("states/items.yaml", 'm49: "498"', 'm49: "98"', "98"),
        ("states/items.yaml", '"MDA": {', "MDA: [", "did not find"),
        ("states/items.yaml", "status: observer", "status: guest", "guest"),
        ("cycles/items.yaml", "end: 2026-05-08, ", "", "neither"),
        ("cycles/items.yaml", "commission: ece, round: 1, ", "", "regional"),
        ("cycles/items.yaml", "commission: eca, round: 1", "commission: ecb, round: 1", "ecb"),
        ("states/items.yaml", "reviewed_in: {default: ece}", "", "default"),
        ("states/items.yaml", "{default: escwa}", "{default: ece}", "not one of"),
        ("states/items.yaml", '"Zaire": {state: "COD"', '"Zaire": {state: "ZAR"', "ZAR"),
        ("gcm/items.yaml", "  44: sourced", "  94: sourced", "number 44"),
        ("sdg/items.yaml", "unique: 234", "unique: 235", "234"),
        ("sdg/items.yaml", '["13.2.1", "13.b.1"]', '["13.2.1", "1.5.1"]', "group already"),
        ("pd2022/items.yaml", "deaths: {comparison: more_than", "deaths: {comparison: ca", "ca"),
        ("pd2022/items.yaml", "period: 2021-Q3", "period: 2021-Q5", "2021-Q5"),
        ("pd2022/items.yaml", ", a-76-642]", ", a-76-643]", "a-76-643"),
        ("pd2022/items.yaml", "  77:\n    plenary", "  78:\n    plenary", "78"),
        ("crosswalk-pd2022/items.yaml", "pd2022:76: Missing", "pd2022:78: Missing", "pd2022:78"),
        ("crosswalk-pd2022/items.yaml", "from: gcm:1", "from: gcm:24", "gcm:24"),
        ("crosswalk-pd2022/items.yaml", "standing: editorial", "standing: ours", "ours"),
        ("crosswalk-sdg/items.yaml", "sdg:17.19:", "sdg:17.18:", "linked twice"),
        ("crosswalk-sdg/items.yaml", "source: guide", "source: guess", "guess"),
        ("indicators/items.yaml", 'code: "10.7.1"', 'code: "10.7.9"', "10.7.9"),
        ("stakeholders/items.yaml", '["pd2022:21"]', '["pd2022:121"]', "pd2022:121"),
        ("forms/items.yaml", "[300, 3000]", "[3000, 300]", "least"),
        ("guidance/items.yaml", "section: highlights, needs", "sections: high, needs", "sections"),
        ("guidance/items.yaml", '"guidelines:4"', '"guidelines:5"', "guidelines:5"),
        ("guidance/items.yaml", '["pd2022:75"]', '["pd2022:175"]', "pd2022:175"),
        ("guidance/items.yaml", "every: commitments", "every: promises", "promises"),
        ("guidance/items.yaml", 'of: "pledges[]"', 'of: "pledge[]"', "pledge[]"),
        ("guidance/items.yaml", "standing: verified", "standing: sourced", "sourced"),
        ("guidance/items.yaml", "standing: ours", "standing: verified", "ours"),
        ("guidance/items.yaml", "where: {previous: any}", "where: {previous: all}", "all"),
        ("guidance/items.yaml", "at_least: 2", "at_least: two", "whole number"),
        ("guidance/items.yaml", "needs: [highlights]", "needs: [Highlights]", "Highlights"),
        ("guidance/items.yaml", "  B2:\n", "  B1:\n", "stands twice"),
        ("guidance/items.yaml", "served_by: [measures]", "served_by: [laws]", "laws"),
        ("guidance/labels/en.yaml", "    B2: ", "    B20: ", "B20"),
        ("scales/items.yaml", "delayed: 6", "delayed: 7", "tone"),
        ("scales/labels/en.yaml", "standing: ours", "standing: sure", "sure"),
    ],
)
def test_damage_is_named_with_file_and_line(
    root: Path, file: str, good: str, bad: str, why: str
) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    line = text.count("\n", 0, text.index(good)) + 1
    path.write_text(text.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(DamagedPack, match=re.escape(f"{file}:{line}: ")) as caught:
        load_packs(root)
    assert why in str(caught.value)


def test_a_missing_label_names_the_list_and_the_item(root: Path) -> None:
    path = root / "states/labels/en.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('    "MDA": Republic of Moldova\n', ""), encoding="utf-8")
    with pytest.raises(DamagedPack, match=r"states/labels/en\.yaml:\d+: “MDA” is missing"):
        load_packs(root)


def test_an_objective_without_round_table_is_refused(root: Path) -> None:
    path = root / "gcm/items.yaml"
    line = line_of(path, "round_tables:")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("[2, 5, 6, 12, 18]", "[2, 5, 6, 12]"), encoding="utf-8")
    with pytest.raises(DamagedPack, match=rf"gcm/items\.yaml:{line}: objective 18"):
        load_packs(root)


def test_a_missing_file_is_named(root: Path) -> None:
    (root / "sdg/labels/en.yaml").unlink()
    with pytest.raises(DamagedPack, match=r"sdg: labels/en\.yaml is missing"):
        load_packs(root)


def test_a_missing_pack_is_named(root: Path) -> None:
    shutil.rmtree(root / "states")
    with pytest.raises(DamagedPack, match="one pack of the kind states, not 0"):
        load_packs(root)


def test_an_empty_file_is_named(root: Path) -> None:
    (root / "sdg/items.yaml").write_text("# nothing\n", encoding="utf-8")
    with pytest.raises(DamagedPack, match=r"sdg/items\.yaml:1: "):
        load_packs(root)


DECLARATION = {
    "pack.yaml": """\
id: pd2099
kind: declaration
title: Declaration of a forum that never was
symbol: A/RES/153/999
date: 2099-06-01
provenance:
  - {what: Everything, source: This test, standing: ours, checked: never}
""",
    "items.yaml": """\
sections:
  opening:
    1: {kind: recital}
  actions:
    2: {kind: request, addressees: [states]}
""",
    "labels/en.yaml": """\
declaration: {standing: ours, labels: {pd2099: Invented Declaration}}
sections: {standing: ours, labels: {opening: Opening, actions: Actions}}
paragraphs: {standing: ours, labels: {1: Opening words, 2: Invented request}}
""",
    "labels/fr.yaml": """\
paragraphs: {standing: ours, labels: {1: Ouverture, 2: Demande inventée}}
""",
}


def add_declaration(root: Path) -> None:
    for name, text in DECLARATION.items():
        path = root / "pd2099" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_a_declaration_is_added_as_a_folder(root: Path) -> None:
    add_declaration(root)
    packs = load_packs(root)
    assert sorted(packs.declarations) == ["pd2022", "pd2099"]
    request = packs.declarations["pd2099"].paragraphs[2]
    assert packs.items["pd2099:2"] is request
    assert request.asks_states
    assert request.section == "actions"


def test_a_language_is_added_as_a_file_and_may_leave_out_lists(root: Path) -> None:
    add_declaration(root)
    declaration = load_packs(root).declarations["pd2099"]
    assert declaration.paragraphs[2].label("fr").title == "Demande inventée"
    assert declaration.paragraphs[2].label("fr-CH").title == "Demande inventée"
    assert declaration.label("fr").title == "Invented Declaration"


def test_a_language_may_not_leave_out_single_items(root: Path) -> None:
    add_declaration(root)
    path = root / "pd2099/labels/fr.yaml"
    path.write_text("paragraphs: {standing: ours, labels: {1: Ouverture}}\n", encoding="utf-8")
    with pytest.raises(DamagedPack, match=r"pd2099/labels/fr\.yaml:1: “2” is missing"):
        check_packs(root)


def test_other_languages_are_read_when_they_are_needed(root: Path) -> None:
    (root / "states/labels/ar.yaml").write_text("states: [}", encoding="utf-8")
    state = load_packs(root).states["MDA"]
    assert state.label("fr").title == "République de Moldova"
    with pytest.raises(DamagedPack, match=r"states/labels/ar\.yaml:1: "):
        state.label("ar")
    with pytest.raises(DamagedPack, match=r"states/labels/ar\.yaml:1: "):
        check_packs(root)


def test_every_language_and_note_is_in_order() -> None:
    assert check_packs().declarations["pd2022"].paragraphs[62].note("en")


def test_a_crosswalk_is_added_as_a_folder(root: Path) -> None:
    add_declaration(root)
    folder = root / "crosswalk-pd2099"
    folder.mkdir()
    (folder / "pack.yaml").write_text(
        DECLARATION["pack.yaml"]
        .replace("id: pd2099", "id: crosswalk-pd2099")
        .replace("kind: declaration", "kind: crosswalk"),
        encoding="utf-8",
    )
    (folder / "items.yaml").write_text(
        """\
sources: {us: This test}
links:
  objective-paragraph:
    - {from: gcm:8, standing: editorial, source: us, to: {pd2099:2: Invented reason}}
""",
        encoding="utf-8",
    )
    (folder / "labels").mkdir()
    (folder / "labels/en.yaml").write_text(
        "crosswalk: {standing: ours, labels: {crosswalk-pd2099: Invented correspondence}}\n",
        encoding="utf-8",
    )
    crosswalks = load_packs(root).crosswalks
    assert crosswalks.tables["crosswalk-pd2099"].label("fr").title == "Invented correspondence"
    assert [str(link.end) for link in crosswalks.paragraphs_of(8)][-1] == "pd2099:2"
    assert crosswalks.objectives_of("pd2099:2")[0].note == "Invented reason"


def test_a_declaration_may_not_take_a_name_that_references_use(root: Path) -> None:
    add_declaration(root)
    (root / "pd2099").rename(root / "rt")
    path = root / "rt/pack.yaml"
    path.write_text(DECLARATION["pack.yaml"].replace("id: pd2099", "id: rt"), encoding="utf-8")
    with pytest.raises(DamagedPack, match=r"rt/pack\.yaml:1: "):
        load_packs(root)


def test_the_key_changes_with_any_byte_and_any_name(root: Path) -> None:
    keys = {load_packs().key}
    assert load_packs(Path(shutil.copytree(root, root.parent / "same"))).key in keys
    path = root / "cycles/labels/en.yaml"
    path.write_bytes(path.read_bytes() + b"# a remark\n")
    keys.add(load_packs(root).key)
    renamed = Path(shutil.copytree(packs_root(), root.parent / "renamed"))
    add_declaration(renamed)
    keys.add(load_packs(renamed).key)
    assert len(keys) == 3


def test_packs_are_read_once() -> None:
    assert load_packs() is load_packs()


def test_packs_are_read_fast() -> None:
    def seconds() -> float:
        start = time.process_time()
        load_packs.__wrapped__()
        return time.process_time() - start

    assert min(seconds() for _ in range(3)) < 0.12
