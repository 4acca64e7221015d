"""`RunJobs`: what is done with the runs of the Train page. Starts, pauses, names and removes them, and feeds the queue.

Folders, processes and clocks are touched on a lane of its own, one thing after another; then all runs are looked at.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.background.lane import Lane
from app.train.runs import Runs
from core.places import left
from core.runs import changes, queue, queue_runner, reproduce, supervisor, trash
from core.runs import tidy as tidying
from core.runs.folder import RunFolder, list_runs

QUEUE_MS = 1000


class RunJobs(QObject):
    """Works on the runs that `Runs` holds, by their keys; errors go out by its `failed`."""

    removed = Signal(object)  # trash.Removed, which `restore` takes
    removed_together = Signal(list)

    def __init__(self, runs: Runs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self._lane: Lane | None = None
        self._starting = False
        self._clock = QTimer(self)
        self._clock.setInterval(QUEUE_MS)
        self._clock.timeout.connect(self._feed_queue)

    def open(self) -> None:
        """Begin with the folder that is watched; in a read-only window only what is asked for is done."""
        self.close()
        folder = self._runs.folder
        if folder is None:
            return
        self._lane = Lane("lane of runs", self)
        self._lane.failed.connect(self._runs.failed)
        if not self._runs.read_only:
            self._lane.put(partial(trash.sweep, folder))
            self._lane.put(partial(queue.release, folder))
            self._clock.start()

    def close(self) -> None:
        """Finish what was asked for, and start nothing more. Runs themselves go on."""
        self._clock.stop()
        self._starting = False
        if self._lane is not None:
            self._lane.close()
            self._lane.deleteLater()
            self._lane = None

    def ask(self, work: Callable[[], Any], done: Callable[[Any], None] | None = None) -> None:
        """Do something with run folders on the lane, then look again at once."""
        if self._lane is None:
            return

        def after(result: Any) -> None:
            self._runs.look()
            if done is not None:
                done(result)

        self._lane.put(work, after)

    def _with(self, key: str, verb: Callable[[RunFolder], Any]) -> None:
        view = self._runs.view(key)
        if view is not None:
            self.ask(partial(verb, view.run))

    def start(self, key: str) -> None:
        """Start a run now, whatever the queue says."""
        self._with(key, queue_runner.start_now)

    def resume(self, key: str) -> None:
        """Go on with a run: now when the computer is free, else in the queue."""
        self._with(key, queue_runner.resume)

    def go_on(self, key: str) -> None:
        """A run that waits is started at once, one elsewhere that goes on is followed again; others are resumed when
        the computer is free."""
        view = self._runs.view(key)
        at_once = view is not None and view.status.state in ("waiting", "away")
        (self.start if at_once else self.resume)(key)

    def enqueue(self, key: str, on: bool) -> None:
        """Put a run that was not started in the queue, or take it out."""
        self._with(key, (lambda run: queue.add([run])) if on else queue.remove)

    def pause(self, key: str) -> None:
        """Save everything and end the child at its next step."""
        self._with(key, supervisor.pause)

    def stop(self, key: str) -> None:
        """Stop and keep the best check: the child writes the model and leaves."""
        self._with(key, queue_runner.stop)

    def change(self, key: str, wanted: Mapping[str, float], done: Callable[[], None]) -> None:
        """Ask for another rate or length from the next check on; `done` once that is written down."""
        view = self._runs.view(key)
        if view is not None:
            self.ask(partial(changes.ask, view.run, **wanted), lambda _: done())

    def again(self, key: str, done: Callable[[RunFolder], None]) -> None:
        """Put a run in the queue that repeats one that is over; `done` gets the new one."""

        def work(run: RunFolder) -> RunFolder:
            made = reproduce.again(run)
            queue.add([made])
            return made

        view = self._runs.view(key)
        if view is not None:
            self.ask(partial(work, view.run), done)

    def remove(self, key: str) -> None:
        """End the run's child if there is one and move the run to the trash; `removed` brings what undoes it."""
        view = self._runs.view(key)
        if view is not None:
            self.ask(partial(left.remove, view.run, view.name), self.removed.emit)

    def remove_together(self, keys: Sequence[str]) -> None:
        """The same with several; `removed_together` brings what undoes it."""
        views = [view for view in map(self._runs.view, keys) if view is not None]
        self.ask(lambda: [left.remove(view.run, view.name) for view in views], self.removed_together.emit)

    def restore(self, *removed: trash.Removed) -> None:
        """Put back what was removed."""
        self.ask(lambda: [left.restore(one) for one in removed])

    def tidy(self, keys: Sequence[str], done: Callable[[int], None] | None = None) -> None:
        """Clear away what nothing needs any more of these runs; `done` gets the bytes that were freed."""
        views = [view for view in map(self._runs.view, keys) if view is not None and not view.active]

        def work() -> int:
            freed = sum(tidying.tidy(view.run) for view in views)
            for view in views:
                view.run.note(tidied=time.time())  # so that everybody looks again
            return freed

        self.ask(work, done)

    def rename(self, key: str, name: str) -> None:
        """Call a run something else; its folder keeps its name."""
        self._with(key, lambda run: run.rename(name))

    def note(self, key: str, **values: Any) -> None:
        """Change what people add to a run: notes, place in the queue."""
        self._with(key, lambda run: run.note(**values))

    def reorder(self, keys: Sequence[str]) -> None:
        """Make the waiting runs start in this order."""
        folder, views = self._runs.folder, [view for view in map(self._runs.view, keys) if view is not None]
        if folder is not None:
            self.ask(partial(_reorder, folder, [view.run for view in views]))

    # the queue

    def _feed_queue(self) -> None:
        folder = self._runs.folder
        if self._starting or self._lane is None or folder is None or not self._runs.waiting():
            return
        self._starting = True
        self._lane.put(partial(queue.start_next, folder), self._on_fed, self._on_feed_failed)

    def _on_fed(self, started: list[RunFolder]) -> None:
        self._starting = False
        if started:
            self._runs.look()

    def _on_feed_failed(self, error: BaseException) -> None:
        self._starting = False
        self._runs.failed.emit(error)


def _reorder(folder: Path, runs: Sequence[RunFolder]) -> None:
    """The order that was dragged, of those that still wait: one may have started meanwhile."""
    waiting = queue.waiting(list_runs(folder))
    queue_runner.reorder(folder, [run for run in runs if run in waiting])
