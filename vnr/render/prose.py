"""The few marks of narrative texts, and nothing else.

A blank line parts paragraphs, a line break stays one. `**bold**`, `*italic*`,
`[text](address)`, `[^1]` notes with their `[^1]: text`, lists (a block whose every line begins
with "- ", or with 1., 2., 3. in order), pipe tables with a header rule, `![](id)` alone in a
block for a picture. A backslash before one of the marks' own signs makes it literal. Bare web
addresses are linked. All else is literal: a narrative prints what was typed.

The grammar is far narrower than Markdown's, whose parsers give effects to many signs that
occur in ordinary official prose ("2023. A law", "#1", "_id_", "\\\\host"); hence this module.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_ESCAPED = re.compile(r"\\([*\[\]()!|^.\-])")
_NOTE_TEXT = re.compile(r"\[\^([\w-]{1,20})\]:[ \t]+(.*)", re.DOTALL)
_PICTURE = re.compile(r"!\[\]\(([\w.-]+)\)")
_BULLET = re.compile(r"- (?=\S)")
_LONE_FIGURE = re.compile(r"- \d.*")  # "- 5 per cent": a minus, not a list of one
_ORDINAL = re.compile(r"(\d{1,3})\. (?=\S)", re.ASCII)
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-{3,}:?[ \t]*(\|[ \t]*:?-{3,}:?[ \t]*)*\|?")
_ADDRESS = r"(?:https?://|mailto:)[^\s<>\"]+"
# a letter or figure of a script that parts its words by spaces: "5*3*2" has no italics
_WORD = r"[^\W\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]"
# neither reaches over marks of its own kind: a text full of open ones takes no longer than others
_BOLD = r"(?:[^*]|\*(?!\*)|\*(?=\*\*(?!\*)))+?"
_ITALIC = r"(?:[^*]|\*\*[^*]+\*\*)+?"
_INLINE = re.compile(
    r"(?P<escape>\\[*\[\]()!|^.\-])"
    r"|\*\*\*(?=[^\s*])(?P<both>[^*]+)(?<=\S)\*\*\*(?!\*)"
    rf"|\*\*(?=[^\s*])(?P<bold>{_BOLD})(?<=\S)\*\*(?!\*)"
    rf"|(?<!{_WORD})(?<!\*)\*(?=[^\s*])(?P<italic>{_ITALIC})(?<=\S)\*(?!\*)(?!{_WORD})"
    r"|\[\^(?P<note>[\w-]{1,20})\]"
    r"|\[(?P<label>[^\[\]\n]+)\]\((?P<target>" + _ADDRESS + r"|[^()\s]+)\)"
    r"|(?P<bare>" + _ADDRESS.replace("mailto:", "mailto:(?=\\S+@)") + r")",
    re.DOTALL | re.IGNORECASE,
)  # fmt: skip
_TRAILING = ".,;:!?)]}»”’'"
_LINKED = re.compile(r"(https?://|mailto:)\S", re.IGNORECASE)


@dataclass(frozen=True)
class Setting:
    """Where a narrative stands: how its paragraphs are marked, which pictures can be placed.

    `paragraph` is the class of its paragraphs ("para" for numbered ones, "" for plain);
    `picture` gives the markup of a picture by its id, or None where there is none.
    """

    paragraph: str = "para"
    picture: Callable[[str], str | None] = field(default=lambda _: None)


def prose(text: str, setting: Setting = Setting()) -> str:
    """A narrative text as markup of the document's vocabulary: paragraphs, lists, tables."""
    blocks = [block for block in re.split(r"\n[ \t]*(?:\n[ \t]*)+", _lines(text)) if block.strip()]
    typed = [_note_texts(block) for block in blocks]
    notes = dict(reversed([note for block in typed for note in block]))  # the first of a name
    used: set[str] = set()
    written = {
        n: _block(block, notes, used, setting) for n, block in enumerate(blocks) if not typed[n]
    }
    # a note that nothing refers to is still the ministry's text: it is printed where it stood
    for n, block in enumerate(typed):
        left = [(name, note) for name, note in block if name not in used or note != notes[name]]
        texts = (_literal(f"[^{name}]: {note}") for name, note in left)
        written.setdefault(n, "".join(_paragraph(text, setting) for text in texts))
    return "".join(written[n] for n in range(len(blocks)))


def inline(text: str, notes: Mapping[str, str], used: set[str]) -> str:
    """Running text with its marks as markup; `used` collects the notes that were placed."""
    out, position = [], 0
    for match in _INLINE.finditer(text):
        out.append(_literal(text[position : match.start()]))
        out.append(_mark(match, notes, used))
        position = match.end()
    out.append(_literal(text[position:]))
    return "".join(out)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")


