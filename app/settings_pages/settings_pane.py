"""What the pages of Settings are made of: titled sections of rows with a label, a control and a hint."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.theme import theme
from app.widgets.card import CardFrame
from app.widgets.label import Label


class Section(CardFrame):
    """A card of rows."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._grid.setColumnMinimumWidth(0, theme.px(150))

    def row(self, label: str, control: QWidget, hint: str = "") -> None:
        """A label, its control, and a hint below the control."""
        at = self._grid.rowCount()
        if label:
            self._grid.addWidget(Label(label), at, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if control.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed:
            self._grid.addWidget(control, at, 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        else:
            self._grid.addWidget(control, at, 1)
        if hint:
            self._grid.addWidget(Label(hint, "small", 400, "ink2", wrap=True), at + 1, 1)

    def wide(self, widget: QWidget) -> None:
        """Something that takes the whole width."""
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 2)


class SettingsPane(QScrollArea):
    """One page of Settings: sections from top to bottom, at most 720 px wide."""

    def __init__(self, key: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.title = title
        self.setObjectName(f"settings_{key}")
        self.setAccessibleName(title)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        body.setProperty("role", "body")
        self._outer = QVBoxLayout(body)
        self._outer.setContentsMargins(24, 20, 24, 24)
        self._inner = QWidget()
        self.column = QVBoxLayout(self._inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        self._outer.addWidget(self._inner)
        self._outer.addStretch(1)
        self.setWidget(body)
        self._size()
        theme.changed.connect(self._size)

    def _size(self) -> None:
        self._inner.setMaximumWidth(theme.px(720))

    def shown(self) -> None:
        """The pane is shown: look at what may have changed."""

    def hidden(self) -> None:
        """Another pane or page is shown: let go of devices."""

    def shut_down(self) -> None:
        """The window closes."""
