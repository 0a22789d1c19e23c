"""Reading one State's files: what each of them is, and all of them as one tree."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from vnr.findings import Finding, Place, blocks
from vnr.model.node import Node, RawInput
from vnr.model.review.base import VISIBILITIES, blank_as_none, kind_of
from vnr.read.folder import FILE_LIMIT
from vnr.read.merge import merged
from vnr.read.yaml_file import read_yaml
from vnr.workbook.read import read_workbook

if TYPE_CHECKING:
    from vnr.model.job import SourceFile, Submission

YAML_ENDINGS = frozenset({".yaml", ".yml", ".json"})
IMAGE_ENDINGS = frozenset({".png", ".jpg", ".jpeg"})
WORKBOOK_ENDINGS = frozenset({".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".ods"})
PUBLIC = next(iter(VISIBILITIES))


def read_submission(submission: Submission) -> RawInput:
    """Read all files of one State and merge them; never raises for what is in them."""
    findings: list[Finding] = []
    trees: list[Node] = []
    names: list[str] = []
    assets: dict[str, bytes] = {}
    for file in submission.files:
        ending = PurePosixPath(file.name).suffix.lower()
        is_the_input = file.name == submission.name
        if _is_aside(file, ending) or (_is_hidden(file.name) and not is_the_input):
            findings.append(Finding("VNR113", Place(file.name)))
        elif file.content is None:
            limit = {"size": str(file.size), "limit": str(FILE_LIMIT)}
            findings.append(Finding("VNR109", Place(file.name), limit))
        elif ending in IMAGE_ENDINGS:
            assets[file.name] = file.content
        else:
            names.append(file.name)
            read = read_workbook if ending in WORKBOOK_ENDINGS else read_yaml
            tree, found = read(file.name, file.content)
            findings.extend(found)
            trees.extend(_usable(tree, findings))
    if not names and not blocks(findings):
        findings.append(Finding("VNR116", Place(submission.name)))
    tree = merged(trees, findings)
    return RawInput(tree, tuple(findings), tuple(names), assets)


def _is_aside(file: SourceFile, ending: str) -> bool:
    """Whether a file is no input: of another kind, or not a real file."""
    unopened = file.content is None and file.size == 0
    return unopened or ending not in YAML_ENDINGS | IMAGE_ENDINGS | WORKBOOK_ENDINGS


def _is_hidden(name: str) -> bool:
    """Whether a file of a folder is hidden, a lock or a backup."""
    return any(part.startswith((".", "~")) for part in PurePosixPath(name).parts)


def _usable(tree: Node | None, findings: list[Finding]) -> list[Node]:
    """The tree of a file where it can be part of a review; else a finding says why not.

    A file that says of itself that not everybody may see it stays out: a draft would otherwise
    show what its ministry meant to keep back.
    """
    if tree is None:
        return []
    if not isinstance(tree.value, dict):
        findings.append(Finding("VNR117", tree.place, {"found": kind_of(tree.plain())}))
        return []
    visibility = tree.value.get("visibility")
    found = blank_as_none(visibility.plain()) if visibility else None
    if visibility is None or found is None or str(found).strip().lower() == PUBLIC:
        return [tree]
    findings.append(Finding("VNR124", visibility.place, {"found": str(found)}, "visibility"))
    return []
