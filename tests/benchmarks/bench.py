"""What a report costs against bare WeasyPrint on the same HTML: `./run bench [REVIEW]`.

CPU seconds of whole processes (start-up, imports, reading and checking included), one after the
other in turn, since a machine's speed drifts: compare the ratios, not the seconds.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from unittest.mock import patch

ROOT = Path(__file__).parents[2]
FORMATS = ("pdf", "docx", "html")


def main() -> None:
    """Parse the command line; a hidden option turns this process into one of those measured."""
    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__)
    parser.add_argument("review", nargs="?", type=Path, help="default: the fictional State")
    parser.add_argument("-n", "--rounds", type=int, default=5)
    parser.add_argument("--only", choices=[*FORMATS, "bare", "prepare"], help=argparse.SUPPRESS)
    parser.add_argument("--page", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    review = options.review or fictional_state()
    if options.only == "prepare":
        prepare(review, options.page)
    elif options.only == "bare":
        bare(options.page)
    elif options.only:
        build_report(review, options.only)
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
        seconds: dict[str, list[float]] = {task: [] for task in ("bare", *FORMATS)}
        for _ in range(rounds):
            for task, values in seconds.items():
                values.append(in_process(review, task, page))
    medians = {task: statistics.median(values) for task, values in seconds.items()}
    for task, values in seconds.items():
        name = "bare WeasyPrint" if task == "bare" else task
        spread = f"({min(values):.2f}-{max(values):.2f})"
        print(f"{name:16}{medians[task]:7.2f} s  {spread:15}{medians[task] / medians['bare']:5.2f}")


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


def bare(page: Path) -> None:
    """WeasyPrint alone, as anyone would call it."""
    from weasyprint import HTML

    HTML(string=page.read_text()).write_pdf(pdf_variant="pdf/a-3a")


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
    pages = {number for (_, _, _, _, number, *_), _ in make_page.call_args_list}
    layouts = make_page.call_count
    print(f"{len(pages)} pages laid out {layouts} times: {layouts / len(pages):.2f} a page")


if __name__ == "__main__":
    main()
