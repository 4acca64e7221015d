"""What can be done on the Checkpoints page, as actions for menus, keys, the palette and the buttons of the details."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from app.checkpoints.checkpoints_state import CheckpointsState
from app.checkpoints.listing import Row
from app.context import SUGGESTED, Context
from app.i18n import tr


class Commands(QObject):
    """`actions` by name; each works on the current row."""

    def __init__(self, context: Context, state: CheckpointsState, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._state = context, state
        self.actions: dict[str, QAction] = {}
        for name, text, keys in (
            ("suggest", tr("Get a model that has heard people"), ""),
            ("find", tr("Find a checkpoint…"), "Ctrl+F"),
            ("add", tr("Add a checkpoint’s folder…"), "Ctrl+Shift+A"),
            ("get", tr("Download the checkpoint…"), "Ctrl+D"),
            ("start", tr("New run from the checkpoint…"), "Ctrl+Return"),
            ("try", tr("Try the checkpoint on the dev set"), ""),
            ("listen", tr("Listen with the checkpoint"), ""),
            ("remove", tr("Remove the checkpoint…"), ""),
            ("token", tr("Token of the Hugging Face hub…"), ""),
        ):
            self.actions[name] = self._action(name, text, keys)

    def _action(self, name: str, text: str, keys: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"checkpoints_{name}")
        action.setProperty("menu", "Training")
        action.setProperty("leads_away", name in ("start", "listen"))
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action

    def bind(self, does: Mapping[str, Callable[[], object]], removable: Callable[[Row | None], bool]) -> None:
        """Say who does what, by the actions' names, and whether a row can be taken away."""
        self._removable = removable
        does = {
            "suggest": lambda: self._context.go_to("checkpoints", wanted=SUGGESTED),
            "start": self._start,
            "listen": self._listen,
            **does,
        }
        for name, do in does.items():
            self.actions[name].triggered.connect(lambda _=False, do=do: do())
        for told in (self._state.listed, self._state.current_changed):
            told.connect(self.enable)
        self._state.work_changed.connect(lambda _: self.enable())
        self.enable()

    def model(self) -> str:
        """The current row's id on the hub, empty where it has none."""
        row = self._state.row
        return row.hub_id if row is not None else ""

    def _start(self) -> None:
        row = self._state.row
        if row is not None and row.source is not None:
            self._context.go_to("train", new_run=True, source=str(row.source.folder))

    def _listen(self) -> None:
        row = self._state.row
        if row is not None and row.source is not None:
            self._context.go_to("live", model=row.source.key)

    def enable(self) -> None:
        """What can be done with the current row."""
        row, session = self._state.row, self._context.session
        fetching = self._state.downloading is not None
        usable = row is not None and row.usable
        self._set("get", row is not None and bool(row.hub_id) and not row.here and not fetching)
        self._set("start", usable and session.meta is not None and not session.read_only, self._why_not_start())
        writes, no_project = usable and self._writes(), "" if session.meta is not None else tr("Open a project first")
        self._set("try", writes and not no_project and not self._state.trying, no_project)
        self._set("listen", writes and not no_project, no_project)
        self._set("remove", self._removable(row))

    def _writes(self) -> bool:
        row = self._state.row
        return row is not None and row.source is not None and row.source.writes

    def _why_not_start(self) -> str:
        if self._context.session.meta is None:
            return tr("Open a project first")
        return tr("Read-only") if self._context.session.read_only else ""

    def _set(self, name: str, on: bool, why_not: str = "") -> None:
        action = self.actions[name]
        if action.isEnabled() != on:
            action.setEnabled(on)
        action.setToolTip(why_not or action.text())
