"""Collect every source text of the catalogues into vnr/locales/vnr.pot (`./run messages`).

The template stands in the repository, so that a translator needs nothing else; a test holds it
current. No dates and line numbers: it changes only where a text changes.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import write_po

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from collections.abc import Iterator

KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "p": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "UsageError": (1,),
    "EnvironmentProblem": (1,),
}
HEADER = """\
# Source texts of vnr. A translation is a copy of this file: vnr/locales/<language>/vnr.po
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

"""
Message = tuple[str, "str | tuple[str, ...]", "str | None"]


def collect() -> Catalog:
    """All messages with the files that they stand in."""
    catalogue = Catalog(project="vnr", charset="utf-8", fuzzy=False)
    for file, message, context in sorted(
        {*_of_code(), *_of_templates(), *_of_findings(), *_of_profiles()}, key=repr
    ):
        catalogue.add(message, locations=[(file, 0)], context=context)
    return catalogue


def as_text(catalogue: Catalog) -> str:
    """The template file, without what changes from day to day."""
    out = io.BytesIO()
    write_po(out, catalogue, sort_output=True, include_lineno=False, width=100)
    _, _, entries = out.getvalue().decode().partition("\n\n")
    return HEADER + entries


def _of_code() -> Iterator[Message]:
    for path in sorted((ROOT / "vnr").rglob("*.py")):
        yield from _extracted(path, "python")


def _of_templates() -> Iterator[Message]:
    for path in sorted((ROOT / "templates").rglob("*.j2")):
        yield from _extracted(path, "jinja2.ext:babel_extract")


def _extracted(path: Path, method: str) -> Iterator[Message]:
    options = {"trimmed": "true", "newstyle_gettext": "true", "silent": "false"}
    for _, message, _, context in extract_from_file(method, path, KEYWORDS, (), options):
        yield path.relative_to(ROOT).as_posix(), message, context


def _of_findings() -> Iterator[Message]:
    from vnr.findings import CODES  # noqa: PLC0415  (after the path is set)

    for code in CODES.values():
        for text in (code.sentence, code.remedy, code.why):
            if text:
                yield "vnr/findings/codes", text, None


def _of_profiles() -> Iterator[Message]:
    for path in sorted((ROOT / "templates").rglob("profiles/*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        for key in ("title", "kind"):
            yield path.relative_to(ROOT).as_posix(), data[key], None


if __name__ == "__main__":
    target = ROOT / "vnr" / "locales" / "vnr.pot"
    target.parent.mkdir(exist_ok=True)
    target.write_text(as_text(collect()), encoding="utf-8")
