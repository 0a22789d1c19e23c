"""`vnr check`: all findings with place and remedy; what goes where; how it ends."""

from __future__ import annotations

import io
import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Vnr
from tests.read.material import HEAD
from vnr.findings import CODES, Finding, Place

Write = Callable[..., Path]

FIVE = """\
date: 31/04/2022
challanges: [Few data]
objectives:
  - objective: 24
  - objective: 5
    status: on-track
    targets: ["10.9"]
"""
FOUND = [
    (5, 7, "VNR207"),
    (6, 1, "VNR201"),
    (8, 16, "VNR203"),
    (10, 13, "VNR204"),
    (11, 15, "VNR206"),
]


def test_five_mistakes_are_five_findings_with_place_and_remedy(process: Vnr, write: Write) -> None:
    path = write(FIVE)
    run = process("check", path)
    told = [block.split("\n") for block in run.out.strip().split("\n\n")]

    assert run.code == 1
    assert [lines[0] for lines in told] == [f"{path}:{line}:{column}" for line, column, _ in FOUND]
    assert [lines[3][:7] for lines in told] == [f"{code} " for _, _, code in FOUND]
    assert [lines[2].index("^") - len("       | ") + 1 for lines in told] == [
        c for _, c, _ in FOUND
    ]
    assert all(len(lines) == 6 and len(lines[4].strip()) > 20 for lines in told), "a remedy each"
    assert [lines[5].strip() for lines in told] == [
        f"More: vnr explain {code}" for _, _, code in FOUND
    ]
    assert "Errors: 5." in run.err


def test_five_mistakes_are_told_to_programs(process: Vnr, write: Write) -> None:
    path = write(FIVE)
    run = process("check", path, "--format", "json")
    data = json.loads(run.out)

    assert run.code == 1
    assert data["format"] == "vnr-findings/1"
    assert [(f["line"], f["column"], f["code"]) for f in data["findings"]] == FOUND
    assert {f["file"] for f in data["findings"]} == {str(path)}
    assert {f["severity"] for f in data["findings"]} == {"error"}
    assert all(f["message"] and f["remedy"] for f in data["findings"])
    assert data["states"] == [
        {"path": str(path), "verdict": "blocked", "problem": None,
         "errors": 5, "warnings": 0, "notes": 0}
    ]  # fmt: skip
    assert [f["path"] for f in data["findings"]] == [
        "date", "challanges", "objectives.24.objective", "objectives.5.status",
        "objectives.5.targets[0]",
    ]  # fmt: skip


def test_with_five_mistakes_nothing_is_rendered(process: Vnr, write: Write, tmp_path: Path) -> None:
    run = process("render", write(FIVE), "-f", "html", "-o", tmp_path / "out")

    assert (run.code, run.out) == (1, "")
    assert [run.err.count(code) > 0 for _, _, code in FOUND] == [True] * 5
    assert not (tmp_path / "out").exists()


def test_a_sound_review_ends_well_and_quietly(vnr: Vnr, write: Write) -> None:
    run = vnr("check", write("highlights: x\n"))

    assert (run.code, run.out) == (0, "")
    assert run.err.count("\n") == 1


def test_findings_go_to_the_output_and_the_summary_elsewhere(vnr: Vnr, write: Write) -> None:
    path = write("date: 05/06/2022\n")
    text, data = vnr("check", path), vnr("check", path, "--format", "json")

    assert (text.code, data.code) == (0, 0)
    assert "VNR303" in text.out
    assert "VNR303" not in text.err
    assert "Warnings: 1." in text.err
    assert json.loads(data.out)["findings"][0]["severity"] == "warning"
    assert data.err == ""


def test_strict_makes_warnings_block_unless_they_are_waived(vnr: Vnr, write: Write) -> None:
    body = "date: 05/06/2022\n"
    waived = body + "waive: [{code: VNR303, reason: Meant so.}]\n"

    assert vnr("check", write(body), "--strict").code == 1
    run = vnr("check", write(waived), "--strict")
    assert run.code == 0
    assert "Meant so." in run.out


