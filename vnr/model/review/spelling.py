"""Codes that were typed with letters or figures of another script."""

from __future__ import annotations

import unicodedata

# letters of the Cyrillic and Greek scripts that look like a Latin one
_ALIKE = dict(
    zip(
        "асеорхукіѕјԁһАВСЕНКМОРТХІЅЈУαορντΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
        "aceopxykisjdhABCEHKMOPTXISJYaopvtABEZHIKMNOPTYX",
        strict=True,
    )
)


def look_alike(text: str) -> str:
    """The first letter of another script that looks like a Latin one; empty for none."""
    return next((sign for sign in text if sign in _ALIKE), "")


def in_latin(text: str) -> str:
    """The text with look-alike letters as Latin ones and figures of any script as 0 to 9."""
    return "".join(_ALIKE.get(sign, _figure(sign)) for sign in text)


def described(letter: str) -> dict[str, str]:
    """A look-alike letter as a message tells of it: the letter, its code, and its Latin twin."""
    return {"letter": letter, "sign": f"U+{ord(letter):04X}", "latin": _ALIKE[letter]}


def _figure(sign: str) -> str:
    value = unicodedata.decimal(sign, None)
    return sign if value is None else str(value)
