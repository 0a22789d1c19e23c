"""Rows of bad inputs in YAML, Y02 to Y31: each refused with code and place, each look-alike read.

The ids of the rows are those of the collection that the tool was built against.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.material import HEAD, checked, folder, spots, typed

OBJECTIVE = "objectives:\n  - objective: 5\n    progress: x\n"
BOMB = "a0: &a0 [x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)
)
REFUSED: list[tuple[str, str | bytes, list[tuple[str, str]]]] = [
    ("Y02 key twice in one entry", f"{OBJECTIVE}    status: planned\n    status: ongoing\n",
     [("VNR103", "a.yaml:5:5")]),
    ("Y02 key twice, far apart", "a: 1\n" + "".join(f"b{n}: 1\n" for n in range(98)) + "a: 2\n",
     [("VNR103", "a.yaml:100:1")]),
    ("Y02 key twice, once in quotes", 'a: 1\n"a": 2\n', [("VNR103", "a.yaml:2:1")]),
    ("Y04 one alias", "a: &x [y]\nb: *x\n", [("VNR104", "a.yaml:1:4"), ("VNR104", "a.yaml:2:4")]),
    ("Y06 constructor of Python", '!!python/object/apply:os.system ["touch pwned"]\n',
     [("VNR105", "a.yaml:1:1")]),
    ("Y06 constructor further down", "a: b\nc:\n  - !!python/name:os.system x\n",
     [("VNR105", "a.yaml:3:5")]),
    ("Y06 tag with an address", "a: !<tag:yaml.org,2002:python/none> b\n",
     [("VNR105", "a.yaml:1:4")]),
    ("Y08 two documents", "a: b\n---\nc: d\n", [("VNR107", "a.yaml:2:1")]),
    ("Y08 second after an end", "a: b\n...\n---\nc: d\n", [("VNR107", "a.yaml:3:1")]),
    ("Y09 no byte", b"", [("VNR108", "a.yaml:1")]),
    ("Y09 a mark of byte order", b"\xef\xbb\xbf", [("VNR108", "a.yaml:1")]),
    ("Y09 comments only", "# a\n# b\n", [("VNR108", "a.yaml:1")]),
    ("Y09 null", "null\n", [("VNR108", "a.yaml:1")]),
    ("Y09 a tilde", "~", [("VNR108", "a.yaml:1")]),
    ("Y11 colon in text", "a: b\ntitle: Plan: phase two\n", [("VNR102", "a.yaml:2:12")]),
    ("Y11 colon in an item", "a:\n  - x: y: z\n", [("VNR102", "a.yaml:2:9")]),
    ("Y11 colon in several lines", "a: one\n  two: three\n", [("VNR102", "a.yaml:2:6")]),
    ("Y18 merge key", "a: &base {x: 1}\nb:\n  <<: *base\n",
     [("VNR104", "a.yaml:1:4"), ("VNR104", "a.yaml:3:3"), ("VNR104", "a.yaml:3:7")]),
    ("Y22 Latin-1", "a: b\nc: caf\u00e9\n".encode("latin-1"), [("VNR101", "a.yaml:2")]),
    ("Y22 Windows quotes", b"a: b\r\nc: \x93d\x94\r\n", [("VNR101", "a.yaml:2")]),
    ("Y22 UTF-16", "a: b\n".encode("utf-16"), [("VNR101", "a.yaml:1")]),
    ("Y22 UTF-16 without its mark", "a: b\n".encode("utf-16-le"), [("VNR101", "a.yaml:1")]),
    ("Y22 UTF-16 the other way round", "a: b\n".encode("utf-16-be"), [("VNR101", "a.yaml:1")]),
    ("Y22 cut in a letter", "a: é".encode()[:-1], [("VNR101", "a.yaml:1")]),
    ("Y24 NUL", "a: b\0c\n", [("VNR110", "a.yaml:1:5")]),
    ("Y24 bell", "a: b\nc: \x07\n", [("VNR110", "a.yaml:2:4")]),
    ("Y24 escape of a terminal", "a: \x1b[31mred\n", [("VNR110", "a.yaml:1:4")]),
    ("Y24 escape in an escape", 'a: "\\e[31m"\n', [("VNR110", "a.yaml:1:4")]),
    ("Y24 after lines of Windows", "a: b\r\nc: d\x08\r\n", [("VNR110", "a.yaml:2:5")]),
    ("Y28 brackets", "[" * 10_000, [("VNR106", "a.yaml:1:41")]),
    ("Y28 braces", "{a: " * 10_000, [("VNR106", "a.yaml:1:161")]),
    ("Y28 dashes", "- " * 10_000 + "a", [("VNR106", "a.yaml:1:81")]),
    ("Y28 indentation", "".join(f"{' ' * n}a:\n" for n in range(200)),
     [("VNR106", "a.yaml:41:41")]),
    ("Y30 TOML", 'title = "x"\n[section]\na = 1\n', [("VNR112", "a.yaml")]),
    ("Y30 TOML with a table first", "# x\n\n[section]\na = 1\n", [("VNR112", "a.yaml")]),
    ("Y30 workbook", b"PK\x03\x04\x14\x00", [("VNR112", "a.yaml")]),
    ("Y30 old workbook", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", [("VNR112", "a.yaml")]),
    ("Y30 web page", "<!DOCTYPE html>\n<html><body>404</body></html>", [("VNR112", "a.yaml")]),
    ("Y30 web page in capitals", "\n\n<HTML>", [("VNR112", "a.yaml")]),
    ("Y30 XML", '<?xml version="1.0"?><a/>', [("VNR112", "a.yaml")]),
    ("Y30 PDF", b"%PDF-1.7\n\x80", [("VNR112", "a.yaml")]),
    ("Y30 Word in RTF", r"{\rtf1\ansi x}", [("VNR112", "a.yaml")]),
    ("Y31 mark alone", "a: b\n<<<<<<< HEAD\nc: d\n", [("VNR111", "a.yaml:2")]),
    ("Y31 all marks", "<<<<<<< HEAD\na: b\n||||||| base\n=======\na: c\n>>>>>>> x\n",
     [("VNR111", f"a.yaml:{line}") for line in (1, 3, 4, 6)]),
    ("Y31 in a text of several lines", "a: |\n  b\n<<<<<<< HEAD\n  c\n", [("VNR111", "a.yaml:3")]),
    ("Y31 lines of old Macs", "a: b\r<<<<<<< HEAD\rc: d\r", [("VNR111", "a.yaml:2")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "found"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED]
)
def test_it_is_refused_with_code_and_place(
    content: str | bytes, found: list[tuple[str, str]]
) -> None:
    assert typed(content)[1] == found


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
def test_y24_a_line_counts_where_an_editor_counts_it(sign: str) -> None:
    assert typed(f"a: x{sign}{sign}y\nb: 1\nb: {sign}\n")[1] == [("VNR103", "a.yaml:3:1")]


def test_y04_bomb_of_aliases() -> None:
    tree, found = typed(BOMB)

    assert {code for code, _ in found} == {"VNR104"}
    assert found[0] == ("VNR104", "a.yaml:1:5")
    assert len(found) == 10 + 9 * 9
    assert len(str(tree)) < 1_000, "nothing is unfolded"


def test_y04_a_million_aliases_stop_the_reading() -> None:
    tree, found = typed("a: &a x\nb: [" + "*a, " * 1_000_000 + "]\n")

    assert tree is None
    assert found[-1] == ("VNR122", "a.yaml:2:1197")
    assert len(found) == 301


@pytest.mark.parametrize(("items", "found"), [(97, []), (98, [("VNR120", "a.yaml:99:3")])])
def test_y04_more_values_than_any_review_has_stop_the_reading(
    monkeypatch: pytest.MonkeyPatch, items: int, found: list[tuple[str, str]]
) -> None:
    monkeypatch.setattr("vnr.read.yaml_tree.NODES_LIMIT", 100)

    assert typed("a:\n" + "- b\n" * items)[1] == found


def test_y06_nothing_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    typed('a: !!python/object/apply:os.system ["touch pwned"]\n')

    assert list(tmp_path.iterdir()) == []


def test_y09_is_named_beside_sound_files() -> None:
    assert spots(folder({"a.yaml": HEAD, "b.yaml": "# later\n"}).findings) == [
        ("VNR108", "b.yaml:1")
    ]


READ: list[tuple[str, str | bytes, object]] = [
    ("Y02 the same key in two entries", "a: {x: 1}\nb: {x: 2}", {"a": {"x": "1"}, "b": {"x": "2"}}),
    ("Y06 exclamation mark in text", "a: Stop! Now", {"a": "Stop! Now"}),
    ("Y08 a start and an end", "---\na: b\n...\n", {"a": "b"}),
    ("Y08 dashes in a text", "a: |\n  x\n  ---\n  y\n", {"a": "x\n---\ny\n"}),
    ("Y11 colon in quotes", 'a: "Plan: two"', {"a": "Plan: two"}),
    ("Y11 colon without a space", "a: 12:30 http://x.org", {"a": "12:30 http://x.org"}),
    ("Y13 Norway", "a: NO", {"a": "NO"}),
    *((f"Y14 {word}", f"a: {word}", {"a": word})
      for word in ("yes", "no", "on", "off", "On", "OFF", "Y", "n", "true", "False")),
    ("Y14 tilde in a text", "a: ~7 per cent ~", {"a": "~7 per cent ~"}),
    ("Y14 the word null in a text", "a: null and void", {"a": "null and void"}),
    *((f"Y15 {code}", f"a: [{code}]", {"a": [code]})
      for code in ("8.10", "16.10", "17.10", "1.10", "010", "1e3", "1_000", "0x10", "5:30")),
    ("Y18 two arrows in a text", "a: << 5 per cent", {"a": "<< 5 per cent"}),
    ("Y18 quoted signs", "a: '*base'\nb: '&base'", {"a": "*base", "b": "&base"}),
    ("Y18 ampersand and star inside", "a: R&D at 5 * 3", {"a": "R&D at 5 * 3"}),
    ("Y20 mark of byte order", b"\xef\xbb\xbfa: b\n", {"a": "b"}),
    ("Y22 every script", "a: é ș ж تقرير 中 😀", {"a": "é ș ж تقرير 中 😀"}),
    *((f"Y24 {ord(sign):04X} is no end of a line", f"a: x{sign}y\nb: 'x{sign}y'\nc: |\n  x{sign}y",
       {"a": f"x{sign}y", "b": f"x{sign}y", "c": f"x{sign}y"}) for sign in "\x85\u2028\u2029"),
    ("Y24 signs of private use", "a: \ue000\u2028\ue001", {"a": "\ue000\u2028\ue001"}),
    ("Y24 tab and no-break space", "a: x\ty\u00a0z", {"a": "x\ty\u00a0z"}),
    ("Y28 brackets in a text", "a: see [[[[[1]]]]]", {"a": "see [[[[[1]]]]]"}),
    ("Y30 JSON", '{"a": ["b", null, "8.10"]}', {"a": ["b", None, "8.10"]}),
    ("Y30 equals sign in a text", "a: x = 1", {"a": "x = 1"}),
    ("Y30 a list first", "[a, b]", ["a", "b"]),
    ("Y30 less than", "a: <5 per cent", {"a": "<5 per cent"}),
    ("Y31 quoted in a block", "a: |\n  <<<<<<< HEAD\n  x\n  =======\n  >>>>>>> y\n",
     {"a": "<<<<<<< HEAD\nx\n=======\n>>>>>>> y\n"}),
    ("Y31 more arrows", "a: |\n  x\n# <<<<<<<<<<<< not a mark\n", {"a": "x\n"}),
]  # fmt: skip


@pytest.mark.parametrize(("content", "value"), [r[1:] for r in READ], ids=[r[0] for r in READ])
def test_what_looks_like_it_is_read(content: str | bytes, value: object) -> None:
    assert typed(content) == (value, [])


def test_no_row_is_without_a_test() -> None:
    rows = {row[0][:3] for row in (*REFUSED, *READ)}
    wanted = "Y02 Y04 Y06 Y08 Y09 Y11 Y13 Y14 Y15 Y18 Y20 Y22 Y24 Y28 Y30 Y31"

    assert rows == set(wanted.split())


@pytest.mark.parametrize(
    ("country", "found"), [("NO", [("VNR210", "review.yaml:2:10")]), ("NOR", [])]
)
def test_y13_norway_is_never_false(country: str, found: list[tuple[str, str]]) -> None:
    result = checked("", head=HEAD.replace("KEN", country))

    assert spots(result.findings) == found
    assert not found or "“NO”" in result.findings[0].message()
    assert not found or "NOR" in result.findings[0].message(), "the code that was meant is offered"


@pytest.mark.parametrize("code", ["8.10", "17.10", "16.10"])
def test_y15_a_target_is_never_another(code: str) -> None:
    result = checked(f"{OBJECTIVE}    targets: [{code}]\n")

    assert result.review is not None
    assert result.review.objectives[0].targets == (code,)


# --- text that YAML cuts off as a comment -------------------------------------------------------

CUT = [
    ("title: Measure #1", "a.yaml:1:16", "#1"),
    ("title: #hashtag and more", "a.yaml:1:8", "#hashtag and more"),
    ("a:\n  - Law  #5", "a.yaml:2:10", "#5"),
    ("a: [b, c #1\n]", "a.yaml:1:10", "#1"),
    ("a: one\n  two #3", "a.yaml:2:7", "#3"),
    ("é😀: x\t#1\r\n", "a.yaml:1:7", "#1"),
]


@pytest.mark.parametrize(("content", "place", "told"), CUT)
def test_text_behind_a_hash_is_told(content: str, place: str, told: str) -> None:
    (finding,) = folder({"a.yaml": content}).findings

    assert (finding.code, str(finding.place), finding.details["found"]) == ("VNR121", place, told)


COMMENTS = [
    "a: b # a comment",
    "a: b #\n",
    "a: b ## a comment",
    "a: # a comment\n  b: c",
    "#a: b\na: c",
    "a: b\n#hash\nc: d",
    "a:\n  #b: c\n  d: e",
    "a: 'x' #1",
    'a: "x #1"',
    "a: |\n  x #1\n",
    "a: |  #1\n  x\n",
    "a: http://x.org/#1",
    "a: C#minor",
    "a:  #1\n  b: c",
]


@pytest.mark.parametrize("content", COMMENTS)
def test_a_comment_is_no_fault(content: str) -> None:
    assert [code for code, _ in typed(content)[1]] == []


# --- JSON -----------------------------------------------------------------------------------------

HALVES = "\\ud83d\\ude00"


def test_signs_that_json_names_in_halves_are_read() -> None:
    assert typed(f'{{"a": "x {HALVES}\\uD83D\\uDE01 \\u00e9", "{HALVES}": ["{HALVES}"]}}') == (
        {"a": "x 😀😁 é", "😀": ["😀"]},
        [],
    )


def test_behind_them_all_places_stay_true() -> None:
    content = f'{{"a": "{HALVES}{HALVES}", "b": 1,\n "c": "{HALVES}", "b": 2}}'

    assert typed(content)[1] == [
        ("VNR103", "a.yaml:2:{}".format(content.split("\n")[1].index('"b"') + 1))
    ]


def test_a_backslash_that_is_meant_stays() -> None:
    assert typed(f'{{"a": "{HALVES}", "b": "\\\\ud83d\\\\ude00 \\/ \\""}}') == (
        {"a": "😀", "b": '\\ud83d\\ude00 / "'},
        [],
    )


@pytest.mark.parametrize("half", ["\\ud83d", "\\ude00", "\\ude00\\ud83d"])
def test_half_a_sign_is_refused_in_its_place(half: str) -> None:
    assert typed(f'{{"a": "x",\n "b": "{half}"}}')[1] == [("VNR102", "a.yaml:2:10")]


def test_in_text_without_quotes_such_an_escape_is_text() -> None:
    assert typed(f"a: {HALVES}\nb: '{HALVES}'") == ({"a": HALVES, "b": HALVES}, [])
