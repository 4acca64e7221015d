"""`Figure`: the base of charts that are painted by hand. It has a name, a description and its numbers as a table, takes
the keyboard, and asks for the menu that every chart has (see `chart_copies.offer_copies`).
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.theme import theme
from app.widgets.mirrored import left_to_right

NOWHERE = -1


class Figure(QWidget):
    """Subclasses paint themselves in `paint` and give their numbers in `cells`."""

    menu_asked = Signal(object)  # a global QPoint

    def __init__(self, name: str, title: str, role: str = "surface", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.menu_asked.emit(self.mapToGlobal(at)))
        self._role = role
        self.exposed = QRectF()
        """What is to be painted anew: in a long figure not all of it."""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.update)
        theme.changed.connect(self._on_theme)

    @property
    def due(self) -> bool:
        """Whether it is still to be painted anew."""
        return self._soon.isActive()

    def update_soon(self) -> None:
        """Paint it anew in the next turn of the event loop: what changes with it, such as the table that it filters, is
        painted in this one."""
        self._soon.start()

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def cells(self, *, plain: bool = False) -> list[list[str]]:
        """Head and rows: as people read them, or with `plain` numbers for other programs."""
        raise NotImplementedError

    def paint(self, painter: QPainter) -> None:
        """Everything but the ground and the ring of the keyboard. The painter is antialiased, in the widget's pixels,
        and counts from the left in every language."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.exposed = QRectF(event.rect())
        painter.fillRect(event.rect(), theme.color(self._role))
        left_to_right(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("small"))
        self.paint(painter)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("act"), 2.0))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(80))


class RowFigure(Figure):
    """A figure of rows, of which one is `at`, under the pointer or the arrow keys. A click or Enter chooses it
    (`chosen`), Esc gives the choice up (`cleared`). `across`: they stand beside each other."""

    chosen = Signal(int)
    cleared = Signal()
    moved = Signal(int)
    across = False

    def __init__(self, name: str, title: str, role: str = "surface", parent: QWidget | None = None) -> None:
        super().__init__(name, title, role, parent)
        self.at = NOWHERE
        self.marked = NOWHERE
        """The row that was chosen."""

    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def row_box(self, row: int) -> QRectF:
        """Where a row is."""
        raise NotImplementedError

    def reading(self, row: int) -> str:
        """A row in words."""
        raise NotImplementedError

    def row_at(self, point: QPointF) -> int:
        """The row at a point, or `NOWHERE`."""
        return next((row for row in range(self.count()) if self.row_box(row).contains(point)), NOWHERE)

    def mark(self, row: int) -> None:
        """Show a row as chosen, without telling."""
        if row != self.marked:
            self.marked = row
            self.update_soon()

    def move_to(self, row: int) -> None:
        """Stand on a row, and tell."""
        if row != self.at:
            self.at = row
            self.update()
            if row != NOWHERE:
                self.setAccessibleDescription(self.reading(row))
            self.moved.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position())
        if row != NOWHERE:
            self.move_to(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and row != NOWHERE:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.move_to(row)
            self.chosen.emit(row)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self.count() - 1
        back, forth = (Qt.Key.Key_Left, Qt.Key.Key_Right) if self.across else (Qt.Key.Key_Up, Qt.Key.Key_Down)
        moves = {back: max(self.at - 1, 0), forth: min(self.at + 1, last), Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        key = Qt.Key(event.key())
        if key in moves and last >= 0:
            self.move_to(moves[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self.at <= last:
            self.chosen.emit(self.at)
        elif key == Qt.Key.Key_Escape and self.marked != NOWHERE:
            self.cleared.emit()
        else:
            event.ignore()
