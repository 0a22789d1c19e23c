"""Signs that a document cannot hold, or that turn the text around them."""

from __future__ import annotations

import re

# code points that XML 1.0 cannot hold (the reader has refused them, other ways in have not), and
# the embeddings and overrides of direction, with which a file name can be made to look like another
_UNFIT = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e]")
_ISOLATES = re.compile(r"[\u2066-\u2068]")
_POP_ISOLATE = "\u2069"


def fit(text: str) -> str:
    """Text in which every sign that a document cannot hold is shown by its code point."""
    return _UNFIT.sub(lambda match: f"[U+{ord(match[0]):04X}]", text)


def closed(text: str) -> str:
    """Text with its open isolates closed, so that what follows it keeps its direction."""
    left_open = len(_ISOLATES.findall(text)) - text.count(_POP_ISOLATE)
    return text + _POP_ISOLATE * max(left_open, 0)


def clean(text: str) -> str:
    """Text that is fit and closed: for what does not pass through a template."""
    return closed(fit(text))
