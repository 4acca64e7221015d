"""The Python that Ray itself runs on, seen from within a job: it need not be the one that has Vizinho."""

from __future__ import annotations

import importlib.util
import sys
from contextlib import suppress
from pathlib import Path

import psutil

from core import programs
from core.errors import RunError
from core.wording import say

LIBRARY = "/ray/_raylet.so"
"""How the path of Ray's own library ends."""
IMPORT_S = 60.0


def find() -> list[str]:
    """What starts a Python that has Ray: that of the process which started this job, as far as the system lets that be
    seen, else ours, else the one that is found by name. Raises `RunError`."""
    for process in psutil.Process().parents():
        with suppress(OSError, psutil.Error):
            maps = Path(f"/proc/{process.pid}/maps").read_text(encoding="utf-8", errors="replace")
            found = next((line for line in maps.splitlines() if line.endswith(LIBRARY)), "")
            if found:
                packages = found[found.index("/") : -len(LIBRARY)]
                return ["env", f"PYTHONPATH={packages}", str(Path(f"/proc/{process.pid}/exe").readlink())]
    if importlib.util.find_spec("ray") is not None:
        return [sys.executable]
    for name in ("python", "python3"):
        with suppress(OSError):
            if programs.ask([name, "-c", "import ray"], IMPORT_S).code == 0:
                return [name]
    raise RunError(
        say("The Python that Ray runs on was not found in the cluster."),
        say("Install Ray beside Vizinho, in the Python of the place."),
    )
