"""The fictional State's report, line by line: what a change does to a report is seen in its diff.

`./run test tests/golden --update-golden` writes the file anew; look at the difference before it is
committed.
"""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.documents.extract import tree_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml import etree

    from tests.conftest import Built

pytestmark = pytest.mark.xdist_group("samples")

GOLDEN = Path(__file__).parent / "XAV.txt"
BLOCKS = (
    "h1",
    "h2",
    "h3",
    "h4",
    "p",
    "li",
    "dt",
    "dd",
    "caption",
    "figcaption",
    "tr",
    "entry",
    "bar",
)


def lines(root: etree._Element) -> Iterator[str]:
    """Each block as a line: its kind and class, its id, its words."""
    for block in root.iter(*BLOCKS):
        if next(block.iterancestors("tr"), None) is not None:
            continue  # told with the row
        kind = ".".join(filter(None, (str(block.tag), block.get("class"))))
        name = f"#{block.get('id')} " if block.get("id") else ""
        words = " | ".join(" ".join(tree_text(cell).split()) for cell in cells(block))
        if block.tag == "bar":
            words = f"{block.get('label')} | {block.get('text')}"
        yield f"{kind} {name}{words}".rstrip()


def cells(block: etree._Element) -> list[etree._Element]:
    return list(block) if block.tag == "tr" else [block]


def test_report_of_the_fictional_state(
    built: Callable[[str], Built], request: pytest.FixtureRequest
) -> None:
    text = "\n".join(lines(built("XAV").document.root)) + "\n"
    assert text.count("\n") > 900
    if request.config.getoption("--update-golden"):
        GOLDEN.write_text(text, encoding="utf-8")
        pytest.fail("the golden file was written anew; look at its difference and run again")
    kept = GOLDEN.read_text(encoding="utf-8")
    difference = difflib.unified_diff(kept.splitlines(), text.splitlines(), "kept", "now", n=1)
    assert list(difference) == []
