"""What a run's time goes into, as a bar of its stages: waiting and saving are hollow, what teaches is filled, checks
are pale. Its words are the same figures."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import tr
from app.theme import theme
from app.train import formatting
from app.widgets.mirrored import mirrored_f
from core.runs.stage_times import BESIDE, TITLES, Times, shares
from core.wording import Listed

FILLS = {"forward": "ink3", "backward": "cmp", "step": "ink3", "check": "cmptint"}
"""The colour of each stage by its role; the others are hollow."""
GAP, LEAST = 1.0, 2.0


def lines(times: Times) -> list[str]:
    """The stages in words, each with its share and its time."""
    found = [
        tr("{stage}: {share}, {time}", stage=tr(TITLES[stage]), share=formatting.percent(share, 0),
           time=formatting.duration(times[stage]))
        for stage, share in shares(times).items()
    ]  # fmt: skip
    if found and times.get(BESIDE, 0.0) > 0:
        found.append(tr("making features, beside that: {time}", time=formatting.duration(times[BESIDE])))
    return found


class StageBar(QWidget):
    """One line for all of them; hidden while nothing is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train_stages")
        self.shares: dict[str, float] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_times(self, times: Times) -> None:
        self.shares = shares(times)
        self.setVisible(bool(self.shares))
        said = lines(times)
        self.setAccessibleName(tr("What the time goes into: {stages}", stages=Listed(said)))
        self.setToolTip("\n".join([tr("What the time goes into"), *said]) if said else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(80), 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        row = self.rect()
        whole = QRectF(row)
        room = whole.width() - GAP * (len(self.shares) - 1)
        at = whole.left()
        for stage, share in self.shares.items():
            width = max(LEAST, room * share)
            piece = mirrored_f(QRectF(at, whole.top(), min(width, whole.right() - at), whole.height()), row)
            role = FILLS.get(stage)
            if role is not None:
                painter.fillRect(piece, theme.color(role))
            else:
                painter.setPen(QPen(theme.color("field"), 1))
                painter.drawRect(piece.adjusted(0.5, 0.5, -0.5, -0.5))
            at += width + GAP
        painter.end()
