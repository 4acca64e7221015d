"""The variation of a run: what is done to the copies of each utterance, heard and seen before it starts.

Left the switches, right an utterance of the project: clean above, below as the run would hear it in one of its copies,
to the last bit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from app.context import Context
from app.i18n import tr, worded
from app.theme import theme
from app.train.new_run.sound_picture import SoundPicture
from app.train.new_run.variation_sample import Look, Sampler
from app.train.new_run.variation_switches import VariationSwitches
from app.widgets.dialog_frame import MARGINS, button_row, under_strip
from app.widgets.error_strip import ErrorStrip
from app.widgets.flow import FlowRow
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.widgets.rule import rule
from app.widgets.time_axis import TimeAxis
from core.augment.kind import RATE
from core.errors import WorkbenchError
from core.training.config import TrainConfig

WIDE, HIGH = 1080, 720
SWITCHES = 400
"""Width of the left column."""


def _scrolled(name: str, body: QWidget) -> QScrollArea:
    """Upright only: where there is no room for all, as with large text."""
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    return area


class VariationDialog(QDialog):
    """`taken` brings the settings that a person changed, by their names."""

    taken = Signal(dict)

    def __init__(self, context: Context, project: Path, config: TrainConfig, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("variation")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Variation"))
        self.setMinimumSize(760, 480)
        room = self.screen().availableSize()
        self.resize(min(theme.px(WIDE), room.width() - 40), min(theme.px(HIGH), room.height() - 60))
        self._context, self._config = context, config
        self._number, self._playing, self._listening = 0, "", False
        self._look: Look | None = None
        self.switches = VariationSwitches()
        self.switches.show_config(config)
        self._before = self.switches.values()
        self.sampler = Sampler(context.tasks, project, self._wanted, self)
        self._build()
        self._connect()
        self.sampler.ask(0)

    # building

    def _build(self) -> None:
        self.strip = ErrorStrip()
        self.axis = TimeAxis(self)
        self.pictures = {
            "clean": SoundPicture("variation_clean", tr("The clean sound"), self.axis),
            "varied": SoundPicture("variation_varied", tr("The sound as the run hears it"), self.axis),
        }
        self.buttons = {
            "clean": KeyButton(tr("Play clean"), "Ctrl+1", icon="play", name="variation_play_clean", dense=True),
            "varied": KeyButton(tr("Play varied"), "Ctrl+2", icon="play", name="variation_play_varied", dense=True),
        }
        self.another = KeyButton(tr("Another utterance"), "Ctrl+3", name="variation_another", dense=True)
        self.copy = QSpinBox()
        self.copy.setObjectName("variation_copy")
        self.copy.setAccessibleName(tr("Which copy of the utterance"))
        self.copy.setPrefix(tr("Copy "))
        self._show_copies()
        self.which = ElidedLabel("", "small", 600)
        self.text = ElidedLabel("", "small", 400, "ink2")
        self.done_ = Label("", "small", 400, "ink2", wrap=True)
        self.done_.setObjectName("variation_done")
        self.remarks = Label("", "small", 400, "bad", wrap=True)
        self.remarks.setObjectName("variation_remarks")
        self.remarks.hide()
        self.take = KeyButton(tr("Use this"), "Ctrl+Return", role="primary", name="variation_take")
        self.cancel = KeyButton(tr("Cancel"), "Esc", name="variation_cancel")
        columns = QHBoxLayout()
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        self._area = _scrolled("variation_switches", self.switches)
        theme.follow(self._area, self._share_width)
        columns.addWidget(self._area)
        columns.addWidget(rule(upright=True))
        columns.addWidget(_scrolled("variation_heard", self._right()), 1)
        body = QVBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(columns, 1)
        body.addWidget(rule())
        foot = button_row(self.cancel, self.take)
        foot.setContentsMargins(20, 10, 20, 12)
        foot.setSpacing(8)
        body.addLayout(foot)
        under_strip(self, self.strip, body)

    def _share_width(self) -> None:
        """The switches take what they need, but the pictures half of a narrow dialog."""
        self._area.setFixedWidth(min(theme.px(SWITCHES), self.width() // 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _right(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(8)
        bar = QWidget()
        row = FlowRow(gap=8)
        bar.setLayout(row)
        for widget in (*self.buttons.values(), self.another, self.copy):
            row.addWidget(widget)
        column.addWidget(bar)
        column.addWidget(self.which)
        column.addWidget(self.text)
        column.addWidget(Label(tr("Clean"), "small", 600))
        column.addWidget(self.pictures["clean"], 1)
        column.addWidget(Label(tr("As the run hears it in this copy"), "small", 600))
        column.addWidget(self.pictures["varied"], 1)
        column.addWidget(self.done_)
        column.addWidget(self.remarks)
        return body

    def _connect(self) -> None:
        self.switches.changed.connect(self._on_switched)
        self.sampler.asked.connect(lambda: self.done_.setText(tr("Computing…")))
        self.sampler.ready.connect(self._on_look)
        self.sampler.failed.connect(self._on_failed)
        self.copy.valueChanged.connect(lambda _: self.sampler.ask())
        self.another.clicked.connect(self.show_another)
        for which, button in self.buttons.items():
            button.setEnabled(False)
            button.clicked.connect(lambda _=False, which=which: self.play(which))
        self.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self.use)
        for keys, do in (
            ("Ctrl+1", self.buttons["clean"].click),
            ("Ctrl+2", self.buttons["varied"].click),
            ("Ctrl+3", self.another.click),
            ("Ctrl+Return", self.use),
            ("Ctrl+Enter", self.use),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    # what is chosen

    @property
    def changed(self) -> Mapping[str, Any]:
        """The settings that a person changed, by their names."""
        values, config = self.switches.values(), self._config
        return {name: v for name, v in values.items() if v != self._before.get(name, config.value(name))}

    def _wanted(self) -> tuple[TrainConfig, int, int]:
        return replace(self._config, **self.changed), self._number, self.copy.value()

    def _on_switched(self) -> None:
        self._show_copies()
        self.sampler.ask()

    def _show_copies(self) -> None:
        copies = int(self.switches.values()["copies"])
        self.copy.setRange(1 if copies > 1 else 0, copies - 1)

    def show_another(self) -> None:
        """The next utterance of those that are learnt from."""
        self._number += 1
        self.sampler.ask(0)

    def use(self) -> None:
        """Take what is switched over into the run."""
        try:
            self._wanted()
        except WorkbenchError as error:
            self.strip.show_error(error)
            return
        self.taken.emit(dict(self.changed))
        self.accept()

    # what is heard and seen

    def _on_look(self, found: Look) -> None:
        self._look = found
        self.strip.hide()
        self.remarks.setText("\n".join(worded(words) for words in found.remarks))
        self.remarks.setVisible(bool(found.remarks))
        heard = found.heard
        for button in self.buttons.values():
            button.setEnabled(heard is not None)
        if heard is None or found.clean is None or found.varied is None:
            self._show_empty()
            return
        self.which.setText(f"{heard.entry.key} · {heard.entry.speaker}" if heard.entry.speaker else heard.entry.key)
        self.text.setText(heard.entry.raw)
        self._show_done(found)
        self.axis.set_duration(max(len(heard.clean), len(heard.varied)) / RATE)
        loudest = max(float(np.abs(sound).max(initial=0.0)) for sound in (heard.clean, heard.varied))
        clean, varied = self.pictures["clean"], self.pictures["varied"]
        clean.show_sound(heard.clean, RATE, found.clean, loudest)
        varied.show_sound(heard.varied, RATE, found.varied, loudest, clean.loudest)

    def _show_empty(self) -> None:
        for picture in self.pictures.values():
            picture.show_nothing()
        self.which.setText(tr("There is nothing to hear yet."))
        self.text.setText(tr("No utterance is in the train split: assign some in the corpus."))
        self.done_.setText("")

    def _show_done(self, found: Look) -> None:
        assert found.heard is not None
        done = ", ".join(worded(words) for words in found.heard.done)
        text = tr("In this copy: {list}.", list=done) if done else tr("This copy stays as it is.")
        if found.masked:
            text = f"{text} {tr('Empty bands and stretches are examples: others are hidden each time.')}"
        self.done_.setText(text)
        self.pictures["varied"].setAccessibleDescription(text)

    def _on_failed(self, error: BaseException) -> None:
        self.done_.setText("")
        if isinstance(error, WorkbenchError):
            self.strip.show_error(error)
        else:
            self._context.show_error(error)

    def play(self, which: str) -> None:
        """Play the clean sound or the varied one, or fall silent where it plays."""
        if self._playing == which:
            self._context.player.stop()
            self._on_silent()
            return
        if self._look is None or self._look.heard is None:
            return
        sound = self._look.heard.clean if which == "clean" else self._look.heard.varied
        player = self._context.player
        if not self._listening:
            self._listening = True
            player.finished.connect(self._on_silent)
            player.failed.connect(self._on_failed)
        loudest = float(np.abs(sound).max(initial=0.0))
        player.play(sound / np.float32(max(1.0, loudest)), RATE)  # no loudspeaker is louder than full scale
        self._playing = which
        self._show_playing()

    def _on_silent(self) -> None:
        self._playing = ""
        self._show_playing()

    def _show_playing(self) -> None:
        texts = {"clean": tr("Play clean"), "varied": tr("Play varied")}
        for which, button in self.buttons.items():
            button.set_text(tr("Stop", about="a sound") if self._playing == which else texts[which])
            button.setIcon(theme.icon("stop" if self._playing == which else "play", "ink"))

    def done(self, result: int) -> None:
        """The dialog closes: it falls silent, and answers that come later find nobody."""
        self.sampler.end()
        if self._playing:
            self._context.player.stop()
        if self._listening:
            self._context.player.finished.disconnect(self._on_silent)
            self._context.player.failed.disconnect(self._on_failed)
            self._listening = False
        super().done(result)
