"""`vnr extract`: what a report carries becomes files; a hostile PDF does no harm."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pikepdf
import pytest

from tests.cli.conftest import Vnr
from tests.read.material import PNG
from vnr.errors import NoState
from vnr.read import attached

Write = Callable[..., Path]
REVIEW = b"format: vnr-review/1\ncountry: KEN\n"


def pdf_with(files: Mapping[str, bytes], **stream: object) -> bytes:
    """A PDF of one empty page that carries files in the way of our reports."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    specs = []
    for name, content in files.items():
        embedded = pikepdf.Stream(pdf, content, **stream)
        ends = pikepdf.Dictionary(F=pdf.make_indirect(embedded))
        specs.append(pikepdf.Dictionary(Type=pikepdf.Name.Filespec, UF=name, EF=ends))
    pdf.Root.AF = pikepdf.Array([pdf.make_indirect(spec) for spec in specs])
    out = io.BytesIO()
    kept = pikepdf.StreamDecodeLevel.none  # streams as they were given
    pdf.save(out, stream_decode_level=kept, compress_streams=False)
    return out.getvalue()


@pytest.fixture
def extract(vnr: Vnr, tmp_path: Path) -> Callable[[bytes], object]:
    """Take out what a PDF of these bytes carries, to the folder `out`."""

    def call(content: bytes) -> object:
        (tmp_path / "r.pdf").write_bytes(content)
        return vnr("extract", tmp_path / "r.pdf", "-o", tmp_path / "out")

    return call


def test_a_report_gives_its_input_back(vnr: Vnr, write: Write, tmp_path: Path) -> None:
    body = "highlights: Said.\nconclusion: {text: Hidden., visibility: internal}\n"
    made = vnr("render", write(body), "-f", "pdf", "-o", tmp_path, "--attach-input")
    run = vnr("extract", made.out.strip(), "-o", tmp_path / "in")
    file = tmp_path / "in" / "KEN_imrf-2026.yaml"

    assert (run.code, run.out, run.err) == (0, f"{file}\n", "")
    assert file.read_text(encoding="utf-8") == (
        "format: vnr-review/1\ncountry: KEN\nlanguage: en\ncycle: imrf-2026\n"
        "declarations:\n  - pd2022\nhighlights: Said.\n"
    )
    assert vnr("check", tmp_path / "in").code == 0


def test_files_that_exist_are_left_as_they_are(extract: Vnr, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "b.png").write_text("mine")
    run = extract(pdf_with({"a.yaml": REVIEW, "b.png": PNG}))

    assert run.code == 2
    assert "b.png exists already" in run.err
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["b.png"]


@pytest.mark.parametrize(
    "name",
    ["../a.yaml", "/etc/a.yaml", "x/a.yaml", "..\\a.yaml", ".yaml", "a.sh", "a.yaml\n", "-a.yaml",
     "C:a.yaml", "a" * 90 + ".yaml"],
)  # fmt: skip
def test_no_file_is_written_outside_the_folder(extract: Vnr, tmp_path: Path, name: str) -> None:
    run = extract(pdf_with({"good.yaml": REVIEW, name: REVIEW}))

    assert run.code == 2
    assert "which vnr did not attach" in run.err
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["r.pdf"]


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({}, "carries no input"),
        ({"a.png": PNG}, "carries no input"),
        ({"a.yaml": b"hello: world\n"}, "did not attach"),
        ({"a.yaml": REVIEW, "b.png": b"#!/bin/sh"}, "did not attach"),
        ({f"p{n}.png": PNG for n in range(attached.COUNT_LIMIT + 1)}, "more than 200 files"),
    ],
)
def test_what_is_not_ours_is_refused(
    extract: Vnr, tmp_path: Path, files: dict[str, bytes], told: str
) -> None:
    run = extract(pdf_with(files))

    assert run.code == 2
    assert told in run.err
    assert not (tmp_path / "out").exists()


def test_a_file_that_unpacks_to_too_much_is_refused(extract: Vnr) -> None:
    bomb = zlib.compress(REVIEW + b" " * 30_000_000, 9)
    run = extract(pdf_with({"a.yaml": bomb}, Filter=pikepdf.Name.FlateDecode))

    assert len(bomb) < 50_000
    assert run.code == 2
    assert "larger than 10000000 bytes" in run.err


@pytest.mark.parametrize(
    "stream",
    [
        {"Filter": pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode])},
        {
            "Filter": pikepdf.Name.FlateDecode,
            "DecodeParms": pikepdf.Dictionary(Predictor=12, Columns=2_000_000_000),
        },
        {"Filter": pikepdf.Name.LZWDecode},
    ],
)
def test_ways_of_packing_that_are_not_ours_are_refused(
    extract: Vnr, stream: dict[str, object]
) -> None:
    packed = zlib.compress(zlib.compress(REVIEW))
    run = extract(pdf_with({"a.yaml": packed}, **stream))

    assert run.code == 2
    assert "did not attach" in run.err


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is no PDF"),
        (b"PK\x03\x04", "is no PDF"),
        (b"%PDF-1.7\ngarbage", "damaged PDF"),
        (pdf_with({"a.yaml": REVIEW})[:300], "damaged PDF"),
    ],
)
def test_what_is_no_whole_pdf_is_named(extract: Vnr, content: bytes, told: str) -> None:
    run = extract(content)

    assert run.code == 2
    assert told in run.err


def test_a_pdf_beyond_the_limit_is_not_read(extract: Vnr, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attached, "PDF_LIMIT", 100)

    assert "larger than 100 bytes" in extract(pdf_with({"a.yaml": REVIEW})).err


def test_a_folder_or_nothing_is_no_report(vnr: Vnr, tmp_path: Path) -> None:
    assert vnr("extract", tmp_path).code == 2
    assert "no such file" in vnr("extract", tmp_path / "none.pdf").err


def test_a_pdf_with_any_byte_changed_gives_files_of_ours_or_a_message() -> None:
    whole = pdf_with({"a.yaml": REVIEW, "b.png": PNG})
    kept = refused = 0
    for position in range(len(whole)):
        changed = bytearray(whole)
        changed[position] ^= 1 + position % 255
        try:
            files = attached.attached_input("r.pdf", bytes(changed))
        except NoState:
            refused += 1
        else:
            kept += 1
            assert set(map(type, files.values())) == {bytes}
            assert all(name.rpartition(".")[2] in {"yaml", "png", "jpg"} for name in files)
    assert kept + refused == len(whole) > 500
    assert min(kept, refused) > 50
