"""A file that does not hold every paragraph, or that is hostile, is refused, and says where."""

from __future__ import annotations

import io
import random
import re
import sys
import time
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.packs_text import material
from tests.packs_text.material import Block, blocks, declaration
from vnr.errors import EnvironmentProblem
from vnr.read import official_text
from vnr.read.official_text import read_official_text

if TYPE_CHECKING:
    from collections.abc import Callable


def refusal(name: str, content: bytes, language: str = "en") -> str:
    started = time.monotonic()
    with pytest.raises(EnvironmentProblem) as problem:
        read_official_text(name, content, declaration(), language)
    assert time.monotonic() - started < 30
    return str(problem.value)


def numbered(piece: Block, number: int) -> bool:
    return piece.kind == "paragraph" and piece.text.startswith(f"{number}. ")


def line_of(content: bytes, start: str) -> int:
    return (
        content.decode()
        .split("\n")
        .index(next(line for line in content.decode().split("\n") if line.startswith(start)))
        + 1
    )


def test_a_missing_paragraph() -> None:
    content = material.as_text([piece for piece in blocks() if not numbered(piece, 34)])

    assert refusal("boats.txt", content) == (
        f"paragraph 34 is missing: after 33 at boats.txt:{line_of(content, '33. ')} comes 35 at "
        f"boats.txt:{line_of(content, '35. ')}"
    )


def test_the_first_paragraph_of_a_section_missing() -> None:
    content = material.as_text([piece for piece in blocks() if not numbered(piece, 30)])

    assert "paragraph 30 is missing: after 29" in refusal("boats.txt", content)


def test_a_missing_end() -> None:
    content = material.as_text([piece for piece in blocks() if not numbered(piece, 77)])

    place = f"boats.txt:{line_of(content, '76. ')}"
    assert refusal("boats.txt", content) == (
        f"paragraph 77 was not found; the last one found is 76, at {place}"
    )


def test_a_missing_start() -> None:
    content = material.as_text([piece for piece in blocks() if not numbered(piece, 1)])

    assert "no paragraph with the number 1" in refusal("boats.txt", content)


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize("number", [2, 34, 77])
def test_a_doubled_number(gap: str, number: int) -> None:
    content = material.as_text(blocks()).decode()
    content = re.sub(rf"\n\n({number}\. .*)", rf"\n\n\1{gap}\1", content)

    assert f"paragraph {number} stands twice: at boats.txt:" in refusal(
        "boats.txt", content.encode()
    )


def test_paragraphs_out_of_order() -> None:
    pieces = list(blocks())
    moved = next(piece for piece in pieces if numbered(piece, 12))
    pieces.remove(moved)
    pieces.append(moved)

    assert "paragraph 12 is missing: after 11" in refusal("boats.txt", material.as_text(pieces))


def test_a_longer_declaration() -> None:
    pieces = [*blocks(), Block("paragraph", "78. Another boat is welcomed to the harbour.")]

    assert "the text goes on with 78" in refusal("boats.txt", material.as_text(pieces))


def test_the_text_twice() -> None:
    assert "more than once" in refusal("boats.txt", material.as_text([*blocks(), *blocks()]))


def test_another_text_with_as_many_paragraphs() -> None:
    other = [Block("paragraph", f"{n}. We fly kites over the hills.") for n in range(1, 78)]

    assert "is another text" in refusal("kites.txt", material.as_text(other))


def test_the_right_paragraphs_in_a_wrong_order() -> None:
    texts = list(material.paragraphs().values())
    random.Random(3).shuffle(texts)
    texts = [text.partition(". The ")[0] for text in texts]
    shuffled = [Block("paragraph", f"{n}. {text}.") for n, text in enumerate(texts, 1)]

    assert "is another text" in refusal("shuffled.txt", material.as_text(shuffled))


@pytest.mark.parametrize("language", ["fr", "es", "ru", "zh", "ar"])
def test_another_language(language: str) -> None:
    pieces = [
        Block(piece.kind, re.sub(r"^(\d+)\. ", r"\1 - ", piece.text)) for piece in blocks()
    ] if language == "ar" else blocks()  # fmt: skip

    assert "not in the language" in refusal("boats.txt", material.as_text(pieces), language)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("latin.txt", "1. Déclaration".encode("latin-1"), "not text in UTF-8 (byte 4)"),
        ("empty.txt", b"", "no paragraph with the number 1"),
        ("page.html", b"<!DOCTYPE html><p>1. We", "neither plain text nor"),
        ("picture.txt", b"\x89PNG\x00\x01\x02", "not text in UTF-8"),
        ("nul.txt", b"1. We\x00", "neither plain text nor"),
        ("old.doc", b"\xd0\xcf\x11\xe0rest", "old Word file or has a password"),
        ("cut.docx", b"PK\x03\x04rest", "no Word file"),
    ],
)
def test_wrong_kinds_of_file(name: str, content: bytes, said: str) -> None:
    assert said in refusal(name, content)


