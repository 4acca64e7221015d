"""Reading and correcting what was heard in a file: a line at a time, with its sound."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app import formatting
from app.context import Context
from app.i18n import tr
from app.theme import theme
from app.widgets.cell_editing import CellDelegate, CellEditing
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.row_model import Index, RowModel
from core import audio
from core.errors import WorkbenchError
from core.project.heard_files import HeardFile, Line, lines_of, save_heard, with_line

RATE = 16_000
AROUND_S = 0.1


class LinesModel(RowModel):
    """When a line is said, and what. `edited` carries the row and the new text."""

    columns = 2

    edited = Signal(int, str)

    def __init__(self, read_only: bool) -> None:
        super().__init__()
        self.lines: list[Line] = []
        self._read_only = read_only

    def show_lines(self, lines: list[Line]) -> None:
        """Other lines; as many as before stay the same rows, so that an open editor is not torn away."""
        if self.lines and len(lines) == len(self.lines):
            self.lines = lines
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, 1))
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def titles(self) -> tuple[str, ...]:
        return tr("Time"), tr("Text")

    def count(self) -> int:
        return len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return line.text if index.column() else formatting.position(line.start_s, 0.1, minutes=True)
        if role == Qt.ItemDataRole.ForegroundRole and not index.column():
            return theme.color("ink2")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() and not self._read_only else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        text = " ".join(str(value).split())
        if text != self.data(index):
            self.edited.emit(index.row(), text)
        return True


class LinesTable(CellEditing, QTableView):
    """Enter corrects the line and Space plays it, while no line is being typed."""

    play = Signal()
    correct = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and not self.typing
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.correct.emit()
        elif plain and event.key() == Qt.Key.Key_Space:
            self.play.emit()
        else:
            super().keyPressEvent(event)


class FileTextDialog(QDialog):
    """`changed` follows each correction, which is kept at once. Space plays a line, F2 or Enter corrects it."""

    changed = Signal(object)

    def __init__(self, context: Context, heard: HeardFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._before: list[tuple[HeardFile, list[Line], int]] = []
        self.heard = heard
        self.setObjectName("file_text")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Text of {name}", name=heard.sound.name))
        self.strip = ErrorStrip()
        self.strip.setObjectName("file_text_strip")
        self.about = Label("", "small", 400, "ink2", wrap=True)
        self.model = LinesModel(context.session.read_only)
        self.table = LinesTable()
        self.table.setItemDelegate(CellDelegate(self.table))
        self.table.setObjectName("file_text_lines")
        self.table.setAccessibleName(tr("What was heard, line by line"))
        self.table.setModel(self.model)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        triggers = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.model.edited.connect(self._on_edited)
        self._build()
        self.model.show_lines(lines_of(heard.best))
        self._say()
        self.table.setCurrentIndex(self.model.index(0, 1))
        self.table.setFocus()

    def _build(self) -> None:
        play = KeyButton(tr("Play line"), "Space", icon="play", name="file_text_play")
        play.clicked.connect(self.play)
        correct = KeyButton(tr("Correct"), "F2", icon="pencil", name="file_text_correct")
        correct.clicked.connect(self._on_edit)
        correct.setEnabled(not self._context.session.read_only)
        self.undo_button = KeyButton(tr("Undo"), "Ctrl+Z", icon="undo", name="file_text_undo")
        self.undo_button.clicked.connect(self.undo)
        copy = KeyButton(tr("Copy text"), icon="copy", name="file_text_copy")
        copy.clicked.connect(self._on_copy)
        close = KeyButton(tr("Close"), "Esc", name="file_text_close")
        close.clicked.connect(self.reject)
        self.table.play.connect(self.play)
        self.table.correct.connect(self._on_edit)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.undo)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (play, correct, self.undo_button, copy):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(close)
        body = QVBoxLayout()
        body.setContentsMargins(20, 14, 20, 0)
        body.setSpacing(10)
        body.addWidget(self.about)
        body.addWidget(self.table, 1)
        body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.addWidget(self.strip)
        column.addLayout(body, 1)
        theme.follow(self, self._dress)
        self.resize(theme.px(760), theme.px(560))

    def _dress(self) -> None:
        self.table.setFont(theme.font("body"))
        self.table.verticalHeader().setDefaultSectionSize(theme.row_height("body"))
        self.table.setColumnWidth(0, theme.px(84))

    def _say(self) -> None:
        best = self.heard.best
        facts = [str(self.heard.sound), formatting.position(best.seconds, 0.1, minutes=True)]
        count = len(best.words)
        facts.append(formatting.words(count))
        if self.heard.model:
            facts.append(tr("heard by {model}", model=self.heard.model))
        if self.heard.corrected is not None:
            facts.append(tr("corrected"))
        if not best.words:
            facts.append(tr("no words were heard in it"))
        self.about.setText(" · ".join(facts))
        self.undo_button.setEnabled(bool(self._before))

    # Correcting

    def _on_edit(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self.table.edit(index.siblingAtColumn(1))

    def _on_edited(self, row: int, text: str) -> None:
        heard, lines = with_line(self.heard, self.model.lines, row, text)
        self._before.append((self.heard, self.model.lines, row))
        self._show(heard, lines, row)

    def undo(self) -> None:
        """Take the last correction back."""
        if self._before:
            self._show(*self._before.pop())

    def _show(self, heard: HeardFile, lines: list[Line], row: int) -> None:
        try:
            save_heard(heard)
        except WorkbenchError as error:
            self.strip.show_error(error)
            return
        self.strip.hide()
        self.heard = heard
        self.model.show_lines(lines)
        if not self.table.typing:
            self.table.setCurrentIndex(self.model.index(row, 1))
        self._say()
        self.changed.emit(heard)

    def _on_copy(self) -> None:
        QApplication.clipboard().setText("\n".join(line.text for line in self.model.lines))

    # Hearing

    def play(self) -> None:
        """Play the current line."""
        row = self.table.currentIndex().row()
        if not 0 <= row < len(self.model.lines):
            return
        line, sound = self.model.lines[row], self.heard.sound
        start, end = max(0.0, line.start_s - AROUND_S), line.end_s + AROUND_S
        self._context.tasks.ask(lambda: _sound(sound, start, end), self._on_sound, self._on_no_sound)

    def _on_sound(self, samples: np.ndarray) -> None:
        self._context.player.play(samples, RATE)

    def _on_no_sound(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self.strip.show_error(error)
        else:
            self._context.show_error(error)

    def done(self, result: int) -> None:
        """What is being typed is kept, however the dialog is closed; Esc in the field abandons it first."""
        self.table.finish_typing()
        self._context.player.stop()
        super().done(result)


def _sound(path: Path, start_s: float, end_s: float) -> np.ndarray:
    """(T,) float32 at 16 kHz. Raises `SoundError`."""
    info = audio.probe(path)
    return audio.load(path, round(start_s * info.rate), min(info.frames, round(end_s * info.rate)), rate=RATE)
