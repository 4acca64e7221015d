"""Settings, Devices: where runs can train on this computer, and why not elsewhere."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from app.context import Context
from app.i18n import tr
from app.machine import ComputeDevice, compute_devices
from app.settings_pages.settings_pane import Section, SettingsPane
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.graphics_cards import cards


class DeviceSettings(SettingsPane):
    """One choice a device; those that cannot be used stay visible with the reason."""

    def __init__(self, context: Context) -> None:
        super().__init__("devices", "")
        self.title = tr("Devices")
        self._context = context
        section = Section(tr("Where new runs train"))
        self._group = QButtonGroup(self)
        self._radios: dict[str, QRadioButton] = {}
        self._details: dict[str, Label] = {}
        titles = (
            ("auto", tr("Choose by itself")), ("cuda", tr("NVIDIA graphics card")),
            ("mps", tr("Apple graphics processor")), ("cpu", tr("Processor")),
        )  # fmt: skip
        for key, title in titles:
            radio = QRadioButton(title)
            radio.setObjectName(f"device_{key}")
            radio.setAccessibleName(title)
            radio.setChecked(context.settings.compute_device == key)
            radio.toggled.connect(lambda on, key=key: self._on_toggled(key, on))
            self._group.addButton(radio)
            detail = Label("", "small", 400, "ink2", wrap=True)
            detail.setContentsMargins(26, 0, 0, 4)
            section.wide(radio)
            section.wide(detail)
            self._radios[key], self._details[key] = radio, detail
        self._details["auto"].setText(tr("The graphics card where there is one, else the processor."))
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        again = KeyButton(tr("Look again"), name="devices_again")
        again.clicked.connect(self.shown)
        inside.addWidget(again)
        inside.addStretch(1)
        section.wide(row)
        self.column.addWidget(section)

    def shown(self) -> None:
        self._radios[self._context.settings.compute_device].setChecked(True)
        self._context.tasks.ask(lambda: compute_devices(cards()), self._on_found)

    def _on_found(self, devices: list[ComputeDevice]) -> None:
        for device in devices:
            radio, detail = self._radios[device.key], self._details[device.key]
            radio.setEnabled(not device.reason)
            detail.setText(device.reason or device.detail)
            radio.setAccessibleDescription(device.reason or device.detail)
        if not self._radios[self._context.settings.compute_device].isEnabled():
            self._radios["auto"].setChecked(True)
            self._context.settings.compute_device = "auto"

    def _on_toggled(self, key: str, on: bool) -> None:
        if on:
            self._context.settings.compute_device = key
