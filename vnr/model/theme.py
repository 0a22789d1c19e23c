"""`Theme`: the look of a report as data, read from a folder of `templates/`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Profile:
    """A kind of document: its section templates in order and what may be asked of it.

    `name` is the one of the command line ("gcm-review"), `title` the document's own unless the
    review has one (a source text of the catalogue); `sections` are template names below
    `sections/`.
    """

    name: str
    title: str
    kind: str
    sections: tuple[str, ...]


@dataclass(frozen=True)
class Theme:
    """Templates, style sheets and the Word reference document of one look.

    `tokens` are the colours, type and spacing of `theme.yaml`; `templates` and `styles` map a
    name within the theme to its text; `reference_docx` is the Word file whose styles are used.
    """

    name: str
    tokens: Mapping[str, Any]
    templates: Mapping[str, str]
    styles: Mapping[str, str]
    profiles: Mapping[str, Profile]
    reference_docx: bytes
