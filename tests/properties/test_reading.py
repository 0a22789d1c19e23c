"""Whatever bytes come in, the reader answers; whatever is sound is read as it was written."""

from __future__ import annotations

import json
import re
import string
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.properties.profile import STABLE
from tests.read.material import HEAD, folder
from vnr.check.stage import check
from vnr.findings import CODES, Finding
from vnr.read.packs import load_packs
from vnr.read.yaml_file import read_yaml

SYNTAX = st.lists(
    st.sampled_from(
        [*"{}[]:,-?&*!|>%@`'\"#~ \n\t\r", "\r\n", "---\n", "...\n", "<<: ", "a", "é", "\\", "a: ",
         "- ", "  ", "!!int ", "&a ", "*a ", "\ufeff", "\x00", "\x1b", "\u2028", "=======\n"]
    ),
    max_size=60,
).map(lambda pieces: "".join(pieces).encode())  # fmt: skip


def sound(finding: Finding) -> bool:
    """Whether a finding can be told: known, placed in the file, complete."""
    told = finding.message() + finding.remedy()
    return finding.code in CODES and finding.place.file == "a.yaml" and "{" not in told


@STABLE
@given(st.binary(max_size=200) | SYNTAX)
def test_any_bytes_are_read_or_refused_with_a_reason(content: bytes) -> None:
    tree, findings = read_yaml("a.yaml", content)

    assert tree is not None or findings
    # braces may come from the input itself
    assert all(sound(finding) for finding in findings if b"{" not in content)


@STABLE
@given(SYNTAX)
def test_any_file_beside_a_sound_one_leaves_a_draft_possible(content: bytes) -> None:
    raw = folder({"a.yaml": HEAD, "b.yaml": content})
    result = check(raw, load_packs(), draft=True)
    spoilt = {"format", "country", "language", "cycle"} & {f.path for f in result.findings}

    assert result.review is not None or spoilt


# what YAML can hold as typed: no control characters, and no text that means nothing
TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"], exclude_characters="\ufeff"),
    max_size=20,
)
KEY = st.text(string.ascii_letters + "_é", min_size=1, max_size=8)
TREES: st.SearchStrategy[Any] = st.recursive(
    st.none() | TEXT,
    lambda below: st.lists(below, max_size=4) | st.dictionaries(KEY, below, max_size=4),
    max_leaves=12,
)


@STABLE
@given(st.dictionaries(KEY, TREES, min_size=1, max_size=4), st.booleans(), st.booleans())
def test_any_tree_is_read_as_it_was_written(
    data: dict[str, Any], flow: bool, ascii_only: bool
) -> None:
    written = yaml.safe_dump(data, allow_unicode=not ascii_only, default_flow_style=flow)
    tree, findings = read_yaml("a.yaml", written.encode())

    assert findings == []
    assert tree is not None
    assert tree.plain() == data


@STABLE
@given(st.dictionaries(KEY, TREES, min_size=1, max_size=4), st.sampled_from([None, 2]))
def test_any_json_is_read_as_it_was_written(data: dict[str, Any], indent: int | None) -> None:
    written = json.dumps(data, ensure_ascii=False, indent=indent)
    tree, findings = read_yaml("a.yaml", written.encode())

    assert findings == []
    assert tree is not None
    assert tree.plain() == data


PLAIN = st.from_regex(r"[A-Za-z0-9.+][A-Za-z0-9.+_/ ]{0,12}[A-Za-z0-9]", fullmatch=True)


@STABLE
@given(PLAIN)
def test_a_scalar_without_quotes_stays_as_it_was_typed(text: str) -> None:
    tree, findings = read_yaml("a.yaml", f"a: {text}\n".encode())

    assert findings == []
    assert tree is not None
    assert tree.plain() == {"a": text if text.lower() != "null" else None}


NUMBERS = st.from_regex(re.compile(r"[0-9]{1,3}(\.[0-9]{1,3})?", re.ASCII), fullmatch=True)


@STABLE
@given(NUMBERS)
def test_a_target_is_never_taken_for_another(code: str) -> None:
    body = f"objectives:\n  - objective: 5\n    progress: x\n    targets:\n      - {code}\n"
    result = check(folder({"a.yaml": HEAD + body}), load_packs())

    if result.review is not None:
        assert result.review.objectives[0].targets == (code,)
        assert code in load_packs().sdg.targets
    else:
        assert [finding.code for finding in result.findings] == ["VNR206"]
