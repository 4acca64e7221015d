"""What tables that are read by rows have in common: how they are set up, and their cells as painted by delegates.

Tables of plain texts need none of the painting, and the corpus paints its rows by itself, with colours kept at hand for
a million of them.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from app.theme import theme
from app.widgets.chip import chip_size, paint_chip
from app.widgets.mirrored import mirrored, paint_edge
from app.widgets.row_model import Index

AT_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
AT_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
PAD = 8
"""Room at either side of a cell."""


class RowDelegate(QStyledItemDelegate):
    """Paints a cell as usual, over the line below its row; a chosen row has its bar in the first column."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        rect, view = option.rect, option.widget
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
        if not (option.state & QStyle.StateFlag.State_Selected) or not isinstance(view, QTableView):
            return
        if view.horizontalHeader().sectionPosition(index.column()) == 0:
            paint_edge(painter, rect.adjusted(0, 0, 0, -1), theme.color("act" if view.hasFocus() else "field"))


def wide_enough(table: QTableView, section: int, least: int) -> int:
    """How wide a column is, hidden or not: `least` px at 100%, and at least as wide as its head in the window's
    language."""
    header = table.horizontalHeader()
    header.ensurePolished()
    if not header.isSectionHidden(section):
        return max(theme.px(least), header.sectionSizeHint(section))
    return max(theme.px(least), _head_width(header, section) + _room_beside(header))


def _head_width(header: QHeaderView, section: int) -> int:
    head = str(header.model().headerData(section, Qt.Orientation.Horizontal) or "")
    return header.fontMetrics().horizontalAdvance(head)


def _room_beside(header: QHeaderView) -> int:
    """What the heads that are shown keep beside their texts, in px; Qt tells nothing of those that are hidden."""
    shown = (section for section in range(header.count()) if not header.isSectionHidden(section))
    return max((header.sectionSizeHint(section) - _head_width(header, section) for section in shown), default=2 * PAD)


def dress_table(table: QTableView, name: str, spoken: str, model: QAbstractItemModel) -> None:
    """A table whose rows are chosen as a whole, without grid, row numbers or a stop of Tab at each cell."""
    table.setObjectName(name)
    table.setAccessibleName(spoken)
    table.setModel(model)
    if type(table.itemDelegate()) is QStyledItemDelegate:
        table.setItemDelegate(RowDelegate(table))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setCornerButtonEnabled(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setObjectName(f"{name}_header")


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, first: bool) -> None:
    """The background and lower line of a cell; the bar of a chosen row in its first one."""
    rect: QRect = option.rect
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    painter.fillRect(rect, theme.color("acttint" if chosen else "surface"))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
    if chosen and first:
        focus = option.widget is not None and option.widget.hasFocus()
        paint_edge(painter, rect.adjusted(0, 0, 0, -1), theme.color("act" if focus else "field"))


def paint_text(
    painter: QPainter, cell: QRect, text: str, role: str = "ink", *, size: str = "body", weight: int = 400,
    right: bool = False, middle: bool = False,
) -> None:  # fmt: skip
    """One line, shortened where it does not fit: at its end, or with `middle` and for ids in the middle."""
    painter.setFont(theme.font(size, weight))
    painter.setPen(theme.color(role))
    cut = Qt.TextElideMode.ElideMiddle if middle or size == "mono" else Qt.TextElideMode.ElideRight
    painter.drawText(cell, AT_RIGHT if right else AT_LEFT, theme.elided(text, cut, cell.width(), size, weight))


def two_lines(cell: QRect) -> tuple[QRect, QRect]:
    """Where a name and the smaller line below it stand, together in the middle of a cell."""
    first, second = theme.line("body"), theme.line("small")
    top = cell.top() + (cell.height() - first - second) // 2
    return QRect(cell.left(), top, cell.width(), first), QRect(cell.left(), top + first, cell.width(), second)


def paint_title(
    painter: QPainter, line: QRect, name: str, role: str = "ink", *, weight: int = 500, middle: bool = False,
    chip: str = "", chip_role: str = "act", icon: str = "",
) -> None:  # fmt: skip
    """A name, shortened where the chip behind it needs the room."""
    wide = chip_size(chip, icon).width() if chip else 0
    room = line.adjusted(0, 0, -wide - PAD if chip else 0, 0)
    paint_text(painter, mirrored(room, line), name, role, weight=weight, middle=middle)
    if chip:
        behind = min(painter.fontMetrics().horizontalAdvance(name), room.width()) + PAD
        place = QRect(line.left() + behind, line.top(), wide, line.height())
        paint_chip(painter, mirrored(place, line), chip, chip_role, icon)


def paint_play(painter: QPainter, left: int, rect: QRect, playing: bool) -> int:
    """The play or stop sign; returns the room it takes."""
    side = theme.px(10)
    ratio = painter.device().devicePixelRatioF()
    sign = theme.pixmap("stop" if playing else "play", "act" if playing else "ink2", side, ratio)
    painter.drawPixmap(left, rect.center().y() - side // 2, sign)
    return side + 6
