"""What `vnr explain` says of an item of the packs, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.catalogue import catalogue, parts_separator
from vnr.cli.speech import _
from vnr.model import packs as kinds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from vnr.model.packs import Fact, Item, Link, Packs

Part = tuple[str, list[str]]  # a heading, empty for what stands under the title, and its lines


def about(
    item: Item, packs: Packs, language: str, official: Mapping[int, str] | None
) -> Iterator[Part]:
    """The parts that explain one item; `official` is the added text of its declaration, if any."""
    label = item.label(language)
    head = [_("Wording: {standing}").format(standing=standings()[label.standing])]
    head += [_("In short: {label}").format(label=label.short)] if label.short else []
    yield "", [*head, *_facts_of(item, packs, language)]
    # a summary that another language lacks is better told in English than not at all
    if summary := label.summary or item.label("en").summary:
        yield _("What it says, in our own words"), [summary]
    if isinstance(item, kinds.Paragraph):
        yield from _of_paragraph(item, language)
    yield from _links(item, packs, language)
    if isinstance(item, kinds.Paragraph) and official and item.number in official:
        yield _("Official text, as added on this machine"), [official[item.number]]


def standings() -> dict[str, str]:
    """How far a wording, link or figure can be relied on, in words."""
    return {
        "official": _("official"),
        "sourced": _("taken from a named source"),
        "unverified": _("not verified"),
        "ours": _("our own, not official"),
        "editorial": _("our own reading"),
    }


def _named(item: Item, language: str) -> str:
    return f"{item.reference}  {item.label(language).title}"


def _facts_of(item: Item, packs: Packs, language: str) -> list[str]:
    for kind, tell in _FACTS.items():
        if isinstance(item, kind):
            return list(tell(item, packs, language))
    return []


def _objective(item: kinds.Objective, packs: Packs, language: str) -> Iterator[str]:
    compact = packs.compact
    yield _("Paragraph {number} of {symbol}").format(number=item.paragraph, symbol=compact.symbol)
    yield _named(compact.round_tables[item.round_table], language)
    yield from (
        _named(compact.actions[f"{item.number}.{letter}"], language) for letter in item.actions
    )


def _action(item: kinds.Action, packs: Packs, language: str) -> Iterator[str]:
    yield _named(packs.compact.objectives[item.objective], language)


def _round_table(item: kinds.RoundTable, packs: Packs, language: str) -> Iterator[str]:
    yield from (_named(packs.compact.objectives[n], language) for n in item.objectives)


def _declaration(item: kinds.Declaration, _packs: Packs, _language: str) -> Iterator[str]:
    text = _("{symbol} of {date}, {count} paragraphs")
    yield text.format(symbol=item.symbol, date=item.date, count=len(item.paragraphs))
    yield f"https://undocs.org/{item.symbol}"


def _paragraph(item: kinds.Paragraph, packs: Packs, language: str) -> Iterator[str]:
    declaration = packs.declarations[item.reference.pack]
    section = declaration.sections[item.section]
    yield _("{symbol}, paragraph {number}; {section}").format(
        symbol=declaration.symbol,
        number=item.number,
        section=kinds.label_in(section, language).title,
    )
    yield {
        "recital": _("A recital: it sets the frame and asks nothing."),
        "assessment": _("An assessment: what was achieved or is lacking."),
        "commitment": _("A commitment."),
        "request": _("A request or invitation."),
    }[item.kind]
    if item.addressees:
        told = ", ".join(_addressees()[name] for name in item.addressees)
        yield _("It addresses: {names}").format(names=told)


def _addressees() -> dict[str, str]:
    return {
        "states": _("States"),
        "secretary-general": _("the Secretary-General"),
        "network": _("the United Nations Network on Migration"),
        "president-ga": _("the President of the General Assembly"),
        "president-ecosoc": _("the President of the Economic and Social Council"),
        "regional-bodies": _("regional bodies and processes"),
        "stakeholders": _("stakeholders"),
        "subsidiary-bodies": _("subsidiary bodies of the Assembly and the Council"),
    }


def _compact_paragraph(item: kinds.CompactParagraph, packs: Packs, _language: str) -> Iterator[str]:
    yield _("Paragraph {number} of {symbol}").format(
        number=item.number, symbol=packs.compact.symbol
    )


def _goal(item: kinds.Goal, packs: Packs, language: str) -> Iterator[str]:
    yield from (_named(packs.sdg.targets[code], language) for code in item.targets)


def _target(item: kinds.Target, packs: Packs, language: str) -> Iterator[str]:
    yield _named(packs.sdg.goals[item.goal], language)
    indicators = (i for i in packs.sdg.indicators.values() if i.target == item.code)
    yield from (_named(indicator, language) for indicator in indicators)


def _indicator(item: kinds.Indicator, packs: Packs, language: str) -> Iterator[str]:
    yield _named(packs.sdg.targets[item.target], language)
    yield packs.sdg.framework
    if item.same_as:
        yield _("The same as: {codes}").format(codes=", ".join(item.same_as))


def _state(item: kinds.State, packs: Packs, language: str) -> Iterator[str]:
    text = _("ISO 3166-1: {iso2}, {iso3}; M49: {m49}")
    yield text.format(iso2=item.iso2, iso3=item.iso3, m49=item.m49)
    member = {"member": _("Member of the United Nations"), "observer": _("Observer")}
    yield member[item.status]
    yield from (_named(packs.commissions[name], language) for name in item.commissions)


def _cycle(item: kinds.Cycle, packs: Packs, language: str) -> Iterator[str]:
    if item.start and item.end:
        yield _("From {start} to {end}").format(start=item.start, end=item.end)
    if item.commission:
        yield _named(packs.commissions[item.commission], language)
    if item.deadline:
        yield _("National reports by {date}").format(date=item.deadline)


_FACTS: dict[type[Item], Callable[..., Iterator[str]]] = {
    kinds.Objective: _objective,
    kinds.Action: _action,
    kinds.RoundTable: _round_table,
    kinds.Declaration: _declaration,
    kinds.Paragraph: _paragraph,
    kinds.CompactParagraph: _compact_paragraph,
    kinds.Goal: _goal,
    kinds.Target: _target,
    kinds.Indicator: _indicator,
    kinds.State: _state,
    kinds.Cycle: _cycle,
}


def _of_paragraph(item: kinds.Paragraph, language: str) -> Iterator[Part]:
    if item.facts:
        yield _("Figures and dates"), [_fact(fact, language) for fact in item.facts]
    if item.documents:
        named = [f"{d.label(language).title} {d.symbol}".strip() for d in item.documents]
        yield _("Documents that it names"), named
    if note := item.note(language):
        yield _("Reading note"), [note]


def _fact(fact: Fact, language: str) -> str:
    from vnr.compose.formats import LocaleFormats  # Babel is slow to import

    say = catalogue(language)
    value = "" if fact.value is None else LocaleFormats(language, say).number(fact.value)
    units = {
        "persons": _("persons"),
        "per_cent": _("per cent"),
        "usd": _("United States dollars"),
        "objectives": _("objectives"),
        "round_tables": _("round tables"),
    }
    words = {
        "exactly": _("{value} {unit}"),
        "as_many_as": _("as many as {value} {unit}"),
        "more_than": _("more than {value} {unit}"),
        "less_than": _("less than {value} {unit}"),
    }
    amount = words[fact.comparison].format(value=value, unit=units[fact.unit] if fact.unit else "")
    told = [fact.label(language).title, amount.strip() if value else "", fact.period]
    return parts_separator(say).join(part for part in told if part)


def _links(item: Item, packs: Packs, language: str) -> Iterator[Part]:
    """What belongs to the item in either direction, each with whose link it is."""
    links = packs.crosswalks.of(item)
    if links:
        heading = _("Linked with (indicative)")
        yield heading, [_link(link, item, packs, language) for link in links]


def _link(link: Link, item: Item, packs: Packs, language: str) -> str:
    other = link.end if link.start == item.reference else link.start
    standing = standings()[link.standing]
    told = f"{_named(packs.items[str(other)], language)}  [{standing}]"
    return f"{told} {link.note}" if link.note else told
