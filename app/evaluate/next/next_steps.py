"""What can be done next, as actions for the menu, the palette and the Evaluate page's “What next” button."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from app.context import Context
from app.i18n import tr


class NextSteps(QObject):
    """`actions` work on the open project; `shown_run` tells the run that is looked at, "" for none. `elsewhere` are
    actions of the Corpus page, which stand in its menu and in the palette by themselves."""

    def __init__(self, context: Context, host: QWidget, shown_run: Callable[[], str] = str) -> None:
        super().__init__(host)
        self._context, self._host, self._shown_run = context, host, shown_run
        self.more_speech = self._action("more_speech", tr("How much more speech…"), self.ask_more_speech)
        self.self_train = self._action("self_train", tr("Learn from drafts…"), self.ask_self_train)
        self.actions = [self.more_speech, self.self_train]
        self.elsewhere = [
            self._action(
                "correct_next", tr("Correct these next…"), partial(context.go_to, "corpus", ask="next_minutes")
            ),
            self._action("write_drafts", tr("Write drafts…"), partial(context.go_to, "corpus", ask="drafts")),
        ]
        context.session.opened.connect(self.enable)
        context.session.closed.connect(self.enable)
        self.enable()

    def _action(self, name: str, text: str, do: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"evaluate_{name}")
        action.setProperty("menu", "Training")
        action.triggered.connect(lambda _checked=False: do())
        return action

    def enable(self) -> None:
        """What can be done now."""
        session = self._context.session
        for action in self.actions:
            action.setEnabled(session.project_folder is not None)
        for action in self.elsewhere:
            action.setEnabled(session.project_folder is not None and not session.read_only)

    def ask_more_speech(self) -> QDialog | None:
        """How much more speech is needed; None without a project."""
        from app.evaluate.next.curve_dialog import CurveDialog  # with its charts, only when it is asked for

        return self._open(CurveDialog)

    def ask_self_train(self) -> QDialog | None:
        """Whether drafts help to teach; None without a project."""
        from app.evaluate.next.self_train_dialog import SelfTrainDialog

        return self._open(SelfTrainDialog)

    def _open(self, dialog: Callable[[Context, Path, str, QWidget], QDialog]) -> QDialog | None:
        folder = self._context.session.project_folder
        if folder is None:
            return None
        made = dialog(self._context, folder, self._shown_run(), self._host.window())
        made.finished.connect(made.deleteLater)
        made.open()
        return made
