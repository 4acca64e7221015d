"""Which letters are written for which: rows said, columns written, "∅" where one was left out or nothing was said."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen

from app.evaluate.evaluation_words import cell_words, letter_words
from app.formatting import number
from app.i18n import tr
from app.theme import theme
from app.widgets.figure import Figure
from core.evaluation.analysis import LetterCell, Letters

Cell = tuple[str, str]
FULLEST = 0.8
"""How much of a cell's colour there is at most, so that its number can be read."""
WRITTEN_FROM = 0.02
"""Shares below are shown by colour alone."""
CELL_WIDE, CELL_HIGH = 28, 20
"""In px at 100%, at most."""
LEAST_HIGH, LEAST_LETTER = 10, 11
"""Height of a row in px at 100%, and of a letter in px, at least: large text gives way before a letter is lost."""


class LetterMatrix(Figure):
    """`current` is the cell (said, written) that the arrow keys stand on. `moved` follows it, `chosen` a click or
    Enter, `cleared` Esc; `play_asked` Space, and with Shift the same place once more."""

    moved = Signal()
    chosen = Signal()
    cleared = Signal()
    play_asked = Signal(bool)

    def __init__(self) -> None:
        super().__init__("evaluate_letters_chart", tr("Letters that get mixed up"), "page")
        self._letters = Letters((), {})
        self.rows: tuple[str, ...] = ()
        self.columns: tuple[str, ...] = ()
        self._most = 0.0
        self.current: Cell | None = None
        self.marked: Cell | None = None

    # What is shown

    def show_letters(self, letters: Letters) -> None:
        """The most confused; the row of extra letters only where some are."""
        self._letters = letters
        extra = any(("", letter) in letters.cells for letter in letters.letters)
        self.rows = (*letters.letters, *([""] if extra else []))
        self.columns = (*letters.letters, "") if letters.letters else ()
        self._most = max((self._share(cell) for cell in letters.cells.values() if self._seen(cell)), default=0.0)
        mixed_up = [cell for cell in letters.cells.values() if self._seen(cell)]
        worst = max(mixed_up, key=lambda cell: (bool(cell.said and cell.written), cell.count), default=None)
        self.current, self.marked = (worst.said, worst.written) if worst is not None else None, None
        self._say()
        self.updateGeometry()
        self.update()

    def _seen(self, cell: LetterCell) -> bool:
        return cell.said in self.rows and cell.written in self.columns

    def cell(self, at: Cell | None) -> LetterCell | None:
        return self._letters.cells.get(at) if at is not None else None

    def words(self) -> str:
        """The current cell in words."""
        cell = self.cell(self.current)
        if self.current is None:
            return ""
        if cell is None:
            said, written = (letter_words(letter) for letter in self.current)
            return said if said == written else tr("{said} written as {written}: never", said=said, written=written)
        habit = tr("{words}, a habit of the source", words=cell_words(cell)) if cell.habit else ""
        return habit or cell_words(cell)

    def mark(self, cell: Cell | None) -> None:
        """Show a cell as chosen, without telling."""
        if cell != self.marked:
            self.marked = cell
            self.update_soon()

    @staticmethod
    def _share(cell: LetterCell) -> float:
        return cell.count / cell.of if cell.of else 0.0

    def cells(self, *, plain: bool = False) -> list[list[str]]:
        head = [tr("Said"), tr("Written"), tr("Count"), tr("Times said"), tr("Share"), tr("Source habit")]
        found = sorted(self._letters.cells.values(), key=lambda cell: -cell.count)
        return [head] + [
            [letter_words(c.said), letter_words(c.written), *(str(v) if plain else number(v) for v in (c.count, c.of)),
             f"{self._share(c):.6g}" if plain else tr("{number}%", number=number(100 * self._share(c), 1)),
             tr("yes") if c.habit else tr("no")]
            for c in found
        ]  # fmt: skip

    # Geometry

    def sizeHint(self) -> QSize:
        wide, high = len(self.columns) or 8, len(self.rows) or 8
        return QSize(theme.px(CELL_WIDE) * wide + theme.px(30), theme.px(CELL_HIGH) * (high + 1) + 6)

    def minimumSizeHint(self) -> QSize:
        wide, high = len(self.columns) or 8, len(self.rows) or 8
        row = max(LEAST_LETTER, theme.px(LEAST_HIGH))
        return QSize(theme.px(11) * wide + theme.px(26), row * high + theme.px(CELL_HIGH) + 6)

    @property
    def _grid(self) -> QRectF:
        """All cells together."""
        left, top = theme.px(26.0), theme.px(CELL_HIGH) + 1.0
        wide = min((self.width() - left - 2) / max(1, len(self.columns)), float(theme.px(CELL_WIDE)))
        high = min((self.height() - top - 3) / max(1, len(self.rows)), float(theme.px(CELL_HIGH)))
        return QRectF(left, top, wide * len(self.columns), high * len(self.rows))

    def box(self, cell: Cell) -> QRectF:
        """Where a cell is."""
        grid = self._grid
        wide, high = grid.width() / len(self.columns), grid.height() / len(self.rows)
        return QRectF(
            grid.left() + wide * self.columns.index(cell[1]), grid.top() + high * self.rows.index(cell[0]), wide, high
        )

    def cell_at(self, point: QPointF) -> Cell | None:
        grid = self._grid
        if not self.rows or not grid.contains(point):
            return None
        column = int((point.x() - grid.left()) / grid.width() * len(self.columns))
        row = int((point.y() - grid.top()) / grid.height() * len(self.rows))
        return self.rows[min(row, len(self.rows) - 1)], self.columns[min(column, len(self.columns) - 1)]

    # Painting

    def paint(self, painter: QPainter) -> None:
        if not self.rows:
            painter.setPen(theme.color("ink3"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("No letter was mixed up"))
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        grid = self._grid
        painter.fillRect(grid, theme.color("surface"))
        wide, high = grid.width() / len(self.columns), grid.height() / len(self.rows)
        shades = theme.color("surface"), theme.color("tgt"), theme.color("sunken")
        painter.setFont(fitting(theme.font("caption"), high))
        for row, said in enumerate(self.rows):
            for column, written in enumerate(self.columns):
                box = QRectF(grid.left() + wide * column, grid.top() + high * row, wide, high)
                self._paint_cell(painter, (said, written), box, shades)
        painter.restore()
        self._paint_heads(painter)
        for cell, role, wide in ((self.marked, "act", 2.5), (self.current if self.hasFocus() else None, "ink", 1.5)):
            if cell is not None:
                painter.setPen(QPen(theme.color(role), wide))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self.box(cell).adjusted(-0.5, -0.5, 0.5, 0.5))

    def _paint_heads(self, painter: QPainter) -> None:
        for letters, upright in ((self.rows, True), (self.columns, False)):
            for letter in letters:
                box = self.box((letter, self.columns[0]) if upright else (self.rows[0], letter))
                at = self.current is not None and self.current[0 if upright else 1] == letter
                font = theme.font("small", 600 if at else 400)
                painter.setFont(fitting(font, box.height()) if upright else font)
                painter.setPen(theme.color("ink" if at else "ink2"))
                place = (
                    QRectF(0, box.top(), box.left() - 6, box.height())
                    if upright
                    else QRectF(box.left() - 4, 0, box.width() + 8, box.top() - 1)
                )
                flag = Qt.AlignmentFlag.AlignRight if upright else Qt.AlignmentFlag.AlignHCenter
                painter.drawText(place, flag | Qt.AlignmentFlag.AlignVCenter, letter_words(letter))

    def _paint_cell(self, painter: QPainter, at: Cell, box: QRectF, shades: tuple[QColor, QColor, QColor]) -> None:
        """A cell, of `shades` from none of it to all, and for a letter that is right; its number in the font that the
        painter has."""
        cell = self.cell(at)
        if at[0] == at[1]:
            painter.fillRect(box, shades[2])
            if at[0]:
                centre = box.center()
                painter.fillRect(QRectF(centre.x() - 1, centre.y() - 1, 2, 2), theme.color("ink3"))
            return
        if cell is None:
            return
        share = self._share(cell)
        strength = FULLEST * math.sqrt(share / self._most) if self._most else 0.0
        ground = mixed(shades[0], shades[1], strength)
        painter.fillRect(box.adjusted(0.5, 0.5, -0.5, -0.5), ground)
        if cell.habit:
            painter.setPen(QPen(theme.color("src"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        if share >= WRITTEN_FROM:
            painter.setPen(readable(ground))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number(100 * share))

    # Moving

    def _say(self) -> None:
        keys = tr("Arrow keys move the cell, Enter lists its utterances, Space plays one of its places")
        self.setAccessibleDescription(f"{self.words()}. {keys}" if self.current is not None else "")

    def move_to(self, cell: Cell | None) -> None:
        """Stand on a cell, and tell."""
        if cell is not None and cell != self.current:
            self.current = cell
            self._say()
            self.update()
            self.moved.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = self.cell_at(event.position())
        if here is not None and self.marked is None and self.cell(here) is not None:
            self.move_to(here)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        here = self.cell_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and here is not None:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.move_to(here)
            self.chosen.emit()
        else:
            super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Space plays here, whatever else it plays on the page."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._takes(event.key()):
            event.accept()
            return True
        return super().event(event)

    def _takes(self, key: int) -> bool:
        return key == Qt.Key.Key_Space or (key == Qt.Key.Key_Escape and self.marked is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Home: (0, -999), Qt.Key.Key_End: (0, 999),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in steps and self.current is not None:
            down, right = steps[key]
            row = min(max(self.rows.index(self.current[0]) + down, 0), len(self.rows) - 1)
            column = min(max(self.columns.index(self.current[1]) + right, 0), len(self.columns) - 1)
            self.move_to((self.rows[row], self.columns[column]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.chosen.emit()
        elif key == Qt.Key.Key_Space:
            self.play_asked.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Escape and self.marked is not None:
            self.cleared.emit()
        else:
            event.ignore()


def fitting(font: QFont, height: float) -> QFont:
    """A font, smaller where a row is too low for it."""
    high = QFontMetricsF(font).height()
    if high > height + 4:
        font.setPixelSize(max(LEAST_LETTER, int(font.pixelSize() * (height + 4) / high)))
    return font


def mixed(ground: QColor, colour: QColor, share: float) -> QColor:
    """So much of a colour on a ground."""
    parts = ((ground.redF(), colour.redF()), (ground.greenF(), colour.greenF()), (ground.blueF(), colour.blueF()))
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in parts))


def readable(ground: QColor) -> QColor:
    """The ink that is easiest to read on a ground, by computed contrast."""
    return max((theme.color(role) for role in ("ink", "sunken", "onact")), key=lambda ink: contrast(ink, ground))


def contrast(one: QColor, other: QColor) -> float:
    """Of two colours, as WCAG 2 defines it: 1 to 21."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
