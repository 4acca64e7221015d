"""The parts the New run dialog is laid out with: numbered steps, columns, lines. They hold no behaviour."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.i18n import tr
from app.theme import theme
from app.train.plan_rows import Badge
from app.widgets.label import ElidedLabel, Label
from app.widgets.rule import rule
from app.widgets.vertical_scroll import VerticalScroll

WIDE, HIGH = 1152, 900
"""Larger than the design's 1056 by 748: probes have a column and a line, and more is chosen at the right."""
LEFT, RIGHT = 70, 33
"""Widths of both columns: as in the design, and a little for the probes."""


class StepMark(Label):
    """A number in a circle."""

    def __init__(self, number: int) -> None:
        super().__init__(str(number), "caption", 500, "ink2")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._round()
        theme.changed.connect(self._round)

    def _round(self) -> None:
        side = theme.px(20)
        self.setFixedSize(side, side)
        self.setStyleSheet(f"border: 1px solid {theme.color('line2').name()}; border-radius: {side // 2}px;")


def head(name: QWidget, language: str, project: str, learns: QWidget, hours: QWidget) -> QFrame:
    """Name of the run, and what it teaches: which texts of the project, and how much there is."""
    frame, row = _row((20, 10, 20, 10), 10)
    row.addWidget(Label(tr("Name"), "small", 400, "ink2"))
    row.addWidget(name)
    row.addSpacing(12)
    row.addWidget(Label(tr("Teaches"), "small", 400, "ink2"))
    badge = Badge(role="tgt")
    badge.show_code(language)
    row.addWidget(badge)
    row.addWidget(ElidedLabel(project, "small", 500))
    row.addWidget(learns)
    row.addWidget(hours, 1)
    return frame


def step(number: int, title: str, extra: QWidget | None = None) -> QFrame:
    """The heading of a numbered step."""
    frame, row = _row((20, 6, 12, 6), 8)
    row.addWidget(StepMark(number))
    row.addWidget(Label(title, "body", 600))
    row.addStretch(1)
    if extra is not None:
        row.addWidget(extra)
    frame.setMinimumHeight(theme.px(40))
    return frame


def _row(margins: tuple[int, int, int, int], spacing: int) -> tuple[QFrame, QHBoxLayout]:
    frame = QFrame()
    frame.setProperty("role", "header")
    row = QHBoxLayout(frame)
    row.setContentsMargins(*margins)
    row.setSpacing(spacing)
    return frame, row


def column(*parts: tuple[QWidget, int]) -> QVBoxLayout:
    """Widgets below each other, with their stretch."""
    made = QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(0)
    for widget, stretch in parts:
        made.addWidget(widget, stretch)
    return made


def scrolled(name: str, *parts: tuple[QWidget, int]) -> VerticalScroll:
    """The same in an area that scrolls where there is no room for all, as with large text."""
    body = QFrame()
    body.setObjectName(name)
    body.setProperty("role", "sheet")
    inner = column(*parts)
    if not any(stretch for _, stretch in parts):
        inner.addStretch(1)
    body.setLayout(inner)
    return VerticalScroll(body, f"{name}_scroll")


def side_by_side(left: QWidget | QLayout, right: QWidget | QLayout) -> QHBoxLayout:
    """Two columns with a line between them."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    for part, stretch in ((left, LEFT), (right, RIGHT)):
        if row.count():
            row.addWidget(rule(upright=True))
        if isinstance(part, QWidget):
            row.addWidget(part, stretch)
        else:
            row.addLayout(part, stretch)
    return row


def box(inner: QLayout) -> QWidget:
    """A layout as a widget of the page's colour."""
    made = QWidget()
    made.setLayout(inner)
    return made


def foot(*widgets: QWidget) -> QHBoxLayout:
    """The first at the left, the others at the right."""
    row = QHBoxLayout()
    row.setContentsMargins(20, 10, 20, 12)
    row.setSpacing(8)
    first, *others = widgets
    row.addWidget(first)
    row.addStretch(1)
    for widget in others:
        row.addWidget(widget)
    return row


def with_button(text: QWidget, button: QWidget) -> QWidget:
    """A sentence with a button at its right."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 16, 0)
    row.setSpacing(8)
    row.addWidget(text, 1)
    row.addWidget(button)
    return made


def tab_order(*widgets: QWidget) -> None:
    """The order in which Tab goes through widgets."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
