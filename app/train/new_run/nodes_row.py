"""How many nodes of a place a run takes: a line below where it runs, for places that have nodes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.label import Label
from core.places.place import Place

MOST_NODES = 1024
WITH_NODES = ("slurm", "ray")
"""Kinds of places that have several nodes."""


class NodesRow(QWidget):
    """`value` is 0 for as many as the place says. `changed` follows a person's choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_run_nodes_row")
        self.box = QSpinBox()
        self.box.setObjectName("new_run_nodes")
        self.box.setAccessibleName(tr("Nodes that share each step of the run"))
        self.box.setRange(0, MOST_NODES)
        self.box.valueChanged.connect(lambda _: self.changed.emit())
        title = Label(tr("Nodes that share each step"), "small", 400, "ink2")
        title.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(18) + 22, 6, 16, 6)
        row.addWidget(title, 1)
        row.addWidget(self.box)
        self.show_place(None)

    @property
    def value(self) -> int:
        return 0 if self.isHidden() else self.box.value()

    def show_place(self, place: Place | None) -> None:
        """Where it runs now; nothing is to be chosen on this computer, or on one computer elsewhere."""
        self.setVisible(place is not None and place.kind in WITH_NODES)
        if place is not None:
            said = tr_n("1 node", "%n nodes", max(1, place.nodes))
            self.box.setSpecialValueText(tr("as the place says: {nodes}", nodes=said))
