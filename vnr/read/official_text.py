"""The official text of a declaration, from the file in which it was published.

The packs hold no sentence of it; a user who has the text adds it (`vnr packs add-text`). It is
read from plain text, a Word file or a PDF: lines, without what stands beside the text on the
pages, counted into paragraphs, compared with the pack.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnr.errors import EnvironmentProblem
from vnr.read.official_text_docx import lines_of_docx
from vnr.read.official_text_fit import in_language, misfits
from vnr.read.official_text_furniture import without_furniture
from vnr.read.official_text_notes import left_mark, without_notes, without_plain_marks
from vnr.read.official_text_paragraphs import Doubt, Found, Outline, find_paragraphs
from vnr.read.official_text_pdf import lines_of_pdf
from vnr.read.official_text_plain import lines_of_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vnr.model.packs import Declaration, Label
    from vnr.read.official_text_lines import Line

FILE_LIMIT = 20_000_000  # bytes
TEXT_LIMIT = 1_000_000  # characters; a declaration has about 50,000
LINE_LIMIT = 20_000  # a declaration has about 700
_MANY = 0.5  # of the paragraphs: where more of them do not fit, it is another text
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # also what Office makes of a file with a password


def read_official_text(name: str, content: bytes, declaration: Declaration, language: str) -> Found:
    """The paragraphs of `declaration` in a file of its published text in `language`.

    Raises `EnvironmentProblem`, with the place, where not every paragraph is found or the file
    is something else.
    """
    base = language.split("-", maxsplit=1)[0]
    lines = without_furniture(_limited(name, _lines(name, content, base)), declaration.symbol)
    lines, marks = without_notes(lines, base)
    found = find_paragraphs(name, lines, _outline(declaration, base))
    paragraphs = {
        number: without_plain_marks(text, marks, base) for number, text in found.paragraphs.items()
    }
    if not in_language(base, " ".join(paragraphs.values())):
        raise EnvironmentProblem(
            "{file} is not in the language “{language}”", file=name, language=language
        )
    doubts = [*found.doubts, *_marks(paragraphs), *_unfit(name, paragraphs, declaration, base)]
    return Found(paragraphs, sorted(doubts, key=lambda doubt: doubt.number))


def _lines(name: str, content: bytes, language: str) -> Iterator[Line]:
    """The lines of a file of any known kind; its content tells the kind, not its name."""
    if len(content) > FILE_LIMIT:
        raise EnvironmentProblem(
            "{file} is larger than {limit} MB", file=name, limit=FILE_LIMIT // 10**6
        )
    if content.startswith(b"PK"):
        return lines_of_docx(name, content)
    if content[:1024].lstrip().startswith(b"%PDF"):
        if language in _RIGHT_TO_LEFT:  # numbers and brackets come out in a wrong order
            raise EnvironmentProblem(
                "{file}: a PDF does not keep the order of this script; use the Word file",
                file=name,
            )
        return lines_of_pdf(name, content)
    if content.startswith(_OLD_OFFICE):
        raise EnvironmentProblem(
            "{file} is an old Word file or has a password; save it as .docx without one",
            file=name,
        )
    return lines_of_text(name, content)


def _limited(name: str, lines: Iterable[Line]) -> Iterator[Line]:
    characters = 0
    for count, line in enumerate(lines, 1):
        characters += len(line.text)
        if characters > TEXT_LIMIT:
            raise EnvironmentProblem(
                "{file} has more than {limit} characters", file=name, limit=TEXT_LIMIT
            )
        if count > LINE_LIMIT:
            raise EnvironmentProblem(
                "{file} has more than {limit} lines", file=name, limit=LINE_LIMIT
            )
        yield line


def _outline(declaration: Declaration, language: str) -> Outline:
    paragraphs = declaration.paragraphs.values()
    labels = [*declaration.sections.values(), declaration.labels]
    return Outline(
        total=len(paragraphs),
        last_of_sections={
            *(one.number for one, two in pairwise(paragraphs) if one.section != two.section),
            len(paragraphs),
        },
        headings={each[language].title for each in labels if language in each},
        language=language,
    )


def _marks(paragraphs: Mapping[int, str]) -> list[Doubt]:
    left = {number: left_mark(text) for number, text in paragraphs.items()}
    return [Doubt(number, "mark", word) for number, word in left.items() if word]


def _unfit(
    name: str, paragraphs: Mapping[int, str], declaration: Declaration, language: str
) -> list[Doubt]:
    labels: dict[int, Label] = {
        number: paragraph.labels[language]
        for number, paragraph in declaration.paragraphs.items()
        if language in paragraph.labels
    }
    unfit = misfits(paragraphs, labels)
    if len(unfit) > _MANY * len(paragraphs):
        raise EnvironmentProblem(
            "{file} is another text, or in another language than “{language}”: {count} of "
            "{total} paragraphs share no word with their topics",
            file=name,
            language=language,
            count=len(unfit),
            total=len(paragraphs),
        )
    return [Doubt(number, "unfit") for number in unfit]
