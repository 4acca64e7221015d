"""What can be done with runs: the actions of menus, palette and buttons, and the questions they ask first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QLineEdit, QMenu, QMessageBox, QWidget
from shiboken6 import isValid

from app.context import Context
from app.train import advice, launch, plan_words, sound, states, words
from app.train.chart_menu import chart_table
from app.train.expert_view import ExpertDialog
from app.train.runs import Runs
from app.train.views import RunView
from app.widgets.data_table import DataTable
from app.widgets.error_strip import ErrorStrip
from core.runs.export import export_model
from core.runs.folder import RunFolder
from core.training.config import TrainConfig


class Commands(QObject):
    """Works on the run that `set_current` names. Dialogs are opened, never executed: the window goes on meanwhile."""

    playing = Signal(str)  # key of the utterance that plays, "" for none
    made = Signal(str)  # key of a run that was just put in the queue

    def __init__(self, page: QWidget, window: Context, runs: Runs) -> None:
        super().__init__(page)
        self._page, self._window, self._runs = page, window, runs
        self._view: RunView | None = None
        self._voice = sound.SampleVoice(window, self)
        self._voice.playing.connect(self.playing)
        self.new_run = self._action("new_run", self.tr("New run…"), "Ctrl+Shift+N", self.open_dialog)
        self.pause = self._action("pause", self.tr("Pause the run"), "P", self._on_pause_key)
        self.resume = self._action("resume", self.tr("Resume the run"), "", lambda: self._with(self._go_on))
        self.stop = self._action("stop", self.tr("Stop the run…"), "", self.ask_stop)
        self.export = self._action("export", self.tr("Export model…"), "", self.ask_export)
        self.tidy_all = self._action("tidy", self.tr("Tidy up all runs"), "", lambda: self.tidy([]))
        self.table = self._action("table", self.tr("Show the chart as a table"), "Ctrl+Shift+T", self.show_table)
        self.set_current(None)

    def _action(self, name: str, text: str, keys: str, do: Callable[[], object]) -> QAction:
        action = QAction(text, self._page)
        action.setObjectName(f"train_action_{name}")
        action.setProperty("menu", "Training")
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked: do())
        self._page.addAction(action)
        return action

    def set_current(self, view: RunView | None) -> None:
        """The run that actions are about from now on."""
        self._view = view
        free = not self._runs.read_only
        self.new_run.setEnabled(free)
        self.tidy_all.setEnabled(free and any(other.sizes.spare for other in self._runs.views()))
        self.pause.setEnabled(view is not None and free and (states.can_pause(view) or states.can_resume(view)))
        self.resume.setEnabled(view is not None and free and states.can_resume(view))
        self.stop.setEnabled(view is not None and free and states.can_stop(view))
        self.export.setEnabled(view is not None and view.has_model)

    def _with(self, verb: Callable[[str], object]) -> None:
        if self._view is not None:
            verb(self._view.key)

    def _on_pause_key(self) -> None:
        view = self._view
        if view is not None:
            (self._go_on if states.can_resume(view) else self._runs.pause)(view.key)

    def _go_on(self, key: str) -> None:
        """A run that waits is started at once; others are resumed when the computer is free."""
        view = self._runs.view(key)
        waits = view is not None and view.status.state == "waiting"
        (self._runs.start if waits else self._runs.resume)(key)

    def act(self, key: str, action: str) -> None:
        """Do what a row asked for."""
        verbs: dict[str, Callable[[], object]] = {
            "resume": partial(self._go_on, key),
            "remove": partial(self.ask_remove, key),
            "rename": partial(self.ask_rename, key),
        }
        if action in verbs and not self._runs.read_only:
            verbs[action]()

    # menus

    def filter_menu(self, chosen: Callable[[str], None]) -> QMenu:
        """Which runs the list shows."""
        menu = QMenu(self._page)
        menu.setObjectName("train_filter_menu")
        titles = {"all": self.tr("All runs"), "unfinished": self.tr("Not finished"), "finished": self.tr("Finished")}
        from PySide6.QtGui import QActionGroup

        group = QActionGroup(menu)
        for key, title in titles.items():
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(key == "all")
            group.addAction(action)
            action.triggered.connect(lambda _=False, key=key: chosen(key))
        menu.addSeparator()
        menu.addAction(self.tidy_all)
        return menu

    def tidy(self, keys: Sequence[str] | None = None) -> None:
        """Clear away what runs need no more: the chosen one's, these runs', or with an empty list every run's."""
        if keys is None:
            keys = [self._view.key] if self._view is not None else []
        chosen = keys or [view.key for view in self._runs.views()]

        def done(freed: int) -> None:
            self._window.status(self.tr("Tidied up: {size} are free again").format(size=words.size(freed)))

        if not self._runs.read_only:
            self._runs.tidy(chosen, done)

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
        menu = QMenu(self._page)
        menu.setObjectName("train_run_menu")
        free = not self._runs.read_only
        waits, queued = view.status.state == "waiting", bool(view.notes.get("queued"))
        resume = self.tr("Start now") if waits else self.tr("Resume")
        line = self.tr("Take out of the queue") if queued else self.tr("Add to the queue")
        spare = view.sizes.spare
        tidy = self.tr("Tidy up, frees {size}").format(size=words.size(spare)) if spare else self.tr("Tidy up")
        entries: tuple[tuple[str, str, Callable[[], object], bool], ...] = (
            ("resume", resume, partial(self._go_on, key), free and states.can_resume(view)),
            ("pause", self.tr("Pause"), partial(self._runs.pause, key), free and states.can_pause(view)),
            ("queue", line if waits else "-", partial(self._runs.enqueue, key, not queued), free and waits),
            ("stop", self.tr("Stop…"), self.ask_stop, free and states.can_stop(view)),
            ("", "", lambda: None, True),
            ("rename", self.tr("Rename…"), partial(self.ask_rename, key), free),
            ("duplicate", self.tr("Duplicate…"), self.duplicate, free),
            ("export", self.tr("Export model…"), self.ask_export, view.has_model),
            ("folder", self.tr("Open folder"), partial(sound.open_folder, view.run.path), True),
            ("tidy", tidy, partial(self.tidy, [key]), free and bool(spare)),
            ("", "", lambda: None, True),
            ("remove", self.tr("Remove"), partial(self.ask_remove, key), free),
        )
        for name, title, do, on in entries:
            if title == "-":
                continue
            if not title:
                menu.addSeparator()
                continue
            action = menu.addAction(title)
            action.setObjectName(f"train_menu_{name}")
            action.setEnabled(on)
            action.triggered.connect(lambda _=False, do=do: do())
        return menu

    # questions

    def ask_stop(self) -> QMessageBox | None:
        """Ask whether to keep the best check, then stop."""
        view = self._view
        if view is None:
            return None
        box = QMessageBox(self._page)
        box.setObjectName("train_stop_box")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Stop the run"))
        box.setText(self.tr("Stop “{name}”. Keep the best check?").format(name=view.name))
        box.setInformativeText(
            self.tr("The best check becomes a model that you can try in Live and start other runs from.")
        )
        keep = box.addButton(self.tr("Stop and keep the best"), QMessageBox.ButtonRole.AcceptRole)
        drop = box.addButton(self.tr("Stop and remove the run"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        for button, name in ((keep, "train_stop_keep"), (drop, "train_stop_remove"), (cancel, "train_stop_cancel")):
            button.setObjectName(name)
            button.setAccessibleName(button.text().replace("&", ""))
        box.setDefaultButton(keep)
        box.setEscapeButton(cancel)
        keep.clicked.connect(lambda: self._runs.stop(view.key))
        drop.clicked.connect(lambda: self._runs.remove(view.key))
        box.open()
        return box

    def ask_remove(self, key: str) -> None:
        """Remove a run; one that trains is asked about first, others come back with Undo."""
        view = self._runs.view(key)
        if view is None:
            return
        if not view.active:
            self._runs.remove(key)
            return
        box = QMessageBox(self._page)
        box.setObjectName("train_remove_box")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setText(self.tr("“{name}” is training. Stop it and remove it?").format(name=view.name))
        yes = box.addButton(self.tr("Stop and remove"), QMessageBox.ButtonRole.DestructiveRole)
        yes.setObjectName("train_remove_yes")
        box.addButton(QMessageBox.StandardButton.Cancel)
        yes.clicked.connect(lambda: self._runs.remove(key))
        box.open()

    def ask_rename(self, key: str) -> QInputDialog | None:
        view = self._runs.view(key)
        if view is None:
            return None
        dialog = QInputDialog(self._page)
        dialog.setObjectName("train_rename")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Rename the run"))
        dialog.setLabelText(self.tr("Name"))
        dialog.setTextValue(view.name)
        dialog.textValueSelected.connect(lambda name: name.strip() and self._runs.rename(key, name.strip()))
        dialog.open()
        for field in dialog.findChildren(QLineEdit):
            field.setObjectName("train_rename_name")
            field.setAccessibleName(self.tr("Name"))
        return dialog

    def ask_export(self) -> QFileDialog | None:
        """Choose a new folder for the model, then copy it there."""
        view = self._view
        if view is None or not view.has_model:
            return None
        dialog = QFileDialog(self._page, self.tr("Export model to a new folder"))
        dialog.setObjectName("train_export_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(view.key)
        dialog.fileSelected.connect(lambda path: self.export_to(view, Path(path)))
        dialog.open()
        return dialog

    def export_to(self, view: RunView, out: Path) -> None:
        """Copy the run's model to a new folder, as a task."""

        def done(_: list[str]) -> None:
            self._window.status(self.tr("The model is in {folder}").format(folder=out))

        title = self.tr("Exporting “{name}”").format(name=view.name)
        self._window.tasks.run(title, lambda _progress, _cancelled: export_model(view.run, out), done)

    # showing

    def show_table(self) -> DataTable | None:
        """The chart that has the keys, else the error chart, as a table."""
        charts = self._page.centre.charts  # type: ignore[attr-defined]
        chart = charts.focused() or charts.errors
        if not chart.curves:
            return None
        dialog = chart_table(chart, self._page)
        dialog.open()
        return dialog

    def show_expert(self) -> ExpertDialog | None:
        """Every setting by its technical name, and the configuration as text."""
        if self._view is None:
            return None
        dialog = ExpertDialog(self._view, self._page)
        dialog.open()
        return dialog

    def copy_plan(self) -> None:
        if self._view is not None:
            QApplication.clipboard().setText(plan_words.plain(self._view))
            self._window.status(self.tr("The plan is on the clipboard"))

    def play_sample(self, key: str) -> None:
        """Play a dev utterance of the chosen run; the one that plays stops."""
        if self._view is not None:
            self._voice.toggle(self._view.run, key)

    def show_failure(self, strip: ErrorStrip, view: RunView, details: bool) -> None:
        """The strip of a run that failed or died: what happened, what was kept, and what helps."""
        cure = None if self._runs.read_only else advice.remedy(view)
        hint = view.status.hint
        if view.saved_s is not None:
            kept = self.tr("Everything up to {hours} heard is kept.").format(hours=words.hours_label(view.saved_s))
            hint = f"{hint} {kept}".strip()
        message = f"{view.name}: {view.status.message or self.tr('The training process ended without a word.')}"
        if cure is not None:
            strip.show_text(message, hint, view.detail, cure.text, lambda: self.duplicate(**cure.settings))
        elif states.can_resume(view) and not self._runs.read_only:
            strip.show_text(message, hint, view.detail, self.tr("Resume"), lambda: self._runs.resume(view.key))
        else:
            strip.show_text(message, hint, view.detail)

    # new runs

    def duplicate(self, **settings: Any) -> None:
        """A new run with the chosen one's settings, changed where asked."""
        if self._view is not None:
            self.open_dialog(replace(self._view.config, **settings))

    def open_dialog(self, config: TrainConfig | None = None) -> QWidget | None:
        """The New run dialog, filled from a run's settings where given."""
        from app.train.new_run.dialog import NewRunDialog

        if self._runs.read_only or self._window.session.project is None:
            return None
        dialog = NewRunDialog(self._window, self._page, busy=bool(self._runs.running()), config=config)
        dialog.launched.connect(self.start_runs)
        dialog.open()
        return dialog

    def _on_made(self, made: list[RunFolder]) -> None:
        if not isValid(self):  # the project was closed meanwhile
            return
        self.made.emit(made[0].key)
        self._runs.look()

    def start_runs(self, configs: list[TrainConfig]) -> None:
        """Make the runs and put them in the queue, which starts them when the computer is free."""
        project = self._window.session.project
        if project is None:
            return
        folder = project.folder
        self._window.tasks.run(
            self.tr("Preparing “{name}”").format(name=configs[0].name),
            lambda _progress, _cancelled: launch.make_runs(folder, configs),
            self._on_made,
        )
