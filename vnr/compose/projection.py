"""What an audience may see: the one place that decides it. Everything that leaves passes here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from pydantic import BaseModel

from vnr.errors import InternalError
from vnr.model.review.address import Addresses
from vnr.model.review.base import Entry, means_visibility
from vnr.model.review.text import Markup, Narrative, Statement, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from vnr.findings import Finding
    from vnr.model.node import Node, Path
    from vnr.model.review import Review

Audience = Literal["public", "secretariat", "internal"]
_MAY_SEE: dict[str, frozenset[str]] = {
    "public": frozenset({"public"}),
    "secretariat": frozenset({"public", "secretariat"}),
    "internal": frozenset({"public", "secretariat", "internal"}),
}
# fields that name entries of the lists of a review, by the list
_REFERENCES = {
    "institutions": {"lead", "contributors", "contributor", "by", "responsible"},
    "sources": {"source", "sources"},
    "indicators": {"indicators"},
}
_PLACED = re.compile(r"!\[\]\(([\w.-]+)\)")
_Model = TypeVar("_Model", bound=BaseModel)


def project(review: Review, audience: Audience) -> Review:
    """The review as `audience` may see it.

    Entries that are not for it are gone, and with them every reference to them; internal
    notes, settlements and waivers are for the State alone; contacts are internal unless published.
    """
    seen = _MAY_SEE[audience]
    hidden = {image.id for image in review.images if not _shown(image, seen)}
    projected = _visible(_without_pictures(review, hidden), seen)
    if projected is None:
        raise InternalError("a review has no required texts that could hide it")
    if "internal" not in seen:
        projected = projected.model_copy(update={"resolve": (), "waive": ()})
    for owner, fields in _REFERENCES.items():
        kept = {entry.id for entry in getattr(projected, owner)}
        lost = {entry.id for entry in getattr(review, owner)} - kept
        if lost:
            projected = _without(projected, frozenset(fields), lost)
    return projected


def project_findings(
    findings: Iterable[Finding], tree: Node, audience: Audience
) -> tuple[Finding, ...]:
    """The findings that do not speak of an entry that `audience` may not see.

    It is read off the input as typed: what was refused is in no review.
    """
    addresses = Addresses(tree)
    hidden = tuple(addresses.of(path) for path in _hidden(tree, (), _MAY_SEE[audience]))
    within = tuple(start + step for start in hidden for step in (".", "["))
    return tuple(f for f in findings if f.path not in hidden and not f.path.startswith(within))


def _hidden(node: Node, path: Path, seen: frozenset[str]) -> Iterator[Path]:
    """The paths of entries that are not to be seen; a visibility nobody knows hides as well."""
    if isinstance(node.value, tuple):
        for index, item in enumerate(node.value):
            yield from _hidden(item, (*path, index), seen)
    if not isinstance(node.value, dict):
        return
    said = [item.value for key, item in node.value.items() if means_visibility(key)]
    word = str(said[0] or "public").strip().lower() if said else "public"
    if path[:1] == ("contacts",):
        word = "internal"  # whether a contact may be printed is for the checked review to say
    if path and word not in seen:
        yield path
        return
    for key, item in node.value.items():
        if key in {"internal_note", "waive"} and "internal" not in seen:
            yield (*path, key)
        else:
            yield from _hidden(item, (*path, key), seen)


def _visible(model: _Model, seen: frozenset[str]) -> _Model | None:
    """The model without what is not to be seen; None where nothing of it is left to show.

    An entry that cannot be without a text goes with its last visible statement.
    """
    update: dict[str, Any] = {}
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        if isinstance(value, BaseModel):
            update[name] = _visible(value, seen) if _shown(value, seen) else None
            if update[name] is None and field.is_required():
                return None
        elif isinstance(value, tuple):
            update[name] = tuple(_visible_items(value, seen))
    if isinstance(model, Narrative) and not update["statements"]:
        return None
    if isinstance(model, Entry) and "internal" not in seen:
        update["internal_note"] = None
    return model.model_copy(update=update)


def _visible_items(items: tuple[Any, ...], seen: frozenset[str]) -> Iterator[Any]:
    for item in items:
        if not isinstance(item, BaseModel):
            yield item
        elif _shown(item, seen) and (visible := _visible(item, seen)) is not None:
            yield visible


def _shown(value: object, seen: frozenset[str]) -> bool:
    if isinstance(value, Statement) and not any(text.strip() for _, text in value.text.versions):
        return False  # it only placed a picture that is not to be seen
    return not isinstance(value, Entry) or value.audience in seen


def _without(model: _Model, fields: frozenset[str], lost: set[str]) -> _Model:
    """The same without references to the lost ids in the named fields."""
    kept = _with_each(model, lambda below: _without(below, fields, lost))
    update: dict[str, Any] = {}
    for name in fields.intersection(type(model).model_fields):
        value = getattr(kept, name)
        if isinstance(value, tuple) and all(isinstance(item, str) for item in value):
            update[name] = tuple(item for item in value if item not in lost)
        elif (value.versions[0][1].strip() if isinstance(value, Text) else value) in lost:
            update[name] = None
    return kept.model_copy(update=update)


def _without_pictures(model: _Model, hidden: set[str]) -> _Model:
    """The same without the places of pictures that are not to be seen."""
    if not isinstance(model, Markup):
        return _with_each(model, lambda below: _without_pictures(below, hidden))
    versions = tuple(
        (tag, _PLACED.sub(lambda place: "" if place[1] in hidden else place[0], text))
        for tag, text in model.versions
    )
    return model.model_copy(update={"versions": versions})


def in_language(model: _Model, language: str) -> _Model:
    """The same with every text reduced to the version to print."""
    if isinstance(model, Text):
        return model.model_copy(update={"versions": (model.in_language(language),)})
    return _with_each(model, lambda below: in_language(below, language))


def _with_each(model: _Model, change: Callable[[BaseModel], BaseModel]) -> _Model:
    """The same with every model directly inside it changed."""
    update: dict[str, Any] = {}
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, BaseModel):
            update[name] = change(value)
        elif isinstance(value, tuple) and any(isinstance(item, BaseModel) for item in value):
            update[name] = tuple(
                change(item) if isinstance(item, BaseModel) else item for item in value
            )
    return model.model_copy(update=update) if update else model
