"""Sets what stands in a session in rows as wide as the paper: lines of text, and words with what explains them below,
broken where a row is full. Each row is as high as its letters with all their marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPainter, QTextLayout, QTextLine, QTextOption

from core.session_text.printed import Columns, Explained, Printed, Sheet, quoted
from core.text.direction import runs_right_to_left

INDENT_EM, GAP_EM, FACT_SHARE = 3.2, 0.8, 0.24
"""Before what is said, where lines have numbers; between columns; the room that labels of facts may take."""
INK, SOFT = "#000000", "#555555"
Drawing = Callable[[QPainter, float], None]


@dataclass(frozen=True)
class Row:
    """What is not parted, in the device's dots; `below` is the empty part at its foot. `draw` puts it at a top."""

    height: float
    draw: Drawing
    below: float = 0.0


@dataclass(frozen=True)
class Style:
    """How a text is written."""

    font: QFont
    ink: str = INK


class Set:
    """A text in lines no wider than `room`, each with its top and foot; `wide` is how wide it is. It runs as its
    letters do, and begins at the `right` or the left."""

    def __init__(self, text: str, style: Style, room: float, device: QPagedPaintDevice, *, right: bool) -> None:
        rtl = runs_right_to_left(text)
        self.right, self.ink = right, style.ink
        self.layout = QTextLayout(text.replace("\n", "\u2028"), style.font, device)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.layout.setTextOption(option)
        self.lines: list[tuple[QTextLine, float, float]] = []
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(room)
            self.lines.append((line, *_ink(line)))
        self.layout.endLayout()
        self.wide = max((line.naturalTextWidth() for line, *_ in self.lines), default=0.0)

    @property
    def height(self) -> float:
        return sum(low - top for _, top, low in self.lines)

    @property
    def base(self) -> float:
        """How far below its top the letters of the first line stand."""
        return self.lines[0][0].ascent() - self.lines[0][1] if self.lines else 0.0

    def draw(self, painter: QPainter, number: int, left: float, right: float, top: float) -> None:
        """Draw a line between two edges, from the one at which it begins."""
        line, above, _ = self.lines[number]
        x = right - line.naturalTextWidth() if self.right else left
        painter.setPen(QColor(self.ink))
        line.draw(painter, QPointF(x, top - above))

    def draw_all(self, painter: QPainter, left: float, right: float, top: float) -> None:
        for number, (_, above, low) in enumerate(self.lines):
            self.draw(painter, number, left, right, top)
            top += low - above


def _ink(line: QTextLine) -> tuple[float, float]:
    """Where a line begins and ends, with marks that stand out of it."""
    box = QRectF(0, 0, 1, line.height())
    for run in line.glyphRuns():
        seen = run.boundingRect()
        box = box.united(QRectF(0, seen.top(), 1, seen.height()))
    return box.top(), box.bottom()


