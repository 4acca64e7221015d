"""How smooth one long recording is with all its utterances in lanes: panning, zooming, choosing, and memory.

    python3 installer/bootstrap.py bench recording [--seconds 3600] [--utterances 2000] [--speakers 3] [--tiers 3]

The project is made first: an hour of speech-like sound, utterances of three speakers that touch and overlap, with
made-up texts, a tenth of them without one. With --tiers, so many tiers are shown in the lanes: a translation of each
utterance, its words with times, gestures by their own times. Everything goes through the real window, at its first
size, where recordings are looked at one by one; utterances are chosen as a click in a lane does it, by turns near and
far. Promises: a pan or zoom paints in 16 ms (95%), choosing takes 50 ms (95%) until sound, lanes, table and details
show the other utterance, under 400 MiB. Times by the clock, and those that the window's thread was at work: the machine
may be busy. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import psutil
from PySide6.QtWidgets import QApplication

from app.corpus.page import CorpusPage
from app.frame.main_window import MainWindow
from core.project.recording.marking import Stretch, mark
from core.project.records import Constraint, Recording
from core.project.store import Project
from core.project.tiers.edits import add_tier
from core.wording import say
from tests.app.quiet import quiet
from tests.benchmarks._figures import own_home, report
from tests.benchmarks._million import texts
from tests.benchmarks._window import Times, close, open_window, percentile, rest, until
from tests.benchmarks.waveform import RATE, hour_of_sound

SPANS_S = (3600.0, 600.0, 60.0, 15.0, 5.0)
PANS, CHOICES = 50, 100
TIERS: tuple[tuple[str, Constraint], ...] = (
    ("Translation", "association"),
    ("Words", "time_subdivision"),
    ("Gestures", ""),
)
PROMISES = {"pan_p95_ms": 16, "zoom_p95_ms": 16, "choose_p95_ms": 50, "window_mib": 400}


def build(folder: Path, seconds: float, utterances: int, speakers: int, tiers: int = 0) -> None:
    """An hour in which people take turns: some touch, some overlap, some leave pauses."""
    random = np.random.default_rng(0)
    names = [f"Speaker {n + 1}" for n in range(speakers)]
    each = seconds / utterances
    with Project.create(folder, name="An hour", language="pt") as project:
        hour_of_sound(folder / "recordings" / "hour.flac", seconds)
        with project.step(say("Add a recording")) as step:
            values = Recording(0, "hour", "hour.flac", "recordings/hour.flac", RATE, 1, round(seconds * RATE))
            row = {name: getattr(values, name) for name in values.__dataclass_fields__ if name != "id"}
            recording = step.add("recordings", **row)
        said = texts(random, utterances)
        stretches = []
        for n in range(utterances):
            start = n * each + float(random.choice([0.0, 0.0, 0.2]))
            end = min(seconds, (n + 1) * each + float(random.choice([0.0, 0.0, 0.4])))
            text = next(said) if n % 10 else ""
            stretches.append(
                Stretch(round(start * RATE), round(end * RATE), names[int(random.integers(speakers))], text)
            )
        mark(project, recording, stretches)
        add_tiers(project, recording, tiers)
        project.forget_history()


def add_tiers(project: Project, recording: int, count: int) -> None:
    """A translation, words with times, then gestures every other second."""
    rows = project.query_all('SELECT id, start, "end", text FROM utterances ORDER BY start')
    made = [add_tier(project, name, kind) for name, kind in TIERS[:count]]
    with project.step(say("Add what stands on tiers")) as step:
        for tier in made:
            if not tier.constraint:
                own = [{"text": "nods", "start": s * RATE, "end": s * RATE + RATE // 2, "utterance_id": None}
                       for s in range(0, int(rows[-1][1] / RATE), 2)]  # fmt: skip
            elif tier.constraint == "association":
                own = [{"text": text, "utterance_id": id} for id, _, _, text in rows if text]
            else:
                own = [{"text": word, "utterance_id": id, "place": n, "start": a, "end": b}
                       for id, start, end, text in rows if text
                       for n, (word, a, b) in enumerate(spread(text.split(), start, end))]  # fmt: skip
            step.add_many("annotations", [{"recording_id": recording, "tier_id": tier.id, **one} for one in own])


def spread(words: list[str], start: int, end: int) -> list[tuple[str, int, int]]:
    """Words in equal parts of [start, end)."""
    edges = [start + (end - start) * n // len(words) for n in range(len(words) + 1)]
    return list(zip(words, edges[:-1], edges[1:], strict=True))


def taken(do: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds by the clock and of work."""
    begun, worked = time.perf_counter(), time.thread_time()
    do()
    return (time.perf_counter() - begun) * 1000, (time.thread_time() - worked) * 1000


