"""A division as bars: hours of train, dev and test, solid, tint and hatch, with what is in each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import formatting
from app.corpus.splits.split_marks import paint_split
from app.i18n import tr
from app.theme import theme
from core.project.splits.split_plan import SplitPlan


@dataclass(frozen=True)
class PlanBar:
    """One split of a plan."""

    split: str
    name: str
    seconds: float
    words: str


class PlanBars(QWidget):
    """Rows of name, bar and words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plan_bars")
        self.bars: list[PlanBar] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_plan(self, plan: SplitPlan | None) -> None:
        """Other bars; None for none."""
        self.bars = []
        for split, size in plan.by_split.items() if plan is not None else ():
            people = formatting.speakers(plan.speakers[split]) if plan is not None else ""
            said = ", ".join((formatting.length(size.seconds), formatting.utterances(size.utterances), people))
            self.bars.append(PlanBar(split, split or tr("no split"), size.seconds, said))
        self.setAccessibleName("; ".join(f"{bar.name}: {bar.words}" for bar in self.bars))
        self.updateGeometry()
        self.update()

    def _row(self) -> int:
        return theme.px(44)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), self._row() * max(3, len(self.bars)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        most = max((bar.seconds for bar in self.bars), default=0.0) or 1.0
        line = QFontMetrics(theme.font("small")).height()
        for number, bar in enumerate(self.bars):
            top = number * self._row()
            painter.setFont(theme.font("small", 600))
            painter.setPen(theme.color("ink"))
            flags = int(Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(QRectF(0, top, theme.px(64), line), flags, bar.name)
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("ink2"))
            painter.drawText(QRectF(theme.px(68), top, self.width() - theme.px(68), line), flags, bar.words)
            track = QRectF(0, top + line + theme.px(4), self.width(), theme.px(10))
            painter.fillRect(track, theme.color("sunken"))
            if bar.seconds:
                track.setWidth(max(4.0, track.width() * bar.seconds / most))
                paint_split(painter, track, bar.split, 2)
        painter.end()
