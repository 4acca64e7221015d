"""Texts in which stretches stand out, laid out as their script needs: never a mark without its letter, from the right
where the script runs so. Spans are UTF-16 positions, as Qt counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from app.theme import theme
from app.widgets.text_direction import direction
from core.text.direction import runs_right_to_left

Spans = Sequence[tuple[int, int]]
ENDLESS = 100_000


def utf16(text: str) -> int:
    """How long Qt counts a text."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def marked_layout(
    text: str, spans: Spans, role: str, weight: int = 400, size: str = "body", bold: Spans = ()
) -> QTextLayout:
    """`text` in one line, with `spans` in another colour and weight, and `bold` ones in bold."""
    layout = QTextLayout(text, theme.font(size))
    option = QTextOption()
    option.setTextDirection(direction(text))
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    style = QTextCharFormat()
    style.setForeground(theme.color(role))
    if weight != 400:
        style.setFontWeight(weight)
    formats = []
    for start, end in spans:
        piece = QTextLayout.FormatRange()
        piece.start, piece.length, piece.format = start, end - start, style
        formats.append(piece)
    for start, end in bold:
        piece = QTextLayout.FormatRange()
        heavy = QTextCharFormat()
        heavy.setFontWeight(600)
        piece.start, piece.length, piece.format = start, end - start, heavy
        formats.append(piece)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(ENDLESS)
    layout.endLayout()
    return layout


def line_height(text: str, size: str = "body") -> float:
    """How high a line with this text is: other scripts' fonts may be higher than one's own."""
    layout = marked_layout(text, (), "ink", size=size)
    return layout.lineAt(0).height()


def x_of(line: QTextLine, position: int) -> float:
    """Where in the line a position is, from its left."""
    found = line.cursorToX(position)
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]


def paint_marked(
    painter: QPainter, cell: QRect, text: str, spans: Spans, role: str = "ink", found: Spans = (), size: str = "body"
) -> None:
    """A text in one line, shortened at its end where it is too long; each span on a tint, in red, over dots. What was
    `found` is bold on the colour of selections."""
    shown = QFontMetrics(theme.font(size)).elidedText(text, Qt.TextElideMode.ElideRight, max(0, cell.width()))
    kept = utf16(shown) if shown == text else utf16(shown) - 1
    inside = [(start, min(end, kept)) for start, end in spans if start < kept]
    hits = [(start, min(end, kept)) for start, end in found if start < kept]
    layout = marked_layout(shown, inside, "badink", size=size, bold=hits)
    line = layout.lineAt(0)
    wide = line.naturalTextWidth()
    left = cell.right() + 1 - wide if runs_right_to_left(text) else float(cell.left())
    top = cell.top() + (cell.height() - line.height()) / 2 + 0.5
    painter.save()
    for start, end in hits:
        edges = sorted((x_of(line, start), x_of(line, end)))
        box = QRectF(left + edges[0], top + 1, edges[1] - edges[0], line.height() - 2)
        painter.fillRect(box, theme.color("actline"))
    for start, end in inside:
        edges = sorted((x_of(line, start), x_of(line, end)))
        a, b = left + edges[0], left + edges[1]
        tint = QRectF(a, top + 1, b - a, line.height() - 2)
        painter.fillRect(tint, theme.color("badtint"))
        pen = QPen(theme.color("bad"), 2, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1, 1])
        painter.setPen(pen)
        base = round(min(top + line.height(), cell.bottom() - 1))
        painter.drawLine(QPointF(a + 1, base), QPointF(b - 0.5, base))
    painter.setPen(theme.color(role))
    layout.draw(painter, QPointF(left, top))
    painter.restore()
