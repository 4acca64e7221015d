"""Actions about drafts: having them written, and correcting what is worth most, one after the other."""

from __future__ import annotations

from collections import Counter
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
from app.i18n import tr, tr_n
from app.widgets.error_strip import ErrorStrip
from app.widgets.reading_fields import not_heard_words, remark_in_window
from core.project.filters import these
from core.project.query_sql import GIVEN
from core.project.splits.split_plan import place_new, unplaced
from core.project.store import Project


class DraftCommands(QObject):
    """The dialogs open over `host`."""

    listing = Signal()
    """A batch is about to be listed: its first utterance is to be worked on."""

    def __init__(
        self, context: Context, selection: Selection, actions: CorpusActions, strip: ErrorStrip, host: QWidget
    ) -> None:
        super().__init__(host)
        self._context, self._selection, self._strip, self._host = context, selection, strip, host
        self._batch: tuple[int, ...] = ()
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
            self._strip.show_text(not_heard_words(len(found.problems)), detail="\n".join(found.problems))
        self._context.status(" · ".join([*said, *map(remark_in_window, found.remarks)]))

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
        self._batch = tuple(ids)
        self._selection.to_show = ids[0]
        self.listing.emit()
        self._selection.ask(replace(question, sort=GIVEN, descending=False, chips=(chip,)))

    def end(self) -> None:
        """The last one that is listed was saved: where that ends a batch, say of which texts no run would learn."""
        question, batch = self._selection.question, set(self._batch)
        if question.chip(BATCH) is None and question.chip(TYPED_BATCH) is None:
            return

        def look(project: Project) -> list[int]:
            return [id for id in unplaced(project) if id in batch]

        self._context.session.query(look, self._on_unplaced)

    def _on_unplaced(self, ids: list[int]) -> None:
        if not ids:
            return
        self._strip.show_text(
            tr_n(
                "One text of this batch is in no split: no run learns from it.",
                "%n texts of this batch are in no split: no run learns from them.",
                len(ids),
            ),
            tr("They come into train, or where their speaker or their sentence is already."),
            action=tr("Add to the splits"),
            do=partial(self._place, ids),
        )

    def _place(self, ids: list[int]) -> None:
        self._strip.hide()

        def place(project: Project) -> Counter[str]:
            place_new(project, ids)
            return Counter(row.split for row in project.rows(ids))

        self._context.session.edit(place, self._on_placed)

    def _on_placed(self, counts: Counter[str]) -> None:
        said = [
            tr("{split} {count:,}", split=split or tr("no split"), count=count)
            for split, count in sorted(counts.items(), reverse=True)
        ]
        self._context.status(tr("Added to the splits: {splits}", splits=", ".join(said)))


def _chip_words(minutes: float, count: int) -> str:
    return tr_n(
        "Correct next, {minutes:g} minutes: one utterance",
        "Correct next, {minutes:g} minutes: %n utterances",
        count,
        minutes=minutes,
    )
