"""The text models of the project: what each is, how well it foresees dev, and what it gains."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.i18n import tr
from app.text.models import model_words
from app.text.models.model_state import ModelState
from app.widgets.cells import PAD, paint_ground, paint_text, paint_title, two_lines
from app.widgets.fitted_table import Columns, FittedTable
from app.widgets.mirrored import mirrored
from app.widgets.pair_badge import paint_language
from app.widgets.row_model import Index, RowModel
from core.lm.store import TextModel

NAME, BITS, GAIN = range(3)
WIDTHS = {BITS: 82, GAIN: 116}
ModelRole = Qt.ItemDataRole.UserRole + 1


class ModelRows(RowModel):
    """A row a text model."""

    columns = 3
    right = frozenset((BITS, GAIN))

    def __init__(self, state: ModelState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.models: Sequence[TextModel] = ()

    def show(self) -> None:
        """Take the state's models."""
        self.beginResetModel()
        self.models = self._state.models
        self.endResetModel()

    def titles(self) -> tuple[str, ...]:
        return tr("Text model"), tr("Bits/letter"), tr("Words wrong")

    def count(self) -> int:
        return len(self.models)

    @property
    def target(self) -> str:
        """The language that the project teaches."""
        return self._state.shown.target if self._state.shown is not None else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        model = self.models[index.row()]
        found, tuned = self._state.on_dev(model), model_words.last_tuned(model.note)
        if role == ModelRole:
            return model
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == NAME:
            return model_words.spoken(model, found)
        if role == Qt.ItemDataRole.ToolTipRole:
            if index.column() == GAIN:
                return model_words.verdict(tuned) if tuned is not None else None
            if index.column() == NAME:
                return model_words.second_line(model)
            return model_words.bits_tip(found, self._state.leaks(model)) or None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return (model.name, model_words.bits(model.note, found), model_words.gain(tuned))[index.column()]
        return None


class ModelDelegate(QStyledItemDelegate):
    """The language's badge, the name over what it is, and figures."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, rows, box = index.data(ModelRole), index.model(), QRect(option.rect)
        assert isinstance(rows, ModelRows)
        painter.save()
        paint_ground(painter, option, index.column() == NAME)
        if index.column() == NAME:
            language = model.note.language
            role = "tgt" if language == rows.target else "src"
            room = paint_language(painter, mirrored(box.adjusted(16, 0, -PAD, 0), box), language or "–", role)
            first, second = two_lines(room)
            paint_title(painter, first, model.name, middle=True)
            paint_text(painter, second, model_words.second_line(model), "ink2", size="small")
        else:
            tuned = model_words.last_tuned(model.note)
            faint = index.column() == GAIN and (tuned is None or not tuned.helps)
            cell = box.adjusted(PAD, 0, -PAD, -1)
            paint_text(painter, cell, str(index.data()), "ink2" if faint else "ink", size="small", right=True)
        painter.restore()


class ModelTable(FittedTable):
    """Shows the state's models, and makes the current row the state's. `pressed` follows Enter and a double click,
    `menu_wanted` (a place on the screen) whatever asks for a menu."""

    pressed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, state: ModelState, parent: QWidget | None = None) -> None:
        rows, columns = ModelRows(state), Columns(NAME, WIDTHS, (BITS, GAIN), 170, two_lines=True)
        super().__init__("models_table", tr("Text models"), rows, ModelDelegate(), columns, parent=parent)
        self._state, self.rows = state, rows
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.doubleClicked.connect(lambda _: self.pressed.emit())
        state.listed.connect(self._show)
        state.front_changed.connect(self._show_front)
        self._show()

    def _show(self) -> None:
        at = self.verticalScrollBar().value()
        blocked = self.selectionModel().blockSignals(True)
        self.rows.show()
        self.selectionModel().blockSignals(blocked)
        self._show_front()
        self.verticalScrollBar().setValue(at)

    def _show_front(self) -> None:
        """Only what the page is about is marked."""
        model = self._state.model
        row = next((i for i, one in enumerate(self.rows.models) if one is model), -1)
        if row >= 0:
            select = QItemSelectionModel.SelectionFlag
            flags = select.ClearAndSelect | select.Rows if self._state.front == "model" else select.Clear
            self.selectionModel().setCurrentIndex(self.rows.index(row, NAME), flags)

    def _on_current(self, current: Index, _before: Index) -> None:
        if current.isValid():
            self._state.choose(self.rows.models[current.row()].name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pressed.emit()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
            place = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_wanted.emit(place)
