"""The rates of the model that is looked at, in large figures with their intervals, and how often the set was seen."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.evaluation_words import interval, rate_words
from app.formatting import percent, speakers
from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.widgets.label import ElidedLabel, Label
from core.evaluation.analysis import Analysis
from core.evaluation.compare import Interval
from core.evaluation.report import LOOKS_LOST, Report


class RatePart(QWidget):
    """A rate in large figures over its interval."""

    def __init__(self, title: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._title = title
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.value = Label("", "hero", 600, "tgt")
        self.range_title, self.range = Label(tr("95% interval"), "small", 400, "ink2"), Label("", "small", 400, "ink2")
        for label in (Label(title, "small", 400, "ink2"), self.value, self.range_title, self.range):
            column.addWidget(label)

    def show_rate(self, rate: Interval) -> None:
        self.value.setText(percent(rate.value))
        self.range.setText(interval(rate))
        self.range.setToolTip(by_what(rate))
        self.setAccessibleName(tr("{title}: {rate}", title=self._title, rate=rate_words(rate)))


class RatesPane(QWidget):
    """Word and letter error rate, the speakers, the looks."""

    def __init__(self, state: EvaluationState) -> None:
        super().__init__()
        self._state = state
        self.setObjectName("evaluate_rates")
        self.setAccessibleName(tr("Error rates"))
        self.words = RatePart(tr("Word error rate"), "evaluate_wer")
        self.letters = RatePart(tr("Letter error rate"), "evaluate_cer")
        self.heard, self.looks = ElidedLabel("", "small", 400, "ink2"), ElidedLabel("", "small", 400, "ink2")
        self.heard.setObjectName("evaluate_heard")
        self.looks.setObjectName("evaluate_looks")
        grid = self._grid = QGridLayout(self)
        grid.setHorizontalSpacing(24)
        self._lead(letters=False)
        grid.setRowStretch(1, 1)
        grid.addWidget(self.heard, 2, 0, 1, 2)
        grid.addWidget(self.looks, 3, 0, 1, 2)
        self.set_low(False)
        theme.follow(self, lambda: self.setMinimumWidth(theme.px(210)))
        state.analysis_changed.connect(self._show)

    def set_low(self, low: bool) -> None:
        """Do with less height, or with what is usual."""
        edge = 5 if low else 10
        grid = self.layout()
        assert isinstance(grid, QGridLayout)
        grid.setContentsMargins(16, edge, 12, edge)
        grid.setVerticalSpacing(0 if low else 4)

    def _lead(self, *, letters: bool) -> None:
        """The rate that decides stands first."""
        self._grid.addWidget(self.words, 0, int(letters))
        self._grid.addWidget(self.letters, 0, int(not letters))

    def _show(self) -> None:
        report, found = self._state.report, self._state.analysis
        if report is None or found is None:
            return
        self._lead(letters=report.unspaced)
        self.words.show_rate(found.wer)
        self.letters.show_rate(found.cer)
        self.heard.setText(heard_words(report, found))
        words = looks_words(report)
        self.looks.setText(words)
        self.looks.setVisible(bool(words))


def by_what(rate: Interval) -> str:
    """What an interval was found by."""
    if rate.by_speaker:
        return tr_n(
            "Jackknife over one speaker",
            "Jackknife: each of %n speakers left out in turn, with Student’s t",
            rate.blocks,
        )
    return tr_n(
        "Jackknife over one utterance", "Jackknife: each of %n utterances left out in turn, with Student’s t",
        rate.blocks,
    )  # fmt: skip


def heard_words(report: Report, found: Analysis) -> str:
    """Who speaks, how many of them were heard in training, and what could not be scored."""
    parts = []
    if found.unheard_speakers is None or not found.speakers:
        parts.append(speakers(found.speakers) if found.speakers else tr("No speaker named"))
    elif found.unheard_speakers == found.speakers:
        parts.append(tr_n("one speaker, not heard in training", "%n speakers, none heard in training", found.speakers))
    else:
        heard = found.speakers - found.unheard_speakers
        parts.append(
            tr_n(
                "one speaker, heard in training",
                "%n speakers, {heard:,} heard in training",
                found.speakers,
                heard=heard,
            )
        )
    if report.not_transcribed:
        parts.append(tr_n("one not transcribed", "%n not transcribed", len(report.not_transcribed)))
    if report.problems:
        parts.append(tr_n("one could not be heard", "%n could not be heard", len(report.problems)))
    return ", ".join(parts)


def looks_words(report: Report) -> str:
    """How often the test set was looked at; nothing of other sets, which are there to be looked at."""
    if not report.of_test:
        return ""
    if not report.looks:
        return worded(LOOKS_LOST)
    return tr_n("First look at this test set", "The test set was looked at %n times", report.looks)
