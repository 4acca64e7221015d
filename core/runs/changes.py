"""Changing the rate or the length of a run while it trains: what may be asked, and the small file that asks for it.

The child looks at it after each check. From there on the run goes on as if it had been made so; config.json stays what
it was made with. What holds now is kept in its state, noted in run.json and said in its log. Torch-free.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from core import writing
from core.errors import RunError
from core.runs import reader, room
from core.runs.events import Changed, Event, Finished
from core.runs.folder import RunFolder
from core.runs.run_settings import settings_of
from core.runs.text_run import teaches_text
from core.training import setting_ranges
from core.wording import say

CHANGEABLE = ("learning_rate", "hours")
REPLAY = "replay"
"""The note of a run that repeats another one: what changed in that one, by steps."""


def ask(run: RunFolder, **wanted: float) -> None:
    """Ask for another `learning_rate` or other `hours` from the next check on; what is asked for as it is already takes
    back what was asked for before. Raises `WorkbenchError`."""
    for name, value in wanted.items():
        setting_ranges.check(name, value)
    if teaches_text(run):
        raise RunError(
            say("The run “{key}” teaches a text model: nothing of it changes on the way.", key=run.key),
            say("Stop it, and teach another one."),
        )
    if not wanted:
        raise RunError(say("Nothing is to be changed."), say("Give another learning rate, or other hours."))
    stands = reader.RunReader(run)
    status, heard_h = reader.status(run), _heard_h(stands)
    if status.state in ("finished", "stopped"):
        raise RunError(
            say("The run “{key}” is over: nothing of it can be changed.", key=run.key),
            say("Start another run from its model."),
        )
    if "hours" in wanted and settings_of(run).steps:
        raise RunError(say("The run “{key}” counts steps, not hours.", key=run.key), say("Change its learning rate."))
    if "hours" in wanted and wanted["hours"] <= heard_h:
        raise RunError(
            say("The run “{key}” has heard {hours:.3g} h already.", key=run.key, hours=heard_h),
            say("Ask for more hours, or stop the run to keep its best check."),
        )
    held = settings_of(run)
    left = {name: value for name, value in (asked(run) | wanted).items() if value != held.value(name)}
    with room.told(say("what is asked of the run “{key}”", key=run.key), run.path):
        if left:
            writing.write_text(run.change, json.dumps(left))
        else:
            clear(run)


def _heard_h(stands: reader.RunReader) -> float:
    curves = stands.catch_up()
    return float(curves.loss_h[-1]) if len(curves.loss_h) else 0.0


def asked(run: RunFolder) -> dict[str, float]:
    """What was asked for and not yet done; nothing where the file cannot be read."""
    try:
        found = json.loads(run.change.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return allowed(found)


def allowed(values: object) -> dict[str, float]:
    """Those of some values that may be changed."""
    named = values if isinstance(values, dict) else {}
    return {
        name: named[name] for name in CHANGEABLE if setting_ranges.fits(setting_ranges.LIMITS[name], named.get(name))
    }


def clear(run: RunFolder) -> None:
    """It was done."""
    run.change.unlink(missing_ok=True)


def replayed(notes: Mapping[str, Any]) -> dict[int, dict[str, float]]:
    """What a run that repeats another one has to change, by the step after which it holds."""
    found = notes.get(REPLAY)
    return {int(step): values for step, values in found.items()} if isinstance(found, dict) else {}


def to_replay(log: Sequence[Event]) -> dict[str, dict[str, float]]:
    """What changed in the course of a run, as `replayed` reads it: by steps, the stop of a person among them."""
    found: dict[str, dict[str, float]] = {}
    for event in log:
        if isinstance(event, Changed):
            here = found.setdefault(str(event.step), {})
            here |= allowed(event.settings)
            here |= {name: value for name, value in event.settings.items() if name == "parts"}
        elif isinstance(event, Finished) and event.reason == "stopped":
            found.setdefault(str(event.step), {})["stop"] = 1
    return found


def words(before: Mapping[str, float], after: Mapping[str, float]) -> str:
    """What a change was, in a sentence."""
    rate, hours = (after.get(name) != before.get(name) for name in CHANGEABLE)
    values: dict[str, Any] = {"rate": after.get("learning_rate"), "hours": after.get("hours")}
    values |= {"rate_before": before.get("learning_rate"), "hours_before": before.get("hours")}
    if rate and hours:
        return say(
            "From here on the peak learning rate is {rate:.3g} ({rate_before:.3g} before), and {hours:.3g} h are heard "
            "in all ({hours_before:.3g} h before), as was asked for.",
            **values,
        )
    if hours:
        return say(
            "From here on {hours:.3g} h are heard in all ({hours_before:.3g} h before), as was asked for.", **values
        )
    return say(
        "From here on the peak learning rate is {rate:.3g} ({rate_before:.3g} before), as was asked for.", **values
    )
