"""Quality checks from the window: looked at on worker threads, written on the project's lane."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.background.latest import Later
from app.background.worker_writes import write_from_worker
from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.selection import Selection
from app.corpus.table.list_answers import ListAnswer
from app.i18n import tr, tr_n
from core.project.flags import KINDS
from core.project.records import Changes
from core.wording import Listed

if TYPE_CHECKING:
    from app.tasks import Task
    from core.project.queries import Summary

AFTER_EDIT_MS = 250
MOST_QUIETLY = 500
"""When an edit touches more, the check that follows is listed as a task."""


def found_words(summary: Summary) -> str:
    """ "11 utterances checked, 4 need review: Not in alphabet 1, Too fast 1"; the most frequent first."""
    needing = summary.flags.get("any", 0)
    if not needing:
        return tr_n(
            "one utterance checked, nothing to review", "%n utterances checked, nothing to review", summary.utterances
        )
    kinds = sorted(((count, kind) for kind, count in summary.flags.items() if count and kind in KINDS), reverse=True)
    return tr_n(
        "{checked}, one needs review: {flags}",
        "{checked}, %n need review: {flags}",
        needing,
        checked=tr_n("one utterance checked", "%n utterances checked", summary.utterances),
        flags=Listed(tr("{flag} {count:,}", flag=KINDS[kind].title, count=count) for count, kind in kinds),
    )


class CheckJob(QObject):
    """Checks everything when asked, and by itself the utterances that an edit touched."""

    def __init__(
        self, context: Context, selection: Selection, actions: CorpusActions, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._touched: set[int] = set()
        self._everything = False
        self._caught_up = False
        self._running: list[Task] = []
        self._later = Later(AFTER_EDIT_MS, self._check_touched, self)
        context.session.closed.connect(self.stop)
        context.session.changed.connect(self._on_changed)
        selection.answered.connect(self._on_answered)
        actions.bind(check=self.check_all)

    def stop(self) -> None:
        """The project closes: what was not written is looked at another time."""
        self._forget_touched()
        self._caught_up = False
        for task in self._running:
            task.cancel()

    def check_all(self) -> None:
        """Check what is not up to date, as a task."""
        self._forget_touched()
        self._run(None, quiet=False, said=True)

    def _on_answered(self, answer: ListAnswer) -> None:
        """Look at what an interrupted check left when the project was closed; once, when it is opened."""
        if not answer.complete:
            return
        summary = answer.summary
        caught_up, self._caught_up = self._caught_up, True
        if not caught_up and summary.checked < summary.utterances:
            self._run(None, quiet=False)

    def _forget_touched(self) -> None:
        self._later.stop()
        self._touched.clear()
        self._everything = False

    def _on_changed(self, changes: Changes) -> None:
        """Edited utterances lost their flags: look at them again; at all, when limits, letters or sounds changed."""
        touched = changes.of("utterances")
        everything = bool(changes.of("meta") or changes.of("recordings"))
        if (touched or everything) and not self._context.session.read_only:
            self._touched |= touched
            self._everything |= everything
            self._later.start()

    def _check_touched(self) -> None:
        if len(self._touched) > MOST_QUIETLY and any(task.running for task in self._running):
            self._later.start()
            return
        ids, self._touched = sorted(self._touched), set()
        everything, self._everything = self._everything, False
        self._run(None if everything else ids, quiet=len(ids) <= MOST_QUIETLY)

    def _run(self, ids: Sequence[int] | None, *, quiet: bool, said: bool = False) -> None:
        session = self._context.session
        folder = session.project_folder
        if folder is None or session.read_only:
            return

        def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
            from core.project.checks.quality import compute, save
            from core.project.queries import Reader

            with Reader(folder) as reader, closing(compute(reader, ids, None, progress, cancelled)) as batches:
                for batch in batches:
                    write_from_worker(session, partial(save, batch=batch), cancelled)

        title = tr("Check quality")
        done = None if quiet or not said else self._on_checked
        task = self._context.tasks.run(title, work, done, self._context.show_error, quiet=quiet)
        self._running = [*(t for t in self._running if t.running), task]

    def _on_checked(self, _: object) -> None:
        """Say what was found, once the last of it is written."""
        folder = self._context.session.project_folder
        if folder is None:
            return

        def work() -> Summary:
            from core.project.queries import Reader

            with Reader(folder) as reader:
                return reader.summary()

        self._context.tasks.ask(work, lambda summary: self._context.status(found_words(summary)))
