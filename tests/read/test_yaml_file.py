"""One YAML file: what is wrong is told with its place; what only looks wrong is kept as typed."""

from __future__ import annotations

import json
import time

import pytest

from tests.read.material import typed
from vnr.findings import Finding
from vnr.read.yaml_file import read_yaml
from vnr.read.yaml_tree import DEPTH_LIMIT, FINDINGS_LIMIT

WRONG: list[tuple[str, str | bytes, list[tuple[str, str]]]] = [
    ("Windows-1252 letters", b"a: x\nb: Moldov\xe9\n", [("VNR101", "a.yaml:2")]),
    ("UTF-16", "a: b\n".encode("utf-16"), [("VNR101", "a.yaml:1")]),
    ("colon in text", "a: x\ntitle: Plan: phase two\n", [("VNR102", "a.yaml:2:12")]),
    ("quote left open", 'a: "x\nb: y\n', [("VNR102", "a.yaml:3:1")]),
    ("bracket left open", "a: [b, c\n", [("VNR102", "a.yaml:2:1")]),
    ("tab as indentation", "a:\n\tb: x\n", [("VNR102", "a.yaml:2:1")]),
    ("wrong indentation", "a:\n  b: x\n c: y\n", [("VNR102", "a.yaml:3:2")]),
    ("key twice", "a: x\nb: y\n  \na: z\n", [("VNR103", "a.yaml:4:1")]),
    ("key twice within", "m:\n  - id: x\n    id: y\n", [("VNR103", "a.yaml:3:5")]),
    ("key twice in brackets", "m: {a: 1, a: 2}\n", [("VNR103", "a.yaml:1:11")]),
    ("anchor", "a: &x y\n", [("VNR104", "a.yaml:1:4")]),
    ("alias", "a: b\nsummary: *base\n", [("VNR104", "a.yaml:2:10")]),
    ("merge key", "a:\n  <<: x\n", [("VNR104", "a.yaml:2:3")]),
    ("tag of Python", '- !!python/object/apply:os.system ["x"]\n', [("VNR105", "a.yaml:1:3")]),
    ("tag of YAML", "year: !!int 2022\n", [("VNR105", "a.yaml:1:7")]),
    ("own tag", "year: !year 2022\n", [("VNR105", "a.yaml:1:7")]),
    ("a lone exclamation mark", "text: ! important\n", [("VNR105", "a.yaml:1:7")]),
    ("the same after other letters", "a: \u00e9\U0001f600\r\nb: ! x\n", [("VNR105", "a.yaml:2:4")]),
    ("tag on a list", "a: !!set [b]\n", [("VNR105", "a.yaml:1:4")]),
    ("second document", "a: x\n---\nb: y\n", [("VNR107", "a.yaml:2:1")]),
    ("empty file", "", [("VNR108", "a.yaml:1")]),
    ("comments only", "# nothing yet\n", [("VNR108", "a.yaml:1")]),
    ("null", "null\n", [("VNR108", "a.yaml:1")]),
    ("NUL", "a: x\nb: y\0z\n", [("VNR110", "a.yaml:2:5")]),
    ("escape sequence", "a: x\x1b[31m\n", [("VNR110", "a.yaml:1:5")]),
    ("C1 control", "a: \x9b31m\n", [("VNR110", "a.yaml:1:4")]),
    ("escaped control", 'a: "x\\x07"\n', [("VNR110", "a.yaml:1:4")]),
    ("escaped control in a key", '"\\x07": y\n', [("VNR110", "a.yaml:1:1")]),
    (
        "merge conflict",
        "a: x\n<<<<<<< HEAD\nb: y\n=======\nb: z\n>>>>>>> theirs\n",
        [("VNR111", "a.yaml:2"), ("VNR111", "a.yaml:4"), ("VNR111", "a.yaml:6")],
    ),
    ("rest of a merge conflict", "a: x\r\n<<<<<<< HEAD\r\n", [("VNR111", "a.yaml:2")]),
    ("workbook", b"PK\x03\x04\x14", [("VNR112", "a.yaml")]),
    ("old workbook", b"\xd0\xcf\x11\xe0\xa1", [("VNR112", "a.yaml")]),
    ("PDF", b"%PDF-1.7", [("VNR112", "a.yaml")]),
    ("web page", "\n<!DOCTYPE html><html>", [("VNR112", "a.yaml")]),
    ("web page with a mark", "\ufeff<html><body>", [("VNR112", "a.yaml")]),
    ("picture", b"\x89PNG\r\n\x1a\n", [("VNR112", "a.yaml")]),
    ("compressed", b"\x1f\x8b\x08", [("VNR112", "a.yaml")]),
]


