"""Figures in a text that name no source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnr.check.passages import passages
from vnr.check.registry import Remark, Subject, rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnr.model.node import Path
    from vnr.model.packs import Languages
    from vnr.model.review import Review
    from vnr.model.review.text import Narrative, Statement

_CURRENCY = r"(?:US\$|[$€£¥]|USD|EUR|GBP|CHF|JPY|CNY|XOF|XAF)"
_GROUPED = r"\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+"  # 1,234 and 1 234 567; a year has no such sign
_NUMBER = rf"(?:{_GROUPED}|\d+)(?:[.,]\d+)?"
_CITED = re.compile(r"\[\^|\]\(")  # a note or a link in the text
_TELEPHONE = re.compile(r"\+\d[\d ()-]{6,}")
# a number after these is that of a law, a document, a decision
_NUMBERED = re.compile(r"(?:\b[Nn]o\.?|[Nn][°º]\.?|№|§|#|/|-|\b[Aa]rt\.|[Ll]aw|[Ll]oi)\s*$")


@rule("VNR323")
def without_source(subject: Subject) -> Iterator[Remark]:
    """A percentage, an amount or a large count in a text without source; once for an entry.

    Where a review lists no sources at all, one remark stands for all.
    """
    found = [
        figure
        for statements in _unsourced(subject.review)
        for figure in _first_figure(statements, subject.packs.languages)
    ]
    if subject.review.sources or not found:
        yield from (Remark(path, {"found": figure}) for path, figure in found)
    else:
        (path, figure), *others = found
        yield Remark(path, {"found": figure}, also=tuple(path for path, _ in others))


def _unsourced(review: Review) -> Iterator[list[tuple[Path, Statement]]]:
    """The statements of every entry for which no source, and no lead of a measure, vouches."""
    for index, entry in enumerate(review.objectives):
        if not entry.indicators:
            path: Path = ("objectives", index)
            texts = [((*path, "challenges", n), text) for n, text in enumerate(entry.challenges)]
            yield [*_statements((*path, "progress"), entry.progress), *texts]
    for index, measure in enumerate(review.measures):
        if not (measure.sources or measure.lead):
            yield _statements(("measures", index, "results"), measure.results)
    for index, pledge in enumerate(review.pledges):
        if not (pledge.sources or pledge.lead or pledge.evidence):
            yield _statements(("pledges", index, "results"), pledge.results)
    for index, practice in enumerate(review.practices):
        if not (practice.sources or practice.lead):
            yield _statements(("practices", index, "impact"), practice.impact)
    yield [(("challenges", n), text) for n, text in enumerate(review.challenges)]
    yield _statements(("introduction",), review.introduction)


def _statements(path: Path, narrative: Narrative | None) -> list[tuple[Path, Statement]]:
    statements = narrative.statements if narrative else ()
    return [((*path, "statements", n), each) for n, each in enumerate(statements)]


def _first_figure(
    statements: Iterable[tuple[Path, Statement]], languages: Languages
) -> Iterator[tuple[Path, str]]:
    """The first figure of an entry that nothing vouches for, none or one."""
    for path, statement in statements:
        if statement.source or statement.by:
            continue
        for passage in passages(statement, path):
            if _CITED.search(passage.text):
                continue
            if figure := _figure(passage.own_words, languages, passage.language):
                yield passage.path, figure
                return


def _figure(text: str, languages: Languages, language: str) -> str:
    """The first figure that asks for a source, as it stands; years and dates are none."""
    percent = rf"{_NUMBER}\s?(?:%|{languages.cues('per_cent', language)})"
    amount = rf"{_CURRENCY}\s?{_NUMBER}|{_NUMBER}\s?{_CURRENCY}"
    large = rf"{_NUMBER} {languages.cues('multipliers', language)}|{_GROUPED}|\d{{5,}}"
    pattern = re.compile(rf"(?<![\w.,])(?:{percent}|{amount}|{large})(?![\w/])", re.IGNORECASE)
    for match in pattern.finditer(_TELEPHONE.sub(lambda found: " " * len(found[0]), text)):
        if not _NUMBERED.search(text[: match.start()]):
            return match[0]
    return ""
