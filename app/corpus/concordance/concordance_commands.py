"""Opens the concordance, and closes it with the project. Apart from the window, which is loaded when it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.selection import Selection
from core.project.queries import Query

if TYPE_CHECKING:
    from app.corpus.concordance.concordance_window import ConcordanceWindow
    from core.project.concordance.hit_line import Line


class ConcordanceCommands(QObject):
    """One window for the page: opened again, it is as it was left, with the edits that were made meanwhile.
    `mark_asked` asks for a mark in its recording: that and the annotation, by their ids."""

    mark_asked = Signal(int, int)

    def __init__(self, context: Context, selection: Selection, actions: CorpusActions, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._selection, self._host = context, selection, host
        self.window: ConcordanceWindow | None = None
        actions.bind(concordance=self.show_window)
        context.session.closed.connect(self._on_closed)

    def show_window(self) -> None:
        """Show it as it was left."""
        from app.corpus.concordance.concordance_window import ConcordanceWindow

        self._selection.keep_draft()
        if self.window is None or not isValid(self.window):
            self.window = ConcordanceWindow(self._context, self._listed, self._host)
            self.window.opened.connect(self._on_opened)
        self.window.come_up()

    def _listed(self) -> Query | None:
        """What the page lists now."""
        answer = self._selection.answer
        return answer.query if answer is not None else None

    def _on_opened(self, line: Line) -> None:
        """Its place in the corpus, or in its recording."""
        if line.mark:
            self._context.go_to("corpus")
            self.mark_asked.emit(line.recording_id, line.id)
        else:
            self._context.go_to("corpus", utterance=line.id)
        self._host.window().activateWindow()

    def _on_closed(self) -> None:
        window, self.window = self.window, None
        if window is not None and isValid(window):
            window.close()
            window.deleteLater()
