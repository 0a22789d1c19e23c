"""What `vnr explain` says of the codes of findings."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from vnr.cli.lines import wrapped
from vnr.findings import CODES, FAMILIES, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vnr.findings import Code


def about_code(code: Code, translate: Callable[[str], str]) -> Iterator[str]:
    """The lines that explain one code: sentence, remedy, reason, an example of each side."""
    yield f"{code.code}  {_severities(translate)[code.severity]}"
    yield wrapped(code.outline(code.sentence, translate))
    parts = ((translate("What to do"), code.remedy), (translate("Why"), code.why))
    for title, text in parts:
        if text:
            yield f"\n{title}\n{wrapped(code.outline(text, translate))}"
    titles = (translate("Not so:"), translate("But so:"))
    for title, example in zip(titles, code.examples, strict=True):
        if example:
            yield f"\n{title}\n" + textwrap.indent(example, "    ")


def all_codes(translate: Callable[[str], str]) -> Iterator[str]:
    """Every code in a line, by family."""
    words = _severities(translate)
    width = max(map(len, words.values()))
    for digit, title in FAMILIES.items():
        yield translate("{first}xx: {title}").format(first=f"VNR{digit}", title=translate(title))
        for code in CODES.values():
            if code.code.startswith(f"VNR{digit}"):
                sentence = code.outline(code.sentence, translate)
                yield f"  {code.code}  {words[code.severity]:<{width}}  {sentence}"
        yield ""
    yield translate("More: {command}").format(command="vnr explain VNR203")


def _severities(translate: Callable[[str], str]) -> dict[Severity, str]:
    return {
        Severity.ERROR: translate("error"),
        Severity.WARNING: translate("warning"),
        Severity.NOTE: translate("note"),
    }
