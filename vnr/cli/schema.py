"""`vnr schema`: the JSON Schema of a review, for editors, and of findings, for programs."""

from __future__ import annotations

import enum
import sys
from pathlib import Path
from typing import Annotated

import typer

from vnr.cli.speech import _, explaining


class Form(enum.StrEnum):
    """What a schema is wanted of."""

    REVIEW = "review"
    FINDINGS = "findings"


def schema(
    of: Annotated[
        Form, typer.Option(help=_("Of what: a review, or findings as check prints them in JSON."))
    ] = Form.REVIEW,
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

    from vnr.cli import findings_json
    from vnr.cli.render import save
    from vnr.model.review.json_schema import json_schema
    from vnr.read.packs import load_packs

    if of is Form.FINDINGS:
        found = findings_json.schema()
    else:
        found = json_schema(load_packs(), explaining(lang))
    text = json.dumps(found, ensure_ascii=False, indent=2) + "\n"
    if output is None:
        sys.stdout.write(text)
    else:
        save(output, text.encode())
        sys.stdout.write(f"{output}\n")
