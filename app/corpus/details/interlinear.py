"""Words of an utterance and what explains them, in cells below one another: painted, as many lines as there are tiers,
and written in place. Arrows go from cell to cell, Enter writes, Tab goes on to the next cell of the line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolTip, QWidget

from app.i18n import tr
from app.theme import theme
from core.project.records import Annotation, Tier
from core.project.tiers.cells import Cell, CellLine, cells_of, lines_below
from core.wording import joined

PAD, GAP = 8, 4
LEAST = 44
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def paint_doubt(painter: QPainter, spot: QRectF) -> None:
    """A tint over a line of dots: what stands there is to be looked at."""
    painter.save()
    painter.fillRect(spot.adjusted(-4, 0, 4, 0), theme.color("badtint"))
    pen = QPen(theme.color("bad"), 2, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1, 1])
    painter.setPen(pen)
    painter.drawLine(spot.bottomLeft() + QPointF(-4, -1), spot.bottomRight() + QPointF(4, -1))
    painter.restore()


class CellEditor(QLineEdit):
    """Enter keeps, Escape leaves all as it was, Tab keeps and asks for the next cell."""

    kept = Signal(int)
    """What was typed is to be kept; how many cells further the next one to be written is."""
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cell_editor")
        self.setAccessibleName(tr("Text of the cell"))
        self.setStyleSheet("padding: 0 6px")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1, Qt.Key.Key_Return: 0, Qt.Key.Key_Enter: 0}
            if event.key() in steps and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.kept.emit(steps[Qt.Key(event.key())])
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.given_up.emit()
                return True
        return bool(super().event(event))


class Interlinear(QWidget):
    """The parts of one tier, each with what explains it below; cells go on in the next line where there is no room."""

    written = Signal(object, str)
    """A line of a cell (`CellLine`) is to say this."""

    def __init__(self, tiers: Sequence[Tier], top: Tier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines_below(tiers, top)
        self._cells: list[Cell] = []
        self._at = (0, 0)
        self._editable = False
        self.title = joined([tier.name for tier in self._lines], " · ")
        self.setObjectName(f"tier_{top.id}")
        self.setAccessibleName(self.title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.editor = CellEditor(self)
        self.editor.hide()
        self.editor.kept.connect(self._on_kept)
        self.editor.given_up.connect(self._close)
        self.editor.editingFinished.connect(lambda: self._on_kept(0) if not self.editor.hasFocus() else None)
        theme.changed.connect(self._fit)

    def show_parts(self, annotations: Sequence[Annotation], *, editable: bool) -> None:
        """What stands beside an utterance."""
        self._cells, self._editable = cells_of(annotations, self._lines), editable
        self._at = (min(self._at[0], max(0, len(self._cells) - 1)), self._at[1])
        self._describe()
        self._fit()

    @property
    def cells(self) -> list[list[str]]:
        """What is shown: by part, then by tier; "" where there is nothing."""
        return [[line.text for line in cell] for cell in self._cells]

    @property
    def current(self) -> CellLine | None:
        """The line of a cell that the keyboard is at."""
        cell, line = self._at
        return self._cells[cell][line] if cell < len(self._cells) else None

    def _describe(self) -> None:
        """Say what stands here to who cannot see it, the current line first."""
        every = joined([joined([line.text for line in cell if line.text], ": ") for cell in self._cells], "; ")
        here = self.current if self.hasFocus() else None
        said = tr("{tier}: {text}", tier=here.tier.name, text=here.text or tr("empty")) if here is not None else ""
        if here is not None and here.drafted:
            said = tr("{what}, to be looked at: a model wrote it", what=said)
        elif here is not None and here.doubtful:
            said = tr("{what}, to be looked at: the word has changed", what=said)
        self.setAccessibleDescription(joined([part for part in (said, every) if part], ". "))

    # Writing

    def edit(self, cell: int, line: int) -> None:
        """Write in place, where that can be."""
        if not (0 <= cell < len(self._cells) and self._editable and self._cells[cell][line].writable):
            return
        self._at = (cell, line)
        place = self._places()[cell]
        high = self._line_height()
        spot = QRectF(place.left(), place.top() + GAP + line * high - 2, max(place.width(), theme.px(120)), high + 4)
        left = min(spot.left(), max(0.0, self.width() - spot.width()))
        self.editor.setGeometry(round(left), round(spot.top()), round(spot.width()), round(spot.height()))
        self.editor.setFont(theme.font("written"))
        self.editor.setText(self._cells[cell][line].text)
        self.editor.selectAll()
        self.editor.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    def finish(self) -> None:
        """Keep what is being typed; another utterance comes."""
        self._on_kept(0)

    def _on_kept(self, further: int) -> None:
        """Keep what was typed, and go on."""
        if self.editor.isHidden():
            return
        (cell, line), text, here = self._at, self.editor.text().strip(), self.current
        self._close(leave=not further)
        if here is not None and (text != here.text or here.doubtful):
            self.written.emit(here, text)
        if further:
            self.edit(cell + further, line)

    def _close(self, leave: bool = True) -> None:
        had = self.editor.hasFocus()
        self.editor.hide()
        if leave and had:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    # Where everything is

    def _line_height(self) -> float:
        return theme.written_line()

    def _places(self) -> list[QRectF]:
        """Where each cell lies at the present width."""
        metrics = QFontMetricsF(theme.font("written", 500))
        high = self._line_height() * len(self._lines) + 2 * GAP + 2
        room, x, y = float(max(self.width(), 1)), 0.0, 0.0
        found = []
        for cell in self.cells:
            wide = max(max(map(metrics.horizontalAdvance, cell), default=0.0) + 2 * PAD, float(theme.px(LEAST)))
            wide = min(wide, room)
            if x and x + wide > room:
                x, y = 0.0, y + high + GAP
            found.append(QRectF(x, y, wide, high))
            x += wide + GAP
        return found

    def _spot(self, at: QPointF) -> tuple[int, int] | None:
        """The cell and line at a point."""
        for number, place in enumerate(self._places()):
            if place.contains(at):
                line = int((at.y() - place.top() - GAP) // self._line_height())
                return number, min(max(line, 0), len(self._lines) - 1)
        return None

    def _fit(self) -> None:
        places = self._places()
        self.setFixedHeight(round(places[-1].bottom()) + 2 if places else 0)
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(80), 0)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = ARROWS.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and not event.modifiers():
            self.edit(*self._at)
        elif step is not None and not event.modifiers() and self._cells:
            cell, line = self._at[0] + step[0], self._at[1] + step[1]
            self._at = (min(max(cell, 0), len(self._cells) - 1), min(max(line, 0), len(self._lines) - 1))
            self._describe()
            self.update()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = self._spot(event.position())
        if spot is not None:
            self._at = spot
            self._describe()
            self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            spot = self._spot(QPointF(event.pos()))
            line = self._cells[spot[0]][spot[1]] if spot is not None else None
            tip = ""
            if line is not None and line.drafted:
                tip = tr("A model wrote it: write it anew, or press Enter twice if it is right")
            elif line is not None and line.doubtful:
                tip = tr("The word has changed: write it anew, or press Enter twice if it is right")
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return bool(super().event(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        spot = self._spot(event.position())
        if spot is not None:
            self.edit(*spot)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._describe()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high, here = self._line_height(), self._at if self.hasFocus() else (-1, -1)
        for number, (place, cell) in enumerate(zip(self._places(), self.cells, strict=True)):
            painter.setPen(theme.color("act" if number == here[0] else "line"))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            for line, text in enumerate(cell):
                spot = QRectF(place.left() + PAD, place.top() + GAP + line * high, place.width() - 2 * PAD, high)
                if (number, line) == here:
                    painter.fillRect(spot.adjusted(-4, 0, 4, 0), theme.color("acttint"))
                painter.setFont(theme.font("written", 500 if line == 0 else 400))
                doubtful = self._cells[number][line].doubtful
                if doubtful:
                    paint_doubt(painter, spot)
                painter.setPen(theme.color("badink" if doubtful else "ink" if line == 0 else "ink2"))
                shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, spot.width() + 1)
                painter.drawText(spot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
