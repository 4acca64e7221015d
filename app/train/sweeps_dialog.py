"""Sweeps of a project: what came of each, as means over seeds with how sure they are; the best in the charts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app import formatting
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.cells import PAD, dress_table, paint_ground, paint_text, wide_enough
from app.widgets.dialog_frame import button_row
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.row_model import Index, RowModel
from core.delimited import clipboard_line
from core.runs.best import rank
from core.runs.sweep import SOURCE, Line, Mean, Sweep, can_end, can_go_on


def rate_text(mean: Mean | None) -> str:
    """ "28.4% (26.9–29.9%)"; without an interval where there is one run only."""
    if mean is None:
        return ""
    value = formatting.percent(mean.value)
    if mean.low is None or mean.high is None:
        return value
    low, high = formatting.percent(max(0.0, mean.low)), formatting.percent(mean.high)
    return tr("{value} ({low} to {high})", value=value, low=low, high=high)


WIDE = 100
"""Of a column, in px at 100%."""


class SweepTable(RowModel):
    """A line for each combination: what was varied, runs, rates as text, a plot of the word error rates, cost."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sweep: Sweep | None = None
        self.columns = 0

    def show(self, sweep: Sweep | None) -> None:
        self.beginResetModel()
        self.sweep = sweep
        self.columns = len(self.titles())
        self.right = frozenset(range(self.varied, self.columns)) - {self.plot}
        self.endResetModel()

    @property
    def varied(self) -> int:
        """How many columns tell what was varied."""
        return len(self.sweep.varied) if self.sweep is not None else 0

    @property
    def plot(self) -> int:
        """The column that is drawn."""
        return self.varied + 2

    def titles(self) -> tuple[str, ...]:
        varied = self.sweep.varied if self.sweep is not None else ()
        names = tuple(tr("Starts from") if name == SOURCE else name for name in varied)
        theirs = (tr("Word errors, source"), tr("Letter errors, source")) if self.of_source else ()
        rates = (tr("Word errors, dev"), "", tr("Letter errors"), *theirs)
        return (*names, tr("Runs"), *rates, tr("Heard"), tr("Time"))

    @property
    def of_source(self) -> bool:
        """Whether there are columns for the source's own speech."""
        return self.sweep is not None and self.sweep.of_source

    def count(self) -> int:
        return len(self.sweep.lines) if self.sweep is not None else 0

    def line(self, row: int) -> Line:
        assert self.sweep is not None
        return self.sweep.lines[row]

    def text(self, row: int, column: int) -> str:
        """A cell in words; that of the plot has none."""
        line = self.line(row)
        if self.sweep is not None and column < self.varied:
            return line.values.get(self.sweep.varied[column], "")
        runs = tr("{ended} of {runs}", ended=line.ended, runs=len(line.runs))
        if line.preliminary:
            runs = tr("{ended} of {runs}, so far", ended=line.ended, runs=len(line.runs))
        ended = line.hours > 0
        rest: tuple[str, ...] = (
            runs,
            rate_text(line.wer),
            "",
            rate_text(line.cer),
            *((rate_text(line.source_wer), rate_text(line.source_cer)) if self.of_source else ()),
            formatting.length(line.hours * 3600) if ended else "",
            formatting.duration(line.minutes * 60) if ended else "",
        )
        return rest[column - self.varied]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return ", ".join(look.name for look in self.line(index.row()).runs)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == self.plot:
            return rate_text(self.line(index.row()).wer)
        return None

    def tsv(self) -> str:
        """Everything for a spreadsheet: means and the ends of their intervals in columns of their own."""
        sweep = self.sweep
        if sweep is None:
            return ""
        kinds = ("wer", "cer", *(("source wer", "source cer") if sweep.of_source else ()))
        rated = [f"{kind}{end}" for kind in kinds for end in ("", " low", " high")]
        head = (*sweep.varied, "runs", *rated, "hours", "minutes", "preliminary")
        lines = [clipboard_line(head)]
        for line in sweep.lines:
            means = (line.wer, line.cer, *((line.source_wer, line.source_cer) if sweep.of_source else ()))
            rates = [_number(v) for mean in means for v in _ends(mean)]
            values = [line.values.get(name, "") for name in sweep.varied]
            cost = [f"{line.hours:.4g}", f"{line.minutes:.4g}", "yes" if line.preliminary else ""]
            lines.append(clipboard_line([*values, str(line.ended), *rates, *cost]))
        return "\n".join(lines) + "\n"


