"""What can be done with text models, as actions for menus, keys, the palette and buttons."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QWidget

from app.context import Context
from app.i18n import tr
from app.text.models.arpa_dialog import ArpaDialog
from app.text.models.make_dialog import MakeDialog
from app.text.models.model_jobs import ModelJobs
from app.text.models.model_state import ModelState
from app.text.models.ready_dialog import ReadyDialog
from app.text.models.teach_dialog import TeachDialog
from app.text.models.tune_dialog import TuneDialog


class ModelCommands(QObject):
    """`actions` by name; those of one model are about the state's. `told` follows whatever changes the list at once."""

    def __init__(
        self, context: Context, state: ModelState, jobs: ModelJobs, told: Callable[[], object], host: QWidget
    ) -> None:
        super().__init__(host)
        self._context, self._state, self._jobs, self._told, self._host = context, state, jobs, told, host
        self.dialog: QDialog | None = None
        self.actions: dict[str, QAction] = {}
        for name, text, keys, do in (
            ("make", tr("Make a text model…"), "Ctrl+Shift+L", self.make),
            ("teach", tr("Teach a text model…"), "", self.teach),
            ("bring", tr("Bring an ARPA file or KenLM’s binary…"), "", self.bring),
            ("ready", tr("Add a ready text model…"), "", self.ask_ready),
            ("tune", tr("Tune the text model…"), "", self.tune),
            ("use", tr("Use the text model in Live"), "", self.use),
            ("remove", tr("Remove the text model"), "", self.remove),
        ):
            self.actions[name] = self._action(name, text, keys, do)
        for changed in (state.listed, state.current_changed, context.tasks.changed):
            changed.connect(self.enable)
        self.actions["use"].setProperty("leads_away", True)
        self.enable()

    def _action(self, name: str, text: str, keys: str, do: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"lm_{name}")
        action.setProperty("menu", "Training")
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False: do())
        return action

    def enable(self) -> None:
        """What can be done now."""
        state = self._state
        busy = any(task.running for task in self._jobs.tasks)
        free, some = state.editable and not busy, state.model is not None
        on: Mapping[str, bool] = {
            **dict.fromkeys(("make", "teach", "bring", "ready"), free), "use": some,
            **dict.fromkeys(("tune", "remove"), free and some),
        }  # fmt: skip
        for name, action in self.actions.items():
            if action.isEnabled() != on[name]:
                action.setEnabled(on[name])

    def make(self) -> None:
        """The dialog that counts one."""
        self._open("make", lambda: MakeDialog(self._context, self._state, self._jobs, self._host))

    def teach(self) -> None:
        """The dialog that teaches a network."""
        self._open("teach", lambda: TeachDialog(self._context, self._state, self._jobs, self._host))

    def bring(self) -> None:
        """The dialog that takes one of another program."""
        self._open("bring", lambda: ArpaDialog(self._context, self._state, self._jobs, self._host))

    def ask_ready(self) -> None:
        """The dialog that takes one that others taught."""
        self._open("ready", lambda: ReadyDialog(self._context, self._state, self._jobs, self._host))

    def tune(self) -> None:
        """The dialog that tunes the current one."""
        model = self._state.model
        if model is not None:
            self._open("tune", lambda: TuneDialog(self._context, model, self._state.models, self._jobs, self._host))

    def _open(self, name: str, make: Callable[[], QDialog]) -> None:
        if self.actions[name].isEnabled():
            dialog = self.dialog = make()
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def use(self) -> None:
        """Final texts of Live and Files are read with it."""
        if self._state.model is not None:
            self._context.go_to("live", text_model=self._state.model.name)

    def remove(self) -> None:
        """Remove it; the status bar offers to put it back."""
        model = self._state.model
        if model is not None and self.actions["remove"].isEnabled():
            self._jobs.remove(model, self._told)
