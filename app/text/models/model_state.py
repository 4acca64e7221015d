"""What the Text page knows of the project's text models: which there are, how well each foresees dev, and which one is
shown. Views and controllers meet here; it reads nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QObject, Signal

from app.i18n import worded
from core.errors import TextError
from core.lm.note import Tuned
from core.lm.on_dev import OnDev
from core.lm.store import TextModel

Front = Literal["text", "model", "words"]
"""What the page is about: the sentences of a text, a model, or the nearest words of a word."""


@dataclass(frozen=True)
class Models:
    """The text models of a project, by name, and what was measured of them on dev; `target` is its language."""

    models: Sequence[TextModel] = ()
    on_dev: Mapping[str, OnDev] = field(default_factory=dict)
    target: str = ""
    dev: int = 0
    """Transcripts of dev: without any, nothing can be measured or tuned."""
    leaks: Mapping[str, str] = field(default_factory=dict)
    """What of dev and test may stand in a model, in words (see `core.texts.later_leaks`)."""
    lost: Sequence[TextError] = ()
    """What is wrong with those that cannot be read."""


class ModelState(QObject):
    """One for a page."""

    listed = Signal()  # other models, or something else is known of them
    current_changed = Signal()  # another model is current, or another recogniser of those it is tuned for
    front_changed = Signal()  # a model is shown, or a text, or nearest words

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: Models | None = None
        """None until they were read."""
        self.editable = False
        self.front: Front = "text"
        self._current = ""
        self._recogniser = ""

    @property
    def models(self) -> Sequence[TextModel]:
        return self.shown.models if self.shown is not None else ()

    @property
    def model(self) -> TextModel | None:
        """The current model."""
        return next((model for model in self.models if model.name == self._current), None)

    def on_dev(self, model: TextModel) -> OnDev | None:
        """What was measured of a model; None while nobody knows."""
        return self.shown.on_dev.get(model.name) if self.shown is not None else None

    def leaks(self, model: TextModel) -> str:
        """What of dev and test may stand in a model; "" for nothing."""
        return worded(self.shown.leaks.get(model.name, "")) if self.shown is not None else ""

    def tuned(self) -> list[tuple[str, Tuned]]:
        """For which recognisers the current model was tuned, by their prints, the last one first."""
        model = self.model
        found = model.note.tuned.items() if model is not None else ()
        return sorted(found, key=lambda item: -item[1].at)

    @property
    def tuning(self) -> Tuned | None:
        """The tuning that is shown: that of the recogniser that was chosen, else the last one."""
        found = self.tuned()
        chosen = next((tuned for print_, tuned in found if print_ == self._recogniser), None)
        return chosen or (found[0][1] if found else None)

    # Changing

    def show(self, models: Models, *, editable: bool) -> None:
        """They were read again; the current one stays where it is still there."""
        self.shown, self.editable = models, editable
        if self.model is None:
            self._current = models.models[0].name if models.models else ""
        if not models.models:
            self.to_front("text" if self.front == "model" else self.front)
        self.listed.emit()
        self.current_changed.emit()

    def choose(self, name: str) -> None:
        if name != self._current:
            self._current, self._recogniser = name, ""
            self.current_changed.emit()

    def choose_recogniser(self, print_: str) -> None:
        """Show how the model was tuned for another recogniser."""
        if print_ != self._recogniser:
            self._recogniser = print_
            self.current_changed.emit()

    def to_front(self, front: Front) -> None:
        """Show something else."""
        if front != self.front:
            self.front = front
            self.front_changed.emit()
