"""Several States in one call: what became of each; a bad one never stops the others."""

from __future__ import annotations

import enum
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from vnr.cli.problems import exit_code, tell
from vnr.cli.speech import _
from vnr.errors import DamagedPack, NoState, UsageError
from vnr.findings import Severity, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from vnr.findings import Finding, Place
    from vnr.model.job import Submission


class Verdict(enum.StrEnum):
    """What can be said of a State at the end: a report can be made, cannot, or nothing is known."""

    READY = "ready"
    BLOCKED = "blocked"
    NOT_DONE = "not_done"


@dataclass(frozen=True)
class Done:
    """What the work on one State gave: findings, whether they block, and the files written."""

    findings: Sequence[Finding]
    blocked: bool
    made: Sequence[Path] = ()


@dataclass(frozen=True)
class Outcome:
    """What became of one State; files are named as the caller names the path.

    `files` are the contents of those that findings point into. `problem` is what kept the work
    from being done: a wrong path, the machine, a bug of ours.
    """

    path: Path
    findings: Sequence[Finding] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    blocked: bool = False
    made: Sequence[Path] = ()
    problem: Exception | None = None

    @property
    def verdict(self) -> Verdict:
        """What can be said of the State."""
        if self.problem is not None:
            return Verdict.NOT_DONE
        return Verdict.BLOCKED if self.blocked else Verdict.READY

    @property
    def exit_code(self) -> int:
        """What a call for this State alone ends with."""
        return exit_code(self.problem) if self.problem else int(self.blocked)

    def count(self, severity: Severity) -> int:
        """How many findings weigh so much."""
        return Counter(finding.severity for finding in self.findings)[severity]


def outcomes(paths: Iterable[Path], work: Callable[[Submission], Done]) -> Iterator[Outcome]:
    """Do the work for one State after the other; what goes wrong with one is told on stderr.

    Raises what concerns all of them alike: `UsageError` for a wrong option, `DamagedPack`.
    """
    for path in paths:
        outcome = _attempt(path, work)
        if outcome.problem:
            tell(outcome.problem, path)
        yield outcome


def _attempt(path: Path, work: Callable[[Submission], Done]) -> Outcome:
    from vnr.read.folder import gather

    try:
        submission = gather(path)
        done = work(submission)
    except Exception as error:
        of_the_call = isinstance(error, UsageError | DamagedPack) and not isinstance(error, NoState)
        if of_the_call or isinstance(error, BrokenPipeError):
            raise
        return Outcome(path, problem=error)
    findings = _located(done.findings, path)
    pointed_at = {finding.place.file for finding in findings}
    files = {
        name: file.content
        for file in submission.files
        if file.content is not None and (name := _name(path, file.name)) in pointed_at
    }
    return Outcome(path, findings, files, done.blocked, done.made)


def _located(findings: Iterable[Finding], path: Path) -> list[Finding]:
    """The findings with places as the caller names them, also within their sentences."""

    def at(place: Place) -> Place:
        return replace(place, file=_name(path, place.file))

    def moved(finding: Finding) -> Finding:
        told = {str(place): str(at(place)) for place in finding.also}
        details = {name: told.get(value, value) for name, value in finding.details.items()}
        also = tuple(map(at, finding.also))
        return replace(finding, place=at(finding.place), details=details, also=also)

    return [moved(finding) for finding in findings]


def _name(path: Path, file: str) -> str:
    """A file as the caller names it: below the State's folder, where the State is one."""
    return file if file == str(path) else str(path / file)


def end(all_outcomes: Sequence[Outcome]) -> None:
    """End the command with the gravest exit code."""
    code = max((outcome.exit_code for outcome in all_outcomes), default=0)
    if code:
        raise typer.Exit(code)


def summary(all_outcomes: Sequence[Outcome]) -> str:
    """The result in a line for one State, in a table for several; empty where nothing is known."""
    if len(all_outcomes) > 1:
        return "".join(f"{line}\n" for line in _table(all_outcomes))
    return "".join(f"{counted(one)}\n" for one in all_outcomes if one.problem is None)


def counted(outcome: Outcome) -> str:
    """How many errors, warnings and notes there are, in a line."""
    return _("Errors: {errors}. Warnings: {warnings}. Notes: {notes}.").format(
        errors=outcome.count(Severity.ERROR),
        warnings=outcome.count(Severity.WARNING),
        notes=outcome.count(Severity.NOTE),
    )


def _table(all_outcomes: Sequence[Outcome]) -> Iterator[str]:
    verdicts = {
        Verdict.READY: _("ready"),
        Verdict.BLOCKED: _("blocked"),
        Verdict.NOT_DONE: _("not done"),
    }
    rows: list[tuple[str, ...]] = [
        (_("State"), _("Errors"), _("Warnings"), _("Notes"), _("Verdict"))
    ]
    for one in all_outcomes:
        weights = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
        counts = [str(one.count(s)) if one.problem is None else "–" for s in weights]
        rows.append((visible(str(one.path)), *counts, verdicts[one.verdict]))
    first, *widths, _last = (max(map(len, column)) for column in zip(*rows, strict=True))
    for state, *counts, verdict in rows:
        numbers = "  ".join(f"{c:>{w}}" for c, w in zip(counts, widths, strict=True))
        yield f"{state:<{first}}  {numbers}  {verdict}"
