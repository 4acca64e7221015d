"""The recordings of a project in a list: how long, how much of each is transcribed, who speaks, what is flagged."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QItemSelectionModel, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app import formatting
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.widgets.mirrored import mirrored, paint_edge
from app.widgets.row_model import Index, RowModel
from app.widgets.strip import Strip
from core.project.recording.listed import ORDERS, Order, Recordings

PAD = 12


class RecordingModel(RowModel):
    """One row for each recording."""

    columns = 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.listed: Recordings | None = None

    def show_listed(self, listed: Recordings | None) -> None:
        """Other recordings, or other figures of the same."""
        before = self.listed
        if before is not None and listed is not None and np.array_equal(before.ids, listed.ids):
            self.listed = listed
            self.touched(0, 0)
            return
        self.beginResetModel()
        self.listed = listed
        self.endResetModel()

    def titles(self) -> tuple[str, ...]:
        return (tr("Recording"),)

    def count(self) -> int:
        return 0 if self.listed is None else len(self.listed)

    def id_at(self, row: int) -> int:
        return int(self.listed.ids[row]) if self.listed is not None and 0 <= row < len(self.listed) else 0

    def row_of(self, id: int) -> int:
        """The row of a recording, or -1."""
        if self.listed is None:
            return -1
        found = np.flatnonzero(self.listed.ids == id)
        return int(found[0]) if len(found) else -1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row, listed = index.row(), self.listed
        if listed is None or not 0 <= row < len(listed):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return listed.names[row]
        told = [listed.names[row], formatting.duration(float(listed.seconds[row])), self.film(row), self.state(row)]
        more = self.people(row), self.flagged(row), self.session(row), self.noted(row)
        return ", ".join(part for part in (*told, *more) if part)

    def state(self, row: int) -> str:
        """How much of what is marked is transcribed."""
        assert self.listed is not None
        share = self.listed.share(row)
        if share is None:
            return tr("nothing marked yet")
        if share == 0:
            return tr("nothing transcribed yet")
        if self.listed.transcribed[row] == self.listed.utterances[row]:
            return tr("all transcribed")
        return tr("{share} transcribed", share=formatting.percent(min(share, 0.999), 0))

    def people(self, row: int) -> str:
        assert self.listed is not None
        count = int(self.listed.speakers[row])
        return formatting.speakers(count) if count else ""

    def flagged(self, row: int) -> str:
        assert self.listed is not None
        count = int(self.listed.flagged[row])
        return tr_n("{count:,} flagged", "{count:,} flagged", count, count=count) if count else ""

    def film(self, row: int) -> str:
        """Whether there is a film of it."""
        assert self.listed is not None
        return tr("with video") if self.listed.films[row] else ""

    def session(self, row: int) -> str:
        """Which session it belongs to."""
        assert self.listed is not None
        name = self.listed.sessions[row]
        return tr("session {name}", name=name) if name else ""

    def noted(self, row: int) -> str:
        """How many notes there are on it and its utterances."""
        assert self.listed is not None
        count = int(self.listed.notes[row])
        return tr_n("one note", "%n notes", count) if count else ""


class RecordingDelegate(QStyledItemDelegate):
    """Name and length; a bar of what is transcribed, and in words what there is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(160), theme.line("body") + theme.line("small") + theme.px(18))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, view = index.model(), option.widget
        assert isinstance(model, RecordingModel)
        listed, row = model.listed, index.row()
        if listed is None or row >= len(listed):
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect: QRect = option.rect
        painter.save()
        painter.fillRect(rect, theme.color("acttint" if chosen else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
        if chosen:
            paint_edge(painter, rect, theme.color("act" if view.hasFocus() else "field"))
        inner = rect.adjusted(PAD, theme.px(6), -PAD, -theme.px(8))
        top = QRect(inner.left(), inner.top(), inner.width(), theme.line("body"))
        low = QRect(inner.left(), inner.bottom() - theme.line("small"), inner.width(), theme.line("small"))
        length = formatting.position(float(listed.seconds[row]), 1, minutes=True)
        painter.setFont(theme.font("small"))
        taken = painter.fontMetrics().horizontalAdvance(length) + 8
        self._text(painter, mirrored(top.adjusted(top.width() - taken, 0, 0, 0), top), length, "ink2", end=True)
        if listed.films[row]:
            side = theme.px(12)
            spot = QRect(top.right() - taken - side, top.center().y() - side // 2, side, side)
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(mirrored(spot, top).topLeft(), theme.pixmap("film", "ink3", side, ratio))
            taken += side + 6
        painter.setFont(theme.font("body", 600 if chosen else 400))
        self._text(painter, mirrored(top.adjusted(0, 0, -taken, 0), top), listed.names[row], "ink")
        bar = theme.px(40)
        share = listed.share(row) or 0.0
        track = mirrored(QRect(low.left(), low.center().y() - 1, bar, 4), low)
        painter.fillRect(track, theme.color("line"))
        done = QRect(track.left(), track.top(), round(track.width() * share), track.height())
        painter.fillRect(mirrored(done, track), theme.color("tgt"))
        painter.setFont(theme.font("caption"))
        rest = low.adjusted(bar + 8, 0, 0, 0)
        if flagged := int(listed.flagged[row]):
            count, side = formatting.number(flagged), theme.px(12)
            room = painter.fontMetrics().horizontalAdvance(count) + side + 4
            spot = QRect(rest.right() - room, rest.center().y() - side // 2, side, side)
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(mirrored(spot, low).topLeft(), theme.pixmap("warn", "ink3", side, ratio))
            self._text(
                painter, mirrored(rest.adjusted(rest.width() - room + side, 0, 0, 0), low), count, "ink2", end=True
            )
            rest.setRight(rest.right() - room - 4)
        words = [model.state(row), model.people(row), listed.sessions[row], model.noted(row)]
        self._text(painter, mirrored(rest, low), "  ".join(word for word in words if word), "ink2")
        if chosen and view.hasFocus():
            painter.setPen(theme.color("act"))
            painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -1.5))
        painter.restore()

    @staticmethod
    def _text(painter: QPainter, box: QRect, text: str, role: str, *, end: bool = False) -> None:
        painter.setPen(theme.color(role))
        side = Qt.AlignmentFlag.AlignTrailing if end else Qt.AlignmentFlag.AlignLeading
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), shown)


