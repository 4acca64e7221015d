"""The Evaluate page on ten thousand utterances: opening what is kept, drawing every view, filtering the table, and how
late the event loop is meanwhile.

    python3 installer/bootstrap.py bench evaluate_window [UTTERANCES]

The real window on a made-up project (`_million`), with kept reports of made-up errors of two models, 240 speakers.
Two figures stand for each: by the clock, and the time that the window's thread itself was at work, which is the one to
read on a machine that does other things meanwhile. Promises: every view drawn in 1 s together, the table filtered in
50 ms, the event loop under 16 ms at the 99th percentile while it is worked out.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Self

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.evaluate.page import EvaluatePage
from app.evaluate.table_filter import WHICH
from app.frame.main_window import MainWindow
from app.settings import Settings
from app.theme import theme
from core.evaluation import kept
from core.evaluation.chosen import Chosen, gather
from core.evaluation.report import Item, Report
from core.evaluation.run_evaluation import asked_of
from core.evaluation.score import score
from core.lm.text_reading import TextReading
from core.sources import kept as kept_sources
from core.sources.catalogue import starter
from tests.app.evaluate.reports import words_of, written
from tests.app.train.models import write_model
from tests.benchmarks import _million
from tests.benchmarks._figures import own_home, report, spread
from tests.benchmarks.responsiveness import STEP_MS, wait

TRAIN_SHARE = 0.8
"""Of the made-up utterances: they are evaluated on the largest split."""
VIEWS = ("utterances", "words", "scatter", "sure", "habits")
LONG_S = 120.0


def keep_reports(project: Path, other: Path) -> int:
    """Keep what two models would have written of the train split; how many utterances that are."""
    gathered = gather(project, Chosen("train"))
    for model, rate in ((starter("es").folder, 0.2), (other, 0.35)):
        draw = random.Random(f"{rate}")
        texts = [written(entry.text, rate, draw) for entry in gathered.entries]
        counts = score([entry.text for entry in gathered.entries], texts).counts
        items = tuple(
            Item(row.id, e.key, e.speaker, e.text, text, e.seconds, count, words_of(text, e.seconds, draw), e.split,
                 "female" if row.id % 2 else "male", row.tags, draw.uniform(5, 40), draw.randbytes(60))
            for row, e, text, count in zip(gathered.rows, gathered.entries, texts, counts, strict=True)
        )  # fmt: skip
        asked = asked_of(project, model, Chosen("train"), gathered, TextReading(), gathered.language)
        kept.keep(project, Report(replace(asked, device="cpu"), items, time.time(), 600.0))
    return len(gathered.entries)


class Lateness:
    """How much later than asked a timer is called, while it is entered; and how long the window's thread itself was at
    work between two calls, which other programs on the machine do not lengthen."""

    def __init__(self) -> None:
        self.ms: list[float] = []
        self.own_ms: list[float] = []
        self._timer = QTimer(interval=STEP_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def __enter__(self) -> Self:
        self._expected = time.perf_counter() + STEP_MS / 1000
        self._own = time.thread_time()
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.ms.append(max(0.0, now - self._expected) * 1000)
        self._expected = now + STEP_MS / 1000
        own, self._own = self._own, time.thread_time()
        self.own_ms.append((self._own - own) * 1000)


def until(done: Callable[[], bool], what: str) -> float:
    """Seconds until it is so."""
    begun = time.perf_counter()
    while not done():
        if time.perf_counter() - begun > LONG_S:
            raise SystemExit(f"{what} took longer than {LONG_S:.0f} s")
        wait(0.005)
    return time.perf_counter() - begun


Took = tuple[float, float]
"""Seconds that something took, and those of them that the window's thread was at work."""


def took(do: Callable[[], object]) -> Took:
    """Until something is on the screen."""
    begun, own = time.perf_counter(), time.thread_time()
    do()
    QCoreApplication.processEvents()
    return time.perf_counter() - begun, time.thread_time() - own


