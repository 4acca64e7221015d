"""The rail: language pair on top, one button a page, Tasks and Settings at the bottom."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import tr
from app.i18n.languages import language
from app.theme import theme
from app.widgets.mirrored import mirrored
from app.widgets.pair_badge import badge_height, badge_width, paint_badge, paint_pair, pair_text, pair_width
from app.widgets.rule import rule
from core.wording import Said

WIDTH, EDGE = 76, 4
"""At least, in px at 100%: the rail is as wide as its longest word; and what stays free at either side of that."""


class RailButton(QAbstractButton):
    """Icon over a word; checked shows a raised tile and a bar at the left edge. `badge` counts something."""

    def __init__(self, key: str, title: Said, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._icon_name = icon
        self._badge = 0
        self._title = title
        self.setCheckable(True)
        self.setObjectName(f"rail_{key}")
        self._word()
        language.changed.connect(self._word)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        theme.changed.connect(self.updateGeometry)

    def _word(self) -> None:
        self.setText(tr(self._title))
        running = tr("{name}, {count:,} running", name=self.text(), count=self._badge)
        self.setAccessibleName(running if self._badge else self.text())
        self.updateGeometry()

    @property
    def needed(self) -> int:
        """How wide it has to be for its longest word, in px."""
        metrics = QFontMetrics(theme.font("caption", 600))
        return max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0) + 2 * EDGE

    @property
    def lines(self) -> list[str]:
        """The word as it is painted: words that are too long together stand below each other."""
        metrics = QFontMetrics(theme.font("caption", 600))
        room = max(theme.px(WIDTH), self.needed) - 2 * EDGE
        lines: list[str] = []
        for word in self.text().split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and metrics.horizontalAdvance(longer) > room:
                lines.append(word)
            else:
                lines[-1:] = [longer]
        return lines

    def set_badge(self, count: int) -> None:
        """Show a count; 0 hides it."""
        if count != self._badge:
            self._badge = count
            self._word()
            self.update()

    def sizeHint(self) -> QSize:
        return self._size(54)

    def minimumSizeHint(self) -> QSize:
        """Buttons come closer where the window is low and texts are large."""
        return self._size(44)

    def _size(self, high: int) -> QSize:
        wide = max(theme.px(WIDTH), self.needed)
        return QSize(wide, theme.px(high) + (len(self.lines) - 1) * theme.line("caption"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        tile = self.rect().adjusted(1, 1, -2, -1).toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        if on:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.setBrush(theme.color("raised"))
            painter.drawRoundedRect(tile, 6, 6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("act"))
            painter.drawRoundedRect(
                mirrored(QRect(-3, self.height() // 2 - theme.px(14), 6, theme.px(28)), self.rect()), 3, 3
            )
        elif self.isEnabled() and self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("line"))
            painter.drawRoundedRect(tile, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("act"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(tile.adjusted(1, 1, -1, -1), 5, 5)
        role = "dis" if not self.isEnabled() else "ink" if on else "ink2"
        side = theme.px(20)
        ratio = self.devicePixelRatioF()
        lines = self.lines
        text_height = len(lines) * theme.line("caption")
        top = (self.height() - side - text_height - 3) // 2
        left = (self.width() - side) // 2
        painter.drawPixmap(left, top, theme.pixmap(self._icon_name, role, side, ratio))
        painter.setFont(theme.font("caption", 600 if on else 400))
        painter.setPen(theme.color(role))
        place = QRect(0, top + side + 3, self.width(), text_height)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "\n".join(lines))
        if self._badge:
            self._paint_badge(painter, left + side - 5, top - 3)
        painter.end()

    def _paint_badge(self, painter: QPainter, left: int, top: int) -> None:
        side = theme.px(15)
        disc = QRect(left, top, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("actbtn"))
        painter.drawEllipse(disc)
        painter.setPen(theme.color("onact"))
        painter.setFont(theme.font("caption", 600))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(min(self._badge, 9)))

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()


class PairButton(QAbstractButton):
    """The project's languages; a click switches project."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pair = ("", "")
        self.setObjectName("rail_pair")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_pair("", "")
        theme.changed.connect(self.updateGeometry)

    def set_pair(self, source: str, target: str, target_name: str = "") -> None:
        """Show a project's languages; two empty codes for no project."""
        self._pair = (source, target)
        name = (
            tr("{pair}. Switch project", pair=pair_text(source, target, target_name)) if target else tr("Open project")
        )
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(WIDTH), theme.px(46))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        source, target = self._pair
        room = self.width() - 4
        if target and pair_width(source, target, 10) > room:
            badges = [(source, "src"), (target, "tgt")] if source else [(target, "tgt")]
            high = (badge_height() + 2) * len(badges)
            for line, (code, role) in enumerate(badges):
                top = (self.height() - high) // 2 + line * (badge_height() + 2)
                left = max(1, (self.width() - badge_width(code)) // 2)
                paint_badge(painter, QRect(left, top, self.width(), badge_height()), code, role)
        elif target:
            arrow = 14 if pair_width(source, target, 14) < room else 10
            width = pair_width(source, target, arrow)
            left = max(1, (self.width() - width) // 2)
            paint_pair(painter, QRect(left, 0, width, self.height()), source, target, arrow)
        else:
            side = theme.px(20)
            pixmap = theme.pixmap("folder", "ink2", side, self.devicePixelRatioF())
            painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, pixmap)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("act"), 2))
            height = badge_height() + 12
            painter.drawRoundedRect(2, (self.height() - height) // 2, self.width() - 5, height, 5, 5)
        painter.end()


class Rail(QFrame):
    """`chosen(key)` follows a page button, `pair_clicked` the language pair. Up and Down move, Enter opens."""

    chosen = Signal(str)
    pair_clicked = Signal()

    def __init__(self, pages: list[tuple[str, Said, str]], bottom: list[tuple[str, Said, str]]) -> None:
        super().__init__()
        self.setProperty("role", "rail")
        self.setObjectName("rail")
        self._word()
        language.changed.connect(self._word)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 1, 6)
        column.setSpacing(0)
        self.pair = PairButton()
        self.pair.clicked.connect(self.pair_clicked)
        column.addWidget(self.pair)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, RailButton] = {}
        for key, text, icon in pages:
            column.addWidget(self._add(key, text, icon))
        column.addStretch(1)
        line = rule()
        column.addWidget(line)
        column.setContentsMargins(0, 1, 1, 6)
        column.addSpacing(4)
        for key, text, icon in bottom:
            column.addWidget(self._add(key, text, icon))
        self._dress()
        theme.changed.connect(self._dress)
        language.changed.connect(self._dress)  # behind the buttons, which are worded by then

    def _word(self) -> None:
        self.setAccessibleName(tr("Pages"))

    def _dress(self) -> None:
        needed = max((button.needed for button in self.buttons.values()), default=0)
        self.setFixedWidth(max(theme.px(WIDTH), needed + 1))  # of which a px is the line at its side

    def _add(self, key: str, text: Said, icon: str) -> RailButton:
        button = RailButton(key, text, icon)
        self._group.addButton(button)
        self.buttons[key] = button
        button.clicked.connect(lambda: self.chosen.emit(key))
        return button

    def show_current(self, key: str) -> None:
        """Mark the page that is shown."""
        if key in self.buttons:
            self.buttons[key].setChecked(True)

    def set_enabled_pages(self, keys: set[str], why_not: str) -> None:
        """Enable these pages; the others say why not."""
        for key, button in self.buttons.items():
            button.setEnabled(key in keys)
            button.setToolTip("" if key in keys else why_not)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        buttons = [b for b in self.buttons.values() if b.isEnabled()]
        step = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}.get(event.key(), 0)
        focused = next((b for b in buttons if b.hasFocus()), None)
        if step and focused is not None:
            buttons[(buttons.index(focused) + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and focused is not None:
            focused.click()
        else:
            super().keyPressEvent(event)
