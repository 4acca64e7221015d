"""The ribbon of letters: what the checkpoint knows under an amber bracket, what the target needs over a teal one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.alphabet.alphabet_state import AlphabetState
from app.alphabet.letter_texts import new_letter_spoken
from app.formatting import percent
from app.i18n import tr
from app.theme import theme
from app.widgets.text_direction import letter_shown

GAP, MARGIN, INSET = 2, 16, 4


@dataclass(frozen=True)
class Tile:
    """A letter and its group: "only", "shared" or "new"."""

    letter: str
    group: str


class LetterRibbon(QWidget):
    """Arrows move from letter to letter, Enter jumps to its group: `chosen` carries letter and group."""

    chosen = Signal(str, str)

    def __init__(self, state: AlphabetState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setObjectName("alphabet_ribbon")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.tiles: list[Tile] = []
        self._spoken: dict[str, str] = {}
        self._boxes: list[QRectF] = []
        self._current = 0
        self._words = ("", "", "")
        self.setAccessibleName(tr("Letters"))
        theme.changed.connect(self._arrange)
        state.letters_changed.connect(self._on_letters)

    def _on_letters(self) -> None:
        found, source, target = self._state.comparison, self._state.theirs, self._state.ours
        if found is None:
            return
        tiles = [Tile(x, "only") for x in (*found.only, *found.kept)]
        tiles += [Tile(x, "shared") for x in found.shared]
        tiles += [Tile(x.letter, "new") for x in found.new]
        self.tiles, self._spoken = tiles, {row.letter: new_letter_spoken(row) for row in found.new}
        self._current = min(self._current, max(0, len(tiles) - 1))
        shared = sum(x != " " for x in found.shared)
        if source:
            self._words = (
                tr("{language} checkpoint knows {n:,}", language=source, n=found.known),
                tr(
                    "{language} needs {n:,}, {share} of them already known",
                    language=target,
                    n=found.needed,
                    share=percent(found.share_known, 0),
                ),
                tr(
                    "{only} only in {language}, {shared} shared, {new} new",
                    only=len(found.only) + len(found.kept),
                    language=source,
                    shared=shared,
                    new=len(found.new),
                ),
            )
        else:
            needs = tr("{language} needs {n:,}", language=target, n=found.needed)
            pieces = tr("The checkpoint writes with pieces of words")
            choose = tr("Choose a checkpoint to compare with")
            self._words = ("", needs, pieces if self._state.pieces else choose)
        self._say()
        self._arrange()

    @property
    def current(self) -> Tile | None:
        return self.tiles[self._current] if self.tiles else None

    def _say(self) -> None:
        tile = self.current
        words = [w for w in self._words if w]
        here = self._spoken.get(tile.letter, tile.letter) if tile is not None else ""
        self.setAccessibleName(". ".join([*words, here]) if here else ". ".join(words) or tr("Letters"))

    # Layout

    def _tile_size(self) -> tuple[int, int]:
        height = max(theme.px(28), QFontMetrics(theme.font("body")).height() + 8)
        return theme.px(30), height

    def _widths(self) -> list[int]:
        metrics = QFontMetrics(theme.font("body", 600))
        least = self._tile_size()[0]
        return [max(least, metrics.horizontalAdvance(letter_shown(t.letter)) + 10) for t in self.tiles]

    def _lines(self, width: int) -> list[list[int]]:
        """Indices of tiles by line."""
        lines: list[list[int]] = [[]]
        left = 0
        for i, wide in enumerate(self._widths()):
            if lines[-1] and left + wide > width:
                lines.append([])
                left = 0
            lines[-1].append(i)
            left += wide + GAP
        return lines

    def _arrange(self) -> None:
        room = max(1, self.width() - 2 * MARGIN)
        words = QFontMetrics(theme.font("small", 500)).height()
        lines, widths, tall = self._lines(room), self._widths(), self._tile_size()[1]
        boxes: list[QRectF] = []
        top = 8 + words + INSET + 4
        for line in lines:
            natural = sum(widths[i] for i in line) + GAP * max(0, len(line) - 1)
            extra = (room - natural) / len(line) if len(lines) == 1 and line else 0.0
            extra = min(extra, theme.px(14))
            left = float(MARGIN)
            for i in line:
                boxes.append(QRectF(left, top, widths[i] + extra, tall))
                left += widths[i] + extra + GAP
            top += tall + 2 * INSET + 6
        self._boxes = boxes
        self.setFixedHeight(round(top + words + 4))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        metrics = QFontMetrics(theme.font("small", 600))
        top = QRectF(MARGIN, 8, self.width() - 2 * MARGIN, metrics.height())
        painter.setFont(theme.font("small", 600))
        painter.setPen(theme.color("srcink"))
        painter.drawText(top, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self._words[0])
        painter.setFont(theme.font("small", 400))
        painter.setPen(theme.color("ink2"))
        painter.drawText(top, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._words[2])
        self._brackets(painter)
        for i, (tile, box) in enumerate(zip(self.tiles, self._boxes, strict=False)):
            self._tile(painter, tile, box, i == self._current and self.hasFocus())
        needs = [box for tile, box in zip(self.tiles, self._boxes, strict=False) if tile.group != "only"]
        left = needs[0].left() if needs and needs[0].top() == self._boxes[-1].top() else MARGIN
        foot = QRectF(left, self.height() - metrics.height() - 6, self.width() - left - MARGIN, metrics.height())
        painter.setFont(theme.font("small", 600))
        painter.setPen(theme.color("tgtink"))
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self._words[1])
        painter.end()

    def _tile(self, painter: QPainter, tile: Tile, box: QRectF, focused: bool) -> None:
        fill, line, ink = {
            "only": ("srctint", "srcline", "srcink"),
            "new": ("tgttint", "tgtline", "tgtink"),
            "shared": ("surface", "line", "ink"),
        }[tile.group]
        painter.setPen(QPen(theme.color("act" if focused else line), 2 if focused else 1))
        painter.setBrush(theme.color(fill))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.radius("chip"), theme.radius("chip"))
        painter.setFont(theme.font("body", 600 if tile.group != "shared" else 400))
        painter.setPen(theme.color(ink))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), letter_shown(tile.letter))

    def _brackets(self, painter: QPainter) -> None:
        for groups, role, above in ((("only", "shared"), "src", True), (("shared", "new"), "tgt", False)):
            if above and not self._words[0]:
                continue
            painter.setPen(QPen(theme.color(role), 1.5))
            spans: dict[float, list[QRectF]] = {}
            for tile, box in zip(self.tiles, self._boxes, strict=False):
                if tile.group in groups:
                    spans.setdefault(box.top(), []).append(box)
            for i, line in enumerate(spans.values()):
                first, last = line[0], line[-1]
                y = first.top() - INSET if above else first.bottom() + INSET
                end = INSET - 1 if above else 1 - INSET
                painter.drawLine(QPointF(first.left(), y), QPointF(last.right(), y))
                if i == 0:
                    painter.drawLine(QPointF(first.left(), y), QPointF(first.left(), y + end))
                if i == len(spans) - 1:
                    painter.drawLine(QPointF(last.right(), y), QPointF(last.right(), y + end))

    # Keys

    def go_to(self, at: int) -> None:
        """Make a tile current."""
        if 0 <= at < len(self.tiles):
            self._current = at
            self._say()
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}
        if event.key() in steps:
            self.go_to(self._current + steps[event.key()])
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go_line(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Home:
            self.go_to(0)
        elif event.key() == Qt.Key.Key_End:
            self.go_to(len(self.tiles) - 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.chosen.emit(self.current.letter, self.current.group)
        else:
            super().keyPressEvent(event)

    def _go_line(self, by: int) -> None:
        if not self._boxes:
            return
        here = self._boxes[self._current]
        tops = sorted({box.top() for box in self._boxes})
        at = tops.index(here.top()) + by
        if 0 <= at < len(tops):
            near = [i for i, box in enumerate(self._boxes) if box.top() == tops[at]]
            self.go_to(min(near, key=lambda i: abs(self._boxes[i].center().x() - here.center().x())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for i, box in enumerate(self._boxes):
            if box.contains(event.position()):
                self.go_to(i)
                self.chosen.emit(self.tiles[i].letter, self.tiles[i].group)
                return

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
