"""One file of a ministry as YAML: what kind of file it is, and what it holds with places.

Faults of the file as a whole are found here, those within it in `vnr.read.yaml_tree`. JSON is
read as the YAML that it is.
"""

from __future__ import annotations

import json
import re
from itertools import chain, islice
from typing import TYPE_CHECKING

import yaml

from vnr.findings import Finding, Place, Word
from vnr.read.yaml_tree import CONTROL, FINDINGS_LIMIT, StoppedError, Tree, code_point

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnr.model.node import Node

_NO_LINE_END = "\x85\u2028\u2029"
_LINE_END = re.compile(r"\r\n|\r|\n")
_HALVES = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}")
_ESCAPE = re.compile(_HALVES.pattern + r"|\\.")
_JSON_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_DECISIVE = re.compile(r"(?<![^\r\n])(?:<{7}|>{7})(?: [^\r\n]*)?(?![^\r\n])")
_CONFLICT = re.compile(
    rf"{_DECISIVE.pattern}|(?<![^\r\n])(?:={{7}}|\|{{7}}(?: [^\r\n]*)?)(?![^\r\n])"
)
_KINDS = (
    (b"PK\x03\x04", Word("a workbook, a Word file or another zip archive")),
    (b"\xd0\xcf\x11\xe0", Word("an old Excel or Word file")),
    (b"%PDF", Word("a PDF file")),
    (b"\x89PNG", Word("a picture")),
    (b"\xff\xd8\xff", Word("a picture")),
    (b"GIF8", Word("a picture")),
    (b"{\\rtf", Word("a Word or RTF file")),
    (b"\x1f\x8b", Word("a compressed file")),
    (b"7z\xbc\xaf", Word("a compressed file")),
    (b"Rar!", Word("a compressed file")),
)
_UTF_16 = re.compile(rb"([^\0]\0){3}|(\0[^\0]){3}", re.DOTALL)  # without its mark
_TOML = re.compile(
    rb"(\xef\xbb\xbf)?(?:\s+|#[^\r\n]*)*+"
    rb"(\[\[?[A-Za-z][\w. -]*\]\]?[ \t]*[\r\n]|[\w.-]+[ \t]*=[ \t]*([\"'\[{\d]|true|false))"
)
_HTML = re.compile(rb"(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml|head|body)", re.IGNORECASE)
_NEEDS_QUOTES = Word("a text begins with a sign that needs quotes")
# what the parser says (in English and for programmers), and what it means for a drafter
_PROBLEMS = (
    (
        "mapping values are not allowed",
        Word("a colon followed by a space stands inside unquoted text"),
    ),
    ("found character '\\t'", Word("a tab is used for indentation")),
    ("found a tab character", Word("a tab is used for indentation")),
    ("did not find expected key", Word("the indentation does not fit, or a quote is not closed")),
    ("did not find expected '-'", Word("an item of a list does not begin with a dash")),
    ("could not find expected ':'", Word("a key has no colon after it")),
    ("found unexpected end of stream", Word("a quote or bracket is not closed")),
    ("did not find expected ',' or", Word("a bracket is not closed, or a comma is missing")),
    ("cannot start any token", _NEEDS_QUOTES),
    ("did not find expected alphabetic or numeric", _NEEDS_QUOTES),  # * and &
    ("did not find expected comment or line break", _NEEDS_QUOTES),  # > and |
    ("block sequence entries are not allowed", _NEEDS_QUOTES),  # - within a line
    ("mapping keys are not allowed", _NEEDS_QUOTES),  # ?
    (
        "invalid Unicode character escape",
        Word("an escape such as \\ud83d names no whole character"),
    ),
    ("unknown escape character", Word("a backslash stands in double quotes; use single quotes")),
)


