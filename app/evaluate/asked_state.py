"""What is asked for in the head of the Evaluate page: which model, against which, on which set of utterances.

Controllers change it, views show it. What came of it is in `EvaluationState`.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.evaluate.choices import Choices, ModelChoice, SetChoice


class AskedState(QObject):
    """One for a page. Keys name models, what they read with, and sets; "" is none, of readings the sound alone."""

    listed = Signal()  # other models or sets are offered
    chosen = Signal()  # another model, comparison or set
    project_wanted = Signal()  # another project is to be looked for

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choices = Choices()
        self.known = False
        """Whether anybody has looked yet."""
        self._model = self._against = self._on = self._reading = self._against_reading = ""

    @property
    def model(self) -> ModelChoice | None:
        return self.choices.model(self._model, self._reading)

    @property
    def against(self) -> ModelChoice | None:
        """None also where it is the very same: the same model can be compared with itself reading otherwise."""
        other = self.choices.model(self._against, self._against_reading)
        return other if other != self.model else None

    @property
    def on(self) -> SetChoice | None:
        return self.choices.set_of(self._on)

    @property
    def keys(self) -> tuple[str, str, str]:
        """Model, comparison and set, as they are remembered."""
        return self._model, self._against, self._on

    @property
    def readings(self) -> tuple[str, str]:
        """What both models read with, as it is remembered."""
        return self._reading, self._against_reading

    def offer(
        self, choices: Choices, remembered: tuple[str, str, str] = ("", "", ""), readings: tuple[str, str] = ("", "")
    ) -> None:
        """Other models and sets. What is chosen stays where it is still there; else what is remembered, else the best
        of the taught runs against the one from scratch, on the test set."""
        self.choices, known = choices, self.known
        self.known = True
        model, against, on = self.keys if self.model is not None else remembered
        wanted = self.readings if known else readings
        self._reading, self._against_reading = (choices.reading(key).key for key in wanted)
        runs = [one for one in choices.models if one.kind == "run"]
        taught = [one for one in runs if one.role == "tgt" and one.wer is not None] or runs
        best = min(taught, key=lambda one: one.wer if one.wer is not None else 1.0, default=None)
        first = best or next(iter(choices.models), None)
        self._model = model if choices.model(model) is not None else first.key if first is not None else ""
        scratch = next((one.key for one in runs if one.role == "cmp"), "")
        self._against = against if choices.model(against) is not None else "" if any(remembered) else scratch
        sets = [one.key for one in choices.sets]
        self._on = on if on in sets else next(iter(sets), "")
        self.listed.emit()
        self.chosen.emit()

    def choose(
        self,
        *,
        model: str | None = None,
        against: str | None = None,
        on: str | None = None,
        reading: str | None = None,
        against_reading: str | None = None,
    ) -> None:
        """Ask for something else."""
        before = self.keys, self.readings
        self._model = self._model if model is None else model
        self._against = self._against if against is None else against
        self._on = self._on if on is None else on
        self._reading = self._reading if reading is None else reading
        self._against_reading = self._against_reading if against_reading is None else against_reading
        if (self.keys, self.readings) != before:
            self.chosen.emit()
