"""Write synthetic reviews of any number and size (`./run synthetic N`), for tests and benchmarks.

They are of no State: the codes are those that ISO 3166-1 leaves to its users, and every text says
that it is synthetic. The same arguments give the same files.
"""

from __future__ import annotations

import argparse
import itertools
import random
import string
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from scripts.synthetic_words import MARKS, SENTENCES  # noqa: E402  (after the path is set)
from vnr.read.packs import load_packs  # noqa: E402
from vnr.write.review_yaml import write_yaml  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

OBJECTIVES = range(1, 24)


@dataclass(frozen=True)
class Size:
    """How much a review holds: entries of each kind, years of a series, sentences of a text."""

    objectives: int
    measures: int
    pledges: int
    indicators: int
    years: int
    sentences: int


SIZES = {
    "small": Size(4, 6, 2, 3, 5, 2),
    "medium": Size(23, 70, 12, 20, 8, 4),
    "large": Size(23, 230, 40, 60, 20, 4),
    "huge": Size(23, 1000, 200, 200, 40, 6),
}


def main() -> None:
    """Write N reviews, one file a State, into a folder."""
    parser = argparse.ArgumentParser(prog="./run synthetic", description=__doc__)
    parser.add_argument("number", type=int, metavar="N", help="how many")
    parser.add_argument("--size", choices=SIZES, help="default: all but huge, mixed")
    parser.add_argument("--lang", choices=SENTENCES, help="default: all six, mixed")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("-o", "--output", type=Path, default=Path("output/synthetic"))
    options = parser.parse_args()
    known = list(user_codes())
    if not 1 <= options.number <= len(known):
        parser.error(f"N is from 1 to {len(known)}: there are no more codes for users")
    options.output.mkdir(parents=True, exist_ok=True)
    mixed = itertools.cycle(list(SIZES)[:3]), itertools.cycle(SENTENCES)
    for code in known[: options.number]:
        size, language = options.size or next(mixed[0]), options.lang or next(mixed[1])
        data = synthetic(code, SIZES[size], language, options.seed)
        (options.output / f"{code}.yaml").write_bytes(write_yaml(data))
    sys.stderr.write(f"{options.number} synthetic reviews in {options.output}\n")


def user_codes() -> Iterator[str]:
    """The alpha-3 codes that ISO 3166-1 leaves to its users: AAA-AAZ, QMA-QZZ, XAA-XZZ, ZZA-ZZZ.

    XAV is left out: the worked example has it.
    """
    letters = string.ascii_uppercase
    firsts = ["AA", *("Q" + x for x in letters[12:]), *("X" + x for x in letters), "ZZ"]
    return (a + b for a in firsts for b in letters if a + b != "XAV")


def synthetic(code: str, size: Size, language: str, seed: int = 0) -> dict[str, Any]:
    """The data of one review, ready to be written as YAML; without errors for `vnr check`."""
    return _Maker(code, size, language, seed).review()