def _ends(mean: Mean | None) -> tuple[float | None, float | None, float | None]:
    return (mean.value, mean.low, mean.high) if mean is not None else (None, None, None)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.6g}"


class SweepDelegate(QStyledItemDelegate):
    """Texts as everywhere; the word error rates as whiskers on one scale with a dot for every run."""

    def __init__(self, model: SweepTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        paint_ground(painter, option, first=index.column() == 0)
        cell = option.rect.adjusted(PAD, 0, -PAD, 0)
        if index.column() == self._model.plot:
            self._whiskers(painter, cell, self._model.line(index.row()))
        else:
            right = index.column() in self._model.right
            paint_text(painter, cell, self._model.text(index.row(), index.column()), size="small", right=right)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as what is painted, where that is text."""
        text = "" if index.column() == self._model.plot else self._model.text(index.row(), index.column())
        wide = QFontMetrics(theme.font("small")).horizontalAdvance(text) + 2 * PAD + 2
        return super().sizeHint(option, index).expandedTo(QSize(wide, 0))

    def _whiskers(self, painter: QPainter, cell: QRect, line: Line) -> None:
        low, high = self._span()
        if line.wer is None or high <= low:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, y = QColor(theme.color("tgt")), cell.center().y() + 0.5

        def at(value: float) -> float:
            share = (min(max(value, low), high) - low) / (high - low)
            return cell.left() + share * cell.width()

        painter.setPen(ink)
        if line.wer.low is not None and line.wer.high is not None:
            painter.drawLine(QPointF(at(line.wer.low), y), QPointF(at(line.wer.high), y))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for value in line.wer.values:
            painter.drawEllipse(QPointF(at(value), y), 2.5, 2.5)
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(at(line.wer.value), y), 4, 4)

    def _span(self) -> tuple[float, float]:
        """What the plot's column shows: all runs' rates with some room."""
        sweep = self._model.sweep
        values = [v for line in (sweep.lines if sweep else ()) if line.wer is not None for v in line.wer.values]
        if not values:
            return 0.0, 0.0
        room = max(0.01, 0.25 * (max(values) - min(values)))
        return max(0.0, min(values) - room), max(values) + room


class SweepsDialog(QDialog):
    """Shows sweeps as they were read. `compared` brings the keys of the best run of each line, for the charts;
    `steered` what is to be done with all runs of a sweep (pause, stop, resume), and its name. Where nothing may be
    changed, it is not `free`."""

    compared = Signal(list)
    steered = Signal(str, str)
    asked = Signal()
    """Somebody wants to see them as they are now."""

    def __init__(self, parent: QWidget | None = None, *, free: bool = True) -> None:
        super().__init__(parent)
        self._free = free
        self.setObjectName("sweeps")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Sweeps"))
        self.resize(theme.px(900), theme.px(460))
        self._sweeps: list[Sweep] = []
        self.which = QComboBox()
        self.which.setObjectName("sweeps_which")
        self.which.setAccessibleName(tr("Sweep"))
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.told = Label(tr("Reading the sweeps"), "small", 400, "ink2", wrap=True)
        self.model = SweepTable(self)
        self.table = QTableView()
        dress_table(self.table, "sweeps_table", tr("What came of the sweep"), self.model)
        self.table.setItemDelegate(SweepDelegate(self.model, self.table))
        self.table.verticalHeader().setDefaultSectionSize(theme.row_height("small"))
        self.model.modelReset.connect(self._fit)
        self._fit()
        self.chart = KeyButton(tr("Show in the charts"), icon="evaluate", name="sweeps_chart")
        self.chart.setToolTip(tr("The best run of each of the first six lines"))
        copy = KeyButton(tr("Copy data"), icon="copy", name="sweeps_copy")
        again = KeyButton(tr("Look again"), name="sweeps_again")
        close = KeyButton(tr("Close"), "Esc", name="sweeps_close")
        head = QHBoxLayout()
        head.addWidget(self.which)
        head.addWidget(self.told, 1)
        self.steering = self._make_steering()
        for button in self.steering.values():
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addLayout(button_row(again, self.chart, close, before=(copy,)))
        self.which.currentIndexChanged.connect(lambda _: self._on_which())
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self.model.tsv()))
        again.clicked.connect(self.asked)
        self.chart.clicked.connect(self._on_chart)
        close.clicked.connect(self.close)
        self.chart.setEnabled(False)

    def _fit(self) -> None:
        """No head of a column is cut off."""
        for column in range(self.model.columnCount()):
            self.table.setColumnWidth(column, wide_enough(self.table, column, WIDE))

    def _make_steering(self) -> dict[str, KeyButton]:
        """What is done with all runs of a sweep."""
        made = {
            "pause": KeyButton(tr("Pause all"), icon="pause", name="sweeps_pause", dense=True),
            "stop": KeyButton(tr("Stop all"), icon="stop", name="sweeps_stop", dense=True),
            "resume": KeyButton(tr("Go on"), icon="play", name="sweeps_resume", dense=True),
        }
        made["pause"].setToolTip(tr("Save all that train, and let none begin that waits"))
        made["stop"].setToolTip(tr("Keep the best check of all that train, and let none begin that waits"))
        made["resume"].setToolTip(tr("Go on with those that are not done"))
        for what, button in made.items():
            button.setEnabled(False)
            button.clicked.connect(lambda _=False, what=what: self._on_steered(what))
        return made

    def _on_steered(self, what: str) -> None:
        for button in self.steering.values():
            button.setEnabled(False)
        self.steered.emit(what, self.which.currentText())

    def show_sweeps(self, sweeps: Sequence[Sweep]) -> None:
        """The project's sweeps, the oldest first; the one that was shown stays, else the newest is."""
        before = self.which.currentText()
        self._sweeps = list(sweeps)
        self.which.blockSignals(True)
        self.which.clear()
        self.which.addItems([sweep.name for sweep in sweeps])
        at = self.which.findText(before)
        self.which.setCurrentIndex(at if at >= 0 else len(self._sweeps) - 1)
        self.which.blockSignals(False)
        self.which.setVisible(bool(self._sweeps))
        self._on_which()

    def _on_which(self) -> None:
        at = self.which.currentIndex()
        sweep = self._sweeps[at] if 0 <= at < len(self._sweeps) else None
        self.model.show(sweep)
        self.chart.setEnabled(sweep is not None and any(line.wer is not None for line in sweep.lines))
        for what, button in self.steering.items():
            can = can_go_on if what == "resume" else can_end
            button.setEnabled(self._free and sweep is not None and can(sweep))
        if sweep is None:
            self.told.setText(tr("No sweeps yet. New run › Vary… makes one: the same run with settings varied."))
            return
        runs = tr_n("one run", "%n runs", sweep.runs)
        lost = sum(len(line.lost) for line in sweep.lines)
        parts = [tr("{runs}, {ended} ended", runs=runs, ended=sweep.ended)]
        parts += [tr_n("one was lost", "%n were lost", lost)] if lost else []
        parts.append(tr("means over seeds with 95% intervals, the best first"))
        if any(line.preliminary for line in sweep.lines):
            parts.append(tr("so far: none of these runs is finished"))
        self.told.setText(" · ".join(parts))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(self.model.plot, QHeaderView.ResizeMode.Stretch)

    def _on_chart(self) -> None:
        lines = self.model.sweep.lines if self.model.sweep is not None else ()
        self.compared.emit([key for line in lines if (key := best_run(line))])
        self.close()


def best_run(line: Line) -> str:
    """The key of the best run of a line; "" where none was checked yet."""
    known = [
        (look.curves.kept, look.key) for look in line.runs if look.curves.kept is not None and look.wer is not None
    ]
    found = min(known, key=lambda pair: rank(pair[0].wer, pair[0].cer), default=None)
    return found[1] if found is not None else ""
