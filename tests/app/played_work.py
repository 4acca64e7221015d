"""What children work on for seconds, done at once: for tests of what the window shows of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from app.train.new_run import forecast as forecasts
from app.train.new_run.run_draft import Draft
from core.decoding.client import LiveClient
from core.evaluation import kept
from core.evaluation.chosen import Chosen, gather
from core.evaluation.report import Item, Report
from core.evaluation.run_evaluation import asked_of
from core.evaluation.score import score
from core.lm.text_reading import TextReading
from core.runs import probe
from core.runs.create import plan_for
from tests.played_children import played_child

RECOGNISER = """
import json, sys
NOTHING = {"text": "", "words": [], "seconds": 0.0}
for line in sys.stdin.buffer:
    said = json.loads(line)
    match said["op"]:
        case "quit":
            break
        case "load":
            for kind in ("loading", "ready"):
                print(json.dumps({"kind": kind, "model": said["model"], "asked": None, "seconds": 0.1}), flush=True)
        case "samples":
            sys.stdin.buffer.read(4 * said["count"])
        case "end":
            print(json.dumps({"kind": "final", "transcript": NOTHING}), flush=True)
"""
"""It has its model at once, and hears nothing in whatever is said."""


def measured(draft: Draft, project: Path, cancelled: Callable[[], bool]) -> float:
    """The training speed of a draft, remembered as one that was measured."""
    del cancelled
    with forecasts.Reader(project) as reader:
        config = forecasts.in_race(draft.config(), len(draft.configs()))
        key = probe.speed_key(config, plan_for(config, reader.alphabet))
    probe.remember(project / "cache", key, 100.0, "probe")
    return 100.0


SOUND = TextReading()


def evaluated(project: Path, model: Path, chosen: Chosen, *, reading: TextReading = SOUND, **_: object) -> Report:
    """A model that leaves out the last word of every utterance, and is kept as one that was heard."""
    gathered = gather(project, chosen)
    asked = asked_of(project, model, chosen, gathered, reading, gathered.language)
    texts = [entry.text.rpartition(" ")[0] for entry in gathered.entries]
    counts = score([entry.text for entry in gathered.entries], texts).counts
    items = tuple(
        Item(row.id, entry.key, entry.speaker, entry.text, text, entry.seconds, count, split=entry.split)
        for row, entry, text, count in zip(gathered.rows, gathered.entries, texts, counts, strict=True)
    )
    return kept.keep_or_tell(project, Report(asked, items, time.time(), 1.0))


def play(folder: Path, patched: pytest.MonkeyPatch) -> None:
    """A new run's speed is known at once, Live's model ready, and an evaluation done; `folder` takes the program that
    says so."""
    patched.setattr("app.train.new_run.forecaster.measure", measured)
    patched.setattr("app.evaluate.evaluation_job.evaluate_set", evaluated)
    folder.mkdir(exist_ok=True)
    module = played_child(folder, patched, RECOGNISER, "played_recogniser")
    patched.setattr("app.live.recogniser_thread.LiveClient", partial(LiveClient, module=module))
