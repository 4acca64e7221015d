"""Which utterances the table lists and which of them is current: queries, filters, sorting, refreshing after edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.context import Context
from app.corpus.asking import Asking
from app.corpus.figures import hours_text
from app.corpus.found_marks import FoundMarks
from app.corpus.listing import Listing
from app.corpus.queries import Answer, Queries
from app.corpus.spelling import Spelling
from core.project.records import Changes, UtteranceRow

if TYPE_CHECKING:
    from app.corpus.page import CorpusPage

SKELETON_MS = 300
REFRESH_MS = 30
CHOSEN_MS = 120


class Browsing(QObject):
    """Keeps table, counts and inspector in step with the project."""

    def __init__(self, context: Context, page: CorpusPage) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self.queries = Queries(self)
        self.asking = Asking(self)
        self.answer: Answer | None = None
        self.current: UtteranceRow | None = None
        self.sort, self.descending = "key", False
        self._sort_chosen = False
        self.listing = Listing(page.table, page.model, self._still_there)
        self._skeleton = QTimer(self, singleShot=True, interval=SKELETON_MS)
        self._skeleton.timeout.connect(lambda: page.show_table("loading"))
        self._refresh = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._refresh.timeout.connect(self.refresh)
        self._chosen_s = -1.0
        self._chosen = QTimer(self, singleShot=True, interval=CHOSEN_MS)
        self._chosen.timeout.connect(self._ask_chosen)
        self.queries.answered.connect(self._on_answered)
        self.queries.failed.connect(self._on_failed)
        self.asking.failed.connect(self._on_failed)
        for asked in (page.filters.changed, page.summary.range_chosen, page.model.sort_asked):
            asked.connect(lambda *_: page.table.finish_typing())
        page.filters.changed.connect(self._on_filter_changed)
        page.summary.range_chosen.connect(self._on_range)
        page.model.sort_asked.connect(self._on_sort)
        page.table.current_changed.connect(self._show_current)
        page.nothing.pressed.connect(page.filters.clear)
        context.session.changed.connect(self._on_changed)
        page.table.selectionModel().selectionChanged.connect(self._on_selection)

    # Project

    def open_project(self) -> None:
        """Show the session's project."""
        session, page = self._context.session, self._page
        folder, meta = session.project_folder, session.meta
        if folder is None or meta is None or session.reader is None:
            return
        spelling = Spelling(session.reader.normaliser, session.reader.alphabet, meta.source_language)
        page.model.open(session.reader, spelling, session.read_only)
        page.inspector.details.open(spelling)
        page.header.set_context(meta.name)
        page.corpus_actions.update_state(False, session.read_only)
        reason = self.tr("This project is open for reading only") if session.read_only else ""
        page.inspector.details.set_read_only(reason)
        page.inspector.audio.set_editable(not session.read_only)
        self.queries.open(folder)
        self.asking.open(folder)
        self.refresh()
        self._skeleton.start()

    def close_project(self) -> None:
        """Nothing is shown any more."""
        self._skeleton.stop()
        self._refresh.stop()
        self._chosen.stop()
        self.queries.close()
        self.asking.close()
        self.current = self.answer = None
        self.listing.forget()
        self._page.table.forget_waiting()
        self._page.model.open(None, None, True)

    def refresh(self) -> None:
        """Ask again for everything that is listed."""
        self.queries.ask(self._page.filters.query(self.sort, self.descending))

    def _on_changed(self, changes: Changes) -> None:
        self._page.model.forget()
        if changes.of("meta"):
            self._renew_spelling()
        self._show_current(self._page.table.current_id())
        self._refresh.start()

    def _renew_spelling(self) -> None:
        session = self._context.session
        if session.reader is not None and session.meta is not None:
            spelling = Spelling(session.reader.normaliser, session.reader.alphabet, session.meta.source_language)
            self._page.model.spelling = spelling
            self._page.inspector.details.set_spelling(spelling)
            self._page.header.set_context(session.meta.name)

    # Answers

    def _on_answered(self, answer: Answer) -> None:
        self._skeleton.stop()
        page = self._page
        listed = self.answer is not None and answer.ids is self.answer.ids
        self.answer = answer
        if answer.complete:
            meta = self._context.session.meta
            page.summary.show_summary(answer.summary, answer.lengths, meta is not None and meta.synthetic)
            page.filters.show_counts(answer.summary)
            page.inspector.details.set_speakers(answer.speakers, answer.people)
            page.saved.refresh(answer.summary)
            page.commands.checking.catch_up(answer.summary)
        page.show_body(answer.summary.utterances + answer.summary.left_out == 0)
        if not listed:
            page.table.once_closed(self._show_listed)
        page.status_changed.emit()

    def _show_listed(self) -> None:
        """List what the last answer holds. It waits while a transcript is typed in its cell."""
        page, answer = self._page, self.answer
        if answer is not None:
            page.model.found = FoundMarks(answer.query) if answer.query.search.strip() else None
            self.listing.show(answer.query, answer.ids)
            page.table.viewport().update()
            self._show_current(page.table.current_id())
            page.show_table("table" if len(page.model.ids) else "nothing")
            page.status_changed.emit()

    def _on_failed(self, error: BaseException) -> None:
        """Nothing is said of reading in a folder that was moved or is gone: it is followed, or said once."""
        if self._context.session.in_place:
            self._context.show_error(error)

    def _still_there(self, utterance: int) -> bool:
        """A corrected utterance stays listed until another one is current, though the filter no longer holds it."""
        reader = self._context.session.reader
        row = reader.row(utterance) if reader is not None else None
        return row is not None and row.left_out == self._page.filters.query("key", False).left_out

    # What is current

    def _show_current(self, utterance: int) -> None:
        page, reader = self._page, self._context.session.reader
        if self.current is not None and utterance != self.current.id:
            page.commands.save_draft()
        row = reader.row(utterance) if reader is not None and utterance else None
        self.current = row
        recording = reader.recording(row.recording_id) if reader is not None and row is not None else None
        path = reader.sound_path(recording) if reader is not None and recording is not None else None
        page.inspector.audio.show_row(row, recording, path)
        page.inspector.details.show_row(row, self._place() if row is not None else "")
        page.corpus_actions.update_state(row is not None, self._context.session.read_only)
        page.status_changed.emit()

    def _on_selection(self, *_: object) -> None:
        page = self._page
        self._chosen_s = -1.0
        if page.table.chosen_count() > 1:
            self._chosen.start()
        page.inspector.details.set_place(self._place())
        page.status_changed.emit()

    def _place(self) -> str:
        """Which row is current; how many are chosen where that is more than one."""
        table, total = self._page.table, len(self._page.model.ids)
        chosen, at = table.chosen_count(), table.currentIndex().row()
        if chosen > 1:
            return self.tr("{0} chosen").format(f"{chosen:,}")
        return self.tr("{0} of {1}").format(f"{at + 1:,}", f"{total:,}") if at >= 0 else ""

    def _ask_chosen(self) -> None:
        """How long the chosen ones are together."""
        ids = self._page.table.chosen_array()
        self.asking.ask("chosen", lambda reader: reader.seconds_of(ids), self._on_chosen)

    def _on_chosen(self, seconds: float) -> None:
        self._chosen_s = seconds
        self._page.status_changed.emit()

    def step(self, by: int) -> None:
        """The next or previous utterance."""
        row = self._page.table.currentIndex().row() + by
        if 0 <= row < len(self._page.model.ids):
            self._page.table.go_to_row(row)

    def show_utterance(self, which: int | str) -> None:
        """Make an utterance current, by id or key; filters that hide it are cleared."""
        reader = self._context.session.reader
        if reader is None:
            return
        found = reader.find(which) if isinstance(which, str) else int(which)
        if found is None:
            return
        row = self._page.model.row_of(found)
        if row >= 0:
            self._page.table.go_to_row(row)
        else:
            self.listing.want(found)
            self._page.filters.clear()

    # What was asked for

    def _on_filter_changed(self) -> None:
        self._page.summary.histogram.show_range(self._page.filters.range)
        self.refresh()

    def _on_range(self, chosen: tuple[float | None, float | None] | None) -> None:
        self._page.filters.set_range(chosen)
        self.refresh()

    def _on_sort(self, key: str, descending: bool) -> None:
        self.sort, self.descending, self._sort_chosen = key, descending, True
        self.refresh()

    def propose_order(self, key: str, descending: bool) -> None:
        """Another order, unless the person has chosen one. The list is not asked for."""
        if not self._sort_chosen:
            self.sort, self.descending = key, descending
            self._page.table.show_sort(key, descending)

    def status_text(self) -> str:
        """How many are listed, and how long they are together."""
        answer, table = self.answer, self._page.table
        if answer is None or not answer.summary.utterances:
            return ""
        chosen = table.chosen_count()
        if chosen > 1:
            text = self.tr("{0} of {1} chosen").format(f"{chosen:,}", f"{len(self._page.model.ids):,}")
            return f"{text}, {hours_text(self._chosen_s)}" if self._chosen_s >= 0 else text
        total = f"{answer.summary.utterances + (answer.summary.left_out if answer.query.left_out else 0):,}"
        text = self.tr("{0} of {1} shown").format(f"{len(answer.ids):,}", total)
        return f"{text}, {hours_text(answer.seconds)}" if answer.seconds >= 0 else text
