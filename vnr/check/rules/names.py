"""Names of States that are no longer in use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnr.check.registry import Remark, Subject, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnr.check.passages import Passage
    from vnr.model.node import Path
    from vnr.model.packs import Packs

OUTDATED = frozenset({"former", "translated"})
BEFORE = 40  # characters in which a word such as “formerly” may stand


@rule("VNR321")
def outdated_name(subject: Subject) -> Iterator[Remark]:
    """A former name, or a translation that the State does not want; once for each name."""
    packs = subject.packs
    names = {name: each for name, each in packs.state_names.items() if each.kind in OUTDATED}
    pattern = re.compile(rf"(?<![\w-])(?:{_either(names)})(?!\w)")
    found: dict[str, list[Path]] = {}
    present: dict[str, re.Pattern[str]] = {}
    for passage in subject.passages:
        if not pattern.search(passage.text):
            continue
        right = present.setdefault(passage.language, _present_names(packs, passage.language))
        text = right.sub(lambda match: " " * len(match[0]), passage.own_words)
        former = re.compile(packs.languages.cues("former", passage.language), re.IGNORECASE)
        for match in pattern.finditer(text):
            if _means_the_state(passage, match, former):
                found.setdefault(match[0], []).append(passage.path)
    for name, paths in found.items():
        state = packs.states[names[name].state]
        current = state.label(subject.review.language)
        if current.title != name and current.standing != "unverified":
            yield Remark(paths[0], {"found": name, "name": current.title}, also=tuple(paths[1:]))


def _either(names: object) -> str:
    assert isinstance(names, dict)
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def _present_names(packs: Packs, language: str) -> re.Pattern[str]:
    """The right names, of which a former one may be a part."""
    titles = {
        state.label(tag).title: state for state in packs.states.values() for tag in ("en", language)
    }
    former = [name for name, each in packs.state_names.items() if each.kind in OUTDATED]
    holding = {title for title in titles if any(name in title for name in former)}
    return re.compile(_either(dict.fromkeys(holding - set(former))) or r"(?!)")


def _means_the_state(passage: Passage, match: re.Match[str], former: re.Pattern[str]) -> bool:
    """Not where the text says itself that the name is old, nor within a longer name."""
    before = passage.text[max(match.start() - BEFORE, 0) : match.start()]
    after = passage.text[match.end() :]
    if former.search(before) or (before.endswith("(") and after.startswith(")")):
        return False
    longer = re.search(r"[\w,] [^\W\d_a-z][^\W\d_A-Z]+ $", before)  # in Western Macedonia
    return longer is None
