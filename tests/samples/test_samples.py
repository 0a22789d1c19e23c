"""The samples: the fictional State uses every field, the real one says what was published."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.samples.markers import private_markers
from vnr.check.stage import Checked, check
from vnr.findings import Severity
from vnr.model.node import Node
from vnr.model.review import Entry, Frozen, Review
from vnr.model.review.people import Contact
from vnr.model.review.progress import IndicatorSeries
from vnr.model.review.shape import keys, shape
from vnr.model.review.text import Narrative, Statement, Text
from vnr.model.review.values import PartialDate, Value
from vnr.read.country import read_submission
from vnr.read.folder import gather
from vnr.read.packs import load_packs

SAMPLES = Path(__file__).parents[2] / "country_inputs"
MARKER = re.compile(r"PRIVATE-MARKER-(S?)\d{2}", re.IGNORECASE)
# classes that stand for a scalar or for a text: nobody writes their fields
WRITTEN_AS_ONE = (Text, Narrative, PartialDate, Value)
REFERENCES = {"lead", "contributors", "by", "source", "sources", "indicators"}

Field = tuple[type[Frozen], str]
Path_ = tuple[str | int, ...]


def tree(country: str) -> Node:
    """The merged tree of a sample, as typed."""
    raw = read_submission(gather(SAMPLES / country))
    assert raw.tree is not None
    assert raw.findings == ()
    return raw.tree


def checked(country: str) -> Checked:
    return check(read_submission(gather(SAMPLES / country)), load_packs())


def review(country: str) -> Review:
    found = checked(country).review
    assert found is not None
    return found


# --- the fictional State uses every field ---------------------------------------------------


def classes(owner: type[Frozen] = Review) -> set[type[Frozen]]:
    """Every class of the model whose fields are written in an input."""
    left: list[type[Frozen]] = [owner, Statement]
    found = set(left)
    while left:
        one = left.pop()
        held = {field.holds for name in one.model_fields if (field := shape(one, name))}
        new = {holds for holds in held if holds and not issubclass(holds, WRITTEN_AS_ONE)}
        left.extend(new - found)
        found |= new
    return found


def wanted() -> set[Field]:
    """Every field of every class; who leads and who may see, once for all classes."""
    common = set(Entry.model_fields) - {"internal_note"}
    return {
        (owner, name)
        for owner in classes()
        for name in keys(owner)
        if owner is Review or name not in common
    } - {(Review, "visibility")}  # a whole review is never hidden


def written(owner: type[Frozen], value: object) -> Iterator[tuple[Field, object]]:
    """The fields of `owner` that a part of a tree spells out, and those inside them."""
    if issubclass(owner, Narrative):
        for answer in value if isinstance(value, list) else [value]:
            yield from written(Statement, answer)
    elif isinstance(value, list):
        for item in value:
            yield from written(owner, item)
    elif isinstance(value, dict):
        for name, inner in value.items():
            field = shape(owner, name)
            if name in keys(owner):
                yield (owner, name), inner
            if field and field.holds and not issubclass(field.holds, (Text, PartialDate, Value)):
                yield from written(field.holds, inner)


def test_the_fictional_state_uses_every_field() -> None:
    used = {field for field, value in written(Review, tree("XAV").plain()) if value is not None}
    missing = sorted(f"{owner.__name__}.{name}" for owner, name in wanted() - used)

    assert len(wanted()) > 150
    assert missing == []
    assert {name for _, name in used} >= set(Entry.model_fields)


def test_the_fictional_state_gives_every_closed_answer() -> None:
    pledges = review("XAV").pledges
    packs = load_packs()

    assert {p.status for p in pledges} >= set(packs.pledge_statuses)
    assert {p.type for p in pledges} >= {"individual", "common", "partnership", "matching"}
    assert {o.status for o in review("XAV").objectives} >= set(packs.objective_statuses)


@pytest.mark.parametrize("country", ["XAV", "MDA"])
def test_nothing_keeps_the_samples_from_a_report(country: str) -> None:
    result = checked(country)

    assert [f for f in result.findings if f.severity is Severity.ERROR] == []
    assert result.review is not None


def test_the_only_warning_is_the_waived_one() -> None:
    waived = {(waiver.code, waiver.where) for waiver in review("XAV").waive}

    told = [f for f in checked("XAV").findings if f.severity is not Severity.NOTE]
    assert {(f.code, f.path) for f in told} == waived
    assert {code for code, _ in waived} == {"VNR303"}


def test_pictures_are_small_and_all_of_them_are_used() -> None:
    files = {p for p in (SAMPLES / "XAV" / "figures").iterdir() if p.is_file()}
    emblem = review("XAV").emblem
    named = {i.file for i in review("XAV").images} | {emblem.file if emblem else ""}

    assert {f"figures/{path.name}" for path in files} == named
    assert all(path.stat().st_size < 60_000 for path in files)


# --- the private markers --------------------------------------------------------------------


def scalars(owner: type[Frozen] | None, value: object, hidden: str, path: Path_ = ()) -> Any:
    """Every text of a tree with its path and who may not see it ("", "internal", …)."""
    if isinstance(value, dict):
        private = str(value.get("visibility") or hidden)
        private = hidden or ("" if private == "public" else private)
        if owner is Contact and value.get("publish") != "true":
            private = "internal"
        for name, inner in value.items():
            field = shape(owner, name) if owner else None
            holds = field.holds if field else None
            inside = "internal" if name in {"internal_note", "resolve", "waive"} else private
            yield from scalars(_statement(holds), inner, inside, (*path, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from scalars(owner, item, hidden, (*path, index))
    elif value is not None:
        yield path, str(value), hidden


def _statement(holds: type[Frozen] | None) -> type[Frozen] | None:
    return Statement if holds and issubclass(holds, Narrative) else holds


def planted() -> list[tuple[Path_, str, str]]:
    """Path, text and audience barred of every text with a marker that is no mere reference."""
    found = scalars(Review, tree("XAV").plain(), "")
    return [
        (path, text, hidden)
        for path, text, hidden in found
        if MARKER.search(text) and not REFERENCES & {s for s in path[-2:] if isinstance(s, str)}
    ]


def test_every_private_marker_is_listed_and_stands_in_one_place() -> None:
    found = Counter(m[0] for _, text, _ in planted() for m in MARKER.finditer(text))

    assert len(found) > 80
    assert sorted(found) == private_markers(SAMPLES / "XAV")
    assert [marker for marker, times in found.items() if times > 1] == []
    assert private_markers(SAMPLES / "MDA") == []


def test_markers_stand_in_private_places_and_nowhere_else() -> None:
    public = [path for path, _, hidden in planted() if not hidden]
    mixed = [
        path
        for path, text, hidden in planted()
        for match in MARKER.finditer(text)
        if bool(match[1]) != (hidden == "secretariat")
    ]

    assert public == []
    assert mixed == []


def test_every_kind_of_private_place_has_a_marker() -> None:
    noted = {
        owner
        for (owner, name), text in written(Review, tree("XAV").plain())
        if name == "internal_note" and MARKER.search(str(text))
    }
    entries = {owner for owner in classes() if issubclass(owner, Entry)}
    unpublished = [c for c in tree("XAV").plain()["contacts"] if c.get("publish") != "true"]  # type: ignore[index]
    hidden = {path[0] for path, _, barred in planted() if barred and path[-1] != "internal_note"}

    assert {owner.__name__ for owner in entries - noted} == set()
    assert all(MARKER.search(c[key]) for c in unpublished for key in ("name", "email", "phone"))
    assert hidden >= {
        "institutions", "sources", "images", "indicators", "measures", "practices", "pledges",
        "challenges", "objectives", "methodology", "means_of_implementation", "resolve", "waive",
    }  # fmt: skip


# --- the real State says what was published, and nothing more -------------------------------

URLS = {
    "M1": "https://migrationnetwork.un.org/pledge/government-moldova",
    "M2": "https://moldova.iom.int/news/"
    "republic-moldova-has-issued-and-endorsed-its-national-voluntary-review-report-status",
    "M3": "http://emoldovata.gov.md/en/news/sharing-experiences-and-drawing-inspiration-from-"
    "successful-examples-to-support-the-return-and-reintegration-of-citizens-in-our-country",
    "M4": "http://www.migration4development.org/en/projects/profiles/moldova",
    **{
        f"M-{number}": "https://github.com/statisticamd/sdg-data-moldova/blob/"
        f"57615342e39fbd61cd091db3b97cb6cf1c6ddbd4/data/indicator_{number}.csv"
        for number in ("10-7-1", "10-7-2-2", "10-7-2-3", "16-2-2", "16-9-1", "17-3-2")
    },
    "DESA": "https://www.un.org/development/desa/pd/content/international-migrant-stock",
}
# "-" is a value that is empty in the source
VALUES = {
    "D1": "18.2 20 21 21.8 20.9 18.6 17.4 16.3 15.5 15.5 15.7 15 13.8",
    "D2": "1270.3 1684 1832.9 2069.6 1965.9 1450 1387.3 1556 1744.6 1817.3 1810.2 2059.3 1985.8",
    "D3": "- - - - 9.2 10.9 8.3 9 13.5 12.8 5.3 13.7 5.8",
    "D4": "- - - - - - - - - - - - -",
    "D5": "- 1 1 - - - - 1 1 - - 1 -",
    "D6": "2 3 1 2 1 - - 2 - 1 - 2 1",
    "D7": "- - - - - - - - - - - - -",
    "D8": "544162 367231 247828 171122 129488 106374 104713",
}
YEARS = {key: [str(year) for year in range(2010, 2023)] for key in VALUES} | {
    "D8": ["1990", "1995", "2000", "2005", "2010", "2015", "2019"]
}
CODES = {
    "D1": ("17.3.2", "%", "M-17-3-2"),
    "D2": ("17.3.2", "million US$", "M-17-3-2"),
    "D3": ("16.2.2", "per 100,000 population", "M-16-2-2"),
    "D4": ("10.7.1", "%", "M-10-7-1"),
    "D5": ("10.7.2.2", "number", "M-10-7-2-2"),
    "D6": ("10.7.2.3", "number", "M-10-7-2-3"),
    "D7": ("16.9.1", "%", "M-16-9-1"),
    "D8": (None, "persons", "DESA"),
}
# objective: paragraphs, targets, indicators, source of its progress
LINKS = {
    1: ("45 48 70 71", "10.7 17.18", "D4 D5 D6", "M1"),
    2: ("24 27 29 58", "1.5 8.5 13.1", "", "M1"),
    10: ("31 36 60", "5.2 8.7 16.2", "D3", None),
    19: ("40 53", "17.3 17.16", "", "M1"),
    20: ("42 43 67", "10.c 17.3", "D1 D2", None),
    21: ("31 35 62 66", "8.5 10.7", "", "M3"),
}
JUDGED = "Judged by the compiler of this sample from the source; no government assigned it."


def only(text: Text | None) -> str | None:
    return text.versions[0][1] if text else None


def said(narrative: Narrative | None) -> tuple[str | None, str | None]:
    """The one statement of a narrative and its source."""
    if narrative is None:
        return None, None
    (statement,) = narrative.statements
    return only(statement.text), statement.source


def test_moldova_names_its_eleven_sources() -> None:
    assert len(URLS) == 11
    assert {source.id: source.url for source in review("MDA").sources} == URLS


def test_moldova_has_the_published_figures_blanks_included() -> None:
    def values(series: IndicatorSeries) -> str:
        return " ".join(point.value.typed or "-" for point in series.observations)

    series = {one.id: one for one in review("MDA").indicators}

    assert {key: values(one) for key, one in series.items()} == VALUES
    assert {k: [p.year for p in s.observations] for k, s in series.items()} == YEARS
    assert {k: (s.code, only(s.unit), s.source) for k, s in series.items()} == CODES
    assert [len(s.observations) for s in series.values()] == [13] * 7 + [7]


def test_moldova_links_its_objectives_as_the_compiler_did() -> None:
    found = {
        entry.objective: (
            " ".join(reference.item for reference in entry.paragraphs),
            " ".join(entry.targets),
            " ".join(entry.indicators),
            said(entry.progress)[1],
        )
        for entry in review("MDA").objectives
    }

    assert found == LINKS
    assert {only(entry.status_basis) for entry in review("MDA").objectives} == {JUDGED}
    assert {entry.status for entry in review("MDA").objectives} == {"in_progress"}


def test_moldova_tells_one_measure_one_pledge_three_programmes_and_nothing_more() -> None:
    mda = review("MDA")
    environment = mda.enabling_environment
    assert environment is not None
    (measure,) = mda.measures
    (pledge,) = mda.pledges
    (step,) = pledge.follow_up
    parts = {name for name in type(mda).model_fields if getattr(mda, name) not in (None, ())}

    assert (measure.objectives, measure.sources) == ((21,), ("M3",))
    assert (pledge.id, pledge.objectives, pledge.sources) == ("MDA-1", (1, 2, 18, 19, 20), ("M1",))
    assert (said(pledge.description)[0] or "").count("- ") == 4
    assert "2020 and 2022" in (said(step.text)[0] or "")
    assert [only(f.year) for f in environment.frameworks] == ["2015-2025", "2024-2028", "2023-2027"]
    assert [f.source for f in environment.frameworks] == ["M4", "M3", "M3"]
    assert said(environment.institutional_mechanisms)[1] == "M4"
    assert [p.principle for p in environment.principles] == ["whole-of-government"]
    assert parts == {
        "visibility", "format", "country", "country_name", "language", "cycle", "declarations",
        "status", "date", "disclaimer", "layout", "institutions", "methodology",
        "enabling_environment", "objectives", "measures", "indicators", "pledges", "sources",
    }  # fmt: skip


def test_moldova_is_a_draft_and_says_on_every_page_that_it_is_not_the_state_s() -> None:
    mda = review("MDA")

    assert not mda.is_final
    assert only(mda.disclaimer) == "Compiled from public sources; not a statement of the State."


def test_moldova_keeps_its_letters_and_signs() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in SAMPLES.glob("MDA/*.yaml"))

    assert "Chi\u0219in\u0103u" in text  # ș with a comma below, not a cedilla
    assert "(re)integration" in text
    assert "National Programme “Diaspora”" in text
