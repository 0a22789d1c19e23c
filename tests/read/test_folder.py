"""Gathering a State's files: only its own, only real ones, and none is passed over in silence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from vnr.errors import EnvironmentProblem, UsageError
from vnr.read.country import read_submission
from vnr.read.folder import gather


def state(root: Path, *names: str) -> Path:
    """A State's folder with these files, each holding one entry."""
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("highlights: x\n", encoding="utf-8")
    return root


def left_aside(folder: Path) -> set[str]:
    findings = read_submission(gather(folder)).findings
    return {finding.place.file for finding in findings if finding.code == "VNR113"}


def test_all_files_of_a_folder_are_read_in_one_order(tmp_path: Path) -> None:
    folder = state(tmp_path / "Côte d'Ivoire (CIV)", "b.yaml", "a.yml", "part two/c.json")

    assert read_submission(gather(folder)).files == ("a.yml", "b.yaml", "part two/c.json")


def test_what_is_no_input_is_named_and_left_aside(tmp_path: Path) -> None:
    odd = {
        ".DS_Store", ".git/config.yaml", "Thumbs.db", "notes.txt", "~$KEN.xlsx", "a.yaml~",
        "a.yaml.crdownload", "~backup/a.yaml", ".hidden.yaml",
    }  # fmt: skip
    folder = state(tmp_path, "a.yaml", *odd)

    assert left_aside(folder) == odd
    assert read_submission(gather(folder)).files == ("a.yaml",)


def test_a_workbook_is_never_passed_over(tmp_path: Path) -> None:
    folder = state(tmp_path, "a.yaml", "pledges.XLSX", "b.ods")
    findings = read_submission(gather(folder)).findings

    assert [(f.code, f.place.file) for f in findings] == [
        ("VNR130", "b.ods"),
        ("VNR130", "pledges.XLSX"),
    ]


def test_pictures_are_kept_by_their_name_in_the_folder(tmp_path: Path) -> None:
    folder = state(tmp_path, "a.yaml", "figures/border.JPG")

    assert dict(read_submission(gather(folder)).assets) == {
        "figures/border.JPG": b"highlights: x\n"
    }


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("highlights: SECRET\n", encoding="utf-8")
    outside = state(tmp_path / "outside", "b.yaml")
    folder = state(tmp_path / "KEN", "a.yaml")
    (folder / "c.yaml").symlink_to(secret)
    (folder / "d").symlink_to(outside, target_is_directory=True)
    (folder / "e.png").symlink_to("/etc/hostname")
    files = {file.name: file.content for file in gather(folder).files}

    assert files == {"a.yaml": b"highlights: x\n", "c.yaml": None, "d": None, "e.png": None}
    assert left_aside(folder) == {"c.yaml", "d", "e.png"}


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    folder = state(tmp_path, "a.yaml")
    (folder / "b.yaml").symlink_to("a.yaml")

    assert read_submission(gather(folder)).files == ("a.yaml", "b.yaml")


@pytest.mark.parametrize("target", ["nowhere", "loop.yaml", "user@host.4711:1700000000"])
def test_a_link_that_leads_nowhere_is_left_aside(tmp_path: Path, target: str) -> None:
    """Some editors leave such links as locks."""
    folder = state(tmp_path, "a.yaml")
    (folder / "loop.yaml").symlink_to(target)

    assert left_aside(folder) == {"loop.yaml"}
    assert read_submission(gather(folder)).files == ("a.yaml",)


def test_a_pipe_is_never_opened(tmp_path: Path) -> None:
    folder = state(tmp_path, "a.yaml")
    os.mkfifo(folder / "b.yaml")

    assert left_aside(folder) == {"b.yaml"}
    with pytest.raises(UsageError, match="neither a file nor a folder"):
        gather(folder / "b.yaml")


@pytest.mark.parametrize("name", ["nowhere", "nowhere.yaml", "a.yaml/b"])
def test_a_path_where_nothing_is_is_wrong_use(tmp_path: Path, name: str) -> None:
    state(tmp_path, "a.yaml")
    with pytest.raises(UsageError, match="no such file or folder"):
        gather(tmp_path / name)


def test_a_device_is_never_opened() -> None:
    with pytest.raises(UsageError, match="neither a file nor a folder"):
        gather(Path("/dev/zero"))


def test_a_file_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vnr.read.folder.FILE_LIMIT", 14)
    folder = state(tmp_path, "a.yaml")
    (folder / "b.yaml").write_text("highlights: xx\n", encoding="utf-8")
    (finding,) = read_submission(gather(folder)).findings

    assert (finding.code, finding.place.file) == ("VNR109", "b.yaml")
    assert finding.details["size"] == "15"
    assert [file.content is None for file in gather(folder).files] == [False, True]


def test_a_folder_of_too_many_files_is_wrong_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vnr.read.folder.FILES_LIMIT", 2)
    gather(state(tmp_path, "a.yaml", "b.yaml"))
    with pytest.raises(UsageError, match="more than 2 files"):
        gather(state(tmp_path, "c.yaml"))


def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = state(tmp_path, "a.yaml", "b.yaml")
    read = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path.name == "b.yaml":
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    with pytest.raises(EnvironmentProblem, match=r"b\.yaml.*Permission denied"):
        gather(folder)


@pytest.mark.parametrize("names", [(), ("notes.txt",), (".hidden.yaml", "a.docx"), ("map.png",)])
def test_a_folder_without_any_input_is_an_error(tmp_path: Path, names: tuple[str, ...]) -> None:
    findings = read_submission(gather(state(tmp_path, *names))).findings

    assert [f.code for f in findings if f.severity.word == "error"] == ["VNR116"]
    assert [f.place.file for f in findings if f.code == "VNR116"] == [str(tmp_path)]


def test_one_file_is_read_wherever_it_lies(tmp_path: Path) -> None:
    path = state(tmp_path / ".cache" / "~tmp", "KEN.yaml") / "KEN.yaml"
    raw = read_submission(gather(path))

    assert raw.findings == ()
    assert raw.files == (str(path),)
