"""The letters that both languages have, as bars of how often each is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.alphabet.alphabet_state import AlphabetState
from app.formatting import number
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.label import ElidedLabel, Label
from app.widgets.text_direction import letter_shown, letter_spoken
from core.project.alphabet.analysis import FEW
from core.wording import say_all


class SharedBars(QWidget):
    """One bar a letter, over an amber and a teal line: known by both. Arrows move; `current_changed` tells which is
    current. The space is written so often that its bar is cut off."""

    current_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shared_letters")
        self.setAccessibleName(tr("Shared letters"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self._letters: list[str] = []
        self._counts: dict[str, int] = {}
        self._current = -1
        theme.changed.connect(self.update)

    def show_letters(self, letters: Sequence[str], counts: Mapping[str, int]) -> None:
        """Letters in order with their counts."""
        self._letters = list(letters)
        self._counts = {letter: counts.get(letter, 0) for letter in letters}
        self._current = min(self._current, len(self._letters) - 1)
        self.update()
        self._say()

    def spoken(self) -> str:
        """The current letter in words."""
        if not 0 <= self._current < len(self._letters):
            return ""
        letter = self._letters[self._current]
        return tr_n("{letter}, once", "{letter}, %n times", self._counts[letter], letter=letter_spoken(letter))

    def _say(self) -> None:
        here = self.spoken()
        head = tr("Shared letters")
        rare = [letter_spoken(x) for x in self._letters if self._counts[x] < FEW]
        text = head + (": " + tr("few examples of {letters}", letters=", ".join(rare)) if rare else "")
        self.setAccessibleDescription(text)
        self.setAccessibleName(f"{head}, {here}" if here else head)

    def sizeHint(self) -> QSize:
        return QSize(400, theme.px(130))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(220), theme.px(86))

    def _step(self) -> float:
        return min(self.width() / max(1, len(self._letters)), theme.px(34))

    def _scale(self) -> tuple[float, set[str]]:
        """The count of a full bar, and the letters whose bars are cut off."""
        letters = [n for x, n in self._counts.items() if x != " "]
        full = max([*letters, 1])
        return float(full), {x for x, n in self._counts.items() if n > full}

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step, (full, cut) = self._step(), self._scale()
        font = theme.font("small")
        low = QFontMetrics(font).height() + 12
        floor = self.height() - low
        for i, letter in enumerate(self._letters):
            left = i * step
            width = min(step - 4, theme.px(13))
            middle = left + step / 2
            share = min(1.0, self._counts[letter] / full)
            tall = max(1.0, share * (floor - 4)) if self._counts[letter] else 0.0
            painter.fillRect(QRectF(middle - width / 2, floor - tall, width, tall), theme.color("tgt"))
            if letter in cut:
                painter.setPen(QPen(theme.color("page"), 2))
                for shift in (9, 14):
                    y = floor - tall + shift
                    painter.drawLine(QPointF(middle - width / 2 - 1, y + 2), QPointF(middle + width / 2 + 1, y - 2))
            if i == self._current and self.hasFocus():
                painter.setPen(QPen(theme.color("act"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(left + 1, floor + 1, step - 2, low - 2), 3, 3)
            painter.setFont(font)
            painter.setPen(theme.color("ink" if self._counts[letter] >= FEW else "badink"))
            box = QRectF(left - 4, floor + 2, step + 8, low - 10)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), letter_shown(letter))
            for role, y in (("src", self.height() - 6), ("tgt", self.height() - 3)):
                painter.fillRect(QRectF(left + 2, y, step - 4, 2), theme.color(role))
        painter.fillRect(QRectF(0, floor, step * len(self._letters), 1), theme.color("line2"))
        painter.end()

    def go_to(self, letter: str) -> None:
        """Make a letter current."""
        if letter in self._letters:
            self._move(self._letters.index(letter))

    def _move(self, at: int) -> None:
        if 0 <= at < len(self._letters) and at != self._current:
            self._current = at
            self._say()
            self.current_changed.emit(self._letters[at])
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}
        if event.key() in steps:
            self._move(self._current + steps[event.key()])
        elif event.key() == Qt.Key.Key_Home:
            self._move(0)
        elif event.key() == Qt.Key.Key_End:
            self._move(len(self._letters) - 1)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move(int(event.position().x() // max(1.0, self._step())))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._move(max(0, self._current))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


class SharedPane(QFrame):
    """Title, note and bars."""

    def __init__(self, state: AlphabetState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setProperty("role", "panel")
        self.title = Label(tr("Shared"), "small", 600)
        self.count = Label("", "small", 400, "ink2")
        self.note = ElidedLabel("", "small", 400, "ink2")
        self.bars = SharedBars()
        row = QHBoxLayout()
        row.setSpacing(8)
        for label in (self.title, self.count):
            row.addWidget(label)
        row.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 8)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.bars, 1)
        state.letters_changed.connect(self._on_letters)
        self.bars.current_changed.connect(lambda _: self.note.setText(self.bars.spoken()))

    def _on_letters(self) -> None:
        """The letters that both have."""
        found = self._state.comparison
        if found is None:
            return
        letters, counts = found.shared, {letter: use.count for letter, use in self._state.analysis.uses.items()}
        self.bars.show_letters(letters, counts)
        self.count.setText(number(sum(x != " " for x in letters)))
        rare = [letter_shown(x) for x in letters if counts.get(x, 0) < FEW]
        text = tr("Kept as they are.") if any(x != " " for x in letters) else tr("None but the space.")
        if counts and 0 < len(rare) <= 8:
            note = tr_n(
                "{letters} occurs fewer than {least:,} times.",
                "{letters} occur fewer than {least:,} times.",
                len(rare),
                letters=say_all(rare),
                least=FEW,
            )
            text = f"{text} {note}"
        elif counts and rare:
            note = tr_n(
                "%n of them occurs fewer than {least:,} times.",
                "%n of them occur fewer than {least:,} times.",
                len(rare),
                least=FEW,
            )
            text = f"{text} {note}"
        self.note.setText(text)
