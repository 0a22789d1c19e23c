"""Lines of a published text, whatever kind of file they come from, and how they become prose."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_MARK = re.compile(rf"\s*[{SUPERSCRIPTS}]+|\*+")
# no sign of their own: soft hyphen, direction marks, byte order mark, zero width space
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_SPACE = re.compile(r"\s+")
_RAISED_NUMBER = re.compile(r"\s*\(?(\d{1,3})\)?\s*")
_CUT = re.compile(r"\w[-‐/]")
_END = re.compile(r"[.!?。．！？؟۔][\"'”’»)\]」』）》\s\[]*$")
_WIDE = re.compile(r"[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a whole paragraph where the file knows paragraphs.

    `begins` says that a blank line or gap stands before it; `aside` that its type is smaller or
    larger than that of the text, as in footnotes and headings. A raised number is given in
    superscript digits.
    """

    text: str
    place: str
    page: int = 1
    begins: bool = True
    aside: bool = False


def raised(text: str) -> str:
    """A raised text: a number becomes one in superscript digits, anything else stays."""
    number = _RAISED_NUMBER.fullmatch(text)
    return "".join(SUPERSCRIPTS[int(digit)] for digit in number[1]) if number else text


def plain(text: str) -> str:
    """Text of a file with ordinary spaces, and without ligatures and signs that nobody sees.

    Spaces that must not break stay: French punctuation needs them.
    """
    text = _INVISIBLE.sub("", text).translate(_LIGATURES)
    return _SPACE.sub(_one_space, text).strip()


def _one_space(match: re.Match[str]) -> str:
    return next((space for space in match[0] if space in "\u00a0\u202f"), " ")


def prose(texts: Iterable[str]) -> str:
    """Texts joined to one, without the marks of footnotes and brackets that have no partner."""
    joined = ""
    for text in texts:
        joined += _between(joined, text) + text
    return plain(_MARK.sub("", _without_stray_brackets(joined)))


def _between(before: str, after: str) -> str:
    """What joins two lines: nothing after a hyphen and between signs of Chinese."""
    if not before or _CUT.fullmatch(before[-2:]):
        return ""
    wide = _WIDE.match(before[-1]) and _WIDE.match(after[:1])
    return "" if wide else " "


def _without_stray_brackets(text: str) -> str:
    if "[" not in text and "]" not in text:
        return text
    stray: list[int] = []
    for at, sign in enumerate(text):
        if sign == "]" and stray and text[stray[-1]] == "[":
            stray.pop()
        elif sign in "[]":
            stray.append(at)
    gone = set(stray)
    return "".join(sign for at, sign in enumerate(text) if at not in gone)


def ends_sentence(text: str) -> bool:
    """Whether a text ends as sentences do; marks and brackets after the full stop do not count."""
    return bool(_END.search(_MARK.sub("", text)))


def after_last_sentence(text: str) -> str:
    """What follows the last full stop within a text, the whole text where there is none."""
    stops = list(re.finditer(r"[.!?؟۔][\"”’»)]*\s+|[。！？]", text))
    return text[stops[-1].end() :] if stops else text


def goes_on(text: str) -> bool:
    """Whether a text begins in the middle of a sentence: with a small letter."""
    return text[:1].islower()
