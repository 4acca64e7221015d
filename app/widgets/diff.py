"""Differences between a reference (what was said) and a hypothesis (what a model wrote): word of the hypothesis first.

Each fact has a shape besides its colour: struck out (wrong), struck out in an outline (a habit of the source language),
underlined (what was said), dashed box (left out).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Literal, Protocol

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.text_direction import direction
from core.text.direction import runs_right_to_left

INK = {"same": "ink", "wrong": "badink", "habit": "srcink", "reference": "tgtink", "left_out": "tgtink"}
TOUCHING = 0.01
"""Px by which two places may differ and be the same."""
RING = 4
"""How far the ring about marked pieces reaches beyond them."""
Look = Literal["same", "wrong", "habit", "reference", "left_out"]


class Difference(Protocol):
    """What core.evaluation.score.differences returns. `kind`: same, wrong, left_out or extra."""

    @property
    def kind(self) -> str: ...
    @property
    def reference(self) -> str: ...
    @property
    def hypothesis(self) -> str: ...


@dataclass(frozen=True)
class DiffPiece:
    """A stretch of text with one look."""

    text: str
    look: Look


@dataclass(frozen=True)
class PlacedPiece:
    """A piece and where it stands; the rectangle is the text's, its frame reaches a little further."""

    piece: DiffPiece
    rect: QRectF


def pieces(differences: Iterable[Difference], habit: Callable[[str], bool] | None = None) -> list[DiffPiece]:
    """The pieces in reading order. `habit(hypothesis)` tells whether a wrong word is one of the source language's."""
    found: list[DiffPiece] = []
    for item in differences:
        if item.kind == "same":
            found.append(DiffPiece(item.reference, "same"))
        elif item.kind == "left_out":
            found.append(DiffPiece(item.reference, "left_out"))
        else:
            found.append(
                DiffPiece(item.hypothesis, "habit" if habit is not None and habit(item.hypothesis) else "wrong")
            )
            if item.kind == "wrong":
                found.append(DiffPiece(item.reference, "reference"))
    return found


def spoken(differences: Iterable[Difference], habit: Callable[[str], bool] | None = None, source: str = "") -> str:
    """The same for a screen reader: "written naranjas, Spanish habit; said laranjas"."""
    parts: list[str] = []
    for item in differences:
        if item.kind == "same":
            parts.append(item.reference)
            continue
        if item.kind == "left_out":
            parts.append(tr("left out {word}", word=item.reference))
            continue
        written = tr("written {word}", word=item.hypothesis)
        if habit is not None and habit(item.hypothesis):
            written = (
                tr("written {word}, {source} habit", word=item.hypothesis, source=source)
                if source
                else tr("written {word}, habit", word=item.hypothesis)
            )
        if item.kind == "wrong":
            parts.append(tr("{written}; said {word}", written=written, word=item.reference))
        else:
            parts.append(tr("{written}, not said", written=written))
    return ", ".join(parts)


def _pad(look: Look) -> float:
    return 0.0 if look == "same" else 4.0 if look in ("left_out", "habit") else 3.0


def place(
    items: Sequence[DiffPiece], font: QFont, width: float, line_height: float, *, wrap: bool = True
) -> list[PlacedPiece]:
    """Positions in lines of `width` px, from (0, 0); from the right where the text runs so. Without `wrap` all stand in
    one line, the last ones outside."""
    placed = _in_order(items, QFontMetricsF(font).horizontalAdvance, width, line_height, wrap=wrap)
    return mirrored(placed, width) if right_to_left(items) else placed


def right_to_left(items: Sequence[DiffPiece]) -> bool:
    """Whether the pieces together are a line that runs from right to left."""
    return runs_right_to_left(" ".join(item.text for item in items))


def mirrored(placed: Iterable[PlacedPiece], width: float) -> list[PlacedPiece]:
    """The same places, counted from the right."""
    return [
        PlacedPiece(p.piece, QRectF(width - p.rect.right(), p.rect.top(), p.rect.width(), p.rect.height()))
        for p in placed
    ]


