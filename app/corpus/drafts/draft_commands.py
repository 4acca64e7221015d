"""Actions about drafts: having them written, and listing them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.drafts.write_drafts_dialog import Drafted, WriteDraftsDialog
from app.corpus.question import DRAFTS
from app.corpus.selection import Selection
from app.i18n import tr_n, worded


class DraftCommands(QObject):
    """The dialog opens over `host`."""

    def __init__(self, context: Context, selection: Selection, actions: CorpusActions, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._selection, self._host = context, selection, host
        self.dialog: WriteDraftsDialog | None = None
        actions.bind(drafts=self.ask)

    def ask(self) -> None:
        """Ask which model is to write drafts of what."""
        if self._context.session.project_folder is None or self._context.session.read_only:
            return
        listed = self._selection.ids.tolist()
        self.dialog = WriteDraftsDialog(self._context, listed, self._on_written, self._host)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _on_written(self, found: Drafted) -> None:
        """List what was written, unless somebody is typing."""
        if self._context.session.reader is None:
            return
        if found.written and not self._selection.typing:
            self._selection.choose_flag(DRAFTS)
        said = [tr_n("One draft was written", "%n drafts were written", found.written)]
        if found.problems:
            said.append(tr_n("one could not be read", "%n could not be read", len(found.problems)))
        self._context.status(" · ".join([*said, *map(worded, found.remarks)]))
