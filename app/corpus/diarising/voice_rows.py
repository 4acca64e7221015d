"""Voices that were told apart, a row each: whether it is taken, its name, how long it speaks, and examples to hear."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from app import formatting
from app.i18n import tr
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.diarisation.of_recording import Proposal
from core.diarisation.turns import Turn

EXAMPLES = 5
HIGH = 34
"""A field with its frame: what it asks for by itself is known only once it is dressed."""


class VoiceRows(QWidget):
    """`changed` follows every change; `play_asked` carries the seconds of the next example of a voice, the longest
    first."""

    changed = Signal()
    play_asked = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.ticks: list[QCheckBox] = []
        self.fields: list[QLineEdit] = []
        self.plays: list[KeyButton] = []
        self._examples: list[list[Turn]] = []

    def show_proposal(self, found: Proposal) -> None:
        """Other voices, all ticked."""
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, 0)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.ticks, self.fields, self.plays, self._examples = [], [], [], []
        for voice, (name, familiar) in enumerate(zip(found.names, found.familiar, strict=True)):
            turns = [turn for turn in found.told.turns if turn.voice == voice]
            self._examples.append(sorted(turns, key=lambda one: one.start_s - one.end_s)[:EXAMPLES])
            self._add(voice, name, familiar, found.told.seconds(voice))

    def _add(self, voice: int, name: str, familiar: bool, seconds: float) -> None:
        tick, field = QCheckBox(), QLineEdit(name)
        tick.setChecked(True)
        tick.setObjectName(f"who_tick_{voice}")
        tick.setAccessibleName(tr("Take {name}", name=name))
        field.setObjectName(f"who_name_{voice}")
        field.setAccessibleName(tr("Name of voice {number}", number=voice + 1))
        play = KeyButton(tr("Example"), icon="play", name=f"who_play_{voice}", dense=True)
        play.setAccessibleName(tr("Play an example of {name}", name=name))
        play.setAutoDefault(False)
        told = formatting.length(seconds)
        about = Label(tr("{length}, known before", length=told) if familiar else told, "small", 400, "ink2")
        for column, widget in enumerate((tick, field, about, play)):
            self._grid.addWidget(widget, voice, column)
        self._grid.setRowMinimumHeight(voice, theme.px(HIGH))
        tick.toggled.connect(lambda _: self.changed.emit())
        field.textChanged.connect(lambda _: self.changed.emit())
        play.clicked.connect(partial(self._on_play, voice))
        self.ticks.append(tick)
        self.fields.append(field)
        self.plays.append(play)

    @property
    def names(self) -> tuple[str, ...]:
        """The name of each voice, "" for one that is left out."""
        return tuple(
            field.text().strip() if tick.isChecked() else ""
            for tick, field in zip(self.ticks, self.fields, strict=True)
        )

    def tick_all(self, on: bool) -> None:
        for tick in self.ticks:
            tick.setChecked(on)

    def _on_play(self, voice: int) -> None:
        examples = self._examples[voice]
        if examples:
            examples.append(examples.pop(0))
            self.play_asked.emit(examples[-1].start_s, examples[-1].end_s)
