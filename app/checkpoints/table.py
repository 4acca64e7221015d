"""The table of checkpoints at full width: headings above groups; a badge, two lines and facts in columns for each."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.checkpoints import words
from app.checkpoints.checkpoints_state import CheckpointsState
from app.checkpoints.listing import Heading, Line, Row
from app.i18n import tr, worded
from app.theme import theme
from app.widgets.chip import chip_size, paint_chip
from app.widgets.pair_badge import badge_width, paint_badge
from app.widgets.progress_bar import paint_progress

Index = QModelIndex | QPersistentModelIndex
NAME, KNOWN, WEIGHTS, WRITES, LICENCE, MEMORY, PLACE = range(7)
RIGHT = (KNOWN, WEIGHTS)
WIDTHS = {KNOWN: 100, WEIGHTS: 82, WRITES: 150, LICENCE: 118, MEMORY: 100, PLACE: 138}
"""Columns beside the name, in px at 100%."""
SPARE = (WRITES, KNOWN, MEMORY, LICENCE, WEIGHTS)
"""Columns that go first where the window is narrow, in order."""
LEAST_NAME = 290
LineRole = Qt.ItemDataRole.UserRole + 1


class CheckpointModel(QAbstractTableModel):
    """One line a checkpoint or a heading, as the state lists them."""

    def __init__(self, state: CheckpointsState, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self.lines: list[Line] = []

    def show(self) -> None:
        """Take the state's lines."""
        self.beginResetModel()
        self.lines = list(self._state.lines)
        self.endResetModel()

    def place_changed(self, key: str) -> None:
        """How far something is has changed, by a row's key or a model's id."""
        for number, line in enumerate(self.lines):
            if isinstance(line, Row) and key in (line.key, line.hub_id):
                self.dataChanged.emit(self.index(number, PLACE), self.index(number, PLACE))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 7

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if way != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in RIGHT else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        titles = (
            tr("Checkpoint"), tr("Letters known"), tr("Weights"), tr("Writes"), tr("Licence"), tr("Memory"),
            tr("Where it is"),
        )  # fmt: skip
        return titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.lines[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == LineRole:
            return line
        if isinstance(line, Heading):
            return heading_text(line) if role == Qt.ItemDataRole.DisplayRole and index.column() == NAME else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(line, index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if index.column() == NAME:
                return ", ".join(x for x in (words.title(line), words.second(line)) if x)
            return self._text(line, index.column())
        return None

    def _tip(self, row: Row, column: int) -> str:
        if column == NAME:
            return words.second(row)
        return words.fits_whole(row, self._state.listing) if column == MEMORY else ""

    def _text(self, row: Row, column: int) -> str:
        listing = self._state.listing
        match column:
            case 0:
                return words.title(row)
            case 1:
                return words.known(row, listing)
            case 2:
                return words.weights(row)
            case 3:
                return words.writes(row)
            case 4:
                return words.licence(row)
            case 5:
                return words.fits(row, listing)
            case _:
                return words.place(row, self._state.downloads.get(row.hub_id))

    def second(self, row: Row) -> str:
        """The second line of a row."""
        return words.second(row)

    def suggested(self, row: Row) -> bool:
        """Whether it is the one to begin with."""
        return bool(row.hub_id) and row.hub_id == self._state.listing.suggested

    def fits(self, row: Row) -> bool | None:
        return row.fits(self._state.listing.memory)

    def share(self, row: Row) -> float | None:
        """How much of it has come; None where nothing is on its way."""
        progress = self._state.downloads.get(row.hub_id) if row.hub_id else None
        return words.share_of(progress) if progress is not None else None


def heading_text(heading: Heading) -> str:
    title = str(worded(heading.title))
    return tr("{group} · {relation}", group=title, relation=heading.relation) if heading.relation else title


class CheckpointDelegate(QStyledItemDelegate):
    """Paints headings, the two lines of a name, chips and progress."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, model, box = index.data(LineRole), index.model(), QRect(option.rect)
        assert isinstance(model, CheckpointModel)
        painter.save()
        if isinstance(line, Heading):
            self._paint_heading(painter, box, heading_text(line))
            painter.restore()
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, theme.color("acttint" if chosen else "surface"))
        painter.setPen(theme.color("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if index.column() == NAME:
            focus = chosen and option.widget is not None and option.widget.hasFocus()
            self._paint_name(painter, box, line, model, chosen, focus)
        elif index.column() == LICENCE and line.non_commercial:
            self._paint_licence(painter, box, line)
        elif index.column() == PLACE and (share := model.share(line)) is not None:
            self._paint_share(painter, box, str(index.data()), share)
        else:
            self._paint_text(painter, box, index.column(), line, model, str(index.data()))
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, text: str) -> None:
        painter.fillRect(box, theme.color("page"))
        painter.setPen(theme.color("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.setFont(theme.font("small", 600))
        painter.setPen(theme.color("ink2"))
        painter.drawText(box.adjusted(16, 0, -8, -1), int(Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_text(
        self, painter: QPainter, box: QRect, column: int, row: Row, model: CheckpointModel, text: str
    ) -> None:
        faint = (column == MEMORY and model.fits(row) is False) or (column == PLACE and not row.here)
        painter.setFont(theme.font("small", 500 if column == KNOWN else 400))
        painter.setPen(theme.color("ink2" if faint else "ink"))
        side = Qt.AlignmentFlag.AlignRight if column in RIGHT else Qt.AlignmentFlag.AlignLeft
        room = box.adjusted(8, 0, -10, -1)
        if column == PLACE and row.here:
            side_px = theme.px(12)
            mark = theme.pixmap("check", "ink2", side_px, painter.device().devicePixelRatioF())
            painter.drawPixmap(room.left(), room.center().y() - side_px // 2 + 1, mark)
            room.setLeft(room.left() + side_px + 5)
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, _elided(painter, text, room.width()))

    def _paint_licence(self, painter: QPainter, box: QRect, row: Row) -> None:
        """The licence over a chip that says what it forbids."""
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("ink"))
        half = box.height() // 2
        room = QRect(box.left() + 8, box.top() + 2, box.width() - 12, half - 1)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), _elided(painter, row.licence, room.width()))
        paint_chip(painter, QRect(room.left(), box.top() + half, room.width(), half - 2), tr("not for profit"), "plain")

    def _paint_share(self, painter: QPainter, box: QRect, text: str, share: float) -> None:
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("ink"))
        room = box.adjusted(8, 0, -10, -1)
        painter.drawText(room.adjusted(0, 0, 0, -8), int(Qt.AlignmentFlag.AlignVCenter), text)
        paint_progress(painter, QRectF(room.left(), room.bottom() - 9, room.width(), 4), share, "src")

    def _paint_name(
        self, painter: QPainter, box: QRect, row: Row, model: CheckpointModel, chosen: bool, focus: bool
    ) -> None:
        if chosen:
            painter.fillRect(
                QRect(box.left(), box.top(), 3, box.height() - 1), theme.color("act" if focus else "field")
            )
        code = row.language.partition("-")[0]
        badge = QRect(box.left() + 16, box.top(), 60, box.height())
        paint_badge(painter, badge, code or "–", "src" if code else "cmp")
        left = badge.left() + max(theme.px(42), badge_width((code or "–").upper()) + 8)
        text = QRect(left, box.top(), box.right() - left - 8, box.height())
        line, small = theme.line("body"), theme.line("small")
        top = text.top() + (text.height() - line - small) // 2
        painter.setFont(theme.font("body", 500))
        painter.setPen(theme.color("ink"))
        first = QRect(text.left(), top, text.width(), line)
        chip = tr("a good start") if model.suggested(row) else ""
        room = first.width() - (chip_size(chip).width() + 8 if chip else 0)
        name = painter.fontMetrics().elidedText(words.title(row), Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(first, int(Qt.AlignmentFlag.AlignVCenter), name)
        if chip:
            wide = painter.fontMetrics().horizontalAdvance(name) + 8
            paint_chip(painter, first.adjusted(wide, 0, 0, 0), chip, "act")
        problem = row.source is not None and row.source.problem is not None and row.part is None
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("badink" if problem else "ink2"))
        second = QRect(text.left(), top + line, text.width(), small)
        painter.drawText(
            second, int(Qt.AlignmentFlag.AlignVCenter), _elided(painter, model.second(row), second.width())
        )


def _elided(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)


class CheckpointTable(QTableView):
    """Shows the state's lines; `pressed` follows Enter and a double click on a row."""

    pressed = Signal()

    def __init__(self, state: CheckpointsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setObjectName("checkpoints_table")
        self.setAccessibleName(tr("Checkpoints"))
        self.checkpoints = CheckpointModel(state, self)
        self.setModel(self.checkpoints)
        self.setItemDelegate(CheckpointDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        for column in range(7):
            stretch = column == NAME
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(column, mode)
        self.doubleClicked.connect(lambda _: self.pressed.emit())
        self.selectionModel().currentRowChanged.connect(self._on_current)
        state.listed.connect(self._show)
        state.current_changed.connect(self._show_current)
        state.work_changed.connect(self.checkpoints.place_changed)
        self._dress()
        theme.changed.connect(self._dress)
        self._show()

    def _dress(self) -> None:
        self.horizontalHeader().setFixedHeight(theme.px(26))
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, theme.px(width))
        self._fit_columns()
        self._fit_rows()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Where there is no room for a name beside them, facts go that the details show too."""
        room = self.viewport().width() - theme.px(LEAST_NAME) - sum(theme.px(width) for width in WIDTHS.values())
        for column in SPARE:
            self.setColumnHidden(column, room < 0)
            room += theme.px(WIDTHS[column]) if room < 0 else 0

    def _fit_rows(self) -> None:
        high = theme.line("body") + theme.line("small") + theme.px(9)
        self.verticalHeader().setDefaultSectionSize(high)
        for number, line in enumerate(self.checkpoints.lines):
            self.setRowHeight(number, theme.px(28) if isinstance(line, Heading) else high)

    def _show(self) -> None:
        at = self.verticalScrollBar().value()
        self.clearSpans()
        self.checkpoints.show()
        for number, line in enumerate(self.checkpoints.lines):
            if isinstance(line, Heading):
                self.setSpan(number, 0, 1, 7)
        self._fit_rows()
        self.verticalScrollBar().setValue(at)
        self._show_current()

    def _show_current(self) -> None:
        """The state's row is the table's."""
        row = self._state.row
        number = next((i for i, line in enumerate(self.checkpoints.lines) if line is row), -1)
        if number >= 0 and number != self.currentIndex().row():
            index = self.checkpoints.index(number, NAME)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)

    def _on_current(self, current: Index, _before: Index) -> None:
        line = self.checkpoints.lines[current.row()] if current.isValid() else None
        if isinstance(line, Row):
            self._state.choose(line.key)

    def keyboardSearch(self, search: str) -> None:
        """Letters do not search here: the field above does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pressed.emit()
            return
        super().keyPressEvent(event)
