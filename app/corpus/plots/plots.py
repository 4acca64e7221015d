"""The plots above the table: how lengths, levels, pace, noise and speakers are spread; a bar is a filter."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QHBoxLayout, QHeaderView, QMenu, QSizePolicy, QVBoxLayout, QWidget

from app.background.questions import Questions
from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.plots.bar_chart import SPLITS, BarChart, Bars
from app.corpus.plots.plot_bars import histogram_bars, histogram_chip, plot_titles, speaker_bars, speaker_chip
from app.corpus.question import Question
from app.corpus.selection import Selection
from app.i18n import localised, tr
from app.theme import theme
from app.widgets.data_table import DataTable
from app.widgets.label import ElidedLabel, Label
from app.widgets.strip import Strip
from core.delimited import clipboard_line

if TYPE_CHECKING:
    from app.corpus.table.list_answers import ListAnswer
    from core.project.distributions import Distributions

SHOWN_KEY = "corpus/plots"


class Plot(QWidget):
    """A chart under its title; the reading, or else the median, stands at the right."""

    def __init__(self, key: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self.title = key, title
        self.chart = BarChart(f"plot_{key}", title)
        self.reading = ElidedLabel("", "caption", 400, "ink2")
        self.reading.setAlignment(Qt.AlignmentFlag.AlignRight)
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 0)
        head.setSpacing(8)
        head.addWidget(Label(title, "small", 500, "ink2"))
        head.addWidget(self.reading, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.chart, 1)
        self.chart.read.connect(self._on_read)

    def _on_read(self, words: str) -> None:
        self.reading.setText(words or self.chart.bars.note)


class PlotRow(Strip):
    """All plots beside each other; made when they are first shown, which a window that opens need not wait for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(role="surface", parent=parent)
        self.setObjectName("corpus_plots")
        self.setAccessibleName(tr("Plots of the corpus"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(4, 0, 4, 1)
        self._row.setSpacing(0)
        self.plots: dict[str, Plot] = {}
        theme.follow(self, self._dress)

    def make(self) -> None:
        """Make the plots."""
        self.plots = {key: Plot(key, title) for key, title in plot_titles().items()}
        for key, plot in self.plots.items():
            self._row.addWidget(plot, 4 if key == "speaker" else 3)

    def _dress(self) -> None:
        """As high as the text asks for, less where the window is low."""
        self.setMinimumHeight(theme.px(40) + 64)
        self.setMaximumHeight(theme.px(168))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.px(168))

    def focused(self) -> Plot | None:
        """The plot that has the keys."""
        holder = self.window().focusWidget()
        return next((plot for plot in self.plots.values() if plot.chart is holder), None)


class Plots(QObject):
    """Asks for the figures while the plots are shown, and turns choices into chips. `left` follows when the plots go
    while one of them has the keyboard."""

    left = Signal()

    def __init__(
        self, context: Context, selection: Selection, actions: CorpusActions, row: PlotRow, questions: Questions
    ) -> None:
        super().__init__(row)
        self._context, self._selection, self._actions = context, selection, actions
        self._questions = questions
        self._figures: object = None
        self.distributions: Distributions | None = None
        self.row = row
        selection.question_changed.connect(self._on_question)
        selection.answered.connect(self._on_answered)
        action = actions["plots"]
        action.toggled.connect(self.show)
        actions.bind(plot_table=self.show_as_table)
        self.row.setVisible(False)
        action.setChecked(bool(context.settings.value(SHOWN_KEY, False)))

    def show(self, on: bool) -> None:
        """Show or hide the plots; remembered."""
        if on and not self.row.plots:
            self.row.make()
            for plot in self.row.plots.values():
                plot.chart.chosen.connect(partial(self._on_chosen, plot))
                plot.chart.menu_asked.connect(partial(self._on_menu, plot))
        had_focus = self.row.focused() is not None
        self.row.setVisible(on)
        self._context.settings.set_value(SHOWN_KEY, on)
        if on:
            self._ask()
        elif had_focus:
            self.left.emit()

    def forget(self) -> None:
        """Another project."""
        self._figures = self.distributions = None

    def _on_answered(self, answer: ListAnswer) -> None:
        if answer.complete and not self.row.isHidden() and answer.summary is not self._figures:
            self._figures = answer.summary
            self._ask()

    def _ask(self) -> None:
        from core.project.distributions import distributions

        self._questions.ask("distributions", distributions, self._on_distributions)

    def _on_distributions(self, found: Distributions) -> None:
        self.distributions = found
        for key, plot in self.row.plots.items():
            shown = found.histograms.get(key)
            bars = speaker_bars(found.speakers, plot.title) if shown is None else histogram_bars(shown, plot.title)
            plot.chart.show_bars(bars)
            plot.reading.setText(plot.chart.reading() or bars.note)

    def _on_chosen(self, plot: Plot, choice: tuple[int, int] | None) -> None:
        if choice is None or self.distributions is None:
            self._selection.widen(f"plot:{plot.key}")
            return
        shown = self.distributions.histograms.get(plot.key)
        if shown is None:
            self._selection.narrow(speaker_chip(self.distributions.speakers, *choice))
        else:
            self._selection.narrow(histogram_chip(plot.key, plot.title, shown, *choice))

    def _on_question(self, question: Question) -> None:
        """A chip that was taken away frees its bars."""
        for plot in self.row.plots.values():
            if question.chip(f"plot:{plot.key}") is None:
                plot.chart.show_choice(None)

    # As a picture, as data, as a table

    def show_as_table(self) -> None:
        """The numbers of the plot that has the keys, or of the first one; the plots are shown first."""
        if not self.row.plots:
            self._actions["plots"].setChecked(True)
            return
        self._table(self.row.focused() or next(iter(self.row.plots.values())))

    def _table(self, plot: Plot) -> None:
        plot_table(plot.chart.bars, self.row).open()

    def _on_menu(self, plot: Plot, spot: QPoint) -> None:
        clipboard = QApplication.clipboard()
        menu = QMenu(plot)
        menu.setObjectName("plot_menu")
        menu.addAction(tr("Copy picture"), lambda: clipboard.setPixmap(plot.chart.grab()))
        menu.addAction(tr("Copy data"), lambda: clipboard.setText(as_text(plot.chart.bars)))
        menu.addAction(tr("Show as table"), lambda: self._table(plot))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(spot)


def cells(bars: Bars, written: Callable[[float, str], str] = localised) -> list[list[str]]:
    """Head and rows: what a bar stands for, and its height or heights."""
    if len(bars.stacks) == 1:
        head = [bars.title, tr("Utterances")]
        return [head, *([name, written(bars.stacks[0, i], ".0f")] for i, name in enumerate(bars.names))]
    none = tr("no split")
    head = [tr("Speaker"), *(tr("{split}, seconds", split=split or none) for split in SPLITS)]
    stacks = bars.stacks.T
    return [head, *([name, *(written(value, ".1f") for value in stacks[i])] for i, name in enumerate(bars.names))]


def as_text(bars: Bars) -> str:
    """Tab-separated, for a spreadsheet."""
    return "".join(clipboard_line(row) + "\n" for row in cells(bars, format))


def plot_table(bars: Bars, parent: QWidget) -> DataTable:
    """Opened from a plot by its menu or Ctrl+Shift+T."""
    head, *rows = cells(bars)
    model = QStandardItemModel(len(rows), len(head), parent)
    model.setHorizontalHeaderLabels(head)
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            item = QStandardItem(text)
            item.setEditable(False)
            side = Qt.AlignmentFlag.AlignRight if c else Qt.AlignmentFlag.AlignLeft
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            model.setItem(r, c, item)
    title = tr("{title} as a table", title=bars.title)
    dialog = DataTable("plot_table", title, model, lambda: as_text(bars), parent)
    model.setParent(dialog)
    dialog.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return dialog
