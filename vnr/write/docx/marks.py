"""Language, direction and marks of characters, and the runs that they give."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vnr.write.docx.oxml import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

# Word proofs by region: a bare language gets the one that the United Nations write in.
_REGIONS = {
    "ar": "ar-SA",
    "en": "en-GB",
    "es": "es-ES",
    "fr": "fr-FR",
    "ru": "ru-RU",
    "zh": "zh-CN",
}
_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_EAST_ASIAN = frozenset({"ja", "ko", "zh"})
# A stretch of Latin text within a right-to-left one: from its first letter to its last sign.
_LATIN_WORD = r"[A-Za-z\u00c0-\u024f][^\s\u0590-\u08ff]*"
_LATIN = re.compile(rf"({_LATIN_WORD}(?:[ \u00a0]{_LATIN_WORD})*)")


def word_language_attribute(tag: str) -> tuple[str, str]:
    """The attribute of `w:lang` for a language (each kind of script has its own) and its value."""
    base = tag.split("-", maxsplit=1)[0]
    kind = "bidi" if base in _RIGHT_TO_LEFT else "eastAsia" if base in _EAST_ASIAN else "val"
    return kind, _REGIONS.get(tag, tag)


@dataclass(frozen=True)
class Voice:
    """The language and direction that a piece of text is in."""

    language: str
    rtl: bool

    def of(self, element: _Element) -> Voice:
        """The voice inside `element`, which may change it by `lang` and `dir`."""
        language, direction = element.get("lang"), element.get("dir")
        rtl = self.rtl
        if language:
            rtl = language.split("-")[0] in _RIGHT_TO_LEFT
        if direction:
            rtl = direction == "rtl"
        return Voice(language or self.language, rtl)


@dataclass(frozen=True)
class Marks:
    """What holds for a stretch of characters.

    `style` is a character style; strong and emphasis are styles of their own while there is no
    other, for a run can have one only. `noted` text stands in a footnote, whose links belong to
    another part of the file.
    """

    voice: Voice
    home: str  # the language of the document, which runs need not repeat
    style: str = ""
    strong: bool = False
    em: bool = False
    nowrap: bool = False
    linked: bool = False
    noted: bool = False

    def within(self, element: _Element, **changes: object) -> Marks:
        """The marks inside `element`."""
        return replace(self, voice=self.voice.of(element), **changes)  # type: ignore[arg-type]

    def named_style(self) -> str:
        """The one character style of a run with these marks, or ""."""
        if self.style:
            return self.style
        both = {
            (True, True): "Intense Emphasis",
            (True, False): "Strong",
            (False, True): "Emphasis",
        }
        return both.get((self.strong, self.em), "")

    def properties(self, style_id: str, *, rtl: bool) -> str:
        """The `w:rPr` of a run, or "" where it needs none."""
        direct = ""
        if self.style:
            direct += "<w:b/><w:bCs/>" if self.strong else ""
            direct += "<w:i/><w:iCs/>" if self.em else ""
        kind, tag = word_language_attribute(self.voice.language)
        foreign = self.voice.language != self.home
        inside = (
            (f'<w:rStyle w:val="{style_id}"/>' if style_id else "")
            + direct
            + ("<w:rtl/>" if rtl else "")
            + (f'<w:lang w:{kind}="{quoted(tag)}"/>' if foreign else "")
        )
        return f"<w:rPr>{inside}</w:rPr>" if inside else ""

    def stretches(self, text: str) -> Iterator[tuple[str, bool]]:
        """The text in runs of one direction; Latin names inside Arabic stay left to right."""
        if not self.voice.rtl:
            yield text, False
            return
        for position, piece in enumerate(_LATIN.split(text)):
            if piece:
                yield piece, position % 2 == 0
