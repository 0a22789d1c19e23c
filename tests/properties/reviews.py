"""Any review that the model allows, as a ministry could write it: for laws that hold for all."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from vnr.model.review.base import Frozen
from vnr.model.review.field import Kind
from vnr.model.review.fields import FieldInfo, fields_of
from vnr.model.review.review import FORMAT, Review
from vnr.model.review.text import Statement
from vnr.read.packs import load_packs

PICTURE = "figures/picture.png"
IDS = {"institutions": ["moi", "INS 2"], "sources": ["src-1", "10.2"], "indicators": ["cost", "1"]}
PACKS = load_packs()
SIGNS = st.characters(exclude_categories=["C", "Zl", "Zp"]) | st.sampled_from(
    "\n#:-'\"|>&*!{}[]%@`"
)
WORDS = st.text(SIGNS, min_size=1, max_size=30).map(lambda text: f"x{text}x")
PLAIN = st.sampled_from(["Yes", "no", "~x", "null x", "8.10", "1e3", "2022-05-19", "=A1", "07"])
TEXTS = WORDS | PLAIN
LANGUAGES = st.dictionaries(st.sampled_from(["en", "fr", "pt-BR"]), TEXTS, min_size=1, max_size=3)
EARLY, LATE = ["2019", "2020-02", "2020-02-29"], ["2026", "2027-11", "2028-01-31", "spring"]
CODES: dict[str, st.SearchStrategy[Any]] = {
    "objective": st.sampled_from(sorted(PACKS.compact.objectives)),
    "goal": st.sampled_from(sorted(PACKS.sdg.goals)),
    "target": st.sampled_from(sorted(PACKS.sdg.targets)),
    "action": st.sampled_from(["5.a", "20.e", "a", "1.b"]),
    "paragraph": st.sampled_from(["59", 62, "24-27", "pd2022:70", "77"]),
    "principle": st.sampled_from(sorted(PACKS.compact.principles)),
    "cycle": st.sampled_from(sorted(PACKS.cycles)),
    "declaration": st.sampled_from(sorted(PACKS.declarations)),
    "status of an objective": st.sampled_from(sorted(PACKS.objective_statuses)),
    "status of a pledge": st.sampled_from(sorted(PACKS.pledge_statuses)),
    "country": st.sampled_from(["KEN", "MDA"]),
    "language": st.sampled_from(["en", "fr"]),
    "format": st.just(FORMAT),
}
VALUES = st.sampled_from(["0", "4.70", "-3", "not_available", "<0.1", "12 persons", "1 234", "7–9"])


def statements() -> st.SearchStrategy[Any]:
    """One statement in any of its forms."""
    full = {"text": TEXTS | LANGUAGES, "source": st.sampled_from(IDS["sources"])}
    by = {"by": st.sampled_from(IDS["institutions"])}
    return TEXTS | LANGUAGES | st.fixed_dictionaries(full, optional=by)


BARE = {
    Kind.TEXT: TEXTS | LANGUAGES,
    Kind.MARKUP: TEXTS | LANGUAGES,
    Kind.STATEMENT: statements(),
    Kind.NARRATIVE: statements() | st.lists(statements(), min_size=1, max_size=3),
    Kind.VALUE: VALUES,
    Kind.NUMBER: st.integers(0, 3000),
    Kind.FLAG: st.booleans(),
    Kind.ADDRESS: st.sampled_from(["https://example.org/a?b=c#d", "mailto:desk@example.org"]),
}


def bare(field: FieldInfo) -> st.SearchStrategy[Any]:
    """What may be written for a field that is no group, or for one item of its list."""
    match field.kind:
        case Kind.WORD:
            return st.just(PICTURE) if field.key == "file" else WORDS
        case Kind.DATE:
            return st.sampled_from(LATE if field.key in {"end", "to"} else EARLY)
        case Kind.CHOICE:
            return st.sampled_from(sorted(field.choices))
        case Kind.CODE:
            return CODES[field.of]
        case Kind.REFERENCE:
            return st.sampled_from(IDS[field.of])
    return BARE[field.kind]


def groups(owner: type[Frozen]) -> st.SearchStrategy[dict[str, Any]]:
    """A group of entries with any of its fields; lists have at most two entries."""
    required: dict[str, st.SearchStrategy[Any]] = {}
    optional: dict[str, st.SearchStrategy[Any]] = {}
    for field in fields_of(owner):
        if field.key in FIXED.get(owner, ()):
            continue
        one = groups(field.holds) if field.kind is Kind.GROUP and field.holds else bare(field)
        if field.is_list:
            identity = getattr(field.holds, "identity", None)
            key = (lambda entry, name=identity: str(entry[name])) if identity else None
            one = st.lists(one, max_size=2, unique_by=key)
        (required if field.is_required else optional)[field.key] = one
    return st.fixed_dictionaries(required, optional=optional)


# what must fit the rest of the review: ids that are referred to, and the head
FIXED: dict[type[Frozen], set[str]] = {
    Review: {"format", "country", "country_name", "language", "cycle", "declarations", "visibility",
             "institutions", "sources", "indicators", "contributor"},
    Statement: set(),
}  # fmt: skip


def listed(name: str) -> st.SearchStrategy[list[dict[str, Any]]]:
    """The entries of a list that others refer to, each with its id."""
    (field,) = (field for field in fields_of(Review) if field.key == name)
    assert field.holds
    entry = groups(field.holds)
    ids = IDS[name]
    return st.tuples(*(entry for _ in ids)).map(
        lambda entries: [{**e, "id": i} for e, i in zip(entries, ids, strict=True)]
    )


def reviews() -> st.SearchStrategy[dict[str, Any]]:
    """The data of a whole review that nothing is wrong with."""
    head = {
        "format": st.just(FORMAT), "country": CODES["country"], "language": CODES["language"],
        "cycle": st.just("imrf-2026"),
        **{name: listed(name) for name in IDS},
    }  # fmt: skip
    return st.tuples(st.fixed_dictionaries(head), groups(Review)).map(
        lambda two: {**two[0], **two[1]}
    )
