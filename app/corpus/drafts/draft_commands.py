"""Actions about drafts: having them written, and correcting what is worth most, one after the other."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.drafts.next_dialog import NextDialog
from app.corpus.drafts.write_drafts_dialog import Drafted, WriteDraftsDialog
from app.corpus.question import BATCH, DRAFTS, TYPED_BATCH, FilterChip
from app.corpus.selection import Selection
from app.i18n import tr_n, worded
from core.project.filters import these
from core.project.query_sql import GIVEN


class DraftCommands(QObject):
    """The dialogs open over `host`."""

    listing = Signal()
    """A batch is about to be listed: its first utterance is to be worked on."""

    def __init__(self, context: Context, selection: Selection, actions: CorpusActions, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._selection, self._host = context, selection, host
        self.dialog: WriteDraftsDialog | None = None
        self.next_dialog: NextDialog | None = None
        actions.bind(drafts=self.ask, next_minutes=self.ask_next)

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

    def ask_next(self) -> None:
        """Ask for how many minutes, and show what is worth most."""
        if self._context.session.project_folder is None or self._context.session.read_only:
            return
        self._selection.keep_draft()
        self.next_dialog = NextDialog(self._context, self._host)
        self.next_dialog.chosen.connect(self.open_batch)
        self.next_dialog.drafts_wanted.connect(self.ask)
        self.next_dialog.finished.connect(self.next_dialog.deleteLater)
        self.next_dialog.open()

    def open_batch(self, ids: list[int], minutes: float, drafts: bool) -> None:
        """List exactly these in their order, with their drafts in the editor or without, and begin with the first."""
        question = self._selection.question.cleared()
        chip = FilterChip(BATCH if drafts else TYPED_BATCH, partial(_chip_words, minutes, len(ids)), (these(ids),))
        self._selection.to_show = ids[0]
        self.listing.emit()
        self._selection.ask(replace(question, sort=GIVEN, descending=False, chips=(chip,)))


def _chip_words(minutes: float, count: int) -> str:
    return tr_n(
        "Correct next, {minutes:g} minutes: one utterance",
        "Correct next, {minutes:g} minutes: %n utterances",
        count,
        minutes=minutes,
    )
