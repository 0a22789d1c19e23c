"""Write the reference of all fields from their definitions (`./run fields`).

One page a language: docs/fields.md, docs/champs.md. They stand in the repository, so that they can
be read without the tool; a test holds them current.
"""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from vnr.catalogue import catalogue  # noqa: E402  (after the path is set)
from vnr.model.review.field import Kind  # noqa: E402
from vnr.model.review.fields import FieldInfo, fields_of, walk_fields  # noqa: E402
from vnr.model.review.review import Review  # noqa: E402
from vnr.model.review.text import Statement  # noqa: E402
from vnr.model.review.wording import Wording  # noqa: E402
from vnr.read.packs import load_packs  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

TARGETS = {"en": ROOT / "docs" / "fields.md", "fr": ROOT / "docs" / "champs.md"}
MADE = (
    "<!-- Made by scripts/fields.py from the definitions in vnr/model/review; not to be edited. -->"
)


def page(language: str) -> str:
    """The whole page in one language."""
    return _Page(language).text()


class _Page:
    def __init__(self, language: str) -> None:
        say = catalogue(language)
        self.gettext, self.pgettext = say.gettext, say.pgettext
        self.wording = Wording(load_packs(), language)
        self.kinds = self._kinds()

    def text(self) -> str:
        fields = dict(walk_fields())
        top = fields_of(Review)
        groups = [field for field in top if field.kind is Kind.GROUP]
        bare = [(field.key, field) for field in top if field.kind is not Kind.GROUP]
        own = [(field.key, field) for field in fields_of(Statement) if not field.is_common]
        parts = [*self._head(), *self._every_group(), self._table(bare, common=True)]
        parts += [*self._statements(), self._table(own)]
        parts += [_heading(self.gettext("The review itself")), self._table(bare)]
        for group in groups:
            start = group.key + ("[]" if group.is_list else "")
            told = {"title": f"`{start}`", "description": self.wording.description(group)}
            parts.append(_heading(self.wording.title(group)))
            parts.append(self.gettext("{title}: {description}").format(**told))
            below = [
                (path, field) for path, field in fields.items() if path.startswith(f"{start}.")
            ]
            parts.append(
                self._table([(path.removeprefix(f"{start}."), field) for path, field in below])
            )
        return "\n\n".join(parts) + "\n"

    def _head(self) -> Iterator[str]:
        yield "# " + self.gettext("Fields of a review")
        yield MADE
        yield _wrapped(
            self.gettext(
                "Every field that an input can have, in the order of the report. A star marks what "
                "cannot be left out where its group stands; only `format`, `country`, `language` "
                "and `cycle` are required of every review. The same texts appear in editors "
                "(`vnr schema`) and in the starter file (`vnr new`)."
            )
        )
        heads = [self.gettext("Kind"), self.gettext("What is written")]
        yield _rows(heads, self.kinds.values())
        yield _wrapped(
            self.gettext(
                "A list may be written as a single value where it has only one. In the tables, "
                "`[]` stands for each entry of a list."
            )
        )

    def _every_group(self) -> Iterator[str]:
        yield _heading(self.gettext("Every group of entries"))
        yield _wrapped(
            self.gettext(
                "These may stand in any group, also in those where the tables below do not repeat "
                "them."
            )
        )

    def _statements(self) -> Iterator[str]:
        yield _heading(self.gettext("Statements"))
        yield _wrapped(
            self.gettext(
                "What `challenges`, `lessons`, `support_needed`, `evidence` and narratives may "
                "consist of."
            )
        )

    def _kinds(self) -> dict[Kind, tuple[str, str]]:
        """What each kind of field is called, and what is written in it."""
        _, p = self.gettext, self.pgettext
        return {
            Kind.TEXT: (
                p("kind", "text"),
                _(
                    "words, always printed as they are; or one key for each language: {example}"
                ).format(example="`{en: Law, fr: Loi}`"),
            ),
            Kind.NARRATIVE: (
                p("kind", "narrative"),
                _("a narrative text; or a list of statements, where several institutions answer"),
            ),
            Kind.MARKUP: (
                p("kind", "narrative text"),
                _(
                    "with blank lines, `**bold**`, `*italic*`, `[text](https://…)`, lists, tables; "
                    "or one key for each language"
                ),
            ),
            Kind.STATEMENT: (
                p("kind", "statement"),
                _("a narrative text; or a group of entries with `text`, `source` and `by`"),
            ),
            Kind.WORD: (
                p("kind", "word"),
                _("a name, code or number that is the same in all languages"),
            ),
            Kind.DATE: (
                p("kind", "date"),
                _("`2026`, `2026-03` or `2026-03-31`; anything else is printed as it stands"),
            ),
            Kind.VALUE: (
                p("kind", "value"),
                _(
                    "a number with a point; `not_available`, `not_applicable`, `confidential`; or "
                    "words"
                ),
            ),
            Kind.NUMBER: (p("kind", "number"), _("a whole number")),
            Kind.FLAG: (p("kind", "flag"), _("`true` or `false`")),
            Kind.CHOICE: (p("kind", "choice"), _("one of the values named")),
            Kind.CODE: (
                p("kind", "code"),
                _(
                    "a code of the Compact, a declaration, the Sustainable Development Goals or a "
                    "list of ours"
                ),
            ),
            Kind.REFERENCE: (
                p("kind", "reference"),
                _("the id of an entry elsewhere in the review"),
            ),
            Kind.ADDRESS: (
                p("kind", "address"),
                _("a web or mail address that begins with `https://`, `http://` or `mailto:`"),
            ),
            Kind.GROUP: (p("kind", "group"), _("fields of its own, each in a line below")),
        }

    def _table(self, fields: Sequence[tuple[str, FieldInfo]], *, common: bool = False) -> str:
        """A table of fields; of those with one key, either the common ones or all others."""
        heads = [self.gettext("Field"), self.gettext("Kind"), self.gettext("What to enter")]
        shown = [row for row in fields if row[1].is_common is common]
        rows = (self._row(path, field) for path, field in shown)
        return _rows([*heads, self.gettext("Example")], rows)

    def _row(self, path: str, field: FieldInfo) -> Iterator[str]:
        name = path + ("[]" if field.is_list and not path.endswith("[]") else "")
        yield f"`{name}`" + ("\\*" if field.is_required else "")
        yield self.kinds[field.kind][0]
        told = f"**{self.wording.title(field)}.** {self.wording.description(field)}"
        values = [
            f"`{value}` ({meaning})" if meaning else f"`{value}`"
            for value, meaning in self.wording.values(field).items()
        ]
        yield f"{told}<br>{', '.join(values)}" if values else told
        yield self._example(field)

    def _example(self, field: FieldInfo) -> str:
        example = self.wording.example(field)
        if example is None:
            return ""
        if isinstance(example, str):
            return f"`{example.partition(chr(10))[0]}`"
        if isinstance(example, list):
            return f"`[{', '.join(example)}]`"
        return "`{" + ", ".join(f"{key}: {value}" for key, value in example.items()) + "}`"


def _heading(title: str) -> str:
    return f"## {title}"


def _wrapped(text: str) -> str:
    return textwrap.fill(text, 100, break_long_words=False, break_on_hyphens=False)


def _rows(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [list(heads), *map(list, rows)]
    lines.insert(1, ["---"] * len(lines[0]))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


if __name__ == "__main__":
    for code, target in TARGETS.items():
        target.write_text(page(code), encoding="utf-8")
