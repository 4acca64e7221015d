"""What the curves and samples suggest about a run, in one sentence. Pure functions of a view."""

from __future__ import annotations

from dataclasses import dataclass

from app.i18n import tr, worded
from app.train import formatting, states
from app.train.views import RunView
from core.runs.best import TELLING_WER
from core.runs.events import NOT_A_NUMBER
from core.runs.symptoms import diverged, last_loss, mostly_empty

STUCK_RATE = TELLING_WER
STUCK_VALIDATIONS = 4
STUCK_SHARE = 0.3
LOWER = 4
"""So many times lower a learning rate is proposed to be."""


def writes_nothing(view: RunView) -> bool:
    """The model has fallen silent, or harmlessly begins to: almost all samples are empty after at least one check."""
    taught = [x for x in view.curves.validation_h if x > 0]
    return bool(taught) and mostly_empty([sample.hypothesis for sample in view.samples])


def stuck(view: RunView) -> bool:
    """Word errors near 100% for several checks, well into the run."""
    rates = [float(w) for w, h in zip(view.curves.wer, view.curves.validation_h, strict=False) if h > 0]
    late = states.share_of(view) >= STUCK_SHARE
    return late and len(rates) >= STUCK_VALIDATIONS and min(rates[-STUCK_VALIDATIONS:]) >= STUCK_RATE


def advice(view: RunView) -> str:
    """The sentence for the notice over the charts; "" when there is nothing to say."""
    if view.curves.noticed:
        notice = view.curves.noticed[-1]
        return f"{worded(notice.message)} {worded(notice.hint)}"
    if diverged(view.curves):
        return tr(
            "The loss is {loss:,} a letter, which is far too much: the learning rate is "
            "too high. Lower it, to {rate} or less; more hours do not help.",
            loss=last_loss(view.curves),
            rate=formatting.scientific(view.config.learning_rate / LOWER),
        )
    if writes_nothing(view) and not view.active:
        return tr(
            "It writes nothing. More hours usually help, above all from scratch; so can "
            "a longer warm-up, or half the learning rate."
        )
    if writes_nothing(view):
        return tr(
            "It writes nothing yet. That is usual at the beginning, above all from "
            "scratch. If it stays so in the second half, try half the learning rate or a "
            "longer warm-up."
        )
    if view.curves.helped is False and not view.active and view.status.state in ("finished", "stopped"):
        return tr(
            "Training did not help: the untouched source is still the best, and is what "
            "the model holds. Try more hours, a lower learning rate, or a checkpoint "
            "that is closer."
        )
    if stuck(view):
        cer = formatting.percent(float(view.curves.cer[-1]))
        return tr(
            "Word errors stay near 100% while {cer} of the letters are wrong. Look at "
            "the samples below; more hours, or a checkpoint that is closer, usually help.",
            cer=cer,
        )
    return ""


@dataclass(frozen=True)
class Remedy:
    """What a failed run offers: a button's text and the settings that its duplicate changes."""

    text: str
    settings: dict[str, float]


def remedy(view: RunView) -> Remedy | None:
    """For a run whose loss went astray: the same with a lower learning rate. None where only a person can tell."""
    if view.status.state == "failed" and view.status.message == NOT_A_NUMBER:
        rate = view.config.learning_rate / LOWER
        return Remedy(tr("Duplicate with rate {rate}", rate=formatting.scientific(rate)), {"learning_rate": rate})
    return None


def waiting_text(view: RunView) -> str:
    """What stands in the chart while there is no check yet."""
    if len(view.checked) or view.curves.picks:
        return ""
    if view.status.state == "waiting":
        return tr("Waits in the queue")
    if states.on(view) and view.status.state in ("preparing", "away") and view.status.text:
        return worded(view.status.text)
    if not view.active:
        return tr("It ended before the first check")
    stepped = view.curves.stepped
    if stepped is None or stepped.speed <= 0:
        return tr("Waiting for the first check")
    planned, done = (view.text.words, stepped.words) if view.text else (view.config.hours * 3600, stepped.heard_s)
    left = max(0.0, planned / view.config.checks - done) / stepped.speed
    return tr("Waiting for the first check, about {time}", time=formatting.duration(left))
