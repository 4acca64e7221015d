"""Opens the dialog that aligns a text, and shows and plays in the sound view what is looked at in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.context import Context
from app.corpus.aligning.align_dialog import AlignDialog
from app.corpus.corpus_actions import CorpusActions
from app.corpus.recording.lane_commands import LaneCommands
from app.corpus.selection import Selection
from app.corpus.sound.audio_pane import AudioPane


class AlignCommands(QObject):
    """Keeps the dialog while it listens, also when it was closed. `show_recording` brings another one into view."""

    def __init__(
        self,
        context: Context,
        selection: Selection,
        actions: CorpusActions,
        audio: AudioPane,
        lanes: LaneCommands,
        show_recording: Callable[[int], None],
    ) -> None:
        super().__init__(audio)
        self._context, self._selection, self._audio = context, selection, audio
        self._lanes, self._show_recording = lanes, show_recording
        self.dialog: AlignDialog | None = None
        actions.bind(align=self.ask)
        context.session.closed.connect(self._on_closed)

    def ask(self) -> None:
        """Ask which text, or show what was asked before and is still to be looked at."""
        session, dialog = self._context.session, self.dialog
        if session.project_folder is None or session.read_only:
            return
        self._lanes.editor.finish()
        self._selection.keep_draft()
        if dialog is None:
            shown = self._audio.recording
            dialog = AlignDialog(self._context, shown.id if shown is not None else 0, self._audio.window())
            dialog.recording_chosen.connect(self._show_recording)
            dialog.looked_at.connect(self._on_looked_at)
            dialog.play_asked.connect(self._on_play)
            dialog.came_in.connect(self._on_came_in)
            dialog.finished.connect(self._on_finished)
            self.dialog = dialog
        elif dialog.recording is not None and not self._is_shown():
            self._show_recording(dialog.recording.id)
        dialog.open()

    def _is_shown(self) -> bool:
        """Whether the sound view shows the recording of the dialog."""
        wanted, shown = self.dialog.recording if self.dialog is not None else None, self._audio.recording
        return wanted is not None and shown is not None and wanted.id == shown.id

    def _on_looked_at(self, start: float, end: float) -> None:
        if self._is_shown() and self.dialog is not None and self.dialog.isVisible():
            self._lanes.look_at(start, end)

    def _on_play(self, start: float, end: float) -> None:
        if self._audio.playback.playing:
            self._audio.playback.stop()
        elif self._is_shown():
            self._audio.play_range(start, end)

    def _on_came_in(self) -> None:
        self._audio.view.choose(None)
        self._audio.stays = True
        self._selection.refresh()

    def _on_closed(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.forget()

    def _on_finished(self) -> None:
        """What is listened to, or was and has come to nothing yet, can be opened again."""
        self._audio.playback.stop()
        self._audio.view.choose(None)
        dialog = self.dialog
        if dialog is not None and not dialog.foot.running:
            self.dialog = None
            dialog.deleteLater()
