"""Codes that link a review to the Compact, a declaration and the Sustainable Development Goals."""

from __future__ import annotations

import difflib
import re
from itertools import chain
from string import ascii_lowercase
from typing import TYPE_CHECKING, Annotated

from pydantic import BeforeValidator, TypeAdapter, ValidationInfo

from vnr.findings import listing
from vnr.model.packs import Reference
from vnr.model.review.base import blank_as_none, listed, reading, refuse
from vnr.model.review.field import Kind, Means
from vnr.model.review.spelling import described, in_latin, look_alike

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnr.model.packs import Declaration, Goals, Packs

LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
USER_ASSIGNED = re.compile(r"AA[A-Z]|Q[M-Z][A-Z]|X[A-Z]{2}|ZZ[A-Z]")  # ISO 3166-1, 8.1.3

_RANGE = re.compile(r"(\d{1,3})\s*[-\u2010-\u2015]\s*(\d{1,3})", re.ASCII)
_ACTION = re.compile(r"(?:(\d{1,2})\s*\.?\s*)?\(?([a-z])\)?", re.ASCII)


def _objective(value: object, info: ValidationInfo) -> object:
    objectives = reading(info).packs.compact.objectives
    text = str(value).strip() if value is not None else ""
    number = int(text) if re.fullmatch(r"\d{1,3}", text, re.ASCII) else 0
    if number not in objectives:
        meant = _meant(text, map(str, objectives))
        refuse("VNR203", found=text, suggestion=meant, last=str(max(objectives)))
    return number


def _meant(text: str, known: Iterable[str]) -> str:
    """The known code that was typed with figures of another script or with a full stop, else ""."""
    plain = in_latin(text).rstrip(".").removesuffix(".0")
    return plain if plain != text and plain in known else ""


def _refuse_look_alike(text: str, known: Iterable[str]) -> None:
    """Refuse a code that is known but for a letter of another script (VNR220)."""
    letter, plain = look_alike(text), in_latin(text)
    if letter and plain.lower() in {code.lower() for code in known}:
        refuse("VNR220", found=text, suggestion=plain, **described(letter))


def _cited(value: object, info: ValidationInfo) -> object:
    """The paragraphs that one number or range means, as references."""
    if blank_as_none(value) is None:
        return ()
    text, context = str(value).strip(), reading(info)
    pack, colon, numbers = text.rpartition(":")
    if not colon:
        if len(context.declarations) != 1:
            refuse("VNR218", found=text, example=f"{context.declarations[0]}:{text}")
        pack = context.declarations[0]
    known = context.packs.declarations
    if pack not in known:
        refuse("VNR205", found=text, declaration=" / ".join(sorted(known)), last="?")
    paragraphs = known[pack].paragraphs
    return tuple(paragraphs[n].reference for n in _numbers(numbers.strip(), known[pack]))


_Cited = Annotated[tuple[Reference, ...], BeforeValidator(_cited)]
_CITATIONS: TypeAdapter[tuple[tuple[Reference, ...], ...]] = TypeAdapter(tuple[_Cited, ...])


def _paragraphs(value: object, info: ValidationInfo) -> object:
    """Paragraph numbers and ranges as references, in the order given and each once."""
    cited = _CITATIONS.validate_python(listed(value), context=info.context)
    return tuple(dict.fromkeys(chain.from_iterable(cited)))


def _numbers(text: str, declaration: Declaration) -> Iterable[int]:
    last = max(declaration.paragraphs)
    if match := _RANGE.fullmatch(text):
        first, final = int(match[1]), int(match[2])
        if first > final:
            refuse("VNR215", found=text)
        wanted = range(first, final + 1)
    elif re.fullmatch(r"\d{1,3}", text, re.ASCII):
        wanted = range(int(text), int(text) + 1)
    else:
        wanted = range(0)
    if not wanted or wanted[0] < 1 or wanted[-1] > last:
        meant = _meant(text, map(str, declaration.paragraphs))
        refuse(
            "VNR205", found=text, suggestion=meant, declaration=declaration.symbol, last=str(last)
        )
    return wanted


def _target(value: object, info: ValidationInfo) -> object:
    sdg = reading(info).packs.sdg
    text = str(value).strip() if value is not None else ""
    code = text.removeprefix("sdg:").lower()
    if code not in sdg.targets:
        _refuse_look_alike(code, sdg.targets)
        refuse(
            "VNR206",
            found=text,
            suggestion=_meant(code, sdg.targets),
            targets=_targets_of(code, sdg),
        )
    return code


def _targets_of(code: str, sdg: Goals) -> str:
    """The targets of the goal that the code begins with, else some examples."""
    goal = code.partition(".")[0]
    if goal.isascii() and goal.isdigit() and int(goal) in sdg.goals:
        return ", ".join(sdg.goals[int(goal)].targets)
    return ", ".join(list(sdg.targets)[:3]) + ", …"


