"""A field in which a transcript or a tier is typed, whatever kind of widget it is: what is before the caret, and how
something else is put there so that one Undo takes it back."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from app.corpus.details.interlinear import CellEditor, Interlinear
from app.corpus.details.tier_fields import TierEditor
from app.corpus.details.transcript_editor import TranscriptEditor
from app.corpus.recording.lane_editor import LaneEditor, PartEditor
from app.corpus.table.utterance_delegate import EDITOR
from app.widgets.marked_text import utf16
from core.project.typed_input import TRANSCRIPT


class TextField:
    """`widget` with the tier it is for: `TRANSCRIPT`, or the tier's id. Positions are of Python's text."""

    def __init__(self, widget: QLineEdit | QTextEdit, tier: int, name: str) -> None:
        self.widget, self.tier, self.name = widget, tier, name

    @property
    def writable(self) -> bool:
        return not self.widget.isReadOnly() and self.widget.isEnabled()

    def before(self) -> str:
        """What stands before the caret."""
        if isinstance(self.widget, QLineEdit):
            return (
                self.widget.text().encode("utf-16-le")[: 2 * self.widget.cursorPosition()].decode("utf-16-le", "ignore")
            )
        cursor = self.widget.textCursor()
        block = cursor.block().text()
        return block.encode("utf-16-le")[: 2 * cursor.positionInBlock()].decode("utf-16-le", "ignore")

    def insert(self, text: str) -> None:
        """Put this at the caret, in place of what is selected: one step of typing."""
        if isinstance(self.widget, QLineEdit):
            self.widget.insert(text)
        else:
            self.widget.textCursor().insertText(text)
            self.widget.ensureCursorVisible()

    def replace(self, text: str, by: str) -> None:
        """Put `by` in place of `text`, which stands before the caret."""
        length = utf16(text)
        if isinstance(self.widget, QLineEdit):
            self.widget.setSelection(self.widget.cursorPosition() - length, length)
            self.widget.insert(by)
        else:
            cursor = self.widget.textCursor()
            cursor.beginEditBlock()
            cursor.setPosition(cursor.position() - length)
            cursor.setPosition(cursor.position() + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(by)
            cursor.endEditBlock()
            self.widget.setTextCursor(cursor)

    def take_back(self) -> None:
        """Undo the last step, with nothing selected afterwards: typing goes on behind it."""
        self.widget.undo()
        if isinstance(self.widget, QLineEdit):
            end = self.widget.selectionEnd() if self.widget.hasSelectedText() else self.widget.cursorPosition()
            self.widget.deselect()
            self.widget.setCursorPosition(end)


def field_of(widget: QWidget | None) -> TextField | None:
    """The field that a widget is, where a transcript or a tier is typed in it."""
    if isinstance(widget, TierEditor):
        return TextField(widget, widget.tier.id, widget.tier.name)
    if isinstance(widget, PartEditor):
        key = widget.key
        return TextField(widget, key.tier, widget.accessibleName()) if key is not None else None
    if isinstance(widget, TranscriptEditor) or (
        isinstance(widget, QLineEdit) and (isinstance(widget, LaneEditor) or widget.objectName() == EDITOR)
    ):
        return TextField(widget, TRANSCRIPT, "")
    if isinstance(widget, CellEditor):
        cells = widget.parentWidget()
        line = cells.current if isinstance(cells, Interlinear) else None
        return TextField(widget, line.tier.id, line.tier.name) if line is not None else None
    return None
