"""Write the pages on findings in docs/ from the table of codes (`./run findings`).

They stand in the repository, so that they can be read and cited without the tool; a test holds
them current.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from vnr.cli.findings_json import schema  # noqa: E402  (after the path is set)
from vnr.findings import CODES, FAMILIES, Code  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = ROOT / "docs" / "findings.md"
SCHEMA = ROOT / "docs" / "vnr-findings.schema.json"
HEAD = """\
# Findings

<!-- Made by scripts/findings.py from the table in vnr/findings/codes; not to be edited. -->

Every remark that the tool can make on an input. An error forbids a final report; a warning does
with `--strict`, unless the review waives it with a reason; a note never does. Dots stand for what
a finding fills in. A code never changes its meaning and is never used again.

`vnr explain CODE` says the same in the language of the user, `vnr explain` lists all codes. Other
programs read findings as JSON (`vnr check --format json`, described by
[vnr-findings.schema.json](vnr-findings.schema.json)) or as annotations of GitHub Actions
(`--format github`).
"""


def page() -> str:
    """The whole page."""
    return "".join([HEAD, *(_family(digit) for digit in FAMILIES)])


def schema_text() -> str:
    """The schema of findings as a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _family(digit: str) -> str:
    own = [code for code in CODES.values() if code.code.startswith(f"VNR{digit}")]
    rows = [f"| [{c.code}](#{c.code.lower()}) | {c.severity.word} | {_said(c)} |" for c in own]
    table = ["| Code | Weight | Finding |", "| --- | --- | --- |", *rows]
    parts = [f"\n## {FAMILIES[digit]}\n", *table, *("\n".join(_entry(code)) for code in own)]
    return "\n".join(parts) + "\n"


def _said(code: Code) -> str:
    return code.outline(code.sentence).replace("|", "\\|")


def _entry(code: Code) -> Iterator[str]:
    yield f"\n### {code.code}\n\n{code.severity.word.capitalize()}. {_said(code)}"
    if code.remedy:
        yield f"\n**What to do.** {code.outline(code.remedy)}"
    yield f"\n**Why.** {code.why}"
    for title, example in zip(("Not so:", "But so:"), code.examples, strict=True):
        if example:
            yield f"\n{title}\n\n```yaml\n{example}\n```"


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
    SCHEMA.write_text(schema_text(), encoding="utf-8")
