"""The lower part of the page: title, character chips as filters, the table, and one line when everything fits."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.alphabet.alphabet_state import AlphabetState
from app.alphabet.misfits import MisfitModel, MisfitTable, chip_of
from app.formatting import number
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.chip import chip_size, paint_chip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.spelling import Spelling
from app.widgets.strip import Strip
from app.widgets.text_direction import letter_shown, letter_spoken
from core.text.vocabulary import Vocabulary

GAP = 8
SHOWN = 8
MOST = 16_777_215
"""Qt's own word for no limit."""


class OddChip(QAbstractButton):
    """An odd character with the number of utterances that have it; checked, only those are listed."""

    def __init__(self, letter: str, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letter = letter
        self.setCheckable(True)
        self.setText(f"{letter_shown(letter)}  {number(count)}")
        self.setObjectName("odd_" + "_".join(f"{ord(c):04x}" for c in letter))
        spoken = tr("Only utterances with {letter}, {n:,}", letter=letter_spoken(letter), n=count)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        size = chip_size(self.text())
        return QSize(size.width() + 4, max(size.height(), theme.px(20)) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(2, 0, self.width() - 4, self.height() - 1)
        paint_chip(painter, box, self.text(), "act" if self.isChecked() else "bad")
        if self.hasFocus():
            painter.setPen(QPen(theme.color("act"), 2))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 4, 4)
        painter.end()


class OddChips(QWidget):
    """As many chips as there is room for, the most frequent first. `chosen` carries the checked letters."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Characters that are not in the alphabet"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._chips: list[OddChip] = []
        self._wanted: frozenset[str] = frozenset()
        theme.changed.connect(self._arrange)

    def show_counts(self, odd: Mapping[str, int]) -> None:
        """Show characters with how many utterances have them; chips that were checked stay so."""
        before = self.checked
        checked, self._wanted = before | self._wanted, frozenset() if odd else self._wanted
        counts: dict[str, int] = {}
        for letter, count in odd.items():
            shared = chip_of(letter)
            counts[shared] = max(counts.get(shared, 0), count)
        for chip in self._chips:
            chip.deleteLater()
        self._chips = []
        for letter, count in sorted(counts.items(), key=lambda item: -item[1]):
            chip = OddChip(letter, count, self)
            chip.setChecked(letter in checked)
            chip.toggled.connect(lambda _: self.chosen.emit(self.checked))
            self._chips.append(chip)
        self._arrange()
        if before != self.checked:
            self.chosen.emit(self.checked)

    @property
    def checked(self) -> frozenset[str]:
        return frozenset(chip.letter for chip in self._chips if chip.isChecked())

    def take_up(self, letters: frozenset[str]) -> None:
        """Check these as soon as there are chips of them."""
        self._wanted = letters

    def check(self, letter: str) -> None:
        for chip in self._chips:
            if chip.letter == chip_of(letter):
                chip.setChecked(True)

    def clear(self) -> None:
        """List all again."""
        for chip in self._chips:
            chip.setChecked(False)

    def sizeHint(self) -> QSize:
        return QSize(200, theme.px(26))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        left = 0
        for chip in self._chips:
            size = chip.sizeHint()
            chip.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
            chip.setVisible(left + size.width() <= self.width())
            left += size.width() + 4


class MisfitPane(QWidget):
    """Title, chips, "Show in Corpus", "Use all suggestions", and the table or one line that everything fits. `emptied`
    follows when the last line was dealt with while it had the keyboard."""

    emptied = Signal()

    def __init__(self, state: AlphabetState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setObjectName("misfit_pane")
        self.model = MisfitModel(self)
        self.table = MisfitTable(self.model)
        self.title = Label(tr("Utterances that do not fit the alphabet"), "small", 600)
        self.count = Label("", "small", 400, "ink2")
        self.chips = OddChips()
        self.chips.chosen.connect(self.model.choose)
        self.show_in_corpus = KeyButton(tr("Show in Corpus"), role="plain", name="misfits_in_corpus")
        self.use_all = KeyButton(tr("Use all suggestions"), icon="check", name="misfits_use_all")
        head = Strip(("bottom",), "page")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(GAP)
        row.addWidget(self.title)
        row.addWidget(self.count)
        row.addSpacing(12)
        row.addWidget(self.chips, 1)
        row.addWidget(self.show_in_corpus)
        row.addWidget(self.use_all)
        self.fits = Label("", "body", 400, "ink2")
        self.fits.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.body = QStackedWidget()
        self.body.addWidget(self.table)
        self.body.addWidget(self.fits)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.body, 1)
        self._head = head
        self.table.current_changed.connect(self._on_current)
        state.findings_changed.connect(self._on_findings)
        state.letters_changed.connect(self._show_state)
        state.dealt_with.connect(self.model.drop)
        state.playing_changed.connect(self.model.set_playing)

    def _on_current(self, _row: int) -> None:
        self._state.misfit = self.table.current()

    def _on_findings(self) -> None:
        """Other misfits; they keep the keyboard only while there are any."""
        found = self._state.findings
        if found is not None:
            letters = Vocabulary.of_letters(found.meta.alphabet)
            spelling = Spelling(found.meta.normaliser, letters, found.meta.source_language)
            self.model.show(found.analysis.misfits, found.fixes, spelling)
            self._on_current(0)

    def _fits(self, removed: Mapping[str, int]) -> str:
        """That everything fits: without more only where nothing was taken out of words to make it fit."""
        if not removed:
            return tr("Every utterance fits the alphabet")
        taken = "   ".join(f"{letter_shown(sign)} {number(count)}" for sign, count in list(removed.items())[:SHOWN])
        return tr("Every utterance fits, as the rules take out of words:   {signs}", signs=taken)

    def _show_state(self) -> None:
        """How many there are and what can be done about them; nothing is known before the first look."""
        found, analysis = self._state.findings, self._state.analysis
        total = analysis.misfit_count if found is not None else None
        had_keyboard = self.table.hasFocus()
        listed, fixable = len(analysis.misfits), found.fixable if found is not None else 0
        self.count.setText("" if total is None else number(total))
        if total and listed < total:
            self.count.setText(tr("{total:,}, the first {listed:,} listed", total=total, listed=listed))
        self.chips.show_counts(analysis.odd)
        self.fits.setText(tr("Looking through the transcripts"))
        everything = self._fits(analysis.removed)
        self.title.setText(everything if total == 0 else tr("Utterances that do not fit the alphabet"))
        self.count.setVisible(total != 0)
        self.body.setCurrentIndex(0 if total else 1)
        self.body.setVisible(total != 0)
        self.setMaximumHeight(self._head.sizeHint().height() if total == 0 else MOST)
        self.show_in_corpus.setEnabled(bool(total))
        self.use_all.setEnabled(bool(fixable) and self._state.editable)
        self.use_all.setToolTip(
            tr_n(
                "One utterance; those without a suggestion stay",
                "%n utterances; those without a suggestion stay",
                fixable,
            )
        )
        if had_keyboard and total == 0:
            self.emptied.emit()
