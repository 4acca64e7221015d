"""The list of utterances kept in step with the project: it is asked anew after each question and each edit, and the
table's current and chosen rows become those of the selection."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, Signal

from app import formatting
from app.background.latest import Later
from app.background.questions import Questions
from app.context import Context
from app.corpus.selection import Selection
from app.corpus.table.list_answers import ListAnswer, ListAnswers
from app.corpus.table.listed_rows import ListedRows
from app.corpus.table.search_hits import FoundMarks
from app.corpus.table.utterance_model import UtteranceModel
from app.corpus.table.utterance_table import UtteranceTable
from app.i18n import tr, tr_n
from core.project.queries import Query, Reader
from core.project.records import Changes

SKELETON_MS = 300
REFRESH_MS = 30
CHOSEN_MS = 120


class ListController(QObject):
    """`state_changed` says what the table's place shows: "table", "nothing" (no utterance matches) or "loading"."""

    state_changed = Signal(str)
    listed = Signal()
    """Another list is shown, with its current row."""
    status_changed = Signal()

    def __init__(
        self, context: Context, selection: Selection, table: UtteranceTable, model: UtteranceModel, questions: Questions
    ) -> None:
        super().__init__(table)
        self._context, self._selection = context, selection
        self._table, self._model, self._questions = table, model, questions
        self._lists = Questions("corpus list", self, rest_s=None)
        self._answers: ListAnswers | None = None
        self._listing = ListedRows(table, model, selection, self._still_there)
        self._skeleton = Later(SKELETON_MS, lambda: self.state_changed.emit("loading"), self)
        self._refresh = Later(REFRESH_MS, self.refresh, self)
        self._chosen_s = -1.0
        self._chosen = Later(CHOSEN_MS, self._ask_chosen, self)
        self._lists.failed.connect(self._on_failed)
        questions.failed.connect(self._on_failed)
        selection.question_changed.connect(self._on_question)
        selection.refresh_asked.connect(self.refresh)
        selection.row_wanted.connect(table.go_to_row)
        selection.leave_alone_while(lambda: table.typing)
        model.sort_asked.connect(selection.sort_by)
        table.current_changed.connect(lambda _: self._take_current())
        table.selectionModel().selectionChanged.connect(self._on_chosen_rows)
        context.session.changed.connect(self._on_changed)

    # Project

    def open_project(self) -> None:
        """List the session's project."""
        session = self._context.session
        if session.project_folder is None or session.reader is None:
            return
        self._model.open(session.reader, session.read_only)
        self._lists.open(session.project_folder)
        self.refresh()
        self._skeleton.start()

    def close_project(self) -> None:
        """Nothing is listed any more."""
        for timer in (self._skeleton, self._refresh, self._chosen):
            timer.stop()
        self._lists.close()
        self._answers = None
        self._listing.forget()
        self._table.forget_waiting()
        self._model.open(None, True)

    def refresh(self) -> None:
        """Ask for the list and the figures again."""
        self._lists.ask_parts("list", partial(self._read, self._selection.question.query), self._on_answered)

    def _read(self, query: Query, reader: Reader) -> Iterator[ListAnswer]:
        """On the thread: the list, then the figures."""
        if self._answers is None or self._answers.reader is not reader:
            self._answers = ListAnswers(reader)
        return self._answers.of(query)

    def _on_question(self) -> None:
        """What is typed in a cell is kept before another list comes."""
        self._table.finish_typing()
        question = self._selection.question
        self._table.show_sort(question.sort, question.descending)
        self.refresh()

    def _on_changed(self, _: Changes) -> None:
        self._refresh.start()

    # Answers

    def _on_answered(self, answer: ListAnswer) -> None:
        self._skeleton.stop()
        before = self._selection.answer
        self._selection.take_answer(answer)
        if before is None or answer.ids is not before.ids:
            self._table.once_closed(self._show_listed)
        self.status_changed.emit()

    def _show_listed(self) -> None:
        """List what the last answer holds. It waits while a transcript is typed in its cell."""
        answer = self._selection.answer
        if answer is not None:
            self._model.found = FoundMarks(answer.query) if answer.query.search.strip() else None
            self._listing.show(answer.query, answer.ids)
            self._table.viewport().update()
            self._take_current()
            self.state_changed.emit("table" if len(self._model.ids) else "nothing")
            self.listed.emit()
            self.status_changed.emit()

    def _on_failed(self, error: BaseException) -> None:
        """Nothing is said of reading in a folder that was moved or is gone: it is followed, or said once."""
        if self._context.session.in_place:
            self._context.show_error(error)

    def _still_there(self, utterance: int) -> bool:
        """A corrected utterance stays listed until another one is current, though the filter no longer holds it."""
        reader = self._context.session.reader
        row = reader.row(utterance) if reader is not None else None
        return row is not None and row.left_out == self._selection.question.query.left_out

    # What is current and chosen

    def _take_current(self) -> None:
        self._selection.set_current(self._table.current_id(), self._table.currentIndex().row())
        self.status_changed.emit()

    def _on_chosen_rows(self, *_: object) -> None:
        self._chosen_s = -1.0
        self._selection.set_chosen(self._table.chosen_rows())
        if self._selection.chosen_count > 1:
            self._chosen.start()
        self.status_changed.emit()

    def _ask_chosen(self) -> None:
        """How long the chosen ones are together."""
        ids = self._selection.chosen_array()
        self._questions.ask("chosen", lambda reader: reader.seconds_of(ids), self._on_chosen)

    def _on_chosen(self, seconds: float) -> None:
        self._chosen_s = seconds
        self.status_changed.emit()

    def status_text(self) -> str:
        """How many are listed or chosen, and how long they are together."""
        answer, chosen = self._selection.answer, self._selection.chosen_count
        if answer is None or not answer.summary.utterances:
            return ""
        if chosen > 1:
            text = tr("{chosen:,} of {count:,} chosen", chosen=chosen, count=len(self._model.ids))
            return f"{text}, {formatting.length(self._chosen_s)}" if self._chosen_s >= 0 else text
        total = answer.summary.utterances + (answer.summary.left_out if answer.query.left_out else 0)
        text = tr("{count:,} of {total:,} shown", count=len(answer.ids), total=total)
        text = f"{text}, {formatting.length(answer.seconds)}" if answer.seconds >= 0 else text
        if not answer.alone:
            return text
        alone = tr_n("one mark lies where no utterance is", "%n marks lie where no utterance is", answer.alone)
        return tr("{text}; {more}", text=text, more=alone)
