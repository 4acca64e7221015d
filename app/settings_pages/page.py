"""The Settings page: seven panes beside a list of their names."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.context import Context
from app.i18n import tr
from app.page import Page
from app.settings_pages.appearance_settings import AppearanceSettings
from app.settings_pages.audio_settings import AudioSettings
from app.settings_pages.device_settings import DeviceSettings
from app.settings_pages.general_settings import GeneralSettings
from app.settings_pages.keyboard_settings import KeyboardSettings
from app.settings_pages.place_settings import PlaceSettings
from app.settings_pages.settings_pane import SettingsPane
from app.settings_pages.typing_settings import TypingSettings
from app.widgets.header import PageHeader
from app.widgets.name_list import NameList
from core.wording import say


class SettingsPage(Page):
    """What this program remembers. Every change counts at once."""

    key = "settings"
    title = say("Settings")
    icon = "settings"

    def __init__(self, window: Context) -> None:
        super().__init__(window)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageHeader(tr("Settings"), tr("Every change counts at once")))
        row = QHBoxLayout()
        row.setSpacing(0)
        self.stack = QStackedWidget()
        self.places = PlaceSettings(window)
        self.panes_: list[SettingsPane] = [
            GeneralSettings(window), AudioSettings(window), DeviceSettings(window), KeyboardSettings(window),
            TypingSettings(window), AppearanceSettings(window), self.places,
        ]  # fmt: skip
        for action in self.places.actions_():
            self.addAction(action)
            action.triggered.connect(self._on_place_action)
        names = [pane.title for pane in self.panes_]
        self.names = NameList(names, name="settings_names", label=tr("Pages of Settings"))
        for pane in self.panes_:
            self.stack.addWidget(pane)
        self.names.currentRowChanged.connect(self._on_row)
        row.addWidget(self.names)
        row.addWidget(self.stack, 1)
        column.addLayout(row, 1)
        self.names.setCurrentRow(0)

    def _on_place_action(self) -> None:
        self.names.setCurrentRow(self.panes_.index(self.places))

    def _on_row(self, row: int) -> None:
        before = self.stack.currentWidget()
        if isinstance(before, SettingsPane) and before is not self.panes_[row]:
            before.hidden()
        self.stack.setCurrentIndex(row)
        if self.isVisible():
            self.panes_[row].shown()
        self.status_changed.emit()

    def activated(self, **args: Any) -> None:
        """`section` is the key of the pane to show; with `add`, a new place is asked for."""
        keys = [pane.key for pane in self.panes_]
        if args.get("section") in keys:
            self.names.setCurrentRow(keys.index(args["section"]))
        if args.get("add"):
            self.places.add_soon()
        self.panes_[self.names.currentRow()].shown()
        self.names.setFocus()

    def place(self) -> dict[str, Any]:
        return {"section": self.panes_[self.names.currentRow()].key}

    def deactivated(self) -> None:
        self.panes_[self.names.currentRow()].hidden()

    def shut_down(self) -> None:
        for pane in self.panes_:
            pane.shut_down()

    def hints(self) -> list[tuple[str, str]]:
        if not self.names.hasFocus():
            return []
        return [("Up Down", tr("choose a page")), ("Tab", tr("into it"))]

    def left_status(self) -> str:
        return self.panes_[self.names.currentRow()].title

    def panes(self) -> list[QWidget]:
        return [self.names, self.stack]
