"""The texts of the project: name, language and format, sentences, leaks, and how many fit the alphabet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QObject, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.formatting import number
from app.i18n import tr
from app.text import text_words
from app.text.text_state import TextState
from app.widgets.cells import PAD, paint_ground, paint_text, paint_title, two_lines
from app.widgets.fitted_table import Columns, FittedTable
from app.widgets.mirrored import mirrored
from app.widgets.pair_badge import paint_language
from app.widgets.row_model import Index, RowModel
from core.project.records import BroughtText

NAME, SENTENCES, LEAKS, FIT = range(4)
WIDTHS = {SENTENCES: 84, LEAKS: 58, FIT: 62}
TextRole = Qt.ItemDataRole.UserRole + 1


class TextModel(RowModel):
    """A row a text."""

    columns = 4
    right = frozenset((SENTENCES, LEAKS, FIT))

    def __init__(self, state: TextState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.texts: Sequence[BroughtText] = ()

    def show(self) -> None:
        """Take the state's texts."""
        self.beginResetModel()
        self.texts = self._state.shown.texts
        self.endResetModel()

    def titles(self) -> tuple[str, ...]:
        return tr("Text"), tr("Sentences"), tr("Leaks"), tr("Fit")

    def count(self) -> int:
        return len(self.texts)

    @property
    def target(self) -> str:
        """The language that the project teaches."""
        meta = self._state.shown.meta
        return meta.language if meta is not None else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        text = self.texts[index.row()]
        if role == TextRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == NAME:
            return text_words.spoken(text, self._state.shown.sentences(text), self._state.figures(text))
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == NAME:
            return f"{text.name}\n{text_words.second_line(text)}"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(text, index.column())
        return None

    def _text(self, text: BroughtText, column: int) -> str:
        figures = self._state.figures(text)
        match column:
            case 0:
                return text.name
            case 1:
                return number(self._state.shown.sentences(text))
            case 2:
                return text_words.leaks(figures)
            case _:
                return text_words.fit(figures)


class TextDelegate(QStyledItemDelegate):
    """The language's badge, the name over what it is, and figures."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        text, model, box = index.data(TextRole), index.model(), QRect(option.rect)
        assert isinstance(model, TextModel)
        painter.save()
        paint_ground(painter, option, index.column() == NAME)
        if index.column() == NAME:
            role = "tgt" if text.language == model.target else "src"
            room = paint_language(painter, mirrored(box.adjusted(16, 0, -PAD, 0), box), text.language, role)
            first, second = two_lines(room)
            paint_title(painter, first, text.name, middle=True)
            paint_text(painter, second, text_words.second_line(text), "ink2", size="small")
        else:
            paint_text(painter, box.adjusted(PAD, 0, -PAD, -1), str(index.data()), size="small", right=True)
        painter.restore()


class TextTable(FittedTable):
    """Shows the state's texts, and makes the current row the state's; several can be chosen."""

    def __init__(self, state: TextState, parent: QWidget | None = None) -> None:
        texts = TextModel(state)
        columns = Columns(NAME, WIDTHS, (FIT, LEAKS), 170, two_lines=True)
        super().__init__("texts_table", tr("Texts"), texts, TextDelegate(), columns, several=True, parent=parent)
        self._state, self.texts, self._marked = state, texts, True
        self.selectionModel().currentRowChanged.connect(self._on_current)
        state.listed.connect(self._show)
        state.judged.connect(lambda: self.texts.touched(0, self.texts.columns - 1))
        self._show()

    def chosen(self) -> list[BroughtText]:
        """The rows that are chosen, else the current one."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()} or {self.currentIndex().row()})
        return [self.texts.texts[row] for row in rows if 0 <= row < len(self.texts.texts)]

    def _show(self) -> None:
        at = self.verticalScrollBar().value()
        blocked = self.selectionModel().blockSignals(True)
        self.texts.show()
        self.selectionModel().blockSignals(blocked)
        current = self._state.text
        row = next((i for i, text in enumerate(self.texts.texts) if text == current), -1)
        if row >= 0:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(self.texts.index(row, NAME), flags)
        self.show_current(marked=self._marked)
        self.verticalScrollBar().setValue(at)

    def show_current(self, *, marked: bool) -> None:
        """Mark the current row, or none: another list has what the page is about."""
        self._marked = marked
        if not marked:
            self.clearSelection()
        elif not self.selectionModel().hasSelection() and self.currentIndex().isValid():
            self.selectRow(self.currentIndex().row())

    def _on_current(self, current: Index, _before: Index) -> None:
        if current.isValid():
            self._state.choose(self.texts.texts[current.row()].id)