def _goal(value: object, info: ValidationInfo) -> object:
    goals = reading(info).packs.sdg.goals
    text = str(value).strip() if value is not None else ""
    if not (text.isascii() and text.isdigit() and int(text) in goals):
        refuse("VNR204", found=text, known="1, 2, … 17")
    return int(text)


def _action(value: object, info: ValidationInfo) -> object:
    """An action as `6.c`; a bare letter is left for the objective that it stands under."""
    text = str(value).strip().lower().removeprefix("gcm:")
    match = _ACTION.fullmatch(text)
    compact = reading(info).packs.compact
    objectives = compact.objectives
    if not match:
        _refuse_look_alike(text, [*compact.actions, *ascii_lowercase])
        refuse("VNR212", found=text, known="6.c")
    if match[1] is None:
        return match[2]
    objective = objectives.get(int(match[1]))
    if objective is None or match[2] not in objective.actions:
        known = f"{objective.number}.{objective.actions[-1]}" if objective else "6.c"
        refuse("VNR212", found=text, known=known)
    return f"{objective.number}.{match[2]}"


def _principle(value: object, info: ValidationInfo) -> object:
    return known_key(str(value), list(reading(info).packs.compact.principles), "VNR204")


def _country(value: object, info: ValidationInfo) -> object:
    """A State's ISO 3166-1 alpha-3 code, or one that the standard leaves to its users."""
    packs = reading(info).packs
    code = str(value).strip().upper() if value is not None else ""
    if code in packs.states or USER_ASSIGNED.fullmatch(code):
        return code
    _refuse_look_alike(code, packs.states)
    return refuse("VNR210", found=str(value), suggestion=_nearest_state(code, packs))


def _nearest_state(code: str, packs: Packs) -> str:
    """The State whose two-letter code or name was typed, or whose code is nearest."""
    states = packs.states.values()
    names = {state.iso2: state.iso3 for state in states}
    names |= {name.upper(): each.state for name, each in packs.state_names.items()}
    names |= {state.label("en").title.upper(): state.iso3 for state in states}
    if code in names:
        return names[code]
    near = difflib.get_close_matches(code, packs.states if len(code) == 3 else names, n=1)
    return names.get(near[0], near[0]) if near and len(code) > 2 else ""


def _cycle(value: object, info: ValidationInfo) -> object:
    return known_key(str(value or ""), list(reading(info).packs.cycles), "VNR211")


def _declaration(value: object, info: ValidationInfo) -> object:
    return known_key(str(value or ""), list(reading(info).packs.declarations), "VNR219")


def _language(value: object) -> object:
    text = str(value).strip() if value is not None else ""
    return text if LANGUAGE_TAG.fullmatch(text) else refuse("VNR214", found=text)


def known_key(found: str, known: list[str], code: str) -> str:
    """The key that was meant, in whatever case and with spaces for dashes, else `code`."""
    normal = re.sub(r"[\s_]+", "-", found.strip().lower())
    for key in known:
        if normal == key.lower().replace("_", "-"):
            return key
    _refuse_look_alike(normal, known)
    near = difflib.get_close_matches(normal, known, n=1)
    suggestion = near[0] if near else ""
    return refuse(code, found=found, suggestion=suggestion, known=listing(known, normal))


ObjectiveNumber = Annotated[int, BeforeValidator(_objective), Means(Kind.CODE, "objective")]
Objectives = Annotated[tuple[ObjectiveNumber, ...], BeforeValidator(listed)]
Paragraphs = Annotated[
    tuple[Reference, ...], BeforeValidator(_paragraphs), Means(Kind.CODE, "paragraph")
]
TargetCode = Annotated[str, BeforeValidator(_target), Means(Kind.CODE, "target")]
Targets = Annotated[tuple[TargetCode, ...], BeforeValidator(listed)]
GoalNumber = Annotated[int, BeforeValidator(_goal), Means(Kind.CODE, "goal")]
ActionCode = Annotated[str, BeforeValidator(_action), Means(Kind.CODE, "action")]
Actions = Annotated[tuple[ActionCode, ...], BeforeValidator(listed)]
PrincipleId = Annotated[str, BeforeValidator(_principle), Means(Kind.CODE, "principle")]
Principles = Annotated[tuple[PrincipleId, ...], BeforeValidator(listed)]
CountryCode = Annotated[str, BeforeValidator(_country), Means(Kind.CODE, "country")]
CycleId = Annotated[str, BeforeValidator(_cycle), Means(Kind.CODE, "cycle")]
LanguageTag = Annotated[str, BeforeValidator(_language), Means(Kind.CODE, "language")]
DeclarationId = Annotated[str, BeforeValidator(_declaration), Means(Kind.CODE, "declaration")]
Declarations = Annotated[tuple[DeclarationId, ...], BeforeValidator(listed)]
