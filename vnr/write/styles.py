"""The style sheet of one document: the theme's tokens as CSS variables, then its sheets."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from vnr.write.contrast import readable_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from vnr.model.theme import Theme

# the script's own family first: otherwise every character is looked up in vain before
_SCRIPT_FAMILY = {
    "ar": "Noto Sans Arabic",
    "fa": "Noto Sans Arabic",
    "ur": "Noto Sans Arabic",
    "he": "Noto Sans Hebrew",
    "zh": "Noto Sans CJK SC",
    "ja": "Noto Sans CJK JP",
    "ko": "Noto Sans CJK KR",
}


def style_sheet(theme: Theme, sheets: tuple[str, ...], language: str) -> str:
    """The theme's `sheets` in order ("css/base.css"), with its tokens before them."""
    variables = "".join(f"--{name}:{value};" for name, value in _variables(theme.tokens, language))
    return "\n".join([f":root{{{variables}}}", *(theme.styles[name] for name in sheets)])


def _variables(tokens: Mapping[str, Any], language: str) -> Iterator[tuple[str, str]]:
    units = {"sizes": "pt", "page": "mm"}
    if "cover_line" in tokens.get("colours", {}):
        yield "cover-rings", _rings(tokens["colours"]["cover_line"])
    for group, values in tokens.items():
        for name, value in values.items():
            key = f"{group}-{name}".replace("_", "-")
            if group == "fonts":
                yield key, families(value, language)
            elif isinstance(value, list):
                yield from ((f"{key}-{n}", str(item)) for n, item in enumerate(value))
                yield from (
                    (f"{group}-on-{name}-{n}", readable_on(str(item), values["ink"]))
                    for n, item in enumerate(value)
                )
            else:
                yield key, f"{value}{units.get(group, '')}"


def _rings(line: str) -> str:
    """The ornament of the cover, rings round its upper right corner, as a picture for CSS.

    Drawn, not a gradient: some viewers of PDF show only every fifth ring of one.
    """
    rings = "".join(f'<circle cx="216" cy="0" r="{13 * n}"/>' for n in range(1, 30))
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="216mm" height="297mm" '
        f'viewBox="0 0 216 297" fill="none" stroke="{line}" stroke-width="0.4">{rings}</svg>'
    )
    return f'url("data:image/svg+xml;base64,{base64.b64encode(drawing.encode()).decode()}")'


def families(names: list[str], language: str) -> str:
    """Font families as CSS has them, the one of the language's script first."""
    own = _SCRIPT_FAMILY.get(language.split("-", maxsplit=1)[0])
    ordered = [own, *(n for n in names if n != own)] if own else names
    return ",".join(f'"{name}"' for name in ordered) + ",sans-serif"
