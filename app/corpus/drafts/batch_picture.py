"""A small picture of what a batch holds: its words, or letters where no spaces are between words, by whether they are
likely wrong or new, and its speakers.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from app import formatting
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.chart_copies import offer_copies
from app.widgets.figure import NOWHERE, RowFigure
from core.evaluation.next_minutes import Batch

MOST_NAMED = 4
LEFT, BAR = 68, 10


@dataclass(frozen=True)
class Part:
    """A stretch of a bar: its `share`, words or seconds (`amount`) of what, how it is filled ("wrong", "new", "rest"),
    its `words`, and whether they stand above the bar."""

    share: float
    amount: float
    what: str
    look: str
    words: str
    named: bool = True


@dataclass(frozen=True)
class Bar:
    """`unit` heads the column of its amounts in a table."""

    title: str
    unit: str
    parts: tuple[Part, ...]

    @property
    def words(self) -> str:
        return ", ".join(part.words for part in self.parts if part.named and part.words)


class BatchPicture(RowFigure):
    """Two bars with words above each, one part after the other by the arrow keys. Hatched is what training has never
    heard."""

    across = True

    def __init__(self) -> None:
        super().__init__("batch_picture", tr("What the batch holds"), "page")
        self.bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.moved.connect(self._on_moved)
        offer_copies(self)

    def show_batch(self, batch: Batch | None) -> None:
        """Another batch; None for none."""
        self.bars = () if batch is None else ((_letters if batch.unspaced else _words)(batch), _speakers(batch))
        self.at = NOWHERE
        self.setAccessibleDescription("; ".join(f"{bar.title}: {bar.words}" for bar in self.bars))
        self.setToolTip(self.accessibleDescription())
        self.update()

    def _on_moved(self, row: int) -> None:
        if row != NOWHERE:
            self.setToolTip(self.reading(row))

    def _parts(self) -> list[tuple[int, Part]]:
        """Parts with the number of their bar, from left to right, one bar after the other."""
        return [(number, part) for number, bar in enumerate(self.bars) for part in bar.parts]

    def count(self) -> int:
        return len(self._parts())

    def reading(self, row: int) -> str:
        return self._parts()[row][1].words

    def cells(self, *, plain: bool = False) -> list[list[str]]:
        rows = []
        for number, bar in enumerate(self.bars):
            for part in bar.parts:
                amounts = ["", ""]
                shown = formatting.number(part.amount) if number == 0 else formatting.length(part.amount)
                amounts[number] = f"{part.amount:.6g}" if plain else shown
                rows.append([part.what, *amounts])
        return [[tr("Part"), *(bar.unit for bar in self.bars)] if self.bars else [tr("Part")], *rows]

    # Geometry

    def _row(self) -> int:
        return theme.px(40)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), 2 * self._row())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), 2 * self._row())

    def _top(self, number: int) -> float:
        return number * self._row() + QFontMetrics(theme.font("small")).height() + theme.px(3)

    def row_box(self, row: int) -> QRectF:
        number, part = self._parts()[row]
        parts = self.bars[number].parts
        before = sum(one.share for one in parts[: row - sum(len(bar.parts) for bar in self.bars[:number])])
        whole = sum(one.share for one in parts) or 1.0
        left = float(theme.px(LEFT))
        room = self.width() - left - 2
        width = max(1.0, room * part.share / whole - 1)
        return QRectF(left + room * before / whole, self._top(number), width, theme.px(BAR))

    # Painting

    def paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        metrics = QFontMetrics(theme.font("small"))
        for number, bar in enumerate(self.bars):
            top, left = number * self._row(), float(theme.px(LEFT))
            painter.setFont(theme.font("small", 600))
            painter.setPen(theme.color("ink"))
            painter.drawText(QRectF(2, top, left, metrics.height()), Qt.AlignmentFlag.AlignVCenter, bar.title)
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("ink2"))
            room = self.width() - left
            said = metrics.elidedText(bar.words, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(QRectF(left, top, room, metrics.height()), Qt.AlignmentFlag.AlignVCenter, said)
        for row, (_, part) in enumerate(self._parts()):
            _paint(painter, self.row_box(row), part.look)
        if self.at != NOWHERE:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("act"), 2.0))
            painter.drawRect(self.row_box(self.at).adjusted(-1, -2, 1, 2))


def _shares(batch: Batch) -> tuple[int, int, int]:
    """How many are likely wrong, new and neither; what is both counts as wrong."""
    wrong = round(batch.wrong_words)
    new = min(batch.new_words, batch.words - wrong)
    return wrong, new, max(0, batch.words - wrong - new)


def _words(batch: Batch) -> Bar:
    """Words that are likely wrong, that are new, and all others."""
    wrong, new, rest = _shares(batch)
    parts = (
        Part(wrong, wrong, tr("likely wrong"), "wrong", tr_n("one likely wrong", "%n likely wrong", wrong)),
        Part(new, batch.new_words, tr("new"), "new", tr_n("one new", "%n new", batch.new_words)),
        Part(rest, rest, tr("others"), "rest", tr_n("one other", "%n others", rest) if rest else ""),
    )
    return Bar(tr("Words"), tr("Words"), parts)


def _letters(batch: Batch) -> Bar:
    """The same of letters; new are those that follow another one as none does in training."""
    wrong, new, rest = _shares(batch)
    said = tr_n("one new pair of letters", "%n new pairs of letters", batch.new_words)
    parts = (
        Part(wrong, wrong, tr("likely wrong"), "wrong", tr_n("one likely wrong", "%n likely wrong", wrong)),
        Part(new, batch.new_words, tr("new pairs"), "new", said),
        Part(rest, rest, tr("others"), "rest", tr_n("one other", "%n others", rest) if rest else ""),
    )
    return Bar(tr("Letters"), tr("Letters"), parts)


def _speakers(batch: Batch) -> Bar:
    """Speech by speaker, most first."""
    found = []
    for at, (name, seconds, new) in enumerate(batch.by_speaker):
        name = name or tr("nobody named")
        said = tr("{name} {length}", name=name, length=formatting.length(seconds))
        name, said = (tr("{speaker} (new)", speaker=one) if new else one for one in (name, said))
        found.append(Part(seconds, seconds, name, "new" if new else "rest", said, at < MOST_NAMED))
    return Bar(tr("Speech"), tr("Seconds of speech"), tuple(found))


def _paint(painter: QPainter, box: QRectF, look: str) -> None:
    """Wrong as an unsure word is shaded, new in the colour of where we go and hatched, the rest as its tint."""
    painter.fillRect(box, theme.color({"wrong": "line2", "new": "tgttint", "rest": "tgt"}[look]))
    if look == "new":
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
