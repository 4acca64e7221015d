"""The strip of figures above the table: hours, lengths, utterances, speakers, checked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app import formatting
from app.context import Context
from app.corpus.plots.summary_charts import LengthHistogram, SplitBar
from app.corpus.question import ASIDE
from app.corpus.selection import Selection
from app.corpus.table.list_answers import Lengths, ListAnswer
from app.i18n import localised, tr, tr_n
from app.theme import theme
from app.widgets.label import ElidedLabel, Label
from app.widgets.rule import rule
from core.project.queries import Summary

if TYPE_CHECKING:
    from core.project.splits.leaks import Torn

LEAST = 640
"""The strip is never narrower, in px at 100%."""


class Figure(QWidget):
    """A name, a number and a line about it."""

    def __init__(self, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._title = title
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.value = Label("", "metric", 600)
        self.note = Label("", "caption", 400, "ink2")
        self.title = Label(title, "small", 400, "ink2")
        column.addWidget(self.title)
        column.addWidget(self.value)
        column.addWidget(self.note)

    def natural_width(self) -> int:
        """What its texts need."""
        return max(label.sizeHint().width() for label in (self.title, self.value, self.note))

    def show_value(self, value: str, note: str) -> None:
        self.value.setText(value)
        self.note.setText(note)
        self.setAccessibleName(f"{self._title}: {value}, {note}")


class SummaryStrip(QFrame):
    """Counts of the whole project; a drag over the histogram lists utterances of these lengths."""

    pressed = Signal()
    """A bar was pressed or a range dragged."""

    def __init__(self, context: Context, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("summary_strip")
        self.setAccessibleName(tr("Summary"))
        self.setProperty("role", "header")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(0)
        self.splits = SplitBar()
        self.shared = ElidedLabel("", "caption", 400, "ink2")
        self.histogram = LengthHistogram()
        self.length = Figure(tr("Utterance length"), "figure_length")
        self.utterances = Figure(tr("Utterances"), "figure_utterances")
        self.speakers = Figure(tr("Speakers"), "figure_speakers")
        self.checked = Figure(tr("Checked"), "figure_checked")
        self._split = self._split_box()
        self._add(row, self._split, 0, first=True)
        lengths = QWidget()
        inner = QHBoxLayout(lengths)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(16)
        inner.addWidget(self.length)
        inner.addWidget(self.histogram, 1)
        inner.addStretch(0)
        self._lengths = lengths
        self._add(row, lengths, 1)
        for figure in (self.utterances, self.speakers, self.checked):
            self._add(row, figure, 0)
        self._speakers = ("", "")
        self._people = ""
        self._synthetic = self._large = False
        self._shared: int | None = None
        self._torn: int | None = None
        self.dress()
        theme.changed.connect(self.dress)
        self.histogram.range_chosen.connect(selection.set_lengths)
        for chosen in (self.histogram.range_chosen, self.splits.chosen):
            chosen.connect(lambda _: self.pressed.emit())
        selection.question_changed.connect(lambda question: self.histogram.show_range(question.lengths))
        selection.answered.connect(self._on_answered)

    def _on_answered(self, answer: ListAnswer) -> None:
        if answer.complete:
            meta = self._context.session.meta
            self.show_summary(answer.summary, answer.lengths, meta is not None and meta.synthetic)

    def _split_box(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(Label(tr("Hours by split"), "small", 400, "ink2"))
        head.addStretch(1)
        head.addWidget(self.shared)
        column.addLayout(head)
        column.addWidget(self.splits, 1)
        return box

    def _add(self, row: QHBoxLayout, widget: QWidget, stretch: int, first: bool = False) -> None:
        holder = QWidget()
        inner = QHBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(16)
        if not first:
            line = rule(upright=True)
            inner.addWidget(line)
        padded = QVBoxLayout()
        padded.setContentsMargins(0, 8, 16, 6)
        padded.addWidget(widget)
        inner.addLayout(padded, 1)
        holder.setSizePolicy(
            QSizePolicy.Policy.Expanding if stretch else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred
        )
        row.addWidget(holder, stretch)

    def dress(self) -> None:
        """Heights and widths by text size."""
        self.setFixedHeight(theme.px(52) + 16)
        self.setMinimumWidth(theme.px(LEAST))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Give the figures their widths; without room the histogram goes first, then speakers, then lengths."""
        for figure, least in ((self.utterances, 108), (self.speakers, 96), (self.checked, 150)):
            figure.setFixedWidth(max(theme.px(least), figure.natural_width()))
        self.length.setFixedWidth(self.length.natural_width())
        room = self.width() - 32 - sum(f.width() + 33 for f in (self.utterances, self.speakers, self.checked))
        room -= self.length.width() + 33
        bar = max(self.splits.least_width(), min(theme.px(364), int(room * 0.5)))
        self.histogram.setVisible(room - bar >= theme.px(90) + 16)
        for holder, width in (
            (self.speakers.parentWidget(), self.speakers.width()),
            (self._lengths.parentWidget(), self.length.width()),
        ):
            cramped = room < bar
            room += width + 33 if cramped else 0
            if holder is not None:
                holder.setVisible(not cramped)
        self._split.setFixedWidth(bar)

    def show_genders(self, genders: Mapping[str, int]) -> None:
        """Women and men among the speakers, where somebody said so."""
        women, men, others = (genders.get(key, 0) for key in ("women", "men", "others"))
        parts = [
            *([tr_n("one woman", "%n women", women)] if women else []),
            *([tr_n("one man", "%n men", men)] if men else []),
            *([tr_n("one other", "%n others", others, about="people")] if others else []),
        ]
        if parts and genders.get(""):
            parts.append(tr_n("%n not said", "%n not said", genders[""]))
        self._people = ", ".join(parts)
        self._show_speakers()

    def _show_speakers(self) -> None:
        value, note = self._speakers
        self.speakers.show_value(value, note if self._synthetic else self._people or note)
        self._arrange()

    def show_torn_sentences(self, torn: Torn) -> None:
        """How many sentences are in more than one split."""
        self._torn, self._large = torn.count, not torn.near
        self._show_promise()

    def _show_promise(self) -> None:
        """What is guaranteed of the splits, in words; speakers first. Sentences are known a little later."""
        shared, torn = self._shared, self._torn
        if shared is None:
            text = ""
        elif shared:
            text = tr_n("one speaker is in two splits", "%n speakers are in two splits", shared)
        elif torn is None:
            text = tr("no speaker is in two splits")
        elif torn:
            text = tr_n("one sentence is in two splits", "%n sentences are in two splits", torn)
        elif self._large:
            text = tr("no speaker or repeated sentence is in two splits")
        else:
            text = tr("no speaker or sentence is in two splits")
        self.shared.setText(text)

    def show_summary(self, summary: Summary, lengths: Lengths, synthetic: bool) -> None:
        """New figures."""
        aside = {ASIDE: summary.untranscribed} if summary.untranscribed.utterances else {}
        self.splits.show_splits({n: s for n, s in summary.by_split.items() if s.seconds or n} | aside)
        divided = any(split and part.utterances for split, part in summary.by_split.items())
        self._shared = summary.shared_speakers if divided and summary.speakers else None
        self._show_promise()
        self.histogram.show_lengths(lengths)
        self.length.show_value(tr("{median_s:.1f} s", median_s=lengths.median_s), tr("median"))
        recordings = tr_n("from one recording", "from %n recordings", summary.recordings)
        self.utterances.show_value(localised(summary.utterances, ","), recordings)
        each = formatting.length(summary.seconds / summary.speakers) if summary.speakers else ""
        note = tr("synthetic voices") if synthetic else tr("{each} each", each=each) if each else ""
        self._speakers, self._synthetic = (localised(summary.speakers, ","), note), synthetic
        self._show_speakers()
        flagged = summary.flags.get("any", 0)
        share = summary.checked / summary.utterances if summary.utterances else 0.0
        review = tr("nothing to review")
        if flagged:
            review = tr_n("%n still needs review", "%n still need review", flagged)
        self.checked.show_value(formatting.percent(share), review if summary.checked else tr("not checked yet"))
        self._arrange()
