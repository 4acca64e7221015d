"""The strip of figures above the lists: sentences used and kept out, words, new words, and what of dev is covered."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.formatting import language, number, percent
from app.i18n import tr, tr_n
from app.text.coverage_chart import CoverageChart
from app.text.text_state import TextState
from app.text.text_words import DASH
from app.theme import theme
from app.widgets.label import Label
from app.widgets.rule import rule
from core.texts.figures import Material


class Figure(QWidget):
    """A name, a number and a line about it."""

    def __init__(self, title: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._title = title
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.title = Label(title, "small", 400, "ink2")
        self.value = Label(DASH, "metric", 600)
        self.note = Label("", "caption", 400, "ink2")
        for label in (self.title, self.value, self.note):
            column.addWidget(label)

    def show_value(self, value: str, note: str) -> None:
        self.value.setText(value)
        self.note.setText(note)
        self.setAccessibleName(f"{self._title}: {value}, {note}")


class FiguresStrip(QFrame):
    """Of all texts of the current one's language."""

    def __init__(self, state: TextState) -> None:
        super().__init__()
        self._state = state
        self.setObjectName("text_figures")
        self.setAccessibleName(tr("What the texts bring"))
        self.setProperty("role", "header")
        self.used = Figure(tr("Sentences used"), "figure_used")
        self.words = Figure(tr("Words"), "figure_words")
        self.new = Figure(tr("New words"), "figure_new_words")
        self.covered = Figure(tr("Of dev’s words covered"), "figure_covered")
        self.chart = CoverageChart()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 6)
        row.setSpacing(16)
        for figure in (self.used, self.words, self.new, self.covered):
            row.addWidget(figure)
            row.addWidget(rule(upright=True))
        row.addWidget(self.chart, 1)
        state.judged.connect(self._show)
        state.current_changed.connect(self._show)
        self._dress()
        theme.changed.connect(self._dress)
        self._show()

    def _dress(self) -> None:
        self.setFixedHeight(theme.px(52) + 16)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Without room the plot goes, then the counts of words."""
        figures = (self.used, self.words, self.new, self.covered)
        needed = sum(figure.sizeHint().width() + 33 for figure in figures) + 32
        self.chart.setVisible(self.width() - needed >= theme.px(130))
        for figure, less in ((self.words, 0), (self.new, self.words.sizeHint().width() + 33)):
            figure.setVisible(self.width() >= needed - less)

    def _show(self) -> None:
        found = self._state.material
        self.chart.show_material(found)
        if found is None:
            for figure in (self.used, self.words, self.new, self.covered):
                figure.show_value(DASH, "")
            return
        total = found.total
        self.used.show_value(number(total.kept), self._kept_out(found))
        self.words.show_value(number(total.words), tr_n("one different", "%n different", total.distinct))
        share = total.new_words / total.distinct if total.distinct else 0.0
        self.new.show_value(number(total.new_words), tr("{share} of the different ones", share=percent(share, 0)))
        now, before = found.coverage(found.dev_covered), found.coverage(found.dev_known)
        if now is None or before is None:
            self.covered.show_value(DASH, tr("no dev set yet"))
        else:
            self.covered.show_value(percent(now), tr("{share} by the train set alone", share=percent(before)))
        self._arrange()

    def _kept_out(self, found: Material) -> str:
        """How many are kept out, those of dev and test by themselves."""
        out = found.total.sentences - found.total.kept
        leaking = tr_n("one in dev or test", "%n in dev or test", found.total.leaking)
        kept_out = tr_n("one sentence kept out", "%n sentences kept out", out)
        return tr("{language}: {kept_out}, {leaking}", language=language(found.language), kept_out=kept_out,
                  leaking=leaking)  # fmt: skip
