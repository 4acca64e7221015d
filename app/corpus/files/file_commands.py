"""Importing and exporting from the Corpus page: the two dialogs, and what is listed after an import."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.files.export_job import ExportScope
from app.corpus.question import FilterChip
from app.corpus.selection import Selection
from app.i18n import tr, tr_n
from core.project.filters import these
from core.project.queries import Query

if TYPE_CHECKING:
    from app.corpus.files.export_dialog import ExportDialog
    from app.corpus.files.import_dialog import ImportDialog


class FileCommands(QObject):
    """`imported` follows an import, `shown` when its utterances are to be seen. Dialogs open over `host`."""

    imported = Signal()
    shown = Signal()

    def __init__(self, context: Context, selection: Selection, actions: CorpusActions, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._selection, self._host = context, selection, host
        self.import_dialog: ImportDialog | None = None
        self.export_dialog: ExportDialog | None = None
        actions.bind(**{"import": self.open_import, "export": self.open_export})

    def open_import(self, paths: Sequence[Path] = ()) -> None:
        """The import dialog, on what was dropped or chosen before."""
        from app.corpus.files.import_dialog import ImportDialog

        dialog = self.import_dialog = ImportDialog(self._context, list(paths), self._host)
        dialog.importing.finished.connect(self.imported)
        dialog.show_asked.connect(self._on_show_imported)
        dialog.open()

    def close_project(self) -> None:
        """An import that goes on is given up."""
        if self.import_dialog is not None:
            self.import_dialog.importing.cancel()
            self.import_dialog.close()

    def _on_show_imported(self, ids: list[int]) -> None:
        chip = FilterChip("these", lambda: tr("Imported just now"), (these(ids),))
        self._selection.ask(self._selection.question.cleared().with_chip(chip))
        self.shown.emit()

    def open_export(self) -> None:
        """The export dialog, over everything, what is listed or what is chosen."""
        from app.corpus.files.export_dialog import ExportDialog

        answer = self._selection.answer
        if answer is None or not answer.summary.utterances:
            self._context.status(tr("There is nothing to export yet"))
            return
        self._selection.keep_draft()
        wanted = "listed" if len(answer.ids) and self._selection.question.narrowed else "all"
        self.export_dialog = ExportDialog(self._context, self._scopes(), wanted, self._host)
        self.export_dialog.open()

    def _scopes(self) -> list[ExportScope]:
        """What can be exported now."""
        answer, selection = self._selection.answer, self._selection
        assert answer is not None
        summary, listed = answer.summary, len(answer.ids)
        everything = tr_n("The one utterance", "All %n utterances", summary.utterances)
        scopes = [ExportScope("all", everything, summary.utterances, summary.seconds, Query())]
        if selection.question.narrowed:
            title = tr_n("The one that is listed", "The %n that are listed", listed)
            scopes.append(ExportScope("listed", title, listed, answer.seconds, answer.query))
        if selection.chosen_count > 1:
            ids = selection.chosen_ids()
            title = tr("The {count:,} that are chosen", count=len(ids))
            scopes.append(ExportScope("chosen", title, len(ids), ids=ids))
        return scopes
