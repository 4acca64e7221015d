"""The list of runs: a model with group headings, a delegate that paints two lines a run, and the view with its keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.i18n import tr, worded
from app.theme import theme
from app.train import states
from app.train.run_paint import RunDelegate, TextRole, TickRole, ViewRole, button_at
from app.train.runs import queue_order
from app.train.views import RunView
from app.widgets.row_model import Index


@dataclass(frozen=True)
class ListedRun:
    """A heading (`key` empty) or a run."""

    title: str
    key: str = ""


class RunModel(QAbstractListModel):
    """Runs in groups: Now, Waiting in queue order, Earlier with the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ListedRun] = []
        self._views: dict[str, RunView] = {}
        self._ticked: set[str] | None = None
        self._next: dict[str, str] = {}

    def show(self, views: Sequence[RunView]) -> None:
        """Show these runs. Rows stay where they are when only their contents changed."""
        groups: dict[str, list[RunView]] = {group: [] for group in states.GROUPS}
        for view in views:
            groups[states.group_of(view)].append(view)
        groups["waiting"].sort(key=queue_order)
        groups["earlier"].sort(key=lambda view: -view.created)
        rows: list[ListedRun] = []
        for group, members in groups.items():
            if members:
                rows.append(ListedRun(states.group_title(group)))
                rows.extend(ListedRun(view.name, view.key) for view in members)
        self._views = {view.key: view for view in views}
        self._next = states.next_in_queue(groups["now"], groups["waiting"])
        if [row.key or row.title for row in rows] == [row.key or row.title for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def update(self, view: RunView) -> None:
        """One run's contents changed."""
        self._views[view.key] = view
        row = self.row_of(view.key)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))

    def tick(self, keys: set[str] | None) -> None:
        """Show check boxes with these runs chosen; None hides the boxes."""
        self._ticked = None if keys is None else set(keys)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row_of(self, key: str) -> int:
        return next((i for i, row in enumerate(self._rows) if row.key == key and key), -1)

    def key_at(self, row: int) -> str:
        return self._rows[row].key if 0 <= row < len(self._rows) else ""

    def keys(self) -> list[str]:
        """Runs from top to bottom."""
        return [row.key for row in self._rows if row.key]

    def waiting(self) -> list[str]:
        return [key for key in self.keys() if self._views[key].status.state == "waiting"]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not self.key_at(index.row()):
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if self._ticked is None else flags | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        view = self._views.get(row.key)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == ViewRole:
            return view
        if role == TextRole:
            return self._next.get(row.key, "")
        if role == TickRole:
            return None if self._ticked is None or view is None else row.key in self._ticked
        if view is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return states.spoken(view)
        if role == Qt.ItemDataRole.ToolTipRole:
            return worded(view.status.message) or (states.look(view).text if states.on(view) else view.name)
        return None


class RunList(QListView):
    """The list itself. Enter does what the row's button says; Alt Up and Alt Down reorder the queue."""

    current = Signal(str)  # run key
    acted = Signal(str, str)  # run key, action
    ticked = Signal(str)  # run key, while comparing
    moved = Signal(list)  # waiting keys in their new order
    menu_asked = Signal(str, object)  # run key, global QPoint

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train_runs")
        self.setAccessibleName(tr("Runs"))
        self.runs = RunModel(self)
        self.setModel(self.runs)
        self.setItemDelegate(RunDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.runs.modelAboutToBeReset.connect(self._on_before_reset)
        self.runs.modelReset.connect(self._on_after_reset)
        theme.changed.connect(self._on_theme)
        self._kept = ""
        self.by_person = True

    def key(self) -> str:
        """The run that is chosen, or ""."""
        return self.runs.key_at(self.currentIndex().row())

    def choose(self, key: str) -> None:
        """Move the selection without telling anyone."""
        row = self.runs.row_of(key)
        if row >= 0:
            self.by_person = False
            self.setCurrentIndex(self.runs.index(row))
            self.by_person = True

    def keyboardSearch(self, search: str) -> None:
        """Single letters are shortcuts here, not a search."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_waiting(-1 if key == Qt.Key.Key_Up else 1)
            return
        view = self.runs.data(self.currentIndex(), ViewRole)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and view is not None:
            action = states.look(view).action
            if action:
                self.acted.emit(view.key, action)
            return
        if key == Qt.Key.Key_Space and view is not None and self.runs.data(self.currentIndex(), TickRole) is not None:
            self.ticked.emit(view.key)
            return
        if event.matches(QKeySequence.StandardKey.Delete) and view is not None:
            self.acted.emit(view.key, "remove")
            return
        if key == Qt.Key.Key_F2 and view is not None:
            self.acted.emit(view.key, "rename")
            return
        super().keyPressEvent(event)

    def move_waiting(self, by: int) -> None:
        """Move the chosen waiting run up or down the queue."""
        order = self.runs.waiting()
        if self.key() not in order:
            return
        at = order.index(self.key())
        to = at + by
        if 0 <= to < len(order):
            order[at], order[to] = order[to], order[at]
            self.moved.emit(order)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        view = self.runs.data(index, ViewRole) if index.isValid() else None
        if view is not None and event.button() == Qt.MouseButton.LeftButton:
            if self.runs.data(index, TickRole) is not None and event.position().x() < theme.px(36):
                self.ticked.emit(view.key)
            elif button_at(self.visualRect(index), view).contains(event.position().toPoint()):
                self.acted.emit(view.key, states.look(view).action)
        super().mouseReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.key() in self.runs.waiting():
                event.accept()
                return True
        return super().event(event)

    def _on_current(self, now: QModelIndex, before: QModelIndex) -> None:
        key = self.runs.key_at(now.row())
        if key and self.by_person:
            self.current.emit(key)

    def _on_menu(self, at: Any) -> None:
        key = self.runs.key_at(self.indexAt(at).row())
        if key:
            self.choose(key)
            self.menu_asked.emit(key, self.viewport().mapToGlobal(at))

    def _on_before_reset(self) -> None:
        self._kept = self.key()
        self.by_person = False

    def _on_after_reset(self) -> None:
        self.by_person = True
        self.choose(self._kept)

    def _on_theme(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
