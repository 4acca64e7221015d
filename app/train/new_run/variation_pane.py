"""What varies what a run hears, in a line of the New run dialog, and the way to hear, see and change it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.context import Context
from app.i18n import tr, worded
from app.train import plan_words
from app.train.new_run.variation_dialog import VariationDialog
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.errors import WorkbenchError
from core.training.config import TrainConfig
from core.training.varied import remarks


class VariationPane(QFrame):
    """`chosen` are the settings that a person changed here, by their names; `changed` follows. `config` gives the
    settings of the run as it is drafted, or raises `WorkbenchError`; `refused` says why nothing can be shown."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, context: Context, project: Path, config: Callable[[], TrainConfig]) -> None:
        super().__init__()
        self.setObjectName("new_run_variation")
        self.setProperty("role", "sheet")
        self.setAccessibleName(tr("Variation of what is heard"))
        self._context, self._project, self._config = context, project, config
        self._chosen: dict[str, Any] = {}
        self.told = Label("", "small", 400, "ink2", wrap=True)
        self.told.setObjectName("new_run_variation_told")
        self.remarks = Label("", "small", 400, "bad", wrap=True)
        self.remarks.hide()
        self.open_ = KeyButton(tr("Listen and change…"), icon="vol", name="new_run_variation_open", dense=True)
        first = QHBoxLayout()
        first.addWidget(Label(tr("Variation of what is heard"), "small", 600), 1)
        first.addWidget(self.open_)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(6)
        column.addLayout(first)
        column.addWidget(self.told)
        column.addWidget(self.remarks)
        self.open_.clicked.connect(self.ask)

    @property
    def chosen(self) -> dict[str, Any]:
        return dict(self._chosen)

    def forget(self, name: str = "") -> None:
        """Take a choice back, or all of them: the setting was made elsewhere."""
        self._chosen = {other: value for other, value in self._chosen.items() if name and other != name}

    def show_forecast(self, config: TrainConfig | None) -> None:
        """What a run with these settings hears; what was shown stays while they cannot be."""
        if config is None:
            return
        self.told.setText(plan_words.variation(config))
        said = "\n".join(worded(words) for words in remarks(config))
        self.remarks.setText(said)
        self.remarks.setVisible(bool(said))

    def ask(self) -> VariationDialog | None:
        """Open the dialog in which it is heard, seen and changed."""
        try:
            config = self._config()
        except WorkbenchError as error:
            self.refused.emit(error)
            return None
        dialog = VariationDialog(self._context, self._project, config, self.window())
        dialog.taken.connect(self._take)
        dialog.open()
        return dialog

    def _take(self, values: dict[str, Any]) -> None:
        self._chosen |= values
        self.changed.emit()
