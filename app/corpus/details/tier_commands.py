"""Keeps the fields of tiers in step with the current utterance, and writes what is typed in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.details.tier_fields import TierFields
from app.corpus.selection import Selection
from app.i18n import worded
from core.project.bulk.plans import Outcome
from core.project.records import Changes, Tier
from core.project.store import Project
from core.project.tiers import reading
from core.project.tiers.cells import CellLine, write_cell
from core.project.tiers.edits import accept, write
from core.project.tiers.make_words import WordCells, word_tiers
from core.wording import say

if TYPE_CHECKING:
    from app.corpus.tiers.tiers_dialog import TiersDialog


class TierCommands(QObject):
    """What was typed is written when the keyboard leaves a field, and before another utterance is shown."""

    def __init__(self, context: Context, selection: Selection, actions: CorpusActions, fields: TierFields) -> None:
        super().__init__(fields)
        self._context, self._session = context, context.session
        self._selection, self._fields = selection, fields
        fields.left.connect(self.keep)
        fields.cell_written.connect(self._write_cell)
        fields.accepted.connect(self._accept)
        fields.words_wanted.connect(self._make_words)
        self.listed: TiersDialog | None = None
        actions.bind(new_tier=self.add_tier, tiers=self.list_tiers)
        selection.leave_alone_while(lambda: fields.typing)
        selection.current_changed.connect(self._show)
        selection.current_renewed.connect(self._show)
        selection.draft_due.connect(self.keep)
        self._session.changed.connect(self._on_changed)

    def open_project(self) -> None:
        """The session's project has these tiers."""
        reader = self._session.reader
        self._fields.utterance = 0
        by_words = [tier.id for tier in word_tiers(reader)] if reader is not None else []
        self._fields.set_tiers(reading.tiers(reader) if reader is not None else (), by_words)
        self._show()

    def keep(self) -> None:
        """Write what was typed."""
        for cells in self._fields.words:
            cells.finish()
        utterance, typed = self._fields.utterance, self._fields.typed
        if not utterance or not typed or self._session.read_only:
            return
        self._fields.take()
        self._session.edit(lambda project: _write(project, utterance, typed))

    def _write_cell(self, line: CellLine, text: str) -> None:
        utterance = self._fields.utterance
        if utterance and not self._session.read_only:
            self._session.edit(lambda project: write_cell(project, utterance, line, text))

    def _accept(self, tier: Tier) -> None:
        utterance = self._fields.utterance
        if utterance and not self._session.read_only:
            self.keep()
            self._session.edit(lambda project: accept(project, tier, [utterance]))

    def _make_words(self, tier: Tier) -> None:
        """The current utterance gets a cell for each of its words."""
        self._selection.keep_draft()
        utterance = self._fields.utterance
        if utterance and not self._session.read_only:
            self._session.edit(lambda project: _words(project, tier, utterance), self._on_words)

    def _on_words(self, outcome: Outcome) -> None:
        """Nothing is said of what is seen."""
        if not outcome.changed:
            self._context.status(" ".join(map(worded, outcome.notes)))

    def add_tier(self) -> None:
        """Ask for a new tier."""
        from app.corpus.details.new_tier_dialog import NewTierDialog

        reader = self._session.reader
        if reader is not None and not self._session.read_only:
            self.keep()
            NewTierDialog(self._context, reading.tiers(reader), self._fields.window()).open()

    def list_tiers(self) -> None:
        """All tiers, to be named, ordered, described and removed."""
        from app.corpus.tiers.tiers_dialog import TiersDialog

        if self._session.project_folder is not None:
            self._selection.keep_draft()
            self.listed = TiersDialog(self._context, self._fields.window())
            self.listed.open()

    def _show(self) -> None:
        row, reader = self._selection.row, self._session.reader
        if not (self._fields.editors or self._fields.words):
            return
        current = row.id if row is not None else 0
        if current != self._fields.utterance:
            self.keep()
        here = reading.beside(reader, [current]).get(current, []) if reader is not None and current else []
        self._fields.show_beside(current, here, editable=not self._session.read_only)
        self._fields.offer_words(has_text=row is not None and row.transcribed, editable=not self._session.read_only)

    def _on_changed(self, changes: Changes) -> None:
        if changes.notes:
            self._context.status(" ".join(map(worded, changes.notes)))
        if changes.of("tiers"):
            self.open_project()
        elif changes.of("annotations"):
            self._show()


def _words(project: Project, tier: Tier, utterance: int) -> Outcome:
    return WordCells(tier, [utterance]).apply(project)


def _write(project: Project, utterance: int, typed: list[tuple[Tier, str]]) -> None:
    """Several fields are one step."""
    if len(typed) == 1:
        write(project, typed[0][0], utterance, typed[0][1])
        return
    with project.step(say("Write tiers of an utterance")):
        for tier, text in typed:
            write(project, tier, utterance, text)