def _note_texts(block: str) -> list[tuple[str, str]]:
    """The notes of a block of notes, each beginning a line; of any other block none."""
    parts = re.split(r"\n(?=\[\^[\w-]{1,20}\]:[ \t])", block.strip())
    matches = [_NOTE_TEXT.fullmatch(part) for part in parts]
    return [(match[1], match[2]) for match in matches if match] if all(matches) else []


def _block(block: str, notes: Mapping[str, str], used: set[str], setting: Setting) -> str:
    lines = [line.strip() for line in block.split("\n")]
    if len(lines) == 1 and (match := _PICTURE.fullmatch(lines[0])):
        picture = setting.picture(match[1])
        if picture is not None:
            return picture
    if len(lines) > 1 and _TABLE_RULE.fullmatch(lines[1]) and "|" in lines[0]:
        return _table(lines, notes, used)
    if all(_BULLET.match(line) for line in lines) and not _LONE_FIGURE.fullmatch(block.strip()):
        return _list("ul", [line[2:] for line in lines], notes, used)
    if _are_in_order(lines):
        return _list("ol", [line.partition(". ")[2] for line in lines], notes, used)
    return _paragraph(inline("\n".join(lines), notes, used), setting)


def _are_in_order(lines: list[str]) -> bool:
    """A numbered list begins with 1 and counts on; a line "2023. A law" is none."""
    numbers = [_ORDINAL.match(line) for line in lines]
    return all(match and int(match[1]) == n for n, match in enumerate(numbers, 1))


def _paragraph(markup: str, setting: Setting) -> str:
    style = f' class="{setting.paragraph}"' if setting.paragraph else ""
    return f"<p{style}>{markup}</p>"


def _list(kind: str, items: list[str], notes: Mapping[str, str], used: set[str]) -> str:
    inner = "".join(f"<li>{inline(item, notes, used)}</li>" for item in items)
    return f"<{kind}>{inner}</{kind}>"


def _table(lines: list[str], notes: Mapping[str, str], used: set[str]) -> str:
    header, *rows = [_cells(line) for line in (lines[0], *lines[2:])]
    width = max(len(row) for row in (header, *rows))
    numeric = [_is_numeric([row[i] for row in rows if i < len(row)]) for i in range(width)]

    def row(cells: list[str], tag: str) -> str:
        padded = cells + [""] * (width - len(cells))
        opening = '<th scope="col"' if tag == "th" else "<td"
        align = [' align="number"' if number else "" for number in numeric]
        return "".join(
            f"{opening}{align[i]}>{inline(cell, notes, used)}</{tag}>"
            for i, cell in enumerate(padded)
        )

    body = "".join(f"<tr>{row(cells, 'td')}</tr>" for cells in rows)
    head = f"<thead><tr>{row(header, 'th')}</tr></thead>"
    return f'<table class="data">{head}<tbody>{body}</tbody></table>'


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", inner)]


def _is_numeric(cells: list[str]) -> bool:
    """Whether a column is figures: they are set flush right."""
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(re.fullmatch(r"[-+~<>]?[\d.,\s]+%?", cell) for cell in filled)


def _mark(match: re.Match[str], notes: Mapping[str, str], used: set[str]) -> str:
    if match["escape"]:
        return escape(match["escape"][1:])
    for name, tags in (("both", ("strong", "em")), ("bold", ("strong",)), ("italic", ("em",))):
        if match[name]:
            inner = inline(match[name], notes, used)
            return "".join([*map("<{}>".format, tags), inner, *map("</{}>".format, tags[::-1])])
    if match["note"]:
        return _note(match, notes, used)
    return _link(match)


def _link(match: re.Match[str]) -> str:
    if match["bare"]:
        address = match["bare"].rstrip(_TRAILING)
        rest = match["bare"][len(address) :]
        return f'<a href="{escape(address)}">{escape(address)}</a>{escape(rest)}'
    if not _LINKED.match(match["target"]):
        return _literal(match[0])
    label = escape(_ESCAPED.sub(r"\1", match["label"]))
    return f'<a href="{escape(match["target"])}">{label}</a>'


def _note(match: re.Match[str], notes: Mapping[str, str], used: set[str]) -> str:
    name = match["note"]
    if name not in notes or name in used:
        return _literal(match[0])
    used.add(name)
    return f"<note>{inline(' '.join(notes[name].split()), {}, set())}</note>"


def _literal(text: str) -> str:
    return escape(text).replace("\n", "<br/>")
