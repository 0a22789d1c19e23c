"""`vnr render`: what is written where, and that an older good report is never harmed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Vnr
from vnr.model.job import Job, Result

Write = Callable[..., Path]
NAME = "KEN_imrf-2026_gcm-review_en.html"


@pytest.fixture
def html(vnr: Vnr, tmp_path: Path) -> Vnr:
    """Render as HTML to the folder `out`."""
    return lambda *arguments: vnr("render", "-f", "html", "-o", tmp_path / "out", *arguments)


def test_a_report_is_written_and_its_path_printed(html: Vnr, write: Write, tmp_path: Path) -> None:
    run = html(write("status: cleared\nhighlights: Said.\n"))

    assert (run.code, run.out, run.err) == (0, f"{tmp_path / 'out' / NAME}\n", "")
    assert "Said." in (tmp_path / "out" / NAME).read_text(encoding="utf-8")
    assert [path.name for path in (tmp_path / "out").iterdir()] == [NAME]


def test_findings_go_where_they_do_not_mix_with_the_paths(html: Vnr, write: Write) -> None:
    run = html(write("date: 05/06/2022\n"))

    assert run.code == 0
    assert run.out.endswith(f"{NAME}\n")
    assert run.out.count("\n") == 1
    assert "VNR303" in run.err


def test_all_formats_are_written_when_none_is_named(
    process: Vnr, write: Write, tmp_path: Path
) -> None:
    run = process("render", write("highlights: x\n"))
    files = sorted((tmp_path / "output").iterdir())

    assert run.code == 0
    assert [path.name.rpartition(".")[2] for path in files] == ["docx", "html", "pdf"]
    assert all(path.stat().st_size > 5_000 for path in files)
    assert sorted(run.out.split()) == [f"output/{path.name}" for path in files]


def test_a_format_named_twice_is_written_once(vnr: Vnr, write: Write, tmp_path: Path) -> None:
    run = vnr("render", write(), "-f", "html, html,", "-o", tmp_path / "out")

    assert (run.code, run.out.count("\n")) == (0, 1)


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("-f", "odt"), ("odt", "pdf, docx, html")),
        (("-f", "html,rtf"), ("rtf", "pdf, docx, html")),
        (("-f", ""), ("pdf, docx, html",)),
        (("-f", " , "), ("pdf, docx, html",)),
        (("--profile", "poem"), ("poem", "gcm-review")),
        (("--theme", "glitter"), ("glitter", "default")),
        (("--page-size", "A3"), ("A3", "A4, Letter")),
        (("--templates", "/nowhere"), ("/nowhere",)),
        (("--lang", "../../x"), ("../../x",)),
        (("--lang", "English!"), ("English!",)),
    ],
)
def test_a_wrong_option_is_named_with_the_ones_that_exist(
    vnr: Vnr, write: Write, tmp_path: Path, options: tuple[str, ...], named: tuple[str, ...]
) -> None:
    formats = () if "-f" in options else ("-f", "html")
    run = vnr("render", write(), *formats, "-o", tmp_path / "out", *options)

    assert (run.code, run.out) == (2, "")
    assert [word for word in named if word not in run.err] == []
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("render",),
        ("check",),
        ("compose",),
        ("--colour",),
        ("render", "x.yaml", "--pages", "2"),
        ("check", "x.yaml", "--format", "xml"),
        ("check", "/nowhere/KEN.yaml"),
        ("render", "/nowhere/KEN.yaml"),
        ("check", "/dev/zero"),
    ],
)
def test_wrong_use_ends_with_two_and_a_word_of_help(vnr: Vnr, arguments: tuple[str, ...]) -> None:
    run = vnr(*arguments)

    assert (run.code, run.out) == (2, "")
    assert len(run.err) > 20
    assert "Traceback" not in run.err


def test_a_draft_is_made_in_spite_of_errors_and_marked(
    html: Vnr, write: Write, tmp_path: Path
) -> None:
    path = write("status: cleared\nhighlights: Said.\nlayout: spiral\n")

    assert html(path).code == 1
    run = html(path, "--draft")
    assert run.code == 0
    assert "VNR204" in run.err
    page = (tmp_path / "out" / NAME).read_text(encoding="utf-8")
    assert "Said." in page
    assert "Draft" in page


def test_a_draft_without_a_country_is_none(html: Vnr, write: Write, tmp_path: Path) -> None:
    run = html(write(head=write().read_text().replace("KEN", "XAA")), "--draft")

    assert (run.code, run.out) == (1, "")
    assert not (tmp_path / "out").exists()


def test_strict_makes_warnings_block(html: Vnr, write: Write, tmp_path: Path) -> None:
    run = html(write("date: 05/06/2022\n"), "--strict")

    assert (run.code, run.out) == (1, "")
    assert not (tmp_path / "out").exists()


def test_an_older_report_outlives_a_run_that_fails(html: Vnr, write: Write, tmp_path: Path) -> None:
    html(write("highlights: Old.\n"))
    older = (tmp_path / "out" / NAME).read_bytes()

    assert html(write("highlights: New.\nstatus: x\n")).code == 1
    assert (tmp_path / "out" / NAME).read_bytes() == older
    assert html(write("highlights: New.\n")).code == 0
    assert b"New." in (tmp_path / "out" / NAME).read_bytes()


@pytest.mark.parametrize("fails", ["replace", "chmod"])
def test_a_disk_that_refuses_leaves_the_older_report_and_nothing_else(
    html: Vnr, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    html(write("highlights: Old.\n"))
    older = (tmp_path / "out" / NAME).read_bytes()

    def refuse(path: Path, *_: object) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(Path, fails, refuse)
    run = html(write("highlights: New.\n"))
    monkeypatch.undo()

    assert (run.code, run.out) == (3, "")
    assert "No space left on device" in run.err
    assert NAME in run.err
    assert [path.name for path in (tmp_path / "out").iterdir()] == [NAME]
    assert (tmp_path / "out" / NAME).read_bytes() == older


def test_an_output_folder_that_is_a_file_is_an_error_of_the_machine(
    html: Vnr, write: Write, tmp_path: Path
) -> None:
    (tmp_path / "out").write_text("precious", encoding="utf-8")
    run = html(write())

    assert (run.code, run.out) == (3, "")
    assert str(tmp_path / "out") in run.err
    assert (tmp_path / "out").read_text(encoding="utf-8") == "precious"


def test_two_inputs_for_one_state_never_overwrite_each_other(
    html: Vnr, write: Write, tmp_path: Path
) -> None:
    one = write("highlights: One.\n", name="KEN.yaml")
    two = write("highlights: Two.\n", name="copy/KEN.yaml")
    run = html(one, two)

    assert run.code == 2
    assert [str(path) in run.err for path in (one, two)] == [True, True]
    assert "One." in (tmp_path / "out" / NAME).read_text(encoding="utf-8")


def test_several_states_are_rendered_and_a_bad_one_does_not_stop_them(
    html: Vnr, write: Write, tmp_path: Path
) -> None:
    head = write().read_text()
    bad = write("status: x\n", name="a.yaml", head=head.replace("KEN", "MDA"))
    run = html(bad, write(name="b.yaml"), write(name="c.yaml", head=head.replace("KEN", "NOR")))

    assert run.code == 1
    assert len(list((tmp_path / "out").iterdir())) == 2
    assert run.out.count("\n") == 2


def test_the_language_asked_for_is_in_the_name(html: Vnr, write: Write, tmp_path: Path) -> None:
    run = html(write("title: {en: Plan, fr: Projet}\n"), "--lang", "fr")

    assert run.code == 0
    page = tmp_path / "out" / NAME.replace("_en", "_fr")
    assert "Projet" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("epoch", "taken"),
    [("86400", 86400), ("0", 0), ("", None), ("yesterday", None), ("²", None), ("9" * 30, None)],
)
def test_the_date_of_a_build_is_taken_where_it_is_one(
    html: Vnr, write: Write, monkeypatch: pytest.MonkeyPatch, epoch: str, taken: int | None
) -> None:
    jobs: list[Job] = []

    def build(job: Job) -> Result:
        jobs.append(job)
        return Result({}, ())

    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    monkeypatch.setattr("vnr.build.build", build)

    assert html(write()).code == 1
    assert [job.epoch for job in jobs] == [taken]


def test_an_unfit_reference_document_ends_the_call_before_anything_is_written(
    html: Vnr, write: Write, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.docx"
    letter.write_bytes(b"no Word file")

    unfit = html(write(), "--reference-docx", letter)
    missing = html(write(), "--reference-docx", tmp_path / "none.docx")

    assert (unfit.code, missing.code) == (2, 2)
    assert "no .docx file" in unfit.err
    assert "is not a file" in missing.err
    assert not (tmp_path / "out").exists()
