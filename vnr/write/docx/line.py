"""`Line`: the inside of one paragraph while it is put together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vnr.write.docx.oxml import words

_SPACES = re.compile(r"[ \t\r\n]+")


@dataclass
class Line:
    """Runs and the markup between them.

    White space is taken as in HTML: any stretch of it is one space, none at either end of a
    paragraph or next to a line break.
    """

    _pieces: list[str | list[str]] = field(default_factory=list)  # markup, or [properties, text]
    _spaced: bool = True
    visible: bool = False

    def text(self, properties: str, value: str) -> None:
        """Add characters, in a run of their own if the properties change."""
        value = _SPACES.sub(" ", value)
        if self._spaced:
            value = value.removeprefix(" ")
        if not value:
            return
        self._spaced = value.endswith(" ")
        self.visible = True
        last = self._pieces[-1] if self._pieces else ""
        if isinstance(last, list) and last[0] == properties:
            last[1] += value
        else:
            self._pieces.append([properties, value])

    def markup(self, xml: str) -> None:
        """Add markup that shows nothing by itself: bookmarks, ends of fields and links."""
        self._pieces.append(xml)

    def sign(self, xml: str) -> None:
        """Add a run that shows something other than characters."""
        self.visible, self._spaced = True, False
        self._pieces.append(xml)

    def stop(self, xml: str) -> None:
        """Add a line break or tab: no spaces round it."""
        self._trim()
        self.visible, self._spaced = True, True
        self._pieces.append(xml)

    def xml(self) -> str:
        """The runs, without white space at the end."""
        self._trim()
        return "".join(piece if isinstance(piece, str) else _run(*piece) for piece in self._pieces)

    def _trim(self) -> None:
        for piece in reversed(self._pieces):
            if isinstance(piece, list):
                piece[1] = piece[1].removesuffix(" ") if self._spaced else piece[1]
                return


def _run(properties: str, value: str) -> str:
    if not value:
        return ""
    preserve = ' xml:space="preserve"' if value != value.strip() or "  " in value else ""
    return f"<w:r>{properties}<w:t{preserve}>{words(value)}</w:t></w:r>"
