"""What a reader finds in a finished file, as text: one extractor a format, none of them ours.

`squeezed` text has no white space at all: formats break lines differently, words they must not.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from lxml import etree, html


def squeezed(text: str) -> str:
    """The text without white space and invisible signs, in one Unicode form."""
    text = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\s\u00ad\u200b-\u200f\u2060-\u2069\ufeff]+", "", text)


def html_text(data: bytes) -> str:
    """The words of the page's main part, each note at its mark."""
    page = html.fromstring(data.decode())
    main = page.find(".//main")
    assert main is not None
    notes = {item.get("id"): item for item in main.iterfind(".//section[@class='notes']//li")}
    for mark in main.findall(".//sup[@class='mark']"):
        note = notes[mark[0].get("href", "").removeprefix("#")]
        back = note[-1]
        assert back.get("aria-label")
        note.remove(back)
        mark.text, mark[:] = words_of(note), []
    for item in main.iterfind(".//ol/li"):
        item.text = ordinal(item) + (item.text or "")
    for section in main.findall("section[@class='notes']"):
        main.remove(section)
    return words_of(main)


def words_of(element: etree._Element) -> str:
    """All character data of an element."""
    return etree.tostring(element, method="text", encoding="unicode", with_tail=False)


def ordinal(item: etree._Element) -> str:
    """The number that readers see before an item of a numbered list."""
    return f"{len(list(item.itersiblings('li', preceding=True))) + 1}. "


def tree_text(root: etree._Element) -> str:
    """The words of a document's tree, with the computed text of its native nodes."""
    pieces: list[str] = []

    def collect(element: etree._Element) -> None:
        if element.tag in {"number", "ref"}:
            pieces.extend(element.get(part, "") for part in ("before", "value", "after"))
        if element.tag == "entry":
            pieces.extend((element.get("number", ""), element.get("text", "")))
        if element.tag == "figure" and element.find("chart") is not None:
            for caption in element.iterfind("figcaption"):  # stands above a chart
                collect(caption)
            for chart in element.iterfind("chart"):
                pieces.extend(chart_words(chart))
            return
        parent = element.getparent()
        if element.tag == "li" and parent is not None and parent.tag == "ol":
            pieces.append(ordinal(element))
        pieces.append(element.text or "")
        for child in element:
            collect(child)
            pieces.append(child.tail or "")

    collect(root)
    return "".join(pieces)


def chart_words(chart: etree._Element) -> list[str]:
    """The words of a chart in the order in which every format has them."""
    if chart.get("kind") != "line":
        return [bar.get(name, "") for bar in chart.iter("bar") for name in ("label", "text")]
    shown = [each for each in chart if each.tag != "spot" or each.get("place")]
    words = [each.get("text", "") for each in shown]
    return [chart.get("label", ""), *words, chart.get("note", "")]


MILLIMETRE = 72 / 25.4
RUNNING_LINES = 24 * MILLIMETRE  # from the upper edge, 22 mm from the lower: inside the margins


def pdf_pages(data: bytes) -> list[str]:
    """The words of each page as they are drawn, without what runs along all pages."""
    document = pdfium.PdfDocument(data)
    try:
        return [_page_text(document[number]) for number in range(len(document))]
    finally:
        document.close()


def _page_text(page: pdfium.PdfPage) -> str:
    text_page = page.get_textpage()
    pieces = []
    for index in range(raw.FPDFPage_CountObjects(page)):
        item = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_TEXT and not _runs(item, page):
            length = raw.FPDFTextObj_GetText(item, text_page, None, 0)
            buffer = (ctypes.c_ushort * (length // 2))()
            raw.FPDFTextObj_GetText(item, text_page, buffer, length)
            pieces.append(bytes(buffer).decode("utf-16-le").rstrip("\0"))
    # pdfium gives a hyphen at the end of a line as U+0002; bullets are drawn, not typed
    return "\n".join(pieces).replace("\x02", "-").replace("•", "")


def _runs(item: raw.FPDF_PAGEOBJECT, page: pdfium.PdfPage) -> bool:
    """Whether a text stands in the upper or lower margin."""
    edges = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(item, *edges)
    _, bottom, _, top = (edge.value for edge in edges)
    return bottom > page.get_height() - RUNNING_LINES or top < RUNNING_LINES - 2 * MILLIMETRE
