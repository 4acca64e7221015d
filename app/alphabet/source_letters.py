"""The letters that only the source has, as tiles, and whether the new model may write them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.alphabet.alphabet_state import AlphabetState
from app.alphabet.letter_cells import paint_letter, tile_width
from app.formatting import number
from app.i18n import tr
from app.theme import theme
from app.widgets.label import Label
from app.widgets.text_direction import letter_spoken


class Tiles(QWidget):
    """Letters as tiles that wrap; only to be looked at."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._letters: tuple[str, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_letters(self, letters: Sequence[str]) -> None:
        self._letters = tuple(letters)
        self.setAccessibleName(", ".join(letter_spoken(x) for x in letters))
        self.updateGeometry()
        self.update()

    def _places(self, width: int) -> tuple[list[tuple[str, int, int]], int]:
        tall, left, top = theme.px(28), 0, 0
        places = []
        for letter in self._letters:
            wide = tile_width(letter)
            if left and left + wide > width:
                left, top = 0, top + tall + 4
            places.append((letter, left, top))
            left += wide + 6
        return places, top + tall if places else 0

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._places(width)[1]

    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), self.heightForWidth(max(1, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for letter, left, top in self._places(self.width())[0]:
            paint_letter(
                painter, self.rect().adjusted(left, top, 0, top + theme.px(28) - self.height()), letter, self._role
            )
        painter.end()


class OnlyPane(QFrame):
    """Letters of the source that the target does not write. `left_out` follows the check box."""

    left_out = Signal(bool)

    def __init__(self, state: AlphabetState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setProperty("role", "panel")
        self.title = Label("", "small", 600)
        self.count = Label("", "small", 400, "ink2")
        self.tiles = Tiles("src")
        self.words = Label("", "small", 400, "ink2", wrap=True)
        self.box = QCheckBox(tr("Leave out of the output"))
        self.box.setObjectName("leave_out_source_letters")
        self.box.setAccessibleName(self.box.text())
        self.box.clicked.connect(self.left_out)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addWidget(self.count)
        row.addStretch(1)
        inside = QWidget()
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        for widget in (self.tiles, self.words, self.box):
            inner.addWidget(widget)
        inner.addStretch(1)
        area = QScrollArea()
        area.setObjectName("only_scroll")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        for part in (area.viewport(), inside):
            part.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 8, 8)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(area, 1)
        theme.follow(self, self._dress)
        state.letters_changed.connect(self._on_letters)

    def _dress(self) -> None:
        """Wide enough for the words of the check box, beside a scroll bar."""
        self.box.ensurePolished()
        self.setMinimumWidth(self.box.sizeHint().width() + 24 + theme.px(16))

    def _on_letters(self) -> None:
        """Letters left out, and letters kept though the corpus does not write them."""
        found, source, target = self._state.comparison, self._state.theirs, self._state.ours
        if found is None:
            return
        only, kept = found.only, found.kept
        self.box.setEnabled(self._state.editable)
        letters = (*only, *kept)
        self.title.setText(tr("Only in {language}", language=source) if source else tr("Only in the source"))
        self.count.setText(number(len(letters)))
        self.tiles.show_letters(letters)
        if not source:
            text = tr("Choose a checkpoint to compare with.")
        elif not letters:
            text = tr("{target} writes every letter of {source}.", target=target, source=source)
        elif only:
            text = tr("{target} does not write them, so the new model cannot produce them.", target=target)
        else:
            text = tr("The corpus does not write them, but the new model may produce them.")
        self.words.setText(text)
        self.box.setVisible(bool(letters))
        self.box.setChecked(bool(only))
