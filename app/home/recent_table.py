"""The table of recent projects: two-line cells, pair badge, sparkline; painted, without widgets in rows."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app import formatting
from app.home.recent import RecentProject
from app.i18n import tr
from app.theme import theme
from app.widgets.cells import PAD, dress_table, paint_ground, paint_text, paint_title, two_lines, wide_enough
from app.widgets.mirrored import mirrored, mirrored_f
from app.widgets.pair_badge import paint_pair, pair_text
from app.widgets.row_model import Index, RowModel
from app.widgets.sparkline import paint_sparkline

PROJECT, LANGUAGES, AUDIO, UTTERANCES, BEST, OPENED = range(6)
WIDTHS = {LANGUAGES: 168, AUDIO: 78, UTTERANCES: 92, BEST: 146, OPENED: 152}
PIN = 42
MORE = 30


class RecentModel(RowModel):
    """Rows of `RecentProject`; `current` is the folder that is open now."""

    columns = 6
    right = frozenset((AUDIO, UTTERANCES))

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RecentProject] = []
        self.current: object = None

    def show_rows(self, rows: list[RecentProject], current: object) -> None:
        """Show these rows; keeps the selection where the folders stay the same."""
        same = [row.folder for row in rows] == [row.folder for row in self._rows]
        if not same:
            self.beginResetModel()
        self._rows, self.current = rows, current
        if same:
            self.touched(0, OPENED)
        else:
            self.endResetModel()

    def project(self, row: int) -> RecentProject:
        return self._rows[row]

    def titles(self) -> tuple[str, ...]:
        space = QFontMetrics(theme.font("small", 500)).horizontalAdvance(" ")
        indent = " " * round((theme.px(PIN) - 7) / space)
        return (
            indent + tr("Project"),
            tr("Languages"),
            tr("Audio"),
            tr("Utterances"),
            tr("Best word error rate"),
            tr("Last opened"),
        )

    def count(self) -> int:
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name if index.column() == PROJECT else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == PROJECT:
            return str(row.folder)
        return None

    def spoken(self, row: RecentProject) -> str:
        """A row in one sentence, for screen readers."""
        parts = [row.name, pair_text(row.source, row.language)]
        parts += [formatting.length(row.seconds)] if row.seconds >= 0 else []
        parts.append(
            tr("best word error rate {rate}", rate=formatting.percent(row.wer)) if row.wer >= 0 else tr("no run yet")
        )
        parts += (
            [tr("training, {percent} done", percent=formatting.percent(row.training, 0))] if row.training >= 0 else []
        )
        parts += [tr("open now")] if row.folder == self.current else []
        parts += [] if row.exists else [tr("its folder is missing")]
        return ", ".join(parts)


class RecentDelegate(QStyledItemDelegate):
    """Paints every cell."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, RecentModel)
        row = model.project(index.row())
        painter.save()
        paint_ground(painter, option, index.column() == PROJECT)
        cell = option.rect.adjusted(PAD, 0, -PAD, -1)
        draw = (
            self._project, self._languages, self._audio, self._utterances, self._best, self._opened,
        )[index.column()]  # fmt: skip
        draw(painter, cell, row, row.folder == model.current)
        painter.restore()

    def _project(self, painter: QPainter, cell: QRect, row: RecentProject, current: bool) -> None:
        ratio = painter.device().devicePixelRatioF()
        if row.pinned:
            side = theme.px(13)
            spot = QRect(cell.left() + 5, cell.center().y() - side // 2, side, side)
            painter.drawPixmap(mirrored(spot, cell).topLeft(), theme.pixmap("pin", "ink2", side, ratio))
        first, second = two_lines(mirrored(cell.adjusted(theme.px(PIN) - PAD, 0, 0, 0), cell))
        chip = ""
        role, icon = "act", ""
        if not row.exists:
            chip, role, icon = tr("Drive not connected"), "plain", "disk"
        elif row.training >= 0:
            chip, role, icon = tr("Training, {percent}", percent=formatting.percent(row.training, 0)), "tgt", "train"
        elif current:
            chip = tr("Open now")
        paint_title(painter, first, row.name, weight=600, chip=chip, chip_role=role, icon=icon)
        paint_text(painter, second, formatting.folder(row.folder), "ink3", size="caption", middle=True)

    def _languages(self, painter: QPainter, cell: QRect, row: RecentProject, current: bool) -> None:
        first, second = two_lines(cell)
        paint_pair(painter, first.adjusted(0, -1, 0, -1), row.source, row.language)
        paint_text(painter, second, pair_text(row.source, row.language), "ink2", size="caption")

    def _audio(self, painter: QPainter, cell: QRect, row: RecentProject, current: bool) -> None:
        paint_text(painter, cell, formatting.length(row.seconds) if row.seconds >= 0 else "", right=True)

    def _utterances(self, painter: QPainter, cell: QRect, row: RecentProject, current: bool) -> None:
        paint_text(painter, cell, formatting.number(row.utterances) if row.utterances >= 0 else "", right=True)

    def _best(self, painter: QPainter, cell: QRect, row: RecentProject, current: bool) -> None:
        if row.wer < 0:
            paint_text(painter, cell, tr("No run yet"), role="ink2")
            return
        paint_text(painter, cell, formatting.percent(row.wer), weight=600)
        left = cell.left() + theme.px(58)
        height = theme.px(20)
        room = QRectF(left, cell.center().y() - height / 2, max(0, cell.right() - left), height)
        paint_sparkline(painter, mirrored_f(room, cell), row.rates)

    def _opened(self, painter: QPainter, cell: QRect, row: RecentProject, current: bool) -> None:
        self._more(painter, more_rect(cell))
        if row.exists:
            paint_text(painter, cell, formatting.day(row.opened), role="ink2")
            return
        box = button_rect(cell)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line2"), 1))
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setFont(theme.font("small", 500))
        painter.setPen(theme.color("ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tr("Locate…"))

    @staticmethod
    def _more(painter: QPainter, place: QRect) -> None:
        side = theme.px(16)
        pixmap = theme.pixmap("more", "ink2", side, painter.device().devicePixelRatioF())
        painter.drawPixmap(place.center().x() - side // 2, place.center().y() - side // 2, pixmap)


def row_height() -> int:
    """Two lines and 18 px."""
    return theme.line("body") + theme.line("small") + theme.px(18)


def more_rect(cell: QRect) -> QRect:
    """Where the row menu's three dots stand in the last cell."""
    width = theme.px(MORE)
    return mirrored(QRect(cell.right() - width + 8, cell.top(), width, cell.height()), cell)


def button_rect(cell: QRect) -> QRect:
    """Where "Locate…" stands in its cell."""
    width = QFontMetrics(theme.font("small", 500)).horizontalAdvance(tr("Locate…")) + 20
    height = theme.px(24)
    return mirrored(QRect(cell.left(), cell.center().y() - height // 2, width, height), cell)


class RecentTable(QTableView):
    """Enter or a double-click opens, Delete takes from the list, the row menu (Shift F10) has the rest."""

    opened = Signal(object)
    removed = Signal(object)
    located = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RecentModel(self)
        dress_table(self, "recent_projects", tr("Recent projects"), self.rows)
        self.setItemDelegate(RecentDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(PROJECT, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows.project(index.row())))
        self._frame = RoundedFrame(self)
        self.rows.modelReset.connect(self._fit)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """As high as its rows: the page scrolls, not the table."""
        self.verticalHeader().setDefaultSectionSize(row_height())
        header = self.horizontalHeader()
        header.setFixedHeight(theme.px(26))
        for column, width in WIDTHS.items():
            header.resizeSection(column, wide_enough(self, column, width))
        self.setFixedHeight(theme.px(26) + self.rows.rowCount() * row_height() + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = {column: wide_enough(self, column, width) for column, width in WIDTHS.items()}
        left = self.width() - sum(needed.values())
        for column in (UTTERANCES, AUDIO, LANGUAGES):
            hide = left < theme.px(230)
            self.setColumnHidden(column, hide)
            left += needed[column] if hide else 0
        self._frame.setGeometry(self.rect())

    @property
    def current(self) -> RecentProject | None:
        """The selected row."""
        index = self.currentIndex()
        return self.rows.project(index.row()) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current
        if row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(row)
        elif row is not None and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(row)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Single letters are for commands, not for jumping."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        row = self.rows.project(index.row())
        cell = self.visualRect(index).adjusted(8, 0, -8, -1)
        place = event.position().toPoint()
        if index.column() == OPENED and more_rect(cell).contains(place):
            self.menu_wanted.emit(row, self.viewport().mapToGlobal(more_rect(cell).center()))
        elif index.column() == OPENED and not row.exists and button_rect(cell).contains(place):
            self.located.emit(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            place = event.globalPos()
            if event.reason() != QContextMenuEvent.Reason.Mouse:
                place = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_wanted.emit(self.rows.project(index.row()), place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


class RoundedFrame(QWidget):
    """A card's frame painted over what it holds, so that a table's corners are round."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QPainterPath()
        whole.addRect(QRectF(self.rect()))
        inner = QPainterPath()
        radius = theme.radius("card")
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        inner.addRoundedRect(box, radius, radius)
        painter.fillPath(whole.subtracted(inner), theme.color("page"))
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawPath(inner)
        painter.end()
