"""`vnr profiles`: the kinds of document that can be rendered."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vnr.cli.lines import wrapped
from vnr.cli.speech import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.model.theme import Profile


def profiles(
    theme: Annotated[str, typer.Option(help=_("The look."))] = "default",
    templates: Annotated[
        Path | None, typer.Option(help=_("A folder of themes in place of the built-in ones."))
    ] = None,
) -> None:
    """List the kinds of document: what each is for and how long it should be."""
    from vnr.read.theme import read_theme
    from vnr.resources import read_tree, themes_root

    known = read_theme(read_tree(themes_root(templates)), theme).profiles
    for name in sorted(known):
        sys.stdout.write("\n".join([name, *_about(known[name])]) + "\n")


def _about(profile: Profile) -> Iterator[str]:
    from vnr.cli.about import standings

    yield wrapped(_(profile.purpose or profile.title))
    if limit := profile.limit:
        told = _("At most {words} words, {standing}: {source}.").format(
            words=limit.words, standing=standings()[limit.standing], source=_(limit.source)
        )
        yield wrapped(told)
