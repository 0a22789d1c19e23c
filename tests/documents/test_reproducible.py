"""The same Job gives the same bytes, whatever surrounds it."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Built

pytestmark = pytest.mark.xdist_group("samples")

SCRIPT = """
import hashlib, json, sys
from pathlib import Path
from tests.conftest import job_of
from vnr.build import build
files = build(job_of(Path(sys.argv[1]))).outputs
print(json.dumps({name: hashlib.sha256(data).hexdigest() for name, data in files.items()}))
"""


def test_hash_seed_time_zone_and_folder_change_nothing(sample: Built, tmp_path: Path) -> None:
    surroundings = {
        **os.environ,
        "PYTHONHASHSEED": "4711",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(sample.folder)],
        cwd=tmp_path,
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
    )
    elsewhere = json.loads(done.stdout)
    assert len(elsewhere) == 3
    assert elsewhere == {n: hashlib.sha256(data).hexdigest() for n, data in sample.files.items()}
