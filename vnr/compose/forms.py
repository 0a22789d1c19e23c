"""Pledges and practices as the forms of the Network on Migration ask for them, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vnr.model.report_excerpts import Counter, FormAnswer, FormView
from vnr.model.review.pledges import Actor
from vnr.model.review.text import Narrative, Text
from vnr.model.review.values import PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from vnr.compose.objectives import Parts, Progress
    from vnr.model.pack_registers import FormField
    from vnr.model.report import PledgeView, PracticeView
    from vnr.model.review.base import Entry


def form_views(parts: Parts, progress: Progress) -> tuple[FormView, ...]:
    """The form of every pledge, then that of every practice, in the order of the review."""
    practices = [
        p for group in progress.groups for part in group.objectives for p in part.practices
    ]
    practices += progress.general_practices
    practices.sort(key=lambda view: parts.review.practices.index(view.entry))
    forms = [*(_form(parts, "pledge", view) for view in progress.pledges)]
    return (*forms, *(_form(parts, "practice", view) for view in practices))


def _form(parts: Parts, name: str, view: PledgeView | PracticeView) -> FormView:
    fields = parts.packs.forms.forms[name].fields
    answers = tuple(_answers(_Answering(parts), fields, view.entry))
    return FormView(name, f"form-{view.anchor}", view.entry.title, answers)


def _answers(
    answering: _Answering, fields: Mapping[str, FormField], entry: Entry
) -> Iterator[FormAnswer]:
    """An answer for each field; of two that take the same entry, the second names the first."""
    given: dict[str, str] = {}
    for field in fields.values():
        label = field.label(answering.language).title
        if field.private:
            yield FormAnswer(field.section, label, standing="private")
        elif not field.enters:
            yield FormAnswer(field.section, label, standing="unasked")
        elif field.enters in given:
            yield FormAnswer(field.section, label, (given[field.enters],), standing="above")
        else:
            answer = answering.answer(field, label, getattr(entry, field.enters))
            if answer.standing == "answered":
                given[field.enters] = label
            yield answer


class _Answering:
    """Turns what a review holds into what a form takes."""

    def __init__(self, parts: Parts) -> None:
        self._packs, self._formats = parts.packs, parts.formats
        self._say = parts.links.say
        self.language = parts.links.language

    def answer(self, field: FormField, label: str, value: Any) -> FormAnswer:
        """The answer to one field."""
        text = value if isinstance(value, Narrative) else None
        items = () if text else self._items(field, value)
        if not text and not items:
            return FormAnswer(field.section, label, standing="open")
        counter = self._characters(field, text) or self._entries(field, items)
        return FormAnswer(field.section, label, items, text, counter)

    def _items(self, field: FormField, value: Any) -> tuple[Text | str, ...]:
        if value is None:
            return ()
        if field.enters in self._references:
            return tuple(self._references[field.enters](value))
        values = value if isinstance(value, tuple) else (value,)
        return tuple(self._item(field, each) for each in values)

    def _item(self, field: FormField, value: Any) -> Text | str:
        match value:
            case Text():
                return value
            case bool():
                return self._say.gettext("Yes") if value else self._say.gettext("No")
            case PartialDate():
                return self._formats.date(value)
            case Actor(name=name, role=Text() as role):
                return f"{name.versions[0][1]} ({role.versions[0][1]})"
            case Actor(name=name):
                return name
        words = self._packs.forms.vocabularies.get(field.vocabulary, {})
        return words[value].label(self.language).title if value in words else str(value)

    @property
    def _references(self) -> Mapping[str, Callable[[Any], Iterator[str]]]:
        """How a form names what a review refers to by number or id."""
        return {
            "objectives": self._objectives,
            "secondary_objectives": self._objectives,
            "principles": self._principles,
            "targets": self._goals,
        }

    def _objectives(self, numbers: tuple[int, ...]) -> Iterator[str]:
        pattern = self._say.gettext("Objective {number}: {title}")
        for number in numbers:
            label = self._packs.compact.objectives[number].label(self.language)
            yield pattern.format(number=number, title=label.title)

    def _principles(self, slugs: tuple[str, ...]) -> Iterator[str]:
        for slug in slugs:
            yield self._packs.compact.principles[slug].label(self.language).title

    def _goals(self, targets: tuple[str, ...]) -> Iterator[str]:
        sdg, pattern = self._packs.sdg, self._say.gettext("Goal {number}: {title}")
        for number in sorted({sdg.targets[code].goal for code in targets}):
            title = sdg.goals[number].label(self.language).title
            yield pattern.format(number=number, title=title)

    def _characters(self, field: FormField, text: Narrative | None) -> Counter | None:
        if field.characters is None or text is None:
            return None
        (least, most), count = field.characters, text.characters
        return Counter(
            "characters",
            count=self._formats.count(count),
            limit=self._formats.count(most),
            least=self._formats.count(least),
            over=self._over(count, most),
            short=count < least,
        )

    def _entries(self, field: FormField, items: tuple[Text | str, ...]) -> Counter | None:
        if field.at_most is None or not items:
            return None
        count = len(items)
        limit = self._formats.count(field.at_most)
        over = self._over(count, field.at_most)
        return Counter("entries", self._formats.count(count), limit, over=over)

    def _over(self, count: int, most: int) -> str:
        return self._formats.count(count - most) if count > most else ""
