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
from app.corpus.sound.go_to import GoToDialog
from app.corpus.table.utterance_model import UtteranceModel
from app.corpus.table.utterance_table import UtteranceTable
from app.i18n import tr, worded
from app.settings import ARRIVAL_KEY, PAUSE_KEY
from core.project.recording.word_steps import told, words_of
from core.project.records import UtteranceRow

BACK_S = 2.0
PAUSES_S = (0.5, 1.0, 2.0, 4.0)
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
            play_edge=audio.play_edge,
            play_on=audio.play_on,
            play_next=self.play_next,
            loop_pause=self.lengthen_pause,
            word_back=partial(self.step_word, -1),
            word_on=partial(self.step_word, 1),
            back=partial(audio.jump, -BACK_S),
            slower=partial(audio.step_speed, -1),
            faster=partial(audio.step_speed, 1),
            stop=audio.stop,
            to_start=audio.to_start,
            go_to=self.go_to,
            zoom_in=view.zoom_in,
            zoom_out=view.zoom_out,
            zoom_fit=view.fit,
            zoom_selection=view.zoom_to_selection,
        )
        actions["loop"].toggled.connect(audio.playback.set_loop)
        audio.playback.pause_s = context.settings.loop_pause_s
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

    def play_next(self) -> None:
        """Go on to the next utterance of the recording, or of the list where that has a single one, and play it."""
        before = self._selection.row
        self._actions["next_box" if self._audio.view.utterances.shown else "next"].trigger()
        if self._selection.row is not None and self._selection.row is not before:
            self._play_when_loaded()

    def step_word(self, by: int) -> None:
        """Choose and play the next word of the utterance, or the one before; say how its time is known."""
        row, reader, view = self._selection.row, self._context.session.reader, self._audio.view
        if row is None or reader is None:
            return
        regions = self._audio.heard.regions if self._audio.heard is not None else ()
        spoken = words_of(reader, row, self._details.draft, regions)
        at = view.selection.chosen[0] if view.selection.chosen is not None else view.marks.kept[0] - 0.02
        number = spoken.step(at, by)
        if number < 0:
            self._context.status(tr("No further word in this utterance") if spoken.words else tr("No words yet"))
            return
        start, end, word = spoken.words[number]
        view.choose((start, end))
        view.axis.reveal(start)
        self._audio.play_range(max(0.0, start - AROUND_S / 3), min(view.axis.duration, end + AROUND_S / 3))
        how = worded(told(spoken.source, spoken.name))
        text = tr(
            "{number} of {count} words: {word}, {how}", number=number + 1, count=len(spoken.words), word=word, how=how
        )
        self._context.status(text)

    def lengthen_pause(self) -> None:
        """A longer pause between the rounds of a loop; behind the longest comes none."""
        settings = self._context.settings
        pause = next((each for each in PAUSES_S if each > settings.loop_pause_s), 0.0)
        settings.loop_pause_s = self._audio.playback.pause_s = pause
        text = tr("Pause between rounds: {seconds:g} s", seconds=pause) if pause else tr("No pause between rounds")
        self._context.status(text)

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
        elif key == PAUSE_KEY:
            self._audio.playback.pause_s = self._context.settings.loop_pause_s

    def go_to(self) -> None:
        """Ask for a time, and have the playhead there."""
        view = self._audio.view
        if not view.axis.duration:
            return

        def go(seconds: float) -> None:
            view.put_cursor(seconds)
            view.axis.reveal(seconds)

        GoToDialog(view.playhead.at, view.axis.duration, go, self._within).open()

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
