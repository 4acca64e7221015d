"""What benchmarks share: an environment of their own, percentiles, and the one JSON object at the end."""

from __future__ import annotations

import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

REPOSITORY = Path(__file__).resolve().parents[2]


@contextmanager
def own_home() -> Iterator[Path]:
    """A folder for everything a measured program writes; it goes away. Settings and projects of the user stay apart."""
    with tempfile.TemporaryDirectory(prefix="vizinho-bench-") as name:
        home = Path(name)
        kept = dict(os.environ)
        os.environ["HOME"] = name
        for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            os.environ[variable] = str(home / variable.lower())
        if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        try:
            yield home
        finally:
            os.environ.clear()
            os.environ.update(kept)


def spread(values: Sequence[float]) -> dict[str, float]:
    """Median, 95th and 99th percentile, and the largest."""
    return {
        "median": round(float(np.median(values)), 4),
        "p95": round(float(np.percentile(values, 95)), 4),
        "p99": round(float(np.percentile(values, 99)), 4),
        "max": round(float(np.max(values)), 4),
    }


def report(benchmark: str, **figures: Any) -> None:
    """Print the one JSON object, with what it was measured on."""
    machine = {"cores": os.cpu_count(), "load": round(os.getloadavg()[0], 2), "python": platform.python_version()}
    print(json.dumps({"benchmark": benchmark, **figures, "machine": machine}))
