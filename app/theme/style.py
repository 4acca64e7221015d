"""Fusion with our own check boxes, radio buttons, arrows and focus: what a style sheet cannot draw live."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionComplex,
    QTableView,
    QToolButton,
    QWidget,
)

from app.theme.pointer import PointerRules
from app.theme.roles import Roles
from app.theme.window_sizes import settle_dialog

_NO = (
    QStyle.StyleHint.SH_UnderlineShortcut,
    QStyle.StyleHint.SH_ComboBox_Popup,
    QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons,
)
_MARKS = (
    QStyle.PixelMetric.PM_IndicatorWidth,
    QStyle.PixelMetric.PM_IndicatorHeight,
    QStyle.PixelMetric.PM_ExclusiveIndicatorWidth,
    QStyle.PixelMetric.PM_ExclusiveIndicatorHeight,
)
_FOCUS = (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin)
_SPLITTER = QStyle.PixelMetric.PM_SplitterWidth
_VALUES = (QStyle.ContentsType.CT_ComboBox, QStyle.ContentsType.CT_SpinBox)
"""Asked for a hundred thousand times while a page is made: named here, found at once."""
_PE = QStyle.PrimitiveElement
_STATE = QStyle.StateFlag


class Style(QProxyStyle):
    """Draws the marks of controls in the theme's colours."""

    def __init__(self, theme: Roles) -> None:
        super().__init__("Fusion")
        self._theme = theme
        self._pointer = PointerRules()

    def polish(self, what: Any) -> None:
        """Every widget comes by here once, before it is first seen."""
        super().polish(what)
        if isinstance(what, QWidget):
            self._pointer.take(what)
            settle_dialog(what)

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        if element in (_PE.PE_IndicatorCheckBox, _PE.PE_IndicatorItemViewItemCheck):
            self._draw_check(option, painter)
        elif element == _PE.PE_IndicatorRadioButton:
            self._draw_radio(option, painter)
        elif element == _PE.PE_IndicatorArrowDown:
            pixmap = self._theme.pixmap("down", "ink2" if _STATE.State_Enabled in option.state else "dis", 12)
            self.drawItemPixmap(painter, option.rect, Qt.AlignmentFlag.AlignCenter, pixmap)
        elif element == _PE.PE_FrameFocusRect:
            return
        else:
            super().drawPrimitive(element, option, painter, widget)

    def _ring(self, option: QStyleOption, painter: QPainter, box: QRectF, radius: float) -> None:
        if _STATE.State_HasFocus in option.state and _STATE.State_KeyboardFocusChange in option.state:
            painter.setPen(QPen(self._theme.color("act"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), radius, radius)

    def _box(self, option: QStyleOption) -> QRectF:
        side = min(option.rect.width(), option.rect.height(), self._theme.px(14))
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(option.rect).center())
        return box

    def _colours(self, option: QStyleOption, filled: bool) -> tuple[QColor, QColor]:
        """Border and fill of a mark."""
        if _STATE.State_Enabled not in option.state:
            return self._theme.color("line2"), self._theme.color("dis" if filled else "sunken")
        if filled:
            return self._theme.color("actbtn"), self._theme.color("actbtn")
        return self._theme.color("field"), self._theme.color("raised")

    def _draw_check(self, option: QStyleOption, painter: QPainter) -> None:
        on, part = _STATE.State_On in option.state, _STATE.State_NoChange in option.state
        border, fill = self._colours(option, on or part)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._box(option).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(border, 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(box, 3, 3)
        pen = QPen(self._theme.color("onact"), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        left, top, side = box.left(), box.top(), box.width()
        if on:
            corners = ((0.24, 0.53), (0.43, 0.71), (0.77, 0.31))
            painter.drawPolyline([QPointF(left + x * side, top + y * side) for x, y in corners])
        elif part:
            middle = box.center().y()
            painter.drawLine(QPointF(left + side * 0.27, middle), QPointF(left + side * 0.73, middle))
        self._ring(option, painter, box, 4)
        painter.restore()

    def _draw_radio(self, option: QStyleOption, painter: QPainter) -> None:
        on = _STATE.State_On in option.state
        border, fill = self._colours(option, on)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._box(option).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(border, 1))
        painter.setBrush(fill)
        painter.drawEllipse(box)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("onact"))
            painter.drawEllipse(box.center(), box.width() * 0.22, box.width() * 0.22)
        self._ring(option, painter, box, box.width())
        painter.restore()

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.ControlElement.CE_Splitter:
            painter.fillRect(
                option.rect, self._theme.color("act" if _STATE.State_MouseOver in option.state else "line2")
            )
        else:
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control == QStyle.ComplexControl.CC_ComboBox:
            self._draw_field(option, painter)
            arrow = self.subControlRect(control, option, QStyle.SubControl.SC_ComboBoxArrow, widget)
            role = "ink2" if _STATE.State_Enabled in option.state else "dis"
            self.drawItemPixmap(
                painter, arrow, Qt.AlignmentFlag.AlignCenter, self._theme.pixmap("down", role, self._theme.px(12))
            )
        elif control == QStyle.ComplexControl.CC_SpinBox:
            self._draw_field(option, painter)
            for part, up in ((QStyle.SubControl.SC_SpinBoxUp, True), (QStyle.SubControl.SC_SpinBoxDown, False)):
                self._draw_step(option, painter, self.subControlRect(control, option, part, widget), up=up)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def _draw_field(self, option: QStyleOption, painter: QPainter) -> None:
        """The frame of a combo or spin box; a thick blue one with the keyboard's focus."""
        enabled = _STATE.State_Enabled in option.state
        focus = _STATE.State_HasFocus in option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("act" if focus else "field" if enabled else "line"), 2 if focus else 1))
        hover = enabled and _STATE.State_MouseOver in option.state
        painter.setBrush(self._theme.color("hover" if hover else "raised" if enabled else "page"))
        inset = 1.0 if focus else 0.5
        radius = self._theme.radius("control")
        painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.restore()

    def _draw_step(self, option: QStyleOption, painter: QPainter, rect: QRect, *, up: bool) -> None:
        """A small arrow of a spin box."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.color("ink2" if _STATE.State_Enabled in option.state else "dis"), 1.3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        centre = QRectF(rect).center()
        tip = -1.5 if up else 1.5
        left, right = QPointF(centre.x() - 3, centre.y() - tip), QPointF(centre.x() + 3, centre.y() - tip)
        painter.drawPolyline([left, QPointF(centre.x(), centre.y() + tip), right])
        painter.restore()

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        rect = option.rect
        if control == QStyle.ComplexControl.CC_ComboBox:
            if part == QStyle.SubControl.SC_ComboBoxArrow:
                return QRect(rect.right() - 25, rect.top(), 24, rect.height())
            if part == QStyle.SubControl.SC_ComboBoxEditField:
                return rect.adjusted(9, 2, -26, -2)
        if control == QStyle.ComplexControl.CC_SpinBox:
            half = rect.height() // 2
            if part == QStyle.SubControl.SC_SpinBoxUp:
                return QRect(rect.right() - 19, rect.top() + 2, 18, half - 2)
            if part == QStyle.SubControl.SC_SpinBoxDown:
                return QRect(rect.right() - 19, rect.top() + half, 18, half - 2)
            if part == QStyle.SubControl.SC_SpinBoxEditField:
                return rect.adjusted(7, 2, -21, -2)
        return super().subControlRect(control, option, part, cast("QWidget", widget))

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        made = super().sizeFromContents(kind, option, size, cast("QWidget", widget))
        if kind in _VALUES:
            made.setHeight(max(self._theme.px(28), option.fontMetrics.height() + 10))
            made.setWidth(made.width() + 10)
        return made

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        data: QStyleHintReturn | None = None,
    ) -> int:
        if hint in _NO:
            return 0
        return super().styleHint(hint, option, widget, data)

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric in _MARKS:
            return self._theme.px(18)
        if metric in _FOCUS:
            return 6 if metric == _FOCUS[0] and isinstance(widget, QTableView) else 4  # cells begin where heads do
        if metric == _SPLITTER:
            return 1  # Qt widens the grip of such thin handles by itself
        return super().pixelMetric(metric, option, widget)


class FocusRing(QFocusFrame):
    """Follows the application's focus; shows itself only for buttons, and only after a key moved it there."""

    def __init__(self, theme: Roles, app: QApplication) -> None:
        super().__init__()
        self._theme = theme
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        by_key = now is not None and now.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        target = now if by_key and isinstance(now, QPushButton | QToolButton) else None
        self.setWidget(cast("QWidget", target))  # none at all hides the frame, which the stubs do not say

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("act"), 2))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 7, 7)
        painter.end()
