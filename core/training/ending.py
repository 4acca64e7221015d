"""How a sitting of a run ends: it pauses and can go on, or is over and leaves its model."""

from __future__ import annotations

import contextlib
import math
import shutil

from core.datasets.answering import SoundAway
from core.runs import changes, events, heard_once, probe
from core.training import export_model
from core.training.checking import check_dev
from core.training.sitting import Sitting
from core.wording import say
from core.writing import recovered

LONG_ENOUGH_S = 20.0


def pause(sitting: Sitting, gone: SoundAway | None = None) -> events.Event:
    """Save and leave, as asked, or because sound has gone: then from before the step that could not hear it."""
    if sitting.looping:
        sitting.save()
        _remember_speed(sitting)
    sitting.run.clear_request()
    why = (gone.message, gone.hint, gone.detail) if gone is not None else ("", "", "")
    last = events.Paused(sitting.state.step, sitting.state.heard_s, *why)
    sitting.say(last)
    return last


def finish(sitting: Sitting, reason: str) -> events.Event:
    """Make the model of the best check, and clear away what nothing needs any more; `reason` as in `Finished`."""
    now, run = sitting.state, sitting.run
    if recovered(run.best) is None:  # it was damaged, and a person took it away
        now.validated, now.best_wer, now.best_cer, now.best_loss = -1, math.inf, math.inf, math.inf
    if now.validated != now.step:
        check_dev(sitting)
    if sitting.saved_step != now.step:
        sitting.save()
    _remember_speed(sitting)
    sitting.phase(say("Writing the model"))
    figures = export_model.write_best(sitting.prepared, sitting.train_step.model, sitting.heard)
    sitting.train_store.close()
    sitting.dev.close()
    sitting.prepared.change.close()
    shutil.rmtree(run.features, ignore_errors=True)
    run.clear_request()
    changes.clear(run)
    last = events.Finished(
        step=now.step,
        heard_s=now.heard_s,
        best_step=figures["step"],
        wer=figures.get("wer"),
        cer=figures.get("cer"),
        reason=reason,
        training_s=now.training_s,
    )
    sitting.say(last)
    run.reserve.unlink(missing_ok=True)
    if reason != "stopped":  # a run that was stopped can go on; nothing goes on from one that is done
        shutil.rmtree(run.last.parent, ignore_errors=True)
    return last


def _remember_speed(sitting: Sitting) -> None:
    """Estimates of later runs in the same project build on this one's speed."""
    cache = sitting.run.path.parent.parent / probe.CACHE
    heard_s, took_s = sitting.state.heard_s - sitting.heard_before, sitting.stepping_s
    if took_s > LONG_ENOUGH_S and cache.is_dir() and not heard_once.still(sitting.config):  # at first it is another
        key = probe.speed_key(sitting.config, sitting.prepared.plan)
        with contextlib.suppress(OSError):
            probe.remember(cache, key, heard_s / took_s, "run")
