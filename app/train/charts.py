"""The two charts of the Train page with their headers: error rates over loss, one reading line through both."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.i18n import tr
from app.theme import theme
from app.train import average_points, curve_sets, text_curves
from app.train.chart_menu import Choices, show_menu
from app.train.legend import Legend, LegendEntry, Sign
from app.train.shown_runs import Shown
from app.widgets.chart import Chart
from app.widgets.chart_copies import chart_table
from app.widgets.curve import Axis
from app.widgets.data_table import DataTable
from app.widgets.label import Label
from app.widgets.segmented import Segmented

VALUES_PX, OTHERS_PX = 260, 150
"""Room for the values under the reading line, kept free also while there are none; and for those of the source's
language."""


class ChartHeader(QWidget):
    """Title, what stands left, legend; the values under the reading line at the right. A legend that does not fit in
    between goes below, into as many lines as it needs."""

    toggled = Signal(str, bool)

    def __init__(self, title: str, *middle: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(8)
        self._title = Label(title, "small", 600)
        self._row.addWidget(self._title)
        self._middle = middle
        for widget in middle:
            self._row.addWidget(widget)
        self._place = self._row.count()
        self.legend = Legend()
        self._row.addWidget(self.legend)
        self._row.addStretch(1)
        self.values = QLabel()
        self.values.setTextFormat(Qt.TextFormat.RichText)
        self._row.addWidget(self.values)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._row)
        self._below = False
        self._shown: tuple[Sign, ...] = ()
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.values.setFont(theme.font("small"))
        self._fit()

    def call(self, title: str, choice: QWidget | None = None) -> None:
        """Another title; of what stands left of the legend, only the `choice` that there is."""
        if title != self._title.text():
            self._title.setText(title)
            self._fit()
        for widget in self._middle:
            if widget.isVisibleTo(self) is not (widget is choice):
                widget.setVisible(widget is choice)
                self._fit()

    def set_signs(self, signs: Sequence[Sign], hidden: frozenset[str]) -> None:
        """Show these; nothing happens when they are the same as before."""
        if tuple(signs) == self._shown:
            return
        self._shown = tuple(signs)
        entries = [LegendEntry(sign) for sign in signs]
        for entry in entries:
            entry.setChecked(entry.key not in hidden)
            entry.toggled.connect(lambda on, key=entry.key: self.toggled.emit(key, on))
        self.legend.show_entries(entries)
        self._fit()

    def set_values(self, parts: Sequence[tuple[str, str]]) -> None:
        """Text in roles, from `curve_sets.reading_text`."""
        if not parts:
            self.values.setText("")
            return
        (first, _), *rest = parts
        spans = [_span(text, ink, 600 if ink == "tgtink" else 400) for text, ink in rest]
        self.values.setText(f"{_span(first, 'ink2', 400)} {', '.join(spans)}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Beside the title where there is room for it and for the values, else below."""
        line = max(theme.px(32), theme.line("small") + 12)
        taken = sum(
            item.sizeHint().width() + 8
            for i in range(self._row.count())
            if (item := self._row.itemAt(i)) is not None and self._stays(item.widget())
        )
        room = VALUES_PX + OTHERS_PX * any(sign.key == "source" for sign in self._shown)
        below = self.width() > 0 and taken + self.legend.width_needed() + theme.px(room) > self.width() - 32
        if below != self._below:
            self._below = below
            (self._row if below else self._column).removeWidget(self.legend)
            if below:
                self._column.addWidget(self.legend)
            else:
                self._row.insertWidget(self._place, self.legend)
        height = self.legend.lay_out(self.width() if below else self.legend.width_needed(), 12 if below else 0)
        self.setFixedHeight(line + (height + 4 if below else 0))

    def _stays(self, widget: QWidget | None) -> bool:
        """Whether it takes room wherever the legend is."""
        return widget not in (self.legend, self.values) and (widget is None or not widget.isHidden())


