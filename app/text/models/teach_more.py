"""What can be said of a network that is to be taught beyond what everybody chooses: its sizes, and how it is taught.
Folded away until somebody asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from app.i18n import tr
from app.widgets.dialog_frame import field_grid
from app.widgets.key_hint import KeyButton
from core.lm.neural.sizes import LIMITS as SIZES
from core.texts.teaching import PIECES
from core.training.setting_ranges import Limit
from core.training.text.config import LIMITS as SETTINGS

MOST_PIECES = 32_000
SIZES_OF_ITS_OWN = ("width", "hidden", "layers", "heads")
"""What begins as another network has of that one."""
UNSAID = -1
"""Below everything that can be meant: as usual."""


class TeachMore(QWidget):
    """`folded` follows the button that shows or hides it. What nobody touches stays as it is usual."""

    folded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.button = KeyButton(tr("More settings"), icon="columns", role="plain", name="teach_model_more")
        self.button.setCheckable(True)
        self.button.setAutoDefault(False)
        self.pieces = QSpinBox()
        self.pieces.setRange(50, MOST_PIECES)
        self.pieces.setValue(PIECES)
        self._named(self.pieces, "pieces", tr("Pieces of words, about so many"))
        self._whole = {
            "width": self._number("width", tr("Numbers that stand for a unit"), SIZES["width"]),
            "hidden": self._number("hidden", tr("Numbers inside a layer"), SIZES["hidden"]),
            "layers": self._number("layers", tr("Layers"), SIZES["layers"]),
            "heads": self._number("heads", tr("Heads of a transformer"), SIZES["heads"]),
            "checks": self._number("checks", tr("Checks on sentences that are held out"), SETTINGS["checks"]),
            "patience": self._number(
                "patience", tr("Checks without a better one after which it ends, 0 for never"), SETTINGS["patience"]
            ),
            "seed": self._number("seed", tr("Seed of every random choice"), SETTINGS["seed"]),
            "threads": self._number("threads", tr("Threads of the processor"), SETTINGS["threads"]),
        }
        self.dropout = self._share("dropout", tr("How much is left out while it learns, 1 as in AWD-LSTM"), 2, 0.05)
        self.dropout.setRange(UNSAID, SIZES["dropout"].high)
        self.rate = self._share("rate", tr("The highest learning rate"), 5, 0.001)
        self.rate.setRange(0.0, SETTINGS["learning_rate"].high)
        for box in (self.dropout, self.rate):
            box.setValue(box.minimum())
        self.licence = QLineEdit()
        self._named(self.licence, "licence", tr("Licence of its texts"))
        self.licence.setPlaceholderText(tr("the project’s"))
        whole = self._whole
        fields: tuple[tuple[str, QWidget], ...] = (
            (tr("Pieces"), self.pieces), (tr("Learning rate"), self.rate), (tr("Width"), whole["width"]),
            (tr("Checks"), whole["checks"]), (tr("Inner width"), whole["hidden"]), (tr("Patience"), whole["patience"]),
            (tr("Layers"), whole["layers"]), (tr("Seed"), whole["seed"]), (tr("Heads"), whole["heads"]),
            (tr("Threads"), whole["threads"]), (tr("Dropout"), self.dropout), (tr("Licence"), self.licence),
        )  # fmt: skip
        self.fields = QWidget()
        self.fields.setLayout(field_grid(fields))
        inside = self.fields.layout()
        if inside is not None:  # it was just given one
            inside.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.fields)
        self.fields.hide()
        self.button.toggled.connect(self._on_toggled)

    def _named(self, field: QWidget, name: str, spoken: str) -> None:
        field.setObjectName(f"teach_model_{name}")
        field.setAccessibleName(spoken)
        field.setToolTip(spoken)

    def _number(self, name: str, spoken: str, limit: Limit) -> QSpinBox:
        box = QSpinBox()
        self._named(box, name, spoken)
        box.setRange(UNSAID, int(min(limit.high, (1 << 31) - 1)))
        box.setSpecialValueText(tr("as usual"))
        box.setValue(UNSAID)
        return box

    def _share(self, name: str, spoken: str, decimals: int, step: float) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        self._named(box, name, spoken)
        box.setDecimals(decimals)
        box.setSingleStep(step)
        box.setSpecialValueText(tr("as usual"))
        return box

    def _on_toggled(self, shown: bool) -> None:
        self.fields.setVisible(shown)
        self.folded.emit()

    def fit(self, *, begun: bool, pieces: bool, transformer: bool) -> None:
        """Let only what counts be changed: what is `begun` as another network has the sizes and the units of that one,
        others have `pieces` or letters, and only a `transformer` has heads."""
        self.pieces.setEnabled(pieces and not begun)
        for name in SIZES_OF_ITS_OWN:
            self._whole[name].setEnabled(not begun and (name != "heads" or transformer))

    @property
    def sizes(self) -> Mapping[str, Any]:
        """Those that are not the usual ones."""
        found: dict[str, Any] = {name: self._said(name) for name in SIZES_OF_ITS_OWN}
        found["dropout"] = round(self.dropout.value(), 2) if self.dropout.value() >= 0 else None
        return {name: value for name, value in found.items() if value is not None}

    @property
    def settings(self) -> Mapping[str, Any]:
        """Those that are not the usual ones."""
        found: dict[str, Any] = {name: self._said(name) for name in ("checks", "patience", "seed", "threads")}
        found["learning_rate"] = round(self.rate.value(), 5) or None
        return {name: value for name, value in found.items() if value is not None}

    def _said(self, name: str) -> int | None:
        box = self._whole[name]
        return box.value() if box.isEnabled() and box.value() != UNSAID else None
