"""The check stage: schema and rules in one run, all findings at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vnr.check import rules  # noqa: F401  (the import fills the registry)
from vnr.check.registry import Subject, apply_rules
from vnr.check.schema import REQUIRED, validated
from vnr.findings import Finding, Severity

if TYPE_CHECKING:
    from vnr.model.node import RawInput
    from vnr.model.packs import Packs
    from vnr.model.review import Review


@dataclass(frozen=True)
class Checked:
    """What the check stage gives.

    `review` exists exactly when nothing found is an error, or in a draft where what could not
    be used was left out; what was left out is then told by the errors among `findings`.
    """

    review: Review | None
    findings: tuple[Finding, ...]


def check(raw: RawInput, packs: Packs, *, draft: bool = False) -> Checked:
    """Check one State's input; `draft` gives a review in spite of errors where one can be made."""
    if raw.tree is None:
        return Checked(None, _sorted(raw.findings))
    found = validated(raw.tree, packs)
    review = found.review
    remarks = apply_rules(Subject(review, found.rest, raw, packs))
    findings = (*raw.findings, *found.findings, *remarks)
    everything = _sorted([waived(finding, review) for finding in findings])
    errors = [finding for finding in everything if finding.severity is Severity.ERROR]
    usable = draft and REQUIRED.isdisjoint(error.path for error in errors)
    return Checked(review if usable or not errors else None, everything)


def waived(finding: Finding, review: Review) -> Finding:
    """The finding, with the reason where the State has waived it: all of a code, or one path."""
    if finding.severity is Severity.ERROR:
        return finding
    for waiver in review.waive:
        if waiver.code == finding.code and waiver.where in {None, finding.path}:
            return replace(finding, waived=waiver.reason or "–")
    return finding


def _sorted(findings: tuple[Finding, ...] | list[Finding]) -> tuple[Finding, ...]:
    def key(finding: Finding) -> tuple[str, int, int, str, int, int, str, str]:
        place = finding.place
        letters = place.cell.rstrip("0123456789")
        row = int(place.cell[len(letters) :] or 0)  # A10 stands below A9
        return (
            place.file, place.line or 0, place.column or 0, place.sheet, row, len(letters), letters,
            finding.code,
        )  # fmt: skip

    return tuple(sorted(findings, key=key))
