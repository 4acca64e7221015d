"""The rows of a plan: a title at the left, text and drawings at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.theme import theme
from app.widgets.label import ElidedLabel, Label
from app.widgets.pair_badge import badge_height, badge_width, paint_badge
from app.widgets.rule import rule


class Badge(QWidget):
    """One language badge: amber for a source, grey for none."""

    def __init__(self, parent: QWidget | None = None, role: str = "src") -> None:
        super().__init__(parent)
        self._code, self._role = "", role
        theme.changed.connect(self._fit)
        self._fit()

    def show_code(self, code: str) -> None:
        if code != self._code:
            self._code = code
            self._fit()

    def _fit(self) -> None:
        self.setFixedSize(badge_width(self._code) + 1, badge_height() + 2)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_badge(painter, self.rect(), self._code, self._role if self._code else "cmp")
        painter.end()


class PlanRow(QFrame):
    """A title at the left, text and drawings at the right, a hairline below."""

    def __init__(
        self, name: str, title: str, *extra: QWidget, wide: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"train_plan_{name}")
        self._title = title
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(16, 7, 16, 7)
        row.setSpacing(8)
        self.caption = Label(title, "small", 400, "ink2", wrap=not wide)
        self.text = ElidedLabel("", "small") if wide else Label("", "small", wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.right = QVBoxLayout()
        self.right.setSpacing(4)
        for widget in extra:
            self.right.addWidget(widget)
        if wide:
            head = QHBoxLayout()
            head.addWidget(self.caption)
            head.addStretch(1)
            self.text.set_tone("ink3")
            head.addWidget(self.text)
            column = QVBoxLayout()
            column.setSpacing(6)
            column.addLayout(head)
            column.addLayout(self.right)
            row.addLayout(column)
        else:
            row.addWidget(self.caption, 0, Qt.AlignmentFlag.AlignTop)
            self.right.addWidget(self.text)
            row.addLayout(self.right, 1)
        outer.addLayout(row)
        line = rule()
        outer.addWidget(line)
        self._wide = wide
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        if not self._wide:
            self.caption.setFixedWidth(theme.px(88))

    def show_text(self, text: str, tip: str = "") -> None:
        if text != self.text.text():
            self.text.setText(text)
        self.setToolTip(tip)
        self.setAccessibleName(f"{self._title}: {text}")
