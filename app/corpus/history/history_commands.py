"""Undo and the history: what the last change was, the list of changes, and going to one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from shiboken6 import isValid

from app.background.worker_writes import write_from_worker
from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.details.details import Details
from app.corpus.history.history_popup import HistoryPopup
from app.corpus.selection import Selection
from app.i18n import tr
from app.widgets.key_hint import KeyButton
from core.progress import Progress, Stop
from core.project.history import HistoryItem

if TYPE_CHECKING:
    from core.project.records import Changes

STEPS = 5000
"""Steps that the history lists."""
LONG = 20_000
"""Rows from which a jump is shown as a task: about a second of work."""


class HistoryCommands(QObject):
    """Keeps the words of Undo, and opens the history above its button."""

    def __init__(
        self, context: Context, selection: Selection, actions: CorpusActions, details: Details, button: KeyButton
    ) -> None:
        super().__init__(details)
        self._context, self._selection, self._actions = context, selection, actions
        self._details, self._button = details, button
        self.popup: HistoryPopup | None = None
        actions.bind(history=self.show_history)
        actions.undo.triggered.connect(context.session.undo)
        context.session.history_changed.connect(self._on_history)
        self._on_history()

    def show_history(self) -> None:
        """The list of changes, above its button: the newest at once, all of them soon after."""
        answer, button = self._selection.answer, self._details.history
        folder = self._context.session.project_folder
        if answer is None or folder is None:
            return
        popup = self.popup = HistoryPopup(answer.history, self._details)
        popup.chosen.connect(lambda step: go_to_step(self._context, answer.history, step))
        popup.open_above(button.mapToGlobal(button.rect().topRight()) - QPoint(0, 6))

        def read() -> list[HistoryItem]:
            from core.project.queries import Reader

            with Reader(folder) as reader:
                return reader.history(STEPS)

        self._context.tasks.ask(read, lambda items: popup.show_items(items) if isValid(popup) else None)

    def _on_history(self) -> None:
        session, undo = self._context.session, self._actions.undo
        label = session.undo_label
        undo.setEnabled(bool(label) and not session.read_only)
        undo.setToolTip(tr("Undo: {label}", label=label) if label else tr("Nothing to undo"))
        self._button.setToolTip(undo.toolTip())
        self._details.set_last(label)


def go_to_step(context: Context, items: Sequence[HistoryItem], step: int) -> None:
    """Make `step` the last one done, 0 for none. Cancelled, everything is as it was. `items` are the known steps."""
    session = context.session
    if session.project is None:
        return
    if sum(item.rows for item in items if item.undone == (item.id <= step)) < LONG:
        session.edit(lambda project: project.go_to(step), None, context.show_error)
        return

    def work(progress: Progress, cancelled: Stop) -> Changes | None:
        return write_from_worker(session, lambda project: project.go_to(step, progress, cancelled), cancelled)

    title = tr("Go to a point of the history")
    context.tasks.run(title, work, None, context.show_error)
