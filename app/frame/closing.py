"""Closing the window while something runs: runs that train go on by themselves, pause or stop; other jobs are waited
for or given up."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMessageBox, QPushButton

from app.context import Context
from app.frame.runs_monitor import RunFacts
from app.i18n import tr, tr_n
from core.errors import WorkbenchError
from core.runs import queue
from core.runs.folder import RunFolder, list_runs
from core.wording import Listed


def may_close(context: Context) -> bool:
    """Whether the window may close now, as far as what runs is concerned; asks where need be."""
    return ask_about_runs(context) and ask_about_jobs(context)


def ask_about_jobs(context: Context) -> bool:
    """Whether the jobs of the Tasks page may be given up. Asks only while one runs; waiting closes the window later."""
    jobs = [task for task in context.tasks.list if task.running and task.asks]
    if not jobs:
        return True
    box = QMessageBox(context.window)
    box.setObjectName("closing_jobs_box")
    box.setWindowTitle("Vizinho")
    box.setIcon(QMessageBox.Icon.NoIcon)
    if len(jobs) == 1:
        job = jobs[0]
        text = tr("“{name}” is still running.", name=job.title)
        if job.share >= 0:
            text = tr("“{name}” is still running ({share:.0%}).", name=job.title, share=job.share)
        box.setText(text)
    else:
        names = Listed(tr("“{name}”", name=task.title) for task in jobs)
        box.setText(
            tr_n("%n job is still running: {names}.", "%n jobs are still running: {names}.", len(jobs), names=names)
        )
    box.setInformativeText(
        tr("Closing now gives up what is not finished. What was saved stays, and quality checks go on next time.")
    )
    wait = box.addButton(tr("Close when done"), QMessageBox.ButtonRole.AcceptRole)
    give_up = box.addButton(tr("Give up and close"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    _ask(box, {"wait": wait, "give_up": give_up, "cancel": cancel})
    if box.clickedButton() is wait:
        _CloseWhenDone(context)
        return False
    return box.clickedButton() is give_up


def _ask(box: QMessageBox, buttons: dict[str, QPushButton]) -> None:
    """Name the buttons and ask: the first is what Enter presses, the last what Esc does."""
    for name, button in buttons.items():
        button.setObjectName(f"closing_{name}")
        button.setAccessibleName(button.text().replace("&", ""))
    first, *_, last = buttons.values()
    first.setProperty("role", "primary")
    first.style().polish(first)
    box.setDefaultButton(first)
    box.setEscapeButton(last)
    box.exec()


class _CloseWhenDone(QObject):
    """Closes the window once no job runs any more; a job that fails keeps it open, with its message."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.window)
        self._context = context
        context.status(tr("The window closes when the jobs are done"))
        context.tasks.changed.connect(self._look)
        self._look()

    def _look(self) -> None:
        tasks = self._context.tasks
        if any(task.running for task in tasks.list) or self._context.session.busy:
            return
        tasks.changed.disconnect(self._look)
        self.deleteLater()
        if not any(task.state == "failed" for task in tasks.list):
            QTimer.singleShot(0, self._context.window, self._context.window.close)


def ask_about_runs(context: Context) -> bool:
    """Whether the window may close. Asks only when runs are going that this window could stop."""
    from core.runs import supervisor

    project = context.session.project
    if project is None or context.session.read_only:
        return True
    going = [facts for facts in context.runs.going if supervisor.alive(RunFolder(project.runs / facts.key))]
    if not going:  # what the window knows is some seconds old: a run may have ended since
        return True
    box = QMessageBox(context.window)
    box.setObjectName("closing_box")
    box.setWindowTitle("Vizinho")
    box.setIcon(QMessageBox.Icon.NoIcon)
    if len(going) == 1:
        box.setText(tr("“{name}” is still training.", name=going[0].name))
    else:
        box.setText(tr_n("%n run is still training.", "%n runs are still training.", len(going)))
    box.setInformativeText(
        tr(
            "Training goes on without the window, as long as this computer runs. "
            "Open the project again to find it where it is then. "
            "Pausing saves everything, and the run can be resumed from the same point later. "
            "Stopping keeps the best check as the result."
        )
    )
    waits = len(queue.waiting(list_runs(project.runs)))
    if waits:
        behind = tr_n(
            "The run that waits starts after it, also without the window.",
            "The %n runs that wait start one after another, also without the window.",
            waits,
        )
        hard = tr("If a run ends hard (a power cut, or no memory), the queue goes on when the project is opened.")
        box.setInformativeText(
            f"{box.informativeText()} {behind} {hard} {tr('After pausing or stopping they wait on.')}"
        )
    leave = box.addButton(tr_n("Leave it going", "Leave them going", len(going)), QMessageBox.ButtonRole.AcceptRole)
    pause = box.addButton(tr("Pause and close"), QMessageBox.ButtonRole.DestructiveRole)
    stop = box.addButton(tr("Stop and close"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    _ask(box, {"leave": leave, "pause": pause, "stop": stop, "cancel": cancel})
    if box.clickedButton() is pause:
        return _ask_all(context, going, supervisor.pause)
    if box.clickedButton() is stop:
        return _ask_all(context, going, supervisor.stop)
    return box.clickedButton() is leave


def _ask_all(context: Context, going: Sequence[RunFacts], ask: Callable[[RunFolder], None]) -> bool:
    """Ask these runs to pause or stop; they do so at their next step, with or without the window."""
    project = context.session.project
    assert project is not None
    try:
        queue.hold(project.runs)
        for facts in going:
            ask(RunFolder(project.runs / facts.key))
    except WorkbenchError as error:
        context.show_error(error)
        return False
    return True
