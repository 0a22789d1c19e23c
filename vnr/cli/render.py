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
from vnr.errors import EnvironmentProblem, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnr.model.job import Result

SIZES = ("A4", "Letter")


def render(
    paths: Annotated[list[Path], typer.Argument(help=_("Input of States: a file or folder each."))],
    formats: Annotated[
        str, typer.Option("--format", "-f", help=_("Formats, with commas: pdf, docx, html."))
    ] = "pdf,docx,html",
    output: Annotated[
        Path, typer.Option("--output", "-o", help=_("Folder of the reports."))
    ] = Path("output"),
    profile: Annotated[str, typer.Option(help=_("Kind of document."))] = "gcm-review",
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
    theme: Annotated[str, typer.Option(help=_("The look."))] = "default",
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
    page_size: Annotated[str, typer.Option(help=_("A4 or Letter."))] = "A4",
) -> None:
    """Render reports; nothing is written for a State whose input has errors."""
    from vnr.build import build
    from vnr.model.job import Job
    from vnr.model.review.codes import LANGUAGE_TAG
    from vnr.read.folder import gather
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
    written: dict[str, Path] = {}
    blocked = False
    for path in paths:
        job = Job(
            submission=gather(path),
            formats=wanted,
            theme_files=theme_files,
            theme=theme,
            profile=profile,
            language=lang,
            draft=draft,
            strict=strict,
            page_size=page_size,
            official_texts=_official_texts() if quote else {},
            epoch=_epoch(),
        )
        result = build(job)
        _refuse_second(result, written, path)
        blocked |= not _report(result, path, output)
        written.update(dict.fromkeys(result.outputs, path))
    if blocked:
        raise typer.Exit(1)


def _epoch() -> int | None:
    """SOURCE_DATE_EPOCH where it is a number of seconds that a calendar has, else nothing."""
    value = os.environ.get("SOURCE_DATE_EPOCH", "")
    return int(value) if re.fullmatch(r"\d{1,11}", value, re.ASCII) else None


def _official_texts() -> dict[str, Mapping[int, str]]:
    """The texts of declarations that the user has added, by pack and language ("pd2022:en")."""
    from vnr.read.packs import load_packs
    from vnr.read.text_store import stored_texts

    stored = [text for pack in load_packs().declarations for text in stored_texts(pack)]
    if not stored:
        raise UsageError("no official text was added; add one with vnr packs add-text")
    return {f"{text.pack}:{text.language}": text.paragraphs for text in stored}


def _refuse_second(result: Result, written: dict[str, Path], path: Path) -> None:
    """Two inputs of the same State must not overwrite each other's reports."""
    for name in result.outputs:
        if name in written:
            raise UsageError(
                "{first} and {second} are both input for {name}",
                first=written[name],
                second=path,
                name=name,
            )


def _report(result: Result, path: Path, output: Path) -> bool:
    """Print what was found and write what was made; whether anything was."""
    from vnr.cli.findings import located, print_text, summary

    findings = located(result.findings, path)
    print_text(findings, sys.stderr)
    if not result.outputs:
        message = _("{path}: no report was made. {summary}")
        sys.stderr.write(message.format(path=path, summary=summary(findings)) + "\n")
        return False
    for name, content in result.outputs.items():
        save(output / name, content)
        sys.stdout.write(f"{output / name}\n")
    return True


def save(path: Path, content: bytes) -> None:
    """Write a file aside, then put it in its place: an older good one is never left half gone."""
    aside = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(prefix=".vnr-", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(aside).chmod(0o644)
        Path(aside).replace(path)
    except OSError as problem:
        if aside:
            with contextlib.suppress(OSError):
                Path(aside).unlink()
        reason = problem.strerror or str(problem)
        raise EnvironmentProblem(
            "{path} could not be written: {reason}", path=path, reason=reason
        ) from problem
