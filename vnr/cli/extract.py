"""`vnr extract`: the input that a report carries, as files again."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from vnr.cli.speech import _
from vnr.errors import EnvironmentProblem, NoState, UsageError


def extract(
    report: Annotated[Path, typer.Argument(help=_("A PDF made with --attach-input."))],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help=_("Folder of the files; named after the PDF if not.")),
    ] = None,
) -> None:
    """Take the input out of a report; files that exist already are left as they are."""
    from vnr.cli.render import save
    from vnr.read.attached import attached_input

    files = attached_input(str(report), _content(report))
    folder = output or Path(report.stem)
    for name in files:
        if (folder / name).exists() or (folder / name).is_symlink():
            raise UsageError("{path} exists already and is left as it is", path=folder / name)
    for name, content in files.items():
        save(folder / name, content)
        sys.stdout.write(f"{folder / name}\n")


def _content(path: Path) -> bytes:
    from vnr.read.attached import PDF_LIMIT

    try:
        if not path.is_file():
            raise NoState("{path}: there is no such file", path=path)
        if path.stat().st_size > PDF_LIMIT:
            raise NoState("{path} is larger than {limit} bytes", path=path, limit=PDF_LIMIT)
        return path.read_bytes()
    except OSError as problem:
        raise EnvironmentProblem(
            "{path} cannot be read: {reason}", path=path, reason=problem.strerror or problem
        ) from problem
