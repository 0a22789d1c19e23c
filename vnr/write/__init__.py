"""Writing: one Document becomes PDF, Word or HTML. The table of formats is `WRITERS`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnr.model.document import Written

if TYPE_CHECKING:
    from collections.abc import Callable

    from vnr.model.document import Document
    from vnr.model.theme import Theme


@dataclass(frozen=True)
class Writer:
    """A format: the ending of its files, and the function that makes one."""

    ending: str
    write: Callable[[Document, Theme], Written]


# The libraries behind the formats are heavy: each is imported when it is first used.
def _html(document: Document, theme: Theme) -> Written:
    from vnr.write.html import write_html  # noqa: PLC0415

    return Written(write_html(document, theme))


def _pdf(document: Document, theme: Theme) -> Written:
    from vnr.write.pdf import write_pdf  # noqa: PLC0415

    return write_pdf(document, theme)


def _docx(document: Document, theme: Theme) -> Written:
    from vnr.write.docx import write_docx  # noqa: PLC0415

    return Written(write_docx(document, theme))


WRITERS = {
    "pdf": Writer(".pdf", _pdf),
    "docx": Writer(".docx", _docx),
    "html": Writer(".html", _html),
}
