"""The language of the command line itself: VNR_LANG, else the messages' language of the system."""

from __future__ import annotations

import os
import sys

from vnr.catalogue import catalogue, is_translated
from vnr.errors import UsageError


def ui_language() -> str:
    """The language tag in which to speak to the user; English where nothing is set."""
    for name in ("VNR_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "").split(".")[0].replace("_", "-")
        if value and value not in {"C", "POSIX"}:
            return value
    return "en"


_catalogue = catalogue(ui_language())
_ = _catalogue.gettext
ngettext = _catalogue.ngettext


def explaining(lang: str | None) -> str:
    """The language in which to explain fields: `lang`, else that of the messages, of no region.

    Where it has no catalogue, a line on stderr tells that the explanations are in English. Raises
    `UsageError` for what is not a language tag.
    """
    from vnr.model.review.codes import LANGUAGE_TAG  # not needed for most commands

    language = ui_language().split("-")[0] if lang is None else lang
    if not LANGUAGE_TAG.fullmatch(language):
        raise UsageError("“{name}” is not a language tag such as en, fr or pt-BR", name=language)
    if not is_translated(language):
        text = _("there is no catalogue for “{language}”; the explanations are in English")
        sys.stderr.write(f"vnr: {text.format(language=language)}\n")
    return language
