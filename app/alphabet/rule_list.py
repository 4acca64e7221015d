"""The list of clean-up rules, applied from top to bottom: a check box each, counts, and a chevron to the options."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QTransform
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QWidget,
)

from app.formatting import number
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.cells import paint_ground, paint_text
from app.widgets.chip import chip_size, paint_chip
from app.widgets.mirrored import mirrored
from app.widgets.row_model import Index
from core.text.rules import RULES, Rule

RowRole = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class ListedRule:
    """A rule as it is listed. `changed` is None while it is being counted; `reason` says why it fails."""

    rule: Rule
    new: bool = False
    changed: int | None = None
    failed: int = 0
    reason: str = ""

    @property
    def title(self) -> str:
        title = tr(RULES[self.rule.kind].title)
        if self.rule.kind == "replace" and self.rule.option("this"):
            return f"{title} {self.rule.option('this')}"
        return title

    @property
    def example(self) -> str:
        if self.rule.kind == "replace":
            return f"→ {self.rule.option('with')}" if self.rule.option("this") else ""
        if self.rule.kind == "apostrophes":
            return f"’ → {self.rule.option('to', chr(39))}"
        return tr(RULES[self.rule.kind].example) if RULES[self.rule.kind].example else ""


class RuleDelegate(QStyledItemDelegate):
    """Grip, check box, title and example, chip, count, chevron; a failing rule's reason in red below its title."""

    def __init__(self, view: RuleList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: ListedRule = index.data(RowRole)
        more = theme.line("caption") + 4 if row is not None and row.reason else 0
        return QSize(theme.px(200), max(theme.row_height(), theme.px(30)) + more)

    def parts(self, rect: QRect) -> tuple[QRect, QRect, QRect]:
        """Grip, check box and chevron."""
        tall = max(theme.row_height(), theme.px(30))
        side = theme.px(16)
        grip = QRect(rect.left() + 8, rect.top(), side, tall)
        box = QRect(grip.right() + 6, rect.top() + (tall - side) // 2, side, side)
        chevron = QRect(rect.right() - theme.px(26), rect.top(), theme.px(26), tall)
        return mirrored(grip, rect), mirrored(box, rect), mirrored(chevron, rect)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ListedRule = index.data(RowRole)
        rect: QRect = option.rect
        painter.save()
        paint_ground(painter, option, True)
        grip, box, chevron = self.parts(rect)
        ratio, side = painter.device().devicePixelRatioF(), theme.px(12)
        painter.drawPixmap(grip.left(), grip.center().y() - side // 2, theme.pixmap("grip", "ink3", side, ratio))
        sign = theme.pixmap("right", "ink2", side, ratio)
        if self._view.isRightToLeft():
            sign = sign.transformed(QTransform.fromScale(-1, 1))
        painter.drawPixmap(chevron.center().x() - side // 2, chevron.center().y() - side // 2, sign)
        self._check(painter, box, row)
        box, chevron = mirrored(box, rect), mirrored(chevron, rect)
        room = QRect(box.right() + 8, rect.top(), chevron.left() - box.right() - 8, grip.height())
        self._words(painter, room, row, rect)
        if row.reason:
            below = QRect(room.left(), room.bottom() - 4, room.width(), rect.bottom() - room.bottom() + 3)
            paint_text(painter, mirrored(below, rect), row.reason, "badink", size="caption")
        painter.restore()

    def _check(self, painter: QPainter, box: QRect, row: ListedRule) -> None:
        button = QStyleOptionButton()
        button.rect = box
        button.state = QStyle.StateFlag.State_Enabled if self._view.isEnabled() else QStyle.StateFlag.State_None
        button.state |= QStyle.StateFlag.State_On if row.rule.on else QStyle.StateFlag.State_Off
        self._view.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, button, painter, self._view)

    def _words(self, painter: QPainter, room: QRect, row: ListedRule, rect: QRect) -> None:
        count = self._view.count_text(row)
        painter.setFont(theme.font("small"))
        wide = painter.fontMetrics().horizontalAdvance(count)
        paint_text(painter, mirrored(room, rect), count, "badink" if row.failed else "ink2", size="small", right=True)
        room = room.adjusted(0, 0, -wide - 10, 0)
        chip = self._view.chip_text(row)
        title_role = "badink" if row.reason else "ink" if row.rule.on else "ink2"
        painter.setFont(theme.font("small", 500))
        needed = painter.fontMetrics().horizontalAdvance(row.title)
        chip_wide = chip_size(chip).width() if chip else 0
        title = QRect(room.left(), room.top(), min(needed + 2, room.width() - chip_wide), room.height())
        paint_text(painter, mirrored(title, rect), row.title, title_role, size="small", weight=500)
        left = title.right() + 9
        rest = mirrored(QRect(left, room.top(), room.right() - left, room.height()), rect)
        if chip:
            place = QRect(left, room.top(), min(chip_wide, room.right() - left), room.height())
            paint_chip(painter, mirrored(place, rect), chip, "act")
        elif rest.width() > theme.px(40):
            paint_text(painter, rest, row.example, "ink2", size="small")


class RuleList(QListWidget):
    """Space switches a rule, Enter or Right opens its options, Alt Up and Alt Down or dragging moves it."""

    toggled = Signal(int, bool)
    options_asked = Signal(int)
    moved = Signal(int, int)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rules")
        self.setAccessibleName(tr("Text clean-up, applied from top to bottom"))
        self._delegate = RuleDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._editable = True
        theme.follow(self, self._dress)

    def _dress(self) -> None:
        self.setMinimumHeight(2 * max(theme.row_height(), theme.px(30)) + 2)
        self.scheduleDelayedItemsLayout()

    def set_editable(self, editable: bool) -> None:
        self._editable = editable
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.InternalMove if editable else mode.NoDragDrop)

    def show_rules(self, rows: Sequence[ListedRule]) -> None:
        """Show rules; the current line stays."""
        at = self.currentRow()
        self.blockSignals(True)
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        while self.count() < len(rows):
            self.addItem(QListWidgetItem())
        for i, row in enumerate(rows):
            item = self.item(i)
            item.setData(RowRole, row)
            item.setText(row.title)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self.spoken(row))
        self.setCurrentRow(min(max(at, 0), len(rows) - 1))
        self.blockSignals(False)
        self.scheduleDelayedItemsLayout()
        self.scrollToItem(self.currentItem())
        self.viewport().update()

    def row_at(self, at: int) -> ListedRule | None:
        item = self.item(at)
        row = item.data(RowRole) if item is not None else None
        return row if isinstance(row, ListedRule) else None

    def count_text(self, row: ListedRule) -> str:
        if not row.rule.on:
            return tr("off", about="a rule")
        if row.failed:
            return tr_n("one skipped", "%n skipped", row.failed)
        return number(row.changed) if row.changed is not None else ""

    def chip_text(self, row: ListedRule) -> str:
        return tr("not applied yet") if row.new else ""

    def spoken(self, row: ListedRule) -> str:
        """A line in words."""
        state = tr("on", about="a rule") if row.rule.on else tr("off", about="a rule")
        parts = [row.title, state]
        if row.changed is not None and row.rule.on:
            parts.append(tr_n("changes one utterance", "changes %n utterances", row.changed))
        return ", ".join([*parts, *([self.chip_text(row)] if row.new else []), *([row.reason] if row.reason else [])])

    # Hands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at, row = self.currentRow(), self.row_at(self.currentRow())
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if row is None:
            super().keyPressEvent(event)
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shift(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Space and self._editable:
            self.toggled.emit(at, not row.rule.on)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.options_asked.emit(at)
        elif event.key() == Qt.Key.Key_Delete and self._editable:
            self.removed.emit(at)
        else:
            super().keyPressEvent(event)

    def shift(self, by: int) -> None:
        """Move the current rule up or down."""
        at = self.currentRow()
        if self._editable and 0 <= at + by < self.count():
            self.moved.emit(at, at + by)

    def event(self, event: QEvent) -> bool:
        """Alt and arrows are the list's, before any menu takes them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                event.accept()
                return True
        return bool(super().event(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = self.row_at(index.row())
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            _, box, chevron = self._delegate.parts(self.visualRect(index))
            if box.adjusted(-5, -5, 5, 5).contains(event.position().toPoint()) and self._editable:
                self.setCurrentRow(index.row())
                self.toggled.emit(index.row(), not row.rule.on)
                return
            if chevron.contains(event.position().toPoint()):
                self.setCurrentRow(index.row())
                self.options_asked.emit(index.row())
                return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.options_asked.emit(index.row())

    def dropEvent(self, event: QDropEvent) -> None:
        """The draft moves the rule; the list is shown anew."""
        at = self.currentRow()
        index = self.indexAt(event.position().toPoint())
        to = index.row() if index.isValid() else self.count() - 1
        if index.isValid() and event.position().y() > self.visualRect(index).center().y():
            to += 1
        if to > at:
            to -= 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.moved.emit(at, min(max(to, 0), self.count() - 1))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self.row_at(self.indexAt(event.pos()).row())
            self.setToolTip(row.reason or tr(RULES[row.rule.kind].help) if row is not None else "")
        return bool(super().viewportEvent(event))
