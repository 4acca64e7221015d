"""How long the window takes to show, from the beginning of its process to its first paint: median of five.

    python3 installer/bootstrap.py bench startup

One start before them is not counted, so that files are cached. Promise: 1.5 s, without torch in the process.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

from tests.benchmarks._figures import REPOSITORY, own_home, report, spread

STARTS = 5


def one_start() -> dict[str, object]:
    """What the program itself says of one start; see app.__main__.MEASURE."""
    command = [sys.executable, "-m", "app"]
    environment = os.environ | {"VIZINHO_MEASURE_START": "1"}
    done = subprocess.run(command, cwd=REPOSITORY, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def main() -> None:
    with own_home():
        one_start()
        starts = [one_start() for _ in range(STARTS)]
    for start in starts:
        print(start)
    shown = [float(str(start["shown_s"])) for start in starts]
    heavy = sorted({str(name) for start in starts for name in start["heavy"]})  # type: ignore[attr-defined]
    cpu = [float(str(start["cpu_s"])) for start in starts]
    report(
        "startup",
        shown_s=spread(shown),
        cpu_s=spread(cpu),
        heavy_modules=heavy,
        rss_mb=starts[-1].get("rss_mb"),
        promise_s=1.5,
    )


if __name__ == "__main__":
    main()
