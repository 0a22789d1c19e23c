"""A Word document that a user gives as the look of reports: what in it could do harm is refused."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import PurePosixPath
from xml.parsers import expat

from vnr.errors import UsageError

MOST_BYTES = 20_000_000
MOST_UNPACKED = 100_000_000
MOST_PARTS = 2_000
_MAIN_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"  # a compound file: Word 97 to 2003, or one with a password
# Parts whose links the writer drops along with the text that they belong to.
_LINKS_DROPPED = frozenset(
    f"word/_rels/{name}.xml.rels"
    for name in ("document", "settings", "comments", "footnotes", "endnotes")
)


def verify_reference(content: bytes) -> None:
    """Raise `UsageError` unless `content` is a Word document that is safe to take a look from.

    Refused are files of another kind, damaged, locked or too large, macros, XML that declares
    entities, and running heads that fetch something from outside the file.
    """
    if len(content) > MOST_BYTES:
        raise UsageError("the reference document is larger than {limit} bytes", limit=MOST_BYTES)
    if content.startswith(_OLD_OR_LOCKED):
        raise UsageError(
            "the reference document has a password or is in the form of Word 97 to 2003; "
            "save it as .docx without a password"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _verify_parts(package)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, KeyError):
        raise UsageError("the reference document is damaged or no .docx file") from None


def _verify_parts(package: zipfile.ZipFile) -> None:
    parts = package.infolist()
    # the sizes that a package states of itself bound what reading a part can give
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise UsageError(
            "the reference document unpacks to more than {limit} bytes or {parts} parts",
            limit=MOST_UNPACKED,
            parts=MOST_PARTS,
        )
    types = package.read("[Content_Types].xml")
    if b"macroEnabled" in types or any("vbaproject" in part.filename.lower() for part in parts):
        raise UsageError("the reference document holds macros; save it as .docx")
    if _MAIN_TYPE not in types:
        raise UsageError("the reference document is damaged or no .docx file")
    for part in parts:
        content = package.read(part)
        if PurePosixPath(part.filename).suffix not in (".xml", ".rels"):
            continue
        _verify_xml(content)
        if b'"External"' in content and part.filename.endswith(".rels"):
            _verify_links(part.filename)


def _verify_xml(content: bytes) -> None:
    """Well-formed, and without declarations: Word writes none, and entities can be bombs."""

    def refuse(*_: object) -> None:
        raise zipfile.BadZipFile

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError, LookupError):
        raise zipfile.BadZipFile from None


def _verify_links(name: str) -> None:
    if name not in _LINKS_DROPPED:
        raise UsageError(
            "the reference document fetches something from outside the file ({part}); "
            "embed its pictures and remove its links",
            part=name,
        )
