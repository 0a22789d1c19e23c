"""`vnr packs`: the reference data of this installation, and official texts added to it."""

from __future__ import annotations

import enum
import json
import os
import sys
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vnr.cli.speech import _, ngettext
from vnr.errors import EnvironmentProblem, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnr.model.packs import Declaration
    from vnr.read.official_text_paragraphs import Doubt
    from vnr.read.pack_files import Entry, Pack

FORMAT = "vnr-packs/1"
PIECE = 60  # characters of a doubtful piece that are shown

packs = typer.Typer(
    help=_("Reference data: what there is, where it comes from; add official texts."),
    no_args_is_help=True,
    rich_markup_mode=None,
)


class Form(enum.StrEnum):
    """How packs are printed."""

    TEXT = "text"
    JSON = "json"


FormOption = Annotated[Form, typer.Option("--format", help=_("How to print it."))]


@dataclass(frozen=True)
class _About:
    """What there is to say of a pack."""

    id: str
    kind: str
    title: str
    symbol: str | None
    date: str | None
    counts: Mapping[str, int]  # by group of items
    languages: Sequence[str]
    provenance: Sequence[Mapping[str, str]]
    official_texts: Sequence[Mapping[str, str]]


@packs.command("list", help=_("List all packs."))
def list_packs(form: FormOption = Form.TEXT) -> None:
    """List all packs."""
    found = _all()
    if form is Form.JSON:
        _print_json({"packs": [asdict(about) for about in found]})
        return
    width = max(len(about.id) for about in found)
    for about in found:
        named = ", ".join(filter(None, [about.title, about.symbol, about.date]))
        sys.stdout.write(f"{about.id:<{width}}  {named}\n")
        sys.stdout.write(f"{'':<{width}}  {_counted(about)}; {', '.join(about.languages)}\n")


@packs.command(help=_("Show what a pack holds and where it comes from."))
def show(
    pack: Annotated[str, typer.Argument(help=_("Id of a pack, such as pd2022."))],
    form: FormOption = Form.TEXT,
) -> None:
    """Show what a pack holds and where it comes from."""
    found = {about.id: about for about in _all()}
    if pack not in found:
        raise UsageError(
            "there is no pack “{pack}”; known: {known}", pack=pack, known=", ".join(found)
        )
    if form is Form.JSON:
        _print_json({"pack": asdict(found[pack])})
    else:
        sys.stdout.write("\n".join(_shown(found[pack])) + "\n")


@packs.command("add-text", help=_("Add the official text of a declaration."))
def add_text(
    pack: Annotated[str, typer.Argument(help=_("Id of a declaration, such as pd2022."))],
    file: Annotated[
        Path, typer.Argument(help=_("The published text: plain text, Word (.docx) or PDF."))
    ],
    lang: Annotated[str, typer.Option(help=_("Language of the text."))],
) -> None:
    """Find all paragraphs of a declaration in its published text and keep them."""
    from hashlib import sha256

    from vnr.cli.render import save
    from vnr.read.official_text import read_official_text
    from vnr.read.text_store import StoredText, as_json, is_language, text_path

    declaration = _declaration(pack)
    language = lang.strip().lower().replace("_", "-")
    if not is_language(language):
        raise UsageError("“{name}” is not the tag of a language, such as fr", name=lang)
    content = _content(file)
    found = read_official_text(file.name, content, declaration, language)
    path = text_path(pack, language)
    stored = StoredText(
        pack=pack,
        symbol=declaration.symbol,
        language=language,
        file=file.name,
        sha256=sha256(content).hexdigest(),
        added=_today(),
        paragraphs=found.paragraphs,
    )
    save(path, as_json(stored))
    for doubt in found.doubts:
        sys.stderr.write(_told(doubt) + "\n")
    count = len(found.paragraphs)
    message = ngettext(
        "{n} paragraph is kept in {path}", "{n} paragraphs are kept in {path}", count
    )
    sys.stdout.write(message.format(n=count, path=path) + "\n")


