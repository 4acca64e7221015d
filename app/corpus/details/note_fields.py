"""Notes about the current utterance and about its recording: each in a field of its own, under it who wrote it and
when, and a button that removes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import formatting
from app.corpus.details.transcript_editor import TranscriptEditor
from app.i18n import tr
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from core.project.notes import as_noted
from core.project.records import Note


class NoteEditor(TranscriptEditor):
    """A note, of as many lines as it takes; 0 is one that is new."""

    fewest = 1
    face = "body"
    several = True

    def __init__(self, note: int, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = note
        self.shown = text
        self.setObjectName(name)
        self.setAccessibleName(tr("Note") if note else tr("New note"))
        self.setPlaceholderText("" if note else tr("Write a note; Esc leaves it"))
        self.show_text(text)

    @property
    def text(self) -> str:
        """What stands in it, as it would be kept."""
        return as_noted(self.toPlainText())

    @property
    def typed(self) -> bool:
        """Whether it holds something that is not written yet."""
        return self.text != self.shown


class NoteGroup(QWidget):
    """The notes about one thing, below a line with what that is and a button for another one."""

    left = Signal()
    """The keyboard went out of a field; what was typed is in `typed`."""
    removed = Signal(int)
    begun = Signal(object)
    """The keyboard is in this field, which may have to be brought into view."""

    def __init__(self, title: str, add: QAction, keys: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._name = name
        self._about = 0
        self._notes: tuple[Note, ...] = ()
        self._editable = False
        self.editors: list[NoteEditor] = []
        self.removers: list[KeyButton] = []
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(Label(title, "small", 400, "ink2"))
        head.addStretch(1)
        self.add = KeyButton(tr("Note"), keys, icon="plus", role="plain", name=f"{name}_add", dense=True, action=add)
        self.add.setAccessibleName(add.text())
        head.addWidget(self.add)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addLayout(head)
        self._column = QVBoxLayout()
        self._column.setSpacing(1)
        whole.addLayout(self._column)

    def show_notes(self, about: int, notes: Sequence[Note], *, editable: bool) -> None:
        """What is written about something, by its id. Of the same thing as before what was typed stays."""
        known = {editor.note: editor for editor in self.editors}
        same = about == self._about and editable == self._editable
        if same and tuple(notes) == self._notes:
            return
        kept = {note: editor.toPlainText() for note, editor in known.items() if same and editor.typed}
        focused = next((editor.note for editor in self.editors if editor.hasFocus()), None) if same else None
        self._about, self._notes, self._editable = about, tuple(notes), editable
        self._clear()
        for one in notes:
            self._show(one)
        if 0 in kept:
            self._show(None)
        for editor in self.editors:
            if editor.note in kept:
                editor.setPlainText(kept[editor.note])
            if editor.note == focused:
                editor.setFocus()

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.editors, self.removers = [], []

    def _show(self, note: Note | None) -> None:
        """A field, and below it who wrote it; None for one that is new."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 2)
        column.setSpacing(0)
        id = note.id if note is not None else 0
        editor = NoteEditor(id, note.text if note is not None else "", f"{self._name}_{id or 'new'}")
        editor.setReadOnly(not self._editable)
        editor.left.connect(partial(self._on_left, editor))
        column.addWidget(editor)
        if note is not None:
            foot = QHBoxLayout()
            foot.setContentsMargins(4, 0, 0, 0)
            when = formatting.moment(note.at) if note.at else tr("Came with a file")
            told = tr("{author}, {when}", author=note.author, when=when) if note.author else when
            foot.addWidget(ElidedLabel(told, "caption", 400, "ink3"), 1)
            remove = KeyButton("", icon="x", role="plain", name=f"{self._name}_{id}_remove", dense=True)
            remove.setAccessibleName(tr("Remove the note of {told}", told=told))
            remove.setToolTip(tr("Remove the note"))
            remove.setEnabled(self._editable)
            remove.clicked.connect(partial(self.removed.emit, id))
            foot.addWidget(remove)
            column.addLayout(foot)
            self.removers.append(remove)
        self.editors.append(editor)
        self._column.addWidget(whole)
        whole.show()  # a layout would, but only later

    def begin(self) -> None:
        """Write a new one."""
        if not self._editable:
            return
        if not any(not editor.note for editor in self.editors):
            self._show(None)
        self.editors[-1].setFocus(Qt.FocusReason.OtherFocusReason)
        self.begun.emit(self.editors[-1])

    def _on_left(self, editor: NoteEditor) -> None:
        if editor.typed:
            self.left.emit()
        elif not editor.note and editor in self.editors:
            self._drop_new()

    def _drop_new(self) -> None:
        """An empty field for a new one goes."""
        self.editors = [editor for editor in self.editors if editor.note]
        item = self._column.takeAt(self._column.count() - 1)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()

    @property
    def typed(self) -> list[tuple[int, str]]:
        """Notes and what is to stand in them, which is not written yet; 0 is a new one."""
        return [(editor.note, editor.text) for editor in self.editors if editor.typed]

    def take(self) -> None:
        """What was typed is being written."""
        for editor in self.editors:
            editor.shown = editor.text
        if any(not editor.note for editor in self.editors):
            self._drop_new()

    @property
    def typing(self) -> bool:
        """Whether somebody is writing here."""
        return any(editor.hasFocus() or editor.typed for editor in self.editors)


class NoteFields(QWidget):
    """Notes about the utterance, then those about its recording as a whole."""

    def __init__(self, actions: Callable[[str], QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note_fields")
        self.setAccessibleName(tr("Notes"))
        self.utterance = NoteGroup(tr("Notes"), actions("note"), "Ctrl+Shift+W", "notes")
        self.recording = NoteGroup(tr("Notes on the recording"), actions("recording_note"), "", "recording_notes")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.utterance)
        column.addWidget(self.recording)

    @property
    def groups(self) -> tuple[NoteGroup, NoteGroup]:
        return self.utterance, self.recording
