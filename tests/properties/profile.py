"""How properties are tried: the same examples in every run, and nothing kept in the checkout."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

os.environ.setdefault(
    "HYPOTHESIS_STORAGE_DIRECTORY", str(Path(tempfile.gettempdir()) / "vnr-hypothesis")
)

from hypothesis import HealthCheck, settings

STABLE = settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=200,
    suppress_health_check=[HealthCheck.too_slow],
)
