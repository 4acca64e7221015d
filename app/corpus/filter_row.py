"""The row of filters with live counts, and the search field."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QWidget,
)

from app.corpus.strip import Strip
from app.theme import theme
from app.widgets.key_hint import KeyButton, cap_size, paint_cap
from core.project.queries import Query, Summary

SEARCH_MS = 150


class CountButton(QAbstractButton):
    """A checkable filter with its count: "Needs review 184"."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setText(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._count = ""
        self.set_count(0)
        theme.changed.connect(self.updateGeometry)

    def set_count(self, count: int) -> None:
        self._count = f"{count:,}"
        self.setAccessibleName(f"{self.text()}, {self._count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font("small", 600))
        width = metrics.horizontalAdvance(self.text()) + metrics.horizontalAdvance(self._count) + 6 + 20
        return QSize(width, theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if on or self.underMouse():
            painter.setPen(QPen(theme.color("actline" if on else "hover"), 1))
            painter.setBrush(theme.color("acttint" if on else "hover"))
            painter.drawRoundedRect(box, theme.radius("control"), theme.radius("control"))
        if self.hasFocus():
            painter.setPen(QPen(theme.color("act"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                box.adjusted(0.5, 0.5, -0.5, -0.5), theme.radius("control"), theme.radius("control")
            )
        font = theme.font("small", 600 if on else 400)
        words = QFontMetrics(font).horizontalAdvance(self.text())
        whole = words + 6 + QFontMetrics(font).horizontalAdvance(self._count)
        left = (self.width() - whole) / 2
        painter.setFont(font)
        painter.setPen(theme.color("actink" if on else "ink2"))
        flags = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(left, 0, words + 2, self.height()), flags, self.text())
        painter.setPen(theme.color("actink" if on else "ink3"))
        painter.drawText(QRectF(left + words + 6, 0, whole - words, self.height()), flags, self._count)


class SearchField(QLineEdit):
    """A search field with its glass and its key."""

    left = Signal()
    """Esc or Down: back to the table."""

    def __init__(self, text: str, keys: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setPlaceholderText(text)
        self._keys = keys
        self._clear = self.addAction(theme.icon("x", "ink2"), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setText(self.tr("Clear"))
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self.setAcceptDrops(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFixedWidth(theme.px(214))
        self.setTextMargins(theme.px(16) + 4, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = theme.px(14)
        glass = theme.pixmap("search", "ink2", side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(9, (self.height() - side) / 2), glass)
        if not self.text():
            width = cap_size(self._keys).width()
            spot = self.rect().adjusted(self.width() - width - 8, 0, 0, -1)
            paint_cap(painter, spot, self._keys, theme.color("ink2"), theme.color("line2"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            if event.key() == Qt.Key.Key_Escape:
                self.clear()
            self.left.emit()
            return
        super().keyPressEvent(event)


class FilterRow(Strip):
    """Which utterances the table lists. `changed` follows a filter, a search or a range that was dropped."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("filter_row")
        self.setAccessibleName(self.tr("Filters"))
        self.range: tuple[float | None, float | None] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(4)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, CountButton] = {}
        for key, text in (
            ("", self.tr("All")),
            ("any", self.tr("Needs review")),
            ("alphabet", self.tr("Not in alphabet")),
            ("fast", self.tr("Too fast")),
            ("clipped", self.tr("Clipped")),
            ("silence", self.tr("Silence")),
            ("left_out", self.tr("Left out")),
        ):
            button = CountButton(text, f"filter_{key or 'all'}")
            button.clicked.connect(self.changed)
            self._group.addButton(button)
            self.buttons[key] = button
            row.addWidget(button)
            if key == "any":
                self._line = QFrame()
                self._line.setProperty("role", "line")
                self._line.setFixedSize(1, 16)
                row.addSpacing(6)
                row.addWidget(self._line)
                row.addSpacing(6)
        self.more = KeyButton(self.tr("More"), role="plain", name="filter_more")
        self.more_menu = QMenu(self)
        self.more.setMenu(self.more_menu)
        row.addWidget(self.more)
        row.addStretch(1)
        self.lengths = KeyButton("", icon="x", role="toggle", name="filter_lengths")
        self.lengths.setChecked(True)
        self.lengths.clicked.connect(self._on_lengths)
        row.addWidget(self.lengths)
        row.addSpacing(4)
        self.search = SearchField(self.tr("Find in transcripts"), "Ctrl+F", "corpus_search")
        self._timer = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self._timer.timeout.connect(self.changed)
        self.search.textChanged.connect(lambda _: self._timer.start())
        row.addWidget(self.search)
        self.buttons[""].setChecked(True)
        self.buttons["left_out"].hide()
        self.set_range(None)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFixedHeight(theme.px(40))
        self._arrange()

    @property
    def flag(self) -> str:
        """The chosen filter's key."""
        return next((key for key, button in self.buttons.items() if button.isChecked()), "")

    def query(self, sort: str, descending: bool) -> Query:
        """What the row asks for."""
        flag = self.flag
        low, high = self.range or (None, None)
        return Query(
            search=self.search.text(),
            flag="" if flag == "left_out" else flag,
            sort=sort,
            descending=descending,
            left_out=flag == "left_out",
            longer=low,
            shorter=high,
        )

    @property
    def narrowed(self) -> bool:
        """Whether something hides utterances."""
        return bool(self.flag or self.search.text() or self.range)

    def clear(self) -> None:
        """Show all again."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.buttons[""].setChecked(True)
        self.set_range(None)
        self.changed.emit()

    def choose(self, flag: str) -> None:
        """Press a filter."""
        if flag in self.buttons:
            self.buttons[flag].setChecked(True)
            self.changed.emit()

    def set_range(self, chosen: tuple[float | None, float | None] | None) -> None:
        """Lengths to show, in seconds."""
        self.range = chosen
        self.lengths.setVisible(chosen is not None)
        if chosen is not None:
            low, high = chosen
            upper = self.tr("{0} s").format(f"{high:g}") if high is not None else self.tr("longest")
            self.lengths.set_text(self.tr("{0} to {1}").format(f"{low or 0:g}", upper))
            self.lengths.setAccessibleName(self.tr("Show all lengths again"))
            self.lengths.setChecked(True)
        self._arrange()

    def _on_lengths(self) -> None:
        self.set_range(None)
        self.changed.emit()

    def show_counts(self, summary: Summary) -> None:
        """Live counts."""
        self.buttons[""].set_count(summary.utterances)
        for key, button in self.buttons.items():
            if key and key != "left_out":
                button.set_count(summary.flags.get(key, 0))
        left_out = self.buttons["left_out"]
        left_out.set_count(summary.left_out)
        left_out.setProperty("empty", not summary.left_out and not left_out.isChecked())
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Filters that do not fit move into the More menu."""
        taken = self.search.width() + 60 + (self.lengths.sizeHint().width() if self.range else 0)
        room = self.width() - taken - self.more.sizeHint().width()
        hidden: list[CountButton] = []
        for key, button in self.buttons.items():
            if key == "left_out" and button.property("empty") is not False:
                button.hide()
                continue
            room -= button.sizeHint().width() + 4
            fits = room >= 0 or button.isChecked()
            button.setVisible(fits)
            if not fits:
                hidden.append(button)
        self.more.setVisible(bool(hidden))
        self.more_menu.clear()
        for button in hidden:
            self.more_menu.addAction(button.accessibleName().replace(", ", "  "), button.click)
