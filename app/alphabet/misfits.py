"""The utterances that do not fit the alphabet: their odd letters, a suggestion each, and what would become of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.alphabet.letter_cells import dress_letters
from app.i18n import tr
from app.theme import theme
from app.widgets.cells import PAD, paint_ground, paint_play, paint_text
from app.widgets.fix_words import fix_text
from app.widgets.marked_text import paint_marked
from app.widgets.row_model import Index, RowModel
from app.widgets.spelling import Spelling
from app.widgets.text_direction import letter_shown, letter_spoken
from core.project.alphabet.analysis import Misfit
from core.project.alphabet.fixes import Fix

PLAY, KEY, TEXT, ODD, FIX, BECOMES = range(6)
DIGITS = "0–9"
RowRole = Qt.ItemDataRole.UserRole + 1


def chip_of(letter: str) -> str:
    """The chip an odd letter is counted under: all digits share one."""
    return DIGITS if letter.isdecimal() else letter


class MisfitModel(RowModel):
    """The listed utterances, as the chosen chips filter them."""

    columns = 6

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Misfit] = []
        self.fixes: Mapping[int, Fix] = {}
        self.spelling: Spelling | None = None
        self.playing = 0
        self._all: Sequence[Misfit] = ()
        self._chosen: frozenset[str] = frozenset()

    def show(self, rows: Sequence[Misfit], fixes: Mapping[int, Fix], spelling: Spelling | None) -> None:
        self._all, self.fixes, self.spelling = rows, fixes, spelling
        self._filter()

    def drop(self, utterances: Sequence[int]) -> None:
        """Take lines away that were dealt with; what is found next puts things right."""
        gone = set(utterances)
        self._all = [row for row in self._all if row.utterance not in gone]
        self._filter()

    def choose(self, chips: frozenset[str]) -> None:
        """Only utterances with one of these odd letters; none of them: all."""
        self._chosen = chips
        self._filter()

    def _filter(self) -> None:
        chosen = self._chosen
        rows = [r for r in self._all if not chosen or chosen & {chip_of(x) for x in r.odd}]
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def set_playing(self, utterance: int) -> None:
        self.playing = utterance
        self.touched(PLAY, PLAY)

    def fix_of(self, row: Misfit) -> Fix | None:
        return self.fixes.get(row.utterance)

    def titles(self) -> tuple[str, ...]:
        return (
            "",
            tr("Utterance"),
            tr("Transcript"),
            tr("Characters"),
            tr("Suggestion"),
            tr("Would become"),
        )

    def count(self) -> int:
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == RowRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row) if index.column() == PLAY else self._text(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in (TEXT, BECOMES):
            return self._text(row, index.column()) or None
        return None

    def _text(self, row: Misfit, column: int) -> str:
        fix = self.fix_of(row)
        if column == BECOMES:
            return fix.becomes if fix is not None else ""
        odd = " ".join(letter_shown(x) for x in row.odd) or tr("no text")
        return ("", row.key, row.text, odd, fix_text(fix))[column]

    def spoken(self, row: Misfit) -> str:
        """A line in words."""
        odd = ", ".join(letter_spoken(x) for x in row.odd) or tr("no text")
        return tr("{key}: {odd} not in the alphabet. {fix}", key=row.key, odd=odd, fix=fix_text(self.fix_of(row)))


class MisfitDelegate(QStyledItemDelegate):
    """Odd letters on a tint in the transcript; an arrow before the suggestion."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Misfit = index.data(RowRole)
        model = index.model()
        assert isinstance(model, MisfitModel)
        rect: QRect = option.rect
        painter.save()
        paint_ground(painter, option, index.column() == PLAY)
        cell = rect.adjusted(PAD, 0, -PAD, -1)
        text = str(index.data() or "")
        match index.column():
            case 0:
                paint_play(painter, rect.left() + 14, rect, model.playing == row.utterance)
            case 1:
                paint_text(painter, cell, text, "ink2", size="mono")
            case 2:
                spans = model.spelling.marks(row.text) if model.spelling is not None else ()
                paint_marked(painter, cell, row.text, spans)
            case 3:
                paint_text(painter, cell, text, "ink2", size="mono")
            case 4:
                self._fix(painter, cell, model.fix_of(row), text)
            case 5:
                paint_marked(painter, cell, text, (), "ink2")
        painter.restore()

    def _fix(self, painter: QPainter, cell: QRect, fix: Fix | None, text: str) -> None:
        if fix is None:
            return
        side = theme.px(11)
        ratio = painter.device().devicePixelRatioF()
        sign = theme.pixmap("x" if fix.kind == "none" else "arrow", "ink2", side, ratio)
        painter.drawPixmap(cell.left(), cell.center().y() - side // 2 + 1, sign)
        paint_text(painter, cell.adjusted(side + 7, 0, 0, 0), text, "ink2" if fix.kind == "none" else "ink")


class MisfitTable(QTableView):
    """Enter takes the suggestion, Delete leaves out, Space plays."""

    taken = Signal(list)
    left_out = Signal(list)
    play_asked = Signal(int)
    menu_asked = Signal(QPoint)
    current_changed = Signal(int)

    def __init__(self, model: MisfitModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_letters(self, "misfits", tr("Utterances that do not fit the alphabet"), model)
        self._model = model
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(MisfitDelegate(self))
        self.horizontalHeader().setSectionResizeMode(BECOMES, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.current_changed.emit(now.row()))
        self._row, self._wanted = 0, 0
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._return)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.row_height())
        header = self.horizontalHeader()
        header.setFixedHeight(theme.px(26))
        header.resizeSection(PLAY, theme.px(36))
        self.setMinimumHeight(theme.px(26) + 2 * theme.row_height())
        self._share()

    def _share(self) -> None:
        header, wide = self.horizontalHeader(), self.viewport().width()
        for column, share, least in ((KEY, 0.085, 110), (TEXT, 0.29, 160), (ODD, 0.08, 80), (FIX, 0.205, 150)):
            header.resizeSection(column, max(theme.px(least), round(wide * share)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def take_up(self, utterance: int) -> None:
        """Make this utterance current as soon as it is listed; 0 for none."""
        self._wanted = utterance

    def _remember(self) -> None:
        self._row = max(0, self.currentIndex().row())

    def _return(self) -> None:
        """The line that took the place of the current one."""
        if self._model.rows:
            wanted = (at for at, row in enumerate(self._model.rows) if row.utterance == self._wanted)
            at, self._wanted = next(wanted, min(self._row, len(self._model.rows) - 1)), 0
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(self._model.index(at, TEXT), flags.ClearAndSelect | flags.Rows)

    def current(self) -> Misfit | None:
        at = self.currentIndex().row()
        return self._model.rows[at] if 0 <= at < len(self._model.rows) else None

    def chosen(self) -> list[Misfit]:
        """The selected rows from top to bottom."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self._model.rows[i] for i in rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        if row is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit(self.chosen() or [row])
        elif event.key() == Qt.Key.Key_Delete:
            self.left_out.emit([r.utterance for r in self.chosen() or [row]])
        elif event.key() == Qt.Key.Key_Space:
            self.play_asked.emit(row.utterance)
        elif event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index.column() == PLAY:
            self.play_asked.emit(self._model.rows[index.row()].utterance)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() != PLAY:
            self.taken.emit([self._model.rows[index.row()]])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())
