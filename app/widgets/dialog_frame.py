"""The frame of dialogs: the margins of their body, the strip above it, fields with their names, and the row of buttons
at its foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.widgets.label import Label

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


def field_grid(fields: Sequence[tuple[str, QWidget]], columns: int = 2) -> QGridLayout:
    """Fields with their names before them, so many in a line."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    for at, (words, field) in enumerate(fields):
        row, column = divmod(at, columns)
        label = Label(words, "small", 500)
        label.setBuddy(field)
        grid.addWidget(label, row, 2 * column)
        grid.addWidget(field, row, 2 * column + 1)
        grid.setColumnStretch(2 * column + 1, 1)
    return grid
