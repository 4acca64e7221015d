"""The transcript editor: plain text, one accent key, and no tab characters."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.marked_text import utf16
from app.widgets.spelling import Spelling
from app.widgets.text_direction import direction
from core.text.vocabulary import clusters

FEWEST_LINES, MOST_LINES = 2, 6


class TranscriptEditor(QTextEdit):
    """Grows with its text, whose lines are as far apart as was asked for; takes plain text only. Undo is its own while
    there is something typed, else it is the project's."""

    left = Signal()
    """Focus went elsewhere."""
    resized = Signal()
    """Its text needs another height."""
    fewest = FEWEST_LINES
    face = "written_title"
    """How many lines it has at the least, and the theme's size of its letters."""
    several = False
    """Whether Enter begins another line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transcript_editor")
        self.setAccessibleName(tr("Transcript"))
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.spelling: Spelling | None = None
        self._showing = False
        self.words_walked: Callable[[bool], bool] | None = None
        """Goes to the next word that is unsure (True), or the one before; says whether there was one."""
        self.document().setDocumentMargin(4)
        self.setViewportMargins(0, 3, 0, 3)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._run)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFont(theme.font(self.face))
        self._space_lines()
        self._fit()

    def _space_lines(self) -> None:
        """Lines are at least so high as was asked for: marks that stand on one another have room above. That is no step
        of typing that could be undone."""
        document = self.document()
        undoable = document.isUndoAvailable() or document.isRedoAvailable()
        document.setUndoRedoEnabled(undoable)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(self._line())
        document.setUndoRedoEnabled(True)

    def _line(self) -> QTextBlockFormat:
        """How high lines are at the least."""
        line = QTextBlockFormat()
        line.setLineHeight(theme.written_line(self.face), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        return line

    def _fit(self) -> None:
        if self._showing:
            return
        document, line = self.document(), theme.written_line(self.face)
        blocks = [document.findBlockByNumber(i) for i in range(min(document.blockCount(), MOST_LINES))]
        layout, lines, used = document.documentLayout(), 0, 0.0
        for block in blocks:
            high, count = layout.blockBoundingRect(block).height(), max(1, block.layout().lineCount())
            line, lines, used = max(line, high / count), lines + count, used + high
        height = round(max(min(used, MOST_LINES * line), self.fewest * line)) + 20
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)
            self.resized.emit()

    def show_text(self, text: str) -> None:
        """Another utterance: nothing typed, nothing to undo. It is laid out once, and not at all where the same text
        stands there."""
        document = self.document()
        if text != self.toPlainText():
            self._showing = True
            document.setUndoRedoEnabled(False)
            cursor = QTextCursor(document)
            cursor.beginEditBlock()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(text)
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.mergeBlockFormat(self._line())
            cursor.endEditBlock()
            document.setUndoRedoEnabled(True)
            self._showing = False
            self._fit()
        else:
            document.clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.End)

    def insert(self, text: str) -> None:
        """Put a letter at the caret."""
        self.insertPlainText(text)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def letter_before(self) -> str:
        """The letter before the caret with all its marks, or ""."""
        before = (
            self.toPlainText().encode("utf-16-le")[: 2 * self.textCursor().position()].decode("utf-16-le", "ignore")
        )
        return (clusters(before) or [""])[-1]

    def cycle_accent(self) -> None:
        """The next accent on the letter before the caret."""
        letter = self.letter_before()
        if letter and self.spelling is not None and not self.isReadOnly():
            following = self.spelling.next_variant(letter)
            if following != letter:
                cursor = self.textCursor()
                cursor.setPosition(cursor.position() - utf16(letter), QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(following)

    def _run(self) -> None:
        """The text runs as its script does."""
        way = direction(self.toPlainText())
        option = self.document().defaultTextOption()
        if option.textDirection() != way:
            option.setTextDirection(way)  # which also says at which side the text begins
            self.document().setDefaultTextOption(option)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return bool(super().event(event))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab goes through the unsure words first, then on to the next field."""
        return (self.words_walked is not None and self.words_walked(next)) or super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and not self.several:
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()
