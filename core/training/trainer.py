"""The training loop: from a run folder to `model/`, saying what happens in `events.jsonl`.

It reads requests (pause, stop) at each step. Going on after a pause, a crash or a power cut is the same path, and on
a CPU with the same threads gives bit for bit what the uninterrupted run gives.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator

from core.datasets.answering import SoundAway
from core.datasets.batches import Batch, Position
from core.datasets.loader import Loader
from core.runs import events
from core.runs.folder import RunFolder
from core.runs.stage_times import BESIDE
from core.training import device_errors, ending
from core.training.checking import check, check_dev
from core.training.sitting import Sitting
from core.training.step_progress import StepProgress
from core.wording import say
from core.writing import recovered

SAVE_EVERY_S = 180.0


class Trainer:
    """Trains in one sitting of a run."""

    def __init__(self, run: RunFolder, requested: Callable[[], str] | None = None, threads: int = 0) -> None:
        self.sitting = Sitting(run, threads)
        self.requested = requested or run.requested

    def train(self) -> events.Event:
        """Train until done, paused or stopped; returns the last event. Raises `WorkbenchError`."""
        with device_errors.named():
            return self._sit()

    def _sit(self) -> events.Event:
        sitting = self.sitting
        sitting.open()
        try:
            sitting.begin()
            return self._loop()
        except SoundAway as gone:
            if recovered(sitting.run.last) is None:
                raise
            return ending.pause(sitting, gone)
        finally:
            sitting.close()

    def _loop(self) -> events.Event:
        sitting = self.sitting
        now, config = sitting.state, sitting.config
        sitting.enter()
        if now.validated < 0 and config.source:
            check_dev(sitting, zero_shot=True)
        if now.step in sitting.course.checks and now.validated != now.step:
            check(sitting)
        after = sitting.plan.after(Position(now.epoch, now.number))
        loader = Loader(after, sitting.read, waits=lambda: sitting.phase(say("Waiting for sound")))
        sitting.train_step.clock.follow(BESIDE, lambda: loader.made_s)
        progress = StepProgress(sitting.say, now, loader, sitting.train_step)
        with loader as batches:
            while now.step < now.steps:
                asked = self.requested()
                if asked == "pause":
                    return ending.pause(sitting)
                if asked == "stop" or "stop" in sitting.replay.get(now.step, ()):
                    return ending.finish(sitting, "stopped")
                self._step(batches, progress)
                if now.step in sitting.course.checks:
                    check(sitting)
                    if config.patience and now.since_best >= config.patience and now.step < now.steps:
                        return ending.finish(sitting, "patience")
                elif time.perf_counter() - sitting.saved_at > SAVE_EVERY_S:
                    sitting.save()
        return ending.finish(sitting, "done")

    def _step(self, batches: Iterator[Batch], progress: StepProgress) -> None:
        """Take the batches of a step, and learn from them."""
        sitting = self.sitting
        now, train_step = sitting.state, sitting.train_step
        begun = time.perf_counter()
        with train_step.clock.stage("waiting"):
            heard = [next(batches) for _ in range(sitting.config.accumulate)]
        longest_s = max(batch.mask.shape[1] for batch in heard) / sitting.prepared.family.feature_rate
        now.parts = sitting.dev.parts = max(now.parts, int(sitting.replay.get(now.step, {}).get("parts", 1)))

        def learn() -> float:
            train_step.set_stage(now.step)
            return train_step.step([part for batch in heard for part in batch.parts(now.parts)], now.step)

        loss = sitting.in_memory(learn, max(len(batch.features) for batch in heard), longest_s)
        now.step += 1
        now.epoch, now.number = heard[-1].chosen.after.epoch, heard[-1].chosen.after.number
        now.heard_s += sum(batch.heard_s for batch in heard)
        now.source_s += sum(batch.source_s for batch in heard)
        for batch in heard:
            sitting.heard.add(i for i, _ in batch.chosen.items)
        now.skipped += math.isnan(loss)
        sitting.stepping_s += time.perf_counter() - begun
        progress.beat(loss)
        sitting.watch.step(loss)
