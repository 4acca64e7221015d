"""Does torch.compile pay on this computer's processor? Audio learnt per second, eager as we train and compiled.

    python3 installer/bootstrap.py bench compile [--seconds 20] [--threads 1] [--precision float32] [--buckets 4]

The starter learns from batches of noise of the lengths that the sample's have, in steps of one batch: `eager` with our
short ways on a processor, as runs do; `plain` without them; `dynamic`: the encoder compiled once for all shapes;
`buckets`: compiled for each of so many shapes, to which batches are padded (`padding` says how much of them that is).
`built_s` is the time until every shape was met twice, most of it the compiler's; `pays_after_h`: the hours of audio
after which a run has won that back against eager; none where it never does. Each is a process of its own.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import nullcontext
from typing import Any

from core.sources.catalogue import resolve
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from tests.benchmarks._figures import REPOSITORY, report
from tests.benchmarks.training import environment

WAYS = ("eager", "plain", "dynamic", "buckets")
LENGTHS_S = (1.6, 2.1, 2.5, 2.9, 3.3, 3.8, 4.4, 5.6)
"""Of an utterance in a batch: eighths of the sample."""
LETTERS_PER_SECOND = 14
LIMIT_S = 1500
RAISED = re.compile(r"[\w.]+(Error|Exception|Failed|Unsupported)\b")
"""How the line of a traceback begins that says what was raised: the compiler's advice follows it."""


def measure(way: str, seconds: float, threads: int, precision: str, buckets: int, batch_s: float) -> dict[str, float]:
    """Audio seconds per second of one way, and what it took to begin."""
    import torch

    from core.families.initialise import initialise
    from core.objectives import objective
    from core.runs.create import plan_for
    from core.training import train_device, train_step

    class Plain(train_device.TrainDevice):
        def learning(self) -> Any:
            return self.autocast() if precision != "float32" else nullcontext()

    train_device.set_threads(threads)
    torch.manual_seed(0)
    config = TrainConfig(source=str(resolve("starter:es")), batch_seconds=batch_s, device="cpu", precision="float32")
    letters = Vocabulary.of_letters("abcdefghijklmnopqrstuvwxyzáéíóúãõç")
    model, family = initialise(plan_for(config, letters), config)
    work = objective("ctc").load(family, letters)
    if way in ("dynamic", "buckets"):
        torch._dynamo.config.cache_size_limit = 64  # noqa: SLF001 - its only name
        model.get_submodule("encoder").compile(dynamic=way == "dynamic")
    kind = train_device.TrainDevice if way == "eager" else Plain
    learner = train_step.TrainStep(model, family, work, config, kind(torch.device("cpu"), precision, threads), 10_000)
    learner.set_stage(9_999)
    shapes = shapes_of(way, buckets, batch_s, family.feature_rate)
    batches = [batch_of(rows, frames, length, family) for rows, frames, length in shapes]
    begun = time.perf_counter()
    for step in range(2):
        for batch in batches:
            learner.step([batch], step)
    built_s = time.perf_counter() - begun
    heard, steps, begun = 0.0, 0, time.perf_counter()
    while time.perf_counter() - begun < seconds or steps % len(batches):
        heard += batches[steps % len(batches)].heard_s
        learner.step([batches[steps % len(batches)]], steps)
        steps += 1
    whole = sum(rows * frames for rows, frames, _ in shapes) / family.feature_rate
    return {
        "audio_s_per_s": heard / (time.perf_counter() - begun),
        "built_s": built_s,
        "padding": 1 - sum(batch.heard_s for batch in batches) / whole,
    }


def shapes_of(way: str, buckets: int, batch_s: float, rate: float) -> list[tuple[int, int, int]]:
    """(rows, frames, frames that are sound) of the batches: of their own length, or padded to the next of few."""
    ends = LENGTHS_S[len(LENGTHS_S) // buckets - 1 :: len(LENGTHS_S) // buckets]
    found = []
    for length in LENGTHS_S:
        padded = length if way != "buckets" else next(end for end in ends if end >= length)
        found.append((max(1, int(batch_s / padded)), int(padded * rate), int(length * rate)))
    return found


def batch_of(rows: int, frames: int, length: int, family: Any) -> Any:
    import torch

    from core.datasets.batches import Batch, Chosen, Position

    mask = torch.zeros(rows, frames, dtype=torch.bool)
    mask[:, :length] = True
    letters = int(LETTERS_PER_SECOND * length / family.feature_rate)
    return Batch(
        torch.randn(rows, frames, family.feature_size) * mask[..., None], mask,
        torch.randint(1, 30, (rows, letters)), torch.full((rows,), letters),
        rows * length / family.feature_rate, Chosen((), Position(), Position()),
    )  # fmt: skip


def told(way: str, arguments: Sequence[str], threads: int) -> dict[str, Any]:
    """What a process of its own measures; why it came to nothing, where it did."""
    command = [sys.executable, "-m", "tests.benchmarks.compile", "--way", way, *arguments]
    try:
        done = subprocess.run(
            command, cwd=REPOSITORY, env=environment(threads), capture_output=True, text=True, timeout=LIMIT_S,
            check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return {"failed": f"it was not ready after {LIMIT_S} s"}
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["without a word"]
        return {"failed": [*lines[-1:], *(line for line in lines if RAISED.match(line))][-1]}
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def pays_after_h(eager: dict[str, Any], compiled: dict[str, Any]) -> float | None:
    """Hours of audio after which what compiling took is won back."""
    if "failed" in compiled or compiled["audio_s_per_s"] <= eager["audio_s_per_s"]:
        return None
    saved = 1 / eager["audio_s_per_s"] - 1 / compiled["audio_s_per_s"]
    return float(max(0.0, compiled["built_s"] - eager["built_s"]) / saved / 3600)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=20.0, help="learning that is measured, each")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--precision", default="float32", choices=["float32", "bfloat16"])
    parser.add_argument("--buckets", type=int, default=4, choices=[1, 2, 4, 8])
    parser.add_argument("--batch-seconds", type=float, default=32.0)
    parser.add_argument("--way", choices=WAYS, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.way:
        found = measure(args.way, args.seconds, args.threads, args.precision, args.buckets, args.batch_seconds)
        print(json.dumps(found))
        return
    own = ["--seconds", str(args.seconds), "--threads", str(args.threads), "--precision", args.precision]
    own += ["--buckets", str(args.buckets), "--batch-seconds", str(args.batch_seconds)]
    ways: dict[str, dict[str, Any]] = {}
    for way in WAYS:
        ways[way] = told(way, own, args.threads)
        print(f"{way}: {ways[way]}", flush=True)
    ways = {
        way: {name: round(value, 3) if isinstance(value, float) else value for name, value in found.items()}
        for way, found in ways.items()
    }
    pays = {way: pays_after_h(ways["eager"], ways[way]) for way in ("dynamic", "buckets")}
    report(
        "compile", ways=ways, pays_after_h=pays, precision=args.precision, threads=args.threads, buckets=args.buckets
    )


if __name__ == "__main__":
    main()
