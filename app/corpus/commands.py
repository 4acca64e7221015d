"""What the actions of the corpus page do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.context import Context
from app.corpus.actions import BULK
from app.corpus.checking import Checking
from app.corpus.editing import Editing
from app.corpus.history_popup import HistoryPopup
from app.corpus.jumping import jump
from app.corpus.locating import Locating
from app.corpus.many import Many
from app.corpus.utterance_menu import utterance_menu
from app.settings import ARRIVAL_KEY
from core.errors import WorkbenchError
from core.project.records import Changes, UtteranceRow
from core.project.schema import COLUMNS
from core.text import clusters

if TYPE_CHECKING:
    from app.corpus.page import CorpusPage
    from core.project.history import HistoryItem

BACK_S = 2.0
HISTORY = 5000
"""Steps that the history lists."""


class Commands(QObject):
    """Ties actions and the widgets' requests to edits, playing and zooming."""

    def __init__(self, context: Context, page: CorpusPage) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self.editing = Editing(context.session, self)
        self.checking = Checking(context, self)
        self.locating = Locating(context, page)
        self.many = Many(context, page, self.editing)
        self.popup: HistoryPopup | None = None
        self.editing.failed.connect(self._on_failed)
        self._connect_actions()
        self._connect_widgets()
        self._on_history()

    def _connect_actions(self) -> None:
        page, audio = self._page, self._page.inspector.audio
        view = audio.view
        for name, do in {
            "import": page.open_import,
            "export": page.open_export,
            "check": self.checking.check_all,
            "divide": page.curating.divide,
            "edit": self.edit_in_place,
            "save_next": self.save_and_next,
            "previous": partial(page.browsing.step, -1),
            "next": partial(page.browsing.step, 1),
            "accent": self.cycle_accent,
            "trim": self.trim_to_speech,
            "split": self.split,
            "merge": self.merge,
            "leave_out": partial(self.many.leave_out, True),
            "take_back": partial(self.many.leave_out, False),
            **{name: partial(self.many.ask, name) for name in BULK},
            "speakers": self.many.ask_speakers,
            "locate": self.locate,
            "play": self.play_or_pause,
            "play_typing": self.play_or_pause,
            "play_selection": audio.play_selection,
            "play_words": self.play_words,
            "back": partial(audio.jump, -BACK_S),
            "slower": partial(audio.step_speed, -1),
            "faster": partial(audio.step_speed, 1),
            "stop": audio.stop,
            "to_start": audio.to_start,
            "set_start": partial(audio.set_edge, "start"),
            "set_end": partial(audio.set_edge, "end"),
            "zoom_in": view.zoom_in,
            "zoom_out": view.zoom_out,
            "zoom_fit": view.fit,
            "zoom_selection": view.zoom_to_selection,
            "find": self.find,
            "rules": page.saved.build,
            "replace": page.curating.replace,
            "history": self.show_history,
        }.items():
            page.corpus_actions[name].triggered.connect(lambda _=False, do=do: do())
        page.corpus_actions["loop"].toggled.connect(audio.playback.set_loop)
        page.corpus_actions["arrive"].setChecked(self._context.settings.play_on_arrival)
        page.corpus_actions["arrive"].toggled.connect(self._on_arrive_toggled)
        audio.play_on_arrival = self._context.settings.play_on_arrival
        self._context.settings.changed.connect(self._on_setting)
        page.corpus_actions.undo.triggered.connect(self._context.session.undo)

    def _connect_widgets(self) -> None:
        page = self._page
        audio, details, table = page.inspector.audio, page.inspector.details, page.table
        page.model.edited.connect(self._on_cell_edited)
        table.entered.connect(self.edit_transcript)
        table.current_changed.connect(self._on_arrived)
        details.editor.left.connect(self._on_left)
        table.play_clicked.connect(self._on_play_clicked)
        table.menu_asked.connect(self.show_menu)
        audio.trimmed.connect(self.editing.trim)
        audio.playing_changed.connect(self._on_playing)
        audio.missing.connect(self._on_missing)
        audio.locate_asked.connect(self.locate)
        details.discarded.connect(details.discard_draft)
        details.speaker_chosen.connect(self.many.set_speaker)
        details.split_chosen.connect(self.many.set_split)
        details.tags.added.connect(lambda tag: self.many.change_tag(add=tag))
        details.tags.removed.connect(lambda tag: self.many.change_tag(remove=tag))
        details.tags.complete.connect(self.many.complete_tags)
        page.filters.search.left.connect(table.setFocus)
        page.filters.pressed.connect(page.hand_back)
        page.summary.range_chosen.connect(lambda _: page.hand_back())
        page.summary.splits.chosen.connect(lambda _: page.hand_back())
        for picked in (details.speaker.picked, details.split.picked, audio.transport.speed.picked):
            picked.connect(page.take_focus)
        session = self._context.session
        session.history_changed.connect(self._on_history)
        session.changed.connect(self.checking.on_changed)
        session.changed.connect(self._on_changed)

    def _on_changed(self, changes: Changes) -> None:
        """What was said of the last edit goes with the next one; checks that follow an edit are none."""
        if any(table in COLUMNS for table in changes.rows):
            self._page.strip.hide()

    # Text

    def save_draft(self) -> None:
        """Keep what was typed, in the utterance it was typed for."""
        details = self._page.inspector.details
        if details.row is None:
            return
        if details.dirty:
            self.editing.set_text(details.row, details.draft)
        name = details.typed_speaker
        if name is not None and name != details.row.speaker:
            details.speaker.take()
            self.editing.set_speaker([details.row.id], name)
        if tag := details.tags.take_typed():
            self.editing.set_tags([details.row.id], [tag], [])

    def save_and_next(self) -> None:
        """Keep what was typed and go to the next utterance, staying in the same field."""
        page = self._page
        typing, cell = page.inspector.details.editor.hasFocus(), page.table.cell_editor
        if cell is not None:
            page.table.setFocus()
        self.save_draft()
        if page.table.currentIndex().row() + 1 >= len(page.model.ids):
            self._context.status(self.tr("Saved. This was the last one that is listed"))
        page.browsing.step(1)
        if typing:
            page.inspector.details.editor.setFocus()
        elif cell is not None:
            page.table.edit_current()

    def edit_in_place(self) -> None:
        """Type the transcript in its cell, unless it is being typed beside the sound."""
        if not self._page.inspector.details.editor.hasFocus():
            self._page.table.edit_current()

    def edit_transcript(self) -> None:
        """From the table into the transcript, with the caret behind it."""
        editor = self._page.inspector.details.editor
        if self._page.browsing.current is not None:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            editor.moveCursor(QTextCursor.MoveOperation.End)

    def cycle_accent(self) -> None:
        """The next accent on the letter before the caret, wherever a transcript is typed."""
        cell, editor = self._page.table.cell_editor, self._page.inspector.details.editor
        if cell is None:
            editor.cycle_accent()
        elif editor.spelling is not None:
            letter = (clusters(cell.text()[: cell.cursorPosition()]) or [""])[-1]
            following = editor.spelling.next_variant(letter) if letter else letter
            if following != letter:
                cell.setSelection(cell.cursorPosition() - len(letter), len(letter))
                cell.insert(following)

    def _on_left(self) -> None:
        """Focus leaves the transcript: what was typed is kept, unless it goes to what belongs to it."""
        focus = QApplication.focusWidget()
        details = self._page.inspector.details
        if focus is None or not details.isAncestorOf(focus):
            self.save_draft()

    def _on_cell_edited(self, utterance: int, text: str) -> None:
        row = self._row(utterance)
        if row is not None:
            details = self._page.inspector.details
            if details.row is not None and details.row.id == utterance:
                details.discard_draft()
            model = self._page.model
            model.set_typed(utterance, text, written=False)
            self.editing.set_text(row, text, lambda: model.set_typed(utterance, text, written=True))

    # Marks

    def trim_to_speech(self) -> None:
        """Move both ends to the speech in the utterance."""
        row = self._page.browsing.current
        if row is not None:
            self.many.trim([row.id])

    def split(self) -> None:
        """Cut at the playhead; the words before the caret go into the first half."""
        row, details = self._page.browsing.current, self._page.inspector.details
        if row is None:
            return
        caret = details.caret if details.editor.hasFocus() or details.caret < len(details.draft) else None
        frame = self._page.inspector.audio.cursor_frame
        if not row.start < frame < row.end:
            text = self.tr("The playhead is outside the utterance.")
            self._page.strip.show_text(text, self.tr("Put it where the first half ends."))
            return
        self.save_draft()
        self.editing.split(row, frame, caret, self._page.browsing.listing.keep_together)

    def merge(self) -> None:
        """Join the utterance with the next one of its recording."""
        row = self._page.browsing.current
        if row is not None:
            self.save_draft()
            self.editing.merge(row)

    def show_menu(self, spot: QPoint) -> None:
        """The context menu of the table."""
        utterance_menu(self._page, self.many, writable=not self._context.session.read_only).popup(spot)

    # Playing

    def play_words(self) -> None:
        """While typing: what is selected in the sound, else about where the selected words are, else all."""
        audio, details = self._page.inspector.audio, self._page.inspector.details
        first, last = details.selected
        if first < last:
            audio.play_words(details.draft, first, last)
        else:
            audio.play_selection()

    def _on_arrived(self, utterance: int) -> None:
        """The person came to another utterance: its sound plays by itself when that is wished."""
        focus = QApplication.focusWidget()
        if utterance and focus is not None and self._page.isAncestorOf(focus):
            self._page.inspector.audio.arrive()

    def _on_arrive_toggled(self, on: bool) -> None:
        self._page.inspector.audio.play_on_arrival = on
        self._context.settings.play_on_arrival = on

    def _on_setting(self, key: str) -> None:
        if key == ARRIVAL_KEY:
            self._page.corpus_actions["arrive"].setChecked(self._context.settings.play_on_arrival)

    def play_or_pause(self) -> None:
        """Play, or hold; the button stays pressed while sound plays."""
        audio = self._page.inspector.audio
        if audio.playback.playing or audio.playback.ready:
            audio.play_or_pause()
        else:
            self._play_when_loaded()
        self._page.corpus_actions["play"].setChecked(audio.playback.playing)

    def _on_play_clicked(self, utterance: int) -> None:
        audio = self._page.inspector.audio
        if audio.playback.playing and self._page.model.playing == utterance:
            audio.playback.stop()
        elif audio.playback.ready:
            audio.play_all()
        else:
            self._play_when_loaded()

    def _play_when_loaded(self) -> None:
        """The sound is still being read: play it when it comes, unless another utterance is current by then."""
        audio = self._page.inspector.audio
        wanted = self._page.browsing.current

        def came(_: object) -> None:
            audio.loader.stretch_came.disconnect(came)
            if audio.row is not None and wanted is not None and audio.row.id == wanted.id:
                audio.play_all()

        audio.loader.stretch_came.connect(came)

    def _on_playing(self, playing: bool) -> None:
        current = self._page.browsing.current
        self._page.model.set_playing(current.id if playing and current is not None else 0)

    def _on_missing(self, row: UtteranceRow, error: BaseException | None) -> None:
        self._page.model.set_missing(row.id, error is not None)

    def locate(self) -> None:
        """Ask where the recording of the current utterance is."""
        current = self._page.browsing.current
        if current is not None:
            self.locating.ask(current)

    # The rest

    def _on_failed(self, error: BaseException) -> None:
        """An edit was refused: say so below the header, without stopping the work."""
        if isinstance(error, WorkbenchError):
            self._page.strip.show_error(error)
        else:
            self._context.show_error(error)

    def find(self) -> None:
        """Type what to look for."""
        self._page.filters.search.setFocus()
        self._page.filters.search.selectAll()

    def show_history(self) -> None:
        """The list of changes, above its button: the newest at once, all of them soon after."""
        answer, button = self._page.browsing.answer, self._page.inspector.details.history
        folder = self._context.session.project_folder
        if answer is None or folder is None:
            return
        popup = self.popup = HistoryPopup(answer.history, self._page)
        popup.chosen.connect(partial(jump, self._context, answer.history))
        popup.open_above(button.mapToGlobal(button.rect().topRight()) - QPoint(0, 6))

        def read() -> list[HistoryItem]:
            from core.project.queries import Reader

            with Reader(folder) as reader:
                return reader.history(HISTORY)

        self._context.tasks.ask(read, lambda items: popup.show_items(items) if isValid(popup) else None)

    def _on_history(self) -> None:
        session = self._context.session
        label = session.undo_label
        undo = self._page.corpus_actions.undo
        undo.setEnabled(bool(label) and not session.read_only)
        undo.setToolTip(self.tr("Undo: {0}").format(label) if label else self.tr("Nothing to undo"))
        self._page.undo_button.setToolTip(undo.toolTip())
        self._page.inspector.details.set_last(label)

    def _row(self, utterance: int) -> UtteranceRow | None:
        reader = self._context.session.reader
        return reader.row(utterance) if reader is not None else None
