"""The file round its text: properties, languages, the zip."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from vnr.write.docx.marks import word_language_attribute
from vnr.write.docx.oxml import element, insert

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

    from vnr.model.document import DocumentMeta
    from vnr.write.docx.marks import Voice

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_AFTER_LANGUAGE = ("eastAsianLayout", "specVanish", "oMath")
_AFTER_DIRECTION = ("adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing",
                    "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
                    "textboxTightWrap", "outlineLvl", "divId", "cnfStyle")  # fmt: skip
# Settings of a reference document that would make Word ask, lock the report, leave every other
# page bare or lead to parts that are dropped.
_UNWANTED_SETTINGS = (
    *("updateFields", "evenAndOddHeaders", "attachedTemplate", "linkStyles", "mailMerge"),
    *("writeProtection", "documentProtection", "trackRevisions", "docVars"),
    *("footnotePr", "endnotePr"),
)
# What a file must keep of the parts round its text; all else belongs to a text that is dropped.
_KEPT = frozenset(
    {
        RELATIONSHIP_TYPE.STYLES,
        RELATIONSHIP_TYPE.SETTINGS,
        RELATIONSHIP_TYPE.THEME,
        RELATIONSHIP_TYPE.FONT_TABLE,
        RELATIONSHIP_TYPE.NUMBERING,
        RELATIONSHIP_TYPE.HEADER,
        RELATIONSHIP_TYPE.FOOTER,
        RELATIONSHIP_TYPE.CORE_PROPERTIES,
        RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    }
)
PROPERTY_LIMIT = 255  # characters


def fixed_package(document: Document) -> bytes:
    """The file, the same bytes whenever and wherever it is written."""
    loose, fixed = io.BytesIO(), io.BytesIO()
    document.save(loose)
    with zipfile.ZipFile(loose) as source, zipfile.ZipFile(fixed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            target.writestr(entry, source.read(name))
    return fixed.getvalue()


def drop_leftovers(document: Document, *, lists: bool = False) -> None:
    """Drop what a document carries beside its styles: pictures, comments, links, custom data.

    Its `lists` go too where asked for.
    """
    kept = _KEPT - {RELATIONSHIP_TYPE.NUMBERING} if lists else _KEPT
    settings = document.part._settings_part
    for part in (document.part, document.part.package, settings):
        for identifier, relation in list(part.rels.items()):
            if relation.reltype not in kept or relation.is_external:
                del part.rels[identifier]


def set_properties(document: Document, meta: DocumentMeta) -> None:
    """The core properties: the review's own date, never the clock's."""
    properties = document.core_properties
    properties.title, properties.subject = _property(meta.title), _property(meta.subject)
    properties.author = properties.last_modified_by = _property(meta.author)
    properties.language = meta.language
    properties.keywords = _property(", ".join(meta.keywords))
    properties.comments, properties.category, properties.revision = "", "", 1
    day = datetime.combine(meta.date, time(), UTC)
    properties.created = properties.modified = day


def _property(text: str) -> str:
    """A property in the length that Word reads; the text itself stands in the document."""
    return text if len(text) <= PROPERTY_LIMIT else text[: PROPERTY_LIMIT - 1] + "…"


def set_language(document: Document, voice: Voice) -> None:
    """Let every style be in the language and direction of the document."""
    for name in _UNWANTED_SETTINGS:
        for found in document.settings.element.findall(qn(f"w:{name}")):
            document.settings.element.remove(found)
    styles = document.styles.element
    for language in list(styles.iter(qn("w:lang"))):
        language.getparent().remove(language)
    defaults = _child(styles, "docDefaults", ("latentStyles", "style"))
    face = _child(_child(defaults, "rPrDefault", ("pPrDefault",)), "rPr")
    insert(face, _language(voice), _AFTER_LANGUAGE)
    if not voice.rtl:
        return
    shape = _child(_child(defaults, "pPrDefault"), "pPr")
    insert(shape, element("bidi"), _AFTER_DIRECTION)
    for borders in styles.iter(qn("w:pBdr")):
        _mirror(borders)
    for style in styles.findall(qn("w:style")):  # not all programs heed the defaults
        if style.get(qn("w:type")) == "paragraph" and style.find(qn("w:basedOn")) is None:
            insert(style.get_or_add_pPr(), element("bidi"), _AFTER_DIRECTION)


def _mirror(borders: _Element) -> None:
    """Put a bar that stands on the left alone on the right: borders do not turn with the text."""
    left = borders.find(qn("w:left"))
    if left is not None and borders.find(qn("w:right")) is None:
        left.tag = qn("w:right")
        insert(borders, left, ("between", "bar"))


def _language(voice: Voice) -> _Element:
    languages = {"val": "en-GB", "eastAsia": "zh-CN", "bidi": "ar-SA"}
    kind, tag = word_language_attribute(voice.language)
    return element("lang", **{**languages, kind: tag})


def _child(parent: _Element, name: str, followers: tuple[str, ...] = ()) -> _Element:
    found = parent.find(qn(f"w:{name}"))
    if found is None:
        found = element(name)
        insert(parent, found, followers)
    return found