def read_yaml(name: str, content: bytes) -> tuple[Node | None, list[Finding]]:
    """Read one file: its tree, or None where it has none, and what was found.

    `name` is the file's name in places. All faults that can be found are found in one run, up to
    `FINDINGS_LIMIT`.
    """
    text = _decoded(name, content)
    if isinstance(text, Finding):
        return None, [text]
    if marks := _first([_control_characters(name, text), _conflict_marks(name, text)]):
        return None, marks
    text = _with_whole_escapes(text)
    stand_ins = _stand_ins(text)
    text = text.translate(stand_ins) if stand_ins else text
    tree = Tree(name, text, {stand_in: sign for sign, stand_in in stand_ins.items()})
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            tree.take(event)
    except StoppedError:
        return None, tree.findings
    except yaml.YAMLError as problem:
        return None, [*tree.findings, _syntax(name, problem)]
    if tree.root is None and not tree.findings:
        tree.findings.append(Finding("VNR108", Place(name, 1)))
    return tree.root, tree.findings


def _decoded(name: str, content: bytes) -> str | Finding:
    """A file as text, or what keeps it from being text."""
    if kind := _other_kind(content):
        return Finding("VNR112", Place(name), {"kind": kind})
    if _UTF_16.match(content):
        return Finding("VNR101", Place(name, 1), {"offset": "1"})
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = content.count(b"\n", 0, problem.start) + 1
        return Finding("VNR101", Place(name, line), {"offset": str(problem.start)})


def _other_kind(content: bytes) -> Word | None:
    """What a file is that has the ending of YAML only by mistake."""
    for beginning, kind in _KINDS:
        if content.startswith(beginning):
            return kind
    if _HTML.match(content):
        return Word("a web page or XML file")
    return Word("a TOML or INI file") if _TOML.match(content) else None


def _first(kinds: Iterable[Iterator[Finding]]) -> list[Finding]:
    """The first of many findings; where there are more, the last one says so."""
    every = chain.from_iterable(kinds)
    told = list(islice(every, FINDINGS_LIMIT))
    if next(every, None):
        told.append(Finding("VNR122", told[-1].place, {"limit": str(FINDINGS_LIMIT)}))
    return told


def _control_characters(name: str, text: str) -> Iterator[Finding]:
    for match, line in _with_lines(CONTROL, text):
        column = match.start() - text.rfind("\n", 0, match.start())
        yield Finding("VNR110", Place(name, line, column), {"character": code_point(match[0])})


def _conflict_marks(name: str, text: str) -> Iterator[Finding]:
    if _DECISIVE.search(text):  # rows of equals signs alone may underline headings
        for _, line in _with_lines(_CONFLICT, text):
            yield Finding("VNR111", Place(name, line))


def _with_lines(pattern: re.Pattern[str], text: str) -> Iterator[tuple[re.Match[str], int]]:
    """The matches in a text, each with its line."""
    line, counted = 1, 0
    for match in pattern.finditer(text):
        line += len(_LINE_END.findall(text, counted, match.start()))
        counted = match.start()
        yield match, line


def _stand_ins(text: str) -> dict[int, int]:
    """Signs without meaning in `text` for those that the parser alone takes for ends of lines.

    They come with text copied from layout programs; no editor counts a line there.
    """
    free = (number for number in range(0xE000, 0xF900) if chr(number) not in text)
    return {ord(sign): next(free, ord(sign)) for sign in _NO_LINE_END if sign in text}


def _with_whole_escapes(text: str) -> str:
    r"""JSON in the escapes of YAML: signs beyond U+FFFF, which JSON names in halves, made whole.

    Each string keeps its width (spaces fill it up behind its end, where they mean nothing), so
    that all places stay true. Text that is no JSON stays as it is.
    """
    if not _HALVES.search(text) or not _is_json(text):
        return text
    return _JSON_STRING.sub(
        lambda string: _ESCAPE.sub(_whole, string[0]).ljust(len(string[0])), text
    )


def _whole(escape: re.Match[str]) -> str:
    if not _HALVES.fullmatch(escape[0]):
        return escape[0]
    sign = json.loads('"' + escape[0] + '"')
    return f"\\U{ord(sign):08x}"


def _is_json(text: str) -> bool:
    try:
        json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return False
    return True


def _syntax(name: str, problem: yaml.YAMLError) -> Finding:
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    said = getattr(problem, "problem", None) or Word("it cannot be read")
    plain = next((words for needle, words in _PROBLEMS if needle in said), said)
    place = Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
    return Finding("VNR102", place, {"problem": plain})
