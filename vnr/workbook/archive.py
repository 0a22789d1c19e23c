"""The file of a workbook, opened with care: what it is, how large it will become, no entities."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from lxml import etree

from vnr.findings import Finding, Place, Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

PARTS_LIMIT = 2_000
SIZE_LIMIT = 150_000_000  # bytes of all parts unpacked; a full review has about 2 million
RATIO_LIMIT = 500  # how far a part may be packed; sheets of equal empty rows come near 200
_RATIO_FROM = 10_000_000  # bytes below which a part is small whatever its ratio
_CONTENTS = "[Content_Types].xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class RefusedError(Exception):
    """The workbook is not to be read; `finding` says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


class Archive:
    """The parts of a workbook by name.

    Raises `RefusedError` where the bytes are no workbook of this kind, are protected by a
    password, or unpack to more than the limits.
    """

    def __init__(self, name: str, content: bytes) -> None:
        self._name = name
        self._zip = self._opened(content)
        self._check_sizes()
        if _CONTENTS not in self._zip.namelist():
            raise self._refused("VNR130", kind=self._inner_kind())

    def __contains__(self, part: str) -> bool:
        return part in self._zip.namelist()

    def elements(self, part: str, tags: tuple[str, ...]) -> Iterator[_Element]:
        """The elements of a part with one of these local names, each at its end, then emptied."""
        try:
            with self._zip.open(part) as source:
                wanted = [f"{{*}}{tag}" for tag in tags]
                steps = etree.iterparse(
                    source, tag=wanted, no_network=True, resolve_entities=False, load_dtd=False,
                    remove_comments=True, remove_pis=True,
                )  # fmt: skip
                for _, element in steps:
                    if element.getroottree().docinfo.doctype:
                        raise self._refused("VNR134", part=part)
                    yield element
                    _forget(element)
        except (etree.XMLSyntaxError, zipfile.BadZipFile, zlib.error, EOFError, KeyError,
                NotImplementedError, RuntimeError) as problem:  # fmt: skip
            raise self._refused("VNR131") from problem

    def _opened(self, content: bytes) -> zipfile.ZipFile:
        if not content:
            raise self._refused("VNR108")
        if not content.startswith(b"PK"):
            if content.startswith(_OLE) and _ENCRYPTED in content:
                raise self._refused("VNR132")
            raise self._refused("VNR130", kind=_kind(content))
        try:
            return zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as problem:
            raise self._refused("VNR131") from problem

    def _check_sizes(self) -> None:
        parts = self._zip.infolist()
        total = sum(part.file_size for part in parts)
        bomb = any(
            part.file_size > _RATIO_FROM and part.file_size > RATIO_LIMIT * part.compress_size
            for part in parts
        )
        if total > SIZE_LIMIT or bomb or len(parts) > PARTS_LIMIT:
            details = {"size": str(total), "parts": str(len(parts)), "limit": str(SIZE_LIMIT)}
            raise self._refused("VNR133", **details)
        if any(part.flag_bits & 1 for part in parts):
            raise self._refused("VNR132")

    def _inner_kind(self) -> Word:
        names = set(self._zip.namelist())
        if "content.xml" in names and "mimetype" in names:
            return Word("an OpenDocument file (.ods)")
        return Word("a compressed file")

    def _refused(self, code: str, **details: str) -> RefusedError:
        return RefusedError(Finding(code, Place(self._name), details))


def _forget(element: _Element) -> None:
    """Empty an element and drop those before it, so that memory does not grow with the part."""
    element.clear()
    parent = element.getparent()
    while parent is not None and (first := parent[0]) is not element:
        parent.remove(first)


def _kind(content: bytes) -> Word:
    """What a file is that is no zip."""
    if content.startswith(_OLE):
        return Word("an Excel workbook of 1997 to 2003 (.xls)")
    if content.lstrip()[:200].lower().startswith((b"<!doctype", b"<html", b"<?xml")):
        return Word("a web page or XML file")
    if b"\0" not in content[:2000]:
        return Word("a text file, such as CSV")
    return Word("a file of another kind")
