"""Pictures: in the State's own folder, of a kind that every format can show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.check.registry import Remark, Subject, rule
from vnr.model.picture import media_type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.model.node import Path


def _files(subject: Subject) -> Iterator[tuple[Path, str]]:
    for index, image in enumerate(subject.review.images):
        yield ("images", index, "file"), image.file
    for name in ("emblem", "cover"):
        picture = getattr(subject.review, name)
        if picture:
            yield (name, "file"), picture.file


@rule("VNR306")
def outside(subject: Subject) -> Iterator[Remark]:
    """A picture that is not among the files of the State's folder, wherever its path points."""
    for path, file in _files(subject):
        if file not in subject.raw.assets:
            yield Remark(path, {"found": file})


@rule("VNR307")
def other_kind(subject: Subject) -> Iterator[Remark]:
    """A file whose content is no whole PNG or JPEG, whatever its name says."""
    for path, file in _files(subject):
        content = subject.raw.assets.get(file)
        if content is not None and media_type(content) is None:
            yield Remark(path, {"found": file})