@pytest.mark.parametrize(
    ("content", "found"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG]
)
def test_a_fault_is_told_with_its_place(content: str | bytes, found: list[tuple[str, str]]) -> None:
    assert typed(content)[1] == found


# what a drafter types, and what is to be read; none of it is a fault
LOOK_ALIKES: list[tuple[str, str | bytes, object]] = [
    ("formula quoted in a narrative", 'a: "=SUM(A1)"', "=SUM(A1)"),
    ("formula", "a: =SUM(A1)", "=SUM(A1)"),
    ("less than", "a: < 5 %", "< 5 %"),
    ("phone number", "a: +373 22 000 000", "+373 22 000 000"),
    ("Norway", "a: NO", "NO"),
    *((f"the word {word}", f"a: {word}", word) for word in ("yes", "no", "on", "off", "y", "true")),
    ("target with a zero", "a: 8.10", "8.10"),
    ("octal", "a: 010", "010"),
    ("time of day", "a: 12:30", "12:30"),
    ("date", "a: 2026-03-31", "2026-03-31"),
    ("infinity", "a: .inf", ".inf"),
    ("digits with underscores", "a: 1_000", "1_000"),
    ("hexadecimal", "a: 0x1F", "0x1F"),
    ("tilde", "a: ~", None),
    ("null", "a: null", None),
    ("nothing", "a:", None),
    ("quoted tilde", 'a: "~"', "~"),
    ("quoted null", "a: 'null'", "null"),
    ("empty quotes", 'a: ""', ""),
    ("a word that begins with null", "a: nullable", "nullable"),
    ("byte order mark", "\ufeffa: b", "b"),
    ("lines of Windows", "a: |\r\n  x\r\n  y\r\n", "x\ny\n"),
    ("tab inside a text", "a: x\ty", "x\ty"),
    ("tab after the colon", "a:\tx", "x"),
    ("underlined heading", "a: |\n  Title\n  =======\n  Next\n  =======\n", None),
    ("underlined twice in quotes", 'a: "T\n=======\nU\n=======\nV"', "T ======= U ======= V"),
    ("arrows", "a: |\n  <<<<<<< not a mark\n", "<<<<<<< not a mark\n"),
    ("Arabic with Latin", "a: تقرير IOM", "تقرير IOM"),
    ("quoted sign of an alias", 'a: "*base"', "*base"),
    ("bold inside", "a: this is **bold**", "this is **bold**"),
    ("template", 'a: "{{ 7*7 }}"', "{{ 7*7 }}"),
    ("colon without space", "a: http://x.org/a:b", "http://x.org/a:b"),
    ("document start", "---\na: b\n...\n", "b"),
    ("JSON", '{\n\t"a": "b",\r\n\t"c": [1, true, null]\n}', "b"),
    ("JSON without spaces", '{"a":"b","c":[{"d":1}]}', "b"),
    ("line separator", 'a: "x\u2028y"', "x\u2028y"),
]


@pytest.mark.parametrize(
    ("content", "value"), [row[1:] for row in LOOK_ALIKES], ids=[row[0] for row in LOOK_ALIKES]
)
def test_what_only_looks_wrong_is_kept_as_typed(content: str | bytes, value: object) -> None:
    tree, findings = typed(content)

    assert findings == []
    assert isinstance(tree, dict)
    wanted = "Title\n=======\nNext\n=======\n" if "Title" in str(content) else value
    assert tree["a"] == wanted


def test_every_value_and_key_knows_where_it_stands() -> None:
    tree, _ = read_yaml("a.yaml", b"m:\n  - id: x\n    title: Plan\n")

    assert tree is not None
    node, path = tree.at(("m", 0, "title"))
    assert path == ("m", 0, "title")
    assert (str(node.place), str(node.key_place)) == ("a.yaml:3:12", "a.yaml:3:5")
    assert str(tree.at(("m", 0))[0].place) == "a.yaml:2:5"


