"""A small picture of what a batch holds: its words, by whether they are likely wrong or new, and its speakers."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import formatting
from app.i18n import tr, tr_n
from app.theme import theme
from core.evaluation.next_minutes import Batch

MOST_NAMED = 4


@dataclass(frozen=True)
class Part:
    """A stretch of a bar: its share, how it is filled ("wrong", "new", "rest"), and what it is."""

    share: float
    look: str
    words: str


class BatchPicture(QWidget):
    """Two bars with words below each; the accessible name says both. Hatched is what training has never heard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("batch_picture")
        self.bars: list[tuple[str, list[Part]]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_batch(self, batch: Batch | None) -> None:
        """Another batch; None for none."""
        self.bars = [] if batch is None else [(tr("Words"), _words(batch)), (tr("Speech"), _speakers(batch))]
        self.setAccessibleName("; ".join(f"{name}: {_said(parts)}" for name, parts in self.bars))
        self.setToolTip(self.accessibleName())
        self.update()

    def _row(self) -> int:
        return theme.px(40)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), 2 * self._row())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), 2 * self._row())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = QFontMetrics(theme.font("small"))
        for number, (name, parts) in enumerate(self.bars):
            top, left = number * self._row(), float(theme.px(68))
            painter.setFont(theme.font("small", 600))
            painter.setPen(theme.color("ink"))
            painter.drawText(QRectF(0, top, left, metrics.height()), int(Qt.AlignmentFlag.AlignVCenter), name)
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("ink2"))
            room = self.width() - left
            said = metrics.elidedText(_said(parts), Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(QRectF(left, top, room, metrics.height()), int(Qt.AlignmentFlag.AlignVCenter), said)
            x, whole = left, sum(part.share for part in parts) or 1.0
            for part in parts:
                width = room * part.share / whole
                box = QRectF(x, top + metrics.height() + theme.px(3), max(1.0, width - 1), theme.px(10))
                _paint(painter, box, part.look)
                x += width
        painter.end()


def _said(parts: list[Part]) -> str:
    return ", ".join(part.words for part in parts if part.words)


def _words(batch: Batch) -> list[Part]:
    """Words that are likely wrong, that are new, and all others; a word that is both counts as wrong."""
    wrong = round(batch.wrong_words)
    new = min(batch.new_words, batch.words - wrong)
    rest = max(0, batch.words - wrong - new)
    return [
        Part(wrong, "wrong", tr_n("one likely wrong", "%n likely wrong", wrong)),
        Part(new, "new", tr_n("one new", "%n new", batch.new_words)),
        Part(rest, "rest", tr_n("one other", "%n others", rest) if rest else ""),
    ]


def _speakers(batch: Batch) -> list[Part]:
    """Speech by speaker, most first."""
    found = []
    for at, (name, seconds, new) in enumerate(batch.by_speaker):
        said = tr("{name} {length}", name=name or tr("nobody named"), length=formatting.length(seconds))
        said = tr("{speaker} (new)", speaker=said) if new else said
        found.append(Part(seconds, "new" if new else "rest", said if at < MOST_NAMED else ""))
    return found


def _paint(painter: QPainter, box: QRectF, look: str) -> None:
    """Wrong as an unsure word is shaded, new in the colour of where we go and hatched, the rest as its tint."""
    painter.fillRect(box, theme.color({"wrong": "line2", "new": "tgttint", "rest": "tgt"}[look]))
    if look == "new":
        painter.fillRect(box, theme.color("tgttint"))
        painter.save()
        painter.setClipRect(box)
        painter.setPen(QPen(theme.color("tgt"), 1))
        step, x = 5.0, box.left() - box.height()
        while x < box.right():
            painter.drawLine(int(x), int(box.bottom()), int(x + box.height()), int(box.top()))
            x += step
        painter.restore()
    elif look == "wrong":
        painter.setPen(QPen(theme.color("ink2"), 1.5, Qt.PenStyle.DotLine))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
