"""PDF: tagged, accessible (PDF/UA-1) and archival (PDF/A-3a), laid out once by WeasyPrint."""

from __future__ import annotations

import gc
import logging
from base64 import b64encode
from contextlib import contextmanager
from datetime import datetime, time
from typing import TYPE_CHECKING

from vnr.errors import EnvironmentProblem
from vnr.model.document import Written
from vnr.write.conformance import PDF_A, finish
from vnr.write.html import head
from vnr.write.markup import Markup
from vnr.write.styles import families, style_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from vnr.model.document import Attachment as Attached
    from vnr.model.document import Document, DocumentMeta
    from vnr.model.theme import Theme

_NO_GLYPH = ".notdef glyph rendered"
PAGE_SIZES = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}  # millimetres
_CORNERS = ("top-left", "top-center", "top-right", "bottom-left", "bottom-right")
_COVER_PAGE = (
    "@page cover{margin:0;" + "".join(f"@{corner}{{content:none}}" for corner in _CORNERS) + "}"
)
_JOINERS = "\u200d\ufe0f"  # they join emoji into one sign and mean nothing between code points


def write_pdf(document: Document, theme: Theme) -> Written:
    """The document as PDF/UA-1 and PDF/A-3a.

    Signs that no font has are found while the pages are drawn; only then the document is laid
    out a second time, with their code points in their place.

    Raises `EnvironmentProblem` where the machine lacks the text layout libraries.
    """
    try:
        from weasyprint import HTML, Attachment  # noqa: PLC0415
        from weasyprint.urls import URLFetcher  # noqa: PLC0415
    except OSError as problem:
        raise EnvironmentProblem(
            "PDF needs the Pango libraries of the system, which could not be loaded ({problem}). "
            "On Debian or Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0 "
            "libharfbuzz-subset0. HTML and Word work without them.",
            problem=problem,
        ) from None

    def laid_out(page: str) -> bytes:
        # pictures are inside the page: nothing else is ever fetched
        fetcher = URLFetcher(allowed_protocols={"data"}, fail_on_errors=True)
        day = datetime.combine(document.meta.date, time())
        attachments = [
            Attachment(
                url=_data_address(attached),  # which brings the media type along
                url_fetcher=fetcher,
                name=attached.name,
                description=attached.description,
                created=day,
                modified=day,
                relationship="Source",
            )
            for attached in document.attachments
        ]
        with _no_collection():
            content = HTML(string=page, url_fetcher=fetcher).write_pdf(
                pdf_variant=PDF_A, finisher=finish, attachments=attachments
            )
        assert isinstance(content, bytes)  # given no target, WeasyPrint returns the file
        return content

    page = paged_html(document, theme)
    with _missing_signs() as missing:
        content = laid_out(page)
    if missing:
        codes = {ord(joiner): "" for joiner in _JOINERS}
        codes |= {ord(sign): f"[U+{ord(sign):04X}]" for sign in missing}
        content = laid_out(page.translate(codes))
    return Written(content, tuple(missing))


def _data_address(attached: Attached) -> str:
    return f"data:{attached.media_type};base64,{b64encode(attached.content).decode()}"


@contextmanager
def _missing_signs() -> Iterator[list[str]]:
    """Collects the signs that WeasyPrint says it has no glyph for, and keeps it quiet on them."""
    missing: dict[str, None] = {}
    logger = logging.getLogger("weasyprint")

    def take(record: logging.LogRecord) -> bool:
        is_sign = record.msg.startswith(_NO_GLYPH) and isinstance(record.args, tuple)
        if is_sign and isinstance(record.args, tuple):
            missing.setdefault(str(record.args[0]))
        return not is_sign

    found: list[str] = []
    # whatever a program around us did to its loggers: these warnings must arrive
    before = logger.disabled, logger.level
    logger.disabled = False
    logger.setLevel(logging.WARNING)
    logger.addFilter(take)
    try:
        yield found
    finally:
        logger.removeFilter(take)
        logger.disabled, level = before
        logger.setLevel(level)
        found.extend(missing)


@contextmanager
def _no_collection() -> Iterator[None]:
    """No garbage collection within a document: a quarter of the time, for 5 per cent of memory."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def paged_html(document: Document, theme: Theme) -> str:
    """The page that WeasyPrint lays out."""
    meta = document.meta
    sheets = ("css/base.css", "css/cover.css", "css/charts.css", "css/paged.css")
    sheet = style_sheet(theme, sheets, meta.language)
    markup = Markup(document.assets, paged=True, colours=theme.tokens["colours"])
    body = markup.element(document.root)
    pages = _pages(meta, theme.tokens) + _COVER_PAGE
    if document.root.get("numbered") == "no":  # a chapter for pasting: no gutter, smaller
        pages += ":root { --page-gutter: 0mm; --sizes-text: 9.5pt }"
    return f"{head(meta, sheet + pages)}<body>{body}</body></html>"


def _pages(meta: DocumentMeta, tokens: Mapping[str, Any]) -> str:
    """Page size, margins and what runs along every page; its sides follow the direction.

    At the head stand the State and the chapter (not where the chapter begins), between them the
    mark of a draft; at the foot the notice or else the kind of document, and the page number.
    """
    page, colours = tokens["page"], tokens["colours"]
    margins = " ".join(f"{page[f'margin_{side}']}mm" for side in ("top", "right", "bottom", "left"))
    start, end = ("left", "right") if meta.direction == "ltr" else ("right", "left")
    font = families(tokens["fonts"]["text"], meta.language)
    look = f"font:8pt/1.25 {font};color:{colours['muted']}"
    stamp = f"font:bold 8pt {font};color:{colours['stamp']}"
    head, foot = "vertical-align:bottom;padding-bottom:7mm", "vertical-align:top;padding-top:6mm"
    width, height = PAGE_SIZES[meta.page_size]
    return (
        f":root{{--page-width:{width}mm;--page-height:{height}mm}}"
        f"@page{{size:{width}mm {height}mm;margin:{margins};"
        f"@footnote{{border-top:0.5pt solid {colours['rule']};padding-top:3pt}}"
        f"@top-{start}{{content:{_css(meta.author)};{look};width:30%;text-align:{start};{head}}}"
        f"@top-center{{content:{_css(meta.stamp)};{stamp};width:30%;text-align:center;{head}}}"
        f"@top-{end}{{content:string(chapter,first-except);{look};width:40%;text-align:{end};{head}}}"
        f"@bottom-{start}{{content:{_css(meta.notice or meta.running_title)};{look};width:85%;"
        f"text-align:{start};{foot}}}"
        f"@bottom-{end}{{content:counter(page);{look};font-weight:bold;text-align:{end};{foot}}}}}"
    )


def _css(text: str) -> str:
    """A text as a CSS string that also may stand inside a style element."""
    quoted = " ".join(text.split()).replace("\\", "\\5c ").replace('"', "\\22 ")
    return '"' + quoted.replace("<", "\\3c ").replace(">", "\\3e ") + '"'
