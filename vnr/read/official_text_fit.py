"""Whether a text is what it is said to be: its script, and loosely the topic of each paragraph."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnr.model.packs import Label

_STEM = 5  # letters: enough to tell topics apart, few enough to join “migrant” and “migration”
_WIDESPREAD = 0.2  # of the paragraphs: a stem in more of them tells no topic
_SCRIPTS = {"ar": "ARABIC", "en": "LATIN", "es": "LATIN", "fr": "LATIN", "ru": "CYRILLIC"}
_SCRIPTS |= {"zh": "CJK"}
_SAMPLE = 20_000  # characters


def in_script_of(language: str, text: str) -> bool:
    """Whether most letters are of the script of `language`; True where that is not known."""
    if language not in _SCRIPTS:
        return True
    letters = [sign for sign in text[:_SAMPLE] if sign.isalpha()]
    fitting = sum(unicodedata.name(sign, "").startswith(_SCRIPTS[language]) for sign in letters)
    return 2 * fitting > len(letters)


def misfits(paragraphs: Mapping[int, str], labels: Mapping[int, Label]) -> list[int]:
    """The paragraphs that share no telling word with their topic and summary."""
    topics = {
        number: _stems(f"{label.title} {label.short} {label.summary}")
        for number, label in labels.items()
    }
    spread = Counter(stem for stems in topics.values() for stem in stems)
    limit = max(2, _WIDESPREAD * len(topics))
    telling = {n: {s for s in stems if spread[s] <= limit} for n, stems in topics.items()}
    return [n for n in telling if telling[n] and not telling[n] & _stems(paragraphs[n])]


def _stems(text: str) -> set[str]:
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    words: list[str] = re.findall(r"[^\W\d_]{4,}", bare.casefold())
    han = re.findall(r"(?=([\u4e00-\u9fff]{2}))", bare)  # Chinese parts no words: pairs of signs
    return {word[:_STEM] for word in words} | set(han)
