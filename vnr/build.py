"""The one door: `build(Job) -> Result`. Command line, batch, cache and tests all go through it.

Nothing here touches the disk, the network, the clock or the locale of the machine: the same Job
gives the same bytes. Only the caller reads and writes files.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING, cast

from vnr.catalogue import catalogue, is_translated
from vnr.check.stage import check, waived
from vnr.compose.projection import project_findings
from vnr.compose.public_input import public_input
from vnr.compose.stage import Options, compose
from vnr.errors import UsageError
from vnr.findings import Finding, Severity, blocks
from vnr.model.document import Attachment
from vnr.model.job import Result
from vnr.model.picture import ENDINGS, media_type
from vnr.model.review.written import as_written
from vnr.read.country import read_submission
from vnr.read.packs import load_packs
from vnr.read.reference_docx import verify_reference
from vnr.read.theme import read_theme
from vnr.render.length import words_of_sections
from vnr.render.stage import render
from vnr.write import WRITERS
from vnr.write.review_yaml import write_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.check.stage import Checked
    from vnr.model.document import Document, PageSize
    from vnr.model.job import Job, Submission
    from vnr.model.node import Node, RawInput
    from vnr.model.review import Review
    from vnr.model.theme import Limit, Theme


@dataclass(frozen=True)
class Examined:
    """One State's files as read, and what the check made of them."""

    raw: RawInput
    checked: Checked


def examine(
    submission: Submission, *, draft: bool = False, language: str | None = None
) -> Examined:
    """Read and check one State's files, without rendering anything.

    The findings are those that decide whether a report in `language` can be made; None is the
    review's own.
    """
    raw = read_submission(submission)
    checked = check(raw, load_packs(), draft=draft)
    remarks = (*_untranslated(raw, checked, language), *checked.findings)
    return Examined(raw, replace(checked, findings=remarks))


@dataclass(frozen=True)
class Prepared:
    """A job up to its document; `document` is None where findings forbid a report."""

    findings: tuple[Finding, ...]
    document: Document | None
    theme: Theme
    name: str = ""
    tree: Node | None = None


def prepare(job: Job) -> Prepared:
    """Read, check, compose and render one State, but write no format yet.

    Raises as `build` does.
    """
    examined = examine(job.submission, draft=job.draft, language=job.language)
    raw, checked = examined.raw, examined.checked
    theme = _theme(job)
    findings = checked.findings
    barred = blocks(findings, strict=job.strict) and not job.draft
    if checked.review is None or barred:
        return Prepared(findings, None, theme)
    left_out = _left_out(job.submission, findings, raw.tree) if job.draft else ()
    options = Options(job.language, "public", job.draft, job.epoch, job.official_texts, left_out)
    report = compose(checked.review, load_packs(), options)
    size = cast("PageSize", job.page_size)
    document = render(report, theme, job.profile, raw.assets, size)
    review = checked.review
    findings = (*findings, *_too_long(document, theme.profiles[job.profile].limit, raw, review))
    if blocks(findings, strict=job.strict) and not job.draft:
        return Prepared(findings, None, theme)
    if job.attach_input:
        document = replace(document, attachments=tuple(_attachments(review, raw, report.language)))
    name = "_".join((review.country, review.cycle, job.profile, report.language))
    return Prepared(findings, document, theme, name, raw.tree)


def _left_out(
    submission: Submission, findings: tuple[Finding, ...], tree: Node | None
) -> tuple[Finding, ...]:
    """The errors in spite of which a draft is made, as far as its readers may see them.

    A single file is named without the folders of the machine that it lies in.
    """
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    told = project_findings(errors, tree, "public") if tree is not None else ()
    alone = PurePath(submission.name)
    return tuple(
        replace(found, place=replace(found.place, file=alone.name))
        if found.place.file == submission.name
        else found
        for found in told
    )


def _attachments(review: Review, raw: RawInput, language: str) -> Iterator[Attachment]:
    """The public part of the input: the review as YAML and the pictures that it names."""
    say = catalogue(language)
    types = {name: found for name, asset in raw.assets.items() if (found := media_type(asset))}
    endings = {name: ENDINGS[found] for name, found in types.items()}
    shown, pictures = public_input(review, endings)
    about = say.gettext("The public input of this report; vnr extract takes it out")
    name = f"{review.country}_{review.cycle}.yaml"
    yield Attachment(name, "application/yaml", about, write_yaml(as_written(shown)))
    for new, old in pictures.items():
        about = say.gettext("A picture of this report")
        yield Attachment(new, types[old], about, raw.assets[old])


