"""The private texts that the fictional State plants, for tests that search what leaves the tool."""

import re
from pathlib import Path

_MARKER = re.compile(r"PRIVATE-MARKER-S?\d{2}", re.IGNORECASE)


def private_markers(folder: Path) -> list[str]:
    """All markers in the YAML files of a State's folder, each once, in order.

    None of them may reach the public. Those with an S ("PRIVATE-MARKER-S04") may reach the
    secretariat; all others may not either.
    """
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.yaml"))]
    return sorted({marker for text in texts for marker in _MARKER.findall(text)})
