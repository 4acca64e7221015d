"""Following a run on a terminal: what its child says, line by line, until it leaves; and what came of it."""

from __future__ import annotations

import sys
import time

from core.commands import text_runs
from core.commands.command import Answer, percent
from core.commands.interrupting import interrupts
from core.commands.runs import describe, now
from core.errors import RunError
from core.quantities import duration
from core.runs import elsewhere
from core.runs.events import (
    Changed,
    Event,
    Excluded,
    Failed,
    Finished,
    Noticed,
    Paused,
    Phase,
    Picked,
    Started,
    Stepped,
    Validated,
)
from core.runs.reader import RunReader
from core.wording import say

LOOK_EVERY_S = 0.2
ASTRAY = "The loss is far too much: the learning rate is too high. Lower it, to {rate:g} or less."
HELPED_NOT = (
    "Training did not help: the untouched source is still the best, and is what the model holds. "
    "Try more hours, a lower learning rate, or a closer checkpoint."
)


def follow(reader: RunReader, quiet: bool) -> Answer:
    """Print what the child says until it leaves; Ctrl-C asks it to pause and waits for that."""
    asked, doing = False, ""
    with interrupts() as pressed:
        while True:
            look = reader.look()
            if look is not None and look.alive and not quiet and elsewhere.waits(look.run, look.notes):
                doing = _tell_doing(look.status.text, doing)
            for event in look.events if look is not None and not quiet else ():
                _tell(event)
            if look is None and reader.last is not None and not reader.last.alive:
                return _answer(reader)
            if pressed and not asked:
                asked = True
                reader.run.request("pause")
                sys.stderr.write("\nPausing: saving first. Ctrl-C again leaves at once.\n")
            if look is None or look.alive:
                time.sleep(LOOK_EVERY_S)


def _tell_doing(text: str, before: str) -> str:
    """What a run elsewhere waits for, each thing once."""
    if text and text != before:
        sys.stderr.write(f"{text}…\n")
        sys.stderr.flush()
    return text


def _tell(event: Event) -> None:
    line = words(event)
    if line:
        sys.stderr.write(line + "\n")
        sys.stderr.flush()


def words(event: Event) -> str:
    """What a terminal says of an event, on one line; "" where it says nothing."""
    return text_runs.line(event) or _words(event)


def _words(event: Event) -> str:
    match event:
        case Phase(text=text):
            return f"{text}…" if event.share == 0 else ""
        case Excluded(split=split, items=items) if items:
            return f"Kept out of {split}: " + "; ".join(f"{key} ({why})" for key, why in items[:8])
        case Stepped():
            return (
                f"  {event.heard_s / 3600:6.2f} h heard  loss {event.loss:6.3f}  "
                f"{event.speed:4.0f} s of audio a second  {duration(event.seconds_left)} left{_picks(event)}"
            )
        case Validated():
            what = "untouched source" if event.zero_shot else "best so far" if event.best else ""
            dev = f"{event.heard_s / 3600:8.2f} h heard  dev WER {percent(event.wer)}  CER {percent(event.cer)}"
            held = ""
            if event.source_wer is not None:
                held = f"  source WER {percent(event.source_wer)}  CER {percent(event.source_cer)}"
            return f"{dev}{held}  {what}".rstrip()
        case Picked():
            what = "untouched source" if event.untouched else "best so far" if event.best else ""
            codes = f"{event.codes:.1f} of {event.total} codes in use"
            return (
                f"{event.heard_s / 3600:8.2f} h heard  {percent(event.picked)} picked right  {codes}  {what}".rstrip()
            )
        case Started(source_unwritten=missing) if missing:
            return f"The source's speech is compared without {' '.join(missing)}: this run cannot write them."
        case Started(processes=several) if several > 1:
            return f"{several} processes train it together."
        case Changed(message=message):
            return f"Changed: {message}"
        case Noticed(over=False):
            return f"Look: {event.message} {event.hint}"
        case Paused(message=message) if message:
            return f"Paused: {message} {event.hint}".rstrip()
        case Failed():
            return f"Failed: {event.message} {event.hint}".rstrip()
        case Finished():
            rates = f"best dev WER {percent(event.wer)}, CER {percent(event.cer)}"
            return f"Finished: {rates if event.wer is not None else 'another run is taught to write from its model'}"
    return ""


def _picks(event: Stepped) -> str:
    """How a run of sound alone did in the batch that it learnt from last."""
    figures = event.figures
    if not {"picked", "codes"} <= figures.keys():
        return ""
    return f"  {percent(figures['picked'])} picked right  {figures['codes']:.0%} of the codes in use"


def _answer(reader: RunReader) -> Answer:
    """The run's outcome; exit code 2 when it failed or was lost."""
    look = now(reader)
    run, status, data = look.run, look.status, describe(look)
    ended = reader.curves.ended
    finished = ended if isinstance(ended, Finished) else None
    data["training_seconds"] = finished.training_s if finished else None
    if status.state in ("failed", "crashed") or (status.state == "paused" and status.message):
        raise RunError((status.message or say("The training child was lost.")), status.hint, str(run.console))
    text = f"{data['name']} ({run.key}): {status.state}. {run.path}\n"
    if status.state == "away":
        text += f"{status.text}. {status.message} {status.hint}".strip() + "\n"
        text += f"Follow it: vizinho resume {run.path.parent.parent} {run.key}\n"
    if data["diverged"]:
        text += f"{ASTRAY.format(rate=look.config.learning_rate / 4)}\n"
    elif finished and data["helped"] is False:
        text += f"{HELPED_NOT}\n"
    if status.state == "paused":
        text += f"Go on with: vizinho resume {run.path.parent.parent} {run.key}\n"
    return Answer(data, text)
