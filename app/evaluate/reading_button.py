"""`ReadingButton`: with which text model a model's sound is read, as a small button with a menu beside the model."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from app.evaluate.choices import SOUND, ReadingChoice
from app.evaluate.evaluation_words import reading_words
from app.i18n import tr
from app.widgets.key_hint import KeyButton
from app.widgets.reading_fields import lost_words
from core.errors import TextError

LONGEST = 16
"""Letters of a name that stand on the button."""


class ReadingButton(KeyButton):
    """`picked` brings the key of another choice. Hidden where there is nothing to choose from, and so where `usable`
    says that no model is chosen."""

    picked = Signal(str)

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__("", icon="text", role="toggle", name=name)
        self._spoken_name = spoken
        self._offered: tuple[ReadingChoice, ...] = ()
        self._lost: tuple[TextError, ...] = ()
        self._chosen = SOUND
        self.clicked.connect(self._on_clicked)
        self.hide()

    def offer(
        self,
        readings: Sequence[ReadingChoice],
        chosen: ReadingChoice,
        lost: Sequence[TextError] = (),
        *,
        usable: bool = True,
    ) -> None:
        """These beside the sound alone; the menu also says what is wrong with those that are `lost`."""
        self._offered, self._chosen, self._lost = tuple(readings), chosen, tuple(lost)
        words = reading_words(chosen)
        title = chosen.title or (tr("hot words") if chosen.key else "")
        self.set_text(title if len(title) <= LONGEST else title[: LONGEST - 1] + "…")
        self.setChecked(bool(chosen.key))
        spoken = tr("{what}: {words}", what=self._spoken_name, words=words)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setVisible(usable and bool(readings or lost))

    def _on_clicked(self) -> None:
        self.setChecked(bool(self._chosen.key))
        self.menu_of().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def menu_of(self) -> QMenu:
        """What can be chosen."""
        menu = QMenu(self)
        menu.setObjectName(f"{self.objectName()}_menu")
        group = QActionGroup(menu)
        for one in (SOUND, *self._offered):
            action = menu.addAction(reading_words(one))
            action.setCheckable(True)
            action.setChecked(one.key == self._chosen.key)
            action.triggered.connect(lambda _=False, key=one.key: self.picked.emit(key))
            group.addAction(action)
        for error in self._lost:
            menu.addAction(lost_words(error)).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
