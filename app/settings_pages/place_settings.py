"""Settings, Places: other computers that runs train on. Each can be changed, forgotten, and tested the whole way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.background.latest import Latest
from app.context import Context
from app.i18n import tr
from app.places.dialog import PlaceDialog
from app.places.table import PlaceTable
from app.places.trial import Trial
from app.settings_pages.settings_pane import Section, SettingsPane
from app.widgets.dialog_frame import button_row
from app.widgets.empty_state import EmptyState
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.errors import WorkbenchError
from core.places import places as kept
from core.places.place import Place


class PlaceSettings(SettingsPane):
    """What is kept is read and written beside the window; `trial` shows the test of one place."""

    def __init__(self, context: Context) -> None:
        super().__init__("places", "")
        self.title = tr("Places")
        self._context = context
        self._asking = Latest(context.tasks, self)
        self._asking.failed.connect(self._on_failed)
        self._to_add = False
        self.strip = ErrorStrip()
        self.strip.setObjectName("places_strip")
        self.trial = Trial(context)
        self.trial.ended.connect(self._enable)
        self.add = self._action("add", tr("Add a place…"), self.ask_new)
        self.edit = self._action("edit", tr("Change the place…"), self.ask_change)
        self.test = self._action("test", tr("Test the place"), self.try_chosen)
        self.remove = self._action("remove", tr("Remove the place"), self.forget_chosen)
        self.column.addWidget(self.strip)
        self.column.addWidget(self._section())
        self.column.addWidget(self.trial)
        self._enable()

    def _action(self, name: str, text: str, do: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"places_{name}")
        action.setProperty("menu", "Training")
        action.triggered.connect(lambda _checked: do())
        return action

    def actions_(self) -> list[QAction]:
        """For the palette; the window's own leads to adding one."""
        return [self.edit, self.test, self.remove]

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
                "minutes there. Vizinho sends the run over SSH, follows it as if it were here, and brings its model "
                "back. You need a login there and Vizinho in a Python of that computer."
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
            KeyButton(tr("Test"), icon="play", name="places_test_button", action=self.test),
        ]
        column.addLayout(button_row(buttons[3], before=tuple(buttons[:3])))
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

    def add_soon(self) -> None:
        """Ask for a new place as soon as those that are there have been read."""
        self._to_add = True

    def _look(self, work: Callable[[], dict[str, Place]], chosen: str = "") -> None:
        """Read, or change and read, what is kept; show it."""
        self._asking.ask(lambda _progress, _cancelled: work(), lambda found: self._on_found(found, chosen))

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
        for action in (self.edit, self.remove):
            action.setEnabled(place is not None)
        self.test.setEnabled(place is not None and not self.trial.running)

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

        self.trial.forget(place.name)
        self._look(work, place.name)
        self._context.status(tr("“{name}” is kept. Test it before the first run.", name=place.name))

    def forget_chosen(self) -> None:
        """Forget the chosen place; a line offers to take that back."""
        place = self.table.current()
        if place is None:
            return

        def work() -> dict[str, Place]:
            kept.remove(place.name)
            return kept.places()

        self.trial.forget(place.name)
        self._look(work)
        text = tr("“{name}” is forgotten; what lies there stays", name=place.name)
        self._context.frame.show_undo(text, lambda: self._keep(place))

    def try_chosen(self) -> None:
        """Go the whole way to the chosen place with a tiny run."""
        place = self.table.current()
        if place is not None and not self.trial.running:
            self.trial.begin(place)
            self._enable()
            self.ensureWidgetVisible(self.trial)
