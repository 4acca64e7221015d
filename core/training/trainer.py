"""The training loop: from a run folder to `model/`, saying what happens in `events.jsonl`.

It reads requests (pause, stop) at each step. Going on after a pause, a crash or a power cut is the same path, and on
a CPU with the same threads gives bit for bit what the uninterrupted run gives.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence

from core.datasets.answering import SoundAway
from core.errors import WorkbenchError
from core.runs import events
from core.runs.folder import RunFolder
from core.runs.stage_times import BESIDE
from core.training import device_errors, ending, out_of_memory
from core.training.checking import check, check_dev
from core.training.learning import Learning
from core.training.sitting import Sitting
from core.training.step_progress import StepProgress
from core.training.team import OtherLost, Team
from core.training.world import World
from core.wording import say
from core.writing import recovered

SAVE_EVERY_S = 180.0


class Trainer:
    """Trains in one sitting of a run: in this process, or together with others, of which this one is the first.
    `cards` are the graphics cards that all of them take, this one's before the others'; `world` tells of those that a
    launcher has started, perhaps on other computers."""

    def __init__(
        self,
        run: RunFolder,
        requested: Callable[[], str] | None = None,
        threads: int = 0,
        cards: Sequence[int] = (),
        world: World | None = None,
    ) -> None:
        self.sitting = Sitting(run, threads, cards=cards, world=world)
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
            with Team(sitting) as self.team:
                return self._loop()
        except SoundAway as gone:
            if recovered(sitting.run.last) is None:
                raise
            return ending.pause(sitting, gone)
        except OtherLost:
            if sitting.looping and not sitting.train_step.updating:
                sitting.save()
            raise
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
        learning = Learning(sitting, waits=lambda: sitting.phase(say("Waiting for sound")))
        sitting.train_step.clock.follow(BESIDE, lambda: learning.loader.made_s)
        progress = StepProgress(
            sitting.say, now, learning.loader, sitting.train_step, sitting.memory_bytes, sitting.prepared.change.told
        )
        with learning:
            if self._in_vain():
                return ending.finish(sitting, "patience")
            while now.step < now.steps:
                asked = self.requested()
                if asked == "pause":
                    return ending.pause(sitting)
                if asked == "stop" or "stop" in sitting.replay.get(now.step, ()):
                    return ending.finish(sitting, "stopped")
                if not self._step(learning, progress):
                    continue
                if now.step in sitting.course.checks:
                    check(sitting)
                    if self._in_vain():
                        return ending.finish(sitting, "patience")
                elif time.perf_counter() - sitting.saved_at > SAVE_EVERY_S:
                    sitting.save()
        return ending.finish(sitting, "done")

    def _in_vain(self) -> bool:
        """Whether as many checks brought nothing better as a run has patience for, and it would go on."""
        now, patience = self.sitting.state, self.sitting.config.patience
        return bool(patience) and now.since_best >= patience and now.step < now.steps

    def _step(self, learning: Learning, progress: StepProgress) -> bool:
        """Take the batches of a step, and learn from them together with the other processes. False where none of their
        sound could be read: then it was no step."""
        sitting, team = self.sitting, self.team
        now = sitting.state
        begun = time.perf_counter()
        with sitting.train_step.clock.stage("waiting"):
            share = learning.take().share
        if (parts := int(sitting.replay.get(now.step, {}).get("parts", 1))) > now.parts:
            now.parts = sitting.dev.parts = parts
            sitting.say(out_of_memory.repeated(now.step, now.heard_s, parts))
        most_parts = max(len(batch.items) for batch in share.batches)
        longest = max(sitting.plan.frames[item] for batch in share.batches for item in batch.items)
        longest_s = float(longest) / sitting.prepared.family.feature_rate
        learnt = sitting.in_memory(lambda: team.step(learning.step), most_parts, longest_s)
        now.epoch, now.number = share.after.epoch, share.after.number
        self._hear_others()
        if not learnt.labels:
            return False
        now.step += 1
        now.heard_s += learnt.heard_s
        now.source_s += learnt.source_s
        sitting.heard.add(learnt.rows)
        now.skipped += math.isnan(learnt.loss)
        sitting.stepping_s += time.perf_counter() - begun
        progress.beat(learnt.loss)
        sitting.watch.step(learnt.loss)
        return True

    def _hear_others(self) -> None:
        """What the other processes have heard, and could not hear."""
        for answer in self.team.answers:
            self.sitting.heard.add(answer["rows"])
            for index, error in answer["lost"]:
                self.sitting.cannot_read(index, WorkbenchError.from_json(error))
        self.sitting.others_bytes = sum(answer["memory"] for answer in self.team.answers)
