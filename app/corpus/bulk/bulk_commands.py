"""Edits of the chosen utterances, one or a hundred thousand: their dialogs, and what is said afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from app.context import Context
from app.corpus.bulk.bulk_job import BulkJob, Planner, planner
from app.corpus.corpus_actions import BULK, CorpusActions
from app.corpus.details.details import Details
from app.corpus.details.tag_row import TagRow
from app.corpus.selection import Selection
from app.corpus.table.utterance_menu import utterance_menu
from app.corpus.table.utterance_model import UtteranceModel
from app.corpus.table.utterance_table import UtteranceTable
from app.i18n import tr, tr_n, worded
from app.widgets.error_strip import ErrorStrip
from core.errors import WorkbenchError

if TYPE_CHECKING:
    from app.corpus.bulk.bulk_dialog import BulkDialog
    from app.corpus.bulk.speakers_dialog import SpeakersDialog
    from core.project.bulk.plans import Outcome, Plan
    from core.project.store import Project

AT_ONCE = 500
"""Up to so many are written at once, without a task."""
MOST_TOGETHER = 100
"""Up to so many that were cut stay in view with their pieces, whatever is listed."""


class BulkCommands(QObject):
    """Takes what actions, menus and the details ask for to one edit or to a bulk edit."""

    def __init__(
        self,
        context: Context,
        selection: Selection,
        actions: CorpusActions,
        details: Details,
        table: UtteranceTable,
        model: UtteranceModel,
        strip: ErrorStrip,
    ) -> None:
        super().__init__(table)
        self._actions, self._model = actions, model
        self._context, self._selection = context, selection
        self._table, self._strip = table, strip
        self.bulk = BulkJob(context, self)
        self.bulk.done.connect(self._on_done)
        self.bulk.written.connect(self._on_written)
        self.dialog: BulkDialog | SpeakersDialog | None = None
        actions.bind(
            leave_out=partial(self.leave_out, True),
            take_back=partial(self.leave_out, False),
            speakers=self.ask_speakers,
            trim=self.trim,
            **{name: partial(self.ask, name) for name in BULK},
        )
        table.menu_asked.connect(lambda spot: self.menu().popup(spot))
        details.speaker_chosen.connect(self.set_speaker)
        details.split_chosen.connect(self.set_split)
        details.tags.added.connect(lambda tag: self.change_tag(add=tag))
        details.tags.removed.connect(lambda tag: self.change_tag(remove=tag))
        details.tags.complete.connect(partial(self._complete_tags, details.tags))

    def menu(self) -> QMenu:
        """The context menu of the table, as it is now."""
        row, writable = self._selection.row, not self._context.session.read_only
        missing = row is not None and self._model.is_missing(row)
        return utterance_menu(
            self._selection,
            self._actions,
            self.set_split,
            self.set_speaker,
            self._table,
            missing=missing,
            writable=writable,
        )

    # Without a dialog

    def leave_out(self, out: bool, ids: Sequence[int] | None = None) -> None:
        """Leave the chosen utterances out, or take them back in."""
        from core.project.bulk.fields import plan_left_out

        self._do(tr("Leave out") if out else tr("Take back in"), plan_left_out, ids, out)

    def set_speaker(self, name: str, ids: Sequence[int] | None = None) -> None:
        """Who speaks in the chosen utterances."""
        from core.project.bulk.fields import plan_speaker

        self._do(tr("Set the speaker"), plan_speaker, ids, name)

    def set_split(self, split: str, ids: Sequence[int] | None = None) -> None:
        """Which split the chosen utterances belong to."""
        from core.project.bulk.fields import plan_split

        self._do(tr("Move to a split"), plan_split, ids, split)

    def change_tag(self, add: str = "", remove: str = "", ids: Sequence[int] | None = None) -> None:
        """Add a tag to the chosen utterances, or take one away."""
        from core.project.bulk.fields import plan_tags

        self._do(tr("Tag", about="give a tag"), plan_tags, ids, [add] if add else [], [remove] if remove else [])

    def _do(self, title: str, plan: Callable[..., Plan], ids: Sequence[int] | None, *args: object) -> None:
        """One plan for one and for many: only many are worth a task that shows how far it is."""
        wanted = list(ids or self._selection.wanted_ids())
        make = planner(plan, wanted, *args)
        if len(wanted) > AT_ONCE:
            self.run(title, make)
        elif wanted:
            self._context.session.edit(partial(_at_once, make), self._on_done_at_once, self._on_failed)

    def _on_done_at_once(self, outcome: Outcome) -> None:
        """The rows show what was done; say only what they do not."""
        if outcome.problems or outcome.notes:
            self._on_done(outcome)

    def trim(self) -> None:
        """Move both ends of the current utterance to the speech in it."""
        from core.project.bulk.marks import plan_trim

        row = self._selection.row
        if row is not None:
            self._selection.keep_draft()
            self.bulk.run(tr("Trim to speech"), planner(plan_trim, [row.id]), self._on_failed)

    def _complete_tags(self, tags: TagRow) -> None:
        """Look up the project's tags for the field that a new one is typed into."""
        folder = self._context.session.project_folder
        if folder is not None:
            from app.corpus.bulk.bulk_forms import tags_of

            self._context.tasks.ask(partial(tags_of, folder), tags.set_known)

    # With a dialog

    def ask(self, name: str) -> None:
        """The dialog of a bulk edit, on what is chosen or all that is listed."""
        from app.corpus.bulk.bulk_dialog import BulkScope
        from app.corpus.bulk.bulk_forms import DIALOGS

        folder = self._context.session.project_folder
        if folder is None or self._context.session.read_only:
            return
        self._selection.keep_draft()
        row = self._selection.row
        chosen, listed = self._selection.chosen_ids(), self._selection.ids.tolist()
        scope = BulkScope(chosen, listed, row.id if row is not None else 0)
        dialog = DIALOGS[name](scope, self._context.tasks, folder, self._table)
        dialog.wanted.connect(self.run)
        self.dialog = dialog
        dialog.open()

    def ask_speakers(self) -> None:
        """Who speaks in this project, and what is known of them."""
        from app.corpus.bulk.speakers_dialog import SpeakersDialog

        if self._context.session.project_folder is not None:
            self._selection.keep_draft()
            self.dialog = SpeakersDialog(self._context, self._table)
            self.dialog.open()

    def run(self, title: str, make: Planner) -> None:
        """Plan and write, as a task; what was typed or moved is kept first."""
        self._selection.prepare_rewrite()
        self.bulk.run(title, make, self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self._strip.show_error(error)
        else:
            self._context.show_error(error)

    def _on_written(self, outcome: Outcome) -> None:
        """Pieces stay in view and chosen, as the halves of one do."""
        if 0 < len(outcome.pieces) <= MOST_TOGETHER:
            self._selection.keep_together(outcome.pieces)

    def _on_done(self, outcome: Outcome) -> None:
        """Say what was done, with Undo; and what was left as it was."""
        said = worded(outcome.label) if outcome.changed else tr("Nothing had to be changed")
        text = ". ".join((said, *(worded(note).rstrip(".") for note in outcome.notes)))
        if outcome.changed:
            self._context.frame.show_undo(text, self._context.session.undo)
        else:
            self._context.status(text)
        if outcome.problems:
            count = len(outcome.problems)
            left = tr_n("One was left", "%n were left as they are", count)
            first = outcome.problems[0]
            self._strip.show_text(
                tr("{said}. {left}: {where}. {reason}", said=said, left=left, where=first.where, reason=first.reason),
                worded(first.hint),
                action=tr("Show all") if count > 1 else "",
                do=partial(self._show_problems, outcome),
            )

    def _show_problems(self, outcome: Outcome) -> None:
        from app.corpus.bulk.bulk_report import BulkReport

        BulkReport(worded(outcome.label), outcome.problems, self._table).open()


def _at_once(make: Planner, project: Project) -> Outcome:
    """On the lane: plan and write."""
    from core.progress import never, quiet

    return make(project, quiet, never).apply(project)
