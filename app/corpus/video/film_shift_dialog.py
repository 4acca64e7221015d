"""How far a film and its sound are apart: it begins so much before its sound, or after it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDoubleSpinBox, QHBoxLayout, QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.dialog_frame import button_row, padded
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.segmented import Segmented
from core.project.recording.video import LONGEST_SHIFT_S

BEFORE, AFTER = "before", "after"
STEP_S = 0.04
"""A frame of most films."""


class FilmShiftDialog(QDialog):
    """`chosen` follows Set with the seconds of the film at which its sound begins, below 0 where the film begins
    later."""

    chosen = Signal(float)

    def __init__(self, film: str, shift_s: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("film_shift_dialog")
        self.setWindowTitle(tr("Shift the video"))
        self.setAccessibleName(self.windowTitle())
        self.seconds = QDoubleSpinBox()
        self.seconds.setObjectName("film_shift_seconds")
        self.seconds.setAccessibleName(tr("The film begins"))
        self.seconds.setRange(0.0, LONGEST_SHIFT_S)
        self.seconds.setDecimals(3)
        self.seconds.setSingleStep(STEP_S)
        self.seconds.setSuffix(tr(" s"))
        self.seconds.setValue(abs(shift_s))
        self.side = Segmented(
            [(BEFORE, tr("before its sound")), (AFTER, tr("after its sound"))],
            name="film_shift_side",
            label=tr("Which begins first"),
        )
        self.side.set_value(AFTER if shift_s < 0 else BEFORE)
        row = QHBoxLayout()
        row.setSpacing(8)
        name = Label(tr("The film begins"), "small", 500)
        name.setBuddy(self.seconds)
        for widget in (name, self.seconds, self.side):
            row.addWidget(widget)
        row.addStretch(1)
        hint = tr("A clap or a door that is seen and heard tells it: if it is heard before it is seen, the film begins "
                  "earlier by so much.")  # fmt: skip
        cancel = KeyButton(tr("Cancel"), "Esc", name="film_shift_cancel", dense=True)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        go = KeyButton(tr("Set"), "Return", role="primary", name="film_shift_set", dense=True)
        go.setDefault(True)
        go.clicked.connect(self.accept)
        column = padded(self, spacing=12)
        column.addWidget(Label(film, "body", 600, wrap=True))
        column.addLayout(row)
        column.addWidget(Label(hint, "small", 400, "ink2", wrap=True))
        column.addLayout(button_row(cancel, go))
        self.accepted.connect(lambda: self.chosen.emit(self.shift_s))
        theme.follow(self, lambda: self.setMinimumWidth(theme.px(420)))
        self.seconds.selectAll()
        self.seconds.setFocus()

    @property
    def shift_s(self) -> float:
        """What the form says."""
        return -self.seconds.value() if self.side.value == AFTER else self.seconds.value()
