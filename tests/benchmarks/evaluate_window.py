"""The Evaluate page on ten thousand utterances: opening what is kept, drawing every view, filtering the table, and how
late the event loop is meanwhile.

    python3 installer/bootstrap.py bench evaluate_window [UTTERANCES]

The real window on a made-up project (`_million`), all of its pages ready, garbage collected as in the program; kept
reports of made-up errors of two models, 270 speakers. They are opened several times (see `OPENINGS`). Then one is
evaluated again, of which all was heard before: the end of an evaluation is what it is after hours of hearing, from the
gathered words to the drawn views.

Two figures stand for each: by the clock (`wall`, `late`), and the time that the window's thread itself was at work
(`own`), which is the one to read on a machine that does other things meanwhile. How late the event loop is stands
beside `idle_late_ms`, how late it is with nothing going on, before and after; and beside `ours_ms`, the part of the
lateness in which this process computed, be it a worker that kept the window waiting or the window itself: the rest is
other programs', the children among them that open the reports. `processor_s` is what these and the window worked.

Charts that are longer than their place are drawn as far as they are seen; `drawn_whole_ms` are whole charts, as they
are copied. The first picture that is taken of a window, which lays out what was never seen, stands by itself.

Promises: every view drawn in 1 s together, the table filtered in 50 ms, the event loop under 16 ms at the 99th
percentile while it is worked out, and no step of the window's own above 16 ms.
"""

from __future__ import annotations

import gc
import random
import shutil
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Self

import psutil
from PySide6.QtCore import QCoreApplication, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.background.garbage import Collector
from app.evaluate.page import EvaluatePage
from app.evaluate.table_filter import WHICH, TableFilter
from app.frame.main_window import MainWindow
from app.frame.pages import PAGE_PAUSE_MS
from app.settings import Settings
from app.theme import theme
from app.widgets.figure import Figure
from core.evaluation import kept, kept_views, partly_heard
from core.evaluation.chosen import Chosen, gather
from core.evaluation.report import Item, Report
from core.evaluation.run_evaluation import asked_of
from core.evaluation.score import score
from core.lm.text_reading import TextReading
from core.project import edits
from core.project.filters import Condition
from core.project.queries import Query
from core.project.store import Project
from core.sources import kept as kept_sources
from core.sources.catalogue import starter
from tests.app.evaluate.reports import words_of, written
from tests.app.train.models import write_model
from tests.benchmarks import _million
from tests.benchmarks._figures import own_home, report, spread
from tests.benchmarks.responsiveness import STEP_MS, wait

SPLIT = "dev"
"""What all utterances but those of test are in: on dev, it is also fitted how sure a model is."""
SHARE = 0.9
"""Of the made-up utterances, that they are."""
VIEWS = ("utterances", "words", "scatter", "sure", "habits")
LONG_S = 120.0
OPENINGS: tuple[tuple[str, int, bool, bool], ...] = (
    ("compared first", 1, False, False),
    ("the other way about", -1, False, False),
    ("compared again", 1, False, False),
    ("the other way again", -1, False, False),
    ("again, by a new child", 1, True, False),
    ("worked out by new children", 1, True, True),
)
"""How often two reports are opened: in which order, whether what opens them has to be started first, and whether
nothing is kept of them any more. The first time one of them was seen for some seconds before, in which the children get
ahead (`core.evaluation.ahead`); later there is less time between than they wait. In the middle all is kept."""
QUIET_S = 0.5
"""After which what was begun has come to its end, and stands on the screen."""


def keep_reports(project: Path, other: Path) -> int:
    """Keep what two models would have written of the split; how many utterances that are."""
    gathered = gather(project, Chosen(SPLIT))
    for model, rate in ((starter("es").folder, 0.2), (other, 0.35)):
        draw = random.Random(f"{rate}")
        texts = [written(entry.text, rate, draw) for entry in gathered.entries]
        counts = score([entry.text for entry in gathered.entries], texts).counts
        items = tuple(
            Item(row.id, e.key, e.speaker, e.text, text, e.seconds, count, words_of(text, e.seconds, draw), e.split,
                 "female" if row.id % 2 else "male", row.tags, draw.uniform(5, 40), draw.randbytes(60))
            for row, e, text, count in zip(gathered.rows, gathered.entries, texts, counts, strict=True)
        )  # fmt: skip
        asked = asked_of(project, model, Chosen(SPLIT), gathered, TextReading(), gathered.language)
        kept.keep(project, Report(replace(asked, device="cpu"), items, time.time(), 600.0))
    return len(gathered.entries)


def all_heard(project: Path, model: Path) -> None:
    """Lay down what is kept of a model as what was heard of an evaluation that was broken off at its end."""
    gathered = gather(project, Chosen(SPLIT))
    asked = asked_of(project, model, Chosen(SPLIT), gathered, TextReading(), gathered.language)
    found = kept.find(project, asked)
    assert found is not None
    before = partly_heard.of(project, asked)
    with before.written():
        before.tell({"asked": None, "remarks": []})
        for item in found.items:
            told = item.to_json()
            heard = {name: told[name] for name in ("key", "said", "written", "counts", "words", "confidences")}
            before.tell(heard | {"seconds": 0.06, "caught": {}})


