"""The search field: text of any script, whose accents need not be typed, or a regular expression."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.find_field import FindField


class SearchField(FindField):
    """A search field with switches for regular expressions and for accents that count."""

    pattern_switched = Signal(bool)
    accents_switched = Signal(bool)

    def __init__(self, text: str, keys: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, keys, name, parent=parent)

    def add_switches(self) -> None:
        name = self.objectName()
        self.pattern = self._switch(f"{name}_pattern", tr("Regular expression"), "Alt+R")
        self.pattern.setToolTip(tr("Take it as a regular expression (Alt R)"))
        self.pattern.toggled.connect(self._on_switched)
        self.accents = self._switch(f"{name}_accents", tr("Accents count"), "Alt+A")
        self.accents.setToolTip(tr("Accents count: “nao” does not find “não” (Alt A)"))
        self.accents.toggled.connect(self._on_accents)

    def _switch(self, name: str, text: str, keys: str) -> QAction:
        switch = QAction(text, self)
        switch.setObjectName(name)
        switch.setCheckable(True)
        switch.setShortcut(keys)
        switch.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.addAction(switch, QLineEdit.ActionPosition.TrailingPosition)
        return switch

    @property
    def switches(self) -> int:
        return 2

    @property
    def is_pattern(self) -> bool:
        """Whether the text is a regular expression."""
        return self.pattern.isChecked()

    @property
    def heeds_accents(self) -> bool:
        """Whether only text with the very same accents is found."""
        return self.accents.isChecked()

    def _on_switched(self, on: bool) -> None:
        self.accents.setEnabled(not on)
        self.dress()
        self.pattern_switched.emit(on)

    def _on_accents(self, on: bool) -> None:
        self.dress()
        self.accents_switched.emit(on)

    def dress(self) -> None:
        super().dress()
        self.pattern.setIcon(theme.icon("regex", "actink" if self.is_pattern else "ink3"))
        heeded = self.heeds_accents and not self.is_pattern
        self.accents.setIcon(theme.icon("alphabet", "actink" if heeded else "ink3"))
