"""Closing the window while runs train: they can go on by themselves, or pause and be resumed later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox

from core.errors import WorkbenchError
from core.runs.folder import RunFolder

if TYPE_CHECKING:
    from app.main_window import MainWindow


def ask_about_runs(window: MainWindow) -> bool:
    """Whether the window may close. Asks only when runs are going that this window could stop."""
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
            "Pausing saves everything, and the run can be resumed from the same point later."
        )
    )
    leave = box.addButton(
        tr("Leave it going") if len(going) == 1 else tr("Leave them going"), QMessageBox.ButtonRole.AcceptRole
    )
    pause = box.addButton(tr("Pause and close"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    for name, button in (("closing_leave", leave), ("closing_pause", pause), ("closing_cancel", cancel)):
        button.setObjectName(name)
        button.setAccessibleName(button.text().replace("&", ""))
    leave.setProperty("role", "primary")
    leave.style().polish(leave)
    box.setDefaultButton(leave)
    box.setEscapeButton(cancel)
    box.exec()
    if box.clickedButton() is pause:
        return _pause_all(window)
    return box.clickedButton() is leave


def _pause_all(window: MainWindow) -> bool:
    """Ask every run to save and leave; they do so at their next step, with or without the window."""
    from core.runs import supervisor

    project = window.session.project
    try:
        for facts in window.runs.going:
            if project is not None:
                supervisor.pause(RunFolder(project.runs / facts.key))
    except WorkbenchError as error:
        window.show_error(error)
        return False
    return True
