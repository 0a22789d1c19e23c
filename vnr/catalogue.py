"""Message catalogues: every word that the tool itself says, in the language of the reader.

Catalogues are gettext files, `vnr/locales/<language>/vnr.po`; the source language is English.
They are compiled in memory, so that no binary file needs to be kept.
"""

from __future__ import annotations

import gettext
import io
from functools import cache

from vnr.resources import locales_root

Catalogue = gettext.NullTranslations


def is_translated(language: str) -> bool:
    """Whether there is a catalogue for a language, or it is the source language English."""
    base = language.split("-", maxsplit=1)[0]
    return base == "en" or any((locales_root() / c / "vnr.po").is_file() for c in (language, base))


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of `language`, else of its base language, else the English source texts."""
    for candidate in (language, language.split("-", maxsplit=1)[0]):
        path = locales_root() / candidate / "vnr.po"
        if path.is_file():
            # Babel is slow to import and not needed for English
            from babel.messages.mofile import write_mo  # noqa: PLC0415
            from babel.messages.pofile import read_po  # noqa: PLC0415

            compiled = io.BytesIO()
            with path.open("rb") as source:
                write_mo(compiled, read_po(source, locale=candidate.replace("-", "_")))
            compiled.seek(0)
            return gettext.GNUTranslations(compiled)
    return gettext.NullTranslations()


def parts_separator(say: Catalogue) -> str:
    """What stands between parts that are texts themselves, as the language sets it."""
    return say.pgettext("between parts", "; ")


@cache
def languages() -> tuple[str, ...]:
    """The languages that the tool speaks, English first."""
    found = sorted(path.parent.name for path in locales_root().glob("*/vnr.po"))
    return ("en", *(language for language in found if language != "en"))
