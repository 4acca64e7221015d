"""The search field: text of any script, whose accents need not be typed, or a regular expression."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSizePolicy, QStyle, QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.key_hint import cap_size, paint_cap
from app.widgets.mirrored import mirrored

WIDTH, WIDEST = 260, 340
"""In px at 100%; as wide between them as the placeholder needs."""
CAP_GAP = 8
"""Between the key and what stands on either side of it, together."""
ICON_FRAME = 6
"""How much wider than its icon Qt makes a button inside a field."""


class SearchField(QLineEdit):
    """A search field with its glass, its key, and switches for regular expressions and for accents that count."""

    left = Signal()
    """Esc or Down: back to the table."""
    pattern_switched = Signal(bool)
    accents_switched = Signal(bool)

    def __init__(self, text: str, keys: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setPlaceholderText(text)
        self._keys = keys
        self.pattern = QAction(tr("Regular expression"), self)
        self.pattern.setObjectName(f"{name}_pattern")
        self.pattern.setCheckable(True)
        self.pattern.setShortcut("Alt+R")
        self.pattern.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.pattern.setToolTip(tr("Take it as a regular expression (Alt R)"))
        self.pattern.toggled.connect(self._on_switched)
        self.addAction(self.pattern, QLineEdit.ActionPosition.TrailingPosition)
        self.accents = QAction(tr("Accents count"), self)
        self.accents.setObjectName(f"{name}_accents")
        self.accents.setCheckable(True)
        self.accents.setShortcut("Alt+A")
        self.accents.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.accents.setToolTip(tr("Accents count: “nao” does not find “não” (Alt A)"))
        self.accents.toggled.connect(self._on_accents)
        self.addAction(self.accents, QLineEdit.ActionPosition.TrailingPosition)
        self._clear = self.addAction(theme.icon("x", "ink2"), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setText(tr("Clear"))
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear)
        self.textChanged.connect(self._on_typed)
        self.setAcceptDrops(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._wrong = ""
        self._dress()
        theme.changed.connect(self._dress)

    @property
    def is_pattern(self) -> bool:
        """Whether the text is a regular expression."""
        return self.pattern.isChecked()

    @property
    def heeds_accents(self) -> bool:
        """Whether only text with the very same accents is found."""
        return self.accents.isChecked()

    def set_wrong(self, reason: str) -> None:
        """Say what is wrong with the pattern; "" when nothing is."""
        if reason != self._wrong:
            self._wrong = reason
            self.setToolTip(reason)
            self.setAccessibleDescription(reason)
            self.update()

    def show_typed(self, text: str) -> None:
        """Show what is looked for already; nobody is told."""
        self.blockSignals(True)
        self.setText(text)
        self.blockSignals(False)
        self._on_typed(text)

    def _on_typed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._make_room()

    def _fit(self) -> None:
        """As wide as the placeholder needs beside the glass, the key and the switches."""
        self.ensurePolished()
        style = self.style()
        icon = style.pixelMetric(QStyle.PixelMetric.PM_LineEditIconSize, None, self)
        icon += style.pixelMetric(QStyle.PixelMetric.PM_LineEditIconMargin, None, self) + ICON_FRAME
        text = self.fontMetrics().horizontalAdvance(self.placeholderText()) + theme.px(16)
        needed = theme.px(16) + text + cap_size(self._keys).width() + CAP_GAP + 2 * icon
        self.setFixedWidth(min(max(theme.px(WIDTH), needed), theme.px(WIDEST)))

    def _make_room(self) -> None:
        """What is typed has the room beside the glass; before that the placeholder shares it with the key."""
        glass, cap = theme.px(16) + 4, 0 if self.text() else cap_size(self._keys).width() + CAP_GAP
        left, right = (cap, glass) if self.isRightToLeft() else (glass, cap)
        self.setTextMargins(left, 0, right, 0)

    def _cap(self) -> QRect:
        """Where the key is printed: beside the switches, with the placeholder on its other side."""
        width = cap_size(self._keys).width()
        switches = [button.geometry() for button in self.findChildren(QAbstractButton) if button.isVisible()]
        if self.isRightToLeft():
            begin = max((box.right() + 1 for box in switches), default=0) + CAP_GAP // 2
            return QRect(begin, 0, width, self.height() - 1)
        end = min((box.left() for box in switches), default=self.width()) - CAP_GAP // 2
        return QRect(end - width, 0, width, self.height() - 1)

    def _on_switched(self, on: bool) -> None:
        self.accents.setEnabled(not on)
        self._dress()
        self.pattern_switched.emit(on)

    def _on_accents(self, on: bool) -> None:
        self._dress()
        self.accents_switched.emit(on)

    def _dress(self) -> None:
        self._fit()
        self._make_room()
        self.pattern.setIcon(theme.icon("regex", "actink" if self.is_pattern else "ink3"))
        heeded = self.heeds_accents and not self.is_pattern
        self.accents.setIcon(theme.icon("alphabet", "actink" if heeded else "ink3"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(14)
        glass = theme.pixmap("search", "ink2", side, self.devicePixelRatioF())
        spot = mirrored(QRect(9, (self.height() - side) // 2, side, side), self.rect())
        painter.drawPixmap(spot.topLeft(), glass)
        if self._wrong:
            painter.setPen(theme.color("bad"))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if not self.text():
            paint_cap(painter, self._cap(), self._keys, theme.color("ink2"), theme.color("line2"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            if event.key() == Qt.Key.Key_Escape:
                self.clear()
            self.left.emit()
            return
        super().keyPressEvent(event)