def _in_order(
    items: Sequence[DiffPiece], advance: Callable[[str], float], width: float, line_height: float, *, wrap: bool
) -> list[PlacedPiece]:
    """Positions from the side at which the text begins; `advance` tells how wide a text is."""
    space = advance(" ")
    placed: list[PlacedPiece] = []
    left = top = 0.0
    before: Look = "same"
    for item in items:
        text_width = advance(item.text)
        pad = _pad(item.look)
        gap = 0.0 if left == 0 else space if before == item.look == "same" else max(space, 5.0)
        if wrap and left > 0 and left + gap + text_width + 2 * pad > width:
            left, gap = 0.0, 0.0
            top += line_height
        placed.append(PlacedPiece(item, QRectF(left + gap + pad, top, text_width, line_height)))
        left += gap + text_width + 2 * pad
        before = item.look
    return placed


def paint_placed(painter: QPainter, origin: QPointF, placed: Iterable[PlacedPiece], font: QFont) -> None:
    """Paint what `place` laid out, with its (0, 0) at `origin`."""
    metrics = QFontMetricsF(font)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    struck = QFont(font)
    struck.setStrikeOut(True)
    for item in _together(placed, metrics.horizontalAdvance(" ")):
        _paint_one(painter, item.piece, item.rect.translated(origin), font, struck, metrics)
    painter.restore()


def _together(placed: Iterable[PlacedPiece], space: float) -> list[PlacedPiece]:
    """Plain words that follow one another from left to right as one: each that is painted by itself takes its time."""
    found: list[PlacedPiece] = []
    for item in placed:
        before = found[-1] if found else item
        if (
            before.piece.look == item.piece.look == "same"
            and before.rect.top() == item.rect.top()
            and abs(item.rect.left() - before.rect.right() - space) < TOUCHING
            and not runs_right_to_left(before.piece.text)
            and not runs_right_to_left(item.piece.text)
        ):
            both = DiffPiece(f"{before.piece.text} {item.piece.text}", "same")
            found[-1] = PlacedPiece(both, before.rect.united(item.rect))
        else:
            found.append(item)
    return found


