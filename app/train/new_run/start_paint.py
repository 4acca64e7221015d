"""Paints a candidate in the New run table: radio, badge, two lines; its closeness as a bar; its probe with a tick."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.i18n import tr
from app.theme import theme
from app.train.new_run import start_words as words
from app.train.new_run.candidates import Heading, StartRow
from app.widgets.cells import PAD, paint_ground, paint_text, paint_title, two_lines
from app.widgets.mirrored import mirrored, mirrored_f
from app.widgets.pair_badge import paint_language
from app.widgets.progress_bar import paint_progress
from app.widgets.row_model import Index

NAME, CLOSENESS, KNOWN, ERRORS, FAMILY, PROBE = range(6)
LineRole = Qt.ItemDataRole.UserRole + 1
ClosestRole = Qt.ItemDataRole.UserRole + 2
"""Whether a row is the nearest one."""
BAR = 5


def row_height() -> int:
    return theme.line("body") + theme.line("small") + theme.px(7)


def heading_height() -> int:
    return theme.line("small") + theme.px(10)


def tick_box(cell: QRect) -> QRect:
    """Where the tick of a row stands in its probe's cell."""
    side = theme.px(15)
    return mirrored(QRect(cell.left() + PAD, cell.center().y() - side // 2, side, side), cell)


class StartDelegate(QStyledItemDelegate):
    """Rows have no widgets of their own."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, box, text = index.data(LineRole), QRect(option.rect), str(index.data() or "")
        painter.save()
        if isinstance(line, Heading):
            painter.fillRect(box, theme.color("page"))
            painter.fillRect(box.left(), box.bottom(), box.width(), 1, theme.color("line"))
            paint_text(painter, mirrored(box.adjusted(16, 0, -PAD, -1), box), text, "ink2", size="small", weight=500)
        else:
            paint_ground(painter, option, index.column() == NAME)
            self._paint_cell(painter, option, line, index, text)
        painter.restore()

    @staticmethod
    def _paint_cell(painter: QPainter, option: QStyleOptionViewItem, row: StartRow, index: Index, text: str) -> None:
        cell = option.rect.adjusted(PAD, 0, -PAD, -1)
        match index.column():
            case 0:
                chosen = bool(option.state & QStyle.StateFlag.State_Selected)
                _paint_name(painter, option.rect, row, chosen, closest=bool(index.data(ClosestRole)))
            case 1:
                _paint_closeness(painter, cell, row, text)
            case 4:
                _paint_wrapped(painter, cell, text, "ink2" if row.usable else "ink3")
            case 5:
                _paint_probe(painter, option.rect, row, text)
            case column:
                role = "ink" if row.usable and row.source is not None else "ink3"
                paint_text(painter, cell, text, role, size="small", weight=600 if column == ERRORS else 500, right=True)


def _paint_name(painter: QPainter, box: QRect, row: StartRow, chosen: bool, *, closest: bool) -> None:
    radio = mirrored(QRect(box.left() + 14, box.top(), 15, box.height()), box)
    paint_radio(painter, QPointF(radio.center()), chosen, row.usable)
    code = (row.source.language or "?") if row.source is not None else ""
    room = mirrored(box.adjusted(40, 0, -PAD, 0), box)
    first, second = two_lines(paint_language(painter, room, code, "src" if code not in ("", "?") else "cmp"))
    chip = tr("closest") if closest else ""
    paint_title(painter, first, words.title(row), "ink" if row.usable else "ink3", middle=True, chip=chip)
    refused = not row.usable or row.problem or (row.probe is not None and row.probe.status.message)
    paint_text(painter, second, words.detail(row), "badink" if refused else "ink2", size="small")


def _paint_closeness(painter: QPainter, cell: QRect, row: StartRow, text: str) -> None:
    share = row.trying if row.trying is not None else row.closeness.score
    if share is not None and row.source is not None:
        number = theme.px(32)
        bar = QRectF(cell.left(), cell.center().y() - BAR / 2, cell.width() - number - 4, BAR)
        paint_progress(painter, mirrored_f(bar, cell), share, "act" if row.trying is not None else "src")
        cell = mirrored(QRect(cell.right() - number, cell.top(), number, cell.height()), cell)
        paint_text(painter, cell, text, "ink2", size="small", right=True)
        return
    offered = row.measurable
    role = "actink" if offered else "ink2" if row.usable else "ink3"
    paint_text(painter, cell, text, role, size="small", weight=500 if offered else 400)


def _paint_wrapped(painter: QPainter, cell: QRect, text: str, role: str) -> None:
    """A text in two lines at most."""
    painter.setFont(theme.font("small"))
    metrics, first, rest = painter.fontMetrics(), "", text.split(" ")
    while rest and metrics.horizontalAdvance(f"{first} {rest[0]}".strip()) <= cell.width():
        first = f"{first} {rest.pop(0)}".strip()
    first = first or rest.pop(0)
    height = theme.line("small")
    top = cell if not rest else QRect(cell.left(), cell.center().y() - height, cell.width(), height)
    paint_text(painter, top, first, role, size="small")
    if rest:
        paint_text(painter, top.translated(0, height), " ".join(rest), role, size="small")


def _paint_probe(painter: QPainter, box: QRect, row: StartRow, text: str) -> None:
    if not row.usable:
        return
    paint_tick(painter, tick_box(box), row.ticked)
    behind = PAD + theme.px(15) + PAD
    cell = mirrored(box.adjusted(behind, 0, -6, -1), box)
    found, second = row.probe, words.probe_second(row)
    if found is not None and found.at_work:
        bar = QRectF(cell.left(), cell.center().y() + theme.px(9), cell.width(), 4)
        paint_progress(painter, bar, found.status.share, "act")
    rated = found is not None and found.wer is not None and not found.at_work
    failed = found is not None and found.status.state in ("failed", "crashed")
    role = "badink" if failed else "ink3" if found is not None and found.stale else "ink"
    first, below = two_lines(cell) if second else (cell, cell)
    paint_text(painter, first, text, role, size="small", weight=600 if rated else 400)
    if second:
        paint_text(painter, below, second, "ink2", size="caption")


def paint_tick(painter: QPainter, box: QRect, on: bool) -> None:
    """A check box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("actbtn" if on else "field"), 1))
    painter.setBrush(theme.color("actbtn" if on else "raised"))
    inner = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, 3, 3)
    if on:
        side, ratio = int(inner.width()) - 2, painter.device().devicePixelRatioF()
        painter.drawPixmap(QPointF(inner.left() + 1, inner.top() + 1), theme.pixmap("check", "onact", side, ratio))
    painter.restore()


def paint_radio(painter: QPainter, centre: QPointF, on: bool, enabled: bool = True) -> None:
    """A radio mark of 14 px, as the style draws it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = theme.px(14) / 2
    painter.setPen(QPen(theme.color("actbtn" if on else "field" if enabled else "line2"), 1))
    painter.setBrush(theme.color("actbtn" if on else "raised"))
    painter.drawEllipse(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius))
    if on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("onact"))
        painter.drawEllipse(centre, radius * 0.42, radius * 0.42)
    painter.restore()
