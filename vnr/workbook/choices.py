"""What drop-downs offer: the values of closed lists and the codes of packs, each with its label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.catalogue import catalogue
from vnr.model.review.field import Kind
from vnr.model.workbook_layout import FIELD, LINKED, LINKS, OF, TEXTS, Column, Sheet, sheets
from vnr.workbook.scalars import LABEL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vnr.model.pack_base import Item
    from vnr.model.packs import Packs
    from vnr.model.review.fields import FieldInfo
    from vnr.model.review.wording import Wording

SHOWN = 60  # characters of a label


class Choices:
    """Lists of choices by name, in one language."""

    def __init__(self, packs: Packs, wording: Wording, language: str) -> None:
        self._packs = packs
        self._wording = wording
        self._language = language
        self.lists: dict[str, list[str]] = {}

    def of(self, sheet: Sheet, column: Column) -> str | None:
        """The name of the list that a column chooses from; None where it is free."""
        if column.field is None:
            return self._ours(sheet, column)
        field = column.field
        if field.is_list:
            return None  # several codes in a cell: no list could offer them
        if field.kind is Kind.FLAG:
            gettext = catalogue(self._language).gettext
            return self._named("flag", {"true": gettext("yes"), "false": gettext("no")})
        if field.kind is Kind.CHOICE:
            return self._named(f"{sheet.key}.{column.name}", self._wording.values(field))
        return self._codes(field) if field.kind is Kind.CODE else None

    def _codes(self, field: FieldInfo) -> str | None:
        if field.of.startswith("status"):
            return self._named(field.of, self._wording.values(field))
        return self.linked(field.of)

    def linked(self, of: str) -> str | None:
        """The list of the codes of one kind; None where there is no such list."""
        packs = self._packs
        declared = packs.declarations.items()
        items: Mapping[str, Iterable[tuple[str, Item]]] = {
            "objective": [(str(n), o) for n, o in packs.compact.objectives.items()],
            "principle": packs.compact.principles.items(),
            "goal": [(str(n), g) for n, g in packs.sdg.goals.items()],
            "target": packs.sdg.targets.items(),
            "cycle": packs.cycles.items(),
            "declaration": declared,
            "paragraph": [
                (f"{name}:{n}" if len(declared) > 1 else str(n), paragraph)
                for name, declaration in declared
                for n, paragraph in declaration.paragraphs.items()
            ],
        }
        if of not in items:
            return None
        return self._named(of, {code: self._label(item) for code, item in items[of]})

    def _ours(self, sheet: Sheet, column: Column) -> str | None:
        name = column.path[0]
        if sheet.key == LINKS and name in LINKED:
            return self.linked(name.removesuffix("s"))
        if name == OF and sheet.parent and sheet.parent.identity == "objective":
            return self.linked("objective")
        if sheet.key == TEXTS and name == FIELD:
            return self._named("fields", self._narratives())
        return None

    def _narratives(self) -> dict[str, str]:
        """The fields that hold longer texts, those of the review itself first."""
        found: dict[str, str] = {}
        for sheet in sheets():
            for column in sheet.columns:
                if column.field and column.field.is_narrative and sheet.key != TEXTS:
                    found.setdefault(column.name, self._wording.title(column.field))
        return found

    def _label(self, item: Item) -> str:
        return item.label(self._language).title

    def _named(self, name: str, labels: Mapping[str, str]) -> str:
        entries = [_told(value, label) for value, label in labels.items()]
        known = next((key for key, value in self.lists.items() if value == entries), None)
        clean = "list_" + "".join(c if c.isalnum() else "_" for c in name)
        self.lists.setdefault(known or clean, entries)
        return known or clean


def _told(value: str, label: str) -> str:
    short = label if len(label) <= SHOWN else label[: SHOWN - 1] + "…"
    return f"{value}{LABEL}{short}" if short else value