def test_places_are_named_as_the_caller_names_the_folder(
    vnr: Vnr, write: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write(name="the inputs/KEN/a.yaml")
    write("status: spoilt\n", head="", name="the inputs/KEN/part two/b.yaml")
    monkeypatch.chdir(tmp_path)
    run = vnr("check", "the inputs/KEN")

    assert run.code == 1
    assert run.out.startswith("the inputs/KEN/part two/b.yaml:1:9\n")


def test_so_is_the_other_place_of_the_same_fault(vnr: Vnr, write: Write, tmp_path: Path) -> None:
    write("sources: [{id: S, title: T}]\nlead: x\n", name="KEN/a.yaml")
    write("status: draft\nstatus: draft\nlead: y\n", head="", name="KEN/b.yaml")
    run = vnr("check", tmp_path / "KEN")

    assert f"it stood first at {tmp_path / 'KEN' / 'b.yaml'}:1:1" in run.out
    assert f"“x” at {tmp_path / 'KEN' / 'a.yaml'}:6:7 and “y” here" in run.out


def test_an_empty_folder_is_named_once(vnr: Vnr, tmp_path: Path) -> None:
    (tmp_path / "KEN").mkdir()
    run = vnr("check", tmp_path / "KEN")

    assert run.code == 1
    assert run.out.startswith(f"{tmp_path / 'KEN'}\nVNR116")


def test_several_states_are_checked_in_one_call(vnr: Vnr, write: Write) -> None:
    good = write(name="a.yaml")
    bad = write("status: x\n", name="b.yaml", head=HEAD.replace("KEN", "MDA"))
    run = vnr("check", good, bad, good)

    assert run.code == 1
    assert run.out.count("VNR204  error") == 1


def test_of_many_alike_the_first_are_told_and_how_many_more_there_are(
    vnr: Vnr, write: Write
) -> None:
    run = vnr("check", write("objectives: [" + ", ".join(["{objective: 99}"] * 25) + "]\n"))

    assert run.out.count("VNR203  error") == 10
    assert run.out.count("vnr explain VNR203") == 1, "advice that is the same stands once"
    assert run.out.endswith(
        "By kind:\n    25  VNR203  Objective “…” is not a number from 1 to …\n"
        "Of each kind the first 10 are shown; -v shows all.\n\n"
    )
    assert "Errors: 25." in run.err


def test_all_are_told_to_those_who_ask(vnr: Vnr, write: Write) -> None:
    path = write("objectives: [" + ", ".join(["{objective: 99}"] * 25) + "]\n")

    assert vnr("check", path, "-v").out.count("VNR203  error") == 25
    assert "-v" not in vnr("check", path, "--verbose").out


def test_only_what_blocks_is_told_to_those_who_want_it_short(vnr: Vnr, write: Write) -> None:
    path = write("date: 05/06/2022\nstatus: x\n")
    quiet, strictly = vnr("check", path, "-q"), vnr("check", path, "--quiet", "--strict")

    assert [code in quiet.out for code in ("VNR204", "VNR303")] == [True, False]
    assert [code in strictly.out for code in ("VNR204", "VNR303")] == [True, True]
    assert quiet.err == "Errors: 1. Warnings: 1. Notes: 0.\n"


CONTROLS = {"Cc", "Cf", "Cs", "Co", "Cn"}
NASTY = "\u202e\u200b\u2066"


def controls(text: str) -> set[str]:
    return {c for c in text if unicodedata.category(c) in CONTROLS} - {"\n"}


@pytest.mark.parametrize("form", ["text", "json", "github"])
@pytest.mark.parametrize(
    "body",
    [
        f'status: "{NASTY}"\n',
        f'"{NASTY}": x\n',
        f'objectives: [{{objective: "5{NASTY}"}}]\n',
        'status: "\\x1b[31mred\\x07"\n',
        "status: a\tb\n",
        f"declarations: [{NASTY}]\nperiod: {{from: 2023, to: 2022}}\nlead: {NASTY}\n",
    ],
)
def test_nothing_in_an_input_reaches_the_terminal_as_a_command(
    vnr: Vnr, write: Write, body: str, form: str
) -> None:
    run = vnr("check", write(body), "--format", form)

    assert run.code == 1
    assert controls(run.out + run.err) == set()


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_nor_does_anything_in_the_name_of_a_file(vnr: Vnr, write: Write, form: str) -> None:
    folder = write(name=f"KEN/a\x1b[31m{NASTY}\x9b.yaml").parent
    write("a: b: c\n", head="", name="KEN/b\n\x07.yaml")
    run = vnr("check", folder, "--format", form)

    assert run.code == 1
    assert controls(run.out + run.err) == set()


def test_a_long_value_is_shortened(vnr: Vnr, write: Write) -> None:
    run = vnr("check", write(f"status: {'x' * 5_000}\n"))

    assert len(max(run.out.split("\n"), key=len)) < 400
    assert "x…”" in run.out


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "no_color", "coloured"),
    [(Terminal, None, True), (Terminal, "1", False), (io.StringIO, None, False)],
)
def test_colours_are_for_terminals_that_want_them(
    stream: type[io.StringIO],
    no_color: str | None,
    coloured: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from vnr.cli.findings_text import as_text
    from vnr.cli.states import Outcome
    from vnr.cli.view import View, in_colour

    monkeypatch.delenv("NO_COLOR", raising=False)
    if no_color is not None:
        monkeypatch.setenv("NO_COLOR", no_color)
    outcome = Outcome(Path("a.yaml"), [Finding("VNR108", Place("a.yaml", 1))])
    told = "".join(as_text([outcome], View(colour=in_colour(stream()))))

    assert ("\x1b[31m" in told) is coloured
    assert CODES["VNR108"].code in told


def test_output_that_the_terminal_cannot_show_does_not_stop_it(process: Vnr, write: Write) -> None:
    run = process("check", write("status: состояние\n"), PYTHONIOENCODING="ascii")

    assert run.code == 1
    assert "VNR204" in run.out


def test_v25_two_files_of_one_state_outside_its_folder_are_refused(
    process: Vnr, tmp_path: Path
) -> None:
    head = "format: vnr-review/1\ncountry: {}\nlanguage: en\ncycle: imrf-2026\n"
    paths = [tmp_path / name for name in ("KEN.yaml", "MDA.yaml", "ken2.yaml")]
    for path, country in zip(paths, ("KEN", "MDA", "ken"), strict=True):
        path.write_text(head.format(country))
    two, other = process("check", *paths), process("check", *paths[:2])

    assert two.code == 2
    assert str(paths[0]) in two.err
    assert str(paths[2]) in two.err
    assert other.code == 0