class Lateness:
    """How much later than asked a timer is called, while it is entered; how long the window's thread itself was at work
    between two calls, which other programs on the machine do not lengthen; and how much of the lateness this process
    computed, whichever of its threads."""

    def __init__(self) -> None:
        self.ms: list[float] = []
        self.own_ms: list[float] = []
        self.ours_ms: list[float] = []
        self._timer = QTimer(interval=STEP_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def __enter__(self) -> Self:
        self._expected = time.perf_counter() + STEP_MS / 1000
        self._own, self._all = time.thread_time(), time.process_time()
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        late = max(0.0, now - self._expected) * 1000
        self.ms.append(late)
        self._expected = now + STEP_MS / 1000
        own, self._own = self._own, time.thread_time()
        self.own_ms.append((self._own - own) * 1000)
        every, self._all = self._all, time.process_time()
        self.ours_ms.append(min(late, max(0.0, (self._all - every) * 1000 - STEP_MS)))


class Pauses:
    """How long garbage was collected each time, in the collecting thread's own time."""

    def __init__(self) -> None:
        self.ms: list[float] = []
        self._begun = 0.0

    def __enter__(self) -> Self:
        gc.callbacks.append(self._on_collecting)
        return self

    def __exit__(self, *_: object) -> None:
        gc.callbacks.remove(self._on_collecting)

    def _on_collecting(self, phase: str, _: object) -> None:
        if phase == "start":
            self._begun = time.thread_time()
        else:
            self.ms.append((time.thread_time() - self._begun) * 1000)


def until(done: Callable[[], bool], what: str) -> None:
    """Wait until it is so."""
    begun = time.perf_counter()
    while not done():
        if time.perf_counter() - begun > LONG_S:
            raise SystemExit(f"{what} took longer than {LONG_S:.0f} s")
        wait(0.005)


Took = tuple[float, float]
"""Seconds that something took, and those of them that the window's thread was at work."""


def took(do: Callable[[], object]) -> Took:
    """Until something is on the screen."""
    begun, own = time.perf_counter(), time.thread_time()
    do()
    QCoreApplication.processEvents()
    return time.perf_counter() - begun, time.thread_time() - own


def narrow(page: EvaluatePage, wanted: TableFilter) -> None:
    """List other utterances, until the page is painted."""
    page.state.set_filter(wanted)
    while page.turns.busy or any(figure.due for figure in page.views.figures):
        QCoreApplication.processEvents()


def filtering(page: EvaluatePage) -> tuple[dict[str, Took], float]:
    """From asking for other utterances to seeing them and all that they change, by filter; and the longest that the
    window's thread is at work without a break meanwhile, in ms."""
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
    found, longest = {}, 0.0
    for name, one in wanted.items():
        narrow(page, whole.of_kind("all"))
        wait(0.05)
        with Lateness() as turns:
            found[name] = took(partial(narrow, page, one))
            wait(0.05)
        longest = max(longest, *turns.own_ms)
    narrow(page, whole)
    return found, longest


def see(figure: Figure) -> None:
    """Draw a chart: of one that is longer than its place, what is seen of it."""
    figure.grab(figure.visibleRegion().boundingRect())


def show(page: EvaluatePage, view: str) -> None:
    """Show a view of the lower half, drawn whole."""
    page.lower_half.show_view(view)
    page.lower_half.grab()


Opening = tuple[float, float, float]
"""Seconds until two reports are open, and until all of them is drawn, and those that the processor worked for it."""


def processor_s() -> float:
    """What this process and its children have worked so far."""
    found = 0.0
    for one in (own := psutil.Process(), *own.children(recursive=True)):
        with suppress(psutil.Error):
            times = one.cpu_times()
            found += times.user + times.system
    return found


def open_both(page: EvaluatePage, models: Sequence[str], room: Path, fresh: bool, forgotten: bool) -> Opening:
    """Open two reports and work them out, until all of it is drawn. `fresh`: the child that opens them has to be
    started first; `forgotten`: what was worked out of them, which `room` keeps, is gone."""
    state = page.state
    if fresh:
        page.controller.stop()
    if forgotten:
        page.asked.choose(against="")
        wait(2 * QUIET_S)
        page.controller.stop()
        shutil.rmtree(room)
    work = processor_s()
    begun, before = time.perf_counter(), state.report
    page.asked.choose(model=models[0], against=models[1], on=f"split:{SPLIT}")
    until(lambda: state.report is not before and state.other is not None, "opening")
    opened = time.perf_counter() - begun
    until(lambda: state.analysis is not None and not page.turns.busy, "working it out")
    QCoreApplication.processEvents()
    drawn, work = time.perf_counter() - begun, processor_s() - work
    wait(QUIET_S)
    return opened, drawn, work


def evaluate_again(page: EvaluatePage) -> float:
    """The end of an evaluation, until what came of it is drawn; seconds."""
    state, begun, before = page.state, time.perf_counter(), page.state.report
    page.controller.evaluate()
    until(lambda: state.report is not before and state.report is not None, "evaluating")
    until(lambda: state.analysis is not None and not page.turns.busy, "working it out")
    QCoreApplication.processEvents()
    ended = time.perf_counter() - begun
    wait(QUIET_S)
    if page.job.running or (state.report and before and state.report.when <= before.when):
        raise SystemExit("it was not evaluated again")
    return ended


def shown_first(page: EvaluatePage, key: str) -> float:
    """The longest that the window's thread is at work without a break when a view of the lower half is seen first."""
    with Lateness() as turns:
        page.lower_half.show_view(key)
        wait(QUIET_S)
    return round(max(turns.own_ms), 1)


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
        _million.build(project, round(count / SHARE))
        with Project.open(project) as opened:
            edits.set_split(
                opened, opened.ids(Query(conditions=(Condition("assigned", "is", "train"),))).tolist(), SPLIT
            )
        other = write_model(home / "tiny")
        kept_sources.add_folder(other)
        utterances = keep_reports(project, other)
        app = QApplication.instance() or QApplication(sys.argv[:1])
        app.setApplicationName("Vizinho")
        Collector(app)
        settings = Settings()
        settings.reopen = False
        theme.start("light")
        window = MainWindow(settings)
        window.session.opened.connect(lambda: QTimer.singleShot(PAGE_PAUSE_MS, window, window.pages.make_soon))
        window.resize(1440, 900)
        window.show()
        window.open_project(project)
        until(lambda: window.session.reader is not None, "opening the project")
        wait(1.0)
        window.go_to("evaluate", on=f"split:{SPLIT}")
        page = window.page
        assert isinstance(page, EvaluatePage)
        until(lambda: page.state.analysis is not None, "looking")
        until(lambda: len(page.lower_half.views) == len(VIEWS), "making the pages")
        wait(2.0)
        idle, late, ending = Lateness(), Lateness(), Lateness()
        with idle:
            wait(2.0)
        models = "starter:es", str(other)
        with late, Pauses() as collecting:
            room = project / "cache" / kept_views.ROOM
            times = {name: open_both(page, models[::way], room, *how) for name, way, *how in OPENINGS}
        all_heard(project, starter("es").folder)
        gc.collect()
        with ending:
            ended = evaluate_again(page)
        with idle:
            wait(2.0)
        first = {key: shown_first(page, key) for key in VIEWS}
        with Pauses() as collecting_all:
            gc.collect()
        first_picture = took(partial(page.grab, QRect(0, 0, 1, 1)))
        views = {figure.objectName(): took(partial(see, figure)) for figure in page.views.figures}
        whole = {figure.objectName(): took(figure.grab) for figure in page.views.figures}
        for key in VIEWS:
            views[key] = took(partial(show, page, key))
        page.lower_half.show_view("utterances")
        wait(0.5)
        filters, longest = filtering(page)
        window.close()
        wait(0.3)
    return {
        "utterances": utterances,
        "speakers": len(page.state.analysis.groups["speaker"]) if page.state.analysis else 0,
        **{
            what: {name: round(own[at], 3) for name, own in times.items()}
            for at, what in enumerate(("opened_s", "drawn_s", "processor_s"))
        },
        "idle_late_ms": spread(idle.ms),
        "working_late_ms": spread(late.ms),
        "working_ours_ms": spread(late.ours_ms),
        "working_own_ms": spread(late.own_ms),
        "ended_s": round(ended, 3),
        "ending_late_ms": spread(ending.ms),
        "ending_ours_ms": spread(ending.ours_ms),
        "ending_own_ms": spread(ending.own_ms),
        "collecting_ms": {"times": len(collecting.ms), "longest": round(max(collecting.ms, default=0.0), 1)},
        "collecting_all_ms": round(max(collecting_all.ms), 1),
        "shown_first_own_ms": first,
        "first_picture_ms": round(1000 * first_picture[1], 1),
        "drawn_ms": in_ms(views),
        "drawn_whole_ms": in_ms(whole),
        "drawn_together_s": [round(sum(part), 3) for part in zip(*views.values(), strict=True)],
        "filtered_ms": in_ms(filters),
        "filtering_longest_own_ms": round(longest, 1),
        "filtered_most_ms": [round(1000 * max(part), 1) for part in zip(*filters.values(), strict=True)],
    }


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    report("evaluate_window", **measured(count), promise_drawn_s=1.0, promise_filtered_ms=50, promise_late_p99_ms=16)


if __name__ == "__main__":
    main()
