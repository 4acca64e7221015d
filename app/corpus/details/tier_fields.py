"""What stands on tiers beside an utterance: a field for each tier with one text, aligned cells for words and what
explains them. Without tiers there is nothing to see."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.corpus.details.interlinear import Interlinear
from app.corpus.details.transcript_editor import TranscriptEditor
from app.corpus.table.columns import tier_title
from app.i18n import tr
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.project.records import DRAFTED, Annotation, Tier


class TierEditor(TranscriptEditor):
    """A text on a tier."""

    fewest = 1
    face = "written"

    def __init__(self, tier: Tier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tier = tier
        self.shown = ""
        self.accept = KeyButton(tr("Accept"), icon="check", role="plain", name=f"tier_accept_{tier.id}", dense=True)
        self.accept.setAccessibleName(tr("Accept what stands on {tier}", tier=tier_title(tier)))
        self.accept.hide()
        self.setObjectName(f"tier_{tier.id}")
        self.setAccessibleName(tr("{tier} of the utterance", tier=tier_title(tier)))

    @property
    def text(self) -> str:
        """What stands in it, as it would be kept."""
        return " ".join(self.toPlainText().splitlines()).strip()

    @property
    def typed(self) -> bool:
        """Whether it holds something that is not written yet."""
        return self.text != self.shown

    def show_kept(self, text: str) -> None:
        """Another text of the project."""
        self.shown = text
        self.show_text(text)

    def show_doubt(self, doubt: int, *, editable: bool) -> None:
        """Whether somebody has to look at it, as `Annotation.doubtful` says."""
        self.accept.setVisible(bool(doubt) and editable)
        drafted = doubt == DRAFTED
        why = tr("A model wrote it: accept it as it is, or write over it") if drafted else tr("Say that it is right")
        self.accept.setToolTip(why)
        self.setAccessibleDescription(tr("A draft of a model") if drafted else "")


class TierFields(QWidget):
    """`left` tells that the keyboard went out of a field; what was typed is in `typed`."""

    left = Signal()
    accepted = Signal(object)
    """What stands on a tier is right as it is."""
    cell_written = Signal(object, str)
    """A line of a cell (`CellLine`) is to say this."""

    words_wanted = Signal(object)
    """The current utterance is to have its words on this tier."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tier_fields")
        self.setAccessibleName(tr("Tiers beside the transcript"))
        self.editors: list[TierEditor] = []
        self.words: list[Interlinear] = []
        self.makers: list[tuple[Interlinear, KeyButton]] = []
        """Cells of words, each with the button that makes them."""
        self.utterance = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    def set_tiers(self, tiers: Sequence[Tier], by_words: Container[int] = ()) -> None:
        """The project's tiers, and the ids of those that go word by word; what was typed and not written is gone."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.editors, self.words, self.makers = [], [], []
        for tier in tiers:
            if tier.parent_id is None and tier.constraint == "association":
                editor = TierEditor(tier)
                editor.left.connect(self.left)
                self.editors.append(editor)
                editor.accept.clicked.connect(partial(self.accepted.emit, tier))
                self._add(tier_title(tier), editor, editor.accept)
            elif tier.parent_id is None and tier.constraint:
                cells = Interlinear(tiers, tier)
                cells.written.connect(self.cell_written)
                self.words.append(cells)
                self._add(cells.title, cells, self._maker(cells, tier) if tier.id in by_words else None)
        self.setVisible(bool(self.editors or self.words))

    def _maker(self, cells: Interlinear, tier: Tier) -> KeyButton:
        """The button for where there are no cells."""
        text = tr("Words from the transcript")
        button = KeyButton(text, icon="plus", role="plain", name=f"tier_words_{tier.id}", dense=True)
        button.setAccessibleName(tr("Words from the transcript on {tier}", tier=tier_title(tier)))
        button.setToolTip(tr("A cell for each word of the transcript"))
        button.hide()
        button.clicked.connect(partial(self._ask_words, cells, tier))
        self.makers.append((cells, button))
        return button

    def _ask_words(self, cells: Interlinear, tier: Tier) -> None:
        """The keyboard goes on to the cells."""
        cells.setFocus()
        self.words_wanted.emit(tier)

    def offer_words(self, *, has_text: bool, editable: bool) -> None:
        """Show the buttons where an utterance has a transcript and no cells."""
        for cells, button in self.makers:
            button.setVisible(has_text and editable and not cells.cells)

    def _add(self, title: str, widget: QWidget, beside: QWidget | None = None) -> None:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(title, "small", 400, "ink2"), 1)
        if beside is not None:
            row.addWidget(beside)
        self._column.addWidget(head)
        self._column.addWidget(widget)

    def show_beside(self, utterance: int, annotations: Sequence[Annotation], *, editable: bool) -> None:
        """What stands beside an utterance; of the same one as before what was typed stays."""
        same = utterance == self.utterance
        self.utterance = utterance
        texts = {one.tier_id: one.text for one in annotations}
        doubts = {one.tier_id: one.doubtful for one in annotations}
        for editor in self.editors:
            kept = texts.get(editor.tier.id, "")
            stays = same and (editor.typed or kept == editor.shown)
            if not stays:
                editor.show_kept(kept)
            editor.setReadOnly(not editable or not utterance)
            editor.show_doubt(doubts.get(editor.tier.id, 0), editable=editable)
        for cells in self.words:
            cells.show_parts(annotations, editable=editable)

    @property
    def typed(self) -> list[tuple[Tier, str]]:
        """What was typed and is not written yet."""
        return [(editor.tier, editor.text) for editor in self.editors if editor.typed]

    def take(self) -> None:
        """What was typed is being written."""
        for editor in self.editors:
            editor.shown = editor.text

    @property
    def typing(self) -> bool:
        """Whether somebody is writing here."""
        fields = any(editor.hasFocus() or editor.typed for editor in self.editors)
        return fields or any(cells.editor.isVisible() for cells in self.words)
