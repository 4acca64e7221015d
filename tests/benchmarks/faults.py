"""Imports the whole fault set in a child process and counts what must not happen.

    python -m tests.benchmarks.faults [--flips 100] [--seed 0]
    python -m tests.benchmarks.faults --fuzz 1000 [--seed 0]     corpora damaged at random, in place of the set

Of a corpus damaged at random, a good row that neither came in nor was named is lost.

A child that dies is a crash, one that takes over ten seconds for a corpus a hang; either way the next one goes on.
Memory is the most that a child held beyond what it held after a good import. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import queue
import resource
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from pathlib import Path
from typing import Any

from core.project.store import Project
from tests import builders
from tests.benchmarks._figures import REPOSITORY
from tests.faults import Fault, read_manifest
from tests.faults.__main__ import make_all
from tests.faults.judging import judge
from tests.faults.mutations import fuzz

LIMIT_S = 10.0
ALLOWED_MIB = 1024


def child(manifest: Path, first: int) -> None:
    """Judge the faults from `first` on; a line of JSON for each."""
    faults = read_manifest(manifest)
    with tempfile.TemporaryDirectory(prefix="vizinho-faults-") as name:
        folder = Path(name)
        with Project.create(folder / "p", name="Faults", language="pt") as project:
            judge(project, Fault("warm", str(builders.pairs_folder(folder / "good")), "pairs"))
            _say(ready=_held_mib())
            for i, fault in enumerate(faults[first:], start=first):
                begun = time.perf_counter()
                answer: dict[str, Any] = {}
                try:
                    verdict = judge(project, fault)
                    answer |= {"lost": verdict.lost, "refused": verdict.refused}
                except Exception:  # noqa: BLE001  every bug is to be counted
                    answer["crash"] = traceback.format_exc()
                _say(at=i, seconds=time.perf_counter() - begun, mib=_held_mib(), **answer)


def _held_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _say(**values: Any) -> None:
    sys.stdout.write(json.dumps(values) + "\n")
    sys.stdout.flush()


class _Child:
    """A child that judges, and its answers as they come."""

    def __init__(self, manifest: Path, first: int) -> None:
        command = [sys.executable, "-m", "tests.benchmarks.faults", "--child", str(manifest), "--first", str(first)]
        self.process = subprocess.Popen(
            command, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)
        self._lines.put("")

    def answer(self, limit_s: float) -> dict[str, Any] | None:
        """The next answer, None when the child died; raises `queue.Empty` after the limit."""
        line = self._lines.get(timeout=limit_s)
        return dict(json.loads(line)) if line else None

    def end(self) -> None:
        self.process.kill()
        self.process.wait()


def run_all(manifest: Path, faults: list[Fault]) -> dict[str, Any]:
    """The figures. What went wrong is printed as it comes."""
    figures: dict[str, Any] = {"files": len(faults), "crashes": 0, "hangs": 0, "lost_good_rows": 0, "refused": 0}
    slowest, slowest_name, peak = 0.0, "", 0.0
    at = 0
    while at < len(faults):
        process = _Child(manifest, at)
        ready = process.answer(120.0)
        base = ready["ready"] if ready else 0.0
        while at < len(faults):
            name = faults[at].name
            try:
                answer = process.answer(LIMIT_S)
            except queue.Empty:
                figures["hangs"] += 1
                print(f"hang: {name}")
                at += 1
                break
            at += 1
            if answer is None:
                figures["crashes"] += 1
                print(f"the child died: {name} (exit code {process.process.wait()})")
                break
            if answer["seconds"] > slowest:
                slowest, slowest_name = answer["seconds"], name
            if answer["mib"] - base > peak:
                peak = answer["mib"] - base
                if peak > 100:
                    print(f"memory: {peak:.0f} MiB after {name}")
            if "crash" in answer:
                figures["crashes"] += 1
                print(f"crash: {name}\n{answer['crash']}")
            figures["refused"] += bool(answer.get("refused"))
            if answer.get("lost"):
                figures["lost_good_rows"] += len(answer["lost"])
                print(f"lost: {name}: {answer['lost']} {answer['refused']}")
        process.end()
    return figures | {"slowest_s": round(slowest, 2), "slowest": slowest_name, "peak_mib": round(peak, 1)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--flips", type=int, default=100)
    parser.add_argument("--fuzz", type=int, default=0, metavar="N")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--first", type=int, default=0, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.child:
        child(args.child, args.first)
        return
    with tempfile.TemporaryDirectory(prefix="vizinho-fault-set-") as name:
        folder = Path(name) / "set"
        faults = fuzz(folder, args.fuzz, args.seed) if args.fuzz else make_all(folder, args.flips, args.seed)
        figures = run_all(Path(name) / "set" / "faults.jsonl", faults)
    print(json.dumps({"benchmark": "faults", **figures}))
    wrong = figures["crashes"] or figures["hangs"] or figures["lost_good_rows"] or figures["peak_mib"] > ALLOWED_MIB
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
