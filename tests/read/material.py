"""What a ministry hands in, made by hand: files as text, and what the stages make of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnr.check.stage import Checked, check
from vnr.findings import Severity
from vnr.model.job import SourceFile, Submission
from vnr.read.country import read_submission
from vnr.read.packs import load_packs
from vnr.read.yaml_file import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vnr.findings import Finding
    from vnr.model.node import RawInput
    from vnr.model.review import Review

# a grey picture of one pixel
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00"
    b":~\x9bU\x00\x00\x00\nIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82"
)
# four lines: what a test adds begins on line 5
HEAD = "format: vnr-review/1\ncountry: KEN\nlanguage: en\ncycle: imrf-2026\n"


def submission(files: Mapping[str, str | bytes], name: str = "KEN") -> Submission:
    """The files of one State's folder, in the order given."""
    contents = {file: c.encode() if isinstance(c, str) else c for file, c in files.items()}
    return Submission(name, tuple(SourceFile(f, c, len(c)) for f, c in contents.items()))


def folder(files: Mapping[str, str | bytes]) -> RawInput:
    """What the read stage makes of a folder."""
    return read_submission(submission(files))


def checked(body: str, *, head: str = HEAD, draft: bool = False) -> Checked:
    """What the check stage makes of one file, `review.yaml`: the head and what a test adds.

    Notes are left aside: a review of a few lines always leaves something unused.
    """
    found = check(folder({"review.yaml": head + body}), load_packs(), draft=draft)
    told = tuple(f for f in found.findings if f.severity is not Severity.NOTE)
    return replace(found, findings=told)


def review(body: str, *, head: str = HEAD) -> Review:
    """The review of one file that nothing is wrong with."""
    found = checked(body, head=head)
    assert found.review is not None, found.findings
    return found.review


def typed(content: str | bytes) -> tuple[object, list[tuple[str, str]]]:
    """What one file holds as bare values, and its findings as (code, place)."""
    data = content.encode() if isinstance(content, str) else content
    tree, findings = read_yaml("a.yaml", data)
    return (tree.plain() if tree else None), spots(findings)


def spots(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    """Findings as (code, place)."""
    return [(finding.code, str(finding.place)) for finding in findings]
