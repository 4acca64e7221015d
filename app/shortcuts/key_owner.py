"""Whose a key is: the page's, or the widget's that has the keyboard. What every page follows; it knows no page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from app.shortcuts import is_plain

PRESSING = {Qt.Key.Key_Space.value, Qt.Key.Key_Select.value}
DELETING = {Qt.Key.Key_Delete.value, Qt.Key.Key_Backspace.value}


def types_text(widget: QWidget | None) -> bool:
    """Whether letters that are pressed now become text."""
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox)


def is_field(widget: QWidget | None) -> bool:
    """Whether a value is entered here, which Esc leaves."""
    return isinstance(widget, QComboBox | QAbstractSpinBox | QLineEdit | QPlainTextEdit | QTextEdit)


def belongs_to(widget: QWidget | None, key: int, held: Qt.KeyboardModifier, *, leaving: bool = True) -> bool:
    """Whether a key is for the widget that has the keyboard, although a page has a use for it too: Space presses a
    button and opens a list, Delete takes a chip away, Esc (`leaving`) leaves a field."""
    if held & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    if isinstance(widget, QAbstractButton):
        return key in PRESSING or key in DELETING
    if isinstance(widget, QComboBox) and key in PRESSING:
        return True
    return leaving and key == Qt.Key.Key_Escape.value and is_field(widget)


def key_belongs(event: QKeyEvent) -> bool:
    """The same for a key that is being pressed."""
    return belongs_to(QApplication.focusWidget(), event.key(), event.modifiers())


def works_now(keys: str) -> bool:
    """Whether these printed keys would reach the page from where the keyboard is."""
    sequence = QKeySequence(keys)
    if sequence.count() != 1:
        return True
    widget = QApplication.focusWidget()
    one = sequence[0]  # type: ignore[index]  # the stubs forget __getitem__
    if types_text(widget) and is_plain(keys):
        return False
    return not belongs_to(widget, one.key().value, one.keyboardModifiers())
