"""Texts in another language than the one that they are declared in."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from vnr.check.registry import Remark, Subject, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vnr.check.passages import Passage
    from vnr.model.node import Path
    from vnr.model.packs import Language, Languages

# what is clear evidence: measured on the samples and on passages of every language in the tests
LEAST_LETTERS = 40
LEAST_WORDS = 12
LEAST_EVIDENCE = 6  # common words of the other language that the declared one does not have
LEAST_DIFFERENT = 4  # of them; a list of names has “de”, “del” and “y” many times
OUTWEIGHS = 4  # how many times the evidence must exceed that for the declared language
DENSITY = 0.12  # of all words
FOREIGN_LETTERS = 0.9


@rule("VNR319")
def other_words(subject: Subject) -> Iterator[Remark]:
    """Narratives whose common words are those of another language; one remark for a pair."""
    found: dict[tuple[str, str], list[Path]] = {}
    known = subject.packs.languages
    for passage in subject.passages:
        declared = known.of(passage.language)
        if passage.is_markup and declared and declared.common:
            other = _by_words(passage, declared, known)
            if other:
                found.setdefault((other, declared.id), []).append(passage.path)
    for (other, declared_id), paths in found.items():
        yield _remark(subject, known.known[declared_id], paths, _title(subject, other))


@rule("VNR320")
def other_script(subject: Subject) -> Iterator[Remark]:
    """Narratives in letters in which the declared language is not written."""
    found: dict[tuple[str, str], list[Path]] = {}
    known = subject.packs.languages
    for passage in subject.passages:
        declared = known.of(passage.language)
        if passage.is_markup and declared:
            script = _foreign_script(passage, declared)
            if script:
                found.setdefault((script, declared.id), []).append(passage.path)
    for (script, declared_id), paths in found.items():
        yield _remark(subject, known.known[declared_id], paths, script)


def _remark(subject: Subject, declared: Language, paths: list[Path], found: str) -> Remark:
    details = {
        "found": found,
        "declared": _title(subject, declared.id),
        "texts": str(len(paths)),
    }
    return Remark(paths[0], details, also=tuple(paths[1:]))


def _title(subject: Subject, language: str) -> str:
    return subject.packs.languages.known[language].label(subject.review.language).title


def _by_words(passage: Passage, declared: Language, known: Languages) -> str | None:
    """The language that a text is plainly in, where it is not the declared one."""
    words = re.findall(r"[^\W\d_]+", passage.own_words.lower())
    if len(words) < LEAST_WORDS:
        return None
    counts = Counter(words)
    scores = {
        other.id: _evidence(counts, other, declared)
        for other in known.known.values()
        if other.common and other.id != declared.id and {*other.scripts} & {*declared.scripts}
    }
    best = max(scores, key=scores.__getitem__, default=None)
    if best is None:
        return None
    own = _evidence(counts, declared, known.known[best])
    clear = scores[best] >= max(LEAST_EVIDENCE, OUTWEIGHS * own, DENSITY * len(words))
    different = (known.known[best].common - declared.common) & {*words}
    return best if clear and len(different) >= LEAST_DIFFERENT else None


def _evidence(counts: Mapping[str, int], language: Language, against: Language) -> int:
    """How many words are common in one language and not in the other."""
    return sum(counts[word] for word in language.common - against.common if word in counts)


def _foreign_script(passage: Passage, declared: Language) -> str | None:
    """The script of nearly all letters, where the declared language does not use it."""
    scripts: Counter[str] = Counter()
    for sign, times in Counter(passage.own_words).items():
        if sign.isalpha():
            scripts[unicodedata.name(sign, "").partition(" ")[0].capitalize()] += times
    used = {script.capitalize() for script in declared.scripts}
    foreign = sum(number for script, number in scripts.items() if script not in used)
    if foreign < LEAST_LETTERS or foreign < FOREIGN_LETTERS * scripts.total():
        return None
    return max(scripts, key=scripts.__getitem__)
