"""How a run's state looks and reads: icon, colour role, words, and the button that helps. Pure functions of a view."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.i18n import tr, worded
from app.train import formatting
from app.train.views import RunView
from core.languages import language_name
from core.runs.elsewhere import ahead, place_name

GROUPS = ("now", "waiting", "earlier")


@dataclass(frozen=True)
class Look:
    """`action`: "resume", "follow", "why" or "" for no button."""

    icon: str
    role: str
    text: str
    text_role: str = "ink2"
    action: str = ""


def action_title(action: str) -> str:
    """What a row's button says."""
    return {"resume": tr("Resume"), "follow": tr("Follow again"), "why": tr("Why?")}.get(action, "")


def on(view: RunView) -> str:
    """The name of the place elsewhere where a run trains; "" for this computer."""
    return place_name(view.notes)


def resume_title(view: RunView) -> str:
    """What going on with a run is called."""
    titles = {"waiting": tr("Start now"), "away": tr("Follow again")}
    return titles.get(view.status.state, tr("Resume"))


def group_of(view: RunView) -> str:
    """Now, waiting or earlier."""
    if view.active:
        return "now"
    return "waiting" if view.status.state == "waiting" else "earlier"


def group_title(group: str) -> str:
    return {"now": tr("Now"), "waiting": tr("Waiting", about="a run"), "earlier": tr("Earlier")}[group]


def share_of(view: RunView) -> float:
    """How much of the planned audio has been heard, 0..1."""
    if view.text is not None:
        return view.curves.share
    planned = view.config.hours * 3600
    return min(1.0, heard_s(view) / planned) if planned else 0.0


def heard_s(view: RunView) -> float:
    """Seconds of audio heard so far."""
    curves = view.curves
    last = curves.stepped.heard_s if curves.stepped is not None else 0.0
    validated = float(curves.validation_h[-1]) * 3600 if len(curves.validation_h) else 0.0
    return max(last, validated)


def next_in_queue(running: Sequence[RunView], waiting: Sequence[RunView]) -> dict[str, str]:
    """Words for the run that starts next, by its key: when the ones before it will be done."""
    waiting = [view for view in waiting if view.notes.get("queued")]
    if not waiting:
        return {}
    running = [view for view in running if not on(view)]
    left = [seconds_left(view) for view in running]
    known = [seconds for seconds in left if seconds is not None]
    if not running or len(known) < len(left):
        return {waiting[0].key: tr("Next")}
    return {waiting[0].key: tr("Next, in {time}", time=formatting.duration(max(known)))}


def look(view: RunView) -> Look:
    """The state of a run as the list shows it; of one elsewhere, where that is."""
    found, place = _look(view), on(view)
    if not place or view.status.state == "away":
        return found
    return replace(found, text=f"{place} · {found.text}")


def _look(view: RunView) -> Look:
    state = view.status.state
    share = formatting.percent(share_of(view), 0)
    if state == "training":
        return Look("play", "tgt", tr("Training, {share}", share=share))
    if state == "preparing":
        text = worded(view.status.text) or tr("Starting")
        done = f", {formatting.percent(view.status.share, 0)}" if view.status.share else ""
        return Look(
            "clock" if view.status.queued else "play", "ink2" if view.status.queued else "ink3", f"{text}{done}"
        )
    if state == "away":
        return Look("clock", "ink2", worded(view.status.text), action="follow")
    if state == "pausing":
        return Look("pause", "ink2", tr("Saving, then pausing"))
    if state == "waiting":
        return Look(
            "clock", "ink2", tr("Waiting", about="a run") if view.notes.get("queued") else tr("Not in the queue")
        )
    if state == "finished":
        done = tr("Did not help") if view.curves.helped is False else tr("Finished", about="one run")
        if best := view.curves.picks.best:
            done = tr("{rate} picked right", rate=formatting.percent(best.picked, 0))
        if view.text is not None and (bits := view.curves.texts.best) is not None:
            done = tr("{bits} bits a letter", bits=formatting.number(bits.bits, 2))
        return Look("check", "ink2", done)
    if state == "paused" and view.status.message:
        return Look("warn", "bad", worded(view.status.message), "badink", "resume")
    if state == "paused":
        return Look("pause", "ink2", tr("Paused, {share}", share=share), action="resume")
    if state == "stopped":
        ended = tr("Stopped, did not help") if view.curves.helped is False else tr("Stopped", about="one run")
        return Look("stop", "ink2", ended)
    text = worded(view.status.message) if state == "failed" else tr("Ended without a word")
    return Look("warn", "bad", text or tr("Failed"), "badink", "why")


def spoken(view: RunView) -> str:
    """One sentence for screen readers."""
    parts = [view.name]
    source = language_name(view.config.source_language)
    target = language_name(view.config.language)
    if view.from_scratch:
        parts.append(tr("{target} from scratch", target=target))
    elif source and target:
        parts.append(tr("{source} to {target}", source=source, target=target))
    parts.append(look(view).text)
    if view.best_wer is not None:
        parts.append(tr("best word error rate {rate}", rate=formatting.percent(view.best_wer)))
    return ", ".join(parts)


def seconds_left(view: RunView) -> float | None:
    """What the child last said, less the time since; None where nothing can be said."""
    stepped = view.curves.stepped
    if stepped is None or view.status.state != "training":
        return None
    return max(0.0, stepped.seconds_left - max(0.0, time.time() - here(view, stepped.at)))


def here(view: RunView, at: float) -> float:
    """A moment of a run's log by the clock here: one elsewhere may go wrong."""
    return at - ahead(view.notes)


def waits_for_something(view: RunView) -> bool:
    """Whether a run paused by itself, or is not followed for a reason: something has to be mended before it can go
    on."""
    return view.status.state in ("paused", "away") and bool(view.status.message)


def can_pause(view: RunView) -> bool:
    return view.status.state in ("training", "preparing", "away")


def can_resume(view: RunView) -> bool:
    return view.status.state in ("paused", "crashed", "failed", "away") or (view.status.state == "waiting")


def can_change(view: RunView) -> bool:
    """Whether its rate and length may still become others."""
    return view.status.state not in ("finished", "stopped") and not view.is_probe and view.text is None


def can_stop(view: RunView) -> bool:
    return view.active or view.status.state in ("paused", "crashed", "away")


def can_fetch(view: RunView) -> bool:
    """Whether something may lie elsewhere that has not come yet: a finished run's model comes by itself."""
    return bool(on(view)) and view.status.state != "waiting"


def can_come_here(view: RunView) -> bool:
    """Whether a run elsewhere may go on on this computer."""
    return bool(on(view)) and view.status.state in ("paused", "crashed", "failed")