def _span(text: str, ink: str, weight: int) -> str:
    """Rich text in a role's colour."""
    return f'<span style="color:{theme.color(ink).name()};font-weight:{weight}">{escape(text)}</span>'


class Charts(QWidget):
    """Both charts. `show_runs` gives them what to draw; hidden curves and the reading line are theirs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train_charts")
        self.mode = Segmented(
            [("words", tr("Words")), ("letters", tr("Letters")), ("both", tr("Both"))],
            name="train_chart_mode",
            label=tr("Error rates of words, letters or both"),
        )
        self.mode.set_value("both")
        self.mode.chosen.connect(lambda _: self._draw())
        self.measure = Segmented(
            [("bits", tr("Bits a letter")), ("perplexity", tr("Perplexity"))],
            name="train_chart_measure",
            label=tr("How well text is foreseen: bits a letter, or perplexity"),
        )
        self.measure.chosen.connect(lambda _: self._draw())
        self.measure.hide()
        self.error_header = ChartHeader(tr("Error rates"), self.mode, self.measure)
        self.errors = Chart("train_error_chart", tr("Error rates"), x_ticks=False)
        self.loss_header = ChartHeader(tr("Loss"))
        self.loss = Chart("train_loss_chart", tr("Loss"))
        self._wait = Label("", "small", 500, "ink2", parent=self.errors)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.error_header)
        column.addWidget(self.errors, 222)
        column.addWidget(self.loss_header)
        column.addWidget(self.loss, 176)
        self.axis: Axis = "hours"
        self.log = False
        """Whether losses are on a logarithmic scale."""
        self._shown: list[Shown] = []
        self._stages: tuple[tuple[float, str], ...] = ()
        self._hidden: frozenset[str] = frozenset()
        for header in (self.error_header, self.loss_header):
            header.toggled.connect(self._on_toggled)
        for chart, other in ((self.errors, self.loss), (self.loss, self.errors)):
            chart.reading_moved.connect(other.set_reading)
            chart.reading_moved.connect(lambda _: self._show_reading())
            chart.zoomed.connect(other.show_span)
            chart.menu_asked.connect(lambda at, chart=chart: show_menu(chart, at, self.choices()))
        self.setAutoFillBackground(True)
        self._on_theme()
        theme.changed.connect(self._on_theme)

    def _on_theme(self) -> None:
        colours = self.palette()
        colours.setColor(self.backgroundRole(), theme.color("surface"))
        self.setPalette(colours)
        self._show_reading()

    def show_runs(self, shown: Sequence[Shown], stages: Sequence[tuple[float, str]], wait: str = "") -> None:
        """Draw these runs; `wait` is what stands in an empty chart."""
        self._shown, self._stages = list(shown), tuple(stages)
        if wait != self._wait.text():
            self._wait.setText(wait)
            self._place_wait()
        self._wait.setVisible(bool(wait))
        self._draw()

    def set_axis(self, axis: Axis) -> None:
        """Compare over hours heard, steps or time; the reading line goes, whose place was another."""
        self.axis = axis
        for chart in (self.errors, self.loss):
            chart.set_reading(None)
        self._draw()

    def set_log(self, on: bool) -> None:
        """Losses on a logarithmic scale, or on an even one."""
        self.log = on
        self._draw()

    def choices(self) -> Choices:
        """What the charts' menus let one choose."""
        return Choices(self.axis, self.set_axis, self.log, self.set_log)

    def show_table(self) -> DataTable | None:
        """The chart that has the keys, else the error chart, as a table; None without curves."""
        chart = self.loss if self.loss.hasFocus() else self.errors
        if not chart.curves:
            return None
        dialog = chart_table(chart, self.window())
        dialog.open()
        return dialog

    def describe(self) -> None:
        """Bring the charts' accessible descriptions up to date; callers do that every ten seconds at most."""
        what = tr("Word and letter error rate against hours heard")
        if self._of_text:
            bits = self.measure.value == "bits"
            what = tr("Bits a letter against words read") if bits else tr("Perplexity against words read")
        self.errors.setAccessibleDescription(curve_sets.spoken(self._shown, what))
        losses = [s for s in self._shown if len(s.view.curves.dev_loss)]
        texts = [tr("{name} {loss:.2f}", name=s.title, loss=float(s.view.curves.dev_loss[-1])) for s in losses]
        over = tr("Loss against words read") if self._of_text else tr("Loss against hours heard")
        self.loss.setAccessibleDescription("; ".join([over, *texts]))

    @property
    def _of_text(self) -> bool:
        """Whether the runs that are shown teach text models: then bits a letter stand where error rates do."""
        return bool(self._shown) and self._shown[0].view.text is not None

    @property
    def _axis(self) -> Axis:
        """What is drawn over: words read where no sound is heard."""
        return "words" if self._of_text and self.axis == "hours" else self.axis

    def _draw(self) -> None:
        shown, axis, right = self._shown, self._axis, curve_sets.right_end(self._shown)
        end = curve_sets.edge(shown, right, axis)
        measure: text_curves.Measure = "perplexity" if self.measure.value == "perplexity" else "bits"
        errors = curve_sets.error_curves(shown, self.mode.value, self._hidden, right, measure)  # type: ignore[arg-type]
        errors = curve_sets.on_axis(shown, errors, end, axis)
        losses = curve_sets.on_axis(shown, curve_sets.loss_curves(shown, self._hidden, right), end, axis)
        stages = curve_sets.stages_on(shown, self._stages, axis)
        frame = text_curves.frame if self._of_text else curve_sets.error_frame
        self.errors.show_curves(tuple(errors), frame(errors, end, stages, axis))
        self.loss.show_curves(tuple(losses), curve_sets.loss_frame(losses, end, stages, axis, log=self.log))
        self._show_legends()
        self._show_reading()

    def _show_legends(self) -> None:
        picks = [bool(s.view.curves.picks) for s in self._shown]
        title = tr("Picked right, and codes in use") if picks and all(picks) else tr("Error rates")
        title = tr("Held-out text") if self._of_text else title
        rates = self.mode if not picks or not all(picks) else None
        self.error_header.call(title, self.measure if self._of_text else rates)
        signs = [Sign(s.view.key if s.part == "other" else s.part, s.title, s.role, s.dash) for s in self._shown]
        averaged = [s for s in self._shown if s.view.average is not None]
        signs += [Sign(average_points.key_of(s.view), average_points.title_of(s), s.role, ring=True) for s in averaged]
        of_source = next((s for s in self._shown if s.part != "scratch" and curve_sets.source_name(s.view)), None)
        if of_source is not None:
            signs.append(Sign("source", curve_sets.source_title(of_source.view), "src"))
        if self._shown and (
            self._shown[0].view.curves.zero_shot is not None or text_curves.begun_from(self._shown[0].view)
        ):
            signs.append(Sign("zero", tr("Zero-shot"), "src", (6.0, 4.0)))
        self.error_header.set_signs(signs, self._hidden)
        checked = tr("held out") if self._of_text else tr("dev")
        fixed = (Sign("dev", checked, "ink", fixed=True), Sign("train", tr("train"), "ink", (), 0.45, True))
        self.loss_header.set_signs(fixed, frozenset())

    def _on_toggled(self, key: str, on: bool) -> None:
        self._hidden = self._hidden - {key} if on else self._hidden | {key}
        self._draw()

    def _show_reading(self) -> None:
        x = self.errors.reading
        rates = "" if self._of_text else "%"
        for header, chart, unit in ((self.error_header, self.errors, rates), (self.loss_header, self.loss, "")):
            header.set_values(curve_sets.reading_text(x, chart.curves, unit, self._axis) if x is not None else [])

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._place_wait()

    def _place_wait(self) -> None:
        self._wait.adjustSize()
        at = self.errors.rect().center() - self._wait.rect().center()
        self._wait.move(at)
