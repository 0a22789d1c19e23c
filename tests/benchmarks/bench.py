"""What a report costs against WeasyPrint used naively: `./run bench [REVIEW]`.

"naive" is the same content given to WeasyPrint as one would at first: tables that size themselves,
a page number in every cross-reference, dot leaders in the contents, garbage collection on, tagged
as PDF/UA-1. "bare" is WeasyPrint alone on the very page that our writer makes. "all" makes the
three formats in one process.

CPU seconds of whole processes (start-up, imports, reading and checking included), one after the
other in turn, since a machine's speed drifts: compare the ratios, not the seconds.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from unittest.mock import patch

ROOT = Path(__file__).parents[2]
FORMATS = ("pdf", "docx", "html")
TYPST = ("typst",) if find_spec("typst") else ()  # where it is installed; never needed
TASKS = ("naive", "bare", *FORMATS, "all", *TYPST)
NAIVE = """<style>table { table-layout: auto } a[href^="#"]:not(.toc a)::after {
  content: " (p. " target-counter(attr(href), page) ")" }
.toc li::after { position: static; content: leader(".") target-counter(attr(data-target), page) }
</style>"""


def main() -> None:
    """Parse the command line; a hidden option turns this process into one of those measured."""
    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__)
    parser.add_argument("review", nargs="?", type=Path, help="default: the fictional State")
    parser.add_argument("-n", "--rounds", type=int, default=5)
    parser.add_argument("--only", choices=[*TASKS, "prepare"], help=argparse.SUPPRESS)
    parser.add_argument("--page", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    review = options.review or fictional_state()
    if options.only == "prepare":
        prepare(review, options.page)
    elif options.only == "bare":
        bare(options.page)
    elif options.only == "naive":
        naive(options.page)
    elif options.only == "typst":
        typst(options.page.with_suffix(".typ"))
    elif options.only:
        build_report(review, *(FORMATS if options.only == "all" else (options.only,)))
    else:
        compare(review, options.rounds)


def fictional_state() -> Path:
    """The sample under a code that ISO 3166-1 leaves to users: XAA to XZZ."""
    return next(path for path in sorted((ROOT / "country_inputs").iterdir()) if path.name[0] == "X")


def compare(review: Path, rounds: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.html")
        in_process(review, "prepare", page)
        print(f"{review.name}: CPU seconds of a whole process, median of {rounds}")
        seconds: dict[str, list[float]] = {task: [] for task in TASKS}
        for _ in range(rounds):
            for task, values in seconds.items():
                values.append(in_process(review, task, page))
    medians = {task: statistics.median(values) for task, values in seconds.items()}
    for task, values in seconds.items():
        spread = f"({min(values):.2f}-{max(values):.2f})"
        print(
            f"{task:16}{medians[task]:7.2f} s  {spread:15}{medians[task] / medians['naive']:5.2f}"
        )


def in_process(review: Path, task: str, page: Path) -> float:
    """Run one task in a process of its own; its CPU seconds."""
    before = sum(os.times()[2:4])  # user and system time of the children
    command = [sys.executable, __file__, str(review), "--only", task, "--page", str(page)]
    if subprocess.run(command, check=False).returncode:
        sys.exit(f"{task} of {review} failed")
    return sum(os.times()[2:4]) - before


def build_report(review: Path, *formats: str) -> None:
    """One report through the one door of the tool."""
    from vnr.build import build
    from vnr.model.job import Job
    from vnr.read.folder import gather
    from vnr.resources import read_tree, themes_root

    result = build(Job(gather(review), formats, read_tree(themes_root())))
    if not result.outputs:
        sys.exit(f"{review} gives no report: vnr check {review}")
    if len(formats) == len(FORMATS):
        parts = ", ".join(f"{stage} {spent:.2f}" for stage, spent in result.seconds.items())
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"all: CPU seconds of stages: {parts}; peak memory {peak:.0f} MB")


def bare(page: Path) -> None:
    """WeasyPrint alone, as anyone would call it."""
    from weasyprint import HTML

    HTML(string=page.read_text()).write_pdf(pdf_variant="pdf/a-3a")


def naive(page: Path) -> None:
    """WeasyPrint on the same content without what makes it fast."""
    from weasyprint import HTML

    # the sheet of our page ends its head, so that this one stands after it
    text = re.sub("</head>", lambda _: NAIVE + "</head>", page.read_text(), count=1)
    HTML(string=text).write_pdf(pdf_variant="pdf/ua-1")


def typst(source: Path) -> None:
    """Typst's Python package on equal content."""
    import_module("typst").compile(str(source), pdf_standards=["ua-1"])


def write_typst(review: Path, source: Path) -> None:
    """Keep the document as Typst markup."""
    from tests.benchmarks.typst_markup import typst_source
    from vnr.build import prepare as prepared
    from vnr.model.job import Job
    from vnr.read.folder import gather
    from vnr.resources import read_tree, themes_root

    document = prepared(Job(gather(review), (), read_tree(themes_root()))).document
    if document is not None:
        meta = document.meta
        source.write_text(typst_source(document.root, meta.title, meta.language))


def prepare(review: Path, page: Path) -> None:
    """Keep the HTML that our writer gives to WeasyPrint; count how often pages are laid out."""
    import weasyprint
    import weasyprint.layout.page as layout

    with (
        patch.object(layout, "make_page", wraps=layout.make_page) as make_page,
        patch.object(weasyprint, "HTML", wraps=weasyprint.HTML) as html,
    ):
        build_report(review, "pdf")
    page.write_text(html.call_args.kwargs["string"])
    if TYPST:
        write_typst(review, page.with_suffix(".typ"))
    pages = {number for (_, _, _, _, number, *_), _ in make_page.call_args_list}
    layouts = make_page.call_count
    print(f"{len(pages)} pages laid out {layouts} times: {layouts / len(pages):.2f} a page")


if __name__ == "__main__":
    main()
