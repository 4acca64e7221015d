"""Edits of one utterance from the corpus page. The window's face of `core.project.edits`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.session import Session
from core.project.records import UtteranceRow

if TYPE_CHECKING:
    from core.project.bulk.accept_hypotheses import Written
    from core.project.recording.marking import Stretch
    from core.project.store import Project


class EditSteps(QObject):
    """Every method is one step of the history; it is done on the project's lane and answers through the session."""

    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def trim(self, row: UtteranceRow, start: int, end: int, together: bool) -> None:
        """Move the ends of an utterance to frames [start, end), and `together` with them the edges that neighbours of
        its speaker share with it."""
        from core.project import edits

        move = edits.move_edges if together else edits.trim
        if (start, end) != (row.start, row.end):
            self._edit(lambda project: move(project, row.id, start, end))

    def mark(self, recording_id: int, stretches: Sequence[Stretch], done: Callable[[tuple[int, ...]], None]) -> None:
        """New utterances in a recording. `done` gets their ids."""
        from core.project.recording import marking

        self._edit(lambda project: marking.mark(project, recording_id, stretches), done)

    def split(self, row: UtteranceRow, frame: int, caret: int | None, done: Callable[[tuple[int, int]], None]) -> None:
        """Cut an utterance in two; the first half keeps its id. `done` gets the ids of both."""
        from core.project import edits

        self._edit(lambda project: edits.split_at(project, row.id, frame, caret), done)

    def merge(self, row: UtteranceRow) -> None:
        """Join an utterance with the next of its recording."""
        from core.project import edits

        self._edit(lambda project: edits.merge_with_next(project, row.id))

    def set_text(
        self,
        row: UtteranceRow,
        text: str,
        how: Written | None = None,
        written: Callable[[], None] | None = None,
    ) -> None:
        """Another transcript, and how the person came to it. `written` follows when the project has it."""
        from core.project import edits

        done = None if written is None else lambda _: written()
        if how is None:
            self._edit(lambda project: edits.set_text(project, row.id, text), done)
        else:
            self._edit(lambda project: edits.set_text(project, row.id, text, how), done)

    def set_speaker(self, row: UtteranceRow, name: str) -> None:
        """Who speaks in it."""
        from core.project import edits

        self._edit(lambda project: edits.set_speaker(project, [row.id], name))

    def add_tag(self, row: UtteranceRow, tag: str) -> None:
        """Give it one more tag."""
        from core.project.bulk import fields, plans

        self._edit(lambda project: plans.apply(project, fields.plan_tags(project, [row.id], [tag])))

    def _edit(self, work: Callable[[Project], object], done: Callable[[Any], None] | None = None) -> None:
        self._session.edit(work, done, self.failed.emit)
