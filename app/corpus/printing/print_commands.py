"""Opens the dialog that prints or sends the recording that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.selection import Selection
from app.corpus.sound.audio_pane import AudioPane
from app.i18n import tr
from core.project.sessions.reading import session_with
from core.project.tiers.reading import searchable

if TYPE_CHECKING:
    from app.corpus.printing.print_dialog import PrintDialog


class PrintCommands(QObject):
    """One dialog at a time; what it began goes on as a task when it is closed."""

    def __init__(self, context: Context, selection: Selection, actions: CorpusActions, audio: AudioPane) -> None:
        super().__init__(audio)
        self._context, self._selection, self._audio = context, selection, audio
        self.dialog: PrintDialog | None = None
        actions.bind(session_text=self.ask)

    def ask(self) -> None:
        """Ask how."""
        from app.corpus.printing.print_dialog import PrintDialog

        recording, reader = self._audio.recording, self._context.session.reader
        if recording is None or reader is None:
            self._context.status(tr("Choose an utterance of the recording first"))
            return
        self._selection.keep_draft()
        answer = self._selection.answer
        listed = answer.query if answer is not None and self._selection.question.narrowed else None
        known = session_with(reader, recording.id)
        self.dialog = PrintDialog(self._context, recording, searchable(reader), listed, known, self._audio.window())
        self.dialog.open()
