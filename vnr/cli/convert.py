"""`vnr convert`: the input of a State as a workbook, or as YAML."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from vnr.cli.speech import _, explaining
from vnr.cli.states import Done, counted, end, outcomes
from vnr.cli.view import View, in_colour
from vnr.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vnr.model.job import Submission


def convert(
    source: Annotated[Path, typer.Argument(help=_("Input of a State: a file or folder."))],
    target: Annotated[
        Path,
        typer.Argument(help=_("The file to write; its ending, .xlsx or .yaml, says its kind.")),
    ],
    lang: Annotated[
        str | None,
        typer.Option(
            help=_(
                "Language of the titles and explanations of a workbook, such as fr; if not given, "
                "that of the messages (VNR_LANG, else the system's)."
            )
        ),
    ] = None,
) -> None:
    """Write the input of a State as a workbook or as YAML; nothing of the data is lost."""
    from vnr.build import examine
    from vnr.cli.findings_text import as_text
    from vnr.cli.render import save
    from vnr.findings import blocks
    from vnr.model.review.written import as_written

    write = _writer(target, lang)
    if target.exists() or target.is_symlink():
        raise UsageError("{path} exists already and is left as it is", path=target)

    def work(submission: Submission) -> Done:
        checked = examine(submission).checked
        if checked.review is None:
            return Done(checked.findings, blocked=True)
        save(target, write(as_written(checked.review)))
        return Done(checked.findings, blocked=blocks(checked.findings), made=[target])

    (outcome,) = outcomes([source], work)
    if outcome.blocked:
        view = View(strict=False, quiet=True, verbose=False, colour=in_colour(sys.stderr))
        sys.stderr.write("".join(as_text([outcome], view)))
        sys.stderr.write(f"{counted(outcome)}\n")
    sys.stdout.write("".join(f"{path}\n" for path in outcome.made))
    end([outcome])


def _writer(target: Path, lang: str | None) -> Callable[[Mapping[str, Any]], bytes]:
    """What writes the kind of file that an ending names; raises `UsageError` for any other."""
    from vnr.read.packs import load_packs
    from vnr.write.review_yaml import write_yaml

    ending = target.suffix.lower()
    if ending in {".yaml", ".yml"}:
        return write_yaml
    if ending != ".xlsx":
        raise UsageError("{path} must end in .xlsx or .yaml", path=target)
    language = explaining(lang)

    def write(data: Mapping[str, Any]) -> bytes:
        from vnr.workbook.write import write_workbook

        return write_workbook(data, language, load_packs())

    return write
