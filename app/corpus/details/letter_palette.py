"""What helps to type letters that a keyboard lacks: the palette below the transcript editor, and what the accent key
does."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.i18n import tr
from app.shortcuts import shortcuts
from app.theme import theme
from app.widgets.key_hint import key_text, paint_cap
from app.widgets.marked_text import line_height
from app.widgets.spelling import Spelling
from app.widgets.text_direction import letter_shown, letter_spoken

GAP = 4


class LetterButton(QAbstractButton):
    """One letter; new ones (the source language lacks them) in the target's colour and bold."""

    def __init__(self, letter: str, new: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(letter)
        self._new = new
        self.setObjectName("letter_" + "_".join(f"{ord(c):04x}" for c in letter))
        spoken = letter_spoken(letter)
        says = tr("{spoken}, new in this language", spoken=spoken) if new else spoken
        self.setAccessibleName(tr("Insert {says}", says=says))
        self.setToolTip(self.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        line, fill, ink = ("tgtline", "tgttint", "tgtink") if self._new else ("line2", "raised", "ink")
        if self.isDown():
            fill = "sunken"
        elif self.underMouse() and not self._new:
            fill = "hover"
        if not self.isEnabled():
            ink = "dis"
        painter.setPen(QPen(theme.color("act" if self.hasFocus() else line), 2 if self.hasFocus() else 1))
        painter.setBrush(theme.color(fill))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(theme.font("written", 600 if self._new else 400))
        painter.setPen(theme.color(ink))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), letter_shown(self.text()))


class LetterPalette(QWidget):
    """The alphabet's letters that a plain keyboard lacks, in as many lines as they need."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letter_palette")
        self.setAccessibleName(tr("Letters"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.buttons: list[LetterButton] = []
        theme.changed.connect(self._arrange)

    def show_letters(self, spelling: Spelling | None) -> None:
        """The letters of a project."""
        for button in self.buttons:
            button.deleteLater()
        self.buttons = []
        for letter in spelling.palette() if spelling is not None else []:
            button = LetterButton(letter, spelling is not None and spelling.is_new(letter), self)
            button.clicked.connect(lambda _=False, letter=letter: self.chosen.emit(letter))
            button.show()
            self.buttons.append(button)
        self.setVisible(bool(self.buttons))
        self._arrange()

    def _columns(self) -> int:
        fits = max(1, (self.width() + GAP) // (theme.px(24) + GAP))
        rows = -(-len(self.buttons) // fits) or 1
        return max(1, -(-len(self.buttons) // rows))

    def sizeHint(self) -> QSize:
        rows = -(-len(self.buttons) // self._columns()) or 1
        return QSize(theme.px(240), rows * (self._tall() + GAP) - GAP)

    def _tall(self) -> int:
        """Letters of some scripts are higher than Latin ones."""
        shown = [letter_shown(b.text()) for b in self.buttons if len(b.text()) > 1 or b.text() > "\u02ff"]
        highest = max((line_height(text, "written") for text in shown), default=0.0)
        return max(theme.px(26), round(highest) + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns, tall = self._columns(), self._tall()
        each = min((self.width() + GAP) / columns, theme.px(60))
        for i, button in enumerate(self.buttons):
            row, column = divmod(i, columns)
            left, right = round(column * each), round((column + 1) * each) - GAP
            button.setGeometry(QRect(left, row * (tall + GAP), right - left, tall))
        self.setFixedHeight(max(1, self.sizeHint().height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}.get(event.key(), 0)
        focused = next((i for i, b in enumerate(self.buttons) if b.hasFocus()), -1)
        if step and focused >= 0:
            following = (focused + step) % len(self.buttons)
            self.buttons[following].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)


class AccentHint(QWidget):
    """What Ctrl . does to the letter before the caret."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        shortcuts.changed.connect(self._on_keys_changed)
        theme.changed.connect(self.updateGeometry)

    def show_forms(self, forms: list[str]) -> None:
        if len(forms) > 1:
            self._text = tr("changes the accent on the last letter: {forms}", forms=", ".join(forms))
        else:
            self._text = tr("changes the accent on the last letter")
        self._on_keys_changed()

    def _on_keys_changed(self) -> None:
        self._keys = shortcuts.first("corpus_accent", "Ctrl+.")
        self.setAccessibleName(f"{key_text(self._keys)} {self._text}")
        self.setVisible(bool(self._keys))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, theme.line("caption") + theme.px(4))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        cap = paint_cap(painter, self.rect(), self._keys, theme.color("ink2"), theme.color("line2"))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink3"))
        room = self.rect().adjusted(cap + 5, 0, 0, 1)
        shown = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
