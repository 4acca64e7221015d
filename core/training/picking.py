"""The checks of a run that learns from sound alone: how well it picks what is hidden of sound that was held out."""

from __future__ import annotations

import time
from typing import Any, Protocol, cast

import torch
from torch import nn

from core.runs import events
from core.training import state, train_device
from core.training.sitting import Sitting
from core.wording import say


class Picks(Protocol):
    """What came of a check; see `core.strategies.unlabelled.held_out.Picks`."""

    @property
    def loss(self) -> float: ...
    @property
    def contrastive(self) -> float: ...
    @property
    def picked(self) -> float: ...
    @property
    def codes(self) -> float: ...
    @property
    def total(self) -> int: ...
    @property
    def few_codes(self) -> bool: ...
    @property
    def heard(self) -> int: ...


class Checked(Protocol):
    """What such a run is checked on."""

    @property
    def most_parts(self) -> int: ...

    def check(self, model: nn.Module, device: torch.device) -> Picks: ...


def check_picks(sitting: Sitting, *, untouched: bool) -> None:
    """Hear what was held out, say what came of it, and keep the weights where they are the best so far. Raises
    `RunError`."""
    now, prepared, model = sitting.state, sitting.prepared, sitting.train_step.model
    begun = time.perf_counter()
    sitting.phase(say("Checking on sound that was held out"))
    dev, device = cast("Checked", sitting.dev), sitting.train_step.place.device
    longest_s = max(entry.seconds for entry in prepared.dev)
    with train_device.with_threads(sitting.train_step.place.threads * sitting.here):  # the others rest meanwhile
        found = sitting.in_memory(lambda: dev.check(model, device), dev.most_parts, longest_s)
    rank = events.pick_rank(found.loss, few_codes=found.few_codes)
    best = rank < now.best_loss
    figures: dict[str, Any] = {
        "loss": found.loss, "contrastive": found.contrastive, "picked": found.picked, "codes": found.codes
    }  # fmt: skip
    if best:
        now.best_step, now.best_loss = now.step, rank
        where = {"step": now.step, "heard_s": now.heard_s, "utterances": found.heard}
        kept = figures | where | {"seconds": sitting.heard.seconds(prepared.train)}
        with sitting.train_step.clock.stage("save"):
            state.save_best(sitting.run.best, model, kept)
    if not untouched:
        sitting.watch.codes(found.codes, found.total, few=found.few_codes)
        now.since_best = 0 if best else now.since_best + 1
    now.validated = now.step
    now.validation_s = time.perf_counter() - begun
    sitting.say(
        events.Picked(
            step=now.step, heard_s=now.heard_s, total=found.total, utterances=found.heard, best=best,
            few_codes=found.few_codes, untouched=untouched, **figures,
        )
    )  # fmt: skip
