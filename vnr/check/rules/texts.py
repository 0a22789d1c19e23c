"""Texts that were damaged on the way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnr.check.registry import Remark, Subject, rule
from vnr.model.review.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

# UTF-8 read as Windows-1252: a letter of the second byte's page after Ã, Â, â€ …
MISREAD = re.compile("\ufffd|[ÃÂ][\u0080-\u00bf\u0152-\u0178\u2013-\u2122]|â€[\u0080-\u2122]")


@rule("VNR317")
def misread(subject: Subject) -> Iterator[Remark]:
    """Text that was read with another encoding than it was written with."""
    for path, value in subject.values:
        if not isinstance(value, Text):
            continue
        for _, text in value.versions:
            if match := MISREAD.search(text):
                around = text[max(match.start() - 10, 0) : match.end() + 10]
                yield Remark(path, {"found": around})
