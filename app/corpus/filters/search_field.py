"""The search field: text of any script, whose accents need not be typed, or a regular expression; where it looks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.find_field import FindField

WIDEST = 380
"""In px at 100%: there are three switches."""


class SearchField(FindField):
    """A search field with switches for regular expressions and for accents that count, and with a menu of the places
    where it can look, once there is more than one."""

    pattern_switched = Signal(bool)
    accents_switched = Signal(bool)
    place_chosen = Signal(str)
    """The key of the place where it looks now."""

    def __init__(self, text: str, keys: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, keys, name, widest=WIDEST, parent=parent)

    def add_switches(self) -> None:
        name = self.objectName()
        self.pattern = self._switch(f"{name}_pattern", tr("Regular expression"), "Alt+R")
        self.pattern.setToolTip(tr("Take it as a regular expression (Alt R)"))
        self.pattern.toggled.connect(self._on_switched)
        self.accents = self._switch(f"{name}_accents", tr("Accents count"), "Alt+A")
        self.accents.setToolTip(tr("Accents count: “nao” does not find “não” (Alt A)"))
        self.accents.toggled.connect(self._on_accents)

        self.where = self._switch(f"{name}_where", tr("Where to look"), "Alt+T", stays=False)
        self.where.setVisible(False)
        self.where.triggered.connect(self._on_where)
        self.place = ""
        """The key of the place where it looks; "" for the first."""
        self.places = QMenu(self)
        self.places.setObjectName(f"{name}_places")
        self.places.setAccessibleName(tr("Where to look"))

    def _switch(self, name: str, text: str, keys: str, *, stays: bool = True) -> QAction:
        switch = QAction(text, self)
        switch.setObjectName(name)
        switch.setCheckable(stays)
        switch.setShortcut(keys)
        switch.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.addAction(switch, QLineEdit.ActionPosition.TrailingPosition)
        return switch

    @property
    def switches(self) -> int:
        return 3 if self.where.isVisible() else 2

    def set_places(self, places: Sequence[tuple[str, str, str]]) -> None:
        """Where it can look: keys, names, and what the field says while it looks there. The first is the usual one."""
        self.places.clear()
        group = QActionGroup(self.places)
        for key, name, asked in places:
            action = self.places.addAction(name.replace("&", "&&"), partial(self._on_place, key))
            action.setObjectName(f"{self.objectName()}_in_{key or 'transcript'}")
            action.setData((key, name, asked))
            action.setCheckable(True)
            group.addAction(action)
        self.where.setVisible(len(places) > 1)
        self.show_place(self.place if any(key == self.place for key, _, _ in places) else "")

    def show_place(self, key: str) -> None:
        """Look there; nobody is told."""
        self.place = key
        for action in self.places.actions():
            known, name, asked = action.data()
            if known == key:
                action.setChecked(True)
                self.setPlaceholderText(asked)
                self.setAccessibleName(asked)
                self.where.setToolTip(tr("Where to look: {place} (Alt T)", place=name))
        self.dress()

    def _on_where(self) -> None:
        """The menu below the field."""
        self.places.setMinimumWidth(self.width())
        self.places.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_place(self, key: str) -> None:
        self.show_place(key)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.place_chosen.emit(key)

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
        self.where.setIcon(theme.icon("down", "actink" if self.place else "ink3"))
