"""Limits of the checks, and taking, correcting or refusing what a model read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from app.context import Context
from app.corpus.bulk.bulk_job import Planner, planner
from app.corpus.corpus_actions import CorpusActions
from app.corpus.details.details import Details
from app.corpus.drafts.correcting_clock import CorrectingClock
from app.corpus.selection import Selection
from app.i18n import tr
from core.project.records import UtteranceRow
from core.wording import say

if TYPE_CHECKING:
    from app.corpus.quality.limits_dialog import LimitsDialog
    from core.project.checks.limits import Limits
    from core.project.store import Project


class QualityCommands(QObject):
    """Opens the dialog of limits; each change is one step of the history. `rewrite` plans and writes many at once."""

    def __init__(
        self,
        context: Context,
        selection: Selection,
        actions: CorpusActions,
        details: Details,
        rewrite: Callable[[str, Planner], None],
        clock: CorrectingClock,
    ) -> None:
        super().__init__(details)
        self._context, self._selection = context, selection
        self._details, self._rewrite, self._clock = details, rewrite, clock
        self.limits_dialog: LimitsDialog | None = None
        actions.bind(
            limits=self.ask_limits,
            take_reading=lambda: self._with_chosen(self.accept_hypothesis, take=True),
            correct_reading=lambda: self._with_current(self.correct_hypothesis),
            refuse_reading=lambda: self._with_chosen(self.refuse_hypothesis, take=False),
        )
        remarks = details.remarks
        remarks.taken.connect(self.accept_hypothesis)
        remarks.corrected.connect(self.correct_hypothesis)
        remarks.refused.connect(self.refuse_hypothesis)

    def ask_limits(self) -> None:
        """The dialog with all limits."""
        from app.corpus.quality.limits_dialog import LimitsDialog
        from core.project.checks.quality import limits_of

        reader = self._context.session.reader
        if reader is not None:
            self.limits_dialog = LimitsDialog(self._context, limits_of(reader), self._details)
            self.limits_dialog.applied.connect(self.set_limits)
            self.limits_dialog.open()

    def set_limits(self, limits: Limits) -> None:
        """Change the project's limits; the check that follows by itself reads no sound."""
        changed = limits.changed()
        if (meta := self._context.session.meta) is None or dict(meta.limits) == changed:
            return
        label = say("Limits of the checks")

        def work(project: Project) -> object:
            from core.project import edits

            return edits.set_meta(project, label, limits=changed)

        self._context.session.edit(work, None, self._context.show_error)

    def _with_current(self, do: Callable[[UtteranceRow], None]) -> None:
        """Do something with the model's reading of the current utterance."""
        row = self._selection.row
        if row is not None and row.hypothesis:
            do(row)
        else:
            self._context.status(tr("No model has read this utterance yet: Compare with a model"))

    def _with_chosen(self, do: Callable[[UtteranceRow], None], *, take: bool) -> None:
        """The same with the current utterance, or with all that are chosen as one step."""
        if self._selection.chosen_count > 1:
            from core.project.bulk.accept_hypotheses import plan_refuse, plan_take

            title = tr("Take the model's readings") if take else tr("Refuse the model's readings")
            self._rewrite(title, planner(plan_take if take else plan_refuse, self._selection.wanted_ids()))
        else:
            self._with_current(do)

    def accept_hypothesis(self, row: UtteranceRow) -> None:
        """Make what the model read the transcript, and mark that it came from there. A draft gives way."""
        label = say("Took the model's reading, {key}", key=row.key)
        self._details.discard_draft()
        here = self._selection.row is not None and self._selection.row.id == row.id
        seconds = self._clock.seconds if here else None

        def work(project: Project) -> object:
            from core.project.hypotheses import accept_hypothesis

            return accept_hypothesis(project, row.id, label, seconds)

        self._context.session.edit(work, None, self._context.show_error)

    def correct_hypothesis(self, row: UtteranceRow) -> None:
        """Put what the model read into the editor, as if it had been typed; saving makes it the transcript."""
        details, reading = self._details, self._selection.reading()
        if reading is not None and reading.id == row.id and not self._context.session.read_only:
            details.offered.offer(reading, stands=False)
            details.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse_hypothesis(self, row: UtteranceRow) -> None:
        """Put what the model read out of sight, until a model hears something else."""
        label = say("Refused the model's reading, {key}", key=row.key)

        def work(project: Project) -> object:
            from core.project.hypotheses import refuse_hypothesis

            return refuse_hypothesis(project, row.id, label)

        self._context.session.edit(work, None, self._context.show_error)
