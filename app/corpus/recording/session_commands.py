"""Describing the session of the recordings that are chosen, and reading and writing descriptions of sessions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.recording.read_sessions_dialog import PLACE_KEY, ReadSessionsDialog
from app.corpus.recording.recording_list import RecordingList
from app.corpus.recording.session_dialog import About, SessionDialog, look_up, of_utterances
from app.corpus.selection import Selection
from app.i18n import tr, tr_n, worded
from app.widgets.error_strip import ErrorStrip
from core.errors import WorkbenchError
from core.progress import Progress, Stop

if TYPE_CHECKING:
    from core.session_files.give import Given


class SessionCommands(QObject):
    """Acts on the recordings chosen in the list, else on that of the current utterance."""

    def __init__(
        self,
        context: Context,
        selection: Selection,
        actions: CorpusActions,
        listed: RecordingList,
        strip: ErrorStrip,
        host: QWidget,
    ) -> None:
        super().__init__(listed)
        self._context, self._selection, self._list = context, selection, listed
        self._strip, self._host = strip, host
        self.dialog: SessionDialog | None = None
        self.reading: ReadSessionsDialog | None = None
        actions.bind(session=self.describe, read_sessions=self.read, write_sessions=self.write)
        listed.session.clicked.connect(self.describe)

    def describe(self) -> None:
        """Open the dialog once it is known what stands in it."""
        folder = self._context.session.project_folder
        if folder is None:
            return
        if self._selection.question.recording:
            recordings = self._list.chosen_ids() or [self._selection.question.recording]
            self._context.tasks.ask(lambda: look_up(folder, recordings), self._open)
        elif utterances := self._selection.wanted_ids():
            self._context.tasks.ask(lambda: look_up(folder, of_utterances(folder, utterances)), self._open)

    def _open(self, about: About) -> None:
        if about.recordings:
            self.dialog = SessionDialog(self._context, about, self._host)
            self.dialog.open()

    def read(self) -> None:
        """Ask which files, or which folder, and take what they say."""
        if self._context.session.project_folder is not None and not self._context.session.read_only:
            self.reading = ReadSessionsDialog(self._context, self._host)
            self.reading.open()

    def write(self) -> None:
        """Choose a format and a new folder."""
        from core.session_files import FORMATS

        titles = {tr("{title} into a new folder (*)", title=one.title): key for key, one in FORMATS.items()}
        name, chosen = QFileDialog.getSaveFileName(
            self._host, tr("Write sessions"), str(Path(self._place()) / "sessions"), ";;".join(titles)
        )
        if name:
            self.give(Path(name), titles.get(chosen, next(iter(FORMATS))))

    def give(self, out: Path, key: str) -> None:
        """Write all sessions of the project."""
        folder = self._context.session.project_folder
        if folder is None:
            return
        self._context.settings.set_value(PLACE_KEY, str(out.parent))

        def work(progress: Progress, cancelled: Stop) -> Given:
            from core.project.queries import Reader
            from core.session_files.give import give_sessions

            with Reader(folder) as reader:
                return give_sessions(reader, out, key, None, progress, cancelled)

        self._context.tasks.run(tr("Write sessions"), work, self._on_given, self._on_failed)

    def _on_given(self, given: Given) -> None:
        self._context.status(tr_n("Wrote one session", "Wrote %n sessions", given.sessions))
        if given.not_held:
            first, *more = [str(worded(said)) for said in given.not_held]
            self._strip.show_note(first, detail="\n".join(more))

    def _place(self) -> str:
        return str(self._context.settings.value(PLACE_KEY, str(Path.home())))

    def _on_failed(self, error: BaseException) -> None:
        """What a person can mend is said below the header."""
        if isinstance(error, WorkbenchError):
            self._strip.show_error(error)
        else:
            self._context.show_error(error)
