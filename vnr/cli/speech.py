"""The language of the command line itself: VNR_LANG, else the messages' language of the system."""

from __future__ import annotations

import os

from vnr.catalogue import catalogue


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
