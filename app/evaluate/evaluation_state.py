"""What the Evaluate page is about at this moment: the report that is shown and the one it is compared with, what was
worked out of them, which utterances the table lists, and which of them is current.

Controllers change it, views show it; they meet here and nowhere else. It reads nothing and asks nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from app.evaluate.table_filter import COMPARING, Matching, TableFilter, Which
from core.evaluation.alignment import Split, letters_of, splitter
from core.evaluation.analysis import Analysis
from core.evaluation.compare import Interval
from core.evaluation.opening import Part
from core.evaluation.report import Item, Report
from core.evaluation.word_figures import WordFigures

Role = Literal["tgt", "cmp", "src"]
"""A model's colour: one that was taught, one that is compared with, one that was taught nothing here."""
NONE = -1


@dataclass(frozen=True)
class Rated:
    """A model's rates on the set that is shown: the one that is looked at, the one it is compared with, or its source
    before any teaching."""

    part: Part
    name: str
    role: Role
    wer: Interval
    cer: Interval


@dataclass(frozen=True)
class Found:
    """What a worker found out about reports: the analysis, every model's rates, and the texts that are searched.
    `source` is the code of the language whose habits are counted, "" for none; `matching` finds utterances and `words`
    are what is shown of words, where they were made already; `remarks` are what is to be known beside the figures."""

    analysis: Analysis
    rated: tuple[Rated, ...] = ()
    texts: Sequence[str] = ()
    source: str = ""
    matching: Matching | None = None
    remarks: tuple[str, ...] = ()
    words: WordFigures | None = None


class EvaluationState(QObject):
    """One for a page."""

    changing = Signal()  # one of the next two follows at once
    report_changed = Signal()  # another report, or another one beside it; what was worked out is gone
    analysis_changed = Signal()  # it is known what comes of them
    narrowing = Signal()  # the next one follows at once, while nothing else changes
    filter_changed = Signal()  # other utterances are listed
    current_changed = Signal()  # another utterance is current
    play_asked = Signal(str, float, float)  # an item's key, and seconds from and to: to the end below 0
    playing_changed = Signal()  # another utterance plays, or none

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.report: Report | None = None
        self.other: Report | None = None
        self.found: Found | None = None
        self.folder: Path | None = None
        """The project in which the utterances of the report lie."""
        self.filter = TableFilter()
        self.shown: list[int] = []
        """Places in `report.items` of the utterances that are listed, in the report's order."""
        self.current = NONE
        self.playing = ""
        self._matching: Matching | None = None
        self._words: WordFigures | None = None

    @property
    def analysis(self) -> Analysis | None:
        return self.found.analysis if self.found is not None else None

    @property
    def words(self) -> WordFigures | None:
        """What is shown of words."""
        if self._words is None and self.found is not None:
            self._words = self.found.words or WordFigures.of(self.found.analysis)
        return self._words

    @property
    def split(self) -> Split:
        """How texts are taken apart into letters here."""
        return splitter(self.analysis.letters.several) if self.analysis is not None else letters_of

    @property
    def source(self) -> str:
        """The code of the language whose habits are counted, "" for none."""
        return self.found.source if self.found is not None else ""

    @property
    def rated(self) -> tuple[Rated, ...]:
        return self.found.rated if self.found is not None else ()

    @property
    def role_of_other(self) -> Role:
        """The colour of the model that is compared with."""
        return next((one.role for one in self.rated if one.part == "other"), "cmp")

    @property
    def item(self) -> Item | None:
        """The current utterance."""
        if self.report is None or not 0 <= self.current < len(self.report.items):
            return None
        return self.report.items[self.current]

    def place_of(self, key: str) -> int:
        """The place of an utterance in the report, by its key; `NONE` where it has none."""
        return self._matching.place_of(key) if self._matching is not None else NONE

    def other_item(self, key: str) -> Item | None:
        """What the other model made of an utterance."""
        return self.other.by_key.get(key) if self.other is not None else None

    def count(self, kind: Which) -> int | None:
        """How many utterances are of a kind; None while nobody knows, or where there is nothing to compare."""
        if self._matching is None or (kind in COMPARING and self.other is None):
            return None
        return self._matching.count(kind)

    # Changing

    def show(
        self,
        report: Report | None,
        other: Report | None = None,
        folder: Path | None = None,
        matching: Matching | None = None,
    ) -> None:
        """Another report, of utterances of the project in `folder`; `matching` finds them, where it was made already.
        The filter's part goes, which was one of what was worked out."""
        self.changing.emit()
        same = report is not None and self.report is not None and report.asked.set_print == self.report.asked.set_print
        key = self.item.key if same and self.item is not None else ""
        self.report, self.other, self.found, self.folder = report, other, None, folder
        self._words = None
        kind: Which = "errors" if other is None and self.filter.kind in COMPARING else self.filter.kind
        self.filter = self.filter.whole.of_kind(kind)
        self._matching = matching or (Matching(report) if report is not None else None)
        self.current = self._matching.place(key) if self._matching is not None and key else NONE
        self.report_changed.emit()
        self._list()

    def know(self, found: Found) -> None:
        """It is known what comes of the reports."""
        if self.report is None:
            return
        self.changing.emit()
        self.found, self._words = found, found.words
        self._matching = found.matching or Matching(self.report, found.analysis, found.texts)
        self.analysis_changed.emit()
        self._list()

    def set_filter(self, wanted: TableFilter) -> None:
        """List other utterances."""
        if wanted != self.filter:
            self.narrowing.emit()
            self.filter = wanted
            self._list()

    def narrow(self, wanted: TableFilter) -> None:
        """The same for a part that was pressed somewhere: where the kind that is listed has none of it, all kinds are
        listed."""
        if self._matching is not None and wanted.has_part and not self._matching.shown(wanted.searching("")):
            wanted = wanted.of_kind("all")
        self.set_filter(wanted)

    def set_current(self, place: int) -> None:
        """Another utterance, by its place in the report."""
        if place != self.current:
            self.current = place
            self.current_changed.emit()

    def ask_play(self, key: str, start_s: float = 0.0, end_s: float = -1.0) -> None:
        """Let an utterance be heard, from and to seconds of it; the one that plays is stopped by asking again."""
        self.play_asked.emit(key, start_s, end_s)

    def set_playing(self, key: str) -> None:
        if key != self.playing:
            self.playing = key
            self.playing_changed.emit()

    def _list(self) -> None:
        self.shown = self._matching.shown(self.filter) if self._matching is not None else []
        self.filter_changed.emit()
