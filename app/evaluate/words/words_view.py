"""The words of an evaluation: bars by how often they stand in training, and a table that the bars filter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app import formatting
from app.background.latest import Later
from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.lower_view import Hint, LowerView, Round
from app.evaluate.table.error_line import place_of_word
from app.evaluate.words.band_chart import TITLES, BandChart
from app.evaluate.words.word_table import WordTable
from app.formatting import number
from app.i18n import tr
from app.theme import theme
from app.widgets.chart_copies import offer_copies
from app.widgets.figure import NOWHERE
from app.widgets.find_field import FindField
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel
from core.evaluation.analysis import Band
from core.evaluation.words import BANDS

REST_MS = 90
CHART = 360


class WordsView(LowerView):
    """Space plays the current word where it is wrong, and the next such place when it is pressed again."""

    def __init__(self, state: EvaluationState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._round = Round()
        self.facts = ElidedLabel("", "small", 400, "ink2")
        self.pill = KeyButton("", icon="x", role="toggle", name="evaluate_band_pill", dense=True)
        self.pill.hide()
        self.find_field = FindField(tr("Find a word"), "Ctrl+F", "evaluate_find_word", 168, 220)
        self.head = QWidget()
        row = QHBoxLayout(self.head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.facts)
        row.addWidget(self.pill)
        row.addStretch(1)
        row.addWidget(self.find_field)
        self.chart, self.table = BandChart(), WordTable(state)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setObjectName("evaluate_words_split")
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.chart)
        self.split.addWidget(self.table)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([theme.px(CHART), 4 * theme.px(CHART)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.split)
        self._later = Later(REST_MS, self._sift, self)
        self.find_field.textChanged.connect(lambda _: self._later.start())
        self.find_field.left.connect(self._on_left)
        offer_copies(self.chart)
        self.chart.chosen.connect(self._on_chosen)
        self.chart.cleared.connect(lambda: self._on_band(None))
        self.pill.clicked.connect(lambda: self._on_band(None))
        self.table.entered.connect(self.list_word)
        self.table.played.connect(self.play)
        self.table.moved.connect(self.changed)
        self.follow(state)

    def refresh(self) -> None:
        other = self._state.other.asked.name if self._state.other is not None else ""
        self.table.listed.show()
        self.chart.show_bands(self.table.listed.bands, other, self._state.role_of_other)
        if not self.chart.bands and self.table.listed.band is not None:
            self._on_band(None)
        self._round = Round()
        self._say()

    def _say(self) -> None:
        words, shown = len(self.table.listed.lines), self.table.listed.count()
        text = formatting.words(words)
        self.facts.setText(text if shown == words else tr("{shown} of {words}", shown=number(shown), words=text))
        band = self.table.listed.band
        self.pill.setVisible(band is not None)
        if band is not None:
            title = tr("In training: {band}", band=tr(TITLES[band]))
            self.pill.set_text(title)
            self.pill.setChecked(True)
            self.pill.setAccessibleName(tr("{text}; press to take away", text=title))
        self.changed.emit()

    def _sift(self) -> None:
        self.table.listed.look_for(self.find_field.text(), self.table.listed.band)
        self._say()

    def _on_left(self) -> None:
        self._later.flush()
        self.table.setFocus()

    def _on_chosen(self, row: int) -> None:
        """A bar was pressed; the one that is chosen already gives its choice up."""
        self._on_band(None if row == self.chart.marked else self.chart.bands[row].band)

    def _on_band(self, band: Band | None) -> None:
        self.chart.mark(NOWHERE if band is None else BANDS.index(band))
        self.table.listed.look_for(self.find_field.text(), band)
        self._say()

    # What keys do

    def stops(self) -> list[QWidget]:
        return [self.table, self.chart]

    def hints(self) -> list[Hint]:
        if self.chart.hasFocus():
            return [("Up Down", tr("read the bars")), ("Return", tr("list its words"))]
        return [("Return", tr("list its utterances"))] if self.table.hasFocus() else []

    def list_word(self) -> None:
        """List the utterances in which the current word was said."""
        line = self.table.line
        if line is not None:
            self._state.narrow(self._state.filter.whole.narrowed(word=line.word))
            self.listed.emit()

    def play(self) -> None:
        """Let the current word be heard, where it is wrong first, each time in the next utterance."""
        line, report = self.table.line, self._state.report
        if line is None or report is None or not line.keys:
            return
        item = report.by_key.get(self._round.next_of(line.word, line.keys))
        if item is None:
            return
        self._state.ask_play(item.key, *place_of_word(item, line.word))

    def look_for(self) -> bool:
        self.find_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find_field.selectAll()
        return True

    def copied(self) -> str:
        return self.table.copied() if self.table.listed.count() else ""

    def clear(self) -> bool:
        if self.table.listed.band is not None:
            self._on_band(None)
            return True
        if self.find_field.text():
            self.find_field.clear()
            return True
        return False
