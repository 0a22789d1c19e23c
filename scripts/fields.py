"""Write the reference of all fields, docs/fields.md, from their definitions (`./run fields`).

The page stands in the repository, so that it can be read without the tool; a test holds it
current.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from vnr.model.review.field import Kind  # noqa: E402  (after the path is set)
from vnr.model.review.fields import FieldInfo, fields_of, walk_fields  # noqa: E402
from vnr.model.review.review import Review  # noqa: E402
from vnr.model.review.text import Statement  # noqa: E402
from vnr.read.packs import load_packs  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TARGET = ROOT / "docs" / "fields.md"
HEAD = """\
# Fields of a review

<!-- Made by scripts/fields.py from the definitions in vnr/model/review; not to be edited. -->

Every field that an input can have, in the order of the report. A star marks what cannot be left
out where its group stands; only `format`, `country`, `language` and `cycle` are required of every
review. The same texts appear in editors (`vnr schema`) and in the starter file (`vnr new`).

| Kind | What is written |
| --- | --- |
| text | words, always printed as they are; or one key for each language: `{en: Law, fr: Loi}` |
| narrative | a narrative text; or a list of statements, where several institutions answer |
| narrative text | with blank lines, `**bold**`, `*italic*`, `[text](https://…)`, lists, tables; \
or one key for each language |
| statement | a narrative text; or a group of entries with `text`, `source` and `by` |
| word | a name, code or number that is the same in all languages |
| date | `2026`, `2026-03` or `2026-03-31`; anything else is printed as it stands |
| value | a number with a point; `not_available`, `not_applicable`, `confidential`; or words |
| number | a whole number |
| flag | `true` or `false` |
| choice | one of the values named |
| code | a code of the Compact, a declaration, the Sustainable Development Goals or a list of ours |
| reference | the id of an entry elsewhere in the review |
| address | a web or mail address that begins with `https://`, `http://` or `mailto:` |
| group | fields of its own, each in a line below |

A list may be written as a single value where it has only one. In the tables, `[]` stands for each
entry of a list.
"""
COMMON = """
## Every group of entries

These may stand in any group, also in those where the tables below do not repeat them.
"""
STATEMENTS = """
## Statements

What `challenges`, `lessons`, `support_needed`, `evidence` and narratives may consist of.
"""


def page() -> str:
    """The whole page."""
    fields = dict(walk_fields())
    top = fields_of(Review)
    groups = [field for field in top if field.kind is Kind.GROUP]
    bare = [(field.key, field) for field in top if field.kind is not Kind.GROUP]
    parts = [HEAD, COMMON, _table((key, field) for key, field in bare if field.is_common)]
    own = [(field.key, field) for field in fields_of(Statement) if not field.is_common]
    parts += [STATEMENTS, _table(own)]
    parts += [
        "\n## The review itself\n",
        _table((k, field) for k, field in bare if not field.is_common),
    ]
    for group in groups:
        start = group.key + ("[]" if group.is_list else "")
        parts.append(f"\n## {group.title}\n\n`{start}`: {group.description}\n")
        below = ((path, field) for path, field in fields.items() if path.startswith(f"{start}."))
        parts.append(_table((path.removeprefix(f"{start}."), field) for path, field in below))
    return "".join(parts)


def _table(fields: Iterable[tuple[str, FieldInfo]]) -> str:
    lines = ["", "| Field | Kind | What to enter | Example |", "| --- | --- | --- | --- |"]
    lines += [f"| {' | '.join(_row(path, field))} |" for path, field in fields]
    return "\n".join(lines) + "\n"


def _row(path: str, field: FieldInfo) -> Iterator[str]:
    name = path + ("[]" if field.is_list and not path.endswith("[]") else "")
    yield f"`{name}`" + ("\\*" if field.is_required else "")
    yield field.kind.value
    yield f"**{field.title}.** {field.description}{_values(field)}"
    yield _example(field)


def _values(field: FieldInfo) -> str:
    choices = dict(field.choices)
    if field.of.startswith("status"):
        choices = dict.fromkeys(load_packs().scales[field.of.rpartition(" ")[2]], "")
    if not choices:
        return ""
    return "<br>" + ", ".join(
        f"`{value}` ({meaning})" if meaning else f"`{value}`" for value, meaning in choices.items()
    )


def _example(field: FieldInfo) -> str:
    example = field.example
    if example is None:
        return ""
    if isinstance(example, str):
        return f"`{example.partition(chr(10))[0]}`"
    if isinstance(example, list):
        return f"`[{', '.join(example)}]`"
    return "`{" + ", ".join(f"{key}: {value}" for key, value in example.items()) + "}`"


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
