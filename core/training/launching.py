"""Starting the processes of a run on one of its computers: torchrun, which whoever runs jobs there starts on each.

    python -m core.training.launching RUN --nodes N --node I --first ADDRESS --port PORT [--threads T]

All processes run `core.training` itself, the first one as if it were alone. They meet at the first computer, whose
number is 0; numbers are given and not drawn, so that it is the one that writes events. Nothing is started again by
torchrun: a run goes on from what it has saved.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from core.errors import WorkbenchError
from core.runs import card_places
from core.runs.folder import RunFolder
from core.runs.run_settings import any_settings

MEET_S = 300
"""So long the computers look for each other."""
QUIET = {"TORCH_CPP_LOG_LEVEL": "ERROR"}
"""What torch says of a connection that ended, ends in words of ours."""


def main(arguments: list[str] | None = None) -> int:
    """0 when all processes here are done, paused or stopped; 2 for a run whose settings do not read; else 1."""
    parser = argparse.ArgumentParser(prog="python -m core.training.launching")
    parser.add_argument("run", type=Path)
    for name in ("nodes", "node", "port"):
        parser.add_argument(f"--{name}", type=int, required=True)
    parser.add_argument("--first", required=True)
    parser.add_argument("--threads", type=int, default=0)
    options = parser.parse_args(arguments)
    try:
        return launch(RunFolder(options.run), options.nodes, options.node, options.first, options.port, options.threads)
    except WorkbenchError as error:
        sys.stderr.write(f"{error}\n")
        return 2


def launch(run: RunFolder, nodes: int, node: int, first: str, port: int, threads: int = 0) -> int:
    """Be number `node` of so many computers of a run until it ends; `first` is the first one's address. Raises
    `WorkbenchError` where it cannot be read."""
    cards = card_places.all_of(run)
    each = len(cards) or max(1, any_settings(run).workers)
    os.environ.update({name: value for name, value in QUIET.items() if name not in os.environ})
    from torch.distributed import run as torchrun
    from torch.distributed.elastic.multiprocessing.errors import ChildFailedError

    options = [f"--nnodes={nodes}", f"--node-rank={node}", f"--nproc-per-node={each}", "--max-restarts=0"]
    options += [f"--master-addr={first}", f"--master-port={port}", f"--rdzv-conf=timeout={MEET_S}"]
    own = [str(run.path), *(["--threads", str(threads)] if threads else [])]
    own += ["--cards", ",".join(map(str, cards))] if cards else []
    try:
        torchrun.main([*options, "--module", "core.training", *own])
    except ChildFailedError:
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
