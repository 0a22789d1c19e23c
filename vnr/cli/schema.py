"""`vnr schema`: the JSON Schema of a review, for editors."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from vnr.cli.speech import _, explaining


def schema(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help=_("File to write; else it is printed."))
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(
            help=_(
                "Language of the explanations, such as fr; if not given, that of the messages "
                "(VNR_LANG, else the system's)."
            )
        ),
    ] = None,
) -> None:
    """Write the JSON Schema of a review, for completion and help in editors."""
    import json

    from vnr.cli.render import save
    from vnr.model.review.json_schema import json_schema
    from vnr.read.packs import load_packs

    found = json_schema(load_packs(), explaining(lang))
    text = json.dumps(found, ensure_ascii=False, indent=2) + "\n"
    if output is None:
        sys.stdout.write(text)
    else:
        save(output, text.encode())
        sys.stdout.write(f"{output}\n")
