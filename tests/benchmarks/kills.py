"""Kills training children at random moments, lets the runs go on, and counts how many end with the very same weights.

    python3 installer/bootstrap.py bench kills [--kills 20] [--seed 0] [--strategies full head_first low_rank]

For each strategy a tiny run is trained once without a break; that of head_first ends early, by its patience. Then
copies of it are killed hard (kill -9) at a moment drawn evenly from the whole life of that one's child: from its first
word, over loading, learning and checks, to its model written and its files cleared away. Each goes on in another
process, unless it was done with all, and must come to the same bytes of weights and the same figures of every check. A
child that had left before its moment is not counted, but drawn again.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import tempfile
import time
from collections import Counter
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
ENDS_EARLY, PATIENCE = "head_first", 4
MOST_DRAWS = 3
"""So many times as many moments are drawn at most as kills are wanted."""


def killed(run: RunFolder, after_s: float) -> tuple[int, str] | None:
    """Start a child and kill it so long after its first word; the step it goes on from, and what it was at. None when
    it had left."""
    child = tiny.child(run)
    try:
        wait_for(run, events.Phase)
        until = time.monotonic() + after_s
        while child.poll() is None and time.monotonic() < until:
            time.sleep(0.002)
        left = child.poll() is not None
        if not left:
            os.kill(child.pid, signal.SIGKILL)
        child.communicate()
    finally:
        if child.poll() is None:
            child.kill()
            child.communicate()
    if left:
        return None
    log = read_events(run.events)
    at = "done" if isinstance(log[-1], events.Finished) else log[-1].kind
    at = str(log[-1].text) if isinstance(log[-1], events.Phase) else at
    return state.read(run.last).step if (run.last / state.STATE).is_file() else 0, at


def one_strategy(folder: Path, strategy: str, kills: int, draw: random.Random) -> dict[str, Any]:
    """How many of so many kills came to the same, and from which steps they went on."""
    own = {"patience": PATIENCE} if strategy == ENDS_EARLY else {}
    whole = tiny.tiny_run(folder / "whole", hours=HOURS, checks=CHECKS, strategy=strategy, **own)
    code, console = tiny.train(whole)
    ended = time.time()
    if code:
        raise RuntimeError(console)
    log = read_events(whole.events)
    wanted, life_s, last = outcome(whole), ended - log[0].at, log[-1]
    same, steps, places, differing = 0, [], Counter[str](), []
    for number in range(MOST_DRAWS * kills):
        if len(steps) == kills:
            break
        run = copy_of(whole, _new(folder / f"kill-{number}"))
        found = killed(run, draw.uniform(0.0, life_s))
        if found is None:
            continue
        from_step, at = found
        places[at] += 1
        code, console = (0, "") if at == "done" else tiny.sit(run)
        if code == 0 and outcome(run) == wanted:
            same += 1
        else:
            differing.append({"from_step": from_step, "exit": code, "console": console[-500:]})
        steps.append(from_step)
        print(f"{strategy}: {same} of {len(steps)} the same", flush=True)
    return {
        "kills": len(steps), "same": same, "from_steps": steps, "while": dict(places), "life_s": round(life_s, 2),
        "ends": getattr(last, "reason", ""), "others": differing,
    }  # fmt: skip


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
