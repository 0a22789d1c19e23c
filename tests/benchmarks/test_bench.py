"""The bench runs: it reaches into WeasyPrint, which may change."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).with_name("bench.py")


@pytest.mark.slow
def test_ratios_and_layouts_are_printed() -> None:
    sample = BENCH.parents[2] / "country_inputs/MDA"

    done = subprocess.run(
        [sys.executable, str(BENCH), str(sample), "-n", "1"],
        env={"PYTHONPATH": str(BENCH.parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    layouts = re.search(r"(\d+) pages laid out (\d+) times", done.stdout)
    assert layouts
    assert int(layouts[2]) >= int(layouts[1]) > 5
    tasks = re.findall(r"^(.+?) +[\d.]+ s .* ([\d.]+)$", done.stdout, re.MULTILINE)
    assert [name for name, _ in tasks] == ["naive", "bare", "pdf", "docx", "html", "all"]
    assert "peak memory" in done.stdout
