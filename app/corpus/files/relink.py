"""Finding recordings again whose files were moved: the same content under another path."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.selection import Selection
from app.corpus.sound.audio_pane import AudioPane
from app.i18n import tr
from core.project import relink
from core.project.queries import Reader
from core.project.records import Recording


class Relink(QObject):
    """Asks for the file, proves by its content that it is the same, and writes its path as one step."""

    def __init__(self, context: Context, selection: Selection, actions: CorpusActions, audio: AudioPane) -> None:
        super().__init__(audio)
        self._context, self._selection, self._widget = context, selection, audio
        actions.bind(locate=self.ask)
        audio.locate_asked.connect(self.ask)

    def ask(self) -> None:
        """Let the person choose the file of the current utterance's recording."""
        sound = self._selection.sound()
        if sound is None:
            return
        recording, _ = sound
        name, _ = QFileDialog.getOpenFileName(self._widget, tr("Where is {name}?", name=recording.name))
        if name:
            self.found(recording, Path(name))

    def found(self, recording: Recording, path: Path) -> None:
        """Take this file for the recording, and files beside it for others that are missing too."""
        folder = self._context.session.project_folder
        if folder is None:
            return

        def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> dict[int, Path]:
            with Reader(folder) as reader:
                return relink.at(reader, recording, path, progress, cancelled)

        self._context.tasks.run(tr("Locate recordings"), work, self._write, self._context.show_error)

    def _write(self, found: dict[int, Path]) -> None:
        self._context.session.edit(lambda project: relink.relink(project, found), None, self._context.show_error)
