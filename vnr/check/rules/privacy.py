"""Personal data where every reader of the report would see them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnr.check.registry import Remark, Subject, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.check.passages import Passage
    from vnr.model.packs import Languages

NEAR = 60  # characters between a person or a word and what belongs to it
_NUMBER_SIGN = r"(?:\s*(?:no\.?|nr\.?|n[°º]\.?|number|numéro|número|номер|№|#|:))*\s*"
_DOCUMENT_NUMBER = r"(?=[A-Z0-9]*[0-9]{5})[A-Z]{0,3}[0-9]{5,12}\b"
_FULL_DATE = (
    r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4}"
    r"|\d{1,2}(?:er)? (?:de )?[^\W\d_]+ (?:de )?\d{4}|[A-Z][a-z]+ \d{1,2}, \d{4}"
)
_MAIL = re.compile(r"([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)")
_PHONE = r"\+?\d[\d ()./-]{6,}\d"
_PERSON = r"[^\W\d_a-z][^\W\d_A-Z]+ [^\W\d_a-z][^\W\d_A-Z]+"


@rule("VNR322")
def personal(subject: Subject) -> Iterator[Remark]:
    """Numbers of documents, days of birth, mailboxes and telephones of persons; once a text."""
    languages = subject.packs.languages
    for passage in subject.passages:
        found = next(_found(passage, languages), None)
        if found:
            yield Remark(passage.path, {"found": _masked(found)})


def _found(passage: Passage, languages: Languages) -> Iterator[str]:
    def cue(kind: str) -> str:
        return languages.cues(kind, passage.language)  # type: ignore[arg-type]

    text = passage.text
    document = re.compile(f"(?i:{cue('documents')}){_NUMBER_SIGN}{_DOCUMENT_NUMBER}")
    label = rf"(?i:{cue('birth')})\s*:\s*(?:{_FULL_DATE})"
    told = rf"{_PERSON}[^.]{{0,{NEAR}}}?(?i:{cue('birth')})\s+(?:{_FULL_DATE})"
    mobile = rf"(?i:{cue('mobile')})[^.\d+]{{0,15}}{_PHONE}"
    titled = rf"(?:^|(?<=\s)|(?<=\()){cue('titles')} ?[^\W\d_a-z][^\d.;\n]{{1,{NEAR}}}{_PHONE}"
    for pattern in (document, label, told, mobile, titled):
        for match in re.finditer(pattern, text):
            yield match[0]
    office = re.compile(cue("offices"), re.IGNORECASE)
    for match in _MAIL.finditer(text):
        if _is_of_a_person(match, text, office, languages.mail):
            yield match[0]


def _is_of_a_person(
    match: re.Match[str], text: str, office: re.Pattern[str], mail: frozenset[str]
) -> bool:
    """A mailbox at a service that persons use, or one named as the person before it."""
    box = re.sub(r"[\W\d_]+", " ", match[1])
    if office.search(box):
        return False
    if match[2].lower() in mail:
        return True
    names = re.findall(_PERSON, text[max(match.start() - NEAR, 0) : match.start()])
    return any(set(name.lower().split()) <= set(box.lower().split()) for name in names)


def _masked(found: str) -> str:
    """What was found with its figures and mailbox hidden: findings are read by many."""
    hidden = re.sub(r"[\w.+-]+(?=@)", "…", found)
    return re.sub(r"\d", "•", hidden)
