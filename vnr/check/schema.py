"""Validation against the model; Pydantic's errors become findings with places.

Where something is wrong, the rest of the review is still wanted: for the rules, so that all
findings come in one run, and for a draft. So what was refused is taken out of the input and the
rest validated again; an entry that cannot be without a text or id gets a mark in its place.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from vnr.check.rest import Rest
from vnr.errors import InternalError
from vnr.findings import Finding, Place, Word, listing
from vnr.model.review import FORMAT, Reading, Review
from vnr.model.review.base import Entry, blank_as_none, kind_of, means_visibility
from vnr.model.review.codes import LANGUAGE_TAG
from vnr.model.review.fields import FieldInfo, fields_of
from vnr.model.review.shape import keys, shape
from vnr.model.review.text import Narrative, Statement
from vnr.model.review.values import PartialDate, Value

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from vnr.model.node import Node, Path
    from vnr.model.packs import Packs
    from vnr.model.review.base import Frozen

ATTEMPTS = 20
HIDDEN = "internal"
# what Pydantic wanted where it found something of another kind
WANTED = {
    "tuple_type": Word("a list"),
    "list_type": Word("a list"),
    "string_type": Word("text"),
    PartialDate.__name__: Word("a date"),
    Value.__name__: Word("a value"),
}
REQUIRED = frozenset(name for name, field in Review.model_fields.items() if field.is_required())


@dataclass(frozen=True)
class Validated:
    """The review that an input holds, without what was refused, and a finding for each refusal.

    Where a required entry of the review itself was refused or missing, something stands in for
    it, so that rules can look at the rest; a report cannot be made of that. Where a title or an
    id is missing further in, `[?]` stands for it, so that the rest of the entry is not lost.
    """

    review: Review
    rest: Rest
    findings: tuple[Finding, ...]


def validated(tree: Node, packs: Packs) -> Validated:
    """Validate an input; what is refused is left out."""
    rest = Rest(tree)
    data = rest.plain()
    context = _context(data, packs)
    findings: list[Finding] = []
    for _ in range(ATTEMPTS):
        try:
            review = Review.model_validate(data, context=context)
        except ValidationError as error:
            errors = error.errors(include_url=False, include_input=True)
            if not findings:  # what is missing later on, we took out ourselves
                findings = [_finding(rest, details) for details in errors]
            _mend(rest, errors)
            data = {**_stand_ins(packs), **rest.plain()}
        else:
            declared = review.model_copy(update={"declarations": context.declarations})
            return Validated(declared, rest, tuple(_unique(findings)))
    raise InternalError("an input that is refused again and again")


def _stand_ins(packs: Packs) -> dict[str, str]:
    any_state, any_cycle = next(iter(packs.states)), next(iter(packs.cycles))
    return {"format": FORMAT, "country": any_state, "language": "en", "cycle": any_cycle}


def _mend(rest: Rest, errors: list[ErrorDetails]) -> None:
    """Take out what was refused; what is missing is marked, or takes its entry with it."""
    refused = []
    for error in errors:
        if error["type"] != "missing":
            path = rest.find(error["loc"])[1]
            refused.append(path)
            _hide(rest, path)
        elif not _marked(rest, error["loc"]):
            refused.append(rest.find(error["loc"][:-1])[1])
    rest.refuse(refused)


def _hide(rest: Rest, refused: Path) -> None:
    """Hide an entry whose visibility was refused: it was not meant for everybody."""
    for depth, step in enumerate(refused):
        if isinstance(step, str) and means_visibility(step):
            rest.supply(refused[:depth], "visibility", HIDDEN)


def _marked(rest: Rest, loc: tuple[int | str, ...]) -> bool:
    """Put a mark where words are missing in an entry that holds something else."""
    entry, path = rest.find(loc[:-1])
    field = _field_of(_owner(path), str(loc[-1]))
    if not (field and field.holds_words and isinstance(entry.value, dict) and entry.value):
        return False
    place = entry.place
    where = place.cell or f"{place.line}.{place.column}"  # ids must differ
    rest.supply(path, field.key, f"[?{where}]" if field.is_identity else "[?]")
    return True


def _field_of(owner: type[Frozen] | None, key: str) -> FieldInfo | None:
    return next((field for field in fields_of(owner) if field.key == key), None) if owner else None


def _context(data: dict[str, Any], packs: Packs) -> Reading:
    language = data.get("language")
    sound = isinstance(language, str) and LANGUAGE_TAG.fullmatch(language.strip())
    return Reading(packs, language.strip() if sound and language else "en", _declared(data, packs))


def _declared(data: dict[str, Any], packs: Packs) -> tuple[str, ...]:
    """The declarations that the review answers: those named, else the last before its cycle."""
    named = data.get("declarations")
    listed = named if isinstance(named, list) else [named] if named else []
    known = tuple(str(name).strip() for name in listed if str(name).strip() in packs.declarations)
    if known:
        return known
    cycle = packs.cycles.get(str(data.get("cycle")).strip())
    year = cycle.year if cycle else max(d.date.year for d in packs.declarations.values())
    before = [d for d in packs.declarations.values() if d.date.year <= year]
    latest = max(before or packs.declarations.values(), key=lambda d: d.date)
    return (latest.id,)


def _finding(rest: Rest, error: ErrorDetails) -> Finding:
    loc, kind = error["loc"], error["type"]
    node, found = rest.find(loc)
    name = next((str(step) for step in reversed(loc) if isinstance(step, str)), "")
    details = {"field": name, **_details(error)}
    if kind == "missing":
        return Finding("VNR202", node.place, details, rest.address((*found, name)))
    if kind == "extra_forbidden":
        return _unknown_key(rest, node, found)
    if blank_as_none(node.value) is None:
        return Finding("VNR202", node.place, details, rest.address(found))
    if kind.startswith("VNR"):
        return Finding(kind, node.place, details, rest.address(found))
    wanted = WANTED.get(details.get("class_name", kind), Word("a group of entries"))
    details |= {"found": kind_of(node.plain()), "wanted": wanted}
    return Finding("VNR209", node.place, details, rest.address(found))


def _details(error: ErrorDetails) -> dict[str, str]:
    """What a refusal names; words of our own stay marked as such."""
    context = error.get("ctx") or {}
    return {name: v if isinstance(v, str) else str(v) for name, v in context.items()}


def _unknown_key(rest: Rest, node: Node, path: Path) -> Finding:
    owner = _owner(path[:-1])
    known = sorted((key for key in keys(owner) if key != "by"), key=_is_common) if owner else []
    key = str(path[-1])
    near = difflib.get_close_matches(key.lower(), known, n=1)
    details = {
        "key": key,
        "suggestion": near[0] if near else "",
        "known": listing(known, key.lower()),
    }
    return Finding("VNR201", node.key_place or node.place, details, rest.address(path))


def _is_common(key: str) -> bool:
    """Whether a key may stand in any group of entries: such keys are named last."""
    return key in Entry.model_fields


def _owner(path: Path) -> type[Frozen] | None:
    """The model class of the group of entries at `path`."""
    owner: type[Frozen] | None = Review
    for step in path:
        field = shape(owner, step) if owner and isinstance(step, str) else None
        if isinstance(step, str):
            owner = field.holds if field else None
    return Statement if owner is Narrative else owner


def _unique(findings: list[Finding]) -> list[Finding]:
    """Each finding once: what is refused twice on the way is told once."""
    seen: dict[tuple[str, Place, str], Finding] = {}
    for finding in findings:
        seen.setdefault((finding.code, finding.place, finding.path), finding)
    return list(seen.values())
