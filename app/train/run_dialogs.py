"""What is asked before something is done with a run: stopping, removing, a new name, where its model goes.

Dialogs are opened, never executed: the window goes on meanwhile.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QWidget

from app.context import Context
from app.i18n import tr, worded
from app.train import states
from app.train.average_dialog import AverageDialog
from app.train.change_dialog import ChangeDialog
from app.train.export_dialog import ExportDialog
from app.train.run_jobs import RunJobs
from app.train.views import RunView
from core.places import left
from core.progress import Progress, Stop
from core.runs import changes, reproduce
from core.runs.reproduce import Comparison

SHOWN = 12
"""Differences that are told."""


class RunDialogs(QObject):
    """Asks over `over`, then has it done."""

    def __init__(self, context: Context, jobs: RunJobs, over: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._jobs, self._over = context, jobs, over

    def ask_stop(self, view: RunView) -> QMessageBox:
        """Ask whether to keep the best check, then stop."""
        box = QMessageBox(self._over)
        box.setObjectName("train_stop_box")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(tr("Stop the run"))
        box.setText(tr("Stop “{name}”. Keep the best check?", name=view.name))
        box.setInformativeText(tr("The best check becomes a model that you can try in Live and start other runs from."))
        keep = box.addButton(tr("Stop and keep the best"), QMessageBox.ButtonRole.AcceptRole)
        drop = box.addButton(tr("Stop and remove the run"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        for button, name in ((keep, "train_stop_keep"), (drop, "train_stop_remove"), (cancel, "train_stop_cancel")):
            button.setObjectName(name)
            button.setAccessibleName(button.text().replace("&", ""))
        box.setDefaultButton(keep)
        box.setEscapeButton(cancel)
        keep.clicked.connect(lambda: self._jobs.stop(view.key))
        drop.clicked.connect(lambda: self._jobs.remove(view.key))
        box.open()
        return box

    def ask_remove(self, view: RunView) -> None:
        """Remove a run; one that trains is asked about first, and so is one that may have something in a place. Others
        come back with Undo."""
        if not view.active:
            if states.can_fetch(view) and view.status.state != "away":
                self._ask_where(view)
            else:
                self._jobs.remove(view.key)
            return
        box = QMessageBox(self._over)
        box.setObjectName("train_remove_box")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setText(tr("“{name}” is training. Stop it and remove it?", name=view.name))
        yes = box.addButton(tr("Stop and remove"), QMessageBox.ButtonRole.DestructiveRole)
        yes.setObjectName("train_remove_yes")
        box.addButton(QMessageBox.StandardButton.Cancel)
        yes.clicked.connect(lambda: self._jobs.remove(view.key))
        box.open()

    def _ask_where(self, view: RunView) -> None:
        """Whether what a run made in a place is removed with it."""
        place = states.on(view)
        box = QMessageBox(self._over)
        box.setObjectName("train_remove_there_box")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(tr("Remove the run"))
        box.setText(tr("Remove “{name}” here only, or on {place} too?", name=view.name, place=place))
        box.setInformativeText(
            tr(
                "Here it stays in the trash for a week. On {place} its checkpoints are gone at once; left there, they "
                "go when that place is tidied.",
                place=place,
            )
        )
        here = box.addButton(tr("Remove here"), QMessageBox.ButtonRole.AcceptRole)
        both = box.addButton(tr("Remove on {place} too", place=place), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        for button, name in ((here, "here"), (both, "there"), (cancel, "cancel")):
            button.setObjectName(f"train_remove_{name}")
            button.setAccessibleName(button.text().replace("&", ""))
        box.setDefaultButton(here)
        box.setEscapeButton(cancel)
        here.clicked.connect(lambda: self._jobs.remove(view.key))
        both.clicked.connect(lambda: self._remove_there(view))
        box.open()

    def _remove_there(self, view: RunView) -> None:
        """Remove it in its place, then here; where the place cannot be reached, nothing is removed."""

        def work(_: Progress, cancelled: Stop) -> None:
            left.remove_there(view.run, cancelled)

        title = tr("Removing “{name}” on {place}", name=view.name, place=states.on(view))
        self._context.tasks.run(title, work, lambda _: self._jobs.remove(view.key))

    def ask_rename(self, view: RunView) -> QInputDialog:
        """Ask for another name."""
        dialog = QInputDialog(self._over)
        dialog.setObjectName("train_rename")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Rename the run"))
        dialog.setLabelText(tr("Name"))
        dialog.setTextValue(view.name)
        dialog.textValueSelected.connect(lambda name: self._on_renamed(view.key, name.strip()))
        dialog.open()
        for field in dialog.findChildren(QLineEdit):
            field.setObjectName("train_rename_name")
            field.setAccessibleName(tr("Name"))
        return dialog

    def _on_renamed(self, key: str, name: str) -> None:
        if name:
            self._jobs.rename(key, name)

    def ask_change(self, view: RunView) -> ChangeDialog:
        """Ask for another learning rate or length."""
        dialog = ChangeDialog(view, changes.asked(view.run), self._over)
        dialog.wanted.connect(lambda wanted: self._on_wanted(view.key, wanted))
        dialog.open()
        return dialog

    def _on_wanted(self, key: str, wanted: dict[str, float]) -> None:
        told = tr("It changes at its next check.")
        self._jobs.change(key, wanted, lambda: self._context.status(told))

    def ask_export(self, view: RunView) -> ExportDialog | None:
        """Ask what to make of the model and where it goes. None without a model."""
        if not view.has_model:
            return None
        dialog = ExportDialog(self._context, view, self._over)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def show_repeat(self, view: RunView, first: RunView) -> None:
        """Whether a run that repeats another one is the same run, by which measure, and what differs."""
        self._context.tasks.ask(
            partial(reproduce.compare, first.run, view.run), self._on_compared, self._context.show_error
        )

    def _on_compared(self, found: Comparison) -> None:
        box = QMessageBox(self._over)
        box.setObjectName("train_repeat_box")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(tr("A run and its repetition"))
        box.setText(worded(found.apart.sentence(found.allowed)))
        same = tr("Versions, computer, threads and data are the same.")
        box.setInformativeText("\n".join(map(worded, found.differs[:SHOWN])) or ("" if found.unknown else same))
        box.open()

    def ask_average(self, view: RunView) -> AverageDialog | None:
        """Weights between the run and its source: what each share makes of both languages. None without both."""
        if not can_average(view):
            return None
        dialog = AverageDialog(self._context, view, self._over)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog


def can_average(view: RunView) -> bool:
    """Whether a run has a model and began from one of as many layers."""
    writes = view.plan.get("writes", True)
    return bool(view.has_model and not view.from_scratch and writes and not view.plan.get("dropped"))
