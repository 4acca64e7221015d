"""The checks of a run under way: what the dev set says of the model now, the best kept, and what was asked for
meanwhile done."""

from __future__ import annotations

import time
from typing import Any

from core.runs import changes, events
from core.runs.best import better
from core.strategies import writes
from core.training import state, train_device, validate
from core.training.picking import check_picks
from core.training.sitting import Sitting
from core.wording import say


def check(sitting: Sitting) -> None:
    """Check the dev set, do what was asked for meanwhile, and keep it all."""
    now = sitting.state
    check_dev(sitting)
    asked = changes.asked(sitting.run) or changes.allowed(sitting.replay.get(now.step))
    told = sitting.course.change(now, asked) if asked else None
    sitting.save()
    if told is not None:
        sitting.config = sitting.course.config
        sitting.train_step.change(sitting.config, now.steps)
        sitting.run.note(changed=now.changed)
        sitting.say(told)
        changes.clear(sitting.run)


def check_dev(sitting: Sitting, zero_shot: bool = False) -> None:
    """Hear the dev set, say what came of it, and keep the weights where they are the best so far. Raises
    `RunError`."""
    with sitting.train_step.clock.stage("check"):
        if writes(sitting.config.strategy):
            _check_dev(sitting, zero_shot)
        else:
            check_picks(sitting, untouched=zero_shot)


def _check_dev(sitting: Sitting, zero_shot: bool) -> None:
    now, prepared = sitting.state, sitting.prepared
    begun = time.perf_counter()
    sitting.phase(say("Checking the dev set"))
    prepared.objective.taught(sitting.train_step.model, now.step)
    model, place, rules = sitting.train_step.model, sitting.train_step.place, prepared.normaliser
    dev, source = sitting.dev, sitting.source
    longest_s = max(entry.seconds for entry in (*prepared.dev, *prepared.source_dev))
    with train_device.with_threads(place.threads * sitting.here):  # the other processes rest meanwhile
        found, of_source = sitting.in_memory(
            lambda: (validate.validate(model, dev, place, rules), source.rates(model, place, dev.parts)),
            dev.most_parts,
            longest_s,
        )
    best = better(found.wer, found.cer, now.best_wer, now.best_cer)
    if best:
        now.best_step, now.best_wer, now.best_cer = now.step, found.wer, found.cer
        figures: dict[str, Any] = {"step": now.step, "heard_s": now.heard_s, "loss": found.loss}
        figures |= {"wer": found.wer, "cer": found.cer, "utterances": found.heard, **found.intervals(), **of_source}
        figures["seconds"] = sitting.heard.seconds(prepared.train)
        with sitting.train_step.clock.stage("save"):
            state.save_best(sitting.run.best, model, figures)
    if not zero_shot:
        sitting.watch.check([entry.text for entry in prepared.dev], found.hypotheses)
        now.since_best = 0 if best else now.since_best + 1
    now.validated = now.step
    now.validation_s = time.perf_counter() - begun
    samples = validate.samples(dev, found.hypotheses, sitting.rows)
    sitting.say(
        events.Validated(
            step=now.step,
            heard_s=now.heard_s,
            loss=found.loss,
            wer=found.wer,
            cer=found.cer,
            utterances=found.heard,
            best=best,
            zero_shot=zero_shot,
            samples=samples,
            groups=validate.groups(found.rates.counts, found.speakers),
            **of_source,
        )
    )
