"""Validation against the model; Pydantic's errors become findings with places.

Where something is wrong, the rest of the review is still wanted: for the rules, so that all
findings come in one run, and for a draft. So what was refused is taken out of the input and the
rest validated again.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from vnr.findings import Finding, Place
from vnr.model.node import Node, Path, printed
from vnr.model.review import Reading, Review
from vnr.model.review.base import kind_of
from vnr.model.review.codes import LANGUAGE_TAG
from vnr.model.review.shape import keys, shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic_core import ErrorDetails

    from vnr.model.packs import Packs
    from vnr.model.review.base import Frozen

ATTEMPTS = 20


def validated(tree: Node, packs: Packs) -> tuple[Review | None, list[Finding]]:
    """The review that the tree holds, without what was refused, and a finding for each refusal.

    None where not even country, language and cycle can be used.
    """
    data: Any = tree.plain()
    findings: list[Finding] = []
    context = _context(data, packs)
    for _ in range(ATTEMPTS):
        try:
            review = Review.model_validate(data, context=context)
        except ValidationError as error:
            errors = error.errors(include_url=False, include_input=True)
            findings.extend(_finding(tree, details) for details in errors)
            if not _prune(data, errors):
                return None, _unique(findings)
        else:
            declared = review.model_copy(update={"declarations": context.declarations})
            return declared, _unique(findings)
    return None, _unique(findings)


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


def _finding(tree: Node, error: ErrorDetails) -> Finding:
    loc, kind = error["loc"], error["type"]
    node, found = tree.at(loc)
    name = next((str(step) for step in reversed(loc) if isinstance(step, str)), "")
    details = {"field": name, **{k: str(v) for k, v in (error.get("ctx") or {}).items()}}
    if kind == "missing":
        return Finding("VNR202", node.place, details, printed((*found, name)))
    if kind == "extra_forbidden":
        return _unknown_key(node, found)
    if kind.startswith("VNR"):
        return Finding(kind, node.place, details, printed(found))
    wanted = {"tuple_type": "a list", "list_type": "a list", "string_type": "text"}
    details |= {"found": kind_of(node.plain()), "wanted": wanted.get(kind, "a group of entries")}
    return Finding("VNR209", node.place, details, printed(found))


def _unknown_key(node: Node, path: Path) -> Finding:
    owner = _owner(path[:-1])
    known = [key for key in keys(owner) if key != "by"] if owner else []
    key = str(path[-1])
    near = difflib.get_close_matches(key.lower(), known, n=1)
    details = {
        "key": key,
        "suggestion": near[0] if near else "",
        "known": ", ".join(known),
    }
    return Finding("VNR201", node.key_place or node.place, details, printed(path))


def _owner(path: Path) -> type[Frozen] | None:
    """The model class of the group of entries at `path`."""
    owner: type[Frozen] | None = Review
    for step in path:
        field = shape(owner, step) if owner and isinstance(step, str) else None
        if isinstance(step, str):
            owner = field.holds if field else None
    return owner


def _prune(data: Any, errors: Sequence[ErrorDetails]) -> bool:
    """Take what was refused out of the data; False where nothing could be taken out.

    The deepest things go first, and of lists the later items, so that paths stay true. What is
    missing takes the entry with it that cannot be without it.
    """
    paths = {_in_data(data, e["loc"][:-1] if e["type"] == "missing" else e["loc"]) for e in errors}
    removed = False
    for path in sorted(paths, key=lambda p: (len(p), _ordinal(p)), reverse=True):
        removed |= _remove(data, path)
    return removed


def _ordinal(path: Path) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (-1, step) for step in path)


def _in_data(data: Any, loc: Sequence[str | int]) -> Path:
    """The part of `loc` that leads through the data as typed."""
    found: list[str | int] = []
    for step in loc:
        inside_list = isinstance(step, int) and isinstance(data, list) and step < len(data)
        inside_group = isinstance(step, str) and isinstance(data, dict) and step in data
        if inside_list or inside_group:
            data = data[step]
            found.append(step)
    return tuple(found)


def _remove(data: Any, path: Path) -> bool:
    if not path:
        return False
    for step in path[:-1]:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return False  # went with something around it
    try:
        del data[path[-1]]
    except (KeyError, IndexError, TypeError):
        return False
    return True


def _unique(findings: list[Finding]) -> list[Finding]:
    """Each finding once: what is refused twice on the way is told once."""
    seen: dict[tuple[str, Place, str], Finding] = {}
    for finding in findings:
        seen.setdefault((finding.code, finding.place, finding.path), finding)
    return list(seen.values())
