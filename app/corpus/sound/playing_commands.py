"""What the actions of playing and zooming do, and the play buttons of the table."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.details.details import Details
from app.corpus.selection import Selection
from app.corpus.sound.audio_pane import AudioPane
from app.corpus.table.utterance_model import UtteranceModel
from app.corpus.table.utterance_table import UtteranceTable
from app.settings import ARRIVAL_KEY
from core.project.records import UtteranceRow

BACK_S = 2.0
AROUND_S = 0.15
"""Sound that is played before and behind a word: a model is seldom right to the hundredth."""


class PlayingCommands(QObject):
    """Plays the current utterance, also one whose sound is still being read; and by itself on arrival, where that is
    wished and the keyboard is somewhere in `within`."""

    def __init__(
        self,
        context: Context,
        selection: Selection,
        actions: CorpusActions,
        audio: AudioPane,
        details: Details,
        table: UtteranceTable,
        model: UtteranceModel,
        within: QWidget,
    ) -> None:
        super().__init__(audio)
        self._within = within
        self._context, self._selection, self._actions = context, selection, actions
        self._audio, self._details, self._model = audio, details, model
        view = audio.view
        actions.bind(
            play=self.play_or_pause,
            play_typing=self.play_or_pause,
            play_selection=audio.play_selection,
            play_words=self.play_words,
            back=partial(audio.jump, -BACK_S),
            slower=partial(audio.step_speed, -1),
            faster=partial(audio.step_speed, 1),
            stop=audio.stop,
            to_start=audio.to_start,
            zoom_in=view.zoom_in,
            zoom_out=view.zoom_out,
            zoom_fit=view.fit,
            zoom_selection=view.zoom_to_selection,
        )
        actions["loop"].toggled.connect(audio.playback.set_loop)
        actions["arrive"].setChecked(context.settings.play_on_arrival)
        actions["arrive"].toggled.connect(self._on_arrive_toggled)
        audio.play_on_arrival = context.settings.play_on_arrival
        context.settings.changed.connect(self._on_setting)
        table.play_clicked.connect(self._on_play_clicked)
        table.current_changed.connect(self._on_arrived)
        audio.playing_changed.connect(self._on_playing)
        audio.missing.connect(self._on_missing)
        selection.rewriting.connect(audio.stop)

    def play_words(self) -> None:
        """While typing: a selected word of a draft where the model heard it, else about where the selected words are;
        without any, what is selected in the sound, else all."""
        first, last = self._details.selected
        row, times = self._selection.row, self._details.offered.times()
        if times is not None and row is not None:
            start, end = row.start / row.rate, row.end / row.rate
            self._audio.play_range(max(start, start + times[0] - AROUND_S), min(end, start + times[1] + AROUND_S))
        elif first < last:
            self._audio.play_words(self._details.draft, first, last)
        else:
            self._audio.play_selection()

    def _on_arrived(self, utterance: int) -> None:
        """The person came to another utterance: its sound plays by itself when that is wished."""
        focus = QApplication.focusWidget()
        if utterance and focus is not None and self._within.isAncestorOf(focus):
            self._audio.arrive()

    def _on_arrive_toggled(self, on: bool) -> None:
        self._audio.play_on_arrival = on
        self._context.settings.play_on_arrival = on

    def _on_setting(self, key: str) -> None:
        if key == ARRIVAL_KEY:
            self._actions["arrive"].setChecked(self._context.settings.play_on_arrival)

    def play_or_pause(self) -> None:
        """Play, or hold; the button stays pressed while sound plays."""
        audio = self._audio
        if audio.playback.playing or audio.playback.ready:
            audio.play_or_pause()
        else:
            self._play_when_loaded()
        self._actions["play"].setChecked(audio.playback.playing)

    def _on_play_clicked(self, utterance: int) -> None:
        audio = self._audio
        if audio.playback.playing and self._model.playing == utterance:
            audio.playback.stop()
        elif audio.playback.ready:
            audio.play_all()
        else:
            self._play_when_loaded()

    def _play_when_loaded(self) -> None:
        """The sound is still being read: play it when it comes, unless another utterance is current by then."""
        audio, wanted = self._audio, self._selection.row

        def came(_: object) -> None:
            audio.loader.stretch_came.disconnect(came)
            if audio.row is not None and wanted is not None and audio.row.id == wanted.id:
                audio.play_all()

        audio.loader.stretch_came.connect(came)

    def _on_playing(self, playing: bool) -> None:
        current = self._selection.row
        self._model.set_playing(current.id if playing and current is not None else 0)

    def _on_missing(self, row: UtteranceRow, error: BaseException | None) -> None:
        self._model.set_missing(row.id, error is not None)
