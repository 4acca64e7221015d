"""The name of a text model that is to be: one that nobody has until a person types one, and what is wrong with it."""

from __future__ import annotations

from itertools import chain, count

from PySide6.QtWidgets import QLineEdit, QWidget

from app.i18n import tr
from app.text.models.model_state import ModelState
from core.names import safe_name


class NameField(QLineEdit):
    """Suggestions change it until somebody types."""

    def __init__(self, name: str, state: ModelState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._typed = state, False
        self.setObjectName(name)
        self.setAccessibleName(tr("Name of the text model"))
        self.textEdited.connect(lambda text: setattr(self, "_typed", bool(text)))

    @property
    def taken(self) -> bool:
        """Whether a text model has this name."""
        return any(model.name == self.text() for model in self._state.models)

    @property
    def usable(self) -> bool:
        return bool(self.text()) and safe_name(self.text()) == self.text()

    def suggest(self, name: str) -> None:
        """Take this name, or the next like it that is free, unless a person chose one."""
        if not self._typed:
            known = {model.name for model in self._state.models}
            tries = chain([name], (f"{name}-{number}" for number in count(2)))
            self.setText(next(one for one in tries if one not in known))
