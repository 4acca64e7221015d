"""The details of an utterance: transcript, letters, what the model will read, speaker, split, and the last action."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.corpus.corpus_actions import CorpusActions
from app.corpus.details.details_bars import DetailsFoot, DetailsHead
from app.corpus.details.hypothesis_line import Remarks
from app.corpus.details.letter_palette import AccentHint, LetterPalette
from app.corpus.details.model_text import ModelText
from app.corpus.details.note_fields import NoteFields
from app.corpus.details.speaker_box import SpeakerBox
from app.corpus.details.tag_row import TagRow
from app.corpus.details.tier_fields import TierFields
from app.corpus.details.transcript_editor import TranscriptEditor
from app.corpus.drafts.offered_draft import OfferedDraft
from app.corpus.selection import Selection
from app.corpus.splits.split_marks import SPLITS
from app.corpus.table.list_answers import ListAnswer
from app.i18n import tr
from app.theme import theme
from app.widgets.choice_box import ChoiceBox
from app.widgets.label import ElidedLabel, Label
from app.widgets.spelling import Spelling
from app.widgets.strip import Strip
from core.project.records import UtteranceRow


class Details(QFrame):
    """Shows one utterance. Typed text is a draft until it is saved; speaker and split are applied at once."""

    speaker_chosen = Signal(str)
    split_chosen = Signal(str)
    discarded = Signal()

    def __init__(self, selection: Selection, actions: CorpusActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._selection = selection
        self.setObjectName("details")
        self.setAccessibleName(tr("Details"))
        self.row: UtteranceRow | None = None
        self._spelling: Spelling | None = None
        self._filling = False
        self._room = 0
        self._reason = ""
        self._names: dict[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head, self._foot = DetailsHead(actions["save_next"]), DetailsFoot(actions.undo, actions["history"])
        self.key, self.place = self._head.key, self._head.place
        self.discard, self.save = self._head.discard, self._head.save
        self.last, self.undo, self.history = self._foot.last, self._foot.undo, self._foot.history
        self.discard.clicked.connect(self.discarded)
        column.addWidget(self._head)
        column.addWidget(self._make_body(), 1)
        column.addWidget(self._foot)
        self._dress()
        theme.changed.connect(self._dress)
        self.show_row(None)
        self._connect()

    def _connect(self) -> None:
        selection = self._selection
        selection.spelling_changed.connect(lambda: self.set_spelling(selection.spelling))
        for changed in (selection.current_changed, selection.current_renewed):
            changed.connect(lambda: self.show_row(selection.row))
            changed.connect(self._show_place)
        for changed in (selection.listed_changed, selection.chosen_changed):
            changed.connect(self._show_place)
        selection.answered.connect(self._on_answered)
        selection.leave_alone_while(lambda: self.typing)
        self.speaker.editTextChanged.connect(self._tell_draft)
        self.tags.field.textChanged.connect(self._tell_draft)

    def _make_body(self) -> QWidget:
        body = Strip((), "surface")
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(5)
        title = QHBoxLayout()
        title.addWidget(Label(tr("Transcript"), "small", 400, "ink2"))
        self.verdict = ElidedLabel("", "small", 400, "ink2")
        self.verdict.setAlignment(Qt.AlignmentFlag.AlignRight)
        title.addWidget(self.verdict, 1)
        column.addLayout(title)
        self.editor = TranscriptEditor()
        self.editor.textChanged.connect(self._on_text_changed)
        self.editor.cursorPositionChanged.connect(self._on_caret_moved)
        self.editor.resized.connect(self._settle)
        self.offered = OfferedDraft(self.editor)
        column.addWidget(self.editor)
        self.palette_row = LetterPalette()
        self.palette_row.chosen.connect(self.editor.insert)
        column.addWidget(self.palette_row)
        self.hint = AccentHint()
        column.addWidget(self.hint)
        self.remarks = Remarks()
        column.addWidget(self.remarks)
        self.tiers = TierFields()
        column.addWidget(self.tiers)
        column.addSpacing(8)
        column.addWidget(Label(tr("What the model will read"), "small", 400, "ink2"))
        self.model_text = ModelText()
        column.addWidget(self.model_text)
        column.addSpacing(8)
        column.addLayout(self._make_choices())
        column.addSpacing(6)
        self.tags = TagRow()
        column.addWidget(self.tags)
        self.notes = NoteFields(self._actions.__getitem__)
        for group in self.notes.groups:
            group.begun.connect(self.reveal)
        column.addWidget(self.notes)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("details_scroll")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        self._area, self._body = area, body
        return area

    def _settle(self) -> None:
        """The transcript has another height: what is below it gives way at once, before anything is painted."""
        layout = self._body.layout()
        if layout is not None:
            layout.activate()
        QCoreApplication.sendEvent(self._area, QEvent(QEvent.Type.LayoutRequest))

    def reveal(self, field: QWidget) -> None:
        """Bring a field into view that keys have gone to, also one that is new."""
        around = field.parentWidget()
        while around is not None and around is not self._body:
            if (layout := around.layout()) is not None:
                layout.activate()
            around = around.parentWidget()
        self._settle()
        self._area.ensureWidgetVisible(field)

    def _make_choices(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.addWidget(Label(tr("Speaker"), "small", 400, "ink2"), 0, 0)
        grid.addWidget(Label(tr("Split"), "small", 400, "ink2"), 0, 1)
        self.speaker = SpeakerBox()
        self.speaker.left.connect(self._on_speaker)
        self.speaker.activated.connect(self._on_speaker)
        self.split = ChoiceBox()
        self.split.setObjectName("split")
        self.split.setAccessibleName(tr("Split"))
        for name in (*SPLITS, ""):
            self.split.addItem(name or tr("none"), name)
        self.split.activated.connect(self._on_split)
        grid.addWidget(self.speaker, 1, 0)
        grid.addWidget(self.split, 1, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 1)
        return grid

    def _dress(self) -> None:
        self._head.dress()
        self.setMinimumWidth(theme.px(320))
        self._fit()
        self._foot.dress()
        self._show_model_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is no room for it, the key on the button goes."""
        self.save.set_text(self.save.text(), "Ctrl+Return")
        wide = self.key.sizeHint().width() + self.discard.sizeHint().width() + self.save.sizeHint().width()
        if wide + self.place.width() + 48 > self.width():
            self.save.set_text(self.save.text(), "")
        self.place.setVisible(wide + self.place.width() - 60 < self.width())

    def _show_place(self) -> None:
        """Which row is current; how many are chosen where that is more than one. The words keep the room that the
        widest ones need: another row lays nothing out anew."""
        selection = self._selection
        chosen, at, count = selection.chosen_count, selection.at, len(selection.ids)
        place = tr("{number:,} of {count:,}", number=at + 1, count=count) if at >= 0 else ""
        widest = (tr("{number:,} of {count:,}", number=count, count=count), tr("{chosen:,} chosen", chosen=count))
        self.place.show_within(tr("{chosen:,} chosen", chosen=chosen) if chosen > 1 else place, *widest)
        room = self.key.sizeHint().width() + self.place.maximumWidth()
        if room != self._room:
            self._room = room
            self._fit()

    # What is shown

    def set_spelling(self, spelling: Spelling | None) -> None:
        """Other letters or rules of the same project; what is typed stays."""
        self._spelling = self.editor.spelling = spelling
        self.palette_row.show_letters(spelling)
        self._show_model_text()
        self._on_caret_moved()

    def _on_answered(self, answer: ListAnswer) -> None:
        if answer.complete:
            self.set_speakers(answer.speakers, answer.people)

    def set_speakers(self, speakers: tuple[str, ...], people: tuple[str, ...] = ()) -> None:
        """Names to choose from, and how they are shown."""
        shown = dict(zip(people or speakers, speakers, strict=True))
        if shown != self._names:
            self._names = shown
            self._filling = True
            self.speaker.set_choices(["", *shown], self._described(self.row.speaker) if self.row is not None else "")
            self._filling = False

    def _described(self, name: str) -> str:
        """A speaker with the facts that are known: "Rosa M., 71, Barcelos"."""
        return next((text for text, known in self._names.items() if known == name), name)

    def show_row(self, row: UtteranceRow | None) -> None:
        """An utterance as the project has it; a draft of the same utterance is kept."""
        same = row is not None and self.row is not None and row.id == self.row.id
        keep = self.dirty and same
        self._filling = True
        same_text = same and self.row is not None and row is not None and row.text == self.row.text
        self.row = row
        shown = same_text and self.draft == self.offered.standing(row)
        shown = shown and self.offered.stands == (self._selection.offers_draft and not self._reason)
        self.key.setText(row.key if row is not None else "")
        if not keep and not shown:
            self._show_text()
        self.remarks.show_correction(self._selection.correction() if row is not None and row.transcribed else None)
        self.speaker.show_name(self._described(row.speaker) if row is not None else "", same)
        self.tags.show_tags(row.tags if row is not None else ())
        self.split.setCurrentIndex(max(0, self.split.findData(row.split if row is not None else "")))
        self._filling = False
        self._enable()
        self._show_model_text()
        self._on_caret_moved()
        self._tell_draft()

    def _show_text(self) -> None:
        """The transcript, or the draft that is offered where there is none."""
        self.offered.show_row(self.row, self._selection.offered() if not self._reason else None)

    def set_read_only(self, reason: str) -> None:
        """Why nothing can be edited; "" when it can."""
        self._reason = reason
        self._enable()

    def _enable(self) -> None:
        on = self.row is not None and not self._reason
        self.editor.setReadOnly(not on)
        for widget in (self.palette_row, self.speaker, self.split, self.tags):
            widget.setEnabled(on)
        for each in (self.editor, self.palette_row, self.speaker, self.split, self.tags, self.save, self.discard):
            each.setToolTip(self._reason)
        self.discard.setEnabled(on and self.dirty)

    def set_last(self, label: str) -> None:
        """The last action, which Undo takes back."""
        self._foot.set_last(label)

    # The draft

    @property
    def typing(self) -> bool:
        """Whether somebody is writing here."""
        return self.dirty or self.editor.hasFocus() or self.speaker.typed

    @property
    def typed_speaker(self) -> str | None:
        """A name that was typed and not taken yet; None for none."""
        return self._wanted_speaker() if self.speaker.typed and self.row is not None and not self._reason else None

    @property
    def draft(self) -> str:
        """The text in the editor."""
        return " ".join(self.editor.toPlainText().splitlines()).strip()

    @property
    def dirty(self) -> bool:
        """Whether the editor holds something that is not saved."""
        return self.row is not None and self.draft != self.offered.standing(self.row) and not self._reason

    @property
    def offers_draft(self) -> bool:
        """Whether a model's draft stands in the editor, which nobody has changed or accepted."""
        return self.row is not None and self.offered.stands and not self.dirty and bool(self.row.draft)

    @property
    def caret(self) -> int:
        """Where the caret stands in the draft."""
        return self._in_draft(self.editor.textCursor().position())

    @property
    def selected(self) -> tuple[int, int]:
        """The selected characters of the draft, as [first, last)."""
        cursor = self.editor.textCursor()
        return self._in_draft(cursor.selectionStart()), self._in_draft(cursor.selectionEnd())

    def _in_draft(self, position: int) -> int:
        """A position of the editor (UTF-16) as one of the draft."""
        text = self.editor.toPlainText()
        before = text.encode("utf-16-le")[: 2 * position].decode("utf-16-le", "ignore")
        return min(max(0, len(before) - (len(text) - len(text.lstrip()))), len(self.draft))

    def discard_draft(self) -> None:
        """The project's text again."""
        if self.row is not None:
            self._show_text()

    def _on_text_changed(self) -> None:
        if not self._filling:
            self._show_model_text()
            self._enable()
            self._tell_draft()

    def _tell_draft(self) -> None:
        """What is typed here and not written yet is part of the selection's draft."""
        row = self.row
        if (
            row is not None
            and not self._filling
            and self._selection.row is not None
            and self._selection.row.id == row.id
        ):
            name = self.typed_speaker
            self._selection.put_draft(
                text=self.draft if self.dirty else None,
                speaker=name if name != row.speaker else None,
                tag=self.tags.typed if not self._reason else "",
            )

    def take_typed(self) -> None:
        """A name and a tag that were typed are being written; a text stays typed until it is written."""
        self.speaker.take()
        self.tags.take_typed()
        self._tell_draft()

    def _on_caret_moved(self) -> None:
        letter = self.editor.letter_before()
        forms = self._spelling.variants(letter) if self._spelling is not None and letter.isalpha() else []
        self.hint.show_forms(forms)

    def _show_model_text(self) -> None:
        text = self.draft
        said = "".join(letter for letter, _ in self._spelling.pieces(text)) if self._spelling is not None else text
        self.remarks.show_row(self.row, "" if self.offers_draft else said, not self._reason)
        self.model_text.show_draft(self._spelling if self.row is not None else None, text)
        if self._spelling is None or self.row is None:
            self.verdict.setText("")
            return
        words, tone = self.model_text.verdict(self._spelling, text)
        self.verdict.setText(words)
        self.verdict.set_tone(tone)

    def _wanted_speaker(self) -> str:
        typed = self.speaker.currentText().strip()
        return self._names.get(typed, typed)

    def _on_speaker(self) -> None:
        name = self._wanted_speaker()
        self.speaker.take()
        self._tell_draft()
        if not self._filling and self.row is not None and name != self.row.speaker and not self._reason:
            self.speaker_chosen.emit(name)

    def _on_split(self) -> None:
        split = str(self.split.currentData())
        if not self._filling and self.row is not None and split != self.row.split:
            self.split_chosen.emit(split)
