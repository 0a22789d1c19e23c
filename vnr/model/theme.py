"""`Theme`: the look of a report as data, read from a folder of `templates/`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnr.model.pack_base import Standing

Credits = Literal["list", "notes", "none"]


@dataclass(frozen=True)
class Limit:
    """How many words a kind of document should have at most, and who says so.

    `fields` are those of the input whose text it is made of; the first that is filled in is
    where a finding points. `standing` says how far the figure was seen in its `source`.
    """

    words: int
    fields: tuple[str, ...]
    source: str
    standing: Standing


@dataclass(frozen=True)
class Profile:
    """A kind of document: its section templates in order and what may be asked of it.

    `name` is the one of the command line ("gcm-review"); `title`, `kind` and `purpose` are source
    texts of the catalogue; `sections` are template names below `sections/`. The title of the
    review stands in place of the profile's own where `title_of_review` says so.

    Where it is not `numbered`, sections, paragraphs and captions have no numbers. A `part` of the
    review lacks places to which its texts lead: such links become plain words. `credits` says
    where sources are told: in a list that is a section of its own, in notes, or not at all.
    """

    name: str
    title: str
    kind: str
    sections: tuple[str, ...]
    purpose: str = ""
    title_of_review: bool = False
    numbered: bool = True
    part: bool = False
    credits: Credits = "list"
    limit: Limit | None = None


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
