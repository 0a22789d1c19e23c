"""The input that a report carries: out of the PDF again, within limits.

Only what the tool itself attaches is taken: one review as YAML, and pictures. pypdf is an extra
(`vnr[pdf]`): it is pure Python, so a hostile file meets no code in C.
"""

from __future__ import annotations

import io
import logging
import re
from typing import TYPE_CHECKING, Any

from vnr.errors import EnvironmentProblem, NoState, VnrError
from vnr.model.picture import media_type
from vnr.read.folder import FILE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator

PDF_LIMIT = 100_000_000  # bytes; a report with fifty photographs has about 40 million
COUNT_LIMIT = 200
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,80}\.(yaml|png|jpg)")
_BEGINNING = b"format: vnr-review/"


def attached_input(name: str, content: bytes) -> dict[str, bytes]:
    """The files of the input attached to the PDF `content`, by their plain names.

    Raises `NoState` where the file is no PDF, holds no such input or more than it should, and
    `EnvironmentProblem` where what reads PDF is not installed.
    """
    if not content.startswith(b"%PDF-"):
        raise NoState("{file} is no PDF", file=name)
    try:
        files = dict(_files(name, content))
    except VnrError:
        raise
    except Exception as problem:  # a damaged file can break the library anywhere
        raise NoState("{file} is a damaged PDF", file=name) from problem
    if not any(file.endswith(".yaml") for file in files):
        raise NoState(
            "{file} carries no input; only reports made with --attach-input do", file=name
        )
    return files


def _files(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    try:
        from pypdf import PdfReader  # noqa: PLC0415  # an extra, needed for PDF only
    except ImportError as problem:
        raise EnvironmentProblem(
            "to read {file}, install what reads PDF: pip install {extra}",
            file=name,
            extra="vnr[pdf]",
        ) from problem
    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # it tells of every oddity
    root: Any = _resolved(PdfReader(io.BytesIO(content)).trailer["/Root"])
    attached = _resolved(root.get("/AF", []))
    if len(attached) > COUNT_LIMIT:
        raise NoState("{file} carries more than {limit} files", file=name, limit=COUNT_LIMIT)
    for entry in attached:
        yield _file(name, _resolved(entry))


def _file(name: str, entry: Any) -> tuple[str, bytes]:
    called = str(entry["/UF"])
    stream = _resolved(_resolved(entry["/EF"])["/F"])
    # one plain compression, as we write it: chains and parameters could ask for any memory
    plain = stream.get("/Filter", "/FlateDecode") == "/FlateDecode" and "/DecodeParms" not in stream
    if not plain or not _SAFE.fullmatch(called):
        raise _foreign(name, called)
    content: bytes = stream.get_data()  # pypdf stops at 75 MB
    if len(content) > FILE_LIMIT:
        raise NoState(
            "{file} carries {name}, which is larger than {limit} bytes",
            file=name,
            name=called,
            limit=FILE_LIMIT,
        )
    is_review = called.endswith(".yaml") and content.startswith(_BEGINNING)
    is_picture = not called.endswith(".yaml") and media_type(content) is not None
    if not is_review and not is_picture:
        raise _foreign(name, called)
    return called, content


def _foreign(name: str, called: str) -> NoState:
    return NoState("{file} carries {name}, which vnr did not attach", file=name, name=called)


def _resolved(value: Any) -> Any:
    return value.get_object() if hasattr(value, "get_object") else value
