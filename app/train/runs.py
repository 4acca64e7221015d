"""`Runs`: the open project's runs for the window. Keeps a `RunView` of each, starts and stops them, feeds the queue.

Lives on the GUI thread; folders, processes and clocks are touched on the lane and on the watching threads only.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.train import starting, trash
from app.train.follower import Lane, RunFollower, Shelf
from app.train.views import RunView
from core.errors import WorkbenchError
from core.runs import queue, room, supervisor
from core.runs import tidy as tidying
from core.runs.folder import RunFolder
from core.training.config import TrainConfig

QUEUE_MS = 1000


class Runs(QObject):
    """The runs of one project at a time; `open` another to change it."""

    listed = Signal()  # runs came, went or moved
    changed = Signal(str)  # run key
    failed = Signal(object)  # an exception to show
    removed = Signal(object)  # trash.Removed, which `restore` takes

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self.read_only = False
        self._views: dict[str, RunView] = {}
        self._keys: tuple[str, ...] = ()
        self._broken: dict[str, WorkbenchError] = {}
        self._shelf: Shelf | None = None
        self._lane: Lane | None = None
        self._followers: dict[str, RunFollower] = {}
        self._starting = False
        self._looked = False
        self._clock = QTimer(self)
        self._clock.setInterval(QUEUE_MS)
        self._clock.timeout.connect(self._feed_queue)

    # opening and closing

    def open(self, runs: Path, read_only: bool = False) -> None:
        """Watch the runs folder of a project; a read-only window watches and starts nothing."""
        self.close()
        self.folder, self.read_only = runs, read_only
        self._lane = Lane(self)
        self._shelf = Shelf(runs, self)
        self._shelf.seen.connect(self._on_seen)
        self._shelf.listed.connect(self._on_listed)
        self._shelf.broke.connect(self._on_broke)
        self._shelf.start()
        if not read_only:
            self._lane.ask(partial(trash.sweep, runs), None, self.failed.emit)
            self._lane.ask(partial(queue.release, runs), None, self.failed.emit)
            self._clock.start()

    def close(self) -> None:
        """Stop watching. Runs themselves go on."""
        self._clock.stop()
        for thread in (*self._followers.values(), self._shelf):
            if thread is not None:
                thread.end()
                thread.deleteLater()
        if self._lane is not None:
            self._lane.end()
            self._lane.deleteLater()
        self.folder, self._shelf, self._lane = None, None, None
        self._starting, self._looked = False, False
        self._followers.clear()
        self._views.clear()
        self._broken.clear()
        self._keys = ()
        self.listed.emit()

    # what there is

    def views(self) -> list[RunView]:
        """Every run that could be read, oldest first."""
        return [self._views[key] for key in self._keys if key in self._views]

    def view(self, key: str) -> RunView | None:
        return self._views.get(key)

    def broken(self) -> dict[str, WorkbenchError]:
        """Run folders that cannot be read, with the reason."""
        return dict(self._broken)

    @property
    def loading(self) -> bool:
        """Whether the first look at the folder is not finished yet."""
        return self.folder is not None and not (self._looked and set(self._keys) <= self._read_keys)

    @property
    def _read_keys(self) -> set[str]:
        return set(self._views) | set(self._broken)

    def running(self) -> list[RunView]:
        """Runs with a child at work."""
        return [view for view in self.views() if view.active]

    def waiting(self) -> list[RunView]:
        """Runs in the queue, in the order they will start."""
        return sorted((v for v in self.views() if v.status.state == "waiting"), key=queue_order)

    # asking

    def ask(self, work: Callable[[], Any], done: Callable[[Any], None] | None = None) -> None:
        """Do something with run folders on the lane, then look again at once."""
        if self._lane is None:
            return

        def after(result: Any) -> None:
            self.look()
            if done is not None:
                done(result)

        self._lane.ask(work, after, self.failed.emit)

    def look(self) -> None:
        """Look at all runs now."""
        for thread in (self._shelf, *self._followers.values()):
            if thread is not None:
                thread.wake()

    def start(self, key: str) -> None:
        """Start a run now, whatever the queue says."""
        self._with(key, starting.start_now)

    def resume(self, key: str) -> None:
        """Go on with a run: now when the computer is free, else in the queue."""
        self._with(key, starting.resume)

    def enqueue(self, key: str, on: bool) -> None:
        """Put a run that was not started in the queue, or take it out."""
        self._with(key, (lambda run: queue.add([run])) if on else queue.remove)

    def pause(self, key: str) -> None:
        self._with(key, supervisor.pause)

    def stop(self, key: str) -> None:
        """Stop and keep the best check: the child writes the model and leaves."""
        self._with(key, starting.stop)

    def remove(self, key: str) -> None:
        """End the run's child if there is one and move the run to the trash; `removed` brings what undoes it."""
        view = self._views.get(key)
        if view is None:
            return

        def work() -> trash.Removed:
            if supervisor.alive(view.run):
                supervisor.terminate(view.run)
            return trash.remove(view.run, view.name)

        self.ask(work, self.removed.emit)

    def restore(self, removed: trash.Removed) -> None:
        self.ask(partial(trash.restore, removed))

    def tidy(self, keys: Sequence[str], done: Callable[[int], None] | None = None) -> None:
        """Clear away what nothing needs any more of these runs; `done` gets the bytes that were freed."""
        found = [self._views[key].run for key in keys if key in self._views and not self._views[key].active]

        def work() -> int:
            freed = sum(tidying.tidy(run) for run in found)
            for run in found:
                run.note(tidied=time.time())  # so that everybody looks again
            return freed

        self.ask(work, done)

    def rename(self, key: str, name: str) -> None:
        """Call a run something else; its folder keeps its name."""

        def work(run: RunFolder) -> None:
            with room.told("the new name", run.path):
                replace(TrainConfig.read(run.config), name=name).write(run.config)

        self._with(key, work)

    def note(self, key: str, **values: Any) -> None:
        """Change what people add to a run: notes, place in the queue."""
        self._with(key, lambda run: run.note(**values))

    def reorder(self, keys: Sequence[str]) -> None:
        """Make the waiting runs start in this order."""
        found = [self._views[key].run for key in keys if key in self._views]

        def work() -> None:
            for place, run in enumerate(found):
                run.note(place=place)

        self.ask(work)

    def _with(self, key: str, verb: Callable[[RunFolder], Any]) -> None:
        view = self._views.get(key)
        if view is not None:
            self.ask(partial(verb, view.run))

    # the queue

    def _feed_queue(self) -> None:
        if self._starting or self._lane is None or self.folder is None or not self.waiting():
            return
        self._starting = True
        self._lane.ask(partial(starting.start_next, self.folder), self._on_fed, self._on_feed_failed)

    def _on_fed(self, started: int) -> None:
        self._starting = False
        if started:
            self.look()

    def _on_feed_failed(self, error: Exception) -> None:
        self._starting = False
        self.failed.emit(error)

    # what the threads tell

    def _on_listed(self, keys: tuple[str, ...]) -> None:
        self._keys, self._looked = keys, True
        for gone in set(self._views) - set(keys):
            del self._views[gone]
            self._end_follower(gone)
        self._broken = {key: error for key, error in self._broken.items() if key in keys}
        self.listed.emit()

    def _on_seen(self, view: RunView) -> None:
        if self._shelf is None or view.key not in self._keys:
            return
        before = self._views.get(view.key)
        if before is not None and self.sender() is self._shelf and view.key in self._followers:
            return
        self._views[view.key] = view
        self._broken.pop(view.key, None)
        if view.active:
            self._follow(view)
        else:
            self._end_follower(view.key)
        if (
            before is None
            or before.status.state != view.status.state
            or before.notes != view.notes
            or before.name != view.name
        ):
            self.listed.emit()
        self.changed.emit(view.key)

    def _on_broke(self, key: str, error: WorkbenchError) -> None:
        if key in self._keys and key not in self._broken:
            self._broken[key] = error
            self._views.pop(key, None)
            self._end_follower(key)
            self.listed.emit()

    def _follow(self, view: RunView) -> None:
        if view.key in self._followers or self._shelf is None:
            return
        follower = RunFollower(view.run, self)
        follower.seen.connect(self._on_seen)
        follower.broke.connect(self._on_broke)
        self._followers[view.key] = follower
        self._shelf.followed = frozenset(self._followers)
        follower.start()

    def _end_follower(self, key: str) -> None:
        follower = self._followers.pop(key, None)
        if follower is not None:
            follower.end()
            follower.deleteLater()
        if self._shelf is not None:
            self._shelf.followed = frozenset(self._followers)


def queue_order(view: RunView) -> tuple[float, float]:
    """Waiting runs start in the order people gave them, else first come, first served."""
    return float(view.notes.get("place", 1e9)), view.created
