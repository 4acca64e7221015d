"""Follows the field in which a transcript or a tier is typed: codes become symbols, abbreviations grow, and a chart is
steered by keys without the keyboard leaving the field."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from app.corpus.typing.text_field import TextField, field_of
from core.input.abbreviations import expanded
from core.input.codes import typed

CONTROLS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class TypingHand(QObject):
    """`field` is where something is typed within `host`. `codes` says by which codes a tier is typed, `short` what
    grows: both are asked at each sign, of what is at hand."""

    moved = Signal()
    """Another field, or none."""

    def __init__(self, host: QWidget, codes: Callable[[int], str], short: Callable[[], Mapping[str, str]]) -> None:
        super().__init__(host)
        self._host, self._codes, self._short = host, codes, short
        self.field: TextField | None = None
        self.steered: Callable[[QKeyEvent], bool] | None = None
        """Takes the keys of the field while it is set; says whether it had a use for one."""
        self._grown: tuple[QWidget, str] | None = None
        """Where an abbreviation or a code has just been replaced, and what was before the caret then."""
        self._was_abbreviation = False
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is None or (self.field is not None and now is self.field.widget):
            return
        found = field_of(now) if self._host.isAncestorOf(now) else None
        if self.field is not None:
            self.field.widget.removeEventFilter(self)
            self.field.widget.destroyed.disconnect(self._on_gone)
        self.field, self._grown = found, None
        if found is not None:
            found.widget.installEventFilter(self)
            found.widget.destroyed.connect(self._on_gone)
        self.moved.emit()

    def _on_gone(self) -> None:
        self.field = self._grown = None
        self.moved.emit()

    def insert(self, text: str) -> bool:
        """Type a symbol into the field; False where none can be typed in."""
        if self.field is None or not self.field.writable:
            return False
        self._grown = None
        self.field.insert(text)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        field = self.field
        if field is None or watched is not field.widget:
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(field, event)
        if isinstance(event, QInputMethodEvent) and event.commitString():
            return self._on_typed(field, event, event.commitString())
        return False

    def _on_key(self, field: TextField, event: QKeyEvent) -> bool:
        if self.steered is not None and self.steered(event):
            return True
        if self._takes_back(field, event):
            self._grown = None
            field.take_back()
            return True
        text, held = event.text(), event.modifiers() & CONTROLS
        if not text or not text.isprintable() or held not in (Qt.KeyboardModifier.NoModifier, ALT_GR):
            return False
        return self._on_typed(field, event, text)

    def _takes_back(self, field: TextField, event: QKeyEvent) -> bool:
        """Undo, or Backspace right behind an abbreviation that has grown: what was typed stands there again."""
        if self._grown is None or self._grown != (field.widget, field.before()):
            return False
        backspace = event.key() == Qt.Key.Key_Backspace and not event.modifiers() & CONTROLS
        return event.matches(QKeySequence.StandardKey.Undo) or (backspace and self._was_abbreviation)

    def _on_typed(self, field: TextField, event: QEvent, text: str) -> bool:
        """The field takes a sign first; then what it makes of what is before it follows, as a step of its own."""
        field.widget.event(event)
        self._grown = None
        before = field.before()
        if not field.writable or not before.endswith(text):
            return True
        scheme = self._codes(field.tier)
        change = typed(before, scheme) if scheme else None
        self._was_abbreviation = change is None
        if change is None:
            change = expanded(before, self._short())
        if change is not None:
            count, made = change
            field.replace(before[len(before) - count :], made)
            self._grown = field.widget, field.before()
        return True