def _declaration(pack: str) -> Declaration:
    from vnr.read.packs import load_packs

    declarations = load_packs().declarations
    if pack not in declarations:
        raise UsageError(
            "there is no declaration “{pack}”; known: {known}",
            pack=pack,
            known=", ".join(declarations),
        )
    return declarations[pack]


def _content(file: Path) -> bytes:
    """The file's content, of one that is too large only so much that this is noticed."""
    from vnr.read.official_text import FILE_LIMIT

    try:
        with file.open("rb") as stream:
            return stream.read(FILE_LIMIT + 1)
    except OSError as problem:
        raise EnvironmentProblem(
            "{path} could not be read: {reason}", path=file, reason=problem.strerror or problem
        ) from problem


def _today() -> str:
    """The day of SOURCE_DATE_EPOCH, else today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    return now.date().isoformat()


def _told(doubt: Doubt) -> str:
    """What a person should compare with the published text, as a sentence."""
    sentences = {
        "joined": _("paragraph {n}: please check that this belongs to it: “{piece}”"),
        "heading": _("paragraph {n}: left out after it as a heading: “{piece}”"),
        "unfinished": _("paragraph {n}: it does not end with a full stop: “{piece}”"),
        "mark": _("paragraph {n}: perhaps the mark of a footnote: “{piece}”"),
        "unfit": _("paragraph {n}: it shares no word with its topic in the pack; please check it"),
    }
    piece = doubt.piece if len(doubt.piece) <= PIECE else doubt.piece[:PIECE].rstrip() + "…"
    return sentences[doubt.kind].format(n=doubt.number, piece=piece)


def _all() -> list[_About]:
    from vnr.read.pack_files import open_packs
    from vnr.read.packs import load_packs
    from vnr.resources import packs_root, read_tree

    load_packs()  # refuses what is damaged
    return [_about(pack) for pack in open_packs(read_tree(packs_root()))]


def _about(pack: Pack) -> _About:
    from vnr.read.text_store import stored_texts

    about = pack.about.mapping()
    texts = {name: about[name].text() for name in about if about[name].is_text}
    return _About(
        id=pack.id,
        kind=texts["kind"],
        title=texts["title"],
        symbol=texts.get("symbol"),
        date=texts.get("date"),
        counts=_counts(pack),
        languages=sorted(pack.labels),
        provenance=[
            {name: entry.text() for name, entry in source.mapping().items()}
            for source in about["provenance"].sequence()
        ],
        official_texts=[
            {"language": text.language, "file": text.file, "added": text.added}
            for text in stored_texts(pack.id)
        ],
    )


def _counts(pack: Pack) -> dict[str, int]:
    """How many items each group has; the English labels name every item there is."""
    groups: dict[str, Entry] = pack.labels["en"].mapping()
    return {name: len(group.field("labels").mapping()) for name, group in groups.items()}


def _counted(about: _About) -> str:
    return ", ".join(_named(group, count) for group, count in about.counts.items())


def _named(name: str, value: object) -> str:
    return _("{name}: {value}").format(name=name, value=value)


def _print_json(data: Mapping[str, object]) -> None:
    sys.stdout.write(json.dumps({"format": FORMAT, **data}, ensure_ascii=False, indent=2) + "\n")


def _shown(about: _About) -> Iterator[str]:
    yield f"{about.id}  {about.title}"
    facts = {
        _("kind"): about.kind,
        _("symbol"): about.symbol,
        _("date"): about.date,
        _("items"): _counted(about),
        _("languages"): ", ".join(about.languages),
    }
    yield from ("  " + _named(name, value) for name, value in facts.items() if value)
    if about.kind == "declaration":
        yield from _official(about)
    yield "  " + _("provenance:")
    for source in about.provenance:
        yield f"    {source['what']}"
        standing = f"{source['standing']}, {source['checked']}"
        yield "      " + _named(standing, source["source"])


def _official(about: _About) -> Iterator[str]:
    for text in about.official_texts:
        fact = _("official text: {language}, from {file}, added {day}")
        yield "  " + fact.format(language=text["language"], file=text["file"], day=text["added"])
    if not about.official_texts:
        command = f"vnr packs add-text {about.id} --lang en FILE"
        yield "  " + _("official text: not added; {command}").format(command=command)
