"""The new letters: what each starts from, why, how often it is heard, and words to listen to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QObject, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.alphabet.letter_cells import FIRST, dress_letters, paint_letter
from app.alphabet.letter_texts import new_letter_spoken, reason_text, start_text
from app.formatting import number
from app.i18n import tr
from app.theme import theme
from app.widgets.cells import PAD, paint_ground, paint_play, paint_text, wide_enough
from app.widgets.chip import chip_size, paint_chip
from app.widgets.marked_text import marked_layout, utf16
from app.widgets.row_model import Index, RowModel
from app.widgets.text_direction import letter_shown, letter_spoken
from core.project.alphabet.letter_comparison import NewLetter

LETTER, START, WHY, COUNT, EXAMPLES = range(5)
RowRole = Qt.ItemDataRole.UserRole + 1


class NewLetterModel(RowModel):
    """One row a letter. `start_chosen` follows another start: letter and source letter, "" for afresh."""

    columns = 5
    right = frozenset((COUNT,))

    start_chosen = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[NewLetter] = []
        self.playing = 0
        self.editable = True

    def show(self, rows: Sequence[NewLetter]) -> None:
        """Show letters; the view keeps its place while they are the same ones."""
        rows = list(rows)
        if [r.letter for r in rows] == [r.letter for r in self.rows]:
            self.rows = rows
            self.touched(0, EXAMPLES)
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def set_playing(self, utterance: int) -> None:
        self.playing = utterance
        self.touched(EXAMPLES, EXAMPLES)

    def titles(self) -> tuple[str, ...]:
        return tr("Letter"), tr("Starts from"), tr("Why"), tr("In the corpus"), tr("Examples")

    def count(self) -> int:
        return len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row = self.rows[index.row()]
        can = index.column() == START and self.editable and row.choices
        return flags | Qt.ItemFlag.ItemIsEditable if can else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == RowRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return new_letter_spoken(row) if index.column() == LETTER else self._text(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == WHY:
            return reason_text(row.reason)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or value == row.source:
            return False
        self.start_chosen.emit(row.letter, str(value))
        return True

    def _text(self, row: NewLetter, column: int) -> str:
        if column == LETTER:
            return letter_shown(row.letter)
        if column == START:
            return start_text(row.source) if row.choices else ""
        if column == WHY:
            return reason_text(row.reason)
        if column == COUNT:
            return number(row.count)
        return ", ".join(example.word for example in row.examples)


class NewLetterDelegate(QStyledItemDelegate):
    """Paints tiles, the start as a small field, and the letter in bold in its examples."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: NewLetter = index.data(RowRole)
        rect: QRect = option.rect
        painter.save()
        paint_ground(painter, option, index.column() == LETTER)
        cell = rect.adjusted(PAD, 0, -PAD, -1)
        match index.column():
            case 0:
                paint_letter(painter, rect.adjusted(FIRST, 0, 0, -1), row.letter, "tgt")
            case 1:
                self._start(painter, cell, row, str(index.data() or ""))
            case 2:
                paint_text(painter, cell, str(index.data() or ""), size="small")
            case 3:
                paint_text(painter, cell, str(index.data() or ""), right=True)
            case 4:
                self._examples(painter, cell, row, index.model())
        painter.restore()

    def _start(self, painter: QPainter, cell: QRect, row: NewLetter, text: str) -> None:
        if not row.choices:
            return
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        box = cell.adjusted(0, 2, 0, -2)
        painter.setPen(theme.color("line2"))
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(box, theme.radius("control"), theme.radius("control"))
        inner = box.adjusted(8, 0, -theme.px(20), 0)
        if row.source.strip():
            paint_letter(painter, inner, row.source, "src", text)
        elif row.source == " ":
            paint_chip(painter, inner, text, "src")
        else:
            paint_text(painter, inner, text, "ink2", size="small")
        side = theme.px(12)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(
            box.right() - side - 5, box.center().y() - side // 2, theme.pixmap("down", "ink2", side, ratio)
        )

    def _examples(self, painter: QPainter, cell: QRect, row: NewLetter, model: QAbstractItemModel) -> None:
        left = cell.left()
        if row.examples:
            playing = getattr(model, "playing", 0) in {e.utterance for e in row.examples}
            left += paint_play(painter, left, cell, playing)
        few = tr("few examples") if row.few else ""
        room = cell.right() - left - (chip_size(few).width() + 8 if few else 0)
        comma = 0
        for example in row.examples:
            width = self._word(painter, cell, left + comma, room - comma, example.word, row)
            if not width:
                break
            if comma:
                self._comma(painter, cell, left)
            left, room = left + comma + width, room - comma - width
            comma = theme.px(8)
        if few:
            gap = 4 if row.examples else 0
            paint_chip(painter, QRect(left + gap, cell.top(), cell.right() - left, cell.height()), few)

    def _word(self, painter: QPainter, cell: QRect, left: int, room: int, word: str, row: NewLetter) -> int:
        """A word with the letter's occurrences in the target's colour; its width, 0 when there is no room."""
        starts = [utf16(word[:i]) for i in range(len(word)) if word.startswith(row.letter, i)]
        layout = marked_layout(word, [(i, i + utf16(row.letter)) for i in starts], "tgtink", 600)
        width = round(layout.lineAt(0).naturalTextWidth())
        if width > room:
            return 0
        painter.setPen(theme.color("ink"))
        line = layout.lineAt(0)
        layout.draw(painter, QPointF(left, cell.top() + (cell.height() - line.height()) / 2))
        return width

    def _comma(self, painter: QPainter, cell: QRect, left: int) -> None:
        """A comma that stays behind its word, whichever way the word runs."""
        paint_text(painter, QRect(left, cell.top(), theme.px(8), cell.height()), ",")

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        row: NewLetter = index.data(RowRole)
        box = QComboBox(parent)
        box.setObjectName("new_letter_start")
        box.setAccessibleName(tr("{letter} starts from", letter=letter_spoken(row.letter)))
        for choice in row.choices:
            box.addItem(start_text(choice), choice)
        box.addItem(start_text(""), "")
        box.activated.connect(lambda _: self._done(box))
        return box

    def _done(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox) and editor.currentData() != index.data(RowRole).source:
            editor.setCurrentIndex(max(0, editor.findData(index.data(RowRole).source)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())


class NewLetterTable(QTableView):
    """Enter or F2 opens the choice of a start; Space plays the examples in turn."""

    play_asked = Signal(int)

    def __init__(self, model: NewLetterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_letters(self, "new_letters", tr("New letters"), model)
        self._model = model
        self._turn: dict[str, int] = {}
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setItemDelegate(NewLetterDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
        header.setSectionResizeMode(EXAMPLES, QHeaderView.ResizeMode.Stretch)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(max(theme.row_height(), theme.px(30)))
        header = self.horizontalHeader()
        header.setFixedHeight(theme.px(26))
        for column, width in ((LETTER, 62), (START, 108), (COUNT, 100)):
            header.resizeSection(column, wide_enough(self, column, width))
        self.setMinimumHeight(theme.px(26) + 2 * self.verticalHeader().defaultSectionSize())
        self._share()

    def _share(self) -> None:
        self.horizontalHeader().resizeSection(WHY, max(theme.px(120), round(self.viewport().width() * 0.29)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def show_starts(self, on: bool) -> None:
        """Without a checkpoint there is nothing to start from."""
        for column in (START, WHY):
            self.setColumnHidden(column, not on)

    def go_to(self, letter: str) -> None:
        """Make a letter current."""
        at = next((i for i, row in enumerate(self._model.rows) if row.letter == letter), -1)
        if at >= 0:
            self.setCurrentIndex(self._model.index(at, LETTER if self.isColumnHidden(START) else START))

    def current(self) -> NewLetter | None:
        at = self.currentIndex().row()
        return self._model.rows[at] if 0 <= at < len(self._model.rows) else None

    def choose_start(self) -> None:
        """Open the choice of the current letter."""
        index = self._model.index(self.currentIndex().row(), START)
        if not index.isValid() or not self._model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return
        self.setCurrentIndex(index)
        self.edit(index)
        editor = self.findChild(QComboBox, "new_letter_start")
        if editor is not None:
            editor.showPopup()

    def play(self) -> None:
        """The next example of the current letter."""
        row = self.current()
        if row is not None and row.examples:
            turn = self._turn.get(row.letter, -1) + 1
            self._turn[row.letter] = turn
            self.play_asked.emit(row.examples[turn % len(row.examples)].utterance)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.choose_start()
        elif event.key() == Qt.Key.Key_Space:
            self.play()
        elif event.text().strip() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        if index.column() == START:
            self.choose_start()
        elif index.column() == EXAMPLES:
            self.play()
