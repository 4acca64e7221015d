"""What the installer costs when everything is there: `bootstrap.py setup`, whole process, ten times.

    python3 installer/bootstrap.py bench bootstrap

Promise: under half a second.
"""

from __future__ import annotations

import subprocess
import sys
import time

from tests.benchmarks._figures import REPOSITORY, report, spread

RUNS = 10


def main() -> None:
    command = [sys.executable, str(REPOSITORY / "installer" / "bootstrap.py"), "setup"]
    subprocess.run(command, check=True)
    took = []
    for _ in range(RUNS):
        start = time.perf_counter()
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        took.append(time.perf_counter() - start)
        assert not done.stdout, done.stdout
    report("bootstrap", overhead_s=spread(took), promise_s=0.5)


if __name__ == "__main__":
    main()
