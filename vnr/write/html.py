"""HTML: one self-contained page, readable without scripts, network or other files."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from vnr.write.markup import Markup
from vnr.write.styles import style_sheet

if TYPE_CHECKING:
    from vnr.model.document import Document, DocumentMeta
    from vnr.model.theme import Theme

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def write_html(document: Document, theme: Theme) -> bytes:
    """The document as one HTML page."""
    meta = document.meta
    markup = Markup(document.assets, paged=False, colours=theme.tokens["colours"])
    body = markup.element(document.root)
    sheets = ("css/base.css", "css/cover.css", "css/charts.css", "css/screen.css")
    sheet = style_sheet(theme, sheets, meta.language)
    page = (
        f"{head(meta, sheet, _POLICY)}<body>{_marks(meta)}<main>{body}"
        f"{_notes(meta, markup)}</main></body></html>\n"
    )
    return page.encode()


def head(meta: DocumentMeta, sheet: str, policy: str = "") -> str:
    """The beginning of a page up to its body: language, title, properties, styles."""
    properties = {
        "author": meta.author,
        "description": meta.subject,
        "keywords": ", ".join(meta.keywords),
        "viewport": "width=device-width, initial-scale=1",
    }
    named = "".join(
        f'<meta name="{name}" content="{escape(text)}">' for name, text in properties.items()
    )
    guard = f'<meta http-equiv="Content-Security-Policy" content="{policy}">' if policy else ""
    return (
        f'<!DOCTYPE html><html lang="{escape(meta.language)}" dir="{meta.direction}">'
        f'<head><meta charset="utf-8">{guard}<title>{escape(meta.title)}</title>{named}'
        f"<style>{sheet}</style></head>"
    )


def _marks(meta: DocumentMeta) -> str:
    """What must be seen all along the page: the mark of a draft, a notice."""
    stamp = f'<strong class="stamp">{escape(meta.stamp)}</strong>' if meta.stamp else ""
    notice = f"<span>{escape(meta.notice)}</span>" if meta.notice else ""
    return f'<header class="marks">{stamp} {notice}</header>' if stamp or notice else ""


def _notes(meta: DocumentMeta, markup: Markup) -> str:
    if not markup.notes:
        return ""
    items = "".join(
        f'<li id="note-{number}" value="{number}">{text} '
        f'<a href="#mark-{number}" aria-label="{escape(number)}">↑</a></li>'
        for number, text in markup.notes
    )
    title = escape(meta.notes_title)
    return f'<section class="notes"><h1 id="notes">{title}</h1><ol>{items}</ol></section>'
