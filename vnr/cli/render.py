"""`vnr render`: reports of one or more States."""

from __future__ import annotations

import contextlib
import os
import re
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vnr.cli.speech import _
from vnr.cli.states import Done, Verdict, counted, end, outcomes, summary
from vnr.cli.view import Quiet, Verbose, View, in_colour
from vnr.errors import EnvironmentProblem, NoState, UsageError
from vnr.findings import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnr.cli.states import Outcome
    from vnr.model.job import Result, Submission

SIZES = ("A4", "Letter")


def render(
    paths: Annotated[list[Path], typer.Argument(help=_("Input of States: a file or folder each."))],
    formats: Annotated[
        str, typer.Option("--format", "-f", help=_("Formats, with commas: pdf, docx, html."))
    ] = "pdf,docx,html",
    output: Annotated[
        Path, typer.Option("--output", "-o", help=_("Folder of the reports."))
    ] = Path("output"),
    profile: Annotated[
        str, typer.Option(help=_("Kind of document; vnr profiles lists them."))
    ] = "gcm-review",
    lang: Annotated[
        str | None, typer.Option(help=_("Language of the report; the review's own if not given."))
    ] = None,
    draft: Annotated[
        bool,
        typer.Option(
            help=_("A draft: in spite of errors, with requests for what is not answered yet.")
        ),
    ] = False,
    strict: Annotated[bool, typer.Option(help=_("Warnings forbid a report too."))] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    theme: Annotated[
        str, typer.Option(help=_("The look: default, or mono for one colour."))
    ] = "default",
    templates: Annotated[
        Path | None, typer.Option(help=_("A folder of themes in place of the built-in ones."))
    ] = None,
    quote: Annotated[
        bool,
        typer.Option(
            "--quote-official",
            help=_("Quote cited paragraphs in the index, from texts added with packs add-text."),
        ),
    ] = False,
    reference: Annotated[
        Path | None,
        typer.Option(
            "--reference-docx",
            help=_("A Word file whose styles and margins the Word reports take."),
        ),
    ] = None,
    page_size: Annotated[str, typer.Option(help=_("A4 or Letter."))] = "A4",
    attach: Annotated[
        bool,
        typer.Option(
            "--attach-input",
            help=_("Put the public part of the input into the PDF; vnr extract takes it out."),
        ),
    ] = False,
) -> None:
    """Render reports; nothing is written for a State whose input has errors."""
    from vnr.build import build
    from vnr.cli.findings_text import as_text
    from vnr.model.job import Job
    from vnr.model.review.codes import LANGUAGE_TAG
    from vnr.resources import read_tree, themes_root
    from vnr.write import WRITERS

    if page_size not in SIZES:
        raise UsageError(
            "there is no page size “{name}”; known: {known}", name=page_size, known=", ".join(SIZES)
        )
    theme_files = read_tree(themes_root(templates))
    wanted = tuple(dict.fromkeys(name.strip() for name in formats.split(",") if name.strip()))
    if not wanted:
        raise UsageError("no format is named; known: {known}", known=", ".join(WRITERS))
    if lang is not None and not LANGUAGE_TAG.fullmatch(lang):
        raise UsageError("“{name}” is not a language tag such as en, fr or pt-BR", name=lang)
    written: dict[str, str] = {}
    texts = _official_texts() if quote else {}
    reference_docx = None if reference is None else _read_reference(reference)

    def work(submission: Submission) -> Done:
        job = Job(
            submission=submission,
            formats=wanted,
            theme_files=theme_files,
            theme=theme,
            profile=profile,
            language=lang,
            draft=draft,
            strict=strict,
            page_size=page_size,
            official_texts=texts,
            epoch=_epoch(),
            attach_input=attach,
            reference_docx=reference_docx,
        )
        result = build(job)
        _refuse_second(result, written, submission.name)
        for name, content in result.outputs.items():
            save(output / name, content)
        written.update(dict.fromkeys(result.outputs, submission.name))
        made = [output / name for name in result.outputs]
        return Done(result.findings, blocked=not made, made=made)

    view = View(strict, quiet, verbose, colour=in_colour(sys.stderr))
    done: list[Outcome] = []
    for outcome in outcomes(paths, work):
        done.append(outcome)
        sys.stderr.write("".join(as_text([outcome], view)) + _unmade(outcome))
        sys.stdout.write("".join(f"{path}\n" for path in outcome.made))
    if len(done) > 1:
        sys.stdout.flush()
        sys.stderr.write(summary(done))
    end(done)


def _epoch() -> int | None:
    """SOURCE_DATE_EPOCH where it is a number of seconds that a calendar has, else nothing."""
    value = os.environ.get("SOURCE_DATE_EPOCH", "")
    return int(value) if re.fullmatch(r"\d{1,11}", value, re.ASCII) else None


def _read_reference(path: Path) -> bytes:
    """The reference document, checked before the first State is begun."""
    from vnr.read.reference_docx import MOST_BYTES, verify_reference

    if not path.is_file():
        raise UsageError("{path} is not a file", path=path)
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise EnvironmentProblem(
            "{path} could not be read: {reason}", path=path, reason=reason
        ) from problem
    verify_reference(content)
    return content


def _official_texts() -> dict[str, Mapping[int, str]]:
    """The texts of declarations that the user has added, by pack and language ("pd2022:en")."""
    from vnr.read.packs import load_packs
    from vnr.read.text_store import stored_texts

    stored = [text for pack in load_packs().declarations for text in stored_texts(pack)]
    if not stored:
        raise UsageError("no official text was added; add one with vnr packs add-text")
    return {f"{text.pack}:{text.language}": text.paragraphs for text in stored}


def _refuse_second(result: Result, written: dict[str, str], state: str) -> None:
    """Two inputs of the same State must not overwrite each other's reports."""
    for name in result.outputs:
        if name in written:
            raise NoState(
                "{first} and {second} are both input for {name}",
                first=written[name],
                second=state,
                name=name,
            )


def _unmade(outcome: Outcome) -> str:
    """A line where findings forbade the report."""
    if outcome.verdict is not Verdict.BLOCKED:
        return ""
    message = _("{path}: no report was made. {summary}")
    return message.format(path=visible(str(outcome.path)), summary=counted(outcome)) + "\n"


def save(path: Path, content: bytes) -> None:
    """Write a file aside, then put it in its place: an older good one is never left half gone."""
    aside = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".vnr-", dir=path.parent)
        aside = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        aside.chmod(0o644)
        aside.replace(path)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise EnvironmentProblem(
            "{path} could not be written: {reason}", path=path, reason=reason
        ) from problem
    finally:  # also where the user stops the run
        if aside is not None:
            with contextlib.suppress(OSError):
                aside.unlink()  # gone already where all went well
