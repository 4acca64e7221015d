"""Opens the dialog that tells who speaks, and plays its examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.selection import Selection
from app.corpus.sound.audio_pane import AudioPane
from app.i18n import tr

if TYPE_CHECKING:
    from app.corpus.diarising.who_dialog import WhoDialog


class WhoCommands(QObject):
    """One dialog at a time, about the recording that is shown."""

    def __init__(self, context: Context, selection: Selection, actions: CorpusActions, audio: AudioPane) -> None:
        super().__init__(audio)
        self._context, self._selection, self._audio = context, selection, audio
        self.dialog: WhoDialog | None = None
        actions.bind(diarise=self.ask)

    def ask(self) -> None:
        """Ask how many people speak."""
        from app.corpus.diarising.who_dialog import WhoDialog

        recording, session = self._audio.recording, self._context.session
        if recording is None or session.read_only:
            self._context.status(tr("Choose an utterance of the recording first"))
            return
        self._selection.keep_draft()
        self.dialog = WhoDialog(self._context, recording, self._audio.window())
        self.dialog.play_asked.connect(self._on_play)
        self.dialog.taken.connect(self._selection.refresh)
        self.dialog.finished.connect(lambda _: self._audio.playback.stop())
        self.dialog.open()

    def _on_play(self, start: float, end: float) -> None:
        shown, dialog = self._audio.recording, self.dialog
        if self._audio.playback.playing:
            self._audio.playback.stop()
        elif shown is not None and dialog is not None and shown.id == dialog.recording.id:
            self._audio.play_range(start, end)
