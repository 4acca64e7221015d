"""How far a run goes and when it is checked: as its settings say, and as they were changed on the way."""

from __future__ import annotations

from collections.abc import Mapping

from core.datasets.batches import BatchPlan
from core.runs import changes, events
from core.runs.run_settings import with_changes
from core.training.config import TrainConfig
from core.training.schedule import validation_steps
from core.training.state import State


class Course:
    """`config` with its length in steps and in seconds of audio, and the steps after which the dev set is checked.

    `rate` are feature frames a second; `steps` as they were counted when the run began, 0 where nobody has yet.
    """

    def __init__(self, config: TrainConfig, plan: BatchPlan, rate: float, steps: int = 0) -> None:
        self._plan, self._rate = plan, rate
        self.config = config
        self.steps = steps or self._counted()
        self._settle()

    def _counted(self) -> int:
        frames = self.config.hours * 3600 * self._rate
        return self.config.steps or self._plan.steps_for(frames, self.config.accumulate)

    def _settle(self) -> None:
        config = self.config
        self.checks = frozenset(validation_steps(self.steps, config.checks))
        self.planned_s = config.hours * 3600
        if config.steps:
            self.planned_s = self._plan.heard_in(config.steps * config.accumulate) / self._rate

    def change(self, now: State, asked: Mapping[str, float]) -> events.Changed:
        """Go on as if the run had been made with other settings; checks stay as far apart as they were. `now` keeps
        what holds; what is said of it comes back."""
        before, steps_before = self.config, self.steps
        self.config = with_changes(before, asked)
        self.steps = max(now.step, self._counted())
        checks = max(1, round(before.checks * self.steps / steps_before))
        now.changed = {**now.changed, **asked, "checks": checks}
        now.steps = self.steps
        self.config = with_changes(before, now.changed)
        self._settle()
        words = changes.words(before.to_json(), self.config.to_json())
        told = {**asked, "checks": checks, "steps": self.steps, "planned_s": self.planned_s}
        return events.Changed(now.step, now.heard_s, words, told)
