"""Edits of the corpus page as steps with labels that say what happened. The window's face of `core.project.edits`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.session import Session
from core.project.records import Split, UtteranceRow

if TYPE_CHECKING:
    from core.project.store import Project


class Editing(QObject):
    """Every method is one step of the history; it is done on the project's lane and answers through the session."""

    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def _step(self, label: str, work: Callable[[Project], object], done: Callable[[Any], None] | None = None) -> None:
        def run(project: Project) -> object:
            with project.step(label) as step:
                result = work(project)
                step.label = label
            return result

        self._session.edit(run, done, self.failed.emit)

    def trim(self, row: UtteranceRow, start: int, end: int) -> None:
        """Move the ends of an utterance to frames [start, end)."""
        from core.project import edits

        if (start, end) == (row.start, row.end):
            return
        moved_start, moved_end = start != row.start, end != row.end
        if moved_start and moved_end:
            label = self.tr("Trimmed to {0} to {1} s").format(_s(start, row.rate), _s(end, row.rate))
        elif moved_start:
            label = self.tr("Start moved to {0} s").format(_s(start, row.rate))
        else:
            label = self.tr("End moved to {0} s").format(_s(end, row.rate))
        self._step(f"{label}, {row.key}", lambda project: edits.trim(project, row.id, start, end))

    def split(self, row: UtteranceRow, frame: int, caret: int | None, done: Callable[[tuple[int, int]], None]) -> None:
        """Cut an utterance in two; the first half keeps its id. `done` gets the ids of both."""
        from core.project import edits

        label = self.tr("Split at {0} s, {1}").format(_s(frame, row.rate), row.key)
        self._step(label, lambda project: edits.split_at(project, row.id, frame, caret), done)

    def merge(self, row: UtteranceRow) -> None:
        """Join an utterance with the next of its recording."""
        from core.project import edits

        label = self.tr("Merged {0} with the next").format(row.key)
        self._step(label, lambda project: edits.merge_with_next(project, row.id))

    def set_text(self, row: UtteranceRow, text: str, written: Callable[[], None] | None = None) -> None:
        """Another transcript. `written` follows when the project has it."""
        from core.project import edits

        label = self.tr("Transcript of {0} changed").format(row.key)
        done = None if written is None else lambda _: written()
        self._step(label, lambda project: edits.set_text(project, row.id, text), done)

    def set_speaker(self, ids: Sequence[int], name: str) -> None:
        """Who speaks in these utterances."""
        from core.project import edits

        who = name or self.tr("nobody")
        self._step(
            self.tr("Speaker set to {0}").format(who) + self._many(ids),
            lambda project: edits.set_speaker(project, ids, name),
        )

    def set_split(self, ids: Sequence[int], split: Split) -> None:
        """Which split these utterances belong to."""
        from core.project import edits

        where = split or self.tr("no split")
        self._step(
            self.tr("Moved to {0}").format(where) + self._many(ids),
            lambda project: edits.set_split(project, ids, split),
        )

    def set_tags(self, ids: Sequence[int], add: Sequence[str], remove: Sequence[str]) -> None:
        """Add tags to utterances, and take others away."""
        from core.project.bulk import plans

        def run(project: Project) -> object:
            return plans.apply(project, plans.plan_tags(project, ids, add, remove))

        self._session.edit(run, None, self.failed.emit)

    def leave_out(self, ids: Sequence[int], out: bool) -> None:
        """Leave utterances out, or take them back."""
        from core.project import edits

        what = self.tr("{0} utterances").format(f"{len(ids):,}") if len(ids) != 1 else self.tr("one utterance")
        label = (self.tr("Left out {0}") if out else self.tr("Took back {0}")).format(what)
        self._step(label, lambda project: edits.leave_out(project, ids, out))

    def _many(self, ids: Sequence[int]) -> str:
        return self.tr(", {0} utterances").format(f"{len(ids):,}") if len(ids) > 1 else ""


def _s(frame: int, rate: int) -> str:
    return f"{frame / rate:.2f}"
