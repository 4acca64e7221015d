"""Which Python a place is started with: one that Vizinho makes there, one of a module or of conda, or another."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import tr
from app.widgets.label import Label
from app.widgets.segmented import Segmented
from core.places.install.installing import environment_of
from core.places.place import Place

OWN, MODULE, OTHER = "own", "module", "other"


def is_to_be_set_up(place: Place) -> bool:
    """Whether a place has the usual Python, and no lines before it: Vizinho is still to be set up there."""
    usual = place.python == Place("usual", address="host").python
    return usual and not place.setup and place.kind != "ray"


class PythonChoice(QWidget):
    """Three choices, and what each needs. `chosen` follows a change."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        title = tr("Python there")
        self.editor = Segmented(
            [(OWN, tr("Vizinho’s own")), (MODULE, tr("A module or conda")), (OTHER, tr("Another"))],
            name="place_how",
            label=title,
        )
        self._hint = Label("", "small", 400, "ink2", wrap=True)
        self._hint.setObjectName("place_how_hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(Label(title, "small", 500))
        column.addWidget(self.editor)
        column.addWidget(self._hint)
        self.editor.chosen.connect(lambda _: self._on_chosen())
        self._say()

    @property
    def value(self) -> str:
        return self.editor.value

    def show_place(self, place: Place) -> None:
        """As a place has it."""
        own = environment_of(place) or is_to_be_set_up(place)
        self.editor.set_value(OWN if own else MODULE if place.setup else OTHER)
        self._say()

    def python(self, before: Place | None, typed: str) -> str:
        """The way to the Python that the choice leads to; "" for the usual one."""
        if self.value != OWN:
            return typed
        return before.python if before is not None and environment_of(before) else ""

    def _on_chosen(self) -> None:
        self._say()
        self.chosen.emit()

    def _say(self) -> None:
        hints = {
            OWN: tr(
                "Once the place is saved, “Set up…” makes it there, in the folder above, with torch and all that "
                "belongs to it. Lines below are needed only where the system’s Python is older than 3.11."
            ),
            MODULE: tr(
                "The lines below load it: “module load python/3.12”, or “source …/conda.sh” and “conda activate NAME”. "
                "Vizinho, torch and torchaudio have to be in it; a test says what is missing."
            ),
            OTHER: tr("A virtual environment that somebody made there. A test says what is missing in it."),
        }
        self._hint.setText(hints[self.value])
        self.editor.setAccessibleDescription(hints[self.value])
