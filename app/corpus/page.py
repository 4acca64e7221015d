"""The Corpus page: puts its rooms together around the selection, and ties them to the open project."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.background.questions import Questions
from app.context import Context
from app.corpus.arrangement import Arrangement, stacked
from app.corpus.bulk.bulk_commands import BulkCommands
from app.corpus.bulk.replace_commands import ReplaceCommands
from app.corpus.concordance.concordance_commands import ConcordanceCommands
from app.corpus.corpus_actions import CorpusActions
from app.corpus.details.details import Details
from app.corpus.details.note_commands import NoteCommands
from app.corpus.details.tier_commands import TierCommands
from app.corpus.details.transcript_commands import TranscriptCommands
from app.corpus.drafts.correcting_clock import CorrectingClock
from app.corpus.drafts.draft_commands import DraftCommands
from app.corpus.edit_steps import EditSteps
from app.corpus.files.file_commands import FileCommands
from app.corpus.files.relink import Relink
from app.corpus.filters.filter_row import FilterRow
from app.corpus.filters.saved_filters import SavedFilters
from app.corpus.history.history_commands import HistoryCommands
from app.corpus.key_hints import key_hints
from app.corpus.measuring.measuring_commands import MeasuringCommands
from app.corpus.page_place import Place, place_on
from app.corpus.plots.plots import PlotRow, Plots
from app.corpus.plots.summary_strip import SummaryStrip
from app.corpus.quality.check_job import CheckJob
from app.corpus.quality.compare_with_model import ModelComparison
from app.corpus.quality.quality_commands import QualityCommands
from app.corpus.recording.lane_commands import LaneCommands
from app.corpus.recording.recording_list import RecordingList
from app.corpus.recording.recordings_room import RecordingsRoom
from app.corpus.recording.session_commands import SessionCommands
from app.corpus.selection import Selection
from app.corpus.sound.audio_pane import AudioPane
from app.corpus.sound.mark_commands import MarkCommands
from app.corpus.sound.playing_commands import PlayingCommands
from app.corpus.splits.split_commands import SplitCommands
from app.corpus.table.columns_controller import ColumnsController
from app.corpus.table.copy_rows import CopyRows
from app.corpus.table.list_answers import ListAnswer
from app.corpus.table.list_controller import ListController
from app.corpus.table.utterance_model import UtteranceModel
from app.corpus.table.utterance_table import UtteranceTable
from app.corpus.typing.typing_commands import TypingCommands
from app.corpus.video.video_commands import VideoCommands
from app.i18n import tr, tr_n
from app.page import Page
from app.widgets.empty_state import EmptyState
from app.widgets.error_strip import ErrorStrip
from app.widgets.header import PageHeader
from app.widgets.key_hint import KeyButton
from app.widgets.skeleton import Skeleton
from core.errors import WorkbenchError
from core.project.recording.listed import first_recording
from core.project.records import Changes
from core.project.schema import COLUMNS
from core.wording import say


class CorpusPage(Page):
    """Table above, sound and details below. Everything that happens goes through `selection` and its controllers."""

    key = "corpus"
    title = say("Corpus")
    icon = "corpus"

    def __init__(self, window: Context) -> None:
        super().__init__(window)
        self.setAcceptDrops(True)
        self.selection = Selection(window.session, self)
        self.corpus_actions = CorpusActions(self)
        self.questions = Questions("corpus", self)
        self.editing = EditSteps(window.session, self)
        self.editing.failed.connect(self._on_edit_failed)
        self.model = UtteranceModel(self.selection, self)
        self._make_views()
        self._make_controllers()
        self._connect()
        self._lay_out()
        self.open_project()

    def _make_views(self) -> None:
        selection, actions = self.selection, self.corpus_actions
        self.header = PageHeader(tr(self.title))
        self.undo_button = KeyButton("", icon="undo", role="plain", name="corpus_undo", action=actions.undo)
        self.undo_button.setAccessibleName(tr("Undo"))
        self.strip = ErrorStrip()
        self.strip.setObjectName("corpus_strip")
        self.summary = SummaryStrip(self.context, selection)
        self.filters = FilterRow(selection)
        self.table = UtteranceTable(self.model)
        self.audio = AudioPane(self.context, selection, actions.by_name)
        self.details = Details(selection, actions)
        self.plot_row = PlotRow()
        self.listed = RecordingList()
        self.unmarked = EmptyState(
            tr("Nothing is marked in this recording yet"),
            tr("Mark what was missed…"),
            hint=tr("Drag over an empty lane and press Enter, or double-click where somebody speaks."),
            name="corpus_unmarked",
            icon="search",
        )
        self.nothing = EmptyState(tr("No utterance matches"), tr("Clear filter"), name="corpus_nothing", icon="x")
        self.empty = EmptyState(
            tr("Import recordings with ELAN, Praat or a spreadsheet"),
            tr("Import…"),
            hint=tr("Or subtitles, sounds beside texts, sound alone, other corpora. Or drop them here."),
            icon="import",
            primary=True,
            name="corpus_empty",
        )

    def _make_controllers(self) -> None:
        context, selection, actions, questions = self.context, self.selection, self.corpus_actions, self.questions
        table, model, audio, details = self.table, self.model, self.audio, self.details
        edits, strip = self.editing, self.strip
        self.list = ListController(context, selection, table, model, questions)
        self.saved = SavedFilters(context, selection, actions, self.filters, questions)
        self.columns = ColumnsController(context, selection, actions, table, model, self.filters, questions)
        self.copying = CopyRows(context, selection, actions, table, model, questions)
        self.bulk = BulkCommands(context, selection, actions, details, table, model, strip)
        self.replacing = ReplaceCommands(context, selection, actions, table)
        self.concordance = ConcordanceCommands(context, selection, actions, self)
        self.splits = SplitCommands(context, selection, actions, self.summary, questions)
        self.plots = Plots(context, selection, actions, self.plot_row, questions)
        self.clock = CorrectingClock(selection, self)
        for worked in (details.editor.textChanged, details.editor.cursorPositionChanged, audio.playback.moved):
            worked.connect(self.clock.touch)
        self.transcripts = TranscriptCommands(context, selection, actions, edits, table, model, details, self.clock)
        self.tiers = TierCommands(context, selection, actions, details.tiers)
        self.notes = NoteCommands(context, selection, actions, details.notes)
        self.typing = TypingCommands(context, actions, self.transcripts, self)
        self.marks = MarkCommands(selection, actions, edits, audio, details, strip)
        self.lanes = LaneCommands(context, selection, actions, edits, audio, model, questions, strip)
        self.transcripts.lane, self.marks.part_edge = self.lanes, self.lanes.tiers.set_edge
        self.recordings = RecordingsRoom(context, selection, actions, self.listed, audio, self.lanes)
        self.sessions = SessionCommands(context, selection, actions, self.listed, strip, self)
        self.playing = PlayingCommands(context, selection, actions, audio, details, table, model, self)
        self.measuring = MeasuringCommands(context, selection, actions, audio)
        self.video = VideoCommands(context, selection, actions, audio)
        self.locating = Relink(context, selection, actions, audio)
        self.checking = CheckJob(context, selection, actions, self)
        self.quality = QualityCommands(context, selection, actions, details, self.bulk.run, self.clock)
        self.comparison = ModelComparison(context, selection, actions, strip, table)
        self.drafts = DraftCommands(context, selection, actions, strip, table)
        self.history = HistoryCommands(context, selection, actions, details, self.undo_button)
        self.files = FileCommands(context, selection, actions, self.header)

    def _connect(self) -> None:
        selection, session = self.selection, self.context.session
        self.list.state_changed.connect(self._show_table)
        self.list.status_changed.connect(self.status_changed)
        selection.answered.connect(self._on_answered)
        for changed in (selection.current_changed, selection.current_renewed):
            changed.connect(self._on_current)
        selection.spelling_changed.connect(self._show_name)
        self.empty.pressed.connect(self.corpus_actions["import"].trigger)
        self.nothing.pressed.connect(selection.clear)
        self.unmarked.pressed.connect(self.corpus_actions["mark_missed"].trigger)
        self.filters.search.left.connect(self.table.setFocus)
        self.plots.left.connect(self.table.setFocus)
        self.listed.view.left.connect(self.table.setFocus)
        self.recordings.switched.connect(self._on_switched)
        self.concordance.mark_asked.connect(self._show_mark)
        self.files.shown.connect(self.table.setFocus)
        self.drafts.listing.connect(self._on_batch)
        self.transcripts.ended.connect(self.drafts.end)
        self.files.imported.connect(self.checking.check_all)
        for pressed in (self.filters.pressed, self.summary.pressed):
            pressed.connect(self.hand_back)
        for picked in (self.details.speaker.picked, self.details.split.picked, self.audio.transport.speed.picked):
            picked.connect(self.take_focus)
        session.changed.connect(self._on_changed)
        session.closed.connect(self._on_closed)

    def _lay_out(self) -> None:
        buttons = [
            KeyButton(text, keys, icon=icon, role=role, name=f"corpus_{name}_button", action=self.corpus_actions[name])
            for name, text, keys, icon, role in (
                ("plots", tr("Plots"), "", "evaluate", "toggle"),
                ("import", tr("Import…"), "", "import", ""),
                ("export", tr("Export…"), "", "export", ""),
                ("check", tr("Check quality"), "Ctrl+Shift+Q", "check", ""),
            )
        ]
        for button in (buttons[0], self.undo_button, *buttons[1:]):
            self.header.add(button)
        self.table_stack = QStackedWidget()
        for widget in (self.table, self.nothing, Skeleton(), self.unmarked):
            self.table_stack.addWidget(widget)
        table = stacked(self.plot_row, self.table_stack)
        self.parts = Arrangement(self.context.settings, self.listed, table, self.audio, self.details)
        self.header.add_left(self.recordings.switch)
        self.body = QStackedWidget()
        self.body.addWidget(stacked(self.summary, self.filters, self.parts))
        self.body.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self.strip)
        whole.addWidget(self.body, 1)

    # Page

    def actions(self) -> list[QAction]:
        return list(self.corpus_actions.by_name.values())

    def hints(self) -> list[tuple[str, str]]:
        if self.body.currentWidget() is self.empty:
            return self.keys_of((self.corpus_actions["import"], tr("import")))
        return key_hints(self.corpus_actions, self.audio, self.details)

    def take_focus(self) -> None:
        target: QWidget | None = self.empty.button if self.body.currentWidget() is self.empty else self.table
        if target is self.table and self.table_stack.currentWidget() is self.nothing:
            target = self.nothing.button
        if target is self.table and self.table_stack.currentWidget() is self.unmarked:
            target = self.audio.view
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def left_status(self) -> str:
        return self.list.status_text()

    def panes(self) -> list[QWidget]:
        return [
            self.filters,
            *([self.listed] if self.recordings.on else []),
            *([self.plot_row] if self.plot_row.isVisible() else []),
            self.table,
            self.audio.transport,
            self.audio.view,
            *([self.video.pane.picture] if self.video.pane.picture.isVisible() else []),
            self.details,
        ]

    def place(self) -> dict[str, Any]:
        return {
            "place": place_on(self.selection, self.saved, self.corpus_actions["plots"], self.table.verticalScrollBar())
        }

    def _come_back(self, place: Place) -> None:
        """Be where one was on the page before this one, once its list has come."""
        self.saved.take_up(place.rules)
        self.corpus_actions["plots"].setChecked(place.plots)
        self.list.listed.connect(
            lambda: self.table.verticalScrollBar().setValue(place.scroll), Qt.ConnectionType.SingleShotConnection
        )
        self.selection.come_back(place.question, place.current, place.chosen)

    def activated(self, **args: Any) -> None:
        """Show one `utterance` (id or key), a `flag`'s utterances, `open_import` at a path, or a `place`; or do what an
        action of the page does, by its name in `ask`."""
        if "place" in args:
            self._come_back(args["place"])
        self.selection.refresh()
        if "flag" in args:
            self.filters.choose(str(args["flag"]))
        if "utterance" in args:
            self.selection.show(args["utterance"])
        if "ask" in args:
            self.corpus_actions[str(args["ask"])].trigger()
        if "open_import" in args:
            self.files.open_import([Path(str(args["open_import"]))] if args["open_import"] else [])

    def _on_batch(self) -> None:
        """Its first utterance is worked on as soon as it is listed."""
        edit = self.transcripts.edit_transcript
        self.list.listed.connect(edit, Qt.ConnectionType.SingleShotConnection)

    def deactivated(self) -> None:
        self.audio.playback.stop()
        self.selection.keep_draft()

    def may_close(self) -> bool:
        """Drafts and moved handles are saved first; then nothing holds the project."""
        self.deactivated()
        self.context.session.flush()
        return True

    def shut_down(self) -> None:
        """The project may stay open: another page is made for another language."""
        self.list.close_project()
        self.questions.close()
        self.recordings.close()
        self.video.close()

    def reset_layout(self) -> None:
        self.parts.reset()
        self.table.dress()

    # Project

    def open_project(self) -> None:
        """Show the session's project."""
        session = self.context.session
        folder = session.project_folder
        if folder is None or session.meta is None:
            return
        self.questions.open(folder)
        self.selection.open_project()
        self.corpus_actions.update_state(False, False, session.read_only)
        self.details.set_read_only(tr("This project is open for reading only") if session.read_only else "")
        self.audio.set_editable(not session.read_only)
        self.list.open_project()
        self.columns.show_remembered()
        self.tiers.open_project()

    def _on_closed(self) -> None:
        self.list.close_project()
        self.questions.close()
        self.selection.close_project()
        self.saved.forget()
        self.plots.forget()
        self.audio.close_project()
        self.files.close_project()

    def _show_name(self) -> None:
        meta = self.context.session.meta
        if meta is not None:
            self.header.set_context(meta.name)

    def _on_current(self) -> None:
        has_row = self.selection.row is not None
        has_sound = has_row or self.selection.question.recording != 0
        self.corpus_actions.update_state(has_row, has_sound, self.context.session.read_only)
        self.status_changed.emit()

    def _on_changed(self, changes: Changes) -> None:
        """What was said of the last edit goes with the next one; checks that follow an edit are none."""
        if any(table in COLUMNS for table in changes.rows):
            self.strip.hide()

    def _on_edit_failed(self, error: BaseException) -> None:
        """An edit was refused: say so below the header, without stopping the work."""
        if isinstance(error, WorkbenchError):
            self.strip.show_error(error)
        else:
            self.context.show_error(error)

    # States

    def _on_answered(self, answer: ListAnswer) -> None:
        """The work area, or the invitation to import."""
        reader = self.context.session.reader
        some = answer.summary.utterances + answer.summary.left_out
        self.body.setCurrentIndex(0 if some or (reader is not None and first_recording(reader)) else 1)
        elsewhere = tr_n(
            "One mark on a tier holds it, where no utterance is: the concordance shows it.",
            "%n marks on tiers hold it, where no utterance is: the concordance shows them.",
            answer.alone,
        )
        self.nothing.set_text(tr("No utterance matches"), elsewhere if answer.alone else "")

    def _show_table(self, state: str) -> None:
        question = self.selection.question
        unmarked = state == "nothing" and question.recording != 0 and not question.narrowed
        self.table_stack.setCurrentIndex(3 if unmarked else {"table": 0, "nothing": 1, "loading": 2}[state])

    def _show_mark(self, recording: int, mark: int) -> None:
        """A mark in the lanes of its recording, whatever is listed."""
        self.recordings.show_recording(recording)
        self.lanes.tiers.look_for(mark)
        self.audio.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_switched(self, recordings: bool) -> None:
        """Recordings are looked at one by one now, or all utterances."""
        self.parts.show_recordings(recordings)
        self.columns.show_for(recordings=recordings)
        self.summary.setVisible(not recordings)
        self.audio.transport.show_marking(recordings)

    # Import

    def take_files(self, paths: list[Path]) -> None:
        self.files.open_import(paths)
