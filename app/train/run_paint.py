"""Paints a run in the list: state, name, rate; below them languages, the state in words, and a curve or a button."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.theme import theme
from app.train import formatting, states
from app.train.views import RunView
from app.widgets.mirrored import mirrored, mirrored_f, paint_edge
from app.widgets.pair_badge import paint_pair
from app.widgets.row_model import Index
from app.widgets.sparkline import paint_sparkline

ViewRole = Qt.ItemDataRole.UserRole + 1
"""The RunView of a row, or None for a heading."""
TickRole = Qt.ItemDataRole.UserRole + 2
"""Whether a run is chosen for comparing; None while nothing is compared."""
TextRole = Qt.ItemDataRole.UserRole + 3
"""Words about a run's place in the queue, instead of its state's."""


def row_height() -> int:
    """Two lines and the space around them."""
    return theme.line("body") + theme.line("small") + theme.px(18)


def heading_height() -> int:
    return theme.line("small") + theme.px(14)


def _button_rect(row: QRect, text: str, rate: bool) -> QRect:
    width = QFontMetrics(theme.font("small", 500)).horizontalAdvance(text) + 16
    height = theme.line("small") + theme.px(4)
    top = row.bottom() - height - theme.px(6) if rate else row.top() + theme.px(8)
    return mirrored(QRect(row.right() - width - 11, top, width, height), row)


def button_at(row: QRect, view: RunView) -> QRect:
    """Where the row's button is; an empty rectangle where it has none."""
    text = states.action_title(states.look(view).action)
    return _button_rect(row, text, view.best_wer is not None) if text else QRect()


class RunDelegate(QStyledItemDelegate):
    """Rows have no widgets of their own."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, row_height() if index.data(ViewRole) is not None else heading_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = index.data(ViewRole)
        painter.save()
        if view is None:
            _paint_heading(painter, option.rect, str(index.data() or ""))
        else:
            _paint_run(painter, option, view, index.data(TickRole), str(index.data(TextRole) or ""))
        painter.restore()


def _paint_heading(painter: QPainter, row: QRect, title: str) -> None:
    painter.fillRect(row, theme.color("page"))
    painter.setPen(theme.color("line"))
    painter.drawLine(row.bottomLeft(), row.bottomRight())
    painter.setPen(theme.color("ink2"))
    painter.setFont(theme.font("small", 500))
    painter.drawText(
        mirrored(row.adjusted(16, 0, -8, -1), row), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title
    )


def _paint_run(painter: QPainter, option: QStyleOptionViewItem, view: RunView, ticked: bool | None, place: str) -> None:
    row, look = option.rect, states.look(view)
    look = replace(look, text=place) if place else look
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    painter.fillRect(row, theme.color("acttint" if chosen else "surface"))
    if chosen:
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus) or (
            option.widget is not None and option.widget.hasFocus()
        )
        paint_edge(painter, row.adjusted(0, 0, 0, -1), theme.color("act" if focus else "field"))
    painter.setPen(theme.color("line"))
    painter.drawLine(row.bottomLeft(), row.bottomRight())

    side = theme.px(16)
    first = QRect(
        row.left() + theme.px(37), row.top() + theme.px(8), row.width() - theme.px(37) - 12, theme.line("body")
    )
    second = QRect(first.left(), first.bottom() + theme.px(2), first.width(), theme.line("small") + theme.px(2))
    mark = mirrored(QRect(row.left() + 12, first.center().y() - side // 2 + 1, side, side), row)
    if ticked is None:
        painter.drawPixmap(mark.topLeft(), theme.pixmap(look.icon, look.role, side, _ratio(painter)))
    else:
        _paint_tick(painter, mark, ticked)

    right = first.right()
    rate = formatting.percent(view.best_wer) if view.best_wer is not None else ""
    if rate:
        painter.setFont(theme.font("body", 600))
        painter.setPen(theme.color("ink"))
        painter.drawText(mirrored(first, row), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, rate)
        right -= QFontMetrics(painter.font()).horizontalAdvance(rate) + 8
    button = states.action_title(look.action)
    box = _button_rect(row, button, bool(rate)) if button else QRect()
    if button and not rate:
        right = mirrored(box, row).left() - 8
    painter.setFont(theme.font("body", 600))
    painter.setPen(theme.color("ink"))
    name = QRect(first.left(), first.top(), right - first.left(), first.height())
    shown = QFontMetrics(painter.font()).elidedText(view.name, Qt.TextElideMode.ElideMiddle, name.width())
    painter.drawText(mirrored(name, row), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    _paint_second(painter, row, second, view, look, box if rate else QRect())
    if button:
        _paint_button(painter, box, button)


def _paint_second(painter: QPainter, row: QRect, line: QRect, view: RunView, look: states.Look, button: QRect) -> None:
    used = paint_pair(painter, mirrored(line, row), view.config.source_language, view.config.language)
    left = line.left() + used + 7
    right = line.right()
    rates = [float(x) for x in (view.curves.texts.bits if view.text is not None else view.curves.wer)]
    painter.setFont(theme.font("small"))
    words_width = QFontMetrics(painter.font()).horizontalAdvance(look.text)
    width = min(theme.px(60), right - left - words_width - 4)
    if not button.isNull():
        right = mirrored(button, row).left() - 6
    elif len(rates) > 1 and width >= theme.px(28):
        spark = QRectF(right - width, line.top(), width + 2, line.height())
        paint_sparkline(painter, mirrored_f(spark, row), rates, "cmp" if view.from_scratch else "tgt")
        right -= width + 2
    painter.setPen(theme.color(look.text_role))
    shown = QFontMetrics(painter.font()).elidedText(look.text, Qt.TextElideMode.ElideRight, right - left)
    room = QRect(left, line.top(), right - left, line.height())
    painter.drawText(mirrored(room, row), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_button(painter: QPainter, box: QRect, text: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("line2"), 1))
    painter.setBrush(theme.color("raised"))
    radius = theme.radius("control")
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setPen(theme.color("ink"))
    painter.setFont(theme.font("small", 500))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _paint_tick(painter: QPainter, box: QRect, on: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("actbtn" if on else "field"), 1))
    painter.setBrush(theme.color("actbtn" if on else "raised"))
    inner = QRectF(box).adjusted(1.5, 1.5, -1.5, -1.5)
    painter.drawRoundedRect(inner, 3, 3)
    if on:
        painter.drawPixmap(
            QPointF(inner.left() + 1, inner.top() + 1),
            theme.pixmap("check", "onact", int(inner.width()) - 2, _ratio(painter)),
        )


def _ratio(painter: QPainter) -> float:
    return float(painter.device().devicePixelRatioF())
