"""Edits of many utterances: what is chosen or listed, the dialogs, and what to say afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from app.context import Context
from app.corpus.bulk import Bulk, Planner, planner
from app.corpus.editing import Editing
from core.errors import WorkbenchError
from core.project.records import Split

if TYPE_CHECKING:
    from app.corpus.bulk_dialog import BulkDialog
    from app.corpus.page import CorpusPage
    from app.corpus.speakers_dialog import SpeakersDialog
    from core.project.bulk import Outcome

AT_ONCE = 500
"""Up to so many are written at once, without a task."""
MOST_TOGETHER = 100
"""Up to so many that were cut stay in view with their pieces, whatever is listed."""


class Many(QObject):
    """Takes what actions, menus and Details ask for to one edit or to a bulk edit."""

    def __init__(self, context: Context, page: CorpusPage, editing: Editing) -> None:
        super().__init__(page)
        self._context, self._page, self._editing = context, page, editing
        self.bulk = Bulk(context, self)
        self.bulk.done.connect(self._on_done)
        self.bulk.written.connect(self._on_written)
        self.dialog: BulkDialog | SpeakersDialog | None = None

    def chosen(self) -> list[int]:
        """The selected utterances, else the current one."""
        ids = self._page.table.chosen_ids()
        current = self._page.browsing.current
        return ids or ([current.id] if current is not None else [])

    # Without a dialog

    def leave_out(self, out: bool) -> None:
        """Leave the chosen utterances out, or take them back in."""
        ids = self.chosen()
        if len(ids) > AT_ONCE:
            from core.project.bulk import plan_left_out

            self._run(self.tr("Leave out") if out else self.tr("Take back in"), planner(plan_left_out, ids, out))
        elif ids:
            self._editing.leave_out(ids, out)

    def set_speaker(self, name: str, ids: Sequence[int] | None = None) -> None:
        """Who speaks in the chosen utterances."""
        wanted = list(ids or self.chosen())
        if len(wanted) > AT_ONCE:
            from core.project.bulk import plan_speaker

            self._run(self.tr("Set the speaker"), planner(plan_speaker, wanted, name))
        elif wanted:
            self._editing.set_speaker(wanted, name)

    def set_split(self, split: str, ids: Sequence[int] | None = None) -> None:
        """Which split the chosen utterances belong to."""
        wanted = list(ids or self.chosen())
        if len(wanted) > AT_ONCE:
            from core.project.bulk import plan_split

            self._run(self.tr("Move to a split"), planner(plan_split, wanted, split))
        elif wanted:
            self._editing.set_split(wanted, cast("Split", split))

    def trim(self, ids: Sequence[int]) -> None:
        """Move both ends of these utterances to the speech in them."""
        from core.project.bulk_marks import plan_trim

        self._settle()
        self.bulk.run(self.tr("Trim to speech"), planner(plan_trim, list(ids)), self._on_failed)

    def use_readings(self, take: bool) -> None:
        """Take what a model read in the chosen utterances as their transcripts, or put it out of sight."""
        from core.project.reading_plans import plan_refuse, plan_take

        title = self.tr("Take the model's readings") if take else self.tr("Refuse the model's readings")
        self._run(title, planner(plan_take if take else plan_refuse, self.chosen()))

    def change_tag(self, add: str = "", remove: str = "") -> None:
        """Add a tag to the chosen utterances, or take one away."""
        ids = self.chosen()
        adds, removes = [add] if add else [], [remove] if remove else []
        if len(ids) > AT_ONCE:
            from core.project.bulk import plan_tags

            self._run(self.tr("Tag"), planner(plan_tags, ids, adds, removes))
        elif ids:
            self._editing.set_tags(ids, adds, removes)

    def complete_tags(self) -> None:
        """Look up the project's tags for the field that a new one is typed into."""
        folder = self._context.session.project_folder
        if folder is not None:
            from app.corpus.bulk_forms import tags_of

            self._context.tasks.ask(partial(tags_of, folder), self._page.inspector.details.tags.set_known)

    # With a dialog

    def ask(self, name: str) -> None:
        """The dialog of a bulk edit, on what is chosen or all that is listed."""
        from app.corpus.bulk_dialog import Scope
        from app.corpus.bulk_forms import DIALOGS

        folder = self._context.session.project_folder
        if folder is None or self._context.session.read_only:
            return
        self._settle()
        scope = Scope(self._page.table.chosen_ids(), self._page.model.ids.tolist())
        dialog = DIALOGS[name](scope, self._context.tasks, folder, self._page)
        dialog.wanted.connect(self._run)
        self.dialog = dialog
        dialog.open()

    def ask_speakers(self) -> None:
        """Who speaks in this project, and what is known of them."""
        from app.corpus.speakers_dialog import SpeakersDialog

        if self._context.session.project_folder is not None:
            self._settle()
            self.dialog = SpeakersDialog(self._context, self._page)
            self.dialog.open()

    def _settle(self) -> None:
        """What was typed or moved is kept before much else changes."""
        self._page.inspector.audio.view.commit()
        self._page.commands.save_draft()

    def _run(self, title: str, make: Planner) -> None:
        self._settle()
        self._page.inspector.audio.stop()
        self.bulk.run(title, make, self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self._page.strip.show_error(error)
        else:
            self._context.show_error(error)

    def _on_written(self, outcome: Outcome) -> None:
        """Pieces stay in view and chosen, as the halves of one do."""
        if 0 < len(outcome.pieces) <= MOST_TOGETHER:
            self._page.browsing.listing.keep_all_together(outcome.pieces)

    def _on_done(self, outcome: Outcome) -> None:
        """Say what was done, with Undo; and what was left as it was."""
        said = outcome.label if outcome.changed else self.tr("Nothing had to be changed")
        text = ". ".join((said, *(note.rstrip(".") for note in outcome.notes)))
        window = self._context.window
        if outcome.changed and window is not None:
            window.show_undo(text, self._context.session.undo)
        else:
            self._context.status(text)
        if outcome.problems:
            count = len(outcome.problems)
            left = self.tr("{0} were left as they are").format(f"{count:,}") if count > 1 else self.tr("One was left")
            first = outcome.problems[0]
            self._page.strip.show_text(
                f"{said}. {left}: {first.where}. {first.reason}",
                first.hint,
                action=self.tr("Show all") if count > 1 else "",
                do=partial(self._show_problems, outcome),
            )

    def _show_problems(self, outcome: Outcome) -> None:
        from app.corpus.bulk_report import BulkReport

        BulkReport(outcome.label, outcome.problems, self._page).open()
