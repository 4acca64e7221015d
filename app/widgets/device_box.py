"""Choosing the device that computes: the best there is, the processor, and the graphics processors of this computer."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox

from app.background.latest import Latest
from app.i18n import tr
from app.machine import ComputeDevice, compute_devices
from app.tasks import Tasks
from core.graphics_cards import cards
from core.progress import Progress, Stop
from core.training.text.config import Device

APPLE = sys.platform == "darwin"


class DeviceBox(QComboBox):
    """What cannot be used here stays listed, with the reason; a worker asks the driver."""

    def __init__(self, name: str, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(tr("Device that computes"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        self.addItem(tr("Best there is"), "auto")
        self.addItem(tr("CPU"), "cpu")
        self._looking = Latest(tasks, self)
        self._looking.ask(self._found, self.offer, lambda _error: None)  # without a driver there is nothing to offer

    @property
    def device(self) -> Device:
        """What is chosen, as commands name it."""
        return next((key for key in ("cpu", "cuda", "mps") if key == self.currentData()), "auto")

    @staticmethod
    def _found(_progress: Progress, _cancelled: Stop) -> list[ComputeDevice]:
        return compute_devices(cards())

    def offer(self, devices: Sequence[ComputeDevice]) -> None:
        """List what this computer has, or could have."""
        for device in devices:
            if device.key != ("mps" if APPLE else "cuda") or self.findData(device.key) >= 0:
                continue
            self.addItem(device.title, device.key)
            row = self.count() - 1
            self.setItemData(row, device.reason or device.detail, Qt.ItemDataRole.ToolTipRole)
            model = self.model()
            item = model.item(row) if isinstance(model, QStandardItemModel) else None
            if item is not None:
                item.setEnabled(not device.reason)
                item.setAccessibleDescription(device.reason or device.detail)
