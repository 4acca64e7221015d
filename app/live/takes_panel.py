"""The takes of the project, newest first: what the model wrote, its errors, whether they are kept for test."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app import formatting
from app.i18n import localised, tr, tr_n
from app.live.take_list import ERRORS, KEPT, TAKE, TakeList, shown_text
from app.live.take_state import TakeState
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.widgets.mirrored import mirrored, paint_edge
from app.widgets.row_model import Index
from core.project.takes import Take


class TakeDelegate(QStyledItemDelegate):
    """Two lines, errors, a check box; a click on the play sign plays, on the box checks."""

    play = Signal(object)

    def __init__(self, takes: TakeList, parent: QObject) -> None:
        super().__init__(parent)
        self._takes = takes

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, theme.line("small") + theme.line("caption") + 20)

    def _box(self, rect: QRect) -> QRect:
        side = theme.px(16)
        return mirrored(QRect(rect.right() - 14 - theme.px(24), rect.center().y() - side // 2, side, side), rect)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        take: Take = index.data(TAKE)
        rect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("acttint"))
            bar = theme.color("act" if option.widget.hasFocus() else "cmp")
            paint_edge(painter, rect, bar)
        side = theme.px(12)
        ratio = painter.device().devicePixelRatioF()
        sign = mirrored(QRect(rect.left() + 14, rect.center().y() - side // 2, side, side), rect)
        painter.drawPixmap(sign.topLeft(), theme.pixmap("play", "ink2", side, ratio))
        self._paint_box(painter, option, bool(index.data(KEPT)), take.utterance_id is None)
        errors = index.data(ERRORS)
        box = mirrored(self._box(rect), rect)
        column = QRect(box.left() - theme.px(86), rect.top(), theme.px(72), rect.height())
        painter.setFont(theme.font("small", 500 if errors is not None else 400))
        painter.setPen(theme.color("ink" if errors is not None else "ink3"))
        words = formatting.percent(errors) if errors is not None else tr("no prompt")
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(mirrored(column, rect), right, words)
        left = rect.left() + 36
        wide = column.left() - left - 8
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("ink" if take.text else "ink3"))
        first = QRect(left, rect.top() + 9, wide, theme.line("small"))
        text = shown_text(take)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(mirrored(first, rect), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        second = QRect(left, first.bottom() + 3, wide, theme.line("caption"))
        about = painter.fontMetrics().elidedText(self._takes.about(take), Qt.TextElideMode.ElideRight, wide)
        painter.drawText(mirrored(second, rect), Qt.AlignmentFlag.AlignVCenter, about)
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem, on: bool, enabled: bool) -> None:
        button = QStyleOptionButton()
        button.rect = self._box(option.rect)
        state = QStyle.StateFlag.State_On if on else QStyle.StateFlag.State_Off
        button.state = state | (QStyle.StateFlag.State_Enabled if enabled else QStyle.StateFlag.State_None)
        option.widget.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, button, painter)

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            spot = event.position().toPoint()
            if self._box(option.rect).adjusted(-8, -8, 8, 8).contains(spot):
                self._takes.toggle(index.row())
                return True
            if mirrored(QRect(option.rect.topLeft(), QSize(34, option.rect.height())), option.rect).contains(spot):
                self.play.emit(index.data(TAKE))
                return True
        return False


class TakeView(QListView):
    """The list; Enter plays, Insert checks."""

    play = Signal(object)

    def __init__(self, takes: TakeList) -> None:
        super().__init__()
        self._takes = takes
        self.setModel(takes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.play.emit(index.data(TAKE))
        elif index.isValid() and event.key() == Qt.Key.Key_Insert:
            self._takes.toggle(index.row())
        else:
            super().keyPressEvent(event)


class TakesPanel(QFrame):
    """Shows the takes of `state`, and which is chosen. `play` carries a take; `add` asks to put the checked ones into
    the test set under a speaker."""

    play = Signal(object)
    add = Signal(list, str)

    def __init__(self, state: TakeState, *, read_only: bool = False) -> None:
        super().__init__()
        self._state = state
        self._read_only = read_only
        self.setObjectName("liveTakes")
        self.model = state.takes
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 6)
        head.addWidget(Label(tr("Takes"), "body", 600))
        self._count = Label("", "small", 400, "ink3")
        head.addSpacing(8)
        head.addWidget(self._count)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._columns())
        self.view = TakeView(self.model)
        self.view.setObjectName("liveTakeList")
        self.view.setAccessibleName(tr("Takes"))
        self.view.setUniformItemSizes(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._delegate = TakeDelegate(self.model, self.view)
        self.view.setItemDelegate(self._delegate)
        self._delegate.play.connect(self.play)
        self.view.play.connect(self.play)
        column.addWidget(self.view, 1)
        column.addWidget(self._footer())
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.model.dataChanged.connect(self._draw)
        self.model.modelReset.connect(self._draw)
        self.model.rowsInserted.connect(self._draw)
        state.chosen_changed.connect(self._on_chosen)
        self._draw()

    def _columns(self) -> QWidget:
        strip = QFrame()
        strip.setProperty("role", "columns")
        row = QHBoxLayout(strip)
        row.setContentsMargins(36, 4, 14, 4)
        row.addWidget(Label(tr("What the model wrote"), "caption", 500, "ink2"))
        row.addStretch(1)
        row.addWidget(Label(tr("Errors"), "caption", 500, "ink2"))
        row.addSpacing(10)
        row.addWidget(Label(tr("Keep"), "caption", 500, "ink2"))
        return strip

    def _footer(self) -> QFrame:
        footer = QFrame()
        footer.setProperty("role", "footer")
        row = QHBoxLayout(footer)
        row.setContentsMargins(16, 7, 16, 7)
        self._kept = ElidedLabel("", "small", 400, "ink2")
        self.speaker = QComboBox()
        self.speaker.setObjectName("liveSpeaker")
        self.speaker.setAccessibleName(tr("Speaker of the kept takes"))
        self.speaker.setEditable(True)
        theme.follow(self.speaker, lambda: self.speaker.setMinimumWidth(theme.px(100)))
        self.speaker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.speaker.setMinimumContentsLength(8)
        if (field := self.speaker.lineEdit()) is not None:
            field.setPlaceholderText(tr("Who speaks"))
        self.add_button = KeyButton(tr("Add to test set"), name="liveAddToTest", dense=True)
        self.add_button.clicked.connect(self._on_add)
        row.addWidget(self._kept, 1)
        row.addWidget(self.speaker, 1)
        row.addWidget(self.add_button)
        self.speaker.editTextChanged.connect(self._draw)
        return footer

    def set_speakers(self, names: list[str]) -> None:
        """Names to offer; what is typed stays."""
        typed = self.speaker.currentText()
        self.speaker.blockSignals(True)
        self.speaker.clear()
        self.speaker.addItems(names)
        self.speaker.setEditText(typed)
        self.speaker.blockSignals(False)

    def _on_current(self, current: Index) -> None:
        take = current.data(TAKE)
        if isinstance(take, Take):
            self._state.choose(take)

    def _on_chosen(self) -> None:
        """The chosen take is the current line, whoever chose it."""
        chosen = self._state.chosen
        shown = self.view.currentIndex().data(TAKE)
        if chosen is None or (isinstance(shown, Take) and shown.path == chosen.path):
            return
        row = next((i for i, take in enumerate(self.model.takes) if take.path == chosen.path), -1)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))

    def _on_add(self) -> None:
        self.add.emit(self.model.marked(), self.speaker.currentText().strip())

    def _draw(self) -> None:
        today = sum(t.path.parent.name == time.strftime("%Y-%m-%d") for t in self.model.takes)
        count = len(self.model.takes)
        self._count.setText(tr_n("%n today", "%n today", today) if today == count else localised(count, ","))
        checked = self.model.marked()
        seconds = sum(take.seconds for take in checked)
        self._kept.setText(
            tr_n(
                "%n kept, {seconds:.0f} s, speaker", "%n kept, {seconds:.0f} s, speaker", len(checked), seconds=seconds
            )
        )
        named = bool(self.speaker.currentText().strip())
        self.add_button.setEnabled(bool(checked) and named and not self._read_only)
