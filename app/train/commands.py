"""The actions of the Train page, for menus, palette and buttons, and the menus of its list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QActionGroup, QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.context import Context
from app.i18n import tr
from app.train import formatting, plan_words, states, text_curves
from app.train.compare_dialog import CompareDialog
from app.train.curves_dialog import CurvesDialog
from app.train.expert_view import ExpertDialog
from app.train.fetching import Fetching
from app.train.new_runs import NewRuns
from app.train.origins_dialog import OriginsDialog
from app.train.run_dialogs import RunDialogs, can_average
from app.train.run_jobs import RunJobs
from app.train.runs import Filter, Runs
from app.train.sweeps_dialog import SweepsDialog
from app.train.views import RunView
from core.runs import sweep
from core.runs.folder import RunFolder
from core.runs.reproduce import REPEATS

STEERING: dict[str, Callable[[Path, str], object]] = {
    "pause": sweep.pause,
    "stop": sweep.stop,
    "resume": sweep.resume,
}
"""What is done with all runs of a sweep, by what the dialog calls it."""


class Commands(QObject):
    """Works on the run that is shown, and by `act` and `show_menu` on any. Menus stand over `over`."""

    def __init__(
        self, context: Context, runs: Runs, jobs: RunJobs, new_runs: NewRuns, over: QWidget, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._runs, self._jobs, self._new_runs, self._over = context, runs, jobs, new_runs, over
        self.dialogs = RunDialogs(context, jobs, over, self)
        self.fetching = Fetching(context, runs, self)
        self.new_run = self._action("new_run", tr("New run…"), "Ctrl+Shift+N", new_runs.ask)
        self.pause = self._action("pause", tr("Pause the run"), "P", self._on_pause_key)
        self.resume = self._action("resume", tr("Resume the run"), "", self._with(lambda v: jobs.go_on(v.key)))
        self.stop = self._action("stop", tr("Stop the run…"), "", self._with(self.dialogs.ask_stop))
        self.follow = self._action("follow", tr("Follow the run again"), "", self._with(lambda v: jobs.go_on(v.key)))
        self.fetch = self._action(
            "fetch", tr("Fetch what the run has made so far"), "", self._with(self.fetching.fetch)
        )
        self.export = self._action("export", tr("Export model…"), "", self._with(self.dialogs.ask_export))
        self.average = self._action("average", tr("Average with its source…"), "", self._with(self.dialogs.ask_average))
        self.tidy_all = self._action("tidy", tr("Tidy up all runs"), "", self._on_tidy_all)
        self.remove_probes = self._action("remove_probes", tr("Remove all probes"), "", self._on_remove_probes)
        self.origins = self._action("origins", tr("What its letters start from…"), "", self._with(self.show_origins))
        self.keep = self._action(
            "keep", tr("Compare ways to keep the source alive"), "", self._with(new_runs.keep_source)
        )
        self.beside = self._action("beside", tr("Compare what differs…"), "", self.show_beside)
        self.sweeps = self._action("sweeps", tr("Sweeps…"), "", self.show_sweeps)
        self.table = self._action("table", tr("Show the chart as a table"), "Ctrl+Shift+T")
        for told in (runs.listed, runs.chosen, runs.compared):
            told.connect(self._enable)
        runs.changed.connect(lambda _key: self._enable())
        self._enable()

    def _action(self, name: str, text: str, keys: str, do: Callable[[], object] | None = None) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"train_action_{name}")
        action.setProperty("menu", "Training")
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if do is not None:
            action.triggered.connect(lambda _checked: do())
        return action

    def actions(self) -> list[QAction]:
        """All, in the order of the menu."""
        return [
            self.new_run,
            self.pause,
            self.resume,
            self.stop,
            self.follow,
            self.fetch,
            self.export,
            self.average,
            self.origins,
            self.keep,
            self.beside,
            self.sweeps,
            self.tidy_all,
            self.remove_probes,
            self.table,
        ]

    def _enable(self) -> None:
        """What can be done with the run that is shown."""
        view, free = self._runs.current(), not self._runs.read_only
        self.new_run.setEnabled(free)
        self.tidy_all.setEnabled(free and any(other.sizes.spare for other in self._runs.views()))
        self.remove_probes.setEnabled(free and bool(self._runs.probes()))
        self.pause.setEnabled(view is not None and free and (states.can_pause(view) or states.can_resume(view)))
        self.resume.setEnabled(view is not None and free and states.can_resume(view))
        self.stop.setEnabled(view is not None and free and states.can_stop(view))
        self.follow.setEnabled(view is not None and free and view.status.state == "away")
        self.fetch.setEnabled(view is not None and free and states.can_fetch(view))
        self.export.setEnabled(view is not None and view.has_model)
        self.average.setEnabled(view is not None and can_average(view))
        self.origins.setEnabled(view is not None and view.origins.from_source)
        self.beside.setEnabled(len(self._runs.shown()) > 1)
        self.keep.setEnabled(free and view is not None and bool(view.config.source_data))

    def _with(self, verb: Callable[[RunView], object]) -> Callable[[], object]:
        """The verb on the run that is shown, if there is one."""

        def do() -> object:
            view = self._runs.current()
            return verb(view) if view is not None else None

        return do

    def _on_pause_key(self) -> None:
        view = self._runs.current()
        if view is not None:
            (self._jobs.go_on if states.can_resume(view) else self._jobs.pause)(view.key)

    def act(self, key: str, action: str) -> None:
        """Do what a row asked for."""
        view = self._runs.view(key)
        verbs: dict[str, Callable[[RunView], object]] = {
            "resume": lambda view: self._jobs.go_on(view.key),
            "follow": lambda view: self._jobs.go_on(view.key),
            "remove": self.dialogs.ask_remove,
            "rename": self.dialogs.ask_rename,
        }
        if view is not None and action in verbs and not self._runs.read_only:
            verbs[action](view)

    def _comparing(self, view: RunView) -> tuple[Callable[[], object], bool]:
        """Comparing a run with the one that it repeats, and whether both have come to a model."""
        first = self._runs.view(str(view.notes.get(REPEATS, "")))
        if first is None or not (first.has_result and view.has_result):
            return (lambda: None), False
        return partial(self.dialogs.show_repeat, view, first), True

    def _on_again(self, made: RunFolder) -> None:
        self._runs.choose_soon(made.key)
        self._context.status(
            tr(
                "“{run}” repeats it. When it is over, its menu compares the two and says how far apart they are.",
                run=made.key,
            )
        )

    def _on_tidy_all(self) -> None:
        self.tidy([view.key for view in self._runs.views()])

    def _on_remove_probes(self) -> None:
        keys = [view.key for view in self._runs.probes()]
        if keys and not self._runs.read_only:
            self._jobs.remove_together(keys)

    def tidy(self, keys: Sequence[str]) -> None:
        """Clear away what these runs need no more, and say how much is free again."""

        def done(freed: int) -> None:
            self._context.status(tr("Tidied up: {size} are free again", size=formatting.size(freed)))

        if not self._runs.read_only:
            self._jobs.tidy(keys, done)

    def show_expert(self) -> ExpertDialog | None:
        """Every setting of the run that is shown by its technical name, and the configuration as text."""
        view = self._runs.current()
        if view is None:
            return None
        dialog = ExpertDialog(view, self._over)
        dialog.open()
        return dialog

    def show_origins(self, view: RunView) -> OriginsDialog:
        """What each letter or piece of a run starts from."""
        dialog = OriginsDialog(view, self._over)
        dialog.open()
        self._context.tasks.ask(view.origins.rows, dialog.show_rows)
        return dialog

    def show_beside(self) -> CompareDialog | None:
        """The runs whose curves are shown, side by side; None where there is one only."""
        views = [shown.view for shown in self._runs.shown()]
        if len(views) < 2:
            return None
        dialog = CompareDialog(views, self._over)
        dialog.open()
        return dialog

    def save_curves(self, view: RunView) -> CurvesDialog:
        """Write a run's curves to files for other programs, with those of the runs that it is compared with."""
        shown = [one.view for one in self._runs.shown()]
        together = self._runs.comparing and any(one.key == view.key for one in shown)
        dialog = CurvesDialog(
            self._context, [one for one in shown if _has_curves(one)] if together else [view], self._over
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def show_sweeps(self) -> SweepsDialog:
        """What came of the sweeps of the project; the best of one go into the charts."""
        dialog = SweepsDialog(self._over, free=not self._runs.read_only)
        folder = self._runs.folder

        def read() -> list[sweep.Sweep]:
            return [sweep.read(folder, name) for name in sweep.names(folder)] if folder is not None else []

        def look() -> None:
            self._context.tasks.ask(read, dialog.show_sweeps)

        dialog.compared.connect(self._runs.compare)
        dialog.asked.connect(look)
        if folder is not None:
            dialog.steered.connect(
                lambda what, name: self._jobs.ask(partial(STEERING[what], folder, name), lambda _: look())
            )
        look()
        dialog.open()
        return dialog

    def copy_plan(self) -> None:
        """The plan of the run that is shown, as text."""
        view = self._runs.current()
        if view is not None:
            plain = plan_words.plain if view.text is None else text_curves.plain
            QApplication.clipboard().setText(plain(view))
            self._context.status(tr("The plan is on the clipboard"))

    # menus

    def filter_menu(self) -> QMenu:
        """Which runs the list shows."""
        menu = QMenu(self._over)
        menu.setObjectName("train_filter_menu")
        titles: dict[Filter, str] = {
            "all": tr("All runs"), "unfinished": tr("Not finished"), "finished": tr("Finished"),
            "probes": tr("Probes of checkpoints"),
        }  # fmt: skip
        group = QActionGroup(menu)
        for which, title in titles.items():
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(which == self._runs.filter)
            group.addAction(action)
            action.triggered.connect(lambda _=False, which=which: self._runs.set_filter(which))
            menu.aboutToShow.connect(lambda action=action, which=which: action.setChecked(which == self._runs.filter))
        menu.addSeparator()
        menu.addAction(self.tidy_all)
        menu.addAction(self.remove_probes)
        return menu

    def show_menu(self, key: str, at: QPoint) -> None:
        """The menu of a run, at a global point."""
        menu = self.run_menu(key)
        if menu is not None:
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(at)

    def run_menu(self, key: str) -> QMenu | None:
        """What can be done with a run; entries that make no sense now are disabled."""
        view = self._runs.view(key)
        if view is None:
            return None
        menu = QMenu(self._over)
        menu.setObjectName("train_run_menu")
        for name, title, do, on in self._entries(view):
            if not title:
                menu.addSeparator()
                continue
            action = menu.addAction(title)
            action.setObjectName(f"train_menu_{name}")
            action.setEnabled(on)
            action.triggered.connect(lambda _=False, do=do: do())
        return menu

    def _entries(self, view: RunView) -> list[tuple[str, str, Callable[[], object], bool]]:
        """Name, title, verb and whether it can be done now; a line between two groups has no title."""
        key, free, spare = view.key, not self._runs.read_only, view.sizes.spare
        waits, queued = view.status.state == "waiting", bool(view.notes.get("queued"))
        resume = states.resume_title(view)
        line = tr("Take out of the queue") if queued else tr("Add to the queue")
        tidy = tr("Tidy up, frees {size}", size=formatting.size(spare)) if spare else tr("Tidy up")
        ask, jobs = self.dialogs, self._jobs
        between = ("", "", lambda: None, True)
        entries: list[tuple[str, str, Callable[[], object], bool]] = [
            ("resume", resume, partial(jobs.go_on, key), free and states.can_resume(view)),
            ("pause", tr("Pause"), partial(jobs.pause, key), free and states.can_pause(view)),
            ("queue", line, partial(jobs.enqueue, key, not queued), free),
            ("stop", tr("Stop…"), partial(ask.ask_stop, view), free and states.can_stop(view)),
            ("fetch", tr("Fetch now"), partial(self.fetching.fetch, view), free and states.can_fetch(view)),
            (
                "here",
                tr("Bring it here to go on"),
                partial(self.fetching.bring, view),
                free and states.can_come_here(view),
            ),
            ("change", tr("Change rate or length…"), partial(ask.ask_change, view), free and states.can_change(view)),
            between,
            ("rename", tr("Rename…"), partial(ask.ask_rename, view), free),
            ("duplicate", tr("Duplicate…"), self._new_runs.duplicate, free and view.text is None),
            ("again", tr("Run again to compare"), partial(jobs.again, key, self._on_again), free and view.has_result),
            ("repeats", tr("Compare with the run it repeats"), *self._comparing(view)),
            (
                "keep",
                self.keep.text(),
                partial(self._new_runs.keep_source, view),
                free and bool(view.config.source_data),
            ),
            ("export", tr("Export model…"), partial(ask.ask_export, view), view.has_model),
            ("average", self.average.text(), partial(ask.ask_average, view), can_average(view)),
            ("curves", tr("Save curves…"), partial(self.save_curves, view), _has_curves(view)),
            ("folder", tr("Open folder"), partial(_open_folder, view.run.path), True),
            ("tidy", tidy, partial(self.tidy, [key]), free and bool(spare)),
            between,
            ("remove", tr("Remove"), partial(ask.ask_remove, view), free),
        ]
        absent = {"" if waits else "queue"} | (set() if states.on(view) else {"fetch", "here"})
        return [entry for entry in entries if not entry[0] or entry[0] not in absent]


def _has_curves(view: RunView) -> bool:
    """Whether a run has said anything of its steps or checks."""
    return bool(len(view.taken_in) or len(view.checked) or view.curves.picks)


def _open_folder(path: Path) -> None:
    """Show a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
