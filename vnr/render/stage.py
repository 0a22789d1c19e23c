"""The render stage: a report and a theme become one complete Document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from vnr.catalogue import Catalogue, catalogue
from vnr.errors import InternalError, UsageError
from vnr.model.document import Asset, Document, DocumentMeta, PageSize, verify
from vnr.model.picture import media_type
from vnr.render.environment import make_environment
from vnr.render.numbering import complete
from vnr.render.signs import clean, fit
from vnr.render.tidy import tidy, unlink

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from vnr.model.report import Report
    from vnr.model.theme import Profile, Theme


def render(
    report: Report,
    theme: Theme,
    profile_name: str,
    assets: Mapping[str, bytes],
    page_size: PageSize = "A4",
) -> Document:
    """Render a report with the templates of a theme, by a profile.

    `assets` are the pictures of the State's folder by name. Raises `UsageError` where the
    theme has no such profile, `InternalError` where a template makes what a document may not
    hold.
    """
    profile = theme.profiles.get(profile_name)
    if profile is None:
        known = ", ".join(sorted(theme.profiles))
        raise UsageError(
            "there is no profile “{name}”; known: {known}", name=profile_name, known=known
        )
    say = catalogue(report.language)
    environment = make_environment(theme.templates, report, say, profile.credits)
    template = environment.get_template("report.html.j2")
    title = _title(report, profile, say)
    text = template.render(report=report, profile=profile, title=title)
    root = _parsed(fit(text))
    usable = {name: asset for name, content in assets.items() if (asset := _asset(content))}
    _name_missing_pictures(root, usable, say)
    tidy(root)
    if profile.part:
        unlink(root)
    complete(root, say)
    verify(root)
    used = {image.get("src", "") for image in root.iter("img")}
    pictures = {name: usable[name] for name in sorted(used)}
    return Document(_meta(report, profile, title, page_size, say), root, pictures)


def _title(report: Report, profile: Profile, say: Catalogue) -> str:
    given = report.review.title if profile.title_of_review else None
    return given.versions[0][1] if given else say.gettext(profile.title)


def _parsed(text: str) -> _Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        return etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as problem:
        raise InternalError(
            f"the templates do not give a well-formed document: {problem}"
        ) from None


def _asset(content: bytes) -> Asset | None:
    found = media_type(content)
    return Asset(content, found) if found else None


def _name_missing_pictures(root: _Element, usable: Mapping[str, Asset], say: Catalogue) -> None:
    """A picture that cannot be shown is named in its place; a final report has none such."""
    for image in list(root.iter("img")):
        figure, file = image.getparent(), image.get("src", "")
        around = figure.getparent() if figure is not None else None
        if file in usable or figure is None or around is None:
            continue
        gap = etree.Element("p", {"class": "gap"})
        gap.text = say.gettext("The picture {file} cannot be shown.").format(file=file)
        gap.tail = figure.tail
        around.replace(figure, gap)


def _meta(
    report: Report, profile: Profile, title: str, page_size: PageSize, say: Catalogue
) -> DocumentMeta:
    notice = report.review.disclaimer
    return DocumentMeta(
        title=clean(say.gettext("{country}: {title}").format(country=report.country, title=title)),
        subject=say.gettext(profile.kind),
        author=clean(report.country),
        language=report.language,
        direction=report.direction,
        date=report.date,
        keywords=(clean(report.country), report.cycle),
        running_title=clean(
            say.gettext("{country}: {title}").format(
                country=report.country, title=say.gettext(profile.kind)
            )
        ),
        stamp=report.stamp,
        notice=clean(notice.versions[0][1]) if notice else "",
        page_size=page_size,
        page_label=say.gettext("Page"),
        notes_title=say.gettext("Notes"),
    )
