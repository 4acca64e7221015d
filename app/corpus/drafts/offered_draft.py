"""A model's draft in the transcript editor: grey until a person writes, its unsure words shaded; Tab goes from one to
the next."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.corpus.details.transcript_editor import TranscriptEditor
from app.i18n import tr
from app.theme import theme
from app.widgets.marked_text import utf16
from core.decoding.transcript import Word
from core.project.drafts import SURE, UNSURE, Draft
from core.project.records import UtteranceRow


class OfferedDraft(QObject):
    """`id` is the utterance whose draft was put into the editor, 0 for none, and `text` that draft. While it `stands`,
    it is no text of a person: it is not saved by itself."""

    def __init__(self, editor: TranscriptEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.id = 0
        self.text = ""
        self.stands = False
        self._was_grey = False
        self._unsure: list[tuple[QTextCursor, Word]] = []
        editor.textChanged.connect(self._on_text_changed)
        editor.words_walked = self.walk
        theme.changed.connect(self._shade)

    def show_row(self, row: UtteranceRow | None, draft: Draft | None) -> None:
        """The draft of an utterance, where one is to be corrected, or its transcript."""
        if row is not None and draft is not None and draft.id == row.id:
            self.offer(draft, stands=True)
        else:
            self.forget()
            self._editor.show_text(row.text if row is not None else "")

    def standing(self, row: UtteranceRow | None) -> str:
        """What the editor holds while nobody has typed: the draft that stands there, as far as it is one still, or the
        transcript."""
        if row is None:
            return ""
        return row.draft if self.stands and self.id == row.id and row.draft else row.text.strip()

    def offer(self, draft: Draft, *, stands: bool) -> None:
        """Put a draft into the editor: as what stands there to be looked at, or as if a person had written it."""
        self.id, self.text, self.stands = draft.id, draft.text, stands
        self._unsure = []
        self._editor.show_text(draft.text)
        self._editor.moveCursor(QTextCursor.MoveOperation.Start)
        self._unsure = list(self._found(draft))
        self._shade()

    def forget(self) -> None:
        """Another text is shown."""
        self.id, self.text, self.stands = 0, "", False
        self._unsure = []
        self._shade()

    def _found(self, draft: Draft) -> list[tuple[QTextCursor, Word]]:
        """Where the unsure words of a draft stand: one after the other."""
        found, at = [], 0
        for word in draft.words:
            first = draft.text.find(word.text, at)
            if first < 0:
                continue
            at = first + len(word.text)
            if word.confidence < SURE:
                cursor = QTextCursor(self._editor.document())
                cursor.setPosition(utf16(draft.text[:first]))
                cursor.setPosition(utf16(draft.text[:at]), QTextCursor.MoveMode.KeepAnchor)
                found.append((cursor, word))
        return found

    @property
    def unsure(self) -> list[Word]:
        """Unsure words that nobody has touched yet, in their order."""
        return [word for _, word in self._unsure]

    def _on_text_changed(self) -> None:
        """What a person changed is sure."""
        left = [(cursor, word) for cursor, word in self._unsure if cursor.selectedText() == word.text]
        grey = self.grey
        if len(left) != len(self._unsure) or grey != self._was_grey:
            self._unsure = left
            self._shade()

    @property
    def grey(self) -> bool:
        """Whether what stands in the editor is the model's alone."""
        return self.stands and bool(self.text) and self._editor.toPlainText() == self.text

    def _shade(self) -> None:
        marks = []
        self._was_grey = self.grey
        if self._was_grey:
            whole, grey = QTextEdit.ExtraSelection(), QTextCharFormat()
            grey.setForeground(theme.color("ink2"))
            whole.cursor, whole.format = QTextCursor(self._editor.document()), grey
            whole.cursor.select(QTextCursor.SelectionType.Document)
            marks.append(whole)
        for cursor, word in self._unsure:
            mark, look = QTextEdit.ExtraSelection(), QTextCharFormat()
            doubtful = word.confidence < UNSURE
            look.setBackground(theme.color("line2" if doubtful else "cmptint"))
            if doubtful:
                look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
                look.setUnderlineColor(theme.color("ink2"))
            mark.cursor, mark.format = cursor, look
            marks.append(mark)
        self._editor.setExtraSelections(marks)

    def times(self) -> tuple[float, float] | None:
        """When the unsure word that is selected is said, in seconds from the utterance's beginning; None where none
        is."""
        here = self._editor.textCursor()
        ends = (here.selectionStart(), here.selectionEnd())
        for cursor, word in self._unsure:
            if here.hasSelection() and ends == (cursor.selectionStart(), cursor.selectionEnd()):
                return word.start_s, word.end_s
        return None

    def walk(self, forward: bool) -> bool:
        """Select the next unsure word from the caret on, or the one before; False where there is none."""
        here = self._editor.textCursor()
        if forward:
            at = here.selectionEnd() if here.hasSelection() else here.position()
            found = next((one for one in self._unsure if one[0].selectionStart() >= at), None)
        else:
            found = next(
                (one for one in reversed(self._unsure) if one[0].selectionEnd() <= here.selectionStart()), None
            )
        if found is None:
            self._editor.setAccessibleDescription("")
            return False
        cursor, word = found
        self._editor.setTextCursor(QTextCursor(cursor))
        self._editor.setAccessibleDescription(
            tr("{text}, {number:.0f} percent sure", text=word.text, number=100 * word.confidence)
        )
        return True
