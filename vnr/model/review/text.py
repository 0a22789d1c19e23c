"""Texts: plain ones, statements with a source, narratives told by one or several institutions."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, ValidationInfo, model_validator

from vnr.findings import Word
from vnr.model.review.base import Entry, Frozen, blank_as_none, kind_of, listed, reading, refuse
from vnr.model.review.codes import LANGUAGE_TAG
from vnr.model.review.field import Kind, Means, field, required


class Text(Frozen):
    """A text in one or more languages, as typed; always literal where it is printed.

    `versions` are (language tag, text) in the order given. Accepts a string, which is in the
    language of the review, or a mapping from language tags to strings.
    """

    versions: tuple[tuple[str, str], ...]

    @model_validator(mode="before")
    @classmethod
    def _from_input(cls, value: Any, info: ValidationInfo) -> Any:
        value = _absent(value)
        if value is None:
            refuse("VNR202")
        if isinstance(value, str):
            return {"versions": ((reading(info).language, value),)}
        if isinstance(value, dict) and "versions" not in value:
            return {"versions": tuple(_version(tag, text) for tag, text in value.items())}
        if isinstance(value, list | tuple):
            refuse("VNR209", found=kind_of(value), wanted=Word("text"))
        return value

    def in_language(self, language: str) -> tuple[str, str]:
        """The (language, text) to print: the language asked for, its base, else the first."""
        for wanted in (language, language.split("-", maxsplit=1)[0]):
            for tag, text in self.versions:
                if tag == wanted or tag.split("-")[0] == wanted:
                    return tag, text
        return self.versions[0]


def _version(tag: object, text: object) -> tuple[str, str]:
    if not isinstance(tag, str) or not LANGUAGE_TAG.fullmatch(tag):
        refuse("VNR214", found=str(tag))
    if not isinstance(text, str):
        refuse("VNR209", found=kind_of(text), wanted=Word("text"))
    return tag, text


class Markup(Text):
    """A narrative text: a text in the few marks of `vnr.render.prose` (bold, lists, links …)."""


class Statement(Entry):
    """A narrative text with its source (the id of an entry of `sources`).

    Accepts a plain string. `by` is the institution that answered, set where several did.
    """

    shorthand: ClassVar[str | None] = "text"

    text: Markup = required(
        "Text", "What is said.", "Waiting times have become shorter in all provinces."
    )
    source: Annotated[str | None, Means(Kind.REFERENCE, "sources")] = field(
        "Source", "The id of the source that it rests on.", "src-survey"
    )
    by: Annotated[str | None, Means(Kind.REFERENCE, "institutions")] = field(
        "Author", "The institution, by its id, that says so, where several answer.", "moi"
    )

    @model_validator(mode="before")
    @classmethod
    def _from_languages(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, dict) and _is_by_language(value) else value


def _is_by_language(value: dict[Any, Any]) -> bool:
    """Whether a mapping is a text by language: all keys look like tags, none is a field's name."""
    return bool(value) and all(
        isinstance(key, str) and LANGUAGE_TAG.fullmatch(key) and key not in Statement.model_fields
        for key in value
    )


class Narrative(Frozen):
    """A longer text: the statements of those who answered, usually one.

    Accepts a string, a text by language, a statement, or a list of statements (several
    institutions answering the same question, each kept with its author).
    """

    statements: tuple[Statement, ...]

    @property
    def characters(self) -> int:
        """How many characters it has as typed, its first language alone; see the Network's forms.

        Several answers count together, with a blank line between them.
        """
        typed = [statement.text.versions[0][1].strip() for statement in self.statements]
        return len("\n\n".join(typed))

    @model_validator(mode="before")
    @classmethod
    def _from_input(cls, value: Any) -> Any:
        if isinstance(value, dict) and "statements" in value:
            return value
        if _absent(value) is None:
            refuse("VNR202")
        return {"statements": listed(value)}


def _absent(value: object) -> object:
    """A text that holds nothing is absent; so is a version of it."""
    if isinstance(value, dict):
        value = {key: text for key, text in value.items() if blank_as_none(text) is not None}
    return None if value in ({}, [], ()) else blank_as_none(value)


OptionalText = Annotated[Text | None, BeforeValidator(_absent)]
OptionalNarrative = Annotated[Narrative | None, BeforeValidator(_absent)]
Statements = Annotated[tuple[Statement, ...], BeforeValidator(listed)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(listed)]
