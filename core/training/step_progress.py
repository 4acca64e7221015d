"""Telling how training goes: every second or two, averages over the steps since the last time."""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable
from typing import Any

from core.datasets.loader import Loader
from core.runs import events
from core.training.preparation import Prepared
from core.training.schedule import rate_at, validation_steps
from core.training.state import State
from core.training.train_step import TrainStep

SAY_EVERY_S = 1.5


def started(
    prepared: Prepared, train_step: TrainStep, state: State, planned_s: float, processes: int = 1
) -> events.Started:
    """What a sitting begins with."""
    model, place = train_step.model, train_step.place
    own, theirs = prepared.train[: prepared.own], prepared.train[prepared.own :]
    checked = prepared.source_dev
    return events.Started(
        pid=os.getpid(),
        device=place.device.type,
        device_name=place.name,
        threads=place.threads,
        precision=place.precision,
        parameters=sum(p.numel() for p in model.parameters()),
        learning_parameters=sum(p.numel() for p in model.parameters() if p.requires_grad),
        train_utterances=len(own),
        train_s=sum(e.seconds for e in own),
        dev_utterances=len(prepared.dev),
        dev_s=sum(e.seconds for e in prepared.dev),
        steps=state.steps,
        planned_s=planned_s,
        step=state.step,
        heard_s=state.heard_s,
        source_language=checked[0].language if checked else "",
        source_train_utterances=len(theirs),
        source_train_s=sum(e.seconds for e in theirs),
        source_dev_utterances=len(checked),
        source_dev_s=sum(e.seconds for e in checked),
        source_unwritten=prepared.unwritten,
        processes=processes,
    )


class StepProgress:
    """Gathers the steps of one sitting and says `Stepped` now and then."""

    def __init__(
        self,
        say: Callable[[events.Event], object],
        state: State,
        loader: Loader[Any, Any],
        train_step: TrainStep,
        memory_bytes: Callable[[], int],
        figures: Callable[[], dict[str, float]] = dict,
    ) -> None:
        self.say = say
        self.state = state
        self.loader = loader
        self.train_step = train_step
        self.memory_bytes = memory_bytes
        self.figures = figures
        self.first_step = state.step
        self.stepping_s = 0.0
        self.loss = 0.0
        self._restart()

    def _restart(self) -> None:
        self.at = time.perf_counter()
        self.heard_s = self.state.heard_s
        self.step = self.state.step
        self.waited_s = self.loader.waited_s
        self.losses: list[float] = []
        self.validated = self.state.validated

    def beat(self, loss: float) -> None:
        """One step was taken, with this loss per letter."""
        now = self.state
        spent = now.validation_s if now.validated != self.validated else 0.0
        if not math.isnan(loss):
            self.losses.append(loss)
        took = time.perf_counter() - self.at - spent
        if took < SAY_EVERY_S and now.step < now.steps:
            return
        self.stepping_s += took
        self.loss = sum(self.losses) / len(self.losses) if self.losses else self.loss
        config = self.train_step.config
        done = now.step - self.first_step
        validations = sum(step > now.step for step in validation_steps(now.steps, config.checks))
        left = (now.steps - now.step) * self.stepping_s / max(1, done) + validations * now.validation_s
        self.say(
            events.Stepped(
                step=now.step,
                heard_s=now.heard_s,
                loss=self.loss,
                rate=rate_at(now.step - 1, now.steps, config),
                speed=(now.heard_s - self.heard_s) / max(1e-6, took),
                waiting=min(1.0, max(0.0, (self.loader.waited_s - self.waited_s) / max(1e-6, took))),
                memory_bytes=self.memory_bytes(),
                seconds_left=left,
                source_s=now.source_s,
                stages=self.train_step.clock.take(),
                figures=self.figures(),
            )
        )
        self._restart()