class _Maker:
    """What the entries of one review share: its size, its words and its dice."""

    def __init__(self, code: str, size: Size, language: str, seed: int) -> None:
        self.code, self.size, self.language = code, size, language
        self.dice = random.Random(f"{seed} {code}")  # noqa: S311  (no secret hangs on it)
        self.number = 0
        packs = load_packs()
        self.steps = {name: list(packs.scales[name]) for name in ("objective", "pledge")}

    def text(self, sentences: int | None = None) -> str:
        """Paragraphs, each telling that it is synthetic; numbered, so that each can be found."""
        self.number += 1
        count = sentences or self.size.sentences
        chosen = self.dice.choices(SENTENCES[self.language], k=count)
        # one phrase may hold a figure of its own: no two texts are alike
        told = " ".join(s.format(n=self.dice.randrange(100, 999)) for s in chosen)
        return f"{MARKS[self.language]} {self.number}. {told}"

    def title(self, kind: str, number: int) -> str:
        """The name of an entry; the same letters in every language, so that a test finds it."""
        return f"{MARKS[self.language]}: {kind} {number}"

    def review(self) -> dict[str, Any]:
        """All parts."""
        mark = MARKS[self.language]
        return {
            "format": "vnr-review/1",
            "country": self.code,
            "country_name": f"{mark} {self.code}",
            "language": self.language,
            "cycle": "imrf-2026",
            "declarations": ["pd2022"],
            "period": {"from": "2022-05", "to": "2026-03"},
            "status": "cleared",
            "date": "2026-03-31",
            "disclaimer": SENTENCES[self.language][0].format(n=self.code),
            "institutions": [
                {"id": f"inst-{n}", "name": self.title("I", n), "acronym": f"SY{n}"}
                for n in range(1, 6)
            ],
            "lead": "inst-1",
            "introduction": "\n\n".join(self.text() for _ in range(3)),
            "methodology": {"process": self.text(), "data_limits": self.text()},
            "enabling_environment": {"ownership": self.text(), "whole_of_society": self.text()},
            "objectives": [self.objective(n) for n in OBJECTIVES[: self.size.objectives]],
            "measures": [self.measure(n) for n in range(1, self.size.measures + 1)],
            "indicators": [self.indicator(n) for n in range(1, self.size.indicators + 1)],
            "pledges": [self.pledge(n) for n in range(1, self.size.pledges + 1)],
            "practices": [
                {"id": "practice-1", "title": self.title("R", 1), "summary": self.text()}
                | self.links(1)
            ],
            "challenges": [self.text(1)],
            "means_of_implementation": {"finance": self.text(), "data": self.text()},
            "next_steps": [{"text": self.text(1), "responsible": "inst-1", "due": "2027-06"}],
            "conclusion": self.text(),
            "sources": [
                {
                    "id": "src-1",
                    "title": self.title("S", 1),
                    "publisher": mark,
                    "date": "2025-12",
                    "url": "https://example.org/synthetic",
                }
            ],
        }

    def links(self, number: int) -> dict[str, Any]:
        """What an entry is tied to: the objectives of a review in turn, paragraphs, a target."""
        objective = (number - 1) % self.size.objectives + 1
        paragraphs = sorted(self.dice.sample(range(51, 68), 2))
        return {
            "objectives": [objective],
            "paragraphs": paragraphs,
            "targets": [self.dice.choice(["10.7", "8.8", "17.18", "16.9", "3.8", "4.5"])],
        }

    def objective(self, number: int) -> dict[str, Any]:
        """One objective, with the indicators that speak to it."""
        shown = range(number, self.size.indicators + 1, self.size.objectives)
        links = self.links(number)
        del links["objectives"]
        return {
            "objective": number,
            "status": self.dice.choice(self.steps["objective"][:4]),
            "status_basis": self.text(1),
            "trend": self.dice.choice(["improving", "stable", "worsening"]),
            "progress": "\n\n".join(self.text() for _ in range(2)),
            "challenges": [{"text": self.text(1), "source": "src-1"}],
            "lessons": [self.text(1)],
            "next_steps": [{"text": self.text(1), "responsible": "inst-2", "due": "2027"}],
            "indicators": [f"ind-{n}" for n in shown],
            **links,
        }

    def measure(self, number: int) -> dict[str, Any]:
        """One measure."""
        return {
            "id": f"measure-{number}",
            "title": self.title("M", number),
            "kind": self.dice.choice(["law", "policy", "programme", "service"]),
            **self.links(number),
            "description": self.text(),
            "start": "2022-09",
            "status": "under_way",
            "lead": f"inst-{number % 5 + 1}",
            "results": self.text(1),
            "sources": ["src-1"],
        }

    def indicator(self, number: int) -> dict[str, Any]:
        """One series; every seventh year is missing, which is not zero."""
        years = range(2026 - self.size.years, 2026)
        points = [
            {"year": year, "value": "not_available" if year % 7 == 0 else self.figure()}
            for year in years
        ]
        links = self.links(number)
        return {
            "id": f"ind-{number}",
            "framework": "national",
            "name": self.title("F", number),
            "unit": "%",
            "direction": "up",
            "objectives": links["objectives"],
            "baseline": {"year": years[0], "value": self.figure()},
            "target": {"year": 2030, "value": self.figure()},
            "observations": points,
            "source": "src-1",
        }

    def figure(self) -> str:
        """A number that hardly occurs twice."""
        return f"{self.dice.uniform(1000, 99999):.3f}"

    def pledge(self, number: int) -> dict[str, Any]:
        """One pledge with its history."""
        return {
            "id": f"pledge-{number}",
            "title": self.title("P", number),
            "description": self.text(),
            "entity": "state",
            "type": "individual",
            "made_at": "imrf-2022",
            "date": "2022-05-19",
            **self.links(number),
            "status": self.dice.choice(self.steps["pledge"][1:3]),
            "status_on": "2026-01-31",
            "follow_up": [{"date": "2024-02", "status": "in_progress", "text": self.text(1)}],
            "results": self.text(),
            "milestones": [{"text": self.text(1), "due": "2027-01"}],
            "sources": ["src-1"],
        }


if __name__ == "__main__":
    main()
