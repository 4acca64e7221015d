"""What is looked for and how: the bar above the lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.background.latest import Later
from app.i18n import tr
from app.widgets.elided_combo import ElidedCombo
from app.widgets.find_field import FindField
from app.widgets.flow import FlowRow
from app.widgets.label import Label
from app.widgets.segmented import Segmented
from app.widgets.strip import Strip
from core.project.concordance.finding import How, Wanted
from core.project.concordance.orders import Order

REST_MS = 250


class ClosingField(FindField):
    """Esc empties it; once it is empty, Esc is the window's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.text():
            event.ignore()
        else:
            super().keyPressEvent(event)


class SearchBar(Strip):
    """`asked` follows what is typed once a person rests, and every switch at once; `entered` follows Enter, `left` Esc
    and Down."""

    asked = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.field = ClosingField(tr("A word, or several"), "Ctrl+F", "concordance_field", 260, 340)
        self.how = Segmented(
            [("word", tr("Word")), ("part", tr("Part")), ("pattern", tr("Pattern"))],
            name="concordance_how",
            label=tr("What is looked for"),
        )
        self.accents, self.capitals = _box("accents", tr("Ignore accents")), _box("capitals", tr("Ignore capitals"))
        self.order = Segmented(
            [("place", tr("Place")), ("left", tr("Before")), ("hit", tr("Hit")), ("right", tr("After"))],
            name="concordance_order",
            label=tr("Lines in the order of"),
        )
        order = QWidget()
        row = QHBoxLayout(order)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(tr("in the order of"), "small", 400, "ink2"))
        row.addWidget(self.order)
        flow = FlowRow(12, parent=self, between=6)
        flow.setContentsMargins(16, 10, 16, 10)
        self.tier, self.listed = ElidedCombo(), _box("listed", tr("Only what is listed"))
        self.listed.setChecked(False)
        self.tier.setObjectName("concordance_tier")
        self.tier.setAccessibleName(tr("Where it is looked for"))
        self.tier.setToolTip(self.tier.accessibleName())
        self.offer_tiers(())
        for part in (self.field, self.tier, self.how, self.accents, self.capitals, self.listed, order):
            flow.addWidget(part)
        self._later = Later(REST_MS, self.asked.emit, self)
        self.field.textChanged.connect(lambda _: self._later.start())
        self.field.returnPressed.connect(self._on_entered)
        self.field.left.connect(self.left)
        self.how.chosen.connect(self._on_how)
        self.tier.currentIndexChanged.connect(lambda _: self.ask())
        for box in (self.accents, self.capitals, self.listed):
            box.toggled.connect(lambda _: self.ask())
        self.order.chosen.connect(lambda _: self.ask())

    @property
    def wanted(self) -> Wanted:
        """What is looked for, as the field and the switches say."""
        accents, capitals = not self.accents.isChecked(), not self.capitals.isChecked()
        return Wanted(self.field.text(), cast("How", self.how.value), accents, capitals, self.tier.currentData() or "")

    def offer_tiers(self, names: Sequence[str]) -> None:
        """The tiers that can be searched beside the transcripts; the one that is chosen stays so where it is there."""
        before = self.tier.currentData()
        with QSignalBlocker(self.tier):
            self.tier.clear()
            self.tier.addItem(tr("Transcripts"), "")
            for name in names:
                self.tier.addItem(name, name)
            self.tier.setCurrentIndex(max(0, self.tier.findData(before)))
        self.tier.setVisible(bool(names))

    @property
    def wanted_order(self) -> Order:
        return cast("Order", self.order.value)

    @property
    def is_pattern(self) -> bool:
        return self.how.value == "pattern"

    def ask(self) -> None:
        """Now."""
        self._later.stop()
        self.asked.emit()

    def take_keyboard(self) -> None:
        """Type over what stands in the field."""
        self.field.setFocus()
        self.field.selectAll()

    def look_for(self, text: str, how: How) -> None:
        """Ask for something else, with the accents it has."""
        self.how.set_value(how)
        with QSignalBlocker(self.tier):
            self.tier.setCurrentIndex(0)
        for box, on in ((self.accents, False), (self.capitals, True)):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
        self.field.show_typed(text)
        self._on_how()

    def _on_entered(self) -> None:
        self._later.flush()
        self.entered.emit()

    def _on_how(self, _: str = "") -> None:
        """A pattern heeds accents, and says itself what of capitals."""
        self.accents.setEnabled(not self.is_pattern)
        self.capitals.setEnabled(not self.is_pattern)
        self.ask()


def _box(name: str, text: str) -> QCheckBox:
    box = QCheckBox(text)
    box.setObjectName(f"concordance_{name}")
    box.setAccessibleName(text)
    box.setChecked(True)
    return box
