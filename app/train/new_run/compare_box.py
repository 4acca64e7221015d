"""Whether a control from scratch is trained beside the run, and what that costs."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from app import machine
from app.i18n import tr
from app.train.new_run.run_draft import compare_words


class CompareBox(QCheckBox):
    """Its text tells the time that the control adds, once that is known."""

    def __init__(self) -> None:
        super().__init__(tr("Also train from scratch, to compare"))
        self.setObjectName("new_run_compare")
        self.setToolTip(
            tr("The same network begun with random numbers, on the same audio, with its own learning rate and warm-up")
        )

    @property
    def wanted(self) -> bool:
        return self.isChecked() and self.isEnabled()

    def show_time(self, seconds: float | None) -> None:
        """How long the run and its control take together; None where nobody knows."""
        text = compare_words(seconds, self.wanted, machine.cores() > 1)
        self.setText(text)
        self.setAccessibleName(text)
