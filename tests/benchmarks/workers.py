"""Audio learnt per second on the CPU: one process with all threads, several of one thread that share each step, or one
of one thread alone.

    python3 installer/bootstrap.py bench workers [--threads 2] [--rounds 5] [--batch-seconds 32] [--precision bfloat16]

Whole steps of learning as the probe of a new run times them (forward, backward, what is added up, the optimiser), on
the starter's network and in turn in each round. `workers_times` is how many times as fast the several are as one with
all threads, `workers_times_alone` as one alone: of two the latter is at most two. `--accumulate 2` gives each process
whole batches; else they share one batch by its utterances.
"""

from __future__ import annotations

import argparse
import statistics

from core.project.queries import Reader
from core.project.sample import create_sample
from core.runs import probe
from core.training.config import TrainConfig
from tests.benchmarks._figures import own_home, report


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--threads", type=int, default=2, help="threads of one process, and processes of one thread")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--batch-seconds", type=float, default=32.0)
    parser.add_argument("--accumulate", type=int, default=1)
    parser.add_argument("--precision", default="bfloat16", choices=["float32", "bfloat16"])
    args = parser.parse_args()
    ways = {
        name: TrainConfig(
            name=name, language="pt", batch_seconds=args.batch_seconds, accumulate=args.accumulate, device="cpu",
            precision=args.precision, threads=threads, workers=workers,
        )
        for name, threads, workers in (
            ("threads", args.threads, 1), ("workers", args.threads, args.threads), ("alone", 1, 1)
        )
    }  # fmt: skip
    rates: dict[str, list[float]] = {name: [] for name in ways}
    with own_home() as home:
        with create_sample(home / "sample") as project:
            folder = project.folder
        with Reader(folder) as reader:
            for number in range(args.rounds):
                for name, config in ways.items():
                    rates[name].append(probe.measure(config, reader))
                print(f"round {number + 1}: " + ", ".join(f"{n} {r[-1]:.1f}" for n, r in rates.items()), flush=True)

    def times(name: str) -> float:
        return round(statistics.median(b / a for a, b in zip(rates[name], rates["workers"], strict=True)), 3)

    report(
        "workers",
        threads=args.threads,
        batch_seconds=args.batch_seconds,
        accumulate=args.accumulate,
        precision=args.precision,
        audio_s_per_s={name: [round(rate, 1) for rate in found] for name, found in rates.items()},
        workers_times=times("threads"),
        workers_times_alone=times("alone"),
    )


if __name__ == "__main__":
    main()
