"""The lines of a Word file: its paragraphs, with the numbers that Word counts itself.

Footnotes, headers and footers are other parts of the file and are never opened.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING

from lxml import etree

from vnr.errors import EnvironmentProblem
from vnr.read.official_text_docx_lists import ListNumbers, W
from vnr.read.official_text_lines import Line, plain, raised

if TYPE_CHECKING:
    from collections.abc import Iterator

PART_LIMIT = 15_000_000  # bytes of a part once unpacked; a declaration has about one million
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_SPACES = {f"{W}tab", f"{W}br", f"{W}cr", f"{W}ptab"}
_HYPHENS = {f"{W}noBreakHyphen"}
# text boxes stand beside the text; what is deleted or moved away is no longer in it
_ASIDE = {f"{W}{name}" for name in ("txbxContent", "del", "moveFrom", "pict", "object")}


def lines_of_docx(name: str, content: bytes) -> Iterator[Line]:
    """The paragraphs of a Word file. Raises `EnvironmentProblem` where it is none or hostile."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            main = _main_part(name, archive)
            folder = posixpath.dirname(main)
            body = _part(name, archive, main)
            styles = _part(name, archive, posixpath.join(folder, "styles.xml"))
            numbering = _part(name, archive, posixpath.join(folder, "numbering.xml"))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as problem:
        raise _damaged(name) from problem
    if body is None:
        raise _damaged(name)
    raised_styles = _raised_styles(styles)
    numbers = ListNumbers(styles, numbering)
    for count, paragraph in enumerate(body.iter(f"{W}p"), 1):
        if _aside(paragraph):
            continue
        label = numbers.next_label(paragraph)
        text = plain(f"{label} {_text(paragraph, raised_styles)}")
        if text and text != label:
            yield Line(text, f"{name} ¶{count}")


def _damaged(name: str) -> EnvironmentProblem:
    return EnvironmentProblem("{file} is no Word file (.docx), or it is damaged", file=name)


def _main_part(name: str, archive: zipfile.ZipFile) -> str:
    """Which part is the document: usually word/document.xml, but Word may call it otherwise."""
    relations = _part(name, archive, "_rels/.rels")
    for relation in () if relations is None else relations.iter(f"{_RELATIONS}Relationship"):
        if str(relation.get("Type")).endswith("/officeDocument"):
            return str(relation.get("Target")).lstrip("/")
    raise _damaged(name)


def _part(name: str, archive: zipfile.ZipFile, part: str) -> etree._Element | None:
    """A part as a tree, None where there is none."""
    try:
        info = archive.getinfo(part)
    except KeyError:
        return None
    if info.flag_bits & 1:
        raise EnvironmentProblem("{file} is protected by a password", file=name)
    with archive.open(info) as stream:
        content = stream.read(PART_LIMIT + 1)  # the size that an archive states may be a lie
    if len(content) > PART_LIMIT:
        raise EnvironmentProblem(
            "{file} unpacks to more than {limit} MB", file=name, limit=PART_LIMIT // 10**6
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as problem:
        raise _damaged(name) from problem
    if root.getroottree().docinfo.internalDTD is not None:  # Word writes none; entities hide in it
        raise _damaged(name)
    return root


def _raised_styles(styles: etree._Element | None) -> set[str]:
    """The ids of the character styles that raise text, such as that of footnote marks."""
    found = () if styles is None else styles.iter(f"{W}style")
    return {str(style.get(f"{W}styleId")) for style in found if _is_raised(style, set())}


def _is_raised(element: etree._Element, raised_styles: set[str]) -> bool:
    align = element.find(f"{W}rPr/{W}vertAlign")
    style = element.find(f"{W}rPr/{W}rStyle")
    return (align is not None and align.get(f"{W}val") == "superscript") or (
        style is not None and style.get(f"{W}val") in raised_styles
    )


def _aside(element: etree._Element) -> bool:
    return any(above.tag in _ASIDE for above in element.iterancestors())


def _text(paragraph: etree._Element, raised_styles: set[str]) -> str:
    runs = (run for run in paragraph.iter(f"{W}r") if _belongs(run, paragraph))
    return "".join(
        raised(_run(run)) if _is_raised(run, raised_styles) else _run(run) for run in runs
    )


def _belongs(run: etree._Element, paragraph: etree._Element) -> bool:
    """Whether a run is shown as text of this paragraph itself."""
    for above in run.iterancestors():
        if above is paragraph:
            return run.find(f"{W}rPr/{W}vanish") is None
        if above.tag in _ASIDE:
            return False
    return False


def _run(run: etree._Element) -> str:
    text = ""
    for child in run:
        if child.tag == f"{W}t":
            text += child.text or ""
        elif child.tag in _SPACES:
            text += " "
        elif child.tag in _HYPHENS:
            text += "-"
    return text
