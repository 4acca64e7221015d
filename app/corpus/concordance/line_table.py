"""Hits in their lines: the hit in the middle, always in the same place, with what is said before and after it."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex, QObject, QRect, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app import formatting
from app.i18n import tr
from app.theme import theme
from app.widgets.cells import PAD, paint_ground, paint_play, paint_text
from app.widgets.fitted_table import Columns, FittedTable
from app.widgets.row_model import Index, RowModel
from app.widgets.sort_header import SortHeader
from core.project.concordance.hit_line import Line
from core.project.concordance.lines import Concordance, read_lines
from core.project.queries import Reader
from core.text.direction import runs_right_to_left

PLAY, KEY, AT, SPEAKER, SAID = range(5)
WIDTHS = {PLAY: 32, KEY: 128, AT: 76, SPEAKER: 108}
MIDDLE = 0.45
"""Where hits begin, as a share of the room for lines."""
MOST = 300
"""Characters that are measured on each side of a hit: more never fit."""
APART = 12
"""Between the words over lines."""
GAP, TIGHT = 6, 1
"""Between a hit and its neighbours, where there is a space and where it is a part of a word."""
JOINED = "\u200d"
"""Between letters of one word that are drawn apart: Arabic ones keep the form that joins."""
PAGE, PAGES_KEPT = 32, 64
"""Lines that are read at a time, a screenful: about 2 ms."""
ASKED = frozenset(
    (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
)  # fmt: skip
AT_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
AT_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


class LineModel(RowModel):
    """Lines of a concordance, read a page at a time as they are looked at, and which of them sounds now."""

    columns = 5
    right = frozenset((AT,))

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: Concordance | None = None
        self.playing: Line | None = None
        self._reader: Reader | None = None
        self._pages: OrderedDict[int, list[Line]] = OrderedDict()

    def show_lines(self, found: Concordance | None, reader: Reader | None) -> None:
        """Other lines."""
        self.beginResetModel()
        self.found, self._reader = found, reader
        self._pages.clear()
        self.endResetModel()

    def show_more(self, found: Concordance) -> None:
        """The lines that stand there already, with those that follow."""
        there = self.count()
        self.beginInsertRows(QModelIndex(), there, len(found) - 1)
        self.found = found
        self._pages.pop(there // PAGE, None)
        self.endInsertRows()

    def forget(self) -> None:
        """Something was changed: lines are read again when they are looked at."""
        self._pages.clear()
        self.touched(0, self.columns - 1)

    def line_at(self, row: int) -> Line | None:
        """The line of a row; reads its page when it is not at hand."""
        if self.found is None or self._reader is None or not 0 <= row < len(self.found):
            return None
        number = row // PAGE
        if number not in self._pages:
            places = range(number * PAGE, min((number + 1) * PAGE, len(self.found)))
            self._pages[number] = read_lines(self._reader, self.found, places)
            while len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number][row % PAGE]

    def set_playing(self, line: Line | None) -> None:
        self.playing = line
        self.touched(PLAY, PLAY)

    def titles(self) -> tuple[str, ...]:
        where = tr("Mark") if self.found is not None and self.found.marks else tr("Utterance")
        return "", where, tr("At"), tr("Speaker"), tr("Before, hit, after")

    def count(self) -> int:
        return len(self.found) if self.found is not None else 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line, column = self.line_at(index.row()), index.column()
        if line is None or role not in ASKED:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole and column == SAID:
            return tr("“{hit}” in {text}", hit=line.hit, text=line.said)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == PLAY:
            return tr("Play")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ("", line.key, at_text(line), line.speaker, line.said)[column]
        if role == Qt.ItemDataRole.ToolTipRole and column in (KEY, SAID):
            return (line.recording, line.said)[column == SAID]
        return None


def at_text(line: Line) -> str:
    """About when a hit is said: "10:07.9"."""
    return formatting.position(line.start_s, 0.1, minutes=True)


class LineDelegate(QStyledItemDelegate):
    """Paints the cells of lines."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, column = index.model(), index.column()
        if not isinstance(model, LineModel):
            return
        line = model.line_at(index.row())
        if line is None:
            return
        painter.save()
        paint_ground(painter, option, column == PLAY)
        cell: QRect = option.rect.adjusted(PAD, 0, -PAD, -1)
        if column == PLAY:
            playing = model.playing is not None and (line.id, line.at) == (model.playing.id, model.playing.at)
            paint_play(painter, cell.left() + 3, option.rect, playing)
        elif column == KEY:
            paint_text(painter, cell, line.key, size="mono")
        elif column == AT:
            paint_text(painter, cell, at_text(line), "ink2", size="mono", right=True)
        elif column == SPEAKER:
            paint_text(painter, cell, line.speaker)
        else:
            paint_said(painter, cell, line, chosen=bool(option.state & QStyle.StateFlag.State_Selected))
        painter.restore()


