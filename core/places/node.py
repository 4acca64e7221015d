"""What srun starts on each node of a job: `python -m core.places.node RUN --port PORT --threads N`. Slurm tells which
of the nodes this is, and from where it was started: that is the first one's address, as this one reaches it."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from core.errors import WorkbenchError
from core.runs.folder import RunFolder


def main(arguments: list[str] | None = None) -> int:
    """As `core.training.launching.main`."""
    parser = argparse.ArgumentParser(prog="python -m core.places.node")
    parser.add_argument("run", type=Path)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--threads", type=int, required=True)
    options = parser.parse_args(arguments)
    from core.training.launching import launch

    told = os.environ
    nodes, node, first = int(told["SLURM_NNODES"]), int(told["SLURM_NODEID"]), told["SLURM_LAUNCH_NODE_IPADDR"]
    try:
        return launch(RunFolder(options.run), nodes, node, first, options.port, options.threads)
    except WorkbenchError as error:
        sys.stderr.write(f"{error}\n")
        return 2


if __name__ == "__main__":
    sys.exit(main())
