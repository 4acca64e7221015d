"""What can be done on the Evaluate page, as actions for menus, keys, the palette and buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.context import Context
from app.evaluate.asked_state import AskedState
from app.evaluate.evaluation_job import EvaluationJob
from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.export_dialog import ExportDialog
from app.i18n import tr
from app.widgets.chart import Chart
from app.widgets.chart_copies import chart_table
from app.widgets.data_table import DataTable
from app.widgets.figure import Figure

MENUS = {"group": "View", "surest": "View", "next_place": "Audio"}
"""Of those that are not about a model."""


class Commands(QObject):
    """`actions` by name."""

    def __init__(
        self, context: Context, asked: AskedState, state: EvaluationState, job: EvaluationJob, host: QWidget
    ) -> None:
        super().__init__(host)
        self._context, self._asked, self._state, self._job, self._host = context, asked, state, job, host
        self._figures: Callable[[], list[Figure]] = list
        self.actions: dict[str, QAction] = {}
        for name, text, keys in (
            ("again", tr("Evaluate again"), "F5"),
            ("export", tr("Export the evaluation…"), ""),
            ("table", tr("Show the chart of the evaluation as a table"), "Ctrl+Shift+T"),
            ("group", tr("Evaluation: group by the next thing"), "Ctrl+G"),
            ("remove", tr("Remove the evaluation"), ""),
            ("stop", tr("Cancel the evaluation"), ""),
            ("next_place", tr("Evaluation: play the next place of the letter"), "Ctrl+Space"),
            ("remarks", tr("Show all remarks on the evaluation"), ""),
            ("surest", tr("Evaluation: list what is wrong although the model was sure"), ""),
        ):
            self.actions[name] = self._action(name, text, keys)
        self.actions["export"].triggered.connect(lambda _=False: self.export())
        self.actions["table"].triggered.connect(lambda _=False: self.show_table())
        self.actions["stop"].triggered.connect(lambda _=False: job.stop())
        for told in (asked.listed, asked.chosen, state.report_changed, state.analysis_changed, job.begun, job.ended):
            told.connect(lambda *_: self.enable())
        self.enable()

    def _action(self, name: str, text: str, keys: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"evaluate_{name}")
        action.setProperty("menu", MENUS.get(name, "Training"))
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action

    def bind(self, figures: Callable[[], list[Figure]], **does: Callable[[], object]) -> None:
        """Say which charts there are, and by the name of an action who does it."""
        for name, do in does.items():
            self.actions[name].triggered.connect(lambda _=False, do=do: do())
        self._figures = figures

    def enable(self) -> None:
        """What can be done now."""
        asked = self._asked
        free = not self._context.session.read_only and not self._job.running
        heard = asked.model is not None and asked.model.heard_again
        self.actions["again"].setEnabled(free and heard and asked.on is not None and asked.on.trouble is None)
        self.actions["again"].setText(tr("Evaluate again") if self._state.report is not None else tr("Evaluate"))
        self.actions["export"].setEnabled(self._state.analysis is not None)
        self.actions["remove"].setEnabled(free and self._state.report is not None)
        self.actions["stop"].setEnabled(self._job.running)
        found = self._state.found
        for name in ("table", "group"):
            self.actions[name].setEnabled(found is not None)
        self.actions["next_place"].setEnabled(found is not None and bool(found.analysis.letters.cells))
        self.actions["remarks"].setEnabled(found is not None and bool(found.remarks))
        self.actions["surest"].setEnabled(found is not None and found.analysis.calibration is not None)

    def export(self) -> ExportDialog | None:
        """Ask what to make of the report, and where."""
        if self._state.report is None:
            return None
        dialog = ExportDialog(self._context, self._state, self._host)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def show_table(self) -> DataTable | None:
        """The chart that has the keys, else the first one, as a table."""
        figures, here = self._figures(), QApplication.focusWidget()
        if not figures:
            return None
        chart: Chart | Figure = figures[0]
        if isinstance(here, Chart | Figure) and self._host.isAncestorOf(here):
            chart = here
        dialog = chart_table(chart, self._host.window())
        dialog.open()
        return dialog


def ask_project(parent: QWidget) -> QFileDialog:
    """Ask for the folder of another project; `fileSelected` brings it."""
    dialog = QFileDialog(parent.window(), tr("Evaluate on the test set of another project"))
    dialog.setObjectName("evaluate_project")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
