"""Kills training children at random moments, lets the runs go on, and counts how many end with the very same weights.

    python3 installer/bootstrap.py bench kills [--kills 20] [--seed 0] [--strategies full head_first low_rank]

For each strategy a tiny run is trained once without a break. Then copies of it are killed hard (kill -9) at a moment
drawn evenly from the time in which that one trained, and go on in another process; each must come to the same bytes
of weights and the same figures of every check. A child that was done before its moment is not counted, but drawn
again.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import tempfile
import time
from pathlib import Path
from typing import Any

from core.runs import events
from core.runs.folder import RunFolder
from core.training import state
from tests.benchmarks._figures import report
from tests.core.training import tiny
from tests.core.training.test_child import copy_of, outcome, wait_for
from tests.event_logs import read_events

STRATEGIES = ("full", "head_first", "low_rank")
HOURS, CHECKS = 0.1, 12
MOST_DRAWS = 3
"""So many times as many moments are drawn at most as kills are wanted."""


def trained_s(run: RunFolder) -> float:
    """How long a run trained, from its start to its last check."""
    log = read_events(run.events)
    begun = next(e.at for e in log if isinstance(e, events.Started))
    return max(e.at for e in log if isinstance(e, events.Validated)) - begun


def killed(run: RunFolder, after_s: float) -> int | None:
    """Start a child and kill it so long after it began to train; the step it goes on from. None when it was done."""
    child = tiny.child(run)
    try:
        wait_for(run, events.Started)
        until = time.monotonic() + after_s
        while child.poll() is None and time.monotonic() < until:
            time.sleep(0.002)
        if child.poll() is None:
            os.kill(child.pid, signal.SIGKILL)
        child.communicate()
    finally:
        if child.poll() is None:
            child.kill()
            child.communicate()
    if any(isinstance(e, events.Finished) for e in read_events(run.events)):
        return None
    return state.read(run.last).step if (run.last / state.STATE).is_file() else 0


def one_strategy(folder: Path, strategy: str, kills: int, draw: random.Random) -> dict[str, Any]:
    """How many of so many kills came to the same, and from which steps they went on."""
    whole = tiny.tiny_run(folder / "whole", hours=HOURS, checks=CHECKS, strategy=strategy)
    code, console = tiny.train(whole)
    if code:
        raise RuntimeError(console)
    wanted, trained = outcome(whole), trained_s(whole)
    same, steps, differing = 0, [], []
    for number in range(MOST_DRAWS * kills):
        if len(steps) == kills:
            break
        run = copy_of(whole, _new(folder / f"kill-{number}"))
        from_step = killed(run, draw.uniform(0.0, trained))
        if from_step is None:
            continue
        code, console = tiny.sit(run)
        if code == 0 and outcome(run) == wanted:
            same += 1
        else:
            differing.append({"from_step": from_step, "exit": code, "console": console[-500:]})
        steps.append(from_step)
        print(f"{strategy}: {same} of {len(steps)} the same", flush=True)
    return {"kills": len(steps), "same": same, "from_steps": steps, "trained_s": round(trained, 2), "others": differing}


def _new(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--strategies", nargs="+", default=STRATEGIES)
    args = parser.parse_args()
    draw = random.Random(args.seed)
    with tempfile.TemporaryDirectory(prefix="vizinho-kills-") as name:
        found = {key: one_strategy(_new(Path(name) / key), key, args.kills, draw) for key in args.strategies}
    report("kills", strategies=found, same=sum(f["same"] for f in found.values()),
           kills=sum(f["kills"] for f in found.values()))  # fmt: skip


if __name__ == "__main__":
    main()