def test_a_large_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(official_text, "FILE_LIMIT", 1_000_000)

    assert refusal("large.txt", b" " * 1_000_001) == "large.txt is larger than 1 MB"


def test_a_long_text() -> None:
    assert "more than 1000000 characters" in refusal("long.txt", b"A boat " * 150_000)
    assert "more than 20000 lines" in refusal("long.txt", b"Boat\n" * 20_001)


@pytest.mark.parametrize(
    "line",
    [
        "1. a boat",
        "1. A boat",
        "5. A boat",
        "_" * 119 + "x",
        "[",
        "1/1 " * 29 + "x",
        "*",
        ".)" * 40,
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_hostile_text_is_refused_in_time(line: str, gap: str) -> None:
    many = (line + gap) * min(900_000 // len(line + gap), 19_000)

    refusal("hostile.txt", f"1. We sail{gap}{many}".encode())


# ---- Word files ---------------------------------------------------------------------------


def archive(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def changed(change: Callable[[bytes], bytes], part: str = "word/document.xml") -> bytes:
    with zipfile.ZipFile(io.BytesIO(material.as_docx(blocks()))) as good:
        parts = {name: good.read(name) for name in good.namelist()}
    return archive({**parts, part: change(parts[part])})


def test_a_zip_bomb() -> None:
    bomb = changed(lambda xml: xml.replace(b"<w:body>", b"<w:body>" + b" " * 200_000_000))

    assert len(bomb) < 1_000_000
    assert refusal("bomb.docx", bomb) == "bomb.docx unpacks to more than 15 MB"


def test_entities() -> None:
    doctype = b'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document'

    assert "no Word file" in refusal(
        "entities.docx", changed(lambda xml: xml.replace(b"<w:document", doctype, 1))
    )


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "_rels/.rels"])
def test_damaged_parts(part: str) -> None:
    assert "no Word file" in refusal("damaged.docx", changed(lambda xml: xml[:-9], part))


def test_other_archives() -> None:
    assert "no Word file" in refusal("other.zip", archive({"a.txt": b"1. We"}))
    assert "no Word file" in refusal("other.docx", archive({"word/document.xml": b"<a/>"}))


def test_what_is_deleted_hidden_or_aside_is_not_read() -> None:
    extra = (
        b"<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
        b'<w:del w:id="1"><w:r><w:t>deleted</w:t></w:r></w:del>'
        b'<w:r><w:footnoteReference w:id="2"/></w:r>'
        b"<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent>"
        b"</w:pict></w:r></w:p>"
    )
    content = changed(lambda xml: xml.replace(b"</w:p>", extra))

    found = read_official_text("tracked.docx", content, declaration(), "en")

    assert found.paragraphs == material.paragraphs()


# ---- PDF ----------------------------------------------------------------------------------


def test_an_encrypted_pdf() -> None:
    pytest.importorskip("pypdf")
    pikepdf = pytest.importorskip("pikepdf")
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(material.as_pdf(list(blocks()[:5])))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))

    assert "is protected" in refusal("secret.pdf", out.getvalue())


@pytest.mark.parametrize("content", [b"%PDF-1.7\nrest", b"%PDF-1.7\n" + b"<<" * 9_000])
def test_a_damaged_pdf(content: bytes) -> None:
    pytest.importorskip("pypdf")

    assert refusal("damaged.pdf", content) == "damaged.pdf is a damaged PDF"


def test_a_pdf_without_text() -> None:
    pytest.importorskip("pypdf")
    pikepdf = pytest.importorskip("pikepdf")
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(out)

    assert "no text" in refusal("scan.pdf", out.getvalue())


def test_a_pdf_that_unpacks_to_much() -> None:
    pytest.importorskip("pypdf")
    pikepdf = pytest.importorskip("pikepdf")
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        page.Contents = pdf.make_stream(b"0 0 m\n" * 4_000_000)
        pdf.save(out, compress_streams=True)

    assert len(out.getvalue()) < 1_000_000
    assert "unpacks to more than 15 MB" in refusal("bomb.pdf", out.getvalue())


def test_a_pdf_where_nothing_reads_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)

    assert "pip install vnr[pdf]" in refusal("boats.pdf", b"%PDF-1.7\n")


def test_a_pdf_in_a_script_from_right_to_left() -> None:
    assert "use the Word file" in refusal("boats.pdf", b"%PDF-1.7\n", "ar")
