"""A State's input as the public may have it: to be attached to its report, and rendered again."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from vnr.compose.projection import project
from vnr.model.review.sections import Cover, Emblem, Image

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnr.model.review import Review

_Picture = TypeVar("_Picture", Image, Emblem, Cover)


def public_input(review: Review, endings: Mapping[str, str]) -> tuple[Review, dict[str, str]]:
    """The public projection of a review, with pictures under plain names.

    `endings` are the file name endings of the usable pictures by name. Gives the review and,
    for each new name, the old one. Names have no folders, so that any viewer of PDF can save them,
    and sort as they are numbered, which PDF asks for.
    """
    shown = project(review, "public")
    names: dict[str, str] = {}

    def renamed(picture: _Picture) -> _Picture:
        old = picture.file
        if old not in endings:
            return picture
        new = names.setdefault(old, f"picture-{len(names) + 1:03}{endings[old]}")
        return picture.model_copy(update={"file": new})

    images = tuple(renamed(image) for image in shown.images)
    emblem = renamed(shown.emblem) if shown.emblem else None
    cover = renamed(shown.cover) if shown.cover else None
    changed = shown.model_copy(update={"images": images, "emblem": emblem, "cover": cover})
    return changed, {new: old for old, new in names.items()}