def _paint_one(
    painter: QPainter, piece: DiffPiece, rect: QRectF, font: QFont, struck: QFont, metrics: QFontMetricsF
) -> None:
    look = piece.look
    height = metrics.height()
    middle = rect.center().y()
    pad = _pad(look)
    frame = QRectF(rect.left() - pad, middle - height / 2 - 0.5, rect.width() + 2 * pad, height + 1)
    if look == "wrong":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("badtint"))
        painter.drawRoundedRect(frame, 3, 3)
    elif look == "habit":
        painter.setPen(QPen(theme.color("src"), 1.2))
        painter.setBrush(theme.color("srctint"))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    elif look == "left_out":
        painter.setPen(QPen(theme.color("tgt"), 1.2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    elif look == "reference":
        painter.setPen(QPen(theme.color("tgt"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        below = middle + height / 2 + 0.5
        painter.drawLine(QPointF(rect.left() - 1, below), QPointF(rect.right() + 1, below))
    painter.setPen(theme.color(INK[look]))
    painter.setFont(struck if look in ("wrong", "habit") else font)
    painter.setLayoutDirection(direction(piece.text))
    painter.drawText(QPointF(rect.left(), middle + (metrics.ascent() - metrics.descent()) / 2), piece.text)


def paint_line(
    painter: QPainter,
    rect: QRect,
    items: Sequence[DiffPiece],
    size: str = "body",
    marked: tuple[int, int] | None = None,
) -> None:
    """Paint pieces in one line, centred upright in `rect`; what does not fit ends in "…". The pieces from the first to
    the last of `marked` have a ring about them and are in view, whatever is left out before them."""
    font = theme.font(size)
    placed = _in_order(items, partial(theme.advance, role=size), rect.width(), rect.height(), wrap=False)
    fitting, first = _fitting(placed, QFontMetricsF(font), rect.width(), marked)
    if right_to_left(items):
        fitting = mirrored(fitting, rect.width())
    painter.save()
    painter.setClipRect(rect.adjusted(-RING, 0, RING, 0) if marked is not None else rect)
    paint_placed(painter, QPointF(rect.topLeft()), fitting, font)
    if marked is not None:
        about = fitting[max(0, marked[0] - first) : marked[1] - first + 1]
        _paint_ring(painter, QPointF(rect.topLeft()), about, QFontMetricsF(font).height())
    painter.restore()


def _fitting(
    placed: list[PlacedPiece], metrics: QFontMetricsF, width: float, marked: tuple[int, int] | None
) -> tuple[list[PlacedPiece], int]:
    """The pieces that are seen and "…" for those that are not, and which piece would stand first among them."""

    def right(number: int) -> float:
        return placed[number].rect.right() + _pad(placed[number].piece.look) - shift

    first, shift = 0, 0.0
    if not placed or right(-1) <= width:
        return placed, 0
    dots, dots_before = metrics.horizontalAdvance(" …"), metrics.horizontalAdvance("… ")
    while marked is not None and first < marked[0] and right(min(marked[1], len(placed) - 1)) > width - dots:
        first += 1
        shift = placed[first].rect.left() - _pad(placed[first].piece.look) - dots_before
    last = len(placed)
    while last > first and right(last - 1) > width - (dots if last < len(placed) else 0.0):
        last -= 1
    seen = [PlacedPiece(one.piece, one.rect.translated(-shift, 0)) for one in placed[first:last]]
    height = placed[0].rect.height()
    if last < len(placed):
        end = right(last - 1) if seen else 0.0
        seen.append(PlacedPiece(DiffPiece(" …", "same"), QRectF(end, 0, dots, height)))
    if first:
        seen.insert(0, PlacedPiece(DiffPiece("… ", "same"), QRectF(0, 0, dots_before, height)))
    return seen, first - bool(first)


def _paint_ring(painter: QPainter, origin: QPointF, about: Sequence[PlacedPiece], height: float) -> None:
    """A ring in the colour of the keyboard about pieces that stand beside each other."""
    if not about:
        return
    left = min(item.rect.left() - _pad(item.piece.look) for item in about)
    right = max(item.rect.right() + _pad(item.piece.look) for item in about)
    middle = about[0].rect.center().y()
    frame = QRectF(left - 2, middle - height / 2 - 3, right - left + 4, height + 6).translated(origin)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("act"), 1.5))
    painter.drawRoundedRect(frame, 4, 4)


class DiffLabel(QWidget):
    """Pieces that wrap to the width there is."""

    def __init__(self, size: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._pieces: list[DiffPiece] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def show_pieces(self, items: Sequence[DiffPiece], words: str = "") -> None:
        """Show pieces; `words` are what a screen reader says (see `spoken`)."""
        self._pieces = list(items)
        self.setAccessibleName(words or " ".join(item.text for item in items))
        self._on_theme_changed()

    def _placed(self, width: int) -> list[PlacedPiece]:
        return place(self._pieces, theme.font(self._size), width, self._line())

    def _line(self) -> float:
        return QFontMetricsF(theme.font(self._size)).height() + theme.px(8)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        placed = self._placed(width)
        return int(placed[-1].rect.bottom()) + 1 if placed else int(self._line())

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), self.heightForWidth(max(self.width(), theme.px(200))))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_placed(painter, QPointF(0, 0), self._placed(self.width()), theme.font(self._size))
        painter.end()


class DiffLegend(QWidget):
    """What the looks mean, in one line; `source` names the language whose habits are marked ("" for none)."""

    def __init__(self, source: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[DiffPiece] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_source(source)
        theme.changed.connect(self.updateGeometry)

    def set_source(self, source: str) -> None:
        """Name the source language, or "" to leave its habits out."""
        self._items = [
            DiffPiece(tr("written"), "wrong"),
            DiffPiece(tr("said"), "reference"),
            DiffPiece(tr("left out"), "left_out"),
        ]
        if source:
            self._items.append(DiffPiece(tr("{language} habit", language=source), "habit"))
        self.setAccessibleName(tr("Key: ") + ", ".join(item.text for item in self._items))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        placed = place(self._items, theme.font("caption"), 1e6, theme.row_height("caption"), wrap=False)
        return QSize(int(placed[-1].rect.right()) + 6, theme.row_height("caption"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_line(painter, self.rect(), self._items, "caption")
        painter.end()


@lru_cache(maxsize=512)
def change_pieces(before: str, after: str) -> tuple[DiffPiece, ...]:
    """Two versions of a transcript as one line: what was, struck out, beside what will be, word by word."""
    from core.evaluation.score import differences

    if not after.split() or not before.split():
        return tuple([DiffPiece(before, "wrong")] * bool(before) + [DiffPiece(after, "reference")] * bool(after))
    return tuple(pieces(differences(after, before)))