class RecordingView(QListView):
    """Its current row is the recording that is looked at."""

    chosen = Signal(int)
    left = Signal()
    """Enter: on to its utterances."""

    def __init__(self, model: RecordingModel) -> None:
        super().__init__()
        self.setObjectName("recordings_view")
        self.setAccessibleName(tr("Recordings"))
        self._model = model
        self.setModel(model)
        self.setItemDelegate(RecordingDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        theme.changed.connect(self.doItemsLayout)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self._model.id_at(current.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands on this page."""


class NarrowField(QLineEdit):
    """Which recordings are listed: those whose names hold what is typed. Esc empties it, and goes to the list."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("recordings_find")
        self.setAccessibleName(tr("Find a recording"))
        self.setPlaceholderText(tr("Find a recording"))
        self.setClearButtonEnabled(True)
        self._glass = self.addAction(theme.icon("search", "ink2"), QLineEdit.ActionPosition.LeadingPosition)
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._glass.setIcon(theme.icon("search", "ink2"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class RecordingList(QFrame):
    """The list under a line that says how many there are, a field that narrows it, and its order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recording_list")
        self.setAccessibleName(tr("Recordings"))
        self.model = RecordingModel(self)
        self.view = RecordingView(self.model)
        self.order: Order = "name"
        self.descending = False
        self._every: Recordings | None = None
        self._wanted = 0
        self._head = Strip()
        row = QHBoxLayout(self._head)
        row.setContentsMargins(PAD, 0, 6, 0)
        row.setSpacing(4)
        self._title = ElidedLabel(tr("Recordings"), "body", 600)
        self._count = Label("", "body", 400, "ink2")
        self.sorting = KeyButton("", icon="down", role="plain", name="recordings_order", dense=True)
        self.sorting.setAccessibleName(tr("Order"))
        self.sorting.setToolTip(tr("Order"))
        self.sorting.clicked.connect(
            lambda: self.menu().popup(self.sorting.mapToGlobal(QPoint(0, self.sorting.height())))
        )
        for widget in (self._title, self._count):
            row.addWidget(widget)
        row.addStretch(1)
        self.session = KeyButton(tr("Session…"), "", role="plain", name="recordings_session", dense=True)
        self.session.setToolTip(tr("Where and when the chosen recordings were made, with whom, and under which terms"))
        row.addWidget(self.session)
        row.addWidget(self.sorting)
        self.narrow = NarrowField()
        self.narrow.textChanged.connect(lambda _: self._arrange())
        self.narrow.left.connect(self.view.setFocus)
        self._narrow = Strip()
        narrow = QHBoxLayout(self._narrow)
        narrow.setContentsMargins(PAD, 4, PAD, 5)
        narrow.addWidget(self.narrow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._head, self._narrow):
            column.addWidget(part)
        column.addWidget(self.view, 1)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._head.setFixedHeight(theme.px(40))
        self.setMinimumWidth(theme.px(210))

    def menu(self) -> QMenu:
        """The orders there are."""
        menu = QMenu(self)
        menu.setObjectName("recordings_order_menu")
        menu.setAccessibleName(tr("Order"))
        together = QActionGroup(menu)
        titles = {"name": tr("Name"), "length": tr("Length"), "share": tr("Share transcribed"), "flags": tr("Flags")}
        for order in ORDERS:
            action = menu.addAction(titles[order])
            action.setCheckable(True)
            action.setChecked(order == self.order)
            action.triggered.connect(lambda _=False, order=order: self.sort_by(order, order in ("length", "flags")))
            together.addAction(action)
        menu.addSeparator()
        down = menu.addAction(tr("The other way round"))
        down.setCheckable(True)
        down.setChecked(self.descending)
        down.triggered.connect(lambda on: self.sort_by(self.order, on))
        return menu

    def sort_by(self, order: Order, descending: bool) -> None:
        """Put the list in another order."""
        self.order, self.descending = order, descending
        self._arrange()

    def show_listed(self, listed: Recordings | None, wanted: int) -> None:
        """Other recordings or figures; `wanted` is the one that is looked at. It is not told again."""
        self._every, self._wanted = listed, wanted
        self._arrange()

    def _arrange(self) -> None:
        every, words, chosen = self._every, self.narrow.text(), self.chosen_ids()
        shown = every.arranged(self.order, descending=self.descending, words=words) if every is not None else None
        self.view.blockSignals(True)
        self.model.show_listed(shown)
        whole, count = (len(every), len(shown)) if every is not None and shown is not None else (0, 0)
        some = tr("{count:,} of {whole:,}", count=count, whole=whole)
        self._count.setText("" if every is None else some if words else formatting.number(whole))
        self.go_to(self._wanted)
        if len(chosen) > 1 and self._wanted in chosen:
            self._choose(chosen)
        self.view.blockSignals(False)

    def chosen_ids(self) -> list[int]:
        """The recordings that are chosen, in the order of the list."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        return [id for row in rows if (id := self.model.id_at(row))]

    def _choose(self, ids: list[int]) -> None:
        flags = QItemSelectionModel.SelectionFlag.Select
        for row in map(self.model.row_of, ids):
            if row >= 0:
                self.view.selectionModel().select(self.model.index(row, 0), flags)

    def go_to(self, id: int) -> None:
        """Stand on a recording."""
        self._wanted = id
        row = self.model.row_of(id)
        if row >= 0 and row != self.view.currentIndex().row():
            self.view.setCurrentIndex(self.model.index(row, 0))
