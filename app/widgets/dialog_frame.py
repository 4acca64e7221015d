"""The frame of dialogs: the margins of their body, the strip above it, and the row of buttons at its foot."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

MARGINS = (20, 16, 20, 16)


def padded(dialog: QDialog | None = None, spacing: int = 10) -> QVBoxLayout:
    """The column of a dialog's body: of the whole dialog, or one that `under_strip` takes."""
    column = QVBoxLayout() if dialog is None else QVBoxLayout(dialog)
    column.setContentsMargins(*MARGINS)
    column.setSpacing(spacing)
    return column


def under_strip(dialog: QDialog, strip: QWidget, body: QLayout) -> None:
    """Lay a dialog out: a strip for what went wrong from edge to edge, and its body below."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(strip)
    column.addLayout(body, 1)


def button_row(*buttons: QWidget, before: tuple[QWidget, ...] = ()) -> QHBoxLayout:
    """A row of buttons at the end of the line, the one that goes on last; `before` stand at its beginning."""
    row = QHBoxLayout()
    for button in before:
        row.addWidget(button)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row
