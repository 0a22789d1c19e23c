"""A starter file: every field once, as a comment with its sentence and an example.

A line of two signs (`##`) explains; a line of one (`#`) is an example, so that an editor's
command for removing comment signs leaves a valid file with the explanations still in it.
"""

from __future__ import annotations

import json
import re
import textwrap
from typing import TYPE_CHECKING

from vnr.catalogue import catalogue, parts_separator
from vnr.model.review.field import Example, Kind
from vnr.model.review.fields import FieldInfo, fields_of
from vnr.model.review.review import FORMAT, HEADER, Review
from vnr.model.review.text import Statement
from vnr.model.review.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vnr.model.packs import Packs
    from vnr.model.review.base import Frozen

SCHEMA_FILE = "vnr-review.schema.json"
WIDTH = 98
# where a plain scalar of YAML would be taken for something else
_NOT_PLAIN = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]|\d+\.\w+$|.*(:( |$)| #)")
_NOT_IN_FLOW = re.compile(r".*[,\[\]{}]")


def starter(country: str, cycle: str, language: str, packs: Packs) -> str:
    """The text of a starter file for a State; comments in `language` where it has a catalogue."""
    return "\n".join(_Starter(packs, language).lines(country, cycle)) + "\n"


def head(country: str, cycle: str, language: str, packs: Packs) -> dict[str, str]:
    """What a review to begin with must say of itself, as an input writes it."""
    data = {"format": FORMAT, "country": country}
    if country not in packs.states:
        data["country_name"] = country
    return data | {"language": language, "cycle": cycle}


class _Starter:
    """Writes the fields; each class is explained where it is first met."""

    def __init__(self, packs: Packs, language: str) -> None:
        self.packs = packs
        self.language = language
        self.gettext = catalogue(language).gettext
        self.between = parts_separator(catalogue(language))
        self.wording = Wording(packs, language)
        self.explained: set[type[Frozen]] = set()

    def lines(self, country: str, cycle: str) -> Iterator[str]:
        state = self.packs.states.get(country)
        name = state.label(self.language).title if state else country
        yield f"# yaml-language-server: $schema=../{SCHEMA_FILE}"
        yield from _wrapped(self.gettext("Voluntary national review: {name}").format(name=name))
        yield "##"
        for text in self._advice():
            yield from _wrapped(text)
        given = {"country": country, "language": self.language, "cycle": cycle,
                 "country_name": name}  # fmt: skip
        if state and state.commissions:
            given["reporting_region"] = state.commissions[0]
        active = {field.key for field in fields_of(Review) if field.is_required}
        active |= set() if state else {"country_name"}
        for field in sorted(fields_of(Review), key=lambda field: _place(field, active)):
            yield ""
            for line in self._field(field, "", given.get(field.key)):
                is_example = line.startswith("# ")
                yield line[2:] if field.key in active and is_example else line

    def _advice(self) -> Iterator[str]:
        yield self.gettext(
            "Lines of two signs explain, lines of one sign are examples. Take away the sign and "
            "the space after it, also before the lines above that hold it, and write your own."
        )
        yield self.gettext(
            "Nothing but the lines without a sign is required; leave out whatever you do not need. "
            "Any entry may also have visibility, internal_note, lead and contributors."
        )
        yield self.gettext(
            "A text may be given in several languages, one key for each. Longer texts know blank "
            "lines, **bold**, *italic*, [text](https://address) and lists of lines with a dash."
        )
        yield self.gettext(
            "Editors complete and explain every key once “{command}” was run in the folder above."
        ).format(command=f"vnr schema -o {SCHEMA_FILE}")

    def _field(
        self, field: FieldInfo, indent: str, given: Example | None, dash: str = ""
    ) -> Iterator[str]:
        """A field's explanation and its example; `dash` begins an item of a list."""
        yield from self._explanation(field, indent + " " * len(dash))
        inner = indent + " " * len(dash) + "  "
        example = self.wording.example(field) if given is None else given
        begin = f"# {indent}{dash}{field.key}:"
        holds = Statement if field.kind is Kind.STATEMENT else field.holds
        if holds is not None and holds not in self.explained:
            yield begin
            yield from self._group(holds, inner, example, is_item=field.is_list)
        elif isinstance(example, dict):
            flow = ", ".join(f"{key}: {_scalar(value)}" for key, value in example.items())
            yield f"{begin} {{{flow}}}"
        elif holds is not None and example is None:
            yield begin
            yield from self._group(holds, inner, None, is_item=field.is_list)
        elif isinstance(example, list):
            yield f"{begin} [{', '.join(_scalar(item, in_flow=True) for item in example)}]"
        elif field.is_list:
            yield begin
            yield f"# {inner}- {_scalar(str(example))}"
        elif field.kind is Kind.NARRATIVE:
            yield f"{begin} |"
            yield from (f"# {inner}{line}".rstrip() for line in str(example).split("\n"))
        else:
            yield f"{begin} {_scalar(str(example), is_value=field.kind is Kind.VALUE)}"

    def _group(
        self, holds: type[Frozen], indent: str, example: Example | None, *, is_item: bool
    ) -> Iterator[str]:
        """The fields of a group of entries, with the examples that the group gives."""
        explain = holds not in self.explained
        self.explained.add(holds)
        given: Mapping[str, str] = {}
        if isinstance(example, str):
            given = {getattr(holds, "shorthand", None) or "": example}
        elif isinstance(example, dict):
            given = example
        fields = [field for field in fields_of(holds) if not field.is_common]
        for index, field in enumerate(fields):
            dash = ("- " if index == 0 else "  ") if is_item else ""
            lines = self._field(field, indent, given.get(field.key), dash)
            yield from (line for line in lines if explain or not line.startswith("##"))

    def _explanation(self, field: FieldInfo, indent: str) -> Iterator[str]:
        text = self.gettext("{title}: {description}").format(
            title=self.wording.title(field), description=self.wording.description(field)
        )
        yield from _wrapped(text, indent)
        if values := self._values(field):
            yield from _wrapped(self.between.join(values), indent + "  ")

    def _values(self, field: FieldInfo) -> list[str]:
        """The values of a closed list, each with what it means."""
        values = self.wording.values(field).items()
        return [f"{value} ({meaning})" if meaning else value for value, meaning in values]


def _place(field: FieldInfo, active: set[str]) -> tuple[bool, bool]:
    """What is required comes first, then the head of the report, then its parts in order."""
    in_head = field.key in HEADER - {"emblem", "cover", "resolve", "waive"}
    return field.key not in active, not in_head


def _wrapped(text: str, indent: str = "") -> list[str]:
    begin = f"## {indent}"
    return textwrap.wrap(text, WIDTH, initial_indent=begin, subsequent_indent=begin,
                         break_long_words=False, break_on_hyphens=False)  # fmt: skip


def _scalar(text: str, *, in_flow: bool = False, is_value: bool = False) -> str:
    """A text as a scalar of YAML, in quotes where it would be taken for something else."""
    plain = is_value or not _NOT_PLAIN.match(text)
    if plain and not (in_flow and _NOT_IN_FLOW.match(text)):
        return text
    return json.dumps(text, ensure_ascii=False)
