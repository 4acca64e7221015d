"""How fast this machine could teach a model at best: how fast it multiplies matrices, and the multiplications that a
second of sound takes on its way through the network and back.

    python -m tests.benchmarks.machine_limit MODEL BATCH_SECONDS PRECISION THREADS [DEVICE]

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

SIDES = {"cpu": 1024, "cuda": 8192}
"""Of the matrices that are multiplied: large enough that nothing else counts, on a processor small enough for the
caches."""
MEASURED_S = 3.0
UTTERANCE_S, MOST_S = 4.0, 32.0
LABELS_PER_S = {"ctc": 12, "seq2seq": 4}
"""Letters, or pieces of words."""


def products_per_s(precision: str, device: torch.device) -> float:
    """Additions and multiplications a second, by the best of many products."""
    dtype, side = torch.bfloat16 if precision == "bfloat16" else torch.float32, SIDES[device.type]
    a, b = (torch.randn(side, side, dtype=dtype, device=device) for _ in range(2))
    best, until = float("inf"), time.perf_counter() + MEASURED_S
    while time.perf_counter() < until:
        begun = time.perf_counter()
        torch.mm(a, b)
        if device.type == "cuda":
            torch.cuda.synchronize()
        best = min(best, time.perf_counter() - begun)
    return 2 * side**3 / best


def work_per_s(folder: Path, batch_seconds: float, device: torch.device) -> float:
    """Additions and multiplications that a second of sound takes, there and back; what a family never teaches only
    there."""
    kind = family_of(folder)
    model = kind.load_module().load(folder).train().to(device)
    module = kind.functions_of(model)
    for name in kind.fixed:
        model.get_submodule(name).requires_grad_(False)
    letters = check(folder)
    if letters is None:
        raise SystemExit(f"{folder} does not write")
    work = objective(kind.objective).load(module, letters.vocabulary, "")
    rows = max(1, int(min(batch_seconds, MOST_S) / UTTERANCE_S))
    frames = int(UTTERANCE_S * module.feature_rate)
    said = int(UTTERANCE_S * LABELS_PER_S.get(kind.objective, 12))
    batch = Batch(
        torch.randn(rows, frames, module.feature_size),
        torch.ones(rows, frames, dtype=torch.bool),
        torch.randint(1, len(letters.vocabulary.tokens), (rows, said)),
        torch.full((rows,), said),
        rows * UTTERANCE_S,
        Chosen((), Position(), Position()),
    )
    place = train_device.TrainDevice(device, "float32", torch.get_num_threads())
    with FlopCounterMode(display=False) as counter:
        accumulate(model, work, [batch], place)
    return float(counter.get_total_flops()) / batch.heard_s


def main() -> None:
    folder, batch_seconds, precision, threads = Path(sys.argv[1]), float(sys.argv[2]), sys.argv[3], int(sys.argv[4])
    device = torch.device(sys.argv[5] if len(sys.argv) > 5 else "cpu")
    torch.set_num_threads(threads)
    speed, work = products_per_s(precision, device), work_per_s(folder, batch_seconds, device)
    print(json.dumps({"gflop_per_s": speed / 1e9, "gflop_per_audio_s": work / 1e9, "audio_s_per_s": speed / work}))


if __name__ == "__main__":
    main()
