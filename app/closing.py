"""Closing the window while runs train: they go on by themselves, pause to be resumed later, or stop with their best."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox

from core.errors import WorkbenchError
from core.runs.folder import RunFolder

if TYPE_CHECKING:
    from app.main_window import MainWindow


def ask_about_runs(window: MainWindow) -> bool:
    """Whether the window may close. Asks only when runs are going that this window could stop."""
    from core.runs import supervisor

    going = window.runs.going
    if not going or window.session.read_only:
        return True
    tr = window.tr
    box = QMessageBox(window)
    box.setObjectName("closing_box")
    box.setWindowTitle("Vizinho")
    box.setIcon(QMessageBox.Icon.NoIcon)
    if len(going) == 1:
        box.setText(tr("“{name}” is still training.").format(name=going[0].name))
    else:
        box.setText(tr("{n} runs are still training.").format(n=len(going)))
    box.setInformativeText(
        tr(
            "Training goes on without the window, as long as this computer runs. "
            "Open the project again to find it where it is then. "
            "Pausing saves everything, and the run can be resumed from the same point later. "
            "Stopping keeps the best check as the result."
        )
    )
    leave = box.addButton(
        tr("Leave it going") if len(going) == 1 else tr("Leave them going"), QMessageBox.ButtonRole.AcceptRole
    )
    pause = box.addButton(tr("Pause and close"), QMessageBox.ButtonRole.DestructiveRole)
    stop = box.addButton(tr("Stop and close"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    buttons = {"leave": leave, "pause": pause, "stop": stop, "cancel": cancel}
    for name, button in buttons.items():
        button.setObjectName(f"closing_{name}")
        button.setAccessibleName(button.text().replace("&", ""))
    leave.setProperty("role", "primary")
    leave.style().polish(leave)
    box.setDefaultButton(leave)
    box.setEscapeButton(cancel)
    box.exec()
    if box.clickedButton() is pause:
        return _ask_all(window, supervisor.pause)
    if box.clickedButton() is stop:
        return _ask_all(window, supervisor.stop)
    return box.clickedButton() is leave


def _ask_all(window: MainWindow, ask: Callable[[RunFolder], None]) -> bool:
    """Ask every run to pause or stop; they do so at their next step, with or without the window."""
    project = window.session.project
    try:
        for facts in window.runs.going:
            if project is not None:
                ask(RunFolder(project.runs / facts.key))
    except WorkbenchError as error:
        window.show_error(error)
        return False
    return True
