"""The lines of a plain text file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnr.errors import EnvironmentProblem
from vnr.read.official_text_lines import Line, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_WEB_PAGE = re.compile(r"\s*<(!doctype|html|\?xml|head|body)", re.IGNORECASE)


def lines_of_text(name: str, content: bytes) -> Iterator[Line]:
    """The lines of a text file. Raises `EnvironmentProblem` where it is none."""
    begins, page = True, 1
    for number, line in enumerate(_decoded(name, content).split("\n"), 1):
        page += line.count("\f")
        if text := plain(line):
            yield Line(text, f"{name}:{number}", page, begins)
        begins = not text


def _decoded(name: str, content: bytes) -> str:
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as problem:
        raise EnvironmentProblem(
            "{file} is not text in UTF-8 (byte {offset}); save it again with that encoding",
            file=name,
            offset=problem.start,
        ) from problem
    if "\0" in text or _WEB_PAGE.match(text):
        raise EnvironmentProblem(
            "{file} is neither plain text nor a Word file (.docx) nor a PDF", file=name
        )
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n")
