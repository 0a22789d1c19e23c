"""Whether a text is what it is said to be: its language, and loosely each paragraph's topic."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnr.model.packs import Label

_STEM = 5  # letters: enough to tell topics apart, few enough to join “migrant” and “migration”
_WIDESPREAD = 0.05  # of the paragraphs: a stem in more of them tells no topic
_SCRIPTS = {"ar": "ARABIC", "en": "LATIN", "es": "LATIN", "fr": "LATIN", "ru": "CYRILLIC"}
_SCRIPTS |= {"zh": "CJK"}
# small words that no other of these languages has
_SMALL_WORDS = {
    "en": frozenset(("the", "of", "and", "to", "in", "for", "with")),
    "es": frozenset(("el", "los", "las", "y", "del", "una", "para")),
    "fr": frozenset(("le", "les", "des", "et", "du", "dans", "pour")),
}
_SAMPLE = 20_000  # characters


def in_language(language: str, text: str) -> bool:
    """Whether a text seems to be in `language`; True where this module does not know it."""
    return _in_script_of(language, text[:_SAMPLE]) and _has_small_words_of(language, text[:_SAMPLE])


def _in_script_of(language: str, text: str) -> bool:
    """Whether most letters are of its script."""
    if language not in _SCRIPTS:
        return True
    letters = [sign for sign in text if sign.isalpha()]
    fitting = sum(unicodedata.name(sign, "").startswith(_SCRIPTS[language]) for sign in letters)
    return 2 * fitting > len(letters)


def _has_small_words_of(language: str, text: str) -> bool:
    """Whether it has the small words of no other language more often than those of its own."""
    if language not in _SMALL_WORDS:
        return True
    words = Counter(re.findall(r"[^\W\d_]+", text.casefold()))
    times = {name: sum(words[w] for w in small) for name, small in _SMALL_WORDS.items()}
    return times[language] == max(times.values())


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
