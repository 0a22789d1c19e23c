"""The templates' world: a report, translations and a few filters, in a sandbox."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any

from jinja2 import BytecodeCache, DictLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from vnr.catalogue import parts_separator
from vnr.errors import InternalError
from vnr.render.prose import Setting, prose
from vnr.render.signs import closed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2.bccache import Bucket

    from vnr.catalogue import Catalogue
    from vnr.model.report import Count, Report
    from vnr.model.review.people import Source
    from vnr.model.review.text import Narrative, Statement, Text
    from vnr.model.theme import Credits


def make_environment(
    templates: Mapping[str, str], report: Report, say: Catalogue, sources: Credits = "list"
) -> ImmutableSandboxedEnvironment:
    """An environment in which the templates of a theme render one report.

    `sources` says how they are cited: by their number in the list, in notes, or not at all.

    An undefined name or a None that would be printed raises: nothing is ever printed as
    "None" or left out by a slip of the pen.
    """
    environment = ImmutableSandboxedEnvironment(
        loader=DictLoader(dict(templates)),
        bytecode_cache=_COMPILED,
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        say.gettext, say.ngettext, newstyle=True, pgettext=say.pgettext, npgettext=say.npgettext
    )
    writing = _Writing(report, say, sources)
    environment.filters.update(
        words=writing.words,
        plain=_plain,
        prose=writing.prose,
        cite=writing.cite,
        counted=writing.counted,
        named=writing.named,
        date=report.formats.date,
        value=report.formats.value,
        listing=report.formats.listing,
    )
    environment.globals.update(period=report.formats.period, between=parts_separator(say))
    return environment


def _printable(value: Any) -> Any:
    """What a template prints: never None, and no text that turns around what follows it."""
    if value is None:
        raise InternalError("a template would print a value that is not there")
    return closed(value) if type(value) is str else value


def _plain(text: Text) -> str:
    """A text on one line without any mark, for attributes and properties."""
    return closed(" ".join(text.versions[0][1].split()))


class _CompiledTemplates(BytecodeCache):
    """Templates are compiled once a process, however many States are rendered.

    Jinja checks each entry against the text that it was compiled from.
    """

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the compiled form of a template, where it is known."""
        if bucket.key in self._known:
            bucket.bytecode_from_string(self._known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the compiled form of a template."""
        self._known[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _CompiledTemplates()


class _Writing:
    """The filters that turn texts of a review into markup."""

    def __init__(self, report: Report, say: Catalogue, sources: Credits) -> None:
        self._report, self._say, self._sources = report, say, sources
        self._picture = pictures(report)

    def words(self, text: Text | str) -> Markup:
        """A plain text, literal; marked with its language where it is not the report's."""
        if isinstance(text, str):
            return Markup(escape(closed(text)))  # noqa: S704
        language, typed = text.versions[0]
        lines = (escape(closed(line.strip())) for line in typed.strip().splitlines())
        return Markup(self._in_language(language, "<br/>".join(lines)))  # noqa: S704

    def _in_language(self, language: str, markup: str) -> str:
        if language == self._report.language:
            return markup
        return f'<span lang="{escape(language)}">{markup}</span>'

    def prose(self, told: Narrative | tuple[Statement, ...], style: str = "para") -> Markup:
        """Narratives as paragraphs of the class `style`, each statement with its source."""
        statements = told if isinstance(told, tuple) else told.statements
        return Markup("".join(self._statement(s, style) for s in statements))  # noqa: S704

    def _statement(self, statement: Statement, style: str) -> str:
        language, typed = statement.text.versions[0]
        markup = prose(closed(typed), Setting(style, self._picture))
        if language != self._report.language:
            markup = re.sub(r"^<(\w+)", rf'<\1 lang="{escape(language)}"', markup)
            markup = re.sub(r"(</(?:p|ul|ol|table)>)<(\w+)", rf'\1<\2 lang="{language}"', markup)
        return _append(markup, self._credit(statement))

    def _credit(self, statement: Statement) -> str:
        """The source; in a draft, who answered where several institutions did."""
        by = self._report.institutions.get(statement.by or "")
        told = by and self._report.is_draft
        author = f' <span class="refs">({escape(closed(by))})</span>' if by and told else ""
        return author + self.cite(statement.source)

    def cite(self, name: str | None) -> Markup:
        """A source by its id, as this kind of document cites it; nothing for none."""
        source = self._report.source_numbers.get(name or "")
        if source is None or self._sources == "none":
            return Markup("")
        if self._sources == "notes":
            return Markup(f"<note>{self.named(source.entry)}.</note>")  # noqa: S704
        number = f'[<a href="#{source.anchor}">{source.number}</a>]'
        return Markup(f' <span class="refs">{number}</span>')  # noqa: S704

    def counted(self, count: Count) -> str:
        """What was counted, with how many of it there are."""
        pattern = self._say.pgettext("count", "{label} ({number})")
        return pattern.format(label=count.label, number=count.value)

    def named(self, source: Source) -> Markup:
        """A source in full: who published it, its title, date and address."""
        named: str = self.words(source.title)
        if source.publisher:
            pattern = self._say.gettext("%(publisher)s: %(title)s")
            named = pattern % {"publisher": self.words(source.publisher), "title": named}
        date = escape(self._report.formats.date(source.date))
        address = escape(source.url or "")
        link = f'<a href="{address}">{address}</a>' if address else ""
        return Markup(", ".join(part for part in (named, date, link) if part))  # noqa: S704


def _append(markup: str, credit: str) -> str:
    """Put a credit at the end of the last paragraph or list item, else on a line of its own."""
    if not credit:
        return markup
    for ending in ("</p>", "</li></ul>", "</li></ol>"):
        if markup.endswith(ending):
            return f"{markup.removesuffix(ending)}{credit}{ending}"
    return f'{markup}<p class="refs">{credit.strip()}</p>'


def pictures(report: Report) -> Callable[[str], str | None]:
    """Gives the markup of a picture of the review by its id; None for an unknown id."""
    known = {image.id: image for image in report.review.images}

    def picture(name: str) -> str | None:
        image = known.get(name)
        if image is None:
            return None
        title = image.caption or image.alt
        credit = f" ({escape(_plain(image.credit))})" if image.credit else ""
        alt = escape(_plain(image.alt))
        caption = escape(_plain(title)) + credit
        return (
            f'<figure><img src="{escape(image.file)}" alt="{alt}"/>'
            f"<figcaption>{caption}</figcaption></figure>"
        )

    return picture