def test_json_and_yaml_of_the_same_data_are_read_alike() -> None:
    data = {"a": ["ü", {"b": "x: y"}, ""], "c": None}

    assert typed(json.dumps(data, indent=2, ensure_ascii=True)) == (data, [])
    assert typed(json.dumps(data, ensure_ascii=False)) == (data, [])


def test_a_duplicate_key_names_both_places_and_the_first_value_stays() -> None:
    tree, (finding,) = read_yaml("a.yaml", b"status: planned\nx: y\nstatus: in_progress\n")

    assert (finding.details["key"], finding.details["first"]) == ("status", "a.yaml:1:1")
    assert [str(place) for place in finding.also] == ["a.yaml:1:1"]
    assert tree is not None
    assert tree.plain() == {"status": "planned", "x": "y"}


def test_all_faults_of_a_file_are_told_at_once() -> None:
    content = 'a: x\na: y\nb: *c\nd: !!int 3\ne: "\\x01"\n---\nf: g\n'

    assert [code for code, _ in typed(content)[1]] == [
        "VNR103", "VNR104", "VNR105", "VNR110", "VNR107",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("a: " + "\x07" * 500, "VNR110"),
        ('a: "' + "\\x07" * 500 + '"', "VNR110"),
        ("<<<<<<< HEAD\n" * 500, "VNR111"),
        ("a: [" + "*b, " * 500 + "]", "VNR104"),
        ("a: x\n" * 500, "VNR103"),
        ("- !x y\n" * 500, "VNR105"),
        ("- a #b\n" * 500, "VNR121"),
    ],
)
def test_of_very_many_faults_the_first_are_told_and_that_there_are_more(
    content: str, code: str
) -> None:
    codes = [code for code, _ in typed(content)[1]]

    assert codes == [code] * FINDINGS_LIMIT + ["VNR122"]


def test_a_file_with_as_many_faults_as_are_told_hides_none() -> None:
    codes = [code for code, _ in typed("a: " + "\x07" * FINDINGS_LIMIT)[1]]

    assert codes == ["VNR110"] * FINDINGS_LIMIT


def test_a_text_with_an_escaped_control_character_comes_without_it() -> None:
    """A draft is made in spite of the finding, and no document can hold such a sign."""
    assert typed('a: "x\\x07y"')[0] == {"a": "x[U+0007]y"}


@pytest.mark.parametrize(
    "content",
    [
        "a: **Bold** begins",
        "a: *Emphasis* begins",
        "a: & Sons",
        "a: > 5 % of all",
        "a: | 5",
        "a: - 5 per cent",
        "a: ? unknown",
        "a: @home",
        "a: %share",
        "a: `code`",
    ],
)
def test_a_sign_that_needs_quotes_is_explained_in_plain_words(content: str) -> None:
    _, (finding,) = read_yaml("a.yaml", content.encode())

    assert finding.code == "VNR102"
    assert finding.details["problem"] == "a text begins with a sign that needs quotes"


def seconds_to_read(content: str) -> tuple[float, list[Finding]]:
    start = time.process_time()
    _, findings = read_yaml("a.yaml", content.encode())
    return time.process_time() - start, findings


@pytest.mark.parametrize("bracket", ["[", "{a: ", "- "])
def test_deep_nesting_is_refused_at_once(bracket: str) -> None:
    seconds, findings = seconds_to_read(bracket * 100_000)

    assert [finding.code for finding in findings] == ["VNR106"]
    assert findings[0].place.line == 1
    assert seconds < 1


def test_nesting_up_to_the_limit_is_read() -> None:
    assert typed("[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT)[1] == []
    assert typed("[" * (DEPTH_LIMIT + 1) + "]" * (DEPTH_LIMIT + 1))[1] == [
        ("VNR106", f"a.yaml:1:{DEPTH_LIMIT + 1}")
    ]


def test_a_bomb_of_aliases_is_never_expanded() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    seconds, findings = seconds_to_read("\n".join(lines))

    assert {finding.code for finding in findings} == {"VNR104"}
    assert len(findings) == 9 + 8 * 9
    assert seconds < 1


def test_a_review_of_ordinary_size_is_read_fast() -> None:
    words = "Words " * 20
    content = "measures:\n" + "".join(
        f"  - id: m{n}\n    title: A measure\n    description: |\n      {words}\n"
        for n in range(1_200)
    )
    seconds = min(seconds_to_read(content)[0] for _ in range(3))

    assert len(content) > 180_000
    assert seconds < 1
