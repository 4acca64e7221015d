"""What was found, to be looked through: how sure it is over the whole recording, the counts, and each sentence."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app import formatting
from app.corpus.aligning.laid_table import LaidModel, LaidTable, between, rows_of
from app.corpus.aligning.sureness_strip import SurenessStrip
from app.i18n import tr, tr_n
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.text_alignment.placing import Laid


class LaidView(QWidget):
    """`looked_at` and `play_asked` carry the seconds of the current row."""

    looked_at = Signal(float, float)
    play_asked = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip = SurenessStrip()
        self.counts = Label("", "small", 500, "ink", wrap=True)
        self.counts.setObjectName("align_counts")
        self.model = LaidModel()
        self.table = LaidTable(self.model)
        self.play = KeyButton(tr("Play"), "Space", icon="play", name="align_play", dense=True)
        self.next = KeyButton(tr("Next uncertain"), "U", name="align_next_uncertain", dense=True)
        self.words = QCheckBox()
        self.words.setObjectName("align_words")
        self._lay_out()
        self.strip.chosen.connect(self._on_part)
        self.table.looked_at.connect(self._on_row)
        self.table.play_asked.connect(self._on_play)
        self.play.clicked.connect(self._on_play)
        self.next.clicked.connect(self.table.next_uncertain)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        over = QHBoxLayout()
        over.setSpacing(8)
        over.addWidget(self.counts, 1)
        over.addWidget(self.next)
        over.addWidget(self.play)
        last = tr("What is uncertain comes in with its tag, and nothing is forced. One step to undo.")
        column.addWidget(Label(tr("How sure, over the whole recording"), "small", 400, "ink2"))
        column.addWidget(self.strip)
        column.addLayout(over)
        column.addWidget(self.table, 1)
        column.addWidget(self.words)
        column.addWidget(Label(last, "small", 400, "ink2", wrap=True))

    def offer_words(self, tier: str, *, there: bool) -> None:
        """Say on which tier the times of words would be kept, and whether it is `there` already."""
        said = (
            tr("Keep the times of words on the tier “{tier}”", tier=tier)
            if there
            else tr("Keep the times of words on a new tier “{tier}”", tier=tier)
        )
        self.words.setText(said)
        self.words.setAccessibleName(said)
        self.words.setToolTip(tr("F9 then steps from word to word by them, and the lanes show them"))

    def show_laid(self, laid: Laid, seconds: float) -> None:
        """An answer, for a recording of so many seconds."""
        rows = rows_of(laid)
        self.model.show_rows(rows)
        self.strip.show_rows(rows, seconds)
        self.counts.setText(counted(laid))
        self.next.setEnabled(bool(laid.of("uncertain")))
        self.table.go_to(0)

    def _on_row(self, row: int) -> None:
        found = self.model.rows[row] if 0 <= row < self.model.count() else None
        self.play.setEnabled(found is not None and found.heard)
        if found is not None and found.heard:
            self.strip.show_here(found.start_s, found.end_s)
            self.looked_at.emit(found.start_s, found.end_s)

    def _on_play(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < self.model.count() and self.model.rows[row].heard:
            self.play_asked.emit(self.model.rows[row].start_s, self.model.rows[row].end_s)

    def _on_part(self, part: int) -> None:
        """Go to what is said there, or next."""
        start = self.strip.second_of(part)
        rows = [(number, row) for number, row in enumerate(self.model.rows) if row.heard]
        found = next((number for number, row in rows if row.end_s > start), rows[-1][0] if rows else -1)
        self.table.go_to(found)


def counted(laid: Laid) -> str:
    """How much was placed, is uncertain, was not heard, and how much speech has no text."""
    placed, unsure, gone = (len(laid.of(state)) for state in ("placed", "uncertain", "not_heard"))
    if not placed + unsure:
        return tr("Nothing of this text was heard. Is it the transcript of this recording?")
    said = [tr_n("One utterance placed", "%n utterances placed", placed + unsure)]
    if unsure:
        said.append(tr_n("one of them uncertain", "%n of them uncertain", unsure))
    if gone:
        said.append(tr_n("one not heard", "%n not heard", gone))
    if laid.without_text:
        first = laid.without_text[0]
        length = formatting.length(sum(end - start for start, end, _ in laid.without_text))
        words = tr("{length} of speech without text ({when} …)", length=length, when=between(first[0], first[1]))
        if len(laid.without_text) == 1:
            words = tr("{length} of speech without text ({when})", length=length, when=between(first[0], first[1]))
        said.append(words)
    return " · ".join(said)
