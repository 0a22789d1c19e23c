"""The samples pass their check: no error, and no warning that is not waived with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from vnr.build import examine
from vnr.findings import Severity
from vnr.read.folder import gather

INPUTS = Path(__file__).parents[2] / "country_inputs"
STATES = sorted(path.name for path in INPUTS.iterdir() if path.is_dir())


@pytest.mark.parametrize("state", STATES)
def test_no_rule_sees_what_is_not_there(state: str) -> None:
    findings = examine(gather(INPUTS / state)).checked.findings
    told = [f for f in findings if f.severity > Severity.NOTE and not f.waived]
    told = [f for f in told if f.code != "VNR401"]  # two are in languages without a catalogue
    assert [(f.code, str(f.place), f.message()) for f in told] == []


def test_there_are_samples() -> None:
    assert {"MDA", "XAV"} <= set(STATES)
