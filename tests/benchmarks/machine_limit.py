"""How fast this machine could teach a model at best: how fast it multiplies matrices, and the multiplications that a
second of sound takes on its way through the network and back.

    python -m tests.benchmarks.machine_limit MODEL BATCH_SECONDS PRECISION THREADS

Nothing that is not a product of matrices is counted: no norms, no softmax, no loss, no optimiser. Padding is none.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import torch
from torch.utils.flop_counter import FlopCounterMode

from core.datasets.batches import Batch, Chosen, Position
from core.families import family_of
from core.families.checkpoint import check
from core.objectives import objective
from core.training import train_device
from core.training.train_step import accumulate

SIDE = 1024
"""Of the matrices that are multiplied: large enough that nothing else counts, small enough for the caches."""
MEASURED_S = 3.0
UTTERANCE_S, LETTERS_PER_S = 4.0, 12


def products_per_s(precision: str) -> float:
    """Additions and multiplications a second, by the best of many products."""
    dtype = torch.bfloat16 if precision == "bfloat16" else torch.float32
    a, b = (torch.randn(SIDE, SIDE, dtype=dtype) for _ in range(2))
    best, until = float("inf"), time.perf_counter() + MEASURED_S
    while time.perf_counter() < until:
        begun = time.perf_counter()
        torch.mm(a, b)
        best = min(best, time.perf_counter() - begun)
    return 2 * SIDE**3 / best


def work_per_s(folder: Path, batch_seconds: float) -> float:
    """Additions and multiplications that a second of sound takes, there and back."""
    kind = family_of(folder)
    model = kind.load_module().load(folder).train()
    module = kind.functions_of(model)
    letters = check(folder)
    if letters is None:
        raise SystemExit(f"{folder} does not write")
    work = objective(kind.objective).load(module, letters.vocabulary, "")
    rows, frames = max(1, int(batch_seconds / UTTERANCE_S)), int(UTTERANCE_S * module.feature_rate)
    said = int(UTTERANCE_S * LETTERS_PER_S)
    batch = Batch(
        torch.randn(rows, frames, module.feature_size),
        torch.ones(rows, frames, dtype=torch.bool),
        torch.randint(1, len(letters.vocabulary.tokens), (rows, said)),
        torch.full((rows,), said),
        rows * UTTERANCE_S,
        Chosen((), Position(), Position()),
    )
    place = train_device.TrainDevice(torch.device("cpu"), "float32", torch.get_num_threads())
    with FlopCounterMode(display=False) as counter:
        accumulate(model, work, [batch], place)
    return float(counter.get_total_flops()) / batch.heard_s


def main() -> None:
    folder, batch_seconds, precision, threads = Path(sys.argv[1]), float(sys.argv[2]), sys.argv[3], int(sys.argv[4])
    torch.set_num_threads(threads)
    speed, work = products_per_s(precision), work_per_s(folder, batch_seconds)
    print(json.dumps({"gflop_per_s": speed / 1e9, "gflop_per_audio_s": work / 1e9, "audio_s_per_s": speed / work}))


if __name__ == "__main__":
    main()