def _too_long(
    document: Document, limit: Limit | None, raw: RawInput, review: Review
) -> Iterator[Finding]:
    """A remark where a document has more words than its kind should have."""
    sections = words_of_sections(document.root)
    total = sum(count for _, count in sections)
    if limit is None or total <= limit.words or raw.tree is None:
        return
    title, most = max(sections, key=lambda section: section[1])
    path = next((name for name in limit.fields if raw.tree.at((name,))[1]), "")
    details = {
        "words": str(total),
        "limit": str(limit.words),
        "section": title,
        "most": str(most),
    }
    place = raw.tree.at((path,))[0].place
    yield waived(Finding("VNR403", place, details, path=path), review)


def _untranslated(raw: RawInput, checked: Checked, wanted: str | None) -> list[Finding]:
    """A remark where the report's language has no catalogue."""
    review, tree = checked.review, raw.tree
    if review is None or tree is None:
        return []
    language = wanted or review.language
    if is_translated(language):
        return []
    place = tree.at(("language",))[0].place
    return [waived(Finding("VNR401", place, {"language": language}, path="language"), review)]


def build(job: Job) -> Result:
    """Build the reports of one State.

    Findings of the input are in the result, and where they forbid a report `outputs` is empty.
    Raises `UsageError` for an unknown format, theme or profile, for an unfit reference document and
    for an input that cannot be attached, and other `VnrError`s where the machine or the tool fails.
    """
    _refuse_attachment(job)
    unknown = [name for name in job.formats if name not in WRITERS]
    if unknown:
        raise UsageError(
            "there is no format “{name}”; known: {known}",
            name=", ".join(unknown),
            known=", ".join(WRITERS),
        )
    seconds: dict[str, float] = {}
    with _timed(seconds, "document"):
        prepared = prepare(job)
    document = prepared.document
    if document is None:
        return Result({}, prepared.findings, seconds=seconds)
    outputs, findings = {}, list(prepared.findings)
    for name in job.formats:
        with _timed(seconds, name):
            written = WRITERS[name].write(document, prepared.theme)
        outputs[prepared.name + WRITERS[name].ending] = written.content
        findings.extend(_unprintable(written.unprintable, name, prepared.tree))
    return Result(outputs, tuple(findings), _words(document), seconds)


def _refuse_attachment(job: Job) -> None:
    """Raise `UsageError` where the input cannot be attached."""
    if job.attach_input and "pdf" not in job.formats:
        raise UsageError("only a PDF can carry the input; add pdf to the formats")
    if job.attach_input and job.draft:
        raise UsageError("a draft that may lack parts of the input cannot carry it")


def _unprintable(signs: tuple[str, ...], form: str, tree: Node | None) -> Iterator[Finding]:
    """A remark for each sign that no font has, where it first stands in the input."""
    for sign in signs:
        node = tree.first(sign) if tree is not None else None
        if node is not None:
            details = {"code": f"U+{ord(sign):04X}", "sign": sign, "format": form}
            yield Finding("VNR402", node.place, details)


def _theme(job: Job) -> Theme:
    theme = _cached_theme(tuple(sorted(job.theme_files.items())), job.theme)
    if job.reference_docx is None:
        return theme
    verify_reference(job.reference_docx)
    return replace(theme, reference_docx=job.reference_docx)


@cache
def _cached_theme(files: tuple[tuple[str, bytes], ...], name: str) -> Theme:
    """A theme is read once a process, however many States are built."""
    return read_theme(dict(files), name)


def _words(document: Document) -> int:
    return sum(count for _, count in words_of_sections(document.root))


@contextmanager
def _timed(seconds: dict[str, float], stage: str) -> Iterator[None]:
    """CPU seconds of one stage, for the bench and the manifest; they change no output."""
    start = time.process_time()
    yield
    seconds[stage] = time.process_time() - start
