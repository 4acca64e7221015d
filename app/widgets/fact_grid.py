"""Facts about one thing, line by line: what each is called, and what is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.widgets.label import Label


@dataclass(frozen=True)
class Fact:
    """`name` is that of its label; `link` is an address that a button beside opens; `bad`: something is wrong."""

    name: str
    title: str
    text: str
    tip: str = ""
    link: str = ""
    bad: bool = False


class FactLabel(Label):
    """The text of a fact, which can be marked and copied."""

    def __init__(self, prefix: str, fact: Fact) -> None:
        super().__init__(fact.text, "small", wrap=True)
        self.setObjectName(f"{prefix}_{fact.name}")
        self.setAccessibleName(f"{fact.title}: {fact.text}")
        self.setToolTip(fact.tip or fact.link)
        if fact.bad:
            self.set_tone("bad")
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


class FactGrid(QWidget):
    """`prefix` begins the names of the labels."""

    def __init__(self, prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prefix = prefix
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 8, 16, 12)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        self.labels: dict[str, FactLabel] = {}
        self.shown: list[Fact] = []

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these; nothing is made anew while they are the same."""
        found = list(facts)
        if found == self.shown:
            return
        last, self.shown = len(self.shown), found
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.labels = {}
        self._grid.setRowStretch(last, 0)
        for number, fact in enumerate(found):
            label = FactLabel(self._prefix, fact)
            self._grid.addWidget(Label(fact.title, "small", 400, "ink2"), number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label, number, 1)
            self.labels[fact.name] = label
        self._grid.setRowStretch(len(found), 1)
