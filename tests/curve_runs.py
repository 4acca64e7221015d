"""Runs of a learning curve that have ended, as their logs tell it: no child was there."""

from __future__ import annotations

from pathlib import Path

from core.datasets.manifest import Entry, write_manifest
from core.runs.events import Finished, Started, Validated, append
from core.runs.folder import RunFolder, create_run
from core.training.config import TrainConfig

HOURS = (1.0, 2.0, 3.5, 5.0)


def tell_end(run: RunFolder, hours: float, wer: float, reason: str = "done", cer: float | None = None) -> None:
    """Write the log of a run that learnt from so many hours of speech, and came to a rate."""
    cer = wer / 3 if cer is None else cer
    groups = {name: (round(1000 * wer * ease), 1000) for name, ease in (("Inês", 0.8), ("Rosa", 1.0), ("Tiago", 1.2))}
    for event in (
        Started(1, "cpu", "CPU", 1, "float32", 10, 10, 100, 3600 * hours, 20, 60.0, 40, 3600.0),
        Validated(40, 3600.0, 1.0, wer, cer, 20, True, groups=groups),
        Finished(40, 3600.0, 40, wer, cer, reason, 60.0),
    ):
        append(run.events, event)
    run.note(queued=False)


def ended_runs(runs: Path, config: TrainConfig, floor: float = 0.1, scale: float = 0.4, exponent: float = 0.5) -> None:
    """Two runs of each of `HOURS` on a known power law, with the settings of `config`."""
    dev = [Entry(f"dev-{i}", "/no.wav", 0, 16000, 16000, None, "olá", "olá", "Inês", "dev", "people") for i in range(3)]
    for hours in HOURS:
        for seed in range(2):
            wer = (floor + scale * hours**-exponent) * (1.01 if seed else 0.99)
            values = config.to_json() | {"seed": seed, "train_share": hours / HOURS[-1]}
            own = TrainConfig.from_json(values | {"name": f"{hours:g} h, seed {seed}"})
            run = create_run(runs, own.name)
            write_manifest(run.manifest, dev)
            run.transfer.write_text("{}", encoding="utf-8")
            tell_end(run, hours, wer)
            own.write(run.config)
