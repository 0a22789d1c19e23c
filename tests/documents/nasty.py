"""A review that strains a page: long words, addresses, wide and long tables."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from vnr.build import build
from vnr.model.job import Job, SourceFile, Submission
from vnr.resources import read_tree, themes_root

ROOT = Path(__file__).parents[2]
WORD = "Aufenthaltsbeendigungsrückführungsmaßnahmenkoordinierungsstelle"
ADDRESS = (
    "https://example.org/" + "migration-data/annual/tables/" * 5 + "file?id=1234567890&lang=en"
)
WIDE = "\n".join(
    [
        "| " + " | ".join(f"Column heading {n}" for n in range(12)) + " |",
        "|" + " --- |" * 12,
        *(
            "| " + " | ".join([WORD, "1,234,567.89", "n.a."] * 4) + " |"
            for _ in range(4)
        ),
    ]
)  # fmt: skip
LONG = "\n".join(
    ["| Year | What was done |", "| --- | ---: |"]
    + [f"| {1980 + n} | {WORD} {n * 1234567} and some more words |" for n in range(40)]
)
OBJECTIVE = {
    "objective": 5,
    "status": "in_progress",
    "trend": "improving",
    "status_basis": f"{WORD} {ADDRESS}",
    "progress": f"{WORD} {ADDRESS}\n\n{WIDE}\n\n- {ADDRESS}\n- {WORD}{WORD}\n\n{LONG}",
    "paragraphs": list(range(1, 60)),
    "next_steps": [{"text": ADDRESS, "responsible": WORD * 2, "due": "2027-03"}],
}
REVIEW = {
    "format": "vnr-review/1",
    "country": "XAB",
    "country_name": "The Democratic Republic of the United Islands and Territories",
    "language": "en",
    "cycle": "imrf-2026",
    "declarations": ["pd2022"],
    "date": "2026-03-31",
    "version": "0.9",
    "title": "A title that is far too long, since a committee of eleven ministries has agreed on "
    "each of its words and none of them would leave out its own, not even at the end",
    "status": "draft",
    "disclaimer": f"Compiled for a test. {ADDRESS}",
    "introduction": f"{WORD * 3}\n\n{ADDRESS}",
    "methodology": {
        "process": "As before.",
        "consultations": [
            {
                "date": "2025-11-30",
                "title": WORD * 2,
                "groups": [WORD, "migrants"],
                "participants": f"{WORD} 1200",
                "summary": f"{ADDRESS} " * 3,
            }
        ],
    },
    "institutions": [{"id": "mai", "name": WORD * 2, "acronym": WORD, "kind": "ministry"}],
    "means_of_implementation": {
        "needs": [
            {
                "need": WORD,
                "kind": WORD,
                "objectives": list(range(1, 24)),
                "addressee": WORD,
                "amount": "123456789012345",
                "currency": "USD",
            }
        ]
    },
    "objectives": [OBJECTIVE],
    "measures": [
        {
            "id": "m",
            "title": WORD * 2,
            "objectives": [5],
            "description": ADDRESS,
            "status": "planned",
        }
    ],
    "practices": [
        {"id": "p", "title": ADDRESS, "objectives": [5], "summary": f"{WORD * 2}\n\n{LONG}"}
    ],
    "pledges": [
        {
            "id": f"p{n}",
            "title": f"{WORD} {n}",
            "status": "partly_fulfilled",
            "objectives": list(range(1, 24)),
            "url": ADDRESS,
        }
        for n in range(3)
    ],
    "indicators": [
        {
            "id": "i",
            "name": WORD * 2,
            "unit": WORD,
            "objectives": [5],
            "observations": [
                {"year": 2015 + n, "value": f"{n}1234567.89", "place": f"{WORD} {place}"}
                for n in range(9)
                for place in range(6)
            ],
        }
    ],
}  # fmt: skip


@cache
def nasty(page_size: str = "A4", theme: str = "default") -> bytes:
    """The review as PDF."""
    content = yaml.safe_dump(REVIEW, allow_unicode=True).encode()
    job = Job(
        submission=Submission("XAB", (SourceFile("review.yaml", content, len(content)),)),
        formats=("pdf",),
        theme_files=read_tree(themes_root()),
        theme=theme,
        page_size=page_size,
        draft=True,
    )
    result = build(job)
    assert result.outputs, result.findings
    return next(iter(result.outputs.values()))
