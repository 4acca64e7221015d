"""Minimal pairs: words one letter apart, by the letters that they tell apart."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from app import formatting
from app.background.latest import Later, Latest
from app.corpus.concordance.search_bar import ClosingField
from app.corpus.concordance.word_pane import WordRows
from app.i18n import tr, tr_n
from app.tasks import Tasks
from app.widgets.label import Label
from app.widgets.nothing_here import NothingHere
from app.widgets.text_table import LazyRows
from core.project.concordance.minimal_pairs import MinimalPair, contrasts, minimal_pairs
from core.text.case import composed

REST_MS = 300
AT_LEAST, MOST = 2, 9999


def sifted(
    times: Mapping[str, int], several: Collection[str], at_least: int, dropped: bool, letters: Sequence[str]
) -> list[MinimalPair]:
    """Pairs that differ in these `letters` (one of them, or both; none for all), the richest contrast first."""
    wanted = set(letters[:2])
    found = minimal_pairs(times, several, at_least=at_least, dropped=dropped)
    if wanted:
        found = [pair for pair in found if wanted <= set(pair.letters)]
    return [pair for contrast in contrasts(found) for pair in contrast.pairs]


class PairPane(QWidget):
    """`looked_up` asks for the lines of both words of a pair, `played` to hear one, then the other."""

    looked_up = Signal(object)
    played = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("concordance_pair_pane")
        self.setAccessibleName(tr("Minimal pairs"))
        self._times: Mapping[str, int] = {}
        self._several: tuple[str, ...] = ()
        self._shown: Sequence[MinimalPair] = ()
        self._sifting = Latest(tasks, self)
        self._later = Later(REST_MS, self._sift, self)
        self.count = Label("", "small", 400, "ink2")
        self.letters = ClosingField(tr("Letters"), "Alt+M", "concordance_pair_letters", 170, 230)
        self.letters.setToolTip(tr("One letter that differs, or both, with a space between"))
        self.least = QSpinBox()
        self.least.setObjectName("concordance_pair_least")
        self.least.setAccessibleName(tr("Both are said at least so often"))
        self.least.setToolTip(self.least.accessibleName())
        self.least.setRange(1, MOST)
        self.least.setValue(AT_LEAST)
        self.dropped = QCheckBox(tr("or a letter more"))
        self.dropped.setObjectName("concordance_pair_dropped")
        self.dropped.setAccessibleName(tr("Also words of which one has a letter more"))
        self.dropped.setToolTip(self.dropped.accessibleName())
        heads = (tr("Letters"), tr("One"), tr("The other"), tr("Times"))
        self.table = WordRows(
            "concordance_pairs",
            tr("Words one letter apart"),
            heads,
            (64, 92, 0, 76),
            (3,),
            written=(0, 1, 2),
        )
        self.nothing = NothingHere(self.table)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(tr("Minimal pairs"), "body", 600))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.letters)
        second = QHBoxLayout()
        second.setSpacing(8)
        least = Label(tr("said at least"), "small", 400, "ink2")
        least.setBuddy(self.least)
        second.addWidget(least)
        second.addWidget(self.least)
        second.addWidget(Label(tr("times"), "small", 400, "ink2"))
        second.addStretch(1)
        second.addWidget(self.dropped)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        for row in (head, second):
            row.setContentsMargins(12, 0, 12, 0)
            column.addLayout(row)
        column.addWidget(self.table, 1)
        self.letters.textChanged.connect(lambda _: self._later.start())
        self.letters.left.connect(self.table.setFocus)
        self.letters.returnPressed.connect(self.table.setFocus)
        self.least.valueChanged.connect(lambda _: self._later.start())
        self.dropped.toggled.connect(lambda _: self._later.start())
        self.table.entered.connect(lambda row: self.looked_up.emit(self._shown[row]))
        self.table.played.connect(lambda row: self.played.emit(self._shown[row]))

    def show_words(self, times: Mapping[str, int], several: Collection[str]) -> None:
        """Pairs among other words, with how often each is said; `several` are letters of several signs."""
        self._times, self._several = times, tuple(several)
        self._sift()

    def _sift(self) -> None:
        times, several, least, dropped = self._times, self._several, self.least.value(), self.dropped.isChecked()
        letters = composed(self.letters.text().lower()).split()
        self._sifting.ask(lambda _progress, _stop: sifted(times, several, least, dropped, letters), self._on_sifted)

    def _on_sifted(self, shown: list[MinimalPair]) -> None:
        self._shown = shown
        self.table.texts.show_rows(LazyRows(shown, _row))
        self.count.setText(tr_n("one pair", "%n pairs", len(shown)))
        self.nothing.say(self._why_none())

    def _why_none(self) -> str:
        """What to say where no pair is listed."""
        if not self._times:
            return tr("Nothing is transcribed yet.")
        if self.letters.text().strip():
            return tr("No two words differ in these letters alone.")
        if self.least.value() > 1:
            return tr("No two words that are said so often differ in one letter.")
        return tr("No two words differ in one letter.")


def _row(pair: MinimalPair) -> tuple[str, ...]:
    one, other = (letter or "–" for letter in pair.letters)
    times = " · ".join(map(formatting.number, pair.times))
    return f"{one} : {other}", pair.one, pair.other, times