def paint_said(painter: QPainter, cell: QRect, line: Line, *, chosen: bool) -> None:
    """A line with its hit in the middle; texts that run from right to left have what is before it at the right."""
    mirrored = runs_right_to_left(line.said)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    painter.setFont(theme.font("written"))
    metrics = painter.fontMetrics()
    before, hit, after = (" ".join(part.split()) for part in (line.left[-MOST:], line.hit, line.right[:MOST]))
    if line.left[-1:].isalpha():
        before, hit = before + JOINED, JOINED + hit
    if line.right[:1].isalpha():
        hit, after = hit + JOINED, JOINED + after
    hit = metrics.elidedText(hit, Qt.TextElideMode.ElideRight, cell.width() // 3)
    wide = metrics.horizontalAdvance(hit)
    lead = round(cell.width() * MIDDLE)
    start = cell.right() + 1 - lead - wide if mirrored else cell.left() + lead
    near = tuple(GAP if one.isspace() else TIGHT for one in (line.left[-1:], line.right[:1]))
    apart, behind = near[::-1] if mirrored else near
    left = QRect(cell.left(), cell.top(), start - apart - cell.left(), cell.height())
    right = QRect(start + wide + behind, cell.top(), cell.right() - start - wide - behind, cell.height())
    first, second = (right, left) if mirrored else (left, right)
    box = QRect(start - 2, cell.center().y() - metrics.height() // 2, wide + 4, metrics.height() + 1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("surface" if chosen else "acttint"))
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(theme.color("actink"))
    painter.drawText(QRect(start, cell.top(), wide + 1, cell.height()), AT_LEFT, hit)
    painter.setPen(theme.color("ink"))
    cut = metrics.elidedText(before, Qt.TextElideMode.ElideLeft, max(0, first.width()))
    painter.drawText(first, AT_LEFT if mirrored else AT_RIGHT, cut)
    cut = metrics.elidedText(after, Qt.TextElideMode.ElideRight, max(0, second.width()))
    painter.drawText(second, AT_RIGHT if mirrored else AT_LEFT, cut)


class LineHeader(SortHeader):
    """Says over a line what is before, in the middle and after. Paints itself: Qt's own would ask of every row whether
    it is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("concordance_lines_header", tr("Columns of the lines"), (AT,), (PLAY,), parent)
        self.setSectionsClickable(False)
        self.setSortIndicatorShown(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if section != SAID:
            super().paintSection(painter, rect, section)
            return
        painter.fillRect(rect, theme.color("page"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
        painter.setFont(theme.font("small", 500))
        painter.setPen(theme.color("ink2"))
        metrics, room = painter.fontMetrics(), rect.adjusted(PAD, 0, -PAD, -1)
        before, hit, after = tr("before", about="a hit"), tr("hit"), tr("after", about="a hit")
        start = room.left() + round(room.width() * MIDDLE)
        end = start + metrics.horizontalAdvance(hit)
        painter.drawText(QRect(start, room.top(), end - start + 1, room.height()), AT_LEFT, hit)
        left = QRect(room.left(), room.top(), start - APART - room.left(), room.height())
        right = QRect(end + APART, room.top(), room.right() - end - APART, room.height())
        if self.isRightToLeft():
            before, after = after, before
        painter.drawText(left, AT_RIGHT, before)
        painter.drawText(right, AT_LEFT, after)


class LineTable(FittedTable):
    """Enter opens the utterance, Space plays the hit, Ctrl+C asks for a copy of the chosen lines."""

    opened = Signal(object)
    played = Signal(object)
    copied = Signal(object)
    """The chosen rows, in their order."""
    left = Signal()
    """Up from the first line: back to the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.lines = LineModel()
        columns = Columns(SAID, WIDTHS, (SPEAKER, KEY), 360)
        super().__init__(
            "concordance_lines", tr("Hits in their lines"), self.lines, LineDelegate(), columns, several=True,
            parent=parent,
        )  # fmt: skip
        header = LineHeader(self)
        self.setHorizontalHeader(header)
        for column in range(self.lines.columns):
            mode = QHeaderView.ResizeMode.Stretch if column == SAID else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(column, mode)
        self._dress()
        self.doubleClicked.connect(lambda index: self._tell(self.opened, index.row()))

    @property
    def row_height(self) -> int:
        return theme.row_height("written")

    @property
    def current(self) -> Line | None:
        return self.lines.line_at(self.currentIndex().row())

    def chosen(self) -> NDArray[np.int64]:
        """The chosen rows, in their order."""
        selection = self.selectionModel().selection()
        pieces = (selection.at(i) for i in range(selection.size()))
        spans = {(piece.top(), piece.bottom()) for piece in pieces}
        rows = [np.arange(first, last + 1) for first, last in spans]
        return np.unique(np.concatenate(rows)) if rows else np.zeros(0, np.int64)

    def _tell(self, signal: SignalInstance, row: int) -> None:
        line = self.lines.line_at(row)
        if line is not None:
            signal.emit(line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == PLAY and event.button() == Qt.MouseButton.LeftButton:
            self._tell(self.played, index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line, key = self.current, event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit(self.chosen())
        elif line is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(line)
        elif line is not None and key == Qt.Key.Key_Space:
            self.played.emit(line)
        elif key == Qt.Key.Key_Up and self.currentIndex().row() <= 0 and not event.modifiers():
            self.left.emit()
        else:
            super().keyPressEvent(event)
