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

from lxml.etree import tostring

from vnr.catalogue import is_translated
from vnr.check.stage import check, waived
from vnr.compose.projection import project_findings
from vnr.compose.stage import Options, compose
from vnr.errors import UsageError
from vnr.findings import Finding, Severity, blocks
from vnr.model.job import Result
from vnr.read.country import read_submission
from vnr.read.packs import load_packs
from vnr.read.reference_docx import verify_reference
from vnr.read.theme import read_theme
from vnr.render.stage import render
from vnr.write import WRITERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.check.stage import Checked
    from vnr.model.document import Document, PageSize
    from vnr.model.job import Job, Submission
    from vnr.model.node import Node, RawInput
    from vnr.model.theme import Theme


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
    Raises `UsageError` for an unknown format, theme or profile or an unfit
    reference document, and other `VnrError`s where the
    machine or the tool itself fails.
    """
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
    return len(str(tostring(document.root, method="text", encoding="unicode")).split())


@contextmanager
def _timed(seconds: dict[str, float], stage: str) -> Iterator[None]:
    """CPU seconds of one stage, for the bench and the manifest; they change no output."""
    start = time.process_time()
    yield
    seconds[stage] = time.process_time() - start
