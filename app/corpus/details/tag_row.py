"""The tags of an utterance as chips that can be removed, and a field to add one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QCompleter, QLineEdit, QSizePolicy, QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.chip import PADDING
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label

GAP = 6


class TagChip(QAbstractButton):
    """One tag. Its cross, Delete or Backspace removes it."""

    removed = Signal()

    def __init__(self, tag: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(tag)
        self.setObjectName(f"tag_{tag}")
        self.setAccessibleName(tr("Tag {tag}; Delete removes it", tag=tag))
        self.setToolTip(self.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(theme.font("caption", 500)).horizontalAdvance(self.text())
        return QSize(words + 2 * PADDING + theme.px(14), theme.line("caption") + theme.px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(theme.color("act" if focused else "line2"), 2 if focused else 1))
        painter.setBrush(theme.color("surface"))
        inset = 1.0 if focused else 0.5
        radius = theme.radius("chip")
        painter.drawRoundedRect(self.rect().toRectF().adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.setFont(theme.font("caption", 500))
        painter.setPen(theme.color("ink2" if self.isEnabled() else "dis"))
        room = self.rect().adjusted(PADDING, 0, -PADDING - theme.px(12), 0)
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width() + 2)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        side = theme.px(10)
        role = "dis" if not self.isEnabled() else "ink" if focused or self.underMouse() else "ink3"
        spot = QPoint(self.width() - PADDING - side + 2, (self.height() - side) // 2)
        painter.drawPixmap(spot, theme.pixmap("x", role, side, self.devicePixelRatioF()))
        painter.end()

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.position().x() >= self.width() - PADDING - theme.px(14):
            self.removed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class TagRow(QWidget):
    """Chips in as many lines as they need, then "+ Add", which becomes a field. `complete` asks for known tags."""

    added = Signal(str)
    removed = Signal(str)
    complete = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tag_row")
        self.setAccessibleName(tr("Tags"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tags: tuple[str, ...] = ()
        self.chips: list[TagChip] = []
        self._word = Label(tr("Tags"), "small", 400, "ink2", parent=self)
        self.add = KeyButton(tr("Add"), icon="plus", role="plain", name="tag_add", dense=True, parent=self)
        self.add.setAccessibleName(tr("Add a tag"))
        self.add.clicked.connect(self.open_field)
        self.field = QLineEdit(self)
        self.field.setObjectName("tag_field")
        self.field.setAccessibleName(tr("New tag"))
        self.field.setPlaceholderText(tr("New tag"))
        self.field.returnPressed.connect(self._on_return)
        self.field.installEventFilter(self)
        self.field.hide()
        self._heights: dict[int, int] = {}
        theme.changed.connect(self._arrange)

    def show_tags(self, tags: Sequence[str]) -> None:
        """The tags of the current utterance."""
        if tuple(tags) == self._tags:
            return
        focused = next((i for i, chip in enumerate(self.chips) if chip.hasFocus()), -1)
        self._tags = tuple(tags)
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for tag in tags:
            chip = TagChip(tag, self)
            chip.removed.connect(self._remover(tag))
            chip.show()
            self.chips.append(chip)
        for before, after in pairwise([*self.chips, self.add]):
            QWidget.setTabOrder(before, after)
        self._arrange()
        if focused >= 0:
            (self.chips[min(focused, len(self.chips) - 1)] if self.chips else self.add).setFocus()

    def _remover(self, tag: str) -> Callable[[], None]:
        return lambda: self.removed.emit(tag)

    def open_field(self) -> None:
        """Type a tag; Enter adds it, Esc leaves."""
        self.complete.emit()
        self.add.hide()
        self.field.clear()
        self.field.show()
        self._arrange()
        self.field.setFocus()

    @property
    def typed(self) -> str:
        """A tag that was typed and not added yet, "" for none."""
        return "" if self.field.isHidden() else self.field.text().strip()

    def take_typed(self) -> str:
        """The same; the field is empty then."""
        tag = self.typed
        self.field.clear()
        return tag

    def set_known(self, tags: Sequence[str]) -> None:
        """Tags to complete from."""
        completer = QCompleter(list(tags), self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)

    def _on_return(self) -> None:
        tag = self.field.text().strip()
        if tag:
            self.added.emit(tag)
            self.field.clear()
        else:
            self._close()

    def _close(self) -> None:
        if not self.field.isHidden():
            had = self.field.hasFocus()
            self.field.hide()
            self.field.clear()
            self.add.show()
            self._arrange()
            if had:
                self.add.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                if event.key() == Qt.Key.Key_Escape:
                    self._close()
                    return True
            elif event.type() == QEvent.Type.FocusOut:
                popup = self.field.completer().popup() if self.field.completer() is not None else None
                if popup is None or not popup.isVisible():
                    if self.field.text().strip():
                        self.added.emit(self.field.text().strip())
                    self._close()
        return super().eventFilter(watched, event)

    # Layout

    def _pieces(self) -> list[QWidget]:
        return [self._word, *self.chips, self.add if self.field.isHidden() else self.field]

    def _place(self, width: int, *, move: bool) -> int:
        """Where everything goes in this width; returns the height."""
        tall = theme.px(26)
        left = top = 0
        for piece in self._pieces():
            hint = piece.sizeHint()
            wide = theme.px(120) if piece is self.field else min(hint.width(), width)
            if left and left + wide > width:
                left, top = 0, top + tall + 2
            if move:
                high = min(hint.height(), tall)
                piece.setGeometry(QRect(left, top + (tall - high) // 2, wide, high))
            left += wide + GAP
        return top + tall

    def heightForWidth(self, width: int) -> int:
        found = self._heights.get(width)
        if found is None:
            found = self._heights[width] = self._place(width, move=False)
        return found

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.px(160))
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self._heights.clear()
        self.setFixedHeight(self._place(max(self.width(), theme.px(160)), move=True))
