"""Collect every source text of the catalogues into vnr/locales/vnr.pot (`./run messages`).

The template stands in the repository, so that a translator needs nothing else; a test holds it
current. No dates and line numbers: it changes only where a text changes. Every catalogue that there
is follows: translations stay, those of a text that has changed are marked fuzzy for a translator to
look at (they are not used until then), those of a text that is gone stay at its end.
"""

from __future__ import annotations

import io
import sys
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

KEYWORDS = {
    "_": None,
    "translate": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "p": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "UsageError": (1,),
    "NoState": (1,),
    "Word": (1,),
    "EnvironmentProblem": (1,),
}
SIMILAR = 0.7  # from this ratio on, a text counts as another one that was changed
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
        {*_of_code(), *_of_templates(), *_of_findings(), *_of_fields(), *_of_profiles()}, key=repr
    ):
        catalogue.add(message, locations=[(file, 0)], context=context)
    return catalogue


def as_text(catalogue: Catalog, header: str = HEADER) -> str:
    """A catalogue as a file, without what changes from day to day."""
    out = io.BytesIO()
    layout = {"sort_output": True, "include_lineno": False, "include_previous": True}
    write_po(out, catalogue, width=100, **layout)
    _, _, entries = out.getvalue().decode().partition("\n\n")
    return header + entries


def brought_up_to_date(kept: str, language: str, template: Catalog) -> str:
    """A catalogue's file with the texts of the template; its header stays as it stands."""
    translated = read_po(io.BytesIO(kept.encode()), locale=language.replace("-", "_"))
    translated.update(template, no_fuzzy_matching=True)  # it would also match texts still in use
    _take_over(translated)
    header, blank, _ = kept.partition("\n\n")
    return as_text(translated, header + blank)


def _take_over(translated: Catalog) -> None:
    """Give a text without translation that of the most similar text that is gone, marked fuzzy."""
    gone = {_singular(old.id): (key, old) for key, old in translated.obsolete.items() if old.string}
    for message in translated:
        if not message.id or any(message.string or ()):
            continue
        for near in get_close_matches(_singular(message.id), gone, 1, SIMILAR):
            key, old = gone.pop(near)
            if message.pluralizable == old.pluralizable:
                message.string, message.previous_id = old.string, [near]
                message.flags.add("fuzzy")
                del translated.obsolete[key]


def _singular(text: str | Sequence[str]) -> str:
    return text if isinstance(text, str) else text[0]


def _of_code() -> Iterator[Message]:
    pages = ROOT / "scripts" / "fields.py"
    for path in (*sorted((ROOT / "vnr").rglob("*.py")), pages):
        yield from _extracted(path, "python")


def _of_templates() -> Iterator[Message]:
    for path in sorted((ROOT / "templates").rglob("*.j2")):
        yield from _extracted(path, "jinja2.ext:babel_extract")


def _extracted(path: Path, method: str) -> Iterator[Message]:
    options = {"trimmed": "true", "newstyle_gettext": "true", "silent": "false"}
    for _, message, _, context in extract_from_file(method, path, KEYWORDS, (), options):
        yield path.relative_to(ROOT).as_posix(), message, context


def _of_findings() -> Iterator[Message]:
    from vnr.findings import CODES, FAMILIES  # noqa: PLC0415  (after the path is set)

    for code in CODES.values():
        for text in (code.sentence, code.remedy, code.why):
            if text:
                yield "vnr/findings/codes", text, None
    for title in FAMILIES.values():
        yield "vnr/findings/codes", title, None


def _of_fields() -> Iterator[Message]:
    from vnr.model.review.wording import texts  # noqa: PLC0415  (after the path is set)

    for context, text in texts():
        yield "vnr/model/review", text, context


def _of_profiles() -> Iterator[Message]:
    for path in sorted((ROOT / "templates").rglob("profiles/*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        file = path.relative_to(ROOT).as_posix()
        texts = [data.get(key) for key in ("title", "kind", "purpose")]
        for text in filter(None, [*texts, data.get("limit", {}).get("source")]):
            yield file, text, None


if __name__ == "__main__":
    target = ROOT / "vnr" / "locales" / "vnr.pot"
    target.parent.mkdir(exist_ok=True)
    texts = collect()
    target.write_text(as_text(texts), encoding="utf-8")
    for file in sorted(target.parent.glob("*/vnr.po")):
        text = brought_up_to_date(file.read_text(encoding="utf-8"), file.parent.name, texts)
        file.write_text(text, encoding="utf-8")