class Bench:
    """The window with the recording looked at."""

    def __init__(self, window: MainWindow, folder: Path, utterances: int, tiers: int = 0) -> None:
        window.open_project(folder)
        until(lambda: isinstance(window.page, CorpusPage) and len(window.page.model.ids) == utterances)
        page = window.page
        assert isinstance(page, CorpusPage)
        self.page, self.view = page, page.audio.view
        page.corpus_actions["recordings"].trigger()
        until(lambda: self.view.utterances.shown and len(self.view.utterances.boxes.ids) == utterances)
        for name, _ in TIERS[:tiers]:
            page.lanes.tiers.show_tier(name, True)
        until(lambda: len(self.view.utterances.tiers.tiers) == tiers)
        until(lambda: self.view.spectrogram.frequencies is not None)
        until(lambda: quiet(page.audio, page.list, page.questions))

    def pans(self) -> Times:
        """Steps of 3% of the view, at every zoom."""
        times: Times = []
        axis = self.view.axis
        for span in SPANS_S:
            axis.show(axis.duration / 3, axis.duration / 3 + span)
            rest(100)
            for step in range(PANS):
                way = 1 if step < 0.7 * PANS else -1
                times.append(taken(lambda way=way: (axis.scroll(way * 0.03 * axis.span), self._paint())))
                QApplication.processEvents()
        return times

    def zooms(self) -> Times:
        """From the whole recording to half a second, and back."""
        times: Times = []
        axis = self.view.axis
        axis.show(0, axis.duration)
        for factor in [0.88] * 70 + [1 / 0.88] * 70:
            times.append(taken(lambda factor=factor: (axis.zoom(factor, axis.duration / 3), self._paint())))
            QApplication.processEvents()
        return times

    def choices(self) -> Times:
        """Until another utterance is current everywhere and painted; its sound is read when one rests on it."""
        random, boxes = np.random.default_rng(1), self.view.utterances.boxes
        self.view.axis.show(1000, 1020)
        times: Times = []
        for n in range(CHOICES):
            near = boxes.at(self.view.utterances.current) + 1
            place = near % len(boxes.ids) if n % 2 else int(random.integers(len(boxes.ids)))
            id = int(boxes.ids[place])
            times.append(taken(lambda id=id: self._choose(id)))
            row = self.page.selection.row
            if row is None or row.id != id or self.view.utterances.current != id or self.page.table.current_id() != id:
                raise SystemExit("Another utterance was to become current.")
            rest(120 if n % 10 == 0 else 5)
        return times

    def _choose(self, id: int) -> None:
        self.page.lanes.choose(id)
        QApplication.processEvents()

    def _paint(self) -> None:
        self.view.viewport().repaint()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=3600.0)
    parser.add_argument("--utterances", type=int, default=2000)
    parser.add_argument("--speakers", type=int, default=3)
    parser.add_argument("--tiers", type=int, default=0, choices=range(len(TIERS) + 1))
    chosen = parser.parse_args()
    with own_home(), tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "project"
        build(folder, chosen.seconds, chosen.utterances, chosen.speakers, chosen.tiers)
        window = open_window()
        bench = Bench(window, folder, chosen.utterances, chosen.tiers)
        pans, zooms, choices = bench.pans(), bench.zooms(), bench.choices()
        until(lambda: quiet(bench.page.audio))
        memory = psutil.Process().memory_info()
        figures = {
            "pan_p95_ms": percentile(pans, 95)[0],
            "zoom_p95_ms": percentile(zooms, 95)[0],
            "choose_p95_ms": percentile(choices, 95)[0],
            "pan_p95_working_ms": percentile(pans, 95)[1],
            "zoom_p95_working_ms": percentile(zooms, 95)[1],
            "choose_p95_working_ms": percentile(choices, 95)[1],
            "pan_median_ms": percentile(pans, 50)[0],
            "zoom_median_ms": percentile(zooms, 50)[0],
            "choose_median_ms": percentile(choices, 50)[0],
            "window_mib": round(memory.rss / 2**20),
        }
        close(window)
    missed = [name for name, most in PROMISES.items() if figures[name] > most]
    report("recording", tiers=chosen.tiers, **figures, promises=PROMISES, missed=missed)
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
