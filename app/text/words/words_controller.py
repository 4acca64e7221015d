"""Looks words up in the project's word vectors on a thread of their own, and learns such vectors as a task."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.background.lane import Lane
from app.context import Context
from app.i18n import tr
from app.text.words.vectors_dialog import VectorsDialog
from app.text.words.vectors_job import VectorsJob
from app.text.words.words_field import WordsField
from app.text.words.words_pane import WordsPane
from core.errors import WorkbenchError
from core.lm.neighbours import Lexicon, Neighbours
from core.lm.vector_store import stored, unreadable


class WordsController(QObject):
    """`shown` follows whatever the pane shows anew."""

    shown = Signal()

    def __init__(self, context: Context, field: WordsField, pane: WordsPane, job: VectorsJob, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._field, self._pane, self._job, self._host = context, field, pane, job, host
        self._lane: Lane | None = None
        self._lexicon: Lexicon | None = None
        self._known: tuple[tuple[str, float], ...] = ()
        self._asked = ""
        self.dialog: VectorsDialog | None = None
        self.action = QAction(tr("Learn word vectors…"), self)
        self.action.setObjectName("vectors_learn")
        self.action.setProperty("menu", "Training")
        self.action.setEnabled(not context.session.read_only)
        self.action.triggered.connect(lambda _=False: self.learn())
        self.removing = QAction(tr("Remove the word vectors that are shown"), self)
        self.removing.setObjectName("vectors_remove")
        self.removing.setProperty("menu", "Training")
        self.removing.setEnabled(False)
        self.removing.triggered.connect(lambda _=False: self.remove())
        field.asked.connect(self.look_up)
        pane.wanted.connect(self.learn)
        pane.more.connect(self.learn)
        pane.unwanted.connect(self.remove)
        job.made.connect(lambda _: self._look_again())
        job.failed.connect(self._on_failed)

    def _look_again(self) -> None:
        if self._asked:
            self.look_up(self._asked)

    def remove(self) -> None:
        """Remove the vectors in which the word that is shown was found."""
        if self.removing.isEnabled():
            self.removing.setEnabled(False)
            self._job.remove(self._pane.name, self._look_again)

    def look_up(self, word: str) -> None:
        """Show the nearest words of a word."""
        folder = self._context.session.project_folder
        if folder is None:
            return
        if self._lane is None:
            self._lane = Lane("word vectors", self)
        self._asked = word
        self.removing.setEnabled(False)
        self._pane.show_problem(tr("Looking for the nearest words of “{word}”", word=word))
        self.shown.emit()
        meta = self._context.session.meta
        language = meta.language if meta is not None else ""
        self._lane.put(lambda: self._found(folder, word, language), self._on_found, self._on_failed)

    def _found(self, folder: Path, word: str, language: str) -> Neighbours | None:
        """On the lane; None where there are no vectors. What was read stays until others are there."""
        every, lost = stored(folder), unreadable(folder)
        known = (*((one.name, one.note.at) for one in every), *((error.message, 0.0) for error in lost))
        if self._lexicon is None or known != self._known:
            self._lexicon, self._known = Lexicon(every, lost), known
        if not every and not lost:
            return None
        for one in sorted(every, key=lambda one: one.note.language != language):  # the project's own language first
            for form in dict.fromkeys((word, word.lower())):
                if form in self._lexicon.vectors(one).index:
                    return self._lexicon.neighbours(form, one.name)
        return self._lexicon.neighbours(word)  # which says what is wrong

    def _on_found(self, found: Neighbours | None) -> None:
        if found is None:
            self._pane.show_none(free=not self._context.session.read_only)
        else:
            self._pane.show_found(found, free=not self._context.session.read_only)
            self.removing.setEnabled(not self._context.session.read_only)
        self.shown.emit()

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self._pane.show_problem(tr(error.message), tr(error.hint))
            self.shown.emit()
        else:
            self._context.show_error(error)

    def learn(self) -> None:
        """The dialog that learns word vectors."""
        if self._context.session.read_only or self._job.running:
            return
        dialog = self.dialog = VectorsDialog(self._context, self._job, self._host)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def stop(self) -> None:
        self._job.stop()
        if self._lane is not None:
            self._lane.close()
            self._lane = None