def filtering(page: EvaluatePage) -> dict[str, Took]:
    """From asking for other utterances to seeing them, by filter."""
    state, analysis = page.state, page.state.analysis
    assert analysis is not None
    whole = state.filter.whole
    mixup = next(one for one in analysis.mixups if one.said and one.written)
    cell = max((c for c in analysis.letters.cells.values() if c.said and c.written), key=lambda c: c.count)
    wanted = {
        **{kind: whole.of_kind(kind) for kind in WHICH},
        "speaker": whole.narrowed(group=("speaker", analysis.groups["speaker"][0].label)),
        "left out words": whole.narrowed(error="left_out"),
        "mix-up": whole.narrowed(mixup=(mixup.said, mixup.written)),
        "letters": whole.narrowed(cell=(cell.said, cell.written)),
        "search": whole.searching(analysis.words[len(analysis.words) // 2].word),
    }
    found = {}
    for name, one in wanted.items():
        state.set_filter(whole.of_kind("all"))
        QCoreApplication.processEvents()
        found[name] = took(partial(state.set_filter, one))
    state.set_filter(whole)
    return found


def show(page: EvaluatePage, view: str) -> None:
    """Show a view of the lower half, drawn whole."""
    page.lower_half.show_view(view)
    page.lower_half.grab()


def in_ms(all_of: Mapping[str, Took]) -> dict[str, Any]:
    """By the clock and of the window's own, in milliseconds, by name."""
    return {
        name: {what: round(1000 * took[place], 1) for what, took in all_of.items()}
        for place, name in enumerate(("wall", "own"))
    }


def measured(count: int) -> dict[str, Any]:
    """All figures, for so many evaluated utterances."""
    with own_home() as home:
        project = home / "project"
        _million.build(project, round(count / TRAIN_SHARE))
        other = write_model(home / "tiny")
        kept_sources.add_folder(other)
        utterances = keep_reports(project, other)
        app = QApplication.instance() or QApplication(sys.argv[:1])
        app.setApplicationName("Vizinho")
        settings = Settings()
        settings.reopen = False
        theme.start("light")
        window = MainWindow(settings)
        window.resize(1440, 900)
        window.show()
        window.open_project(project)
        until(lambda: window.session.reader is not None, "opening the project")
        wait(1.0)
        window.go_to("evaluate", on="split:train")
        page = window.page
        assert isinstance(page, EvaluatePage)
        until(lambda: page.asked.known and not page.controller.opening, "looking")
        wait(2.0)
        with Lateness() as idle:
            wait(2.0)
        with Lateness() as late:
            begun = time.perf_counter()
            page.asked.choose(model="starter:es", against=str(other), on="split:train")
            opened = until(lambda: page.state.report is not None and page.state.other is not None, "opening")
            until(lambda: page.state.analysis is not None, "working it out")
            worked = time.perf_counter() - begun
            wait(1.0)
        views = {figure.objectName(): took(figure.grab) for figure in page.views.figures}
        for key in VIEWS:
            views[key] = took(partial(show, page, key))
        page.lower_half.show_view("utterances")
        wait(0.5)
        filters = filtering(page)
        window.close()
        wait(0.3)
    return {
        "utterances": utterances,
        "speakers": len(page.state.analysis.groups["speaker"]) if page.state.analysis else 0,
        "opened_s": round(opened, 3),
        "worked_out_s": round(worked, 3),
        "idle_late_ms": spread(idle.ms),
        "working_late_ms": spread(late.ms),
        "working_own_ms": spread(late.own_ms),
        "drawn_ms": in_ms(views),
        "drawn_together_s": [round(sum(part), 3) for part in zip(*views.values(), strict=True)],
        "filtered_ms": in_ms(filters),
        "filtered_most_ms": [round(1000 * max(part), 1) for part in zip(*filters.values(), strict=True)],
    }


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    report("evaluate_window", **measured(count), promise_drawn_s=1.0, promise_filtered_ms=50, promise_late_p99_ms=16)


if __name__ == "__main__":
    main()
