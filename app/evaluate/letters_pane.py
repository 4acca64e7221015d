"""Letters that get mixed up: the matrix, what its cell says, and the places where it happens, one to be heard."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.evaluate import error_places
from app.evaluate.charts.letter_matrix import LetterMatrix
from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.evaluation_words import letter_words
from app.evaluate.pane_head import MarkLegend, PaneHead
from app.evaluate.pane_rows import PaneRows
from app.formatting import language
from app.i18n import tr
from app.widgets.chart_copies import offer_copies
from app.widgets.flow import FlowRow
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label

Place = tuple[str, str, str]


class LettersPane(QWidget):
    """A click or Enter lists a cell's utterances, Space plays one of its places after the other."""

    def __init__(self, state: EvaluationState) -> None:
        super().__init__()
        self._state = state
        self._place = -1
        self.setObjectName("evaluate_letters")
        self.setAccessibleName(tr("Letters that get mixed up"))
        self.legend = MarkLegend("outline")
        self.matrix = LetterMatrix()
        offer_copies(self.matrix)
        self.says = QWidget()
        self.caption = Label("", "small", 500)
        self.caption.setObjectName("evaluate_cell")
        self.key = Label(tr("rows said, columns written, ∅ left out or extra"), "caption", 400, "ink3")
        words = FlowRow(12, parent=self.says)
        words.addWidget(self.caption)
        words.addWidget(self.key)
        self.place = ElidedLabel("", "small", 400, "ink2")
        self.place.setObjectName("evaluate_place")
        self.play = KeyButton(
            tr("Next place"), "Ctrl+Space", icon="play", role="plain", name="evaluate_play_place", dense=True
        )
        self.play.clicked.connect(self.play_next)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.place, 1)
        row.addWidget(self.play)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 16, 4)
        column.setSpacing(4)
        column.addWidget(PaneHead(tr("Letters that get mixed up"), tr("% of times said"), self.legend))
        below = PaneRows("evaluate_letters_scroll", 4)
        below.rows.addWidget(self.matrix, 1)
        below.rows.addWidget(self.says)
        below.rows.addLayout(row)
        column.addWidget(below, 1)
        self.matrix.moved.connect(self._on_moved)
        self.matrix.chosen.connect(self._on_chosen)
        self.matrix.cleared.connect(lambda: state.set_filter(state.filter.whole))
        self.matrix.play_asked.connect(lambda again: self._on_play(again=again))
        state.analysis_changed.connect(self._show)
        state.filter_changed.connect(self._mark)

    def set_low(self, low: bool) -> None:
        """Do with less height: what rows and columns are stands in a tooltip then."""
        self.key.setVisible(not low)
        self.matrix.setToolTip(self.key.text() if low else "")

    def _show(self) -> None:
        found = self._state.analysis
        if found is None:
            return
        self.matrix.show_letters(found.letters)
        source = self._state.source
        self.legend.say(tr("{language} habit", language=language(source)) if source else "")
        self._on_moved()
        self._mark()

    def _mark(self) -> None:
        self.matrix.mark(self._state.filter.cell)

    def _on_moved(self) -> None:
        self._place = -1
        self.caption.setText(self.matrix.words())
        self._show_place()

    def _on_chosen(self) -> None:
        if self.matrix.cell(self.matrix.current) is not None:
            self._state.narrow(self._state.filter.narrowed(cell=self.matrix.current))

    @property
    def _places(self) -> tuple[Place, ...]:
        cell = self.matrix.cell(self.matrix.current)
        return cell.places if cell is not None else ()

    def _show_place(self) -> None:
        """The place that is heard, or the first one."""
        places = self._places
        self.play.setEnabled(bool(places))
        if not places or self.matrix.current is None:
            self.place.setText("")
            return
        at = max(0, self._place)
        key, before, after = places[at]
        letter = letter_words(self.matrix.current[0])
        cell = self.matrix.cell(self.matrix.current)
        facts: dict[str, Any] = {
            "number": at + 1,
            "count": len(places),
            "before": before,
            "letter": letter,
            "after": after,
            "key": key,
        }
        if cell is not None and cell.count > len(places):
            self.place.setText(
                tr("{number:,} of the first {count:,} of {all:,}: {before}[{letter}]{after}, {key}", all=cell.count,
                   **facts)
            )  # fmt: skip
        else:
            self.place.setText(tr("{number:,} of {count:,}: {before}[{letter}]{after}, {key}", **facts))

    def play_next(self) -> None:
        """Let the next place of the current cell be heard."""
        self._on_play(again=False)

    def _on_play(self, *, again: bool) -> None:
        """Let the next place be heard, or the same once more."""
        places, current, report = self._places, self.matrix.current, self._state.report
        if not places or current is None or report is None:
            return
        self._place = max(0, self._place) if again else (self._place + 1) % len(places)
        self._show_place()
        key, before, after = places[self._place]
        item = report.by_key.get(key)
        span = (
            error_places.of_letter(item, *current, before, after, split=self._state.split) if item is not None else None
        )
        self._state.ask_play(key, *(span or ()))
