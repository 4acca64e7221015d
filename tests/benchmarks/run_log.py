"""What a look at a live run costs once its log is long.

python -m tests.benchmarks.run_log [EVENTS]      default 20,000 events: about eight hours of training
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.train.views import ViewReader
from core.runs import reader, supervisor
from core.runs.events import Event, Sample, Started, Stepped, Validated, append, to_line
from core.runs.folder import RunFolder, create_run
from core.runs.reader import RunReader
from core.training.config import TrainConfig
from tests.benchmarks._figures import spread

LOOKS = 200
VALIDATE_EVERY = 1000
SAMPLES = tuple(Sample(f"dev-{i}", "Inês", "a porta ficou aberta", "a porta ficou aberto", 0.25) for i in range(24))


def stepped(step: int) -> Stepped:
    return Stepped(step, step / 2, 1.0 + 1.0 / (1 + step), 1e-3, 104.0, 0.02, 700_000_000, 60.0)


def long_run(folder: Path, events: int) -> RunFolder:
    """A run whose child (this process) has said so many things."""
    run = create_run(folder, "long")
    TrainConfig(name="long", hours=events / 7200).write(run.config)
    begun = Started(os.getpid(), "cpu", "", 1, "float32", 9, 9, 4, 10.0, 2, 5.0, events, events / 2.0)
    said: list[Event] = [begun]
    for step in range(1, events):
        validation = Validated(step, step / 2, 0.5, 0.5, 0.2, 24, best=False, samples=SAMPLES)
        said.append(stepped(step) if step % VALIDATE_EVERY else validation)
    run.events.write_text("".join(to_line(event) + "\n" for event in said), encoding="utf-8")
    supervisor.write_child(run, os.getpid())
    return run


def milliseconds(look: Callable[[], object], before: Callable[[int], object] = lambda _: None) -> dict[str, float]:
    """How long looks take: the middle one, and so on."""
    took = []
    for number in range(LOOKS):
        before(number)
        begun = time.perf_counter()
        look()
        took.append(1000 * (time.perf_counter() - begun))
    return spread(took)


def main() -> None:
    events = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        run = long_run(Path(folder), events)

        def add(number: int) -> None:
            append(run.events, stepped(events + number))

        figures: dict[str, Any] = {"events": events, "log_mb": round(run.events.stat().st_size / 1e6, 1)}
        for title, follower in (("core", RunReader(run).look), ("window", ViewReader(run).read)):
            begun = time.perf_counter()
            follower()
            figures[f"{title}_first_look_ms"] = round(1000 * (time.perf_counter() - begun), 1)
            figures[f"{title}_look_with_news_ms"] = milliseconds(follower, add)
            figures[f"{title}_look_without_news_ms"] = milliseconds(follower)
        figures["state_asked_once_ms"] = milliseconds(lambda: reader.status(run))
    for key, value in figures.items():
        print(f"{key:>28}  {value}")
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
