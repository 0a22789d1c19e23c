"""Base of all parts of a review, and how a value is refused."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, NoReturn

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError, core_schema

from vnr.findings import Word, listing
from vnr.model.review.field import Kind, Means, entries, field

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

    from vnr.model.packs import Packs

CLOSE = 0.75  # how alike a mistyped key is to the one that was meant
Visibility = Literal["public", "secretariat", "internal"]


@dataclass(frozen=True)
class Reading:
    """What the validation of one review needs to know: handed over as Pydantic's context.

    `language` is the review's own, in which bare texts are taken to be; `declarations` are the
    packs that a bare paragraph number may mean.
    """

    packs: Packs
    language: str
    declarations: tuple[str, ...]


def reading(info: ValidationInfo) -> Reading:
    """The context of a validation; a model of this package is never validated without it."""
    if not isinstance(info.context, Reading):
        raise TypeError("a review is validated with a Reading as its context")
    return info.context


def refuse(code: str, **details: str) -> NoReturn:
    """Refuse the value at hand with a finding code and what its sentence names."""
    raise PydanticCustomError(code, code, details)


def kind_of(value: object) -> Word:
    """What a raw value is, in a word for messages."""
    if isinstance(value, dict):
        return Word("a group of entries")
    if isinstance(value, list | tuple):
        return Word("a list")
    return Word("nothing") if value is None else Word("text")


def means_visibility(key: str) -> bool:
    """Whether a key is `visibility`, or was meant to be: a slip must not make an entry public."""
    return bool(difflib.get_close_matches(key.lower(), ["visibility"], cutoff=CLOSE))


def listed(value: object) -> list[Any]:
    """A list where one is wanted: nothing is an empty list, a single value a list of one."""
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


class Frozen(BaseModel):
    """A value that never changes; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    @model_validator(mode="before")
    @classmethod
    def _blank_is_missing(cls, value: Any) -> Any:
        """What an entry cannot be without is not given by spaces."""
        if not isinstance(value, dict):
            return value
        blank = {
            name: None
            for name, field in cls.model_fields.items()
            if field.is_required() and isinstance(value.get(name), str)
            if blank_as_none(value[name]) is None
        }
        return {**value, **blank}


@dataclass(frozen=True)
class OneOf:
    """Beside a type: the field takes one of `meanings`, or nothing where it is optional.

    Each value stands with what it means, empty where the value says it itself.
    """

    meanings: Mapping[str, str]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(self._check, handler(source))

    def _check(self, value: object) -> object:
        return None if blank_as_none(value) is None else choice(value, self.meanings)


VISIBILITIES = {
    "public": "everybody",
    "secretariat": "your offices and the secretariat, but not readers of the report",
    "internal": "only your own offices",
}


class Entry(Frozen):
    """An entry of a review: who may see it, who answers for it.

    `identity` names the field that identifies an entry among its like, for merging the files
    of several ministries; who sees an entry is decided by `vnr.compose.projection`, from its
    `audience`. `shorthand` names the field that a plain string stands for.
    """

    identity: ClassVar[str | None] = None
    shorthand: ClassVar[str | None] = None

    visibility: Annotated[
        Visibility, OneOf(VISIBILITIES), BeforeValidator(lambda v: v or "public")
    ] = field("Visibility", "Who may see this entry.", "public", default="public")
    internal_note: str | None = field(
        "Internal note",
        "A note for your own offices, which never leaves the State.",
        "Figures to be confirmed by the Cabinet.",
    )
    lead: Annotated[str | None, Means(Kind.REFERENCE, "institutions")] = field(
        "Lead institution", "The institution, by its id, that answers for this entry.", "moi"
    )
    contributors: Annotated[
        tuple[str, ...], BeforeValidator(listed), Means(Kind.REFERENCE, "institutions")
    ] = entries(
        "Contributing institutions", "The other institutions, by their ids, that take part.", "moi"
    )

    @property
    def audience(self) -> Visibility:
        """Who may see the entry: what it says itself, where its kind does not say more."""
        return self.visibility

    @model_validator(mode="before")
    @classmethod
    def _from_shorthand(cls, value: Any) -> Any:
        return {cls.shorthand: value} if cls.shorthand and isinstance(value, str) else value


def choice(value: object, known: Iterable[str]) -> object:
    """A value of a closed list: spaces around and capitals do not matter; else VNR204."""
    normal = str(value).strip().lower().replace("-", "_").replace(" ", "_")
    by_form = {option.replace("-", "_"): option for option in known}
    if normal in by_form:
        return by_form[normal]
    near = difflib.get_close_matches(normal, by_form, n=1)
    return refuse(
        "VNR204",
        found=str(value),
        suggestion=by_form[near[0]] if near else "",
        known=listing(by_form.values(), normal),
    )


def blank_as_none(value: object) -> object:
    """Text of spaces only, also of no-break and zero-width ones, is no text."""
    if isinstance(value, str) and not value.strip(" \t\n\r\u00a0\u200b\u200c\u200d\u2060\ufeff"):
        return None
    return value


ListOf = BeforeValidator(listed)
