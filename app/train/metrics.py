"""The row of figures over the charts: heard, errors, speed and what the time goes into, memory, time left."""

from __future__ import annotations

import psutil
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.formatting import gigabytes
from app.i18n import tr
from app.theme import theme
from app.train import formatting, pick_curves, states, text_curves
from app.train.curve_sets import source_name
from app.train.stage_bar import StageBar
from app.train.views import RunView
from app.widgets.label import ElidedLabel, Label
from app.widgets.progress_bar import ProgressBar
from core.strategies import writes
from core.wording import Listed

ROOMY, TIGHT = 16, 8
"""Margins beside a figure, in its two forms."""
GAP = 5
"""Between a figure and its unit."""
UNDER = 60
"""What stands under a figure is shortened from this width on, where room is short."""


class Metric(QFrame):
    """A caption, a large number and its unit; below it what it is `compared` with, a bar in a role's colour, or what
    else is `below`. Where it is `tight`, the unit stands under the number, and the caption is the `short` one."""

    def __init__(
        self,
        name: str,
        title: str,
        short: str,
        bar: str = "",
        below: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"train_metric_{name}")
        self._title, self._short, self._tight = title, short, False
        self._shown: tuple[str, str, float | None, str, str] | None = None
        self._column = column = QVBoxLayout(self)
        column.setSpacing(1)
        self._caption = ElidedLabel(title, "small", 400, "ink2")
        column.addWidget(self._caption)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        self._value = Label(formatting.DASH, "metric", 600)
        self._unit = ElidedLabel("", "small", 400, "ink2")
        row.addWidget(self._value)
        row.addWidget(self._unit, 1, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        self._under = ElidedLabel("", "small", 400, "ink2")
        self._compared = ElidedLabel("", "small", 400, "ink2")
        self.bar = ProgressBar(role=bar) if bar else None
        for widget in (self._under, self._compared, self.bar, below):
            if widget is not None:
                column.addWidget(widget)
        column.addStretch(1)
        self.be_tight(False)

    def call(self, title: str, short: str) -> None:
        """Another caption, for what is shown next."""
        if title != self._title:
            self._title, self._short, self._shown = title, short, None
            self.be_tight(self._tight)

    def be_tight(self, tight: bool) -> None:
        """Take as little room as can be, or what is good to read."""
        self._tight = tight
        margin = TIGHT if tight else ROOMY
        self._column.setContentsMargins(margin, 8, margin, 8)
        self._caption.setText(self._short if tight else self._title)
        tip = self._shown[3] if self._shown is not None else ""
        self.setToolTip("\n".join(dict.fromkeys(text for text in (self._title if tight else "", tip) if text)))
        self._unit.setVisible(not tight)
        self._under.setVisible(tight and bool(self._under.text()))
        self._compared.setVisible(bool(self._compared.text()))

    def widths(self) -> tuple[int, int]:
        """What it asks for in its usual form, and in the tight one."""
        value, unit, compared = (label.sizeHint().width() for label in (self._value, self._unit, self._compared))
        measure = self._caption.fontMetrics().horizontalAdvance
        usual = max(measure(self._title), value + GAP + unit, compared)
        tight = max(measure(self._short), value, min(unit, theme.px(UNDER)), compared)
        return usual + 2 * ROOMY, tight + 2 * TIGHT

    def show_value(
        self, value: str, unit: str = "", share: float | None = None, tip: str = "", compared: str = ""
    ) -> None:
        shown = (value, unit, share, tip, compared)
        if shown == self._shown:
            return
        self._shown = shown
        self._value.setText(value or formatting.DASH)
        for label, text in ((self._unit, unit), (self._under, unit), (self._compared, compared)):
            label.setText(text)
        self.setAccessibleName(f"{self._title}: {' '.join(part for part in (value, unit, compared) if part)}".strip())
        if self.bar is not None:
            self.bar.setVisible(share is not None)
            self.bar.set_value(share or 0.0)
        self.be_tight(self._tight)


class Metrics(QFrame):
    """The six figures of one run, in one row: in their usual form where there is room, else tight; in two rows where
    even so there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train_metrics")
        self.setAccessibleName(tr("Figures of the run"))
        self.setProperty("role", "header")
        self.heard = Metric("heard", tr("Audio heard"), tr("Heard"), "tgt")
        self.wer = Metric("wer", tr("Word errors, dev"), tr("Words"))
        self.cer = Metric("cer", tr("Letter errors"), tr("Letters"))
        self.stages = StageBar()
        self.speed = Metric("speed", tr("Speed"), tr("Speed"), below=self.stages)
        self.memory = Metric("memory", tr("Memory"), tr("Memory"), "cmp")
        self.left = Metric("left", tr("Time left"), tr("Left", about="time"))
        self._all = (self.heard, self.wer, self.cer, self.speed, self.memory, self.left)
        self._upright = [_line() for _ in self._all[1:]]
        self._across = _line()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._columns = 0
        self._arrange(len(self._all))
        self._total = float(psutil.virtual_memory().total)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """That of two rows: what is wider can become those."""
        tight = [metric.widths()[1] for metric in self._all]
        half = len(tight) // 2
        return QSize(sum(map(max, tight[:half], tight[half:])), super().minimumSizeHint().height())

    def _fit(self) -> None:
        """One row where every figure can be read whole."""
        usual, tight = (list(widths) for widths in zip(*(metric.widths() for metric in self._all), strict=True))
        room = self.width() - len(self._upright)
        narrow, in_one = sum(usual) > room, sum(tight) <= room
        for metric in self._all:
            metric.be_tight(narrow and in_one)
        self._arrange(len(self._all) if in_one else len(self._all) // 2)
        for i, least in enumerate(tight if narrow else usual):
            self._grid.setColumnMinimumWidth(2 * i, least if in_one else 0)

    def _arrange(self, columns: int) -> None:
        """Put the figures in rows of so many, with lines between them."""
        if columns == self._columns:
            return
        self._columns = columns
        for widget in (*self._all, *self._upright, self._across):
            self._grid.removeWidget(widget)
        for i, metric in enumerate(self._all):
            row, column = divmod(i, columns)
            self._grid.addWidget(metric, 2 * row, 2 * column)
            if i:
                line = self._upright[i - 1]
                self._grid.addWidget(line, 2 * row, 2 * column - 1 if column else 0)
                line.setVisible(column > 0)
        self._grid.addWidget(self._across, 1, 0, 1, 2 * columns)
        self._across.setVisible(columns < len(self._all))
        for i in range(len(self._all)):
            wide = i < columns and not (columns == len(self._all) and i == columns - 1)
            self._grid.setColumnStretch(2 * i, 1 if wide else 0)

    def show_run(self, view: RunView | None) -> None:
        """The figures of a run, or dashes."""
        self._show_run(view)
        self._fit()

    def _show_run(self, view: RunView | None) -> None:
        self.stages.show_times(view.curves.stages if view is not None else {})
        if view is None:
            for metric in (self.heard, self.wer, self.cer, self.speed, self.memory, self.left):
                metric.show_value("", share=None)
            return
        self.heard.call(*((tr("Words read"), tr("Read")) if view.text else (tr("Audio heard"), tr("Heard"))))
        if view.text is not None:
            self._show_text(view, view.text.words)
            return
        heard, planned, stepped = states.heard_s(view), view.config.hours * 3600, view.curves.stepped
        theirs = stepped.source_s if stepped is not None else 0.0
        parts = {"own": formatting.hours_label(heard - theirs), "theirs": formatting.hours_label(theirs)}
        self.heard.show_value(
            formatting.hours(heard),
            tr("of {hours} h", hours=formatting.hours(planned)),
            states.share_of(view),
            tr("{own} of your speech, {theirs} of the source’s", **parts) if theirs else "",
        )
        self._show_rates(view)
        if stepped is None:
            self.speed.show_value("")
            self.memory.show_value("", share=None)
        else:
            waiting = tr(
                "{share} of the time is spent on preparing audio", share=formatting.percent(stepped.waiting, 0)
            )
            self.speed.show_value(formatting.number(stepped.speed), tr("audio s per s"), tip=waiting)
            self._show_memory(view, stepped.memory_bytes)
        self.show_left(view)

    def _show_text(self, view: RunView, planned: int) -> None:
        """Of a run that teaches a text model."""
        texts, stepped = view.curves.texts, view.curves.stepped
        read = tr("of {words}", words=formatting.number(planned))
        self.heard.show_value(formatting.number(text_curves.read(view)), read, states.share_of(view))
        self.wer.call(tr("Bits a letter"), tr("Bits"))
        self.cer.call(tr("Perplexity"), tr("Perplexity"))
        check = (texts.checks[-1] if view.active or texts.best is None else texts.best) if texts else None
        said = "" if view.active else tr("best")
        for metric, value, decimals in (
            (self.wer, check.bits if check else None, 2), (self.cer, check.perplexity if check else None, 1)
        ):  # fmt: skip
            shown = formatting.number(value, decimals) if value is not None else ""
            metric.show_value(shown, said if shown else "", tip=text_curves.words(view))
        self.speed.show_value(formatting.number(stepped.speed) if stepped else "", tr("words per s") if stepped else "")
        if stepped is not None:
            self._show_memory(view, stepped.memory_bytes)
        else:
            self.memory.show_value("", share=None)
        self.show_left(view)

    def show_left(self, view: RunView) -> None:
        """Only the time left, which goes down between events."""
        left = states.seconds_left(view)
        if left is not None:
            value, _, unit = formatting.duration(left).partition(" ")
            self.left.show_value(value, unit)
        else:
            self.left.show_value("")

    def _show_memory(self, view: RunView, used: int) -> None:
        started = view.curves.started
        if started is not None and started.device == "cpu":
            share = used / self._total
            total = tr("of {total}", total=formatting.size(self._total))
            self.memory.show_value(gigabytes(used), total, share)
        else:
            self.memory.show_value(formatting.size(used), started.device_name if started is not None else "", None)

    def _show_rates(self, view: RunView) -> None:
        kept = view.curves.kept if view.best_wer is not None and not view.active else None
        c, name = view.curves, source_name(view)
        picks = bool(c.picks) or not writes(view.config.strategy)
        self.wer.call(*((tr("Picked right"), tr("Picked")) if picks else (tr("Word errors, dev"), tr("Words"))))
        self.cer.call(*((tr("Codes in use"), tr("Codes")) if picks else (tr("Letter errors"), tr("Letters"))))
        for metric, rates, others in ((self.wer, c.wer, c.source_wer), (self.cer, c.cer, c.source_cer)):
            if not len(rates):
                self._show_picks(metric, view)
                continue
            rate, other = float(rates[-1]), float(others[-1]) if len(others) else None
            change = formatting.points(rate - float(rates[-2])) if len(rates) > 1 else ""
            tips = [tr("{change} points since the check before", change=change)] if change else []
            said, theirs = change, ""
            if kept is not None:
                rate, other = (kept.wer, kept.source_wer) if metric is self.wer else (kept.cer, kept.source_cer)
                said, tips = tr("the untouched source") if kept.zero_shot else tr("best"), []
            if name and other is not None:
                theirs = tr("{name} {rate}", name=name, rate=formatting.percent(other))
                tips = [*tips, self._compared(view, theirs)]
            metric.show_value(formatting.percent(rate), said, tip="\n".join(tips), compared=theirs)

    def _show_picks(self, metric: Metric, view: RunView) -> None:
        """In the place of error rates, of a run that learns from sound alone; a dash where nothing is known."""
        picks, (name, decimals) = view.curves.picks, ("picked", 1) if metric is self.wer else ("codes", 0)
        stepped = view.curves.stepped if view.active else None
        now = stepped.figures.get(name) if stepped is not None else None
        learning = tr("{rate} while it learns", rate=formatting.percent(now, decimals)) if now is not None else ""
        share = picks.picked if metric is self.wer else picks.codes
        checked = formatting.percent(float(share[-1]), decimals) if picks else ""
        metric.show_value(checked, tip=pick_curves.words(view), compared=learning)

    def _compared(self, view: RunView, rate: str) -> str:
        """The source's rate, and with which letters it was compared."""
        missing = view.curves.started.source_unwritten if view.curves.started is not None else ()
        if not missing:
            return rate
        return tr("{rate}, compared without {letters}: this run cannot write them", rate=rate, letters=Listed(missing))


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    line.setMinimumSize(1, 1)
    return line