class Setter:
    """Sets a session for a device, in rows of `width` dots."""

    def __init__(self, sheet: Sheet, device: QPagedPaintDevice, width: float) -> None:
        self._sheet, self._device, self._width = sheet, device, width
        self._em = sheet.size * device.logicalDpiY() / 72
        numbered = any(line.number for line in sheet.lines)
        self._indent = INDENT_EM * self._em if numbered else 0.0
        self._said = self._style(0)
        self._gloss = self._style(-1)
        self._small = self._style(-3, SOFT)

    def _style(self, more: float, ink: str = INK, *, bold: bool = False, italic: bool = False) -> Style:
        font = QFont(self._sheet.font) if self._sheet.font else QFont()
        font.setPointSizeF(max(6.0, self._sheet.size + more))
        font.setBold(bold)
        font.setItalic(italic)
        return Style(font, ink)

    def _set(self, text: str, style: Style, room: float, *, right: bool | None = None) -> Set:
        """A text that begins at the side at which the page does, if no other is given."""
        return Set(text, style, room, self._device, right=self._sheet.right_to_left if right is None else right)

    def head(self) -> list[Row]:
        """The title, the line of facts, and what is known of the session."""
        sheet = self._sheet
        rows = self._across(self._set(sheet.title, self._style(6, bold=True), self._width), 0, self._width)
        rows += self._across(self._set(sheet.summary, self._small, self._width), 0, self._width)
        rows = _spaced(rows, 0.5 * self._em)
        labels = [self._set(one.label, self._small, FACT_SHARE * self._width) for one in sheet.facts]
        widest = max((label.wide for label in labels), default=0.0) + self._em
        for one, label in zip(sheet.facts, labels, strict=True):
            rows += self._fact(label, self._set(one.text, self._gloss, self._width - widest), widest)
        return _spaced(rows, self._em)

    def _fact(self, label: Set, text: Set, indent: float) -> list[Row]:
        rows = self._across(text, *self._beside(indent))
        first = rows[0]
        base = max(text.base, label.base)
        edges = (self._width - indent, self._width) if self._sheet.right_to_left else (0.0, indent)

        def both(painter: QPainter, top: float) -> None:
            first.draw(painter, top + base - text.base)
            label.draw_all(painter, *edges, top + base - label.base)

        high = base + max(first.height - text.base, label.height - label.base)
        return [Row(high, both), *rows[1:]]

    def _beside(self, indent: float) -> tuple[float, float]:
        """The edges of what stands beside a margin."""
        return (0.0, self._width - indent) if self._sheet.right_to_left else (indent, self._width)

    def _across(self, text: Set, left: float, right: float) -> list[Row]:
        """A row for each line of a text."""

        def drawing(number: int) -> Drawing:
            return lambda painter, top: text.draw(painter, number, left, right, top)

        return [Row(low - top, drawing(number)) for number, (_, top, low) in enumerate(text.lines)]

    def line(self, line: Printed) -> list[Row]:
        """What is said at once, with its number in the margin."""
        left, right = self._beside(self._indent)
        room = right - left
        rows = self._who(line, left, right)
        if line.text:
            text = self._set(line.text, self._said, room, right=runs_right_to_left(line.text))
            rows += self._across(text, left, right)
        for columns in line.blocks:
            rows += self._interlinear(columns, left, right)
        for one in line.below:
            rows += self._across(self._below(one, room), left, right)
        if line.number and rows:
            rows[0] = self._numbered(rows[0], line.number)
        return _spaced(rows, self._em * 0.7)

    def _who(self, line: Printed, left: float, right: float) -> list[Row]:
        """Who speaks and when, in one row."""
        if not (line.who or line.when):
            return []
        who = self._set(line.who, self._style(0, bold=True), right - left)
        when = self._set(line.when, self._small, right - left)
        gap = self._em * 0.5 if line.who else 0.0
        if who.wide + gap + when.wide > right - left:
            return [*self._across(who, left, right), *self._across(when, left, right)]
        wide = who.wide + gap
        base = max(who.base, when.base)

        def both(painter: QPainter, top: float) -> None:
            for part, at in ((who, 0.0), (when, wide)):
                part.draw_all(painter, left + at, right - at, top + base - part.base)

        return [Row(max(who.height, when.height), both)]

    def _numbered(self, row: Row, number: str) -> Row:
        label = self._set(number, self._small, self._indent)
        drop = max(0.0, row.height - label.height) * 0.7

        def both(painter: QPainter, top: float) -> None:
            row.draw(painter, top)
            label.draw_all(painter, 0.0, self._width, top + drop)

        return Row(max(row.height, label.height), both)

    def _below(self, one: Explained, room: float) -> Set:
        if not one.label:
            return self._set(quoted(one.text), self._style(0, italic=True), room)
        return self._set(f"{one.label}: {one.text}", self._gloss, room)

    def _interlinear(self, columns: Columns, left: float, right: float) -> list[Row]:
        """Columns beside one another, in the direction of their words, as many in a row as have room."""
        rtl = runs_right_to_left(" ".join(column[0] for column in columns))
        room, gap = right - left, GAP_EM * self._em
        found: list[Row] = []
        some: list[list[Set]] = []
        used = 0.0
        for column in columns:
            cells = [self._set(text, self._gloss if row else self._said, room, right=rtl)
                     for row, text in enumerate(column)]  # fmt: skip
            wide = _widest(cells)
            if some and used + gap + wide > room:
                found.append(_columns(some, left, right, gap, rtl=rtl))
                some, used = [], -gap
            some.append(cells)
            used += wide if not used else gap + wide
        return [*found, _columns(some, left, right, gap, rtl=rtl)] if some else found


def _widest(cells: Sequence[Set]) -> float:
    return max(cell.wide for cell in cells)


def _columns(columns: Sequence[Sequence[Set]], left: float, right: float, gap: float, *, rtl: bool) -> Row:
    rows = range(len(columns[0]))
    bases = [max(column[row].base for column in columns) for row in rows]
    heights = [bases[row] + max(column[row].height - column[row].base for column in columns) for row in rows]

    def all_of_them(painter: QPainter, top: float) -> None:
        for row, (height, base) in enumerate(zip(heights, bases, strict=True)):
            at = 0.0
            for column in columns:
                wide = _widest(column)
                edges = (right - at - wide, right - at) if rtl else (left + at, left + at + wide)
                column[row].draw_all(painter, *edges, top + base - column[row].base)
                at += wide + gap
            top += height

    return Row(sum(heights), all_of_them)


def _spaced(rows: list[Row], below: float) -> list[Row]:
    """With empty paper behind the last one."""
    return [*rows[:-1], replace(rows[-1], height=rows[-1].height + below, below=below)] if rows else rows
