"""Settings, Places: other computers that runs train on. Each can be changed, forgotten, tested the whole way, and have
Vizinho set up in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.background.latest import Latest
from app.context import Context
from app.i18n import tr, worded
from app.places.dialog import PlaceDialog
from app.places.disk_card import DiskCard
from app.places.installation import Installation, InstallationDialog
from app.places.python_choice import is_to_be_set_up
from app.places.table import PlaceTable
from app.places.trial import Trial
from app.settings_pages.settings_pane import Section, SettingsPane
from app.widgets.dialog_frame import button_row
from app.widgets.empty_state import EmptyState
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.errors import WorkbenchError
from core.places import here
from core.places import places as kept
from core.places.install.installing import Source
from core.places.place import Place


class PlaceSettings(SettingsPane):
    """What is kept is read and written beside the window; `trial` shows the test of one place, `installation` how
    Vizinho is set up in one."""

    def __init__(self, context: Context) -> None:
        super().__init__("places", "")
        self.title = tr("Places", about="other computers")
        self._context = context
        self._asking = Latest(context.tasks, self)
        self._asking.failed.connect(self._on_failed)
        self._looking = Latest(context.tasks, self)
        self._looking.failed.connect(self._on_failed)
        self._to_add = False
        self.strip = ErrorStrip()
        self.strip.setObjectName("places_strip")
        self.trial = Trial(context)
        self.trial.ended.connect(self._enable)
        self.trial.lacking.connect(self.ask_install)
        self.installation = Installation(context)
        self.installation.ended.connect(self.shown)
        self.add = self._action("add", tr("Add a place…"), self.ask_new)
        self.edit = self._action("edit", tr("Change the place…"), self.ask_change)
        self.test = self._action("test", tr("Test the place"), self.try_chosen)
        self.test_here = self._action("test_here", tr("Test this computer"), self.try_here)
        self.install = self._action("install", tr("Set Vizinho up in the place…"), self.ask_install_chosen)
        self.disk = DiskCard(context)
        self.room = self._action("disk", tr("Disk of the place"), self.look_at_disk)
        self.remove = self._action("remove", tr("Remove the place"), self.forget_chosen)
        self.column.addWidget(self.strip)
        self.column.addWidget(self._of_here())
        self.column.addWidget(self._section())
        self.column.addWidget(self.installation)
        self.column.addWidget(self.trial)
        self.column.addWidget(self.disk)
        self._enable()

    def _action(self, name: str, text: str, do: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"places_{name}")
        action.setProperty("menu", "Training")
        action.triggered.connect(lambda _checked: do())
        return action

    def actions_(self) -> list[QAction]:
        """For the palette; the window's own leads to adding one."""
        return [self.edit, self.test, self.install, self.room, self.remove, self.test_here]

    def _of_here(self) -> Section:
        """This computer is a place, too: nothing of it is to be changed."""
        section = Section(tr("This computer"))
        self.here = Label(tr("Looking for devices"), "small", 400, wrap=True)
        self.here.setObjectName("places_here")
        self.here.setAccessibleName(self.here.text())
        hint = tr("Runs train here where New run does not say otherwise.")
        button = KeyButton(tr("Test"), icon="play", name="places_test_here_button", action=self.test_here)
        button.setAccessibleName(self.test_here.text())
        line = QHBoxLayout()
        line.addWidget(self.here, 1)
        line.addWidget(button)
        section.body.addLayout(line)
        section.body.addWidget(Label(hint, "small", 400, "ink2", wrap=True))
        return section

    def _section(self) -> Section:
        section = Section(tr("Other computers that runs train on"))
        self.table = PlaceTable()
        self.table.edited.connect(self.ask_change)
        self.table.removed.connect(self.forget_chosen)
        self.table.chosen.connect(self._enable)
        self.empty = EmptyState(
            tr("All runs train on this computer so far"),
            tr("Add a place…"),
            hint=tr(
                "A place is the lab’s server or the university’s cluster: what trains here for a night may take "
                "minutes there. Vizinho sends the run over SSH or to a Ray cluster, follows it as if it were here, and "
                "brings its model back. Over SSH you need a login there; Vizinho can set itself up."
            ),
            icon="plus",
            name="places_empty",
        )
        self.empty.pressed.connect(self.ask_new)
        self.filled = QWidget()
        column = QVBoxLayout(self.filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.table)
        buttons = [
            KeyButton(tr("Add…"), icon="plus", name="places_add_button", action=self.add),
            KeyButton(tr("Edit…"), name="places_edit_button", action=self.edit),
            KeyButton(tr("Remove"), name="places_remove_button", action=self.remove),
            KeyButton(tr("Disk"), icon="disk", name="places_disk_button", action=self.room),
            KeyButton(tr("Set up…"), icon="import", name="places_install_button", action=self.install),
            KeyButton(tr("Test"), icon="play", name="places_test_button", action=self.test),
        ]
        column.addLayout(button_row(*buttons[3:], before=tuple(buttons[:3])))
        hint = tr(
            "A test goes the whole way with a run of a few seconds. New run then offers the place under “Where it "
            "runs”. Removing one forgets its entry here; what lies there stays."
        )
        column.addWidget(Label(hint, "small", 400, "ink2", wrap=True))
        section.wide(self.empty)
        section.wide(self.filled)
        self.filled.hide()
        return section

    # what is kept

    def shown(self) -> None:
        self._look(kept.places)
        self._looking.ask(lambda _progress, _cancelled: here.look(), self._on_here)

    def _on_here(self, found: here.Here) -> None:
        self.here.setText(worded(found.words))
        self.here.setAccessibleName(self.here.text())

    def add_soon(self) -> None:
        """Ask for a new place as soon as those that are there have been read."""
        self._to_add = True

    def _look(
        self, work: Callable[[], dict[str, Place]], chosen: str = "", done: Callable[[], object] = lambda: None
    ) -> None:
        """Read, or change and read, what is kept; show it, and do what is `done` then."""

        def show(found: dict[str, Place]) -> None:
            self._on_found(found, chosen)
            done()

        self._asking.ask(lambda _progress, _cancelled: work(), show)

    def _on_found(self, found: dict[str, Place], chosen: str) -> None:
        self.strip.hide()
        had_keyboard = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self.table.show_places(list(found.values()), chosen)
        self.filled.setVisible(bool(found))
        self.empty.setVisible(not found)
        self._enable()
        if chosen and found and had_keyboard:
            self.table.setFocus()
        if self._to_add:
            self._to_add = False
            self.ask_new()

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self.strip.show_error(error, tr("Look again"), self.shown)
        else:
            self._context.show_error(error)

    def _enable(self) -> None:
        place = self.table.current()
        for action in (self.edit, self.remove, self.room):
            action.setEnabled(place is not None)
        busy = self.trial.running or self.installation.running
        self.test.setEnabled(place is not None and not busy)
        self.test_here.setEnabled(not busy)
        self.install.setEnabled(place is not None and place.kind != "ray" and not busy)

    # what is done

    def ask_new(self) -> PlaceDialog:
        """Ask for a new place."""
        return self._ask(None)

    def ask_change(self) -> PlaceDialog | None:
        """Ask for other settings of the chosen place."""
        place = self.table.current()
        return self._ask(place) if place is not None else None

    def _ask(self, place: Place | None) -> PlaceDialog:
        names = [one.name for one in self.table.model_.places]
        dialog = PlaceDialog(place, names, self)
        dialog.saved.connect(self._keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _keep(self, place: Place) -> None:
        def work() -> dict[str, Place]:
            kept.add(place)
            return kept.places()

        self._forget_shown(place)
        self._look(work, place.name)
        if is_to_be_set_up(place):
            self._context.status(tr("“{name}” is kept. Set Vizinho up there, then test it.", name=place.name))
        else:
            self._context.status(tr("“{name}” is kept. Test it before the first run.", name=place.name))

    def forget_chosen(self) -> None:
        """Forget the chosen place; a line offers to take that back."""
        place = self.table.current()
        if place is None:
            return

        gone = kept.Forgotten(place)

        def work() -> dict[str, Place]:
            nonlocal gone
            gone = kept.remove(place.name)
            return kept.places()

        def back() -> dict[str, Place]:
            kept.restore(gone)
            return kept.places()

        self._forget_shown(place)
        self._look(work, done=lambda: self._say_token_stays(gone))
        text = tr("“{name}” is forgotten; what lies there stays", name=place.name)
        self._context.frame.show_undo(text, lambda: self._look(back, place.name))

    def _say_token_stays(self, gone: kept.Forgotten) -> None:
        if gone.stays:
            self.strip.show_note(
                tr("The keyring does not answer: where it has a token of that cluster, it still has it.")
            )

    def _forget_shown(self, place: Place) -> None:
        self.trial.forget(place.name)
        self.installation.forget(place.name)
        self.disk.forget(place.name)

    def look_at_disk(self) -> None:
        """What lies in the chosen place, and how large it is."""
        place = self.table.current()
        if place is not None:
            self.disk.look(place)
            self.ensureWidgetVisible(self.disk)

    def ask_install_chosen(self) -> InstallationDialog | None:
        """Ask where the packages for Vizinho in the chosen place come from, then set it up."""
        place = self.table.current()
        return self.ask_install(place) if place is not None else None

    def ask_install(self, place: Place) -> InstallationDialog:
        """The same for this place."""
        dialog = InstallationDialog(place, self)
        dialog.agreed.connect(self.set_up)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def set_up(self, place: Place, source: Source) -> None:
        """Set Vizinho up in this place; a test of it is hidden, for it holds no more."""
        if self.installation.running:
            return
        self.trial.forget(place.name)
        self.installation.begin(place, source)
        self._enable()
        self.ensureWidgetVisible(self.installation)

    def try_here(self) -> None:
        """Train a tiny run on this computer."""
        if not self.trial.running:
            self.trial.begin_here()
            self._enable()
            self.ensureWidgetVisible(self.trial)

    def try_chosen(self) -> None:
        """Go the whole way to the chosen place with a tiny run."""
        place = self.table.current()
        if place is not None and not self.trial.running:
            self.installation.forget(place.name)
            self.trial.begin(place)
            self._enable()
            self.ensureWidgetVisible(self.trial)
