"""Probes of the candidates that were chosen: made and queued at one click, followed while the dialog is open;
cancelled, gone on with and removed one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.background.latest import Latest
from app.context import Context
from app.i18n import tr, worded
from app.train.new_run.candidates import Candidates, StartRow
from core.errors import WorkbenchError
from core.places import left
from core.places.making import put_together
from core.places.places import place_named
from core.progress import Progress, Stop
from core.runs import queue, queue_runner, supervisor
from core.runs.folder import RunFolder
from core.sources.probe_results import Probe, ProbeReader
from core.sources.probes import Candidate, Corpus, Prepared, estimate, prepare

LOOK_MS = 1000


class Probing(QObject):
    """`changed` says that what can be probed, how long it takes, or what is under way is another."""

    changed = Signal()
    queued = Signal()
    """Probes were put in the queue of this computer."""

    def __init__(
        self,
        context: Context,
        project: Path,
        candidates: Candidates,
        device: Callable[[], str],
        on: Callable[[], str],
        parent: QObject,
    ) -> None:
        """`device` is the key of one of this computer, `on` the name of a place elsewhere, "" for this computer."""
        super().__init__(parent)
        self._on = on
        self._context, self._project, self._candidates, self._device = context, project, candidates, device
        self._corpus: Corpus | None = None
        self._reader = ProbeReader(project / "runs")
        self._seconds: dict[str, float] = {}
        self._verbs: list[Callable[[], object]] = []
        self.preparing = self._doing = self._stale = False
        self._look, self._times = Latest(context.tasks, self), Latest(context.tasks, self)
        for part in (self._look, self._times):
            part.failed.connect(context.show_error)
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self.look)
        candidates.ticks_changed.connect(self._estimate)

    def begin(self, corpus: Corpus) -> None:
        """The project was read."""
        self._corpus = corpus
        self.look()

    def end(self) -> None:
        """The dialog closes; probes go on."""
        self._clock.stop()
        self._look.forget()
        self._times.forget()

    # what stands how

    def look(self) -> None:
        """Read the probes now, aside; once more where they are being read already, for that may have begun before what
        has just changed."""
        self._stale = self._look.busy
        if not self._stale:
            reader, corpus = self._reader, self._corpus
            self._look.ask(lambda _progress, _stop: reader.read(corpus), self._on_seen)

    def _on_seen(self, probes: dict[str, Probe]) -> None:
        self._candidates.show_probes(probes)
        going = any(probe.under_way for probe in probes.values())
        if going and not self._clock.isActive():
            self._clock.start()
        elif not going:
            self._clock.stop()
        self.changed.emit()
        if self._stale:
            self.look()

    # how long it takes

    @property
    def chosen(self) -> list[StartRow]:
        """The candidates that are ticked."""
        return [row for row in self._candidates.rows if row.ticked and row.usable]

    @property
    def seconds(self) -> float | None:
        """How long their probes take together, roughly; None while that is looked at, and in a place elsewhere."""
        rows = self.chosen
        if rows and self._on():
            return None
        known = [self._seconds.get(row.key) for row in rows]
        return None if None in known else sum(one for one in known if one is not None)

    def _estimate(self) -> None:
        project, device = self._project, self._device()
        rows = [row for row in self.chosen if row.key not in self._seconds]
        self.changed.emit()
        if not rows:
            return

        def work(_progress: Progress, _stop: Stop) -> dict[str, float]:
            return {row.key: _seconds(project, _candidate(row), device) for row in rows}

        self._times.ask(work, self._on_times)

    def _on_times(self, found: dict[str, float]) -> None:
        self._seconds.update(found)
        self.changed.emit()

    # what is asked for

    def start(self) -> None:
        """Probe the candidates that are ticked: each in the queue, and the first started where the computer is free."""
        rows = self.chosen
        if self.preparing or not rows:
            return
        self.preparing = True
        project, device, on = self._project, self._device(), self._on()
        wanted = [_candidate(row) for row in rows]

        def work(progress: Progress, stop: Stop) -> Prepared:
            put = partial(put_together, place=place_named(on)) if on else None
            found = prepare(project, wanted, device, progress=progress, stop=stop, put=put)
            queue.release(project / "runs")
            queue.start_next(project / "runs", wait_s=queue_runner.LOCK_S)
            return found

        self._candidates.refuse(dict.fromkeys((row.key for row in rows), ""))
        done = partial(self._on_prepared, here=not on)
        self._context.tasks.run(tr("Preparing probes"), work, done, self._on_refused)
        self.changed.emit()

    def _on_prepared(self, found: Prepared, *, here: bool) -> None:
        self.preparing = False
        self._candidates.refuse({key: _told(error) for key, error in found.refused.items()})
        self._candidates.tick(tuple(found.runs), on=False)
        if here:
            self.queued.emit()
        self.look()

    def _on_refused(self, error: BaseException) -> None:
        self.preparing = False
        self._context.show_error(error)
        self.changed.emit()

    def cancel(self, key: str) -> None:
        """Take one out of the queue, or let it save and leave; it can go on later."""
        self._with(key, supervisor.pause)

    def resume(self, key: str) -> None:
        self._with(key, queue_runner.resume)

    def remove(self, keys: Sequence[str]) -> None:
        """Move probes to the trash."""
        for key in keys:
            self._with(key, lambda run: left.remove(run, run.key))

    def _with(self, key: str, verb: Callable[[RunFolder], object]) -> None:
        probe = self._candidates.probes.get(key)
        if probe is not None:
            self._verbs.append(partial(verb, probe.run))
            self._next()

    def _next(self) -> None:
        """What was asked for is done in its order, one thing after another."""
        if self._verbs and not self._doing:
            self._doing = True
            self._context.tasks.ask(self._verbs.pop(0), lambda _: self._on_done(), self._on_not_done)

    def _on_done(self) -> None:
        self._doing = False
        self.look()
        self._next()

    def _on_not_done(self, error: BaseException) -> None:
        self._context.show_error(error)
        self._on_done()


def _candidate(row: StartRow) -> Candidate:
    beside = row.beside
    return Candidate(row.source, beside.folder if row.source is None and beside is not None else None)


def _seconds(project: Path, candidate: Candidate, device: str) -> float:
    """0 for one that does not read: its probe will say why."""
    try:
        return estimate(project, candidate, device)
    except WorkbenchError:
        return 0.0


def _told(error: WorkbenchError) -> str:
    return f"{worded(error.message)} {worded(error.hint)}".strip()
