"""`Runs`: what the Train page is about. The runs of the open project as they were last seen, the one that is shown,
those that are compared, and which of them are listed. Views and controllers take it and listen to it.

Lives on the GUI thread; folders and processes are read by the watching threads only. What is done with runs is
`RunJobs`'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from app.train.follower import RunFollower, Shelf
from app.train.shown_runs import MOST_CURVES, Shown, pick
from app.train.views import RunView
from core.errors import WorkbenchError

Filter = Literal["all", "unfinished", "finished", "probes"]


@dataclass(frozen=True)
class Place:
    """Where one is on the page: the run that is shown, which are listed, and which are compared, if any."""

    key: str
    filter: Filter
    comparing: bool
    compared: tuple[str, ...]


class Runs(QObject):
    """The runs of one project at a time; `open` another to change it.

    While nobody looks (`set_seen(False)`) `changed` is kept back; then `listed` says that all may be different.
    """

    listed = Signal()
    """Runs came, went, moved, got another state or name, or others are to be listed."""
    changed = Signal(str)
    """What a run's key names has new figures."""
    chosen = Signal()
    """Another run is shown, or none."""
    compared = Signal()
    """Other runs are compared, or comparing began or ended."""
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self.read_only = False
        self.key = ""
        """The run that is shown, "" for none."""
        self.comparing = False
        self.filter: Filter = "all"
        self._by_person = False
        self._wanted = ""
        self._again: Place | None = None
        self._to_compare: tuple[str, ...] = ()
        self._compared: tuple[str, ...] = ()
        self._views: dict[str, RunView] = {}
        self._keys: tuple[str, ...] = ()
        self._broken: dict[str, WorkbenchError] = {}
        self._shelf: Shelf | None = None
        self._followers: dict[str, RunFollower] = {}
        self._looked = False
        self._seen = self._kept_back = False

    # opening and closing

    def open(self, runs: Path, read_only: bool = False) -> None:
        """Watch the runs folder of a project; a read-only window watches and starts nothing."""
        self._stop()
        self.folder, self.read_only = runs, read_only
        self._shelf = Shelf(runs, self)
        self._shelf.seen.connect(self._on_seen)
        self._shelf.listed.connect(self._on_listed)
        self._shelf.broke.connect(self._on_broke)
        self._shelf.start()
        self._tell_listed()

    def close(self) -> None:
        """Stop watching. Runs themselves go on."""
        self._stop()
        self._tell_listed()

    def _stop(self) -> None:
        for thread in (*self._followers.values(), self._shelf):
            if thread is not None:
                thread.end()
                thread.deleteLater()
        self.folder, self._shelf, self._looked = None, None, False
        self._followers.clear()
        self._views.clear()
        self._broken.clear()
        self._keys = self._compared = ()

    def set_seen(self, seen: bool) -> None:
        """Whether somebody looks."""
        self._seen = seen
        if seen and self._kept_back:
            self._tell_listed()

    # what there is

    def views(self) -> list[RunView]:
        """Every run that could be read, oldest first."""
        return [self._views[key] for key in self._keys if key in self._views]

    def view(self, key: str) -> RunView | None:
        return self._views.get(key)

    def visible(self) -> list[RunView]:
        """Those that the filter lets be listed: probes by themselves, but for one that takes the computer now."""
        if self.filter == "probes":
            return self.probes()
        kept = {"all": (True, False), "finished": (True,), "unfinished": (False,)}[self.filter]
        listed = [view for view in self.views() if view.active or not view.is_probe]
        return [view for view in listed if (view.status.state == "finished") in kept]

    def probes(self) -> list[RunView]:
        """The short runs that compare candidates."""
        return [view for view in self.views() if view.is_probe]

    def broken(self) -> dict[str, WorkbenchError]:
        """Run folders that cannot be read, with the reason."""
        return dict(self._broken)

    @property
    def loading(self) -> bool:
        """Whether the first look at the folder is not finished yet."""
        return self.folder is not None and not (self._looked and set(self._keys) <= {*self._views, *self._broken})

    def running(self) -> list[RunView]:
        """Runs with a child at work."""
        return [view for view in self.views() if view.active]

    def waiting(self) -> list[RunView]:
        """Runs in the queue, in the order they will start."""
        return sorted((v for v in self.views() if v.status.state == "waiting"), key=queue_order)

    def look(self) -> None:
        """Look at all runs now."""
        for thread in (self._shelf, *self._followers.values()):
            if thread is not None:
                thread.wake()

    # what is shown

    def current(self) -> RunView | None:
        """The run that is shown."""
        return self._views.get(self.key)

    def choose(self, key: str) -> None:
        """A person chose this run."""
        if key != self.key and key in self._views:
            self.key, self._by_person = key, True
            self.chosen.emit()

    def choose_soon(self, key: str) -> None:
        """Choose a run as soon as it has been read."""
        self._wanted = key
        self._settle()

    def compare_soon(self, keys: Sequence[str]) -> None:
        """Compare these runs as soon as all of them have been read."""
        self._to_compare = tuple(keys[:MOST_CURVES])
        self._tell_listed()

    def place(self) -> Place:
        """Where one is."""
        return Place(self.key, self.filter, self.comparing, self._compared)

    def come_back(self, place: Place) -> None:
        """Be where one was on a page before this one, as soon as its runs have been read."""
        self._again = place
        self.choose_soon(place.key)
        self.set_filter(place.filter)

    def set_filter(self, which: Filter) -> None:
        """List all runs, or only those that are finished, or not."""
        self.filter = which
        self._tell_listed()

    def shown(self) -> list[Shown]:
        """The run that is shown, first, with those that it is compared with."""
        view = self.current()
        return pick(view, self.views(), self._compared) if view is not None else []

    def compares(self, key: str) -> bool:
        """Whether a person ticked this run for comparing."""
        return key in self._compared

    def set_comparing(self, on: bool) -> None:
        """Begin with what is shown anyhow, or compare no more."""
        self.comparing = on
        self._compared = tuple(shown.view.key for shown in self.shown()) if on else ()
        self.compared.emit()

    def compare(self, keys: Sequence[str]) -> None:
        """Show the first of these runs, and compare it with the others, as many as can be told apart."""
        known = [key for key in keys if key in self._views][:MOST_CURVES]
        if known:
            self.choose(known[0])
            self.comparing, self._compared = True, tuple(known)
            self.compared.emit()

    def tick(self, key: str) -> bool:
        """Compare this run too, or no more. False when as many as can be told apart are compared already."""
        if key in self._compared:
            self._compared = tuple(other for other in self._compared if other != key)
        elif len(self._compared) < MOST_CURVES:
            self._compared = (*self._compared, key)
        else:
            return False
        self.compared.emit()
        return True

    def _settle(self) -> None:
        """Show what was asked for; else, until a person chooses, what trains, or the newest."""
        before, everything = self.key, self.views()
        if self._wanted in self._views:
            self.key, self._by_person, self._wanted = self._wanted, True, ""
        elif self.key not in self._views or not self._by_person:
            first = next((view for view in everything if view.active), None)
            newest = max(everything, key=lambda view: (not view.is_probe, view.created), default=None)
            found = first or newest
            self.key = found.key if found is not None else ""
        if self.key != before:
            self.chosen.emit()

    # what the threads tell

    def _tell_listed(self) -> None:
        self._kept_back = False
        if self._again is not None and not self.loading:
            again, self._again = self._again, None
            self.comparing = again.comparing
            self._compared = tuple(key for key in again.compared if key in self._views)
            self.compared.emit()
        self._settle()
        if self._to_compare and all(key in self._views for key in self._to_compare):
            self._compared, self._to_compare, self.comparing = self._to_compare, (), True
            self.compared.emit()
        self.listed.emit()

    def _on_listed(self, keys: tuple[str, ...]) -> None:
        self._keys, self._looked = keys, True
        for gone in set(self._views) - set(keys):
            del self._views[gone]
            self._end_follower(gone)
        self._broken = {key: error for key, error in self._broken.items() if key in keys}
        self._compared = tuple(key for key in self._compared if key in self._views)
        self._tell_listed()

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
        if before is None or _listed_as(before) != _listed_as(view):
            self._tell_listed()
        if self._seen:
            self.changed.emit(view.key)
        else:
            self._kept_back = True

    def _on_broke(self, key: str, error: WorkbenchError) -> None:
        if key in self._keys and key not in self._broken:
            self._broken[key] = error
            self._views.pop(key, None)
            self._end_follower(key)
            self._tell_listed()

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


def _listed_as(view: RunView) -> tuple[object, ...]:
    """What the list sorts, groups and names a run by."""
    return view.status.state, view.notes, view.name


def queue_order(view: RunView) -> tuple[float, float]:
    """Waiting runs start in the order people gave them, else first come, first served."""
    return float(view.notes.get("place", 1e9)), view.created
